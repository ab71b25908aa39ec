import type { StatusReport } from "@fissure/model";
import { renderView } from "@fissure/report";
import { describe, expect, it } from "vitest";
import { statusView } from "./status-view.ts";

const report: StatusReport = {
	...{ name: "corridor.fissure", documents: 1240, replaced: 1, uncoded: 2, stale: 3, positions: 9, findings: 4 },
	...{
		events: 5,
		unconfirmed: 6,
		judgments: 9,
		sources: 1,
		edits: 2,
		unseen: 12,
		coder: "lexicon@1",
		codebook: "mine.yaml 0f",
	},
	byPublisher: Array.from({ length: 12 }, (_, i) => ({ publisher: i === 0 ? null : `P${i}`, documents: 50 - i })),
	lastAction: { verb: "add", who: "Ana", at: "2026-01-01T00:00:00Z" },
	alerts: Array.from({ length: 12 }, (_, i) => ({
		...{ key: i, kind: "edit", subject: `page-${i}`, what: `Page ${i} lost \u202Ea negation.`, at: "2026-01-01" },
		...{ evidence: [], raised: "2026-01-01T00:00:00Z", seen: null },
	})),
};
const options = { color: false, width: 80, bom: false };

describe("the status", () => {
	it("says what is held and what waits, with the newest alerts, and hides nothing in them", async () => {
		const text = await renderView(statusView(report), "text", options);
		expect(text).toMatch(/ {2}documents +1240 {2}1 earlier version among them\n/);
		expect(text).toMatch(/ {4}publisher unknown +50\n/);
		expect(text).toMatch(/ {4}2 others +79\n/);
		expect(text).toMatch(/stale +3 {2}codebook, actors or coder have changed/);
		expect(text).toMatch(/alerts +12 {2}the newest below/);
		expect(text).toContain("  ! 2026-01-01 edit: Page 9 lost ⟨U+202E⟩a negation.\n");
		expect(text).not.toContain("Page 10");
		expect(text).toMatch(/last action +add {2}Ana, 2026-01-01T00:00:00Z\n/);
	});

	it("is a table for a spreadsheet, and all of it as data", async () => {
		expect(await renderView(statusView(report), "csv", options)).toContain(
			"\r\nunconfirmed,6,suggested by the program: see fissure events\r\n",
		);
		expect(JSON.parse(await renderView(statusView(report), "json", options))).toEqual(report);
	});
});
