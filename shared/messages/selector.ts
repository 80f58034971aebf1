/** An id as a value that messages select by: ICU names what it selects without hyphens. */
export const selector = (id: string): string => id.replaceAll("-", "_");
