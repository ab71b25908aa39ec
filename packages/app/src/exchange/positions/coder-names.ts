import { createHash } from "node:crypto";
import { escapedName, isProgram, MODEL_RULE, nameOfCoder, PERSON_RULE } from "@fissure/core";
import type { GivenCoder } from "./given-position.ts";

// In a case a coder is known by a name and, after the sign @, by which reading of that coder's it is: `lexicon@0.1.0`. A later
// reading takes the place of an earlier one. A person's or a model's reading is known by a hash of what it says.

export const isLexicon = ({ isProgram: byProgram, name }: GivenCoder): boolean =>
	byProgram && !name.startsWith(MODEL_RULE);

/** `person:Ana@1f0c…`: this reading by this coder. */
export function coderOf(coder: GivenCoder, reading: string): string {
	const hash = createHash("sha256").update(reading).digest("hex").slice(0, READING_DIGITS);
	return `${bareCoder(coder)}@${hash}`;
}

/** A coder without a reading, as tasks and memos name one: `person:Ana`. */
export const bareCoder = ({ isProgram: byProgram, name }: GivenCoder): string =>
	`${byProgram ? "" : PERSON_RULE}${escapedName(name)}`;

/** Hexadecimal digits that tell one coder's readings of one document apart. */
const READING_DIGITS = 12;

/** A coder as other programs list coders. The built-in one gets a name that no import takes for it: what it reads it reads again itself. */
export function nameElsewhere(coder: string): string {
	const name = nameOfCoder(coder);
	return isLexicon({ name, isProgram: isProgram(coder) }) ? `Fissure ${name.replace("@", " ")}` : name;
}

/** Who a coder of another program is: a model's name says that it is one, and nobody is the built-in coder. */
export function coderFromElsewhere(name: string): GivenCoder {
	const coder = { name, isProgram: isProgram(name) };
	return isLexicon(coder) ? { name: `Fissure ${name}`, isProgram: false } : coder;
}
