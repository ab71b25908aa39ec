import type { Account } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { hostileCall, nothingFound, straitsCall } from "../fixtures/straits-call.ts";
import { DEFAULT_RENDER_OPTIONS, type RenderOptions } from "../words/options.ts";
import { displayWidth } from "../writers/terminal.ts";
import { writeText } from "../writers/text.ts";
import { comparisonReport } from "./report.ts";

const renderText = (comparison: typeof straitsCall, options: Partial<RenderOptions> = {}): string =>
	writeText(comparisonReport(comparison, options), { ...DEFAULT_RENDER_OPTIONS, ...options });

const lineWith = (text: string, words: string): string => text.split("\n").find((line) => line.includes(words)) ?? "";

describe("text for a terminal", () => {
	const text = renderText(straitsCall);

	it("says of each account what was guessed", () => {
		expect(lineWith(text, "· zh")).toContain("2031-05-03 (guessed) · zh (guessed)");
		expect(lineWith(text, "· ru")).not.toContain("guessed");
	});

	it("shows in the matrix who says it, how early, and whose words they are", () => {
		expect(text).toContain("attributed to NRV: ¶3\u00A0无意");
		expect(text).toContain("all sides: ¶2\u00A0Подчёркнуто");
		expect(text).toContain("mentioned, no position");
	});

	it("keeps the columns of three scripts in line", () => {
		const column = (line: string, words: string) => displayWidth(line.slice(0, line.indexOf(words)));
		const head = lineWith(text, "Issue ");
		expect(column(lineWith(text, "own: ¶2\u00A0坚定支持"), "all sides")).toBe(column(head, "C VST"));
		expect(column(lineWith(text, "own: ¶2\u00A0坚定支持"), "own: ¶2\u00A0坚定支持")).toBe(column(head, "B LNH"));
	});

	it("quotes both sides in their own language, with the paragraph", () => {
		expect(lineWith(text, "霍尔特表示")).toMatch(
			/^ {4}B ¶3 +│ 霍尔特表示，诺维亚无意封锁海峡，愿尽快取消机床出口限制。$/u,
		);
		expect(lineWith(text, "особый")).toMatch(/instead C ¶2 +│ /u);
		expect(lineWith(text, "nothing similar")).toContain("B, C");
	});

	it("gives the base rate, or says that there is none", () => {
		expect(text).toContain(
			"mentioned in 11 of its 14 background texts; expected 75\u00A0% (95\u00A0%: 50\u00A0% to 91\u00A0%)",
		);
		expect(text).toContain("none (no background texts)");
	});

	it("names actors in its headlines, but not inside quoted words", () => {
		const [first, ...rest] = straitsCall.findings;
		const headline = {
			words: "{holder}’s text has “{quoted}”; XNRV-1 has not.",
			slots: { holder: [{ actor: "NRV" }], quoted: [{ words: "NRV first" }] },
		};
		const findings = first === undefined ? rest : [{ ...first, wording: { headline, caveats: [] } }, ...rest];
		const named = renderText({ ...straitsCall, findings, actorNames: { NRV: "Norvia" } });
		expect(named).toContain("Norvia’s text has “NRV first”; XNRV-1 has not.");
		expect(named).toContain("A  Norvia (NRV)");
	});

	it("keeps stances to itself unless asked", () => {
		expect(text).not.toContain("−3");
		expect(renderText(straitsCall, { numbers: true })).toContain("recognise\u00A0−3");
	});

	it("leaves the unmatched passages out on demand", () => {
		expect(text).toContain("выразил признательность");
		expect(renderText(straitsCall, { unmatched: false })).not.toContain("выразил признательность");
	});

	it("says the same with and without colour", () => {
		const coloured = renderText(straitsCall, { color: true });
		expect(coloured).toContain("\u001b[1");
		// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
		expect(coloured.replace(/\u001b\[[\d;]*m/gu, "")).toBe(text);
	});

	it.each([40, 60, 80, 100, 140])("stays within %i columns", (width) => {
		const wide = renderText(straitsCall, { width })
			.split("\n")
			.filter((line) => displayWidth(line) > width);
		expect(wide).toEqual([]);
	});

	it("says so when nothing was found", () => {
		const empty = renderText(nothingFound);
		expect(empty).toContain("No differences of the kinds that Fissure looks for.");
		expect(empty).toContain("Unnamed event");
	});

	it("says which share was not understood before anybody calls texts equal", () => {
		const [first, second] = nothingFound.accounts as readonly [Account, Account];
		const unread = { ...nothingFound, actorNames: { NRV: "Norvia" }, accounts: [{ ...first, mentions: [] }, second] };
		const words = renderText(unread);
		expect(words).toContain(
			"No differences found, but these sentences match no issue of the codebook: 5 of 5 sentences (100\u00A0%) in the readout of Norvia.",
		);
		expect(words).not.toContain("do not differ");
	});

	it("lets no text command the terminal or reorder a line", () => {
		const hostile = renderText(hostileCall, { color: false });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not appear
		expect(hostile).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
		expect(hostile).toContain("⟨U+202E⟩");
	});
});
