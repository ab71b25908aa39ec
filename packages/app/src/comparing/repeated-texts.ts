import { resolve } from "node:path";
import { type Document, failed, type Outcome, type Problem } from "@fissure/core";
import type { TextSource } from "../inputs/text-source.ts";

/** The refusal of a text that is named twice; null where each is named once. `same` is equal for names of one text. */
export function refuseRepeated(
	names: readonly string[],
	same: (name: string) => string = (name) => name,
): Outcome<never> | null {
	const texts = names.map(same);
	const again = names.find((_, at) => texts.indexOf(texts[at] as string) < at);
	if (again === undefined) return null;
	return failed(
		"text-twice",
		`Expected each text once, got "${again}" again; name another account of the event`,
		again,
	);
}

/** The same of files and addresses, however a path is written. */
export const refuseRepeatedInput = (sources: readonly TextSource[]): Outcome<never> | null =>
	refuseRepeated(
		sources.map(({ input }) => input),
		(input) => (input === "-" || input.includes("://") ? input : resolve(input)),
	);

/** Without texts that hold the very words of one before, of the same publisher; each is reported. */
export function withoutRepeats(
	documents: readonly Document[],
	onProblem: (problem: Problem) => void,
): readonly Document[] {
	const seen = new Map<string, string>();
	return documents.filter(({ id, text, publisher }) => {
		const key = `${publisher ?? ""}\n${text}`;
		const before = seen.get(key);
		if (before === undefined) seen.set(key, id);
		else {
			const message = `Expected texts with different words, got those of "${before}" again; this copy is not compared`;
			onProblem({ code: "text-twice", message, place: id });
		}
		return before === undefined;
	});
}
