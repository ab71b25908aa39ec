import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportPrecedents, findPrecedents, printPrecedents } from "./precedent.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const BORDER = "The council recognises no border that was moved by force along the northern river.";
const REST =
	"Our delegation thanks the chair, and every member of this committee, for the patience that they have shown. ";
const TEXTS: readonly (readonly [id: string, date: string | undefined, language: string, text: string])[] = [
	["2014", "2014-03-15", "en", `${REST}${BORDER} ${REST.repeat(3)}`],
	["2018", "2018", "en", `${REST.repeat(4)}A museum of navigation opened its doors beside the southern lock.`],
	[
		"2022",
		"2022-02-25",
		"en",
		`${REST.repeat(4)}The council calls on all concerned parties to show restraint along the river.`,
	],
	["undated", undefined, "en", BORDER],
	["russian", "2015-05-01", "ru", "Совет не признаёт границ, которые были перенесены силой вдоль северной реки."],
	["chinese", "2016-05-01", "zh", "理事会不承认沿北部河流以武力移动的任何边界，呼吁各方保持克制。"],
];

async function riverCase(name: string, texts = TEXTS): Promise<CaseChoice> {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		for (const [id, date, language, text] of texts) {
			const document = {
				...({ id, text, language, kind: "speech", publisher: "XVA", guessed: [] } as const),
				...{ venue: "River council", title: `Statement ${id}`, ...(date === undefined ? {} : { date }) },
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	return choice;
}

it("finds the words again, changed or not, in each language, with date and venue", async () => {
	const context = contextOf(await riverCase("river.fissure"));
	const find = async (sentence: string) => granted(await findPrecedents.run({ sentence }, context));
	const exact = await find("the council recognises no border that was moved by force along the NORTHERN river");
	expect(exact.items.slice(0, 2).map(({ document, kind, likeness }) => [document, kind, likeness])).toEqual([
		["undated", "exact", 1],
		["2014", "exact", 1],
	]);
	expect(exact.items[1]).toMatchObject({
		date: "2014-03-15",
		venue: "River council",
		publisher: "XVA",
		holder: "XVA",
		texts: 2,
	});
	expect(exact.leftOut).toEqual({ undated: 0, later: 0, others: 0 });
	const near = await find("My council knows no frontier that somebody moved by force near the northern ferry");
	expect(near.items[0]).toMatchObject({ kind: "near", quote: BORDER });
	const [russian] = (await find("Совет никогда не признавал границы, перенесённые силой у северных рек")).items;
	expect(russian).toMatchObject({ document: "russian", kind: "near" });
	const [chinese] = (await find("理事会从不承认以武力移动的边界")).items;
	expect(chinese).toMatchObject({ document: "chinese", kind: "near" });
	for (const { document, span, quote } of [...near.items, ...exact.items])
		expect(TEXTS.find(([id]) => id === document)?.[3].slice(span.start, span.end)).toBe(quote);
});

it("searches only what is older than a text of the case, and counts what it leaves out", async () => {
	const context = contextOf(await riverCase("older.fissure"));
	const { items, leftOut, asked } = granted(await findPrecedents.run({ document: ["2018"] }, context));
	expect(asked).toMatchObject({ before: "2018", holders: [], reverse: false });
	expect(leftOut).toEqual({ undated: 1, later: 1, others: 0 });
	expect(new Set(items.map(({ document }) => document))).toEqual(new Set(["2014"]));
	expect(codeOf(await findPrecedents.run({ document: ["none"] }, context))).toBe("document-missing");
	expect(codeOf(await findPrecedents.run({ event: "none" }, context))).toBe("event-missing");
	expect(codeOf(await findPrecedents.run({ sentence: "…" }, context))).toBe("precedent-empty");
});

it("says what the earlier texts say and the later one does not", async () => {
	const context = contextOf(await riverCase("reverse.fissure"));
	const { items, earlier, asked } = granted(
		await findPrecedents.run({ document: ["2022"], reverse: "1", earlier: ["2014"] }, context),
	);
	expect(asked.holders).toEqual(["XVA"]);
	expect(earlier.map(({ id }) => id)).toEqual(["2014"]);
	expect(items).toMatchObject([{ kind: "lacking", document: "2014", quote: BORDER, texts: 1 }]);
});

it("gives the same whatever order the texts were added in", async () => {
	const found = async (name: string, texts: typeof TEXTS) =>
		granted(
			await findPrecedents.run(
				{ sentence: BORDER.replace("recognises", "knows") },
				contextOf(await riverCase(name, texts)),
			),
		);
	expect(await found("backward.fissure", TEXTS.toReversed())).toEqual(await found("forward.fissure", TEXTS));
});

it("finds stances of the same holder in other words, below all that shares words", async () => {
	const context = contextOf(await fillCase(choiceOf("port.fissure")));
	const { items, asked: of } = granted(await findPrecedents.run({ document: ["lorne-readout-en"] }, context));
	const stances = items.filter(({ kind }) => kind === "stance");
	expect(stances.length).toBeGreaterThan(0);
	const least = Math.min(...items.filter(({ kind }) => kind !== "stance").map(({ score }) => score));
	for (const { holder, score, position, issue, asked } of stances) {
		expect(score).toBeLessThanOrEqual(least);
		expect([typeof position, typeof issue, asked?.document]).toEqual(["number", "string", "lorne-readout-en"]);
		expect(holder).not.toBeNull();
	}
	const lorne = of.documents[0]?.publisher ?? "";
	const typed = granted(
		await findPrecedents.run({ sentence: "Lorne condemns Tesmark's invasion of Sorvia.", holder: [lorne] }, context),
	);
	expect(typed.items.map(({ kind }) => kind)).toContain("stance");
	expect(new Set(typed.items.map(({ publisher }) => publisher))).toEqual(new Set([lorne]));
});

it("is printed, and written as a page and a table; a file may be asked about", async () => {
	const choice = await riverCase("printed.fissure");
	const context = contextOf(choice);
	const looks = { color: false, width: 120, bom: false };
	const path = join(choice.folder, "asked.txt");
	writeFileSync(path, BORDER.replace("recognises", "accepts"));
	const printed = granted(await printPrecedents.run({ text: path }, context));
	const text = String(await printPrecedents.write?.(printed, "text", looks));
	expect(text).toContain("6 texts searched");
	expect(text).toMatch(/no date, XVA, River council: Statement undated {2}nearly so · \d\d % alike/u);
	expect(text).toContain(`│ ${BORDER}`);
	const { items } = JSON.parse(String(await printPrecedents.write?.(printed, "json", looks)));
	expect(Object.keys(items[0])).toEqual(expect.arrayContaining(["document", "span", "score", "quote", "kind"]));
	const file = async (format: "html" | "csv") =>
		granted(await exportPrecedents.run({ document: ["2022"], reverse: "1", format } as never, context));
	expect(String((await file("html")).body)).toContain("Said earlier, and not in “Statement 2022”");
	expect(String((await file("csv")).body)).toContain("kind,score,likeness,date");
	const type = (words: readonly string[], options: object) =>
		printPrecedents.typed?.({ act: "", words, options, folder: ".", format: "text" });
	expect(type([], {})).toContain("Expected one thing to look for");
	expect(type(["a"], { sentence: "b" })).toContain("Expected one thing to look for");
	expect(type(["a"], { reverse: true, before: ["2020"] })).toEqual({ document: ["a"], reverse: "1", before: "2020" });
	expect(codeOf(await printPrecedents.run({ text: join(choice.folder, "none.txt") }, context))).toBe("text-empty");
});
