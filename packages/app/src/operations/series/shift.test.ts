import { join } from "node:path";
import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, granted, PORT_ELLERY } from "../../fixtures/port-ellery.ts";
import { showOverTime } from "./over-time.ts";
import { exportShifts, findShifts, printShifts } from "./shift.ts";

const choiceOf = caseChoices();
const HOLDER = "XVA";
const BEFORE = "Valdara supports an immediate ceasefire.";
const AFTER = "Valdara rejects an immediate ceasefire.";

/** Against what most hold, in words that say more than that. */
const BY_THE_WAY = "Valdara sees no use in discussions of an immediate ceasefire, and rejects them.";

/** Twenty-four statements, one a month; from the thirteenth on the holder says the opposite. */
const turned = async (name: string, after = AFTER): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	const own = { codebook: join(PORT_ELLERY, "codebook.yaml"), actors: join(PORT_ELLERY, "actors.yaml") };
	granted(await initCase({ case: choice, ...own }));
	await inCase(choice, "write", async (file, store) => {
		for (let at = 0; at < 24; at++) {
			const date = new Date(Date.UTC(2024, at, 5)).toISOString().slice(0, 10);
			const text = `${at < 12 ? BEFORE : after} It was statement ${at}.`;
			const document = {
				...({ id: `statement-${at}`, text, kind: "briefing", language: "en", guessed: [] } as const),
				...{ publisher: HOLDER, date, title: `Statement ${at}` },
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	granted(await codeCase({ case: choice, threads: 1 }));
	return choice;
};
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const LOOKS = { color: false, width: 120, bom: false };

it("finds the day from which texts of a case say the opposite, with the sentences next to it", async () => {
	const context = contextOf(await turned("turned.fissure"));
	const asked = { holder: "Valdara", issue: ["sorvia_settlement"] };
	const seed = 7;
	const report = granted(await findShifts.run({ ...asked, seed }, context));
	const [shift] = report.shifts;
	expect(report).toMatchObject({ holder: HOLDER, seed, repeated: 12, leftOut: { unsure: 0 } });
	expect(report.shifts).toMatchObject([{ measure: "stance", date: "2025-01-05", n: 24 }]);
	expect(shift).toMatchObject({ low: "2024-12-05", high: "2025-01-05", before: { texts: 12 }, after: { texts: 12 } });
	expect(shift?.p).toBeLessThan(0.01);
	expect(shift?.effect).toBe(-4);
	const sentenceOf = (key: number | undefined) => report.sentences.find((row) => row.key === key)?.sentence.exact;
	expect(sentenceOf(shift?.before.evidence[0]?.key)).toBe(BEFORE);
	expect(sentenceOf(shift?.after.evidence[0]?.key)).toBe(AFTER);
	const all = granted(await findShifts.run({ holder: HOLDER }, context));
	expect(all.shifts.map(({ date }) => date)).toContain("2025-01-05");

	for (const analysis of ["shift", "report"] as const) {
		const page = granted(await showOverTime.run({ ...asked, analysis, holder: ["Valdara"] }, context));
		expect(JSON.stringify(page.blocks)).toContain("Shift about 2025-01-05");
		expect(JSON.stringify(page.notes)).toContain("rejects an immediate ceasefire");
	}

	const printed = granted(await printShifts.run(asked, context));
	const text = String(await printShifts.write?.(printed, "text", LOOKS));
	expect(text).toContain("1 shift (probability of a false alarm 5 %).");
	expect(text).toContain("after 2024-12-05 and by 2025-01-05, with a confidence of 95 %");
	expect(text).toContain("12 positions against what most hold count although such readings are of low certainty");
	expect(text).toContain(`│ ${AFTER}`);
	const json = JSON.parse(String(await printShifts.write?.(printed, "json", LOOKS)));
	expect(Object.keys(json.shifts[0])).toEqual(expect.arrayContaining(["date", "low", "high", "p", "effect", "n"]));
	const file = async (format: "html" | "csv" | "docx" | "markdown") =>
		granted(await exportShifts.run({ ...asked, format }, context));
	expect(String((await file("html")).body)).toContain("<h3>Before</h3>");
	expect(String((await file("markdown")).body)).toContain(`> ${AFTER}`);
	expect(String((await file("csv")).body)).toContain("sorvia_settlement,stance,,,2025-01-05,2024-12-05,2025-01-05,");
	expect((await file("docx")).name).toBe("shifts.docx");
});

it("does not hide a turn that only readings of low certainty show, and does not count it", async () => {
	const context = contextOf(await turned("unsure.fissure", BY_THE_WAY));
	const printed = granted(await printShifts.run({ holder: HOLDER, issue: ["sorvia_settlement"] }, context));
	expect(printed.report).toMatchObject({
		shifts: [],
		leftOut: { unsure: 12 },
		withUnsure: [{ date: "2025-01-05", effect: -4 }],
	});
	const text = String(await printShifts.write?.(printed, "text", LOOKS));
	expect(text).toContain("Nearly all texts say the same");
	expect(text).toContain("Positions left out: 12 of low certainty (--unsure includes them).");
	expect(text).toContain(
		"With the positions of low certainty there is a shift on 2025-01-05, stance: −4.0 steps, p < .001.",
	);
});

it("says when there are too few texts, and whom it does not know", async () => {
	const context = contextOf(await turned("few.fissure"));
	const few = granted(await printShifts.run({ holder: HOLDER, issue: ["sorvia_settlement"], to: "2024-05" }, context));
	const text = String(await printShifts.write?.(few, "text", LOOKS));
	expect(text).toContain("Too few texts: 5; 8 are needed.");
	expect(codeOf(await findShifts.run({ holder: "Nowhere" }, context))).toBe("actor-unknown");
	expect(printShifts.typed?.({ act: "", words: [], options: {}, folder: ".", format: "text" })).toContain("got 0");
});
