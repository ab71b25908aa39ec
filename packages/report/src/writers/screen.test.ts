import { describe, expect, it } from "vitest";
import { comparisonReport } from "../comparison/report.ts";
import { hostileCall, nothingFound, straitsCall } from "../fixtures/straits-call.ts";
import { SCREEN_LINES, writeScreen } from "./screen.ts";
import { displayWidth } from "./terminal.ts";
import { writeText } from "./text.ts";

const screenOf = (comparison: typeof straitsCall, width = 100, color = false): string =>
	writeScreen(comparisonReport(comparison), { color, width });

const linesOf = (text: string): readonly string[] => text.trimEnd().split("\n");

const repeated = <Item>(items: readonly Item[], times: number): readonly Item[] =>
	Array.from({ length: times }, () => items).flat();

/** Many of everything: what is cut must still be counted. */
const large: typeof straitsCall = {
	...straitsCall,
	findings: repeated(straitsCall.findings, 9).map((finding, at) => ({
		...finding,
		evidence: finding.evidence.map((quote) => ({ ...quote, start: quote.start - at, exact: `${at} ${quote.exact}` })),
	})),
	matrix: repeated(straitsCall.matrix, 30),
	previous: repeated(straitsCall.previous, 12).map((change, at) => ({ ...change, publisher: `X${at}` })),
	problems: [{ code: "x", message: "Expected a text, got none", place: "a.txt" }],
};

const texts = { "the invented call": straitsCall, hostile: hostileCall, "nothing found": nothingFound, large } as const;

describe("a comparison on one screen", () => {
	it.each(
		Object.entries(texts).flatMap(([name, comparison]) =>
			[40, 60, 80, 100, 160].map((width) => ({ name, comparison, width })),
		),
	)("$name fits at $width columns", ({ comparison, width }) => {
		const lines = linesOf(screenOf(comparison, width));
		expect(lines.length).toBeLessThanOrEqual(SCREEN_LINES);
		expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
	});

	it("begins with the texts and the first findings, each with the words of both sides", () => {
		const text = screenOf(straitsCall);
		expect(text).toMatch(/^A {2}NRV · .*\n/mu);
		expect(text).toMatch(/^1 {3}\S/mu);
		expect(text).toMatch(/^ {4}B ¶3 +│ 霍尔特表示/mu);
		expect(text).toMatch(/^ {4}B, C +nothing similar$/mu);
	});

	it("says how to see the rest, and how much that is", () => {
		const lines = linesOf(screenOf(large));
		expect(lines.at(-1)).toContain("--all");
		expect(lines.find((line) => line.includes("findings"))).toMatch(/^\d+ findings, the first \d+$/u);
		expect(lines.find((line) => /^and \d+ more issues$/u.test(line))).toBeDefined();
		expect(lines.filter((line) => line.startsWith("Since its previous text, "))).not.toHaveLength(0);
		expect(lines.find((line) => /^and \d+ more remarks$/u.test(line))).toBeDefined();
	});

	it("passes over a finding whose words are above already", () => {
		const [first] = straitsCall.findings;
		if (first === undefined) throw new RangeError("Expected a finding");
		const twice = screenOf({ ...straitsCall, findings: [first, first] });
		expect(twice).toContain("2 findings, the first 1");
	});

	it("shows in one line an issue whose words each text gives: its own without a mark", () => {
		const row = linesOf(screenOf(straitsCall, 140)).find((line) => line.includes("坚定支持") && !line.includes("│"));
		expect(row).toContain("all sides: ¶2\u00A0Подчёркнуто");
		expect(row).not.toContain("own:");
	});

	it("says what was not found where nothing was", () => {
		expect(screenOf(nothingFound)).toContain("No differences of the kinds that Fissure looks for.");
	});

	it("says the same with and without colour", () => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
		expect(screenOf(straitsCall, 100, true).replace(/\u001b\[[\d;]*m/gu, "")).toBe(screenOf(straitsCall));
	});

	it("leaves nothing out of the whole report", () => {
		const report = comparisonReport(straitsCall);
		const whole = writeText(report, { color: false, width: 100, screen: false });
		for (const { headline } of report.parts[0]?.sections
			.flatMap(({ blocks }) => blocks)
			.filter((block) => block.kind === "card") ?? [])
			expect(whole.replace(/\s+/gu, " ")).toContain(headline.words.replace(/\s+/gu, " "));
	});
});
