import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import { exportCase } from "../../exchange/backup/export-case.ts";
import { importCase } from "../../exchange/backup/import-case.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { askNew, listSearches, markSearch, removeSearch, saveSearch, typeSearch } from "./saved-searches.ts";

const choiceOf = caseChoices();

it("saves searches by name, as the page and as a person types them, and keeps them in a copy of the case", async () => {
	const choice = await fillCase(choiceOf());
	const context = { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
	const saved = await saveSearch.run(
		{ name: "Valdara", searched: "ledger", holder: ["Valdara"], stance: ["2", "unread"] } as never,
		context,
	);
	expect(granted(saved)).toMatchObject([
		{ name: "Valdara", searched: "ledger", filters: { holders: ["XVA"], stances: [2, null] }, found: 0 },
	]);
	const typed = (act: string, words: readonly string[], options = {}) =>
		typeSearch.typed?.({ act, words, options, folder: ".", format: "text" });
	const given = typed("save", ["Ferry words"], { words: "ferry", text: true });
	expect(given).toEqual({ name: "Ferry words", given: { searched: "text", filters: { words: "ferry" } } });
	granted(await typeSearch.run(given as never, context));
	expect(typed("save", [])).toContain("got nothing");
	expect(typed("save", ["a", "b"])).toContain("quotation marks");
	expect(typed("save", ["a"], { text: true })).toContain("--words");

	const view = listSearches.view?.(granted(await listSearches.run({}, context)));
	expect(view?.rows.map(([name, searched, asked, found]) => [name, searched, asked, found])).toEqual([
		["Valdara", "ledger", "holder XVA; stance +2 or unread", 0],
		["Ferry words", "text", "ferry", 0],
	]);
	const news = granted(await askNew.run({ name: "Valdara" }, context));
	expect(news.entries).toEqual([]);
	expect(askNew.exit?.(news, {})).toBe("in-part");
	expect(codeOf(await askNew.run({ name: "none" }, context))).toBe("search-missing");
	// Words that cannot be looked for are refused when they are saved.
	const broken = { name: "Broken", given: { searched: "text", filters: { words: '"open' } } } as const;
	expect((await typeSearch.run(broken, context)).ok).toBe(false);

	const zip = `${choice.folder}/searches.zip`;
	granted(await exportCase({ case: choice, out: zip }));
	const copy = choiceOf("copy.fissure");
	granted(await importCase({ backup: zip, target: `${copy.folder}/${copy.file}`, who: "Ana", now: copy.now }));
	const copied = granted(await listSearches.run({}, { ...context, case: copy }));
	expect(copied.map(({ name, filters }) => [name, filters])).toEqual([
		["Valdara", { holders: ["XVA"], stances: [2, null] }],
		["Ferry words", { words: "ferry" }],
	]);
	granted(await markSearch.run({ name: "Valdara" }, context));
	expect(granted(await removeSearch.run({ name: "Valdara" }, context)).map(({ name }) => name)).toEqual([
		"Ferry words",
	]);
});
