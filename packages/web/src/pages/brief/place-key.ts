/** A key for what has no name of its own, and is drawn anew as a whole. */
export const placeKey = (at: number): string => `at-${at}`;
