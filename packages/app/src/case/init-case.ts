import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { type InitReport, isPostgresAddress } from "@fissure/model";
import type { CodebookPart } from "@fissure/store";
import type { LexiconChoice } from "../lexicon/load-lexicon.ts";
import { readActorFiles, readCodebookFiles } from "../lexicon/read-lexicon.ts";
import type { CaseChoice } from "./case-choice.ts";
import { CASE_ENDING, isCaseFile } from "./find-case.ts";
import type { Store } from "./in-case.ts";
import { actorsPart, codebookPart, keepParts } from "./keep-parts.ts";

export interface InitRequest extends LexiconChoice {
	readonly case: CaseChoice;
}

/** What a case is called that nobody named. */
const USUAL_NAME = `case${CASE_ENDING}`;

/**
 * Makes a case, a file or in a database of PostgreSQL, or opens one that is there; keeps the codebook and the actors that are named in it.
 *
 * - problems: `case-name`, `actors-missing`, those of the codebook, the actors and of opening
 */
export async function initCase(request: InitRequest): Promise<Outcome<InitReport>> {
	const { file = USUAL_NAME, folder, who, now } = request.case;
	const isFile = !isPostgresAddress(file);
	if (isFile && !isCaseFile(file)) {
		const message = `Expected a name that ends in "${CASE_ENDING}", got "${file}"; add the ending, so that the case is found again`;
		return failed("case-name", message, file);
	}
	const parts = readParts(request);
	if (!parts.ok) return parts;
	const path = isFile ? resolve(folder, file) : file;
	const store = await import("@fissure/store");
	const status = (await isThere(path, request.case, store)) ? "opened" : "made";
	const opened = await store.openCase(path, { create: true, who, now });
	if (!opened.ok) return opened;
	try {
		const kept = await keepParts(opened.value, store, parts.value);
		return kept.ok ? { ok: true, value: { path, status, ...kept.value } } : kept;
	} finally {
		await store.closeCase(opened.value);
	}
}

async function isThere(path: string, { who, now }: CaseChoice, store: Store): Promise<boolean> {
	if (!isPostgresAddress(path)) return existsSync(path);
	const opened = await store.openCase(path, { who, now, readOnly: true });
	if (opened.ok) await store.closeCase(opened.value);
	return opened.ok || opened.problem.code !== "case-missing";
}

/** Read before anything is made: a case should not be left behind by a typing error. */
function readParts({ codebook, actors }: LexiconChoice): Outcome<readonly CodebookPart[]> {
	const parts: CodebookPart[] = [];
	if (codebook !== undefined) {
		const read = readCodebookFiles(codebook);
		if (!read.ok) return read;
		parts.push(codebookPart(basename(codebook), read.value));
	}
	if (actors !== undefined) {
		if (!existsSync(actors))
			return failed("actors-missing", `Expected a YAML file or a folder of them, got "${actors}"`, actors);
		const read = readActorFiles(actors);
		if (!read.ok) return read;
		parts.push(actorsPart(basename(actors), read.value));
	}
	return { ok: true, value: parts };
}
