import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { placeOf } from "./sample.mjs";

/**
 * Was this mutant drawn?
 *
 * Stryker takes ranges of code, and the range of one mutant holds others. A checker is what it asks whether a mutant is worth a
 * run.
 */
function createChecker() {
	const drawn = new Set(JSON.parse(readFileSync(process.env.FISSURE_MUTANTS, "utf8")).places);
	const isDrawn = (mutant) => drawn.has(placeOf({ ...mutant, fileName: relative(".", mutant.fileName) }));
	const resultOf = (mutant) =>
		isDrawn(mutant) ? { status: "passed" } : { status: "compileError", reason: "not drawn" };
	return {
		init: async () => {},
		group: async (mutants) => [mutants.map(({ id }) => id)],
		check: async (mutants) => Object.fromEntries(mutants.map((mutant) => [mutant.id, resultOf(mutant)])),
	};
}

export const strykerPlugins = [{ kind: "Checker", name: "drawn", factory: createChecker }];
