import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outcome } from "@fissure/core";
import { addToCase } from "../adding/add-to-case.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { initCase } from "../case/init-case.ts";
import { codeCase } from "../coding/code-case.ts";
import { findInCase } from "../comparing/find-in-case.ts";
import { beginDraft } from "../drafting/drafts-in-case.ts";
import { eventsInCase } from "../events/events-in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { addJudgments } from "../judging/files/add-judgments.ts";
import { addDeeds } from "./add-deeds.ts";
import { readWatchedExample, watchExample } from "./watch-example.ts";

export interface ExampleRequest {
	readonly case: CaseChoice;
	/** With `case.yaml`, `codebook.yaml`, `actors.yaml`, `judgments.yaml`, `brief.md`; `watched.yaml` where anything is. */
	readonly folder: string;
}

/**
 * Makes an example from its texts: a case file, what was read in them, which are of one event, what was found between them,
 * what is judged of it, the brief that is written from it, and what is watched.
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
	const watched = readWatchedExample(folder);
	const steps: readonly (() => Promise<Outcome<unknown>>)[] = [
		() => initCase({ case: choice, codebook: own("codebook.yaml"), actors: own("actors.yaml") }),
		() => addToCase({ case: choice, sources: [{ input: own("case.yaml") }] }, hooks),
		// Before anything is read, so that what was captured is read too.
		...(watched === null ? [] : [() => watchExample(choice, watched, folder, hooks)]),
		() => codeCase({ case: choice }, hooks),
		() => eventsInCase({ case: choice, do: { act: "group" } }, hooks),
		() => findInCase({ case: choice }, hooks),
		() => addJudgments({ case: choice, files: [own("judgments.yaml")] }),
		...(existsSync(own("deeds")) ? [() => addDeeds(choice, folder, hooks)] : []),
		() => beginDraft({ case: choice, text: readFileSync(own("brief.md"), "utf8") }),
	];
	for (const step of steps) {
		if (hooks.signal?.aborted === true) return { ok: true, value: { whole: false } };
		const done = await step();
		if (!done.ok) return done;
	}
	return { ok: true, value: { whole: hooks.signal?.aborted !== true } };
}

/** The example that ships: the program that is installed keeps the places of the packages. */
const SHIPPED = fileURLToPath(new URL("../../../../examples/port-ellery", import.meta.url));
/** Where it is made, so that what a person tries out in it is there the next time. */
export const EXAMPLE_FILE = "port-ellery.fissure";

/**
 * Makes the example that ships, unless it is there already: whole or not at all.
 *
 * - out:      its file; null where it was stopped
 * - problems: those of its steps
 */
export async function createExample(choice: CaseChoice, hooks: Hooks = {}): Promise<Outcome<string | null>> {
	const file = resolve(choice.folder, choice.file ?? EXAMPLE_FILE);
	if (existsSync(file)) return { ok: true, value: file };
	const { moveCase } = await import("@fissure/store");
	const { who, now } = choice;
	// Half a case would be taken for the whole of it the next time.
	const draft = join(dirname(file), `.example-${process.pid}.fissure`);
	try {
		removeCaseFiles(draft);
		const made = await buildExample({ case: { ...choice, file: draft }, folder: SHIPPED }, hooks);
		if (!made.ok) return made;
		if (!made.value.whole) return { ok: true, value: null };
		const named = await moveCase(draft, file, { who, now });
		return named.ok || named.problem.code === "case-exists" ? { ok: true, value: file } : named;
	} finally {
		removeCaseFiles(draft);
	}
}

function removeCaseFiles(file: string): void {
	for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
}
