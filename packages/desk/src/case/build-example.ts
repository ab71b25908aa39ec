import { join } from "node:path";
import type { Outcome } from "@fissure/core";
import { addJudgments } from "../judging/add-judgments.ts";
import type { Hooks } from "../text-source.ts";
import { addToCase } from "./add-to-case.ts";
import type { CaseChoice } from "./case-choice.ts";
import { codeCase } from "./code-case.ts";
import { eventsInCase } from "./events-in-case.ts";
import { findInCase } from "./find-in-case.ts";
import { initCase } from "./init-case.ts";

export interface ExampleRequest {
	readonly case: CaseChoice;
	/** With `case.yaml`, `codebook.yaml`, `actors.yaml`, `judgments.yaml`. */
	readonly folder: string;
}

/**
 * Makes an example from its texts: a case file, what was read in them, which are of one event, what was found between them, and
 * what is judged of it.
 *
 * - out:      whether it is whole
 * - problems: those of its steps
 * - stops:    between two steps; what was made stays
 */
export async function buildExample(
	{ case: choice, folder }: ExampleRequest,
	hooks: Hooks = {},
): Promise<Outcome<{ readonly whole: boolean }>> {
	const own = (name: string): string => join(folder, name);
	const steps: readonly (() => Promise<Outcome<unknown>>)[] = [
		() => initCase({ case: choice, codebook: own("codebook.yaml"), actors: own("actors.yaml") }),
		() => addToCase({ case: choice, sources: [{ input: own("case.yaml") }] }, hooks),
		() => codeCase({ case: choice }, hooks),
		() => eventsInCase({ case: choice, do: { act: "tie" } }, hooks),
		() => findInCase({ case: choice }, hooks),
		() => addJudgments({ case: choice, files: [own("judgments.yaml")] }),
	];
	for (const step of steps) {
		if (hooks.signal?.aborted === true) return { ok: true, value: { whole: false } };
		const done = await step();
		if (!done.ok) return done;
	}
	return { ok: true, value: { whole: hooks.signal?.aborted !== true } };
}
