import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BriefPage, renderBrief } from "@fissure/report";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import { headingsOf } from "../../../../tools/docx-headings.ts";
import { addToCase } from "../adding/add-to-case.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { initCase } from "../case/init-case.ts";
import { eventsInCase } from "../events/events-in-case.ts";
import { listEvents } from "../events/list-events.ts";
import { caseChoices, codeOf, fillCase, granted } from "../fixtures/port-ellery.ts";
import { type BuiltBrief, buildBrief } from "./build-brief.ts";
import { BRIEF, briefedCase, draftIn, TALKS } from "./fixtures/briefed-case.ts";
import { packBrief } from "./pack-brief.ts";

const newCase = caseChoices();
let choice: CaseChoice;
beforeAll(async () => {
	choice = await briefedCase(newCase());
}, 120_000);

let drafts = 0;
const build = async (text: string, more: { readonly strict?: boolean } = {}): Promise<BuiltBrief> =>
	granted(await buildBrief({ case: choice, draft: draftIn(choice, `draft-${drafts++}.md`, text), ...more }));
const pageOf = ({ page, problems }: BuiltBrief): BriefPage => {
	if (page === null) throw new Error(problems.map(({ place, message }) => `${place}: ${message}`).join("\n"));
	return page;
};
const told = ({ problems }: BuiltBrief): readonly string[] =>
	problems.map(({ severity, code, place }) => `${severity} ${code} ${place.replace(/^draft-\d+/u, "draft")}`);

const rendered = async (page: BriefPage, format: "markdown" | "html"): Promise<string> =>
	granted(await renderBrief(page, format)) as string;

describe("the brief of the invented case", () => {
	let page: BriefPage;
	beforeAll(async () => {
		page = pageOf(granted(await buildBrief({ case: choice, draft: BRIEF, strict: true })));
	});

	it("cites words, texts, findings and judgments, and every one stands", () => {
		const kinds = new Set(page.notes.flatMap((note) => note.map(({ target }) => target?.kind)));
		expect(kinds).toEqual(new Set(["span", "document", "finding", "judgment"]));
		expect(page.notes.length).toBeGreaterThanOrEqual(30);
		expect(page.notes.every((note) => note.length > 0)).toBe(true);
		expect(page.sources.map(({ label }) => label)).toEqual(page.sources.map((_, at) => `S${at + 1}`));
		expect(page.sources[0]?.use).toMatch(/^words cited in notes \d+, .* and \d+; .*compared for a finding in notes? /);
	});

	it("is a page that runs nothing, loads nothing, and leads from every note to its sentence and back", async () => {
		const html = await rendered(page, "html");
		expect(html).not.toMatch(/<script|<img|@import|url\(/u);
		const { document } = parseHTML(html);
		for (const [at] of page.notes.entries()) {
			const mark = document.querySelector(`sup a[href="#n${at + 1}"]`);
			expect(mark?.getAttribute("id")).toBe(`r${at + 1}`);
			expect(document.querySelector(`#n${at + 1} a[href="#r${at + 1}"]`)).not.toBeNull();
		}
		const third = document.querySelector("#n3")?.textContent ?? "";
		for (const words of [
			"Valdara (XVA)",
			"《莫岚同泰斯马克总统多利斯基举行会谈》",
			"2025-10-16",
			"Port Ellery",
			"SHA-256 d8ea569ff65b…",
		])
			expect(third).toContain(words);
		expect(document.querySelector("#n3 .cited")?.textContent).toBe("停火不应附加任何前提条件");
		expect(document.querySelectorAll("section.judgment").length).toBe(4);
		expect(document.querySelectorAll("caption").length).toBe(2);
	});

	it("is a Word document with real footnotes", async () => {
		const bytes = granted(await renderBrief(page, "docx")) as Uint8Array;
		const parts = unzipSync(bytes);
		const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
		const notes = strFromU8(parts["word/footnotes.xml"] ?? new Uint8Array());
		const marks = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => Number(id));
		expect(marks).toEqual(page.notes.map((_, at) => at + 1));
		for (const id of marks) expect(notes).toContain(`w:id="${id}"`);
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
		for (const { document, label } of page.sources) {
			expect(value).toContain(`${label}\t`);
			expect(value).toContain(document.sha256);
		}
		expect(value).toContain("JUDGMENT");
		const styles = strFromU8(parts["word/styles.xml"] ?? new Uint8Array());
		const titles = page.blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
		expect(titles.length).toBeGreaterThan(3);
		expect(headingsOf(styles, body).map(([level]) => level)).toEqual([...titles, 2]);
	});

	it("is Markdown whose footnotes are all defined once", async () => {
		const markdown = await rendered(page, "markdown");
		const uses = [...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => Number(number));
		const definitions = [...markdown.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, number]) => Number(number));
		expect(definitions).toEqual(page.notes.map((_, at) => at + 1));
		expect(uses).toEqual(definitions);
		expect(markdown).not.toContain("[@");
	});
});

