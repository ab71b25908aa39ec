import { existsSync, readFileSync } from "node:fs";
import type { FormatOf } from "@fissure/report";
import { beforeAll, describe, expect, it } from "vitest";
import { addTexts, caseFolder, choiceOf, codeOf, codeTexts, granted, withCase } from "../fixtures/case-folder.ts";
import { CONTEXT } from "../positions/annotation.ts";
import { exportLedger } from "./export-ledger.ts";

const inFolder = caseFolder();
const CASE = inFolder("ledger.fissure");
const TEXT = `${"𠮷".repeat(40)}=2+3 Valdara 😀 "opens", the 🚢 corridor${"😀".repeat(40)}. Then it opens the ports.`;

beforeAll(() =>
	withCase(CASE, async (file) => {
		await addTexts(file, [
			{ id: "one", text: TEXT, date: "2026-01-02", title: "@SUM(A1)", capturedAt: "2026-03-04T05:06:07Z" },
			{ id: "two", text: "Ostmark objects.", publisher: "OST", url: "https://ostmark.example/two" },
			{ id: "odd", text: "Ostmark agrees.", publisher: "OST", url: "javascript:alert(1)", capturedAt: "2026" },
		]);
		await codeTexts(file, {
			one: [
				{ words: '=2+3 Valdara 😀 "opens", the 🚢 corridor', stance: -3 },
				{ words: "opens the ports", stance: null, issue: "ports" },
				{ words: "opens the ports", stance: null, issue: "ports" },
			],
			two: [{ words: "objects", holder: "OST" }],
			odd: [{ words: "agrees", holder: "OST" }],
		});
	}),
);

async function exported(format: FormatOf<"ledger">, filters = {}, bom = false): Promise<string> {
	let text = "";
	const out = async (piece: string): Promise<void> => {
		text += piece;
	};
	granted(await exportLedger({ case: choiceOf(CASE), format, filters, bom, out }));
	return text;
}

/** The keys and the types of the W3C Recommendation that Fissure needs, as its appendix lists them. */
const STANDARD_KEYS = new Set(
	"accessibility audience body bodyValue cached canonical conformsTo created creator email email_sha1 end endSelector exact first format generated generator homepage id items label language last modified motivation name next nickname partOf prefix prev processingLanguage purpose refinedBy renderedVia rights scope selector source sourceDate sourceDateEnd sourceDateStart start startIndex startSelector state styleClass stylesheet suffix target textDirection total type value via".split(
		" ",
	),
);
const STANDARD_TYPES = new Set(
	"Annotation AnnotationCollection AnnotationPage TextualBody SpecificResource TextQuoteSelector TextPositionSelector TimeState Person Software".split(
		" ",
	),
);

