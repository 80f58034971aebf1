/** Whether a file of a profile is what a write is called until it is whole, or the document before it. */
export const isPart = (name: string): boolean => /\.(part|before|tmp-[^.]*)$/.test(name);
