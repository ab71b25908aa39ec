import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A case file that a person has opened. */
export interface RecentCase {
	readonly file: string;
	/** ISO instant. */
	readonly opened: string;
}

const LIST = "recent-cases.json";
const MOST = 30;

/** The cases that were opened last, the latest first; none where nothing is known or the list cannot be read. */
export function recentCases(settings: string | undefined): readonly RecentCase[] {
	if (settings === undefined) return [];
	try {
		const read: unknown = JSON.parse(readFileSync(join(settings, LIST), "utf8"));
		return Array.isArray(read) ? read.filter(isRecent) : [];
	} catch {
		return [];
	}
}

/** Puts a case at the head of the list; in the place of another where it was renamed. A list that cannot be written is no harm. */
export function rememberCase(settings: string | undefined, recent: RecentCase, former?: string): void {
	if (settings === undefined) return;
	const others = recentCases(settings).filter(({ file }) => file !== recent.file && file !== former);
	writeList(settings, [recent, ...others].slice(0, MOST));
}

export function forgetCase(settings: string | undefined, file: string): void {
	if (settings === undefined) return;
	const held = recentCases(settings);
	if (held.some((one) => one.file === file))
		writeList(
			settings,
			held.filter((one) => one.file !== file),
		);
}

function writeList(settings: string, list: readonly RecentCase[]): void {
	try {
		mkdirSync(settings, { recursive: true, mode: 0o700 });
		const draft = join(settings, `${LIST}.${process.pid}-new`);
		writeFileSync(draft, `${JSON.stringify(list, null, "\t")}\n`, { mode: 0o600 });
		renameSync(draft, join(settings, LIST));
	} catch {
		// A folder that cannot be written to: the list is a convenience, and the case is what matters.
	}
}

const isRecent = (it: unknown): it is RecentCase =>
	typeof it === "object" &&
	it !== null &&
	["file", "opened"].every((field) => typeof (it as Record<string, unknown>)[field] === "string");
