import { readFileSync, rmSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { openCase, searchText } from "@fissure/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { exportCase } from "./backup/export-case.ts";
import { importCase } from "./backup/import-case.ts";
import { addTexts, caseFolder, choiceOf, codeTexts, granted, now, withCase } from "./fixtures/case-folder.ts";
import { query } from "./fixtures/query.ts";
import { makeRandomCase, randomCases } from "./fixtures/random-case.ts";

const inFolder = caseFolder();

/** Everything in a case as the file itself has it, by whatever tables are there; the index of words and what names the file excepted. */
async function everythingIn(path: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const file = granted(await openCase(path, { readOnly: true, who: "Ana", now }));
	try {
		const names = await query<{ readonly name: string }>(
			file,
			"select name from sqlite_schema where type in ('table', 'view') and name not like 'texts%' and name <> 'case_identity' order by name",
		);
		const tables: Record<string, readonly unknown[]> = {};
		for (const { name } of names)
			tables[name] = (await query<Record<string, unknown>>(file, `select * from "${name}"`)).map(unpacked).sort(byText);
		return tables;
	} finally {
		await file.close();
	}
}

const unpacked = (row: Record<string, unknown>): Record<string, unknown> =>
	row.bytes instanceof Uint8Array ? { ...row, bytes: gunzipSync(row.bytes).toString("hex") } : row;

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Out, in, and out again. */
async function aroundTrip(name: string): Promise<void> {
	for (const file of [`${name}.zip`, `${name}-2.zip`, `${name}-2.fissure`]) rmSync(inFolder(file), { force: true });
	granted(await exportCase({ case: choiceOf(inFolder(`${name}.fissure`)), out: inFolder(`${name}.zip`) }));
	granted(
		await importCase({ backup: inFolder(`${name}.zip`), target: inFolder(`${name}-2.fissure`), who: "Ben", now }),
	);
	granted(await exportCase({ case: choiceOf(inFolder(`${name}-2.fissure`)), out: inFolder(`${name}-2.zip`) }));
}

describe("a backup that is restored", () => {
	it("holds every row of every table, and gives the same bytes when it is backed up again", async () => {
		const { shapes, arbitrary } = await randomCases(inFolder("shapes.fissure"));
		await fc.assert(
			fc.asyncProperty(arbitrary, async (tables) => {
				for (const ending of ["", "-wal", "-shm"]) rmSync(inFolder(`any.fissure${ending}`), { force: true });
				await makeRandomCase(inFolder("any.fissure"), shapes, tables);
				await aroundTrip("any");
				const original = await everythingIn(inFolder("any.fissure"));
				// A table that is empty here would be compared without a word; in these views rows stand that fit each other.
				const chance = ["ledger", "quotations"];
				const empty = Object.keys(original).filter((name) => original[name]?.length === 0);
				const isByChance = (name: string): boolean => chance.includes(name) || name.startsWith("public_");
				expect(empty.filter((name) => !isByChance(name))).toEqual([]);
				expect(Object.keys(original)).toEqual(expect.arrayContaining(chance));
				expect(await everythingIn(inFolder("any-2.fissure"))).toEqual(original);
				expect(readFileSync(inFolder("any.zip")).equals(readFileSync(inFolder("any-2.zip")))).toBe(true);
			}),
			{ numRuns: draws(25) },
		);
	});

	it("answers as before", async () => {
		const words = async (path: string) =>
			withCase(inFolder(path), async (file) => granted(await searchText(file, "corridor OR 走廊")));
		await withCase(inFolder("words.fissure"), async (file) => {
			await addTexts(file, [
				{ id: "one", text: "Valdara opens the corridors 😀." },
				{ id: "two", text: "双方讨论粮食走廊。", language: "zh" },
			]);
			await codeTexts(file, { one: [{ words: "opens the corridors" }] });
		});
		await aroundTrip("words");
		expect(await words("words-2.fissure")).toEqual(await words("words.fissure"));
		expect((await words("words-2.fissure")).documents).toHaveLength(2);
	});
});
