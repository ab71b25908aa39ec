import type { Case } from "./case.ts";

/** By a case that is open for one person, the same as it was opened first. */
const firsts = new WeakMap<Case, Case>();

/** An open case for another person, who asks through the same connections. */
export function forPerson(file: Case, who: string): Case {
	const own = { ...file, who };
	firsts.set(own, rememberedBy(file));
	return own;
}

/**
 * What stands for a case where something is kept in memory of it: the same for all persons who see the same, so that it is kept once. From whom
 * something is hidden has another (see `asSeen`).
 */
export const rememberedBy = (file: Case): Case => firsts.get(file) ?? file;
