import { describe, expect, it } from "vitest";
import { closeCase } from "../case/open-case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, opened, withCase } from "../fixtures/case-folder.ts";
import { readSnapshot, type Snapshot } from "./read-snapshot.ts";

const inFolder = caseFolder();

async function countsIn({ tables, rowsOf, count }: Snapshot): Promise<Readonly<Record<string, number>>> {
	const counts: Record<string, number> = {};
	for (const table of tables) {
		let rows = 0;
		for await (const _ of rowsOf(table)) rows++;
		expect(await count(table)).toBe(rows);
		counts[table.name] = rows;
	}
	return counts;
}

describe("readSnapshot", () => {
	it("knows every table by its key; bytes stand in one only, which is read apart", async () => {
		await withCase(inFolder("shapes.fissure"), async (file) => {
			const tables = granted(await readSnapshot(file, async (snapshot) => ({ ok: true, value: snapshot.tables })));
			expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["actions", "journal", "positions"]));
			expect(tables.filter(({ key }) => key.length === 0)).toEqual([]);
			const withBytes = tables.filter(({ columns }) => columns.some(({ type }) => type === "blob"));
			expect(withBytes.map(({ name }) => name)).toEqual(["content"]);
			const types = new Set(tables.flatMap(({ columns }) => columns.map(({ type }) => type)));
			expect([...types].sort()).toEqual(["blob", "integer", "real", "text"]);
			expect(tables.filter(({ name }) => name.startsWith("texts") || name === "history")).toEqual([]);
		});
	});

	it("gives every row once, over pages, in the order of the key", async () => {
		await withCase(inFolder("pages.fissure"), async (file) => {
			const texts = Array.from({ length: 45 }, (_, i) => additionOf(`t-${i}`, "One grain. ".repeat(30)));
			await addAll(file, texts);
			await codeAll(file, Object.fromEntries(texts.map(({ document }) => [document.id, Array(30).fill({})])));
			await readSnapshot(file, async (snapshot) => {
				expect(await countsIn(snapshot)).toMatchObject({ documents: 45, positions: 1350, sentences: 1350 });
				const sentences = snapshot.tables.find(({ name }) => name === "sentences");
				if (sentences === undefined) throw new Error("no sentences");
				const keys: number[] = [];
				for await (const { coding, number } of snapshot.rowsOf(sentences))
					keys.push(Number(coding) * 1e6 + Number(number));
				expect(keys).toEqual([...keys].sort((a, b) => a - b));
				return { ok: true, value: null };
			});
		});
	});

	it("stays as it was while another process writes", async () => {
		await withCase(inFolder("moment.fissure"), async (file) => {
			await addAll(file, [additionOf("before", "Words.")]);
			const other = await opened(inFolder("moment.fissure"), "Ben");
			await readSnapshot(file, async (snapshot) => {
				const before = await countsIn(snapshot);
				await addAll(other, [additionOf("meanwhile", "Other words.")]);
				expect(await countsIn(snapshot)).toEqual(before);
				return { ok: true, value: null };
			});
			await closeCase(other);
			await readSnapshot(file, async (snapshot) => {
				expect(await countsIn(snapshot)).toMatchObject({ documents: 2 });
				return { ok: true, value: null };
			});
		});
	});
});
