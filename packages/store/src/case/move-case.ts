import { closeSync, existsSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { connect } from "../dialects/sqlite/connect.ts";
import { phrasesPath } from "../phrase-index/case-phrases.ts";
import type { CaseTables } from "../schema/schema.ts";
import { attempt } from "./case.ts";
import { discard, giveName, nameTaken } from "./give-name.ts";
import { closeCase, openCase, removeAbandonedDrafts } from "./open-case.ts";
import type { OpenOptions } from "./open-options.ts";

type Options = Pick<OpenOptions, "who" | "now" | "upgrade">;

/**
 * Copies a case to a new file, as it is at one moment: whole or not at all, while others may go on working with it.
 *
 * - problems: `case-exists`, `case-unreadable`, and those of opening
 */
export async function copyCase(path: string, target: string, options: Options): Promise<Outcome<null>> {
	// Looks whether it is a whole case, and puts what a log holds into the file.
	const looked = await openCase(path, options);
	if (!looked.ok) return looked;
	await closeCase(looked.value);
	if (!existsSync(dirname(target)))
		return failed("case-unreadable", `Expected a folder "${dirname(target)}", got none; make it first`, target);
	if (isTaken(target)) return nameTaken(target);
	removeAbandonedDrafts(target);
	const draft = `${target}.${process.pid}-import`;
	try {
		discard(draft);
		const copied = await attempt<null>(path, async () => {
			const { copyTo, close } = connect<CaseTables>(path, { readOnly: false, journal: "wal" });
			try {
				await copyTo(draft);
			} finally {
				await close();
			}
			return { ok: true, value: null };
		});
		if (!copied.ok) return copied;
		const opened = await openCase(draft, options);
		if (!opened.ok) return opened;
		await closeCase(opened.value);
		return giveName(draft, target);
	} finally {
		discard(draft);
	}
}

/**
 * Gives a case file another name or folder. It never takes the place of another file, and is not moved while another program has it
 * open, since what SQLite keeps beside it would stay behind.
 *
 * - problems: `case-exists`, `case-in-use`, `case-unmovable`, and those of opening
 */
export async function moveCase(path: string, target: string, options: Options): Promise<Outcome<null>> {
	const opened = await openCase(path, options);
	if (!opened.ok) return opened;
	await closeCase(opened.value);
	if (existsSync(`${path}-wal`))
		return failed(
			"case-in-use",
			"Expected a case that no other program has open, got one in use; close it there, then try again",
			path,
		);
	if (isTaken(target)) return nameTaken(target);
	try {
		// Holds the name: a file that came there in the meantime would be lost by renaming.
		closeSync(openSync(target, "wx"));
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EEXIST" ? nameTaken(target) : unmovable(error, target);
	}
	try {
		renameSync(path, target);
		// Made again where it is wanted.
		rmSync(phrasesPath(path), { force: true });
		return { ok: true, value: null };
	} catch (error) {
		rmSync(target, { force: true });
		return unmovable(error, target);
	}
}

/** A log that lies there would be read into a file that gets its name. */
const isTaken = (target: string): boolean => existsSync(target) || existsSync(`${target}-wal`);

const unmovable = (error: unknown, target: string): Outcome<never> =>
	failed(
		"case-unmovable",
		`Expected a folder that can be written to, got "${(error as Error).message}"; check its permissions`,
		target,
	);
