import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { checkCase } from "../damage/check-case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { countPositions } from "../ledger/ledger.ts";
import { ledgerWindow } from "../ledger/ledger-window.ts";
import { searchText } from "../search/search-text.ts";
import { markSearch, removeSearch, saveSearch, searchesOf, searchNamed } from "./searches.ts";

const inFolder = caseFolder();
const text = "Valdara supports the corridor. Ostmark does not. They met.";
const READ = [{ issue: "grain" }, { issue: "ports" }, null];

const inCase = (name: string, work: (file: Case) => Promise<void>): Promise<void> =>
	withCase(inFolder(`${name}.fissure`), async (file) => {
		await addAll(file, [additionOf("first", text)]);
		await codeAll(file, { first: READ });
		await work(file);
	});

/** Positions that are new of the search, as a table and as a number. */
async function found(file: Case, name: string): Promise<number> {
	const { filters, seen } = granted(await searchNamed(file, name));
	const asked = { ...filters, newSince: seen };
	const { total } = granted(await ledgerWindow(file, asked));
	expect(granted(await countPositions(file, asked))).toBe(total);
	return total;
}

const grain = { searched: "ledger", filters: { issues: ["grain"] } } as const;

describe("a saved search", () => {
	it("has as new what comes from texts that are analysed later, until it is marked as read", async () => {
		await inCase("new", async (file) => {
			granted(await saveSearch(file, "Grain", grain));
			expect(await found(file, "Grain")).toBe(0);
			await addAll(file, [additionOf("second", text.replace("met", "talked"))]);
			// Not yet analysed, it has no position; when it is, they are new.
			granted(await markSearch(file, "Grain"));
			expect(await found(file, "Grain")).toBe(0);
			await codeAll(file, { second: READ });
			expect(await found(file, "Grain")).toBe(1);
			granted(await markSearch(file, "Grain"));
			expect(await found(file, "Grain")).toBe(0);
			granted(await undo(file));
			expect(await found(file, "Grain")).toBe(1);
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it("has nothing new where texts that were seen are analysed again", async () => {
		await inCase("again", async (file) => {
			granted(await saveSearch(file, "Grain", grain));
			await codeAll(file, { first: [{ issue: "grain" }, { issue: "grain" }, null] }, { codebook: "book@2" });
			expect(granted(await countPositions(file, grain.filters))).toBe(2);
			expect(await found(file, "Grain")).toBe(0);
		});
	});

	it("of words has as new the texts that were added later", async () => {
		await inCase("texts", async (file) => {
			granted(await saveSearch(file, "Corridor", { searched: "text", filters: { words: "corridor" } }));
			await addAll(file, [additionOf("second", text.replace("met", "talked")), additionOf("third", "They met again.")]);
			const { seen, filters } = granted(await searchNamed(file, "Corridor"));
			const texts = granted(await searchText(file, filters.words ?? "", { newSince: seen })).documents;
			expect(texts.map(({ id }) => id)).toEqual(["second"]);
		});
	});

	it("takes the place of the one of its name, and is gone when it is removed, until that is undone", async () => {
		await inCase("replaced", async (file) => {
			granted(await saveSearch(file, "Mine", grain));
			granted(await saveSearch(file, "Mine", { ...grain, filters: { holders: ["OST"], stance: [-3, -1] } }));
			const kept = granted(await searchesOf(file));
			expect(kept).toMatchObject([{ name: "Mine", filters: { holders: ["OST"], stance: [-3, -1] } }]);
			granted(await removeSearch(file, "Mine"));
			expect(granted(await searchesOf(file))).toEqual([]);
			expect(codeOf(await removeSearch(file, "Mine"))).toBe("search-missing");
			expect(codeOf(await markSearch(file, "Mine"))).toBe("search-missing");
			granted(await undo(file));
			expect(granted(await searchesOf(file))).toEqual(kept);
		});
	});
});
