import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { closeCase } from "../case/open-case.ts";
import { statusOf } from "../coverage/status.ts";
import { caseFolder, codeOf, granted, opened, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { LATEST_VERSION } from "../migrations/index.ts";
import { buildCase, type Draft, rowMismatch } from "./build-case.ts";

const inFolder = caseFolder();
const by = { who: "Ana", now: steadyClock() };

const tableOf = ({ tables }: Draft, name: string) => {
	const table = tables.find((other) => other.name === name);
	if (table === undefined) throw new Error(`no table ${name}`);
	return table;
};

const ACTION = { key: 1, verb: "add", who: "Ana", at: "2026-01-01T00:00:00Z", undoes: null, undone_by: null };
/** The last version whose rows have none. */
const WITHOUT_CHECKSUMS = 9;
const nothing = async () => ({ ok: true, value: null }) as const;

describe("buildCase", () => {
	it("takes in what an earlier version wrote and brings it up to date", async () => {
		const path = inFolder("earlier.fissure");
		const made = await buildCase(path, WITHOUT_CHECKSUMS, by, async (draft) => {
			await draft.insert(tableOf(draft, "actions"), [ACTION]);
			return { ok: true, value: null };
		});
		expect(granted(made)).toBeNull();
		await withCase(path, async (file) => {
			expect(granted(await statusOf(file))).toMatchObject({ lastAction: { verb: "add" } });
		});
	});

	it("leaves nothing behind where it fails, and nothing is where nothing was", async () => {
		const path = inFolder("failed.fissure");
		const stopped = buildCase(path, LATEST_VERSION, by, async () => {
			expect(existsSync(path)).toBe(false);
			throw new Error("stopped");
		});
		await expect(stopped).rejects.toThrow("stopped");
		const doubled = await buildCase(path, LATEST_VERSION, by, async (draft) => {
			await draft.insert(tableOf(draft, "actions"), [ACTION, ACTION]);
			return { ok: true, value: null };
		});
		expect(codeOf(doubled)).toBe("backup-inconsistent");
		const dangling = await buildCase(path, LATEST_VERSION, by, async (draft) => {
			await draft.insert(tableOf(draft, "actions"), [{ ...ACTION, undoes: 7 }]);
			return { ok: true, value: null };
		});
		expect(codeOf(dangling)).toBe("backup-inconsistent");
		expect(readdirSync(inFolder(".")).filter((name) => name.startsWith("failed"))).toEqual([]);
	});

	it("never takes the place of a file, even of one that comes meanwhile", async () => {
		const path = inFolder("taken.fissure");
		const late = await buildCase(path, LATEST_VERSION, by, async () => {
			await closeCase(await opened(path, "Ben"));
			return { ok: true, value: null };
		});
		expect(codeOf(late)).toBe("case-exists");
		expect(codeOf(await buildCase(path, LATEST_VERSION, by, nothing))).toBe("case-exists");
		writeFileSync(inFolder("other.txt"), "words");
		expect(codeOf(await buildCase(inFolder("other.txt"), LATEST_VERSION, by, nothing))).toBe("case-exists");
	});

	it("refuses what a later version wrote, and a folder that is not there", async () => {
		expect(codeOf(await buildCase(inFolder("newer.fissure"), LATEST_VERSION + 1, by, nothing))).toBe("backup-newer");
		expect(codeOf(await buildCase(inFolder("none/x.fissure"), LATEST_VERSION, by, nothing))).toBe("case-unreadable");
	});
});

describe("misfitOf", () => {
	const table = {
		name: "grain",
		key: ["key"],
		columns: [
			{ name: "key", type: "integer", isOptional: false },
			{ name: "note", type: "text", isOptional: true },
			{ name: "share", type: "real", isOptional: false },
			{ name: "bytes", type: "blob", isOptional: false },
		],
	} as const;

	it("is silent on a row that fits", () => {
		expect(rowMismatch(table, { key: 1, note: null, share: 0.5 })).toBeNull();
		expect(rowMismatch(table, { key: 1, note: "😀\u0000", share: 2 })).toBeNull();
	});

	it.each<readonly [unknown, RegExp]>([
		[null, /an object, got null/],
		[[1], /an object, got \[1\]/],
		[{ key: 1, note: null }, /"share", got none/],
		[{ key: 1.5, note: null, share: 1 }, /a whole number for "key", got 1.5/],
		[{ key: null, note: null, share: 1 }, /a whole number for "key", got null/],
		[{ key: 1, note: 2, share: 1 }, /a text of whole characters for "note", got 2/],
		[{ key: 1, note: "\ud83d", share: 1 }, /a text of whole characters/],
		[{ key: 1, note: null, share: "1" }, /a number for "share", got "1"/],
		[{ key: 1, note: null, share: 1, bytes: "x" }, /got one called "bytes"/],
		[{ key: 1, note: null, share: 1, other: 1 }, /got one called "other"/],
	])("tells what is wrong with %j", (row, message) => {
		expect(rowMismatch(table, row)).toMatch(message);
	});
});
