/**
 * Which of two texts comes first, by UTF-16 code units? The same on every machine, unlike the order of a language; ISO dates come in the order
 * of time. Negative: the first.
 */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
