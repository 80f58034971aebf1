/** Whether a name is one of these, however either is capitalised or spaced at its ends. */
export const isAmong = (names: readonly string[], name: string): boolean => {
  const plain = (one: string): string => one.trim().toLowerCase();
  return names.some((one) => plain(one) === plain(name));
};
