import type { SeriesPosition } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../brief/docx.ts";
import { writeHtml } from "../brief/html.ts";
import { writeMarkdown } from "../brief/markdown.ts";
import { type HolderReport, reportMarks, reportPage } from "./report-page.ts";
import type { CitedSentence } from "./sentence-notes.ts";

const made = { program: "Fissure 0", builtOn: "2026-03-01" };
const names = {
	...{ actorNames: { VAL: "Valdara" }, issueNames: { grain: "Grain corridor" } },
	poles: { grain: ["closes it", "opens it"] as const },
};

const positionOf = (key: number, text: string, date: string, more: Partial<SeriesPosition> = {}): SeriesPosition => ({
	key,
	text: {
		...{ id: text, title: null, publisher: "VAL", date, dateLast: date, venue: "Harbour forum", kind: "speech" },
		...{ language: "en", url: null, speaker: null, events: [] },
	},
	...{
		issue: "grain",
		holder: "VAL",
		asserter: "VAL",
		manner: "own",
		stance: 2,
		status: "asserted",
		certainty: "high",
	},
	...{ start: 0, end: 16, agentless: false, attitude: null, hedges: [], target: null },
	object: { concepts: [], actors: [], numbers: [] },
	...more,
});

const entryOf = ({ text, key }: SeriesPosition): CitedSentence => ({
	document: { ...text },
	quote: { document: text.id, start: 8, end: 16, exact: "supports" },
	sentence: { document: text.id, start: 0, end: 30, exact: `Valdara supports it <fully> №${key}` },
});

const said = positionOf(4, "c", "2025-06-01", { holder: "BOTH", asserter: "OST", stance: -3 });
const OF_ANOTHER = { ...said, text: { ...said.text, publisher: "OST" } };
const positions = [
	positionOf(1, "a", "2024-02-01"),
	positionOf(2, "a", "2024-02-01", { stance: 3 }),
	positionOf(3, "b", "2025-05-01", { stance: -2 }),
	OF_ANOTHER,
	positionOf(5, "d", "2025-07-01", { stance: null, manner: "joint", holder: "BOTH" }),
];
const report: HolderReport = {
	...{ holders: ["VAL"], from: "2024", to: null, isChosen: false, positions },
	leftOut: { unsure: 3, muted: 0, undated: 1, translated: 0 },
	entries: new Map(positions.map((position) => [position.key, entryOf(position)])),
	shifts: new Map([["VAL grain", [{ date: "2025-05-01", low: "2024-06-01", high: "2025-05-01", p: 0.0004 }]]]),
	texts: [
		{ row: "VAL", column: "2024", count: 4 },
		{ row: "VAL", column: "2026", count: 1 },
	],
};

describe("the sheet of a holder", () => {
	const page = reportPage(report, names, made);
	const [stances, texts] = page.blocks.flatMap((block) => (block.kind === "drawing" ? [block.drawing] : []));

	it("has one mark a text with the mean of its stances, which leads to the nearest sentence; and another's word of both is not its own", () => {
		const marks = stances?.shapes.flatMap((shape) =>
			shape.kind === "path" && shape.note !== null ? [`${shape.label} → ${shape.note}`] : [],
		);
		expect(marks).toEqual([
			"2024-02-01, Harbour forum: +2.5 → 1",
			"2025-05-01, Harbour forum: −2 → 2",
			"2025-07-01, Harbour forum, joint text: stance not read → 3",
		]);
		expect(stances?.rows).toHaveLength(3);
		expect(JSON.stringify(page.notes[0])).toContain('"cited":"supports"');
	});

	it("marks shifts, counts what was left out, and shows years without a text", () => {
		const text = JSON.stringify(page.blocks);
		expect(text).toContain("Shift about 2025-05-01, p below .001");
		expect(text).toContain("Left out: 3 positions of low certainty, 1 in texts without a date.");
		expect(texts?.head).toEqual(["Row", "2024", "2025", "2026"]);
		expect(texts?.rows).toEqual([["Valdara (VAL)", "4", "0", "1"]]);
	});

	it("says first where the holder stands on each issue, from its first year to its last, what the scale means, and where it shifted", () => {
		const [, about, title, table] = page.blocks;
		expect(JSON.stringify(about)).toContain("5 positions in 4 texts, on the 1 issue on which most is said since 2024.");
		expect(JSON.stringify(title)).toContain("In short");
		const said = JSON.stringify(table);
		for (const part of [
			"−3: closes it · +3: opens it",
			"in 3 texts",
			"2024: +2.5 (1); 2025: −2.0 (1)",
			"Valdara: about 2025-05-01",
		])
			expect(said).toContain(part);
		expect(said).toContain('{"kind":"note","number":1}');
		expect(reportMarks(report)).toEqual([1, 3, 5]);
	});

	it("is a page whose marks lead to notes, with markup of sources as text", () => {
		const html = writeHtml(page);
		expect(html).toContain('<a href="#n1" aria-label="2024-02-01, Harbour forum: +2.5">');
		expect(html).toContain('<li id="n1">');
		expect(html).toContain("&lt;fully&gt;");
		expect(html).not.toContain("<fully>");
	});

	it("is a table in Markdown, and a picture in Word", async () => {
		expect(writeMarkdown(page)).toContain("| Grain corridor | 2025-05-01 | Harbour forum | 1 | −2 |");
		expect(writeMarkdown(page)).toMatch(/Numbers are those of the notes[.][*] \[\^1\] \[\^2\] \[\^3\]$/mu);
		const { unzipSync } = await import("fflate");
		const unzipped = unzipSync(await writeDocx(page));
		const parts = Object.keys(unzipped);
		// Each note once: Word counts every reference.
		const document = new TextDecoder().decode(unzipped["word/document.xml"]);
		expect([...document.matchAll(/footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id)).toEqual(["1", "2", "3"]);
		expect(parts.filter((name) => name.endsWith(".svg"))).toHaveLength(2);
	});

	it("draws a period as one mark where its texts would lie on top of each other, and every text behind it", () => {
		const many = Array.from({ length: 300 }, (_, at) =>
			positionOf(at, `t${at}`, `${2010 + Math.floor(at / 30)}-0${1 + (at % 9)}-1${at % 10}`, {
				stance: at % 30 === 0 ? -3 : 2,
			}),
		);
		const entries = new Map(many.map((position) => [position.key, entryOf(position)]));
		const dense = reportPage({ ...report, positions: many, entries, shifts: new Map() }, names, made);
		const drawing = dense.blocks.flatMap((block) => (block.kind === "drawing" ? [block.drawing] : []))[0];
		const marks =
			drawing?.shapes.flatMap((shape) => (shape.kind === "path" && shape.note !== null ? [shape] : [])) ?? [];
		expect(marks.map(({ label }) => label)).toHaveLength(10);
		expect(marks[0]?.label).toBe("2010: mean +1.8 of 30 texts, from −3 to +2");
		// The sentence nearest to the mean, and the one on the other side of 0.
		expect(dense.notes[(marks[0]?.note ?? 0) - 1]).toHaveLength(2);
		expect(drawing?.shapes.some((shape) => shape.kind === "path" && shape.d.split("M").length > 60)).toBe(true);
		expect(JSON.stringify(dense.blocks)).toContain("One mark a period, the mean over its texts");
	});

	it("says so where nothing is known of a holder", () => {
		const empty = reportPage({ ...report, positions: [], texts: [] }, names, made);
		expect(JSON.stringify(empty.blocks)).toContain("No position of high or medium certainty in this period.");
	});
});
