import { writeFileSync } from "node:fs";
import type { Problem } from "@fissure/core";
import { beforeEach, expect, it } from "vitest";
import { inCase } from "../../case/in-case.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { addTexts, choiceOf, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { freshFiles } from "../fixtures/coded-case.ts";
import { isAnnotationTable } from "./annotation-table.ts";
import { importPositions } from "./import-positions.ts";
import { positionsView } from "./positions-view.ts";

const fresh = freshFiles();
const PAGE = "https://ostmark.example/two";
const TEXT = "🚢 We “open”\nthe ports. In May we open the ports. 奥斯马克反对。 Later we open the ports.";

let file = "";
beforeEach(async () => {
	file = fresh(".fissure");
	await withCase(file, (open) =>
		addTexts(open, [
			{ id: "two", text: TEXT, publisher: "OST", url: PAGE, title: "Ports" },
			{ id: "other", text: "We shut the ports.", publisher: null, url: "https://pages.example/x", title: "Other" },
		]),
	);
});

/** Brings a file of this name into the case; problems by their code. */
async function bring(
	ending: string,
	content: unknown,
	more: { readonly as?: string; readonly document?: string } = {},
) {
	const given = fresh(ending);
	writeFileSync(given, typeof content === "string" ? content : JSON.stringify(content));
	const problems: Problem[] = [];
	const onProblem = (problem: Problem) => problems.push(problem);
	const outcome = await importPositions({ case: choiceOf(file), file: given, ...more }, { onProblem });
	return { outcome, codes: problems.map(({ code }) => code) };
}

/** What is in the case: positions as issue, words, their place, note and rules; memos as coder, text, issue and words. */
const held = async () =>
	granted(
		await inCase(choiceOf(file), "read", async (open, store) => {
			const positions = [];
			for await (const position of store.eachPosition(open, {})) {
				const { issue, quote, note, because, coder, stance, holder, manner } = granted(position).entry;
				expect({ stance, holder, manner }).toEqual({ stance: null, holder: "OST", manner: "own" });
				expect(coder).toMatch(/^person:Ana@/u);
				positions.push([issue, quote.exact, quote.start, note, because.join()]);
			}
			const memos = granted(await store.memosOf(store.unhidden(open)));
			const noted = memos.map(({ coder, document, issue, text }) => [coder, document, issue, text]);
			return { ok: true, value: { positions, memos: noted } };
		}),
	);

const hypothesis = (more: Readonly<Record<string, unknown>>, exact?: string, prefix = "", suffix = "") => ({
	...{ id: "x", user: "acct:Ana@hypothes.is", uri: PAGE, text: "", tags: [], created: "2026-01-02T03:04:05+00:00" },
	target: [
		{
			source: PAGE,
			...(exact === undefined
				? {}
				: {
						selector: [
							{ type: "RangeSelector", startContainer: "/p[1]", endContainer: "/p[1]", startOffset: 0, endOffset: 3 },
							{ type: "TextPositionSelector", start: 7, end: 9 },
							{ type: "TextQuoteSelector", exact, prefix, suffix },
						],
					}),
		},
	],
	...more,
});

it("takes tags that name issues as positions, and the rest as memos, of Hypothesis", async () => {
	const last = TEXT.lastIndexOf("open the ports");
	const rows = [
		hypothesis({ tags: ["Trade & Tariffs", "soft"], text: "Softer 🚢." }, "open the ports", "反对 Later we ", ". Read"),
		hypothesis({ tags: ["trade", "nondollar"] }, '"open" the ports', "Nav\n", ""),
		hypothesis({ text: "New.\nWords." }, "奥斯马克反对"),
		hypothesis({ tags: ["soft"] }),
		hypothesis({ tags: ["trade"], text: "A whole page.", uri: `${PAGE}#top` }),
		hypothesis({ text: "Yes", references: ["x"] }, "奥斯马克反对"),
		hypothesis({}, "奥斯马克反对"),
		hypothesis({ text: "?" }, "open the ports"),
		hypothesis({ text: "?" }, "open no ports"),
		hypothesis({ text: "?", uri: "https://elsewhere.example/" }, "open the ports"),
	];
	const { outcome, codes } = await bring(".json", { total: rows.length, rows });
	const report = granted(outcome);
	expect(codes).toEqual([
		...["position-malformed", "position-malformed", "words-ambiguous", "words-missing", "document-not-held"],
	]);
	expect(report).toMatchObject({ read: 10, positions: 3, readings: 1, memos: 3, otherTags: { soft: 2 } });
	expect(positionsView(report).notes).toEqual(["Tags that name no issue of the codebook: soft (2)."]);
	const by = "annotation:tagging";
	expect(await held()).toEqual({
		positions: [
			["trade", "“open”\nthe ports", 6, null, by],
			["nondollar", "“open”\nthe ports", 6, null, by],
			["trade", "open the ports", last, "Softer 🚢.\n[soft]", `${by},annotation:commenting`],
		],
		memos: [
			["person:Ana", "two", null, '[soft]\n"奥斯马克反对" New.\nWords.'],
			["person:Ana", "two", "trade", "A whole page."],
		],
	});
	// The same again, in the form that the client exports: nothing is other.
	const again = granted((await bring(".json", { client_version: "1", annotations: rows })).outcome);
	expect(again).toMatchObject({ positions: 0, held: 3, memos: 3 });
	expect((await held()).memos).toHaveLength(2);
	granted(await undoInCase({ case: choiceOf(file) }));
	expect(await held()).toEqual({ positions: [], memos: [] });
});

