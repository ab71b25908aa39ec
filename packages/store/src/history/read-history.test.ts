import { describe, expect, it } from "vitest";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { countPositions } from "../ledger/ledger.ts";
import { countDocuments } from "../search/search-text.ts";
import { readChanges, readHistory } from "./read-history.ts";
import { undo } from "./undo.ts";

const inFolder = caseFolder();

describe("readHistory", () => {
	it("tells what was done, the latest first, and what has been taken back", async () => {
		await withCase(inFolder("history.fissure"), async (file) => {
			expect(granted(await readHistory(file))).toEqual([]);
			await addAll(file, [additionOf("one", "First words."), additionOf("two", "Second words.")]);
			await codeAll(file, { one: [{}] });
			await undo(file);
			const history = granted(await readHistory(file));
			expect(history.map(({ verb, who, rows }) => ({ verb, who, rows }))).toEqual([
				{ verb: "undo", who: "Ana", rows: { codings: 1 } },
				{ verb: "code", who: "Ana", rows: { codings: 1 } },
				{ verb: "add", who: "Ana", rows: { documents: 2 } },
			]);
			const [undone, coded, added] = history;
			expect(undone?.undoes).toBe(coded?.key);
			expect(coded?.undoneBy).toBe(undone?.key);
			expect(added?.undoneBy).toBeNull();
			expect(granted(await readHistory(file, { standing: true }))).toEqual([added]);
			expect(granted(await readHistory(file, { size: 1, before: undone?.key ?? 0 }))).toEqual([coded]);
			expect(granted(await readChanges(file, added?.key ?? 0))).toEqual([
				{ table: "documents", isNew: true, name: "one" },
				{ table: "documents", isNew: true, name: "two" },
			]);
			expect(granted(await readChanges(file, undone?.key ?? 0, 1))).toEqual([
				{ table: "codings", isNew: false, name: null },
			]);
		});
	});
});

it("counts what an action made, not what that replaced", async () => {
	await withCase(inFolder("versions.fissure"), async (file) => {
		const page = { address: "https://valdara.example/a", url: "https://valdara.example/a" };
		await addAll(file, [additionOf("one", "First words.", page)]);
		await addAll(file, [additionOf("one", "Other words.", page)]);
		expect(granted(await readHistory(file)).map(({ rows }) => rows)).toEqual([{ documents: 1 }, { documents: 1 }]);
	});
});

describe("what is counted", () => {
	it("is what stands and passes", async () => {
		await withCase(inFolder("counts.fissure"), async (file) => {
			await addAll(file, [
				additionOf("one", "First words. More.", { date: "2026-01-01" }),
				additionOf("two", "Second words.", { date: "2027", publisher: "OST" }),
			]);
			await codeAll(file, { one: [{ stance: 2 }, { stance: -1 }] });
			expect(granted(await countDocuments(file))).toEqual({ documents: 2, uncoded: 1 });
			expect(granted(await countDocuments(file, { publishers: ["OST"] }))).toEqual({ documents: 1, uncoded: 1 });
			expect(granted(await countPositions(file))).toBe(2);
			expect(granted(await countPositions(file, { stance: [-3, 0] }))).toBe(1);
			expect(granted(await countPositions(file, { from: "2027" }))).toBe(0);
		});
	});
});
