import { existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import type { CaseChanged, CaseList } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { CASE_ENDING } from "../case/find-case.ts";
import { initCase } from "../case/init-case.ts";
import { createExample } from "../example/build-example.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { fileOfName } from "./case-name.ts";
import {
	archiveOf,
	backupsOf,
	type CaseAt,
	caseAt,
	caseIdOf,
	findKnownCase,
	isArchived,
	knownCases,
	nameOf,
	newTemporaryFile,
	removeTemporary,
} from "./known-cases.ts";
import { forgetCase, rememberCase } from "./recent-cases.ts";

/** Something done with case files. A case is meant by its id, or in a terminal by its name. */
export type CaseAct =
	| { readonly act: "create"; readonly name: string }
	| { readonly act: "begin" }
	| { readonly act: "rename" | "copy" | "keep"; readonly case: string; readonly name: string }
	| { readonly act: "archive" | "unarchive" | "back-up" | "discard"; readonly case: string }
	| { readonly act: "restore"; readonly case: string; readonly backup: string };

/** Does a piece of work while nothing of this program has the file open; waits so many milliseconds for jobs that run in it, none unless said. */
export type WhileClosed = <Value>(
	file: string,
	work: () => Promise<Outcome<Value>>,
	patienceMs?: number,
) => Promise<Outcome<Value>>;

/** A comparison is kept while its findings may still be stored. */
const PATIENCE_MS = 60_000;

export interface ManageRequest {
	/** Whose folder it is, who asks, and the clock; no case is opened by it. */
	readonly case: CaseChoice;
	readonly do: CaseAct;
	readonly whileClosed?: WhileClosed;
}

/** The cases that may be opened, and which one is meant where none is named. */
export const listCases = (choice: CaseChoice): CaseList => ({
	folder: choice.folder,
	named: choice.file === undefined ? null : caseIdOf(choice.file),
	cases: knownCases(choice).map(({ known }) => known),
	team: null,
});

/**
 * Creates, renames, copies, archives, backs up and restores cases. No file is ever overwritten: what would be replaced goes to the archive.
 *
 * - problems: `case-name`, `case-missing`, `case-exists`, `case-in-use`, `case-not-temporary`, `backup-missing`, `settings-missing`, and
 *   those of opening
 */
export function manageCase(request: ManageRequest): Promise<Outcome<CaseChanged>> {
	const { act } = request.do;
	if (act === "create") return createCase(request.case, request.do.name);
	if (act === "begin") return beginComparison(request.case);
	const found = findKnownCase(request.case, request.do.case);
	if (!found.ok) return Promise.resolve(found);
	return changeCase(request, request.do, found.value);
}

/** The example that ships, in this folder; made where it is not there. */
export async function openExample(choice: CaseChoice, hooks: Hooks): Promise<Outcome<CaseChanged>> {
	const { file: _, ...rest } = choice;
	const made = await createExample(rest, hooks);
	if (!made.ok) return made;
	return made.value === null
		? failed(
				"example-stopped",
				"Expected the whole example, got only a part, because the work was stopped; try again",
				"example",
			)
		: { ok: true, value: changed(choice, "create", made.value) };
}

async function createCase(choice: CaseChoice, name: string): Promise<Outcome<CaseChanged>> {
	const file = fileOfName(choice.folder, name);
	if (!file.ok) return file;
	if (existsSync(file.value)) return nameTaken(file.value);
	const made = await initCase({ case: { ...choice, file: file.value } });
	return made.ok ? { ok: true, value: changed(choice, "create", file.value) } : made;
}

/** A case for a comparison that may be kept later. */
async function beginComparison(choice: CaseChoice): Promise<Outcome<CaseChanged>> {
	if (choice.settings === undefined)
		return failed(
			"settings-missing",
			"Expected a folder for settings, got none; set HOME or XDG_CONFIG_HOME, or create a case instead",
			"settings",
		);
	const file = newTemporaryFile(choice.settings);
	const made = await initCase({ case: { ...choice, file } });
	return made.ok ? { ok: true, value: changed(choice, "begin", file) } : made;
}

type ActOnCase = Exclude<CaseAct, { readonly act: "create" | "begin" }>;

async function changeCase(
	{ case: choice, whileClosed = (_, work) => work() }: ManageRequest,
	act: ActOnCase,
	{ file, known }: CaseAt,
): Promise<Outcome<CaseChanged>> {
	const store = await import("@fissure/store");
	const { who, now } = choice;
	const done = (at: string, note: string | null = null): Outcome<CaseChanged> => ({
		ok: true,
		value: changed(choice, act.act, at, file, note),
	});
	const moved = async (target: string): Promise<Outcome<CaseChanged>> => {
		const outcome = await whileClosed(file, () => store.moveCase(file, target, { who, now }));
		if (!outcome.ok) return outcome;
		moveBackups(file, target);
		rememberMove(choice, file, target);
		return done(target);
	};
	const isTemporary = known.place === "temporary";
	if ((act.act === "keep" || act.act === "discard") && !isTemporary)
		return failed("case-not-temporary", `Expected a comparison that is not kept yet, got "${known.name}"`, "case");
	switch (act.act) {
		case "rename": {
			const target = fileOfName(dirname(file), act.name);
			if (!target.ok) return target;
			return target.value === file ? done(file) : moved(target.value);
		}
		case "copy": {
			const target = fileOfName(isTemporary ? choice.folder : dirname(file), act.name);
			if (!target.ok) return target;
			const copied = await store.copyCase(file, target.value, { who, now });
			if (!copied.ok) return copied;
			if (dirname(target.value) !== choice.folder) rememberMove(choice, target.value, target.value);
			return done(target.value);
		}
		case "keep": {
			const target = fileOfName(choice.folder, act.name);
			if (!target.ok) return target;
			// Another disk, perhaps: the copy is whole before anything is removed.
			const kept = await whileClosed(
				file,
				async () => {
					const copied = await store.copyCase(file, target.value, { who, now });
					if (copied.ok) removeTemporary(file);
					return copied;
				},
				PATIENCE_MS,
			);
			if (!kept.ok) return kept;
			rememberMove(choice, file, target.value);
			return done(target.value);
		}
		case "archive": {
			mkdirSync(archiveOf(file), { recursive: true });
			return moved(freeName(archiveOf(file), known.name, now()));
		}
		case "unarchive":
			return known.place === "archive" ? moved(freeName(dirname(dirname(file)), known.name, now())) : done(file);
		case "back-up": {
			const backup = join(backupsOf(file), `${stampOf(now())}${CASE_ENDING}`);
			mkdirSync(dirname(backup), { recursive: true });
			const copied = await store.copyCase(file, backup, { who, now });
			return copied.ok ? done(file, nameOf(backup)) : copied;
		}
		case "restore": {
			const backup = known.backups.find(({ id }) => id === act.backup);
			if (backup === undefined)
				return failed("backup-missing", `Expected a backup of this case, got "${act.backup.slice(0, 100)}"`, "backup");
			const source = join(backupsOf(file), `${backup.id}${CASE_ENDING}`);
			mkdirSync(archiveOf(file), { recursive: true });
			const aside = freeName(archiveOf(file), `${known.name} before ${stampOf(now())}`, now());
			const restored = await whileClosed(file, async () => {
				const put = await store.moveCase(file, aside, { who, now });
				if (!put.ok) return put;
				const copied = await store.copyCase(source, file, { who, now });
				if (!copied.ok) await store.moveCase(aside, file, { who, now });
				return copied;
			});
			return restored.ok ? done(file, nameOf(aside)) : restored;
		}
		case "discard": {
			const gone = await whileClosed(file, async () => {
				removeTemporary(file);
				return { ok: true, value: null };
			});
			if (!gone.ok) return gone;
			forgetCase(choice.settings, file);
			return { ok: true, value: { act: "discard", case: null, from: known.id, note: null } };
		}
	}
}

/** What was opened lately keeps its place in that list under its new name; what is in an archive leaves it. */
function rememberMove({ settings, now }: CaseChoice, file: string, target: string): void {
	forgetCase(settings, file);
	if (!isArchived(target)) rememberCase(settings, { file: target, opened: now() });
}

/** Backups lie under the name of their case. */
function moveBackups(file: string, target: string): void {
	const [before, after] = [backupsOf(file), backupsOf(target)];
	if (before !== after && existsSync(before) && !existsSync(after)) renameSync(before, after);
}

const changed = (
	choice: CaseChoice,
	act: string,
	file: string,
	from: string | null = null,
	note: string | null = null,
): CaseChanged => ({
	...{ act, note },
	case: caseAt(choice, file),
	from: from === null ? null : caseIdOf(from),
});

/** `2026-11-28T21-30-05-120Z`: an instant that may be the name of a file everywhere. */
const stampOf = (instant: string): string => instant.replaceAll(/[:.]/gu, "-");

/** The name, or the name with the instant where a file has it already. */
function freeName(folder: string, name: string, now: string): string {
	const plain = join(folder, `${name}${CASE_ENDING}`);
	return existsSync(plain) ? join(folder, `${name} ${stampOf(now)}${CASE_ENDING}`) : plain;
}

const nameTaken = (file: string): Outcome<never> =>
	failed("case-exists", `Expected a name that is free, got "${nameOf(file)}", which is in use; choose another`, "name");
