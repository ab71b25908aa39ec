/** `lexicon@0.3.0` and `lexicon@0.4.0` are one coder. */
export const nameOfCoder = (coder: string): string => coder.split("@", 1)[0] as string;