it("reads tables of Hypothesis and of both programs called Recogito", async () => {
	const client = fresh(".csv");
	const rows = [
		"Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags",
		`2026-01-02 03:04,Ana,,${PAGE},Public,Annotation,奥斯马克反对,"a, b",trade`,
		`2026-01-02 03:04,Ana,,${PAGE},Public,Page note,,Whole,"Visas, flights, consulates"`,
		`2026-01-02 03:04,Ana,,${PAGE},Public,Reply,,Yes,`,
	];
	writeFileSync(client, rows.join("\n"));
	expect(await isAnnotationTable(client)).toBe(true);
	const read = await bring(".csv", rows.join("\n"));
	expect([granted(read.outcome), read.codes]).toMatchObject([
		{ read: 3, positions: 1, memos: 1 },
		["position-malformed"],
	]);
	const start = TEXT.lastIndexOf("open the ports");
	const studio = [
		"annotation_id,document,layer,text_quote,target,body_purpose,body_value,created,updated,created_by,updated_by",
		`a,Ports,Base,open the ports,start=${start};end=${start + 14},tagging,"{""label"":""trade""}",,,Ana,`,
		`a,Ports,Base,open the ports,start=${start};end=${start + 14},commenting,Why so.,,,Ana,`,
		`b,Ports,Base,"",,,A note,,,Ana,`,
	];
	expect(granted((await bring(".csv", studio.join("\r\n"))).outcome)).toMatchObject({
		read: 2,
		positions: 1,
		memos: 1,
	});
	const second = [
		"UUID,FILE,QUOTE_TRANSCRIPTION,ANCHOR,TYPE,URI,VOCAB_LABEL,TAGS,COMMENTS",
		'"u","gone.txt","“open” the ports","char-offset:6","","","","nondollar|x","one|two"',
	].join("\n");
	expect((await bring(".csv", second)).codes).toEqual(["position-of-nobody"]);
	expect((await bring(".csv", second, { as: "Ana" })).codes).toEqual(["document-not-held"]);
	granted((await bring(".csv", second, { as: "Ana", document: "two" })).outcome);
	expect(await held()).toEqual({
		positions: [["nondollar", "“open”\nthe ports", 6, "one\ntwo\n[x]", "annotation:tagging,annotation:commenting"]],
		memos: [
			["person:Ana", "two", "travel", "Whole"],
			["person:Ana", "two", null, "A note"],
		],
	});
	const other = await bring(".csv", "a,b\n1,2\n");
	expect(codeOf(other.outcome)).toBe("positions-unreadable");
	expect(await isAnnotationTable("none.csv")).toBe(false);
});

it("reads Web Annotations of Recogito: HTML, labels, several targets, and creators of bodies", async () => {
	const target = (exact: string, start: number) => ({
		source: "project-1",
		selector: [
			{ type: "TextQuoteSelector", exact },
			{ type: "TextPositionSelector", start, end: start + exact.length },
		],
	});
	const creator = { id: "1", name: "Ana" };
	const body = [
		{ purpose: "tagging", value: { label: "trade" }, format: "application/json", creator },
		{
			type: "TextualBody",
			purpose: "commenting",
			value: "<p>Ports &amp; <b>more</b></p><p>two</p>",
			format: "text/html",
		},
		{ purpose: "replying", value: "No.", creator },
	];
	const start = TEXT.lastIndexOf("open the ports");
	const given = { type: "Annotation", body, target: [target("open the ports", start), target("奥斯马克反对", 0)] };
	const image = {
		type: "Annotation",
		body,
		target: { source: "x", selector: { type: "FragmentSelector", value: "xywh=1" } },
	};
	const { outcome, codes } = await bring(".json", [given, image], { document: "two" });
	expect(codes).toEqual(["position-malformed"]);
	expect(granted(outcome)).toMatchObject({ read: 3, positions: 2 });
	const rules = "annotation:tagging,annotation:commenting";
	expect((await held()).positions).toEqual([
		["trade", "奥斯马克反对", TEXT.indexOf("奥"), "Ports & more\ntwo", rules],
		["trade", "open the ports", start, "Ports & more\ntwo", rules],
	]);
});

it("leaves out what says nothing, asks, or has more than a note, a memo or a place has room for", async () => {
	const target = { source: PAGE, selector: { type: "TextQuoteSelector", exact: "奥斯马克反对" } };
	const says = (more: Readonly<Record<string, unknown>>) => ({
		type: "Annotation",
		creator: { name: "Ana" },
		target,
		...more,
	});
	const long = "o".repeat(2_001);
	const { outcome, codes } = await bring(".json", [
		says({ motivation: "highlighting" }),
		says({ motivation: "questioning", bodyValue: "Really?" }),
		says({ motivation: "commenting", bodyValue: " " }),
		says({
			body: [
				{ purpose: "tagging", value: "trade" },
				{ purpose: "commenting", value: long },
			],
		}),
		says({ motivation: "commenting", bodyValue: long }),
		says({ motivation: "tagging", bodyValue: "trade", target: [] }),
		says({ motivation: "tagging", bodyValue: "trade", target: { ...target, source: "https://pages.example/x" } }),
		says({ motivation: "commenting", bodyValue: "fits" }),
	]);
	expect(codes).toEqual([...Array(5).fill("position-malformed"), "words-missing", "memo-full"]);
	expect(granted(outcome)).toMatchObject({ memos: 1, refused: { "position-malformed": 5, "memo-full": 1 } });
});
