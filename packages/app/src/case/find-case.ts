import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress } from "@fissure/model";
import type { CaseChoice } from "./case-choice.ts";

export const CASE_ENDING = ".fissure";

/** Whether a path names a case file, by its ending. */
export const isCaseFile = (path: string): boolean => path.toLowerCase().endsWith(CASE_ENDING);

/**
 * Which case is meant? The one that is named, else that of the environment, else the only one in the folder.
 *
 * - problems: `case-unnamed`
 */
export function findCase({ file, preset, folder }: Pick<CaseChoice, "file" | "preset" | "folder">): Outcome<string> {
	const named = file ?? (preset === "" ? undefined : preset);
	if (named !== undefined) return { ok: true, value: isPostgresAddress(named) ? named : resolve(folder, named) };
	const here = casesIn(folder);
	const [only] = here;
	if (here.length === 1 && only !== undefined) return { ok: true, value: join(folder, only) };
	const got = here.length === 0 ? "none" : `${here.length}: ${here.slice(0, 3).join(", ")}`;
	const todo = here.length === 0 ? 'create one with "fissure init", or name one' : "name one of them";
	return failed("case-unnamed", `Expected one case file in the folder, got ${got}; ${todo} with --case`, folder);
}

/** The folder from which files are named that the case speaks of; null of a case in a database, where their whole paths are. */
export const folderOfCase = (address: string): string | null => (isPostgresAddress(address) ? null : dirname(address));

function casesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder).filter(isCaseFile).sort();
	} catch {
		return [];
	}
}
