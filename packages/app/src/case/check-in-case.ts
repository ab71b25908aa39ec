import type { Outcome } from "@fissure/core";
import type { CaseCheck } from "@fissure/model";
import type { Hooks } from "../inputs/text-source.ts";
import type { CaseChoice } from "./case-choice.ts";
import { findCase } from "./find-case.ts";
import { inCase } from "./in-case.ts";

export interface CheckReport extends CaseCheck {
	readonly path: string;
}

/**
 * Is everything in the case as it was written? A file that cannot even be opened for its damage is damaged too.
 *
 * - problems: `case-unnamed`, and those of opening that are no damage
 */
export async function checkInCase(choice: CaseChoice, hooks: Hooks = {}): Promise<Outcome<CheckReport>> {
	const found = findCase(choice);
	if (!found.ok) return found;
	const path = found.value;
	const checked = await checkAs("whole", choice, path, hooks);
	// Of an earlier version: brought up to date, which gives its rows their checksums.
	const isOlder = !checked.ok && checked.problem.code === "case-older";
	const outcome = isOlder ? await checkAs("write", choice, path, hooks) : checked;
	if (outcome.ok || outcome.problem.code !== "case-damaged") return outcome;
	const damage = { part: "file", count: null, what: outcome.problem.message, texts: [] };
	const looked = { tables: 0, rows: 0, contents: 0, since: null, unchecked: null, stopped: false };
	return { ok: true, value: { path, ...looked, damages: [damage] } };
}

const checkAs = (access: "whole" | "write", choice: CaseChoice, path: string, hooks: Hooks) =>
	inCase(choice, access, async (file, store): Promise<Outcome<CheckReport>> => {
		const { signal, onProgress } = hooks;
		const checked = await store.checkCase(file, {
			signal,
			onProgress: (progress) => onProgress?.({ stage: "checking", ...progress }),
		});
		return checked.ok ? { ok: true, value: { path, ...checked.value } } : checked;
	});
