import type { Case } from "./case.ts";

/** By a case that stands for another, that other. */
const firsts = new WeakMap<Case, Case>();

/** Lets one open case stand for another that sees the same. */
export function standsFor(own: Case, file: Case): Case {
	firsts.set(own, rememberedBy(file));
	return own;
}

/** An open case for another person, who asks through the same connections. */
export const forPerson = (file: Case, who: string): Case => standsFor({ ...file, who }, file);

/**
 * By what something is kept in memory of a case: the same for all persons who see the same, so that it is kept once. From whom something is
 * hidden has another (see `asSeen`).
 */
export const rememberedBy = (file: Case): Case => firsts.get(file) ?? file;
