import type { SeriesPosition } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../brief/docx.ts";
import { writeHtml } from "../brief/html.ts";
import { writeMarkdown } from "../brief/markdown.ts";
import { type HolderReport, reportPage } from "./report-page.ts";
import type { CitedSentence } from "./sentence-notes.ts";

const made = { program: "Fissure 0", builtOn: "2026-03-01" };
const names = { actorNames: { VAL: "Valdara" }, issueNames: { grain: "Grain corridor" } };

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
	...{ holders: ["VAL"], from: "2024", to: null, positions },
	leftOut: { unsure: 3, muted: 0, undated: 1 },
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

	it("is a page whose marks lead to notes, with markup of sources as text", () => {
		const html = writeHtml(page);
		expect(html).toContain('<a href="#n1" aria-label="2024-02-01, Harbour forum: +2.5">');
		expect(html).toContain('<li id="n1">');
		expect(html).toContain("&lt;fully&gt;");
		expect(html).not.toContain("<fully>");
	});

	it("is a table in Markdown, and a picture in Word", async () => {
		expect(writeMarkdown(page)).toContain("| Grain corridor | 2025-05-01 | Harbour forum | −2 |");
		const { unzipSync } = await import("fflate");
		const parts = Object.keys(unzipSync(await writeDocx(page)));
		expect(parts.filter((name) => name.endsWith(".svg"))).toHaveLength(2);
	});

	it("says so where nothing is known of a holder", () => {
		const empty = reportPage({ ...report, positions: [], texts: [] }, names, made);
		expect(JSON.stringify(empty.blocks)).toContain("No position of high or medium certainty in this period.");
	});
});
