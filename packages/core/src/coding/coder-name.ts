// A coder is known by a name and, after the sign @, by a version or by which reading of theirs it is: `lexicon@0.3.0`, `person:Ana@1f0c…`.

/** Begins the name of a person as a coder, which is also the rule that names them as who read a position so. */
export const PERSON_RULE = "person:";

/** `lexicon@0.3.0` and `lexicon@0.4.0` are one coder. */
export const withoutVersion = (coder: string): string => coder.split("@", 1)[0] as string;

/** A name as it is before the sign @, which parts it from the reading. */
export const escapedName = (name: string): string => name.replace(/[%@]/g, encodeURIComponent);

/** The coder as whom a person codes: `person:Ana`. */
export const personCoder = (name: string): string => `${PERSON_RULE}${escapedName(name)}`;
