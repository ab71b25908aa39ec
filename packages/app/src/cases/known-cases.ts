import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress, type KnownCase, nameOfAddress } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { CASE_ENDING, isCaseFile } from "../case/find-case.ts";
import { recentCases } from "./recent-cases.ts";

/** Where cases are looked for, and what is known of this person. */
export type CaseFolder = Pick<CaseChoice, "folder" | "settings">;

/** A known case with its file, which no page is told. */
export interface CaseAt {
	readonly file: string;
	readonly known: KnownCase;
}

/** Days that a comparison waits to be kept. */
const TEMPORARY_DAYS = 7;
const DAY_MS = 86_400_000;

export const archiveOf = (file: string): string => join(dirname(file), "archive");
/** Of one that is in the archive too, so that they go on belonging to it. */
export const backupsOf = (file: string): string =>
	join(isArchived(file) ? dirname(dirname(file)) : dirname(file), "backups", nameOf(file));
export const isArchived = (file: string): boolean => basename(dirname(file)) === "archive";
export const nameOf = (file: string): string => basename(file).slice(0, -CASE_ENDING.length);

/**
 * What a case is called in addresses: readable letters of its name, and a part that no other file has. Such an id opens a case only if
 * the case is listed, so that no address can name a file.
 */
export function caseIdOf(file: string): string {
	const path = resolve(file);
	const letters = nameOf(path)
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, "-")
		.replace(/^-|-$/gu, "")
		.slice(0, 40);
	return `${letters === "" ? "case" : letters}-${createHash("sha256").update(path).digest("hex").slice(0, 10)}`;
}

/** What a case is called in addresses, wherever it is: one in a database by its name there. */
export const idOfAddress = (address: string): string =>
	isPostgresAddress(address) ? nameOfAddress(address) : caseIdOf(address);

/** Every case that may be opened: those of the folder and of its archive, those opened lately, and comparisons not kept yet. */
export function knownCases({ folder, settings }: CaseFolder): readonly CaseAt[] {
	const recent = recentCases(settings);
	const opened = new Map(recent.map((one) => [one.file, one.opened]));
	const home = resolve(folder);
	const places: readonly (readonly [KnownCase["place"], readonly string[]])[] = [
		["folder", casesIn(home)],
		["archive", casesIn(join(home, "archive"))],
		["temporary", temporaryCases(settings)],
		["recent", recent.map(({ file }) => file)],
	];
	const cases = new Map<string, CaseAt>();
	for (const [place, files] of places)
		for (const file of files) {
			const known = cases.has(file) ? null : factsOf(file, place, opened.get(file) ?? null);
			if (known !== null) cases.set(file, { file, known });
		}
	const lastUse = ({ known }: CaseAt): string => known.opened ?? known.changed;
	return [...cases.values()].sort((a, b) => lastUse(b).localeCompare(lastUse(a)));
}

/**
 * The case of this id, or in the folder of this name.
 *
 * - problems: `case-missing`
 */
export function findKnownCase(folder: CaseFolder, given: string): Outcome<CaseAt> {
	const cases = knownCases(folder);
	const name = given.replace(/[.]fissure$/i, "");
	const found =
		cases.find(({ known }) => known.id === given) ??
		cases.find(({ known }) => known.place === "folder" && known.name === name) ??
		cases.find(({ known }) => known.place === "archive" && known.name === name);
	if (found !== undefined) return { ok: true, value: found };
	const message = `Expected a case of this folder or one opened lately, got "${given.slice(0, 100)}"; choose one from the list`;
	return failed("case-missing", message, "case");
}

/** The same case after it was changed; null where it is gone. */
export const caseAt = (folder: CaseFolder, file: string): KnownCase | null =>
	knownCases(folder).find((one) => one.file === resolve(file))?.known ?? null;

/** Where comparisons are that nobody has kept yet, each in a folder of its own, so that no two have one id. */
const temporaryFolder = (settings: string): string => join(settings, "temporary");

function temporaryCases(settings: string | undefined): readonly string[] {
	if (settings === undefined) return [];
	try {
		const folder = temporaryFolder(settings);
		return readdirSync(folder).flatMap((name) => casesIn(join(folder, name)));
	} catch {
		return [];
	}
}

/** The file of a new comparison, in a folder for this person alone. */
export function newTemporaryFile(settings: string): string {
	mkdirSync(temporaryFolder(settings), { recursive: true, mode: 0o700 });
	return join(mkdtempSync(join(temporaryFolder(settings), "comparison-")), `Comparison${CASE_ENDING}`);
}

/** Removes comparisons that nobody has kept or touched for a week. */
export function removeOldTemporaries(settings: string | undefined, now: string): void {
	for (const file of temporaryCases(settings)) {
		const stat = statSync(file, { throwIfNoEntry: false });
		if (stat !== undefined && Date.parse(now) - stat.mtimeMs > TEMPORARY_DAYS * DAY_MS) removeTemporary(file);
	}
}

export const removeTemporary = (file: string): void => rmSync(dirname(file), { recursive: true, force: true });

function casesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder)
			.filter((name) => isCaseFile(name) && !name.startsWith("."))
			.sort()
			.map((name) => join(folder, name));
	} catch {
		return [];
	}
}

function factsOf(file: string, place: KnownCase["place"], opened: string | null): KnownCase | null {
	const stat = statSync(file, { throwIfNoEntry: false });
	// An empty file holds a name for a moment while a case is moved.
	if (stat === undefined || !stat.isFile() || stat.size === 0) return null;
	const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
	const changed = new Date(Math.max(stat.mtimeMs, log !== undefined && log.size > 0 ? log.mtimeMs : 0)).toISOString();
	const backups = casesIn(backupsOf(file))
		.map((path) => ({ id: nameOf(path), bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }))
		.reverse();
	return {
		id: caseIdOf(file),
		name: nameOf(file),
		folder: dirname(file),
		place,
		bytes: stat.size,
		changed,
		opened,
		backups,
	};
}
