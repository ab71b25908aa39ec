/** `a readout`, `an article`: a name of Fissure's own in an English sentence; which vowel sounds are spoken is not asked. */
export const withArticle = (name: string): string => `${/^[aeiou]/iu.test(name) ? "an" : "a"} ${name}`;
