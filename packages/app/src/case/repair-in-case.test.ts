import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Case, closeCase, openCase } from "@fissure/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addToCase } from "../adding/add-to-case.ts";
import { codeCase } from "../coding/code-case.ts";
import { changeUnseen } from "../exchange/fixtures/change-unseen.ts";
import { query } from "../exchange/fixtures/query.ts";
import { checkInCase } from "./check-in-case.ts";
import { initCase } from "./init-case.ts";
import { repairInCase } from "./repair-in-case.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-repair-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sound = join(folder, "sound.fissure");
const choiceOf = (file: string) => ({ file, folder, who: "Ana", now: () => "2026-03-01T10:00:00.000Z" });

const TEXTS: Readonly<Record<string, string>> = {
	"2026-02-03-readout.txt":
		"The President said that China supports the ceasefire.\n\nChina does not support sanctions.",
	"2026-02-04-page.html":
		'<html lang="en"><head><title>Statement on sanctions</title></head><body><p>China opposes unilateral sanctions against any country, and asks all sides to come back to the talks.</p></body></html>',
	"records.jsonl":
		'{"id":"record-1","text":"China will not supply weapons to any party.","date":"2026-02-05","language":"en","publisher":"CHN"}\n',
};

beforeAll(async () => {
	const texts = join(folder, "texts");
	mkdirSync(texts);
	for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(texts, name), text);
	await initCase({ case: choiceOf(sound) });
	const sources = [{ input: texts, publisher: "CHN" }];
	const added = await addToCase({ case: choiceOf(sound), sources });
	expect(added).toMatchObject({ ok: true, value: { counts: { added: 3 } } });
	expect(await codeCase({ case: choiceOf(sound), threads: 1 })).toMatchObject({ ok: true, value: { coded: 3 } });
});

/** A copy of the case, changed as by a program that knows nothing of checksums. */
async function damaged(name: string, ...changes: readonly string[]): Promise<string> {
	const path = join(folder, `${name}.fissure`);
	copyFileSync(sound, path);
	await changeUnseen(path, changes);
	return path;
}

/** Every row of every table. */
const everythingIn = (path: string): Promise<unknown> =>
	withFile(path, async (file) => {
		const tables = await query<{ readonly table_name: string }>(file, "select table_name from table_checksums");
		const rows: unknown[] = [];
		for (const { table_name } of tables) rows.push([table_name, await query(file, `select * from ${table_name}`)]);
		return rows;
	});

async function withFile<Value>(path: string, work: (file: Case) => Promise<Value>): Promise<Value> {
	const file = await openCase(path, choiceOf(path));
	if (!file.ok) throw new Error(file.problem.message);
	try {
		return await work(file.value);
	} finally {
		await closeCase(file.value);
	}
}

describe("repairInCase", () => {
	it.each<readonly [string, string]>([
		["words of a text", "update documents set text = replace(text, 'not', 'now') where id like '%readout%'"],
		["words of a page", "update documents set text = 'Other words.' where url is not null or id like '%page%'"],
		["words of a record", "update documents set text = replace(text, 'not', 'now') where id = 'record-1'"],
		["the title of a page", "update documents set title = 'Another' where id like '%page%'"],
		["a day that follows from another", "update documents set date_last = '2030-01-01'"],
		["stances and sentences", "update positions set stance = 2; update sentences set end_at = end_at + 2"],
		["who a coding is of", "update codings set parties = '[]' where key = 2"],
		["a checksum", "update actions set checksum = checksum + 1 where key = 1"],
		["an index", "drop index positions_by_issue"],
		[
			"the original file of a plain text",
			"update content set bytes = zeroblob(9) where sha256 = (select sha256 from documents where id like '%readout%')",
		],
		["the index of words", "insert into texts(texts) values ('delete-all')"],
		["a view", "drop view ledger; create view ledger as select 1 as one"],
	])("mends %s to the letter, after a copy was made", async (name, change) => {
		const path = await damaged(name.replaceAll(" ", "-"), ...change.split("; "));
		const before = readFileSync(path);
		const checked = await checkInCase(choiceOf(path));
		expect(checked.ok && checked.value.damages.length).toBeGreaterThan(0);
		const repaired = await repairInCase(choiceOf(path));
		expect(repaired).toMatchObject({ ok: true, value: { damages: [] } });
		if (!repaired.ok) return;
		expect(repaired.value.repairs.length).toBeGreaterThan(0);
		expect(readFileSync(repaired.value.backup ?? "").equals(before)).toBe(true);
		expect(await everythingIn(path)).toEqual(await everythingIn(sound));
	});

	it("leaves what cannot be worked out, and says so", async () => {
		const path = await damaged(
			"left",
			"update actions set who = 'Ben'",
			"delete from positions where key = 1",
			"update documents set text = replace(text, 'not', 'now') where id like '%readout%'",
		);
		const repaired = await repairInCase(choiceOf(path));
		expect(repaired).toMatchObject({ ok: true, value: { repairs: [{ part: "documents", count: 1 }] } });
		expect(repaired.ok && repaired.value.damages.map(({ part }) => part)).toEqual(["actions", "positions"]);
	});

	it("makes no copy of a sound case", async () => {
		const path = await damaged("untouched");
		expect(await repairInCase(choiceOf(path))).toMatchObject({ ok: true, value: { repairs: [], backup: null } });
	});

	it("calls a file damaged that cannot be opened", async () => {
		const path = join(folder, "cut.fissure");
		writeFileSync(path, readFileSync(sound).subarray(0, 20_000));
		const repaired = await repairInCase(choiceOf(path));
		expect(repaired).toMatchObject({ ok: true, value: { damages: [{ part: "file" }], repairs: [], backup: null } });
	});
});
