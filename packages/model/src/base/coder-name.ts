// A coder is known by a name and, after the sign @, by a version or by which reading of theirs it is: `lexicon@0.3.0`, `person:Ana@1f0c…`.

/** Begins the name of a person as a coder, which is also the rule that names them as who read a position so. */
export const PERSON_RULE = "person:";

/** The coder whose readings are decisions between those of others. */
export const ADJUDICATED = "adjudicated";

/** The built-in coder. */
export const LEXICON = "lexicon";

/** Begins the name of a model. */
export const MODEL_RULE = "model:";

/** The built-in coder or a model, of whatever version: what is no program is a person, or the decision between others. */
export const isProgram = (coder: string): boolean => /^(lexicon(@|$)|model:)/.test(coder);

/** The rule says who read a position so: a person, or the decision between coders. */
export const isOfPerson = (rule: string): boolean => rule === ADJUDICATED || rule.startsWith(PERSON_RULE);

/** `lexicon@0.3.0` and `lexicon@0.4.0` are one coder. */
export const withoutVersion = (coder: string): string => coder.split("@", 1)[0] as string;

/** A name as it is before the sign @, which parts it from the reading. */
export const escapedName = (name: string): string => name.replace(/[%@]/g, encodeURIComponent);

/** The coder as whom a person codes: `person:Ana`. */
export const personCoder = (name: string): string => `${PERSON_RULE}${escapedName(name)}`;

/** A coder as a person reads the name: `Ana`, `model:small`, `lexicon@0.3.0`. */
export function nameOfCoder(coder: string): string {
	if (coder.startsWith(PERSON_RULE)) return unescaped(withoutReading(coder.slice(PERSON_RULE.length)));
	return coder.startsWith(MODEL_RULE) ? unescaped(withoutReading(coder)) : coder;
}

const withoutReading = (name: string): string => name.replace(/@[0-9a-f]{12}$/, "");
const unescaped = (name: string): string => name.replaceAll("%40", "@").replaceAll("%25", "%");
