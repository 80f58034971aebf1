/**
 * The intervals to choose from between two bounds in minutes: every 5 up to an hour, every 10 up to two, then every 15.
 * What is set now is always among them.
 */
export function intervalChoices(low: number, high: number, now: number): readonly number[] {
  const choices = new Set<number>([now]);
  for (let minutes = low; minutes <= high; minutes += minutes < 60 ? 5 : minutes < 120 ? 10 : 15) {
    choices.add(minutes);
  }
  return [...choices].toSorted((a, b) => a - b);
}