function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
	for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe("the ledger as Web Annotations", () => {
	it("says nothing in terms of the standard's that are not the standard's", async () => {
		const { "@context": context, ...collection } = JSON.parse(await exported("w3c"));
		expect(context).toEqual(JSON.parse(JSON.stringify(CONTEXT)));
		expect(context[0]).toBe("http://www.w3.org/ns/anno.jsonld");
		const own = Object.keys(context[1]);
		expect(own.filter((term) => STANDARD_KEYS.has(term) || STANDARD_TYPES.has(term))).toEqual([]);
		const objects = [...objectsIn(collection)];
		expect(objects.length).toBeGreaterThan(30);
		for (const object of objects) {
			expect(Object.keys(object).filter((key) => !STANDARD_KEYS.has(key) && !own.includes(key))).toEqual([]);
			const types = [object.type].flat().filter((type) => type !== undefined);
			expect(types.filter((type) => !STANDARD_TYPES.has(type as string) && !own.includes(type as string))).toEqual([]);
			for (const key of ["id", "source"]) if (key in object) expect(object[key]).toMatch(/^(https?:|urn:fissure:)/);
			for (const key of ["created", "sourceDate"])
				if (key in object) expect(object[key]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
		}
	});

	it("has bodies and targets that the standard knows: a text, a part of a source, or a resource with a name", async () => {
		const { first } = JSON.parse(await exported("w3c"));
		const isName = (value: unknown) => typeof value === "string" && URL.canParse(value);
		for (const { id, body, target } of first.items) {
			const kinds = body.map((one: Readonly<Record<string, unknown>>) =>
				typeof one.value === "string" ? "text" : isName(one.id) && !("source" in one) ? "resource" : "neither",
			);
			expect(kinds).toEqual(["text", "resource"]);
			expect(new Set([id, ...body.map((one: { readonly id?: string }) => one.id)]).size).toBe(3);
			expect(isName(target.source)).toBe(true);
		}
	});

	it("counts places in code points, and cuts no character at the edge of what stands around", async () => {
		const { first, total } = JSON.parse(await exported("w3c", { documents: ["one"] }));
		expect(total).toBe(3);
		const characters = Array.from(TEXT);
		for (const { target } of first.items) {
			const [{ exact, prefix, suffix }, { start, end }] = target.selector;
			expect(characters.slice(start, end).join("")).toBe(exact);
			expect(
				characters
					.slice(0, start)
					.join("")
					.endsWith(prefix as string),
			).toBe(true);
			expect(
				characters
					.slice(end)
					.join("")
					.startsWith(suffix as string),
			).toBe(true);
			expect(`${prefix}${suffix}`).not.toMatch(/\p{Surrogate}/u);
		}
		expect(first.items[0].target.selector[1]).toEqual({ type: "TextPositionSelector", start: 40, end: 78 });
	});

	it("writes a whole position so", async () => {
		const { first } = JSON.parse(await exported("w3c", { documents: ["two"] }));
		expect(first.items).toEqual([
			{
				id: expect.stringMatching(/^urn:fissure:position:[0-9a-f]{32}$/),
				type: "Annotation",
				motivation: "classifying",
				created: "2026-03-04T05:06:07.000Z",
				creator: { type: "Software", name: "lexicon@1" },
				generator: { type: "Software", name: "Fissure" },
				body: [
					{ type: "TextualBody", purpose: "classifying", format: "text/plain", value: "grain" },
					{
						id: expect.stringMatching(/^urn:fissure:position:[0-9a-f]{32}:body$/),
						...{ type: "Position", issue: "grain", holder: "OST", asserter: "VAL", manner: "own", stance: 2 },
						...{ status: "asserted", verb: null, because: ["concept:grain"], codebook: "book@1", document: "two" },
						sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
					},
				],
				target: {
					type: "SpecificResource",
					source: "https://ostmark.example/two",
					selector: [
						{ type: "TextQuoteSelector", exact: "objects", prefix: "Ostmark ", suffix: "." },
						{ type: "TextPositionSelector", start: 8, end: 15 },
					],
				},
			},
		]);
	});

	it("names each position otherwise, the same every time, and is a collection where there are none", async () => {
		const text = await exported("w3c");
		expect(await exported("w3c")).toBe(text);
		const ids = JSON.parse(text).first.items.map(({ id }: { readonly id: string }) => id);
		expect(new Set(ids).size).toBe(5);
		const none = JSON.parse(await exported("w3c", { issues: ["arctic"] }));
		expect(none).toMatchObject({ type: "AnnotationCollection", total: 0 });
		expect(none).not.toHaveProperty("first");
	});
});

describe("the ledger as a table", () => {
	it("runs nothing in a spreadsheet, and keeps numbers as they are", async () => {
		const lines = (await exported("csv", { documents: ["one"] }, true)).split("\r\n");
		expect(lines).toHaveLength(5);
		expect(lines[0]?.startsWith("\uFEFFpublisher,date,title,document,")).toBe(true);
		expect(lines[1]).toContain(",'@SUM(A1),one,");
		expect(lines[1]).toContain(`,"'=2+3 Valdara 😀 ""opens"", the 🚢 corridor",`);
		expect(lines[1]).toContain(",grain,-3,asserted,");
		expect(lines[2]).toContain(",ports,,asserted,");
		expect(
			lines.slice(0, 4).map((line) => line.replace(/"[^"]*("")?[^"]*("")?[^"]*"/g, "").split(",").length),
		).toHaveLength(4);
	});
});

describe("the ledger as lines of JSON", () => {
	it("has places that slice to the words, and says who put it down when", async () => {
		const lines = (await exported("jsonl"))
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines).toHaveLength(5);
		const [one] = lines.filter(({ document }) => document.id === "one");
		expect(TEXT.slice(one.quote.start, one.quote.end)).toBe(one.quote.exact);
		expect(one.coded).toEqual({ who: "Ana", at: "2026-03-04T05:06:07.000Z" });
		expect(one.document).toMatchObject({
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			capturedAt: "2026-03-04T05:06:07Z",
		});
		expect(one.document).not.toHaveProperty("text");
	});
});

describe("a file of the ledger", () => {
	it("takes the place of nothing, and is not there when the question was wrong", async () => {
		const out = inFolder("ledger.csv");
		const request = { case: choiceOf(CASE), format: "csv", out } as const;
		expect(granted(await exportLedger(request))).toEqual({ positions: 5, path: out });
		expect(readFileSync(out, "utf8")).toBe(await exported("csv"));
		expect(codeOf(await exportLedger(request))).toBe("target-exists");
		const wrong = { ...request, out: inFolder("wrong.csv"), filters: { words: '"open' } };
		expect(codeOf(await exportLedger(wrong))).toBe("query-unclosed");
		expect(existsSync(inFolder("wrong.csv"))).toBe(false);
		expect(codeOf(await exportLedger({ ...request, out: inFolder("no/x.csv") }))).toBe("target-unwritable");
	});
});
