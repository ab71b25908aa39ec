import { copyFileSync, existsSync, rmSync } from "node:fs";
import { buildLexicon, codeDocument, type Document, type Outcome } from "@fissure/core";
import { isPostgresAddress, type RepairReport } from "@fissure/model";
import type { Case, Repairing } from "@fissure/store";
import type { Hooks } from "../inputs/text-source.ts";
import type { CaseChoice } from "./case-choice.ts";
import { readCaseLexicon } from "./case-lexicon.ts";
import { checkInCase } from "./check-in-case.ts";
import { inCase, type Store } from "./in-case.ts";

/**
 * Checks a case, and repairs what can be worked out from the rest of it, after a copy of the file was made.
 *
 * - problems: those of `checkInCase`, and of the file
 */
export async function repairInCase(choice: CaseChoice, hooks: Hooks = {}): Promise<Outcome<RepairReport>> {
	const before = await checkInCase(choice, hooks);
	if (!before.ok) return before;
	const { path, damages, stopped } = before.value;
	if (damages.length === 0 || stopped) return { ok: true, value: { ...before.value, repairs: [], backup: null } };
	// A database has backups of its own, and nothing is written there but the index of words and original files.
	const isFile = !isPostgresAddress(path);
	const backup = isFile ? `${path}.before-repair-${choice.now().replaceAll(":", "-")}` : null;
	// Before it is opened: to open and close a file gives up the locks that this process has on it.
	const endings = (isFile ? ["", "-wal"] : []).filter((ending) => existsSync(`${path}${ending}`));
	for (const ending of endings) copyFileSync(`${path}${ending}`, `${backup}${ending}`);
	let isOpened = false;
	const repaired = await inCase(choice, "write", async (file, store) => {
		isOpened = true;
		return store.repairCase(file, await repairing(file, store));
	});
	if (!isOpened) for (const ending of endings) rmSync(`${backup}${ending}`);
	// What cannot even be opened is left as it is.
	if (!repaired.ok && repaired.problem.code === "case-damaged")
		return { ok: true, value: { ...before.value, repairs: [], backup: isOpened ? backup : null } };
	if (!repaired.ok) return repaired;
	const after = await checkInCase(choice, hooks);
	return after.ok ? { ok: true, value: { ...after.value, repairs: repaired.value, backup } } : after;
}

async function repairing(file: Case, store: Store): Promise<Repairing> {
	const { readKept } = await import("@fissure/sources");
	const words = await readCaseLexicon(file, store);
	const lexicon = words.ok ? buildLexicon(words.value.data) : null;
	return {
		documentsIn: async (bytes, source, mediaType) => {
			const documents: Document[] = [];
			for await (const read of readKept(bytes, source, mediaType)) if (read.ok) documents.push(read.value);
			return documents;
		},
		codingOf: async (document) => {
			if (lexicon === null || !words.ok) return null;
			const account = codeDocument(document, lexicon);
			return account.ok ? { coding: store.packCoding(account.value), codebook: words.value.coded.codebook } : null;
		},
	};
}
