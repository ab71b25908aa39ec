import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outcome, Problem } from "@fissure/core";
import type { CaseChoice, Hooks } from "@fissure/desk";
import type { CaseDesk } from "./show-view.ts";

/** Beside the installed program, or where the sources keep it. */
const PLACES = ["../../case/case.yaml", "../../../../examples/port-ellery/case.yaml"];

/** The `case.yaml` of the invented case; undefined where it was not installed. */
export const bundledCase = (): string | undefined =>
	PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);

/** A file that lies beside the texts of the case. */
export const besideBundled = (caseYaml: string, name: string): string => join(dirname(caseYaml), name);

/**
 * Makes the invented case from its texts: a case file, what was read in them, which are of one event, what was found between
 * them, and what is judged of it.
 *
 * - problems: those of its steps
 * - stops:    between two steps; what was made stays
 */
export async function buildBundledCase(
	choice: CaseChoice,
	caseYaml: string,
	desk: CaseDesk,
	hooks: Hooks,
): Promise<Problem | null> {
	const own = (name: string): string => besideBundled(caseYaml, name);
	const steps: readonly (() => Promise<Outcome<unknown>>)[] = [
		() => desk.initCase({ case: choice, codebook: own("codebook.yaml"), actors: own("actors.yaml") }),
		() => desk.addToCase({ case: choice, sources: [{ input: caseYaml }] }, hooks),
		() => desk.codeCase({ case: choice }, hooks),
		() => desk.eventsInCase({ case: choice, do: { act: "tie" } }, hooks),
		() => desk.findInCase({ case: choice }, hooks),
		() => desk.addJudgments({ case: choice, files: [own("judgments.yaml")] }),
	];
	for (const step of steps) {
		const done = await step();
		if (!done.ok) return done.problem;
		if (hooks.signal?.aborted === true) return null;
	}
	return null;
}
