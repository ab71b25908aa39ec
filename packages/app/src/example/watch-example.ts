import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Outcome } from "@fissure/core";
import { addToCase } from "../adding/add-to-case.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { watchAct } from "../watch/watch-acts.ts";
import { watchCase } from "../watch/watch-case.ts";

const require = createRequire(import.meta.url);

/** `watched.yaml` of an example: ours, and checked by its tests. */
interface Watched {
	/** Files, the earliest first: what a later one says of the same address is a new version. */
	readonly captures: readonly string[];
	readonly phrases: readonly string[];
	readonly indicators: readonly {
		readonly id: string;
		readonly label: string;
		readonly unit: string;
		readonly source: string;
		readonly threshold: number;
		readonly direction: string;
	}[];
}

/** What an example watches; null where it watches nothing. */
export function readWatchedExample(folder: string): Watched | null {
	const file = join(folder, "watched.yaml");
	if (!existsSync(file)) return null;
	const { parse } = require("yaml") as typeof import("yaml");
	return parse(readFileSync(file, "utf8")) as Watched;
}

/** Watches what the example watches, sees its pages change, and makes known what a person should see. */
export async function watchExample(
	choice: CaseChoice,
	{ captures, phrases, indicators }: Watched,
	folder: string,
	hooks: Hooks,
): Promise<Outcome<unknown>> {
	const seen: CaseChoice = { ...choice, folder };
	const steps: readonly (() => Promise<Outcome<unknown>>)[] = [
		...phrases.map(
			(phrase) => () => watchAct({ case: seen, do: { act: "phrase", phrase, publisher: null, language: null } }),
		),
		...indicators.map((indicator) => () => watchAct({ case: seen, do: { act: "indicator", indicator } })),
		...captures.map((file) => () => addToCase({ case: choice, sources: [{ input: join(folder, file) }] }, hooks)),
		() => watchCase({ case: choice }, hooks),
	];
	let last: Outcome<unknown> = { ok: true, value: null };
	for (const step of steps) {
		last = await step();
		if (!last.ok) return last;
	}
	return last;
}
