import { createHash } from "node:crypto";
import { escapedName } from "@fissure/core";
import type { GivenCoder } from "./given-position.ts";

// In a case a coder is known by a name and, after the sign @, by which reading of that coder's it is: `lexicon@0.1.0`. A later
// reading takes the place of an earlier one. A person's or a model's reading is known by a hash of what it says.

const PERSON = "person:";
const MODEL = "model:";

/** What is no program is a person. */
export const isProgram = (coder: string): boolean => /^(lexicon(@|$)|model:)/.test(coder);

export const isLexicon = ({ isProgram: byProgram, name }: GivenCoder): boolean => byProgram && !name.startsWith(MODEL);

/** As others should read it: of persons and models the name alone. */
export function nameOfCoder(coder: string): string {
	if (coder.startsWith(PERSON)) return unescaped(withoutReading(coder.slice(PERSON.length)));
	return coder.startsWith(MODEL) ? unescaped(withoutReading(coder)) : coder;
}

/** `person:Ana@1f0c…`: this reading by this coder. */
export function coderOf(coder: GivenCoder, reading: string): string {
	const hash = createHash("sha256").update(reading).digest("hex").slice(0, READING_DIGITS);
	return `${bareCoder(coder)}@${hash}`;
}

/** A coder without a reading, as tasks and memos name one: `person:Ana`. */
export const bareCoder = ({ isProgram: byProgram, name }: GivenCoder): string =>
	`${byProgram ? "" : PERSON}${escapedName(name)}`;

/** Hexadecimal digits that tell one coder's readings of one document apart. */
const READING_DIGITS = 12;

const withoutReading = (name: string): string => name.replace(/@[0-9a-f]{12}$/, "");
const unescaped = (name: string): string => name.replaceAll("%40", "@").replaceAll("%25", "%");

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