describe("buildBrief", () => {
	it("does not build where a reference breaks, and names the line", async () => {
		const built = await build(
			"# Title\n\nIt “calls for an immediate peace” [@joint-statement-en#1523-1555].\n\nIt [@nowhere].\n",
		);
		expect(built.page).toBeNull();
		expect(told(built)).toEqual(["error words-changed draft.md:3:36", "error name-unknown draft.md:5:5"]);
		expect(built.problems[0]?.message).toContain("calls for an immediate ceasefire");
	});

	it("fails a warning only when asked to be strict", async () => {
		const text = "Valdara trades.\n";
		expect((await build(text)).page).not.toBeNull();
		expect(told(await build(text, { strict: true }))).toEqual(["warning fact-unreferenced draft.md:1:1"]);
		expect((await build(text, { strict: true })).page).toBeNull();
	});

	it("warns of a source that was captured again with other words", async () => {
		const own = newCase("edited.fissure");
		granted(await initCase({ case: own }));
		const file = join(own.folder, "readout.txt");
		const add = async (text: string): Promise<void> => {
			writeFileSync(file, text);
			granted(
				await addToCase({ case: own, sources: [{ input: file, publisher: "VAL", language: "en", kind: "readout" }] }),
			);
		};
		await add("Valdara supports an immediate ceasefire. Trade grew.");
		await add("Valdara supports a ceasefire. Trade grew.");
		const draft = (words: string, span: string) =>
			draftIn(own, `${words.length}.md`, `It says “${words}” [@readout#${span}].\n`);
		const first = granted(await buildBrief({ case: own, draft: draft("supports an immediate ceasefire", "8-39") }));
		expect(first.problems.map(({ code }) => code)).toEqual(["source-edited"]);
		const second = granted(await buildBrief({ case: own, draft: draft("Trade grew", "41-51") }));
		expect(second.problems).toEqual([]);
	});

	it("draws charts, and says which it cannot", async () => {
		const built = await build(
			[
				"```fissure pie X",
				"```",
				"",
				"```fissure timeline nothing XVA",
				"```",
				"",
				"```fissure matrix nowhere",
				"```",
				"",
			].join("\n"),
		);
		expect(built.problems.map(({ code, line, severity }) => [code, line, severity])).toEqual([
			["chart-unknown", 1, "error"],
			["chart-empty", 4, "error"],
			["event-missing", 7, "error"],
		]);
		const drawn = pageOf(await build("```fissure timeline sorvia_settlement XVA\n```\n")).blocks[0];
		if (drawn?.kind !== "chart") throw new Error("no chart");
		expect(drawn.chart.head.slice(0, 8)).toEqual(["Date", "−3", "−2", "−1", "0", "+1", "+2", "+3"]);
		const dates = drawn.chart.rows.map(([day]) => day?.[0]);
		expect(dates).toEqual(dates.toSorted());
		expect(drawn.chart.rows.every((row) => row.flat().includes("●"))).toBe(true);
	});

	it("refuses what is no draft", async () => {
		expect(codeOf(await buildBrief({ case: choice, draft: "nothing.md" }))).toBe("draft-unreadable");
		writeFileSync(join(choice.folder, "bytes.md"), new Uint8Array([0x23, 0xff, 0xfe]));
		expect(codeOf(await buildBrief({ case: choice, draft: "bytes.md" }))).toBe("draft-unreadable");
		writeFileSync(join(choice.folder, "huge.md"), "a".repeat(5_000_001));
		expect(codeOf(await buildBrief({ case: choice, draft: "huge.md" }))).toBe("draft-too-large");
	});

	it.each([
		[
			"lists 500 levels deep",
			Array.from({ length: 500 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
			"draft-too-deep",
			41,
		],
		["quotations 500 levels deep", `# A\n\n${"> ".repeat(500)}a`, "draft-too-deep", 3],
		["unclosed emphasis", `# A\n\n${'**a "'.repeat(30_000)}`, "draft-too-marked", 3],
	])("names the line of %s", async (_, text, code, line) => {
		const built = await buildBrief({ case: choice, draft: { name: "deep", text } });
		expect(built).toMatchObject({
			problem: { code, place: `deep:${line}`, message: expect.stringContaining(`line ${line}`) },
		});
	});

	it("shows hostile words as words", async () => {
		const text =
			"# <img src=x onerror=alert(1)>\n\n**<b>** \uE0007\uE001 [x](javascript:alert(1)) <script>alert(1)</script> &lt;i&gt; [@joint-statement-en]\n";
		const page = pageOf(await build(text));
		const { document } = parseHTML(await rendered(page, "html"));
		expect(document.querySelectorAll("main img, main script, main i, main a[href^=javascript]").length).toBe(0);
		expect(document.querySelectorAll("sup a").length).toBe(1);
		expect(granted(await renderBrief(page, "docx"))).toBeInstanceOf(Uint8Array);
	});
});

describe("packBrief", () => {
	it("makes a draft of every finding that builds as it is", async () => {
		const pack = granted(await packBrief({ case: choice, named: [TALKS], most: 1000 }));
		const { events } = granted(await listEvents({ case: choice }));
		expect(pack.findings).toBe(events.find(({ id }) => id === TALKS)?.findings?.count);
		expect(pack.findings).toBeGreaterThan(50);
		const built = await build(pack.markdown);
		expect(told(built)).toEqual([]);
		expect(built.resolved.targets.length).toBeGreaterThan(250);
		for (const heading of [
			"### Evidence",
			"### What the text says instead",
			"### Base rate",
			"## Unmatched passages",
			"## Background texts",
		])
			expect(pack.markdown).toContain(`\n${heading}\n`);
	});

	it("packs the findings that are named", async () => {
		const cited = /@(finding-[0-9a-f]{8})/u.exec(readFileSync(BRIEF, "utf8"))?.[1] ?? "";
		const pack = granted(await packBrief({ case: choice, named: [cited] }));
		expect(pack).toMatchObject({ findings: 1 });
		expect(pack.markdown).toContain("> 当务之急是立即停火止战\n> [@valdara-readout-zh#674-685]");
	});

	it("packs an event whose texts differ in nothing and have no title, and every reference is valid", async () => {
		const alike = newCase("alike.fissure");
		granted(await initCase({ case: alike }));
		const texts = ["USA", "CHN"].map((publisher) => ({
			...{
				id: `${publisher.toLowerCase()}-joint`,
				publisher,
				language: "en",
				kind: "joint-statement",
				date: "2025-11-04",
			},
			text: "The two sides support an immediate ceasefire.",
		}));
		writeFileSync(join(alike.folder, "joint.jsonl"), texts.map((one) => JSON.stringify(one)).join("\n"));
		granted(await addToCase({ case: alike, sources: [{ input: join(alike.folder, "joint.jsonl") }] }));
		const documents = texts.map(({ id }) => id);
		const { events } = granted(
			await eventsInCase({ case: alike, do: { act: "make", name: "Joint statement", documents } }),
		);
		const pack = granted(await packBrief({ case: alike, named: [events[0]?.id ?? ""] }));
		expect(pack.findings).toBe(0);
		expect(pack.markdown).toContain("\n## No difference found\n");
		const built = granted(await buildBrief({ case: alike, draft: draftIn(alike, "alike.md", pack.markdown) }));
		expect(told(built).filter((one) => one.startsWith("error"))).toEqual([]);
		expect(pageOf(built).sources).toHaveLength(2);
	});

	it("says what it cannot find", async () => {
		expect(codeOf(await packBrief({ case: choice, named: [] }))).toBe("nothing-named");
		expect(codeOf(await packBrief({ case: choice, named: ["finding-00000000"] }))).toBe("finding-missing");
		expect(codeOf(await packBrief({ case: choice, named: ["nowhere"] }))).toBe("event-missing");
		const empty = newCase("empty.fissure");
		await fillCase(empty);
		granted(await eventsInCase({ case: empty, do: { act: "group" } }));
		expect(codeOf(await packBrief({ case: empty, named: [TALKS] }))).toBe("findings-missing");
	});
});
