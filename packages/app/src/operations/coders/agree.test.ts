import { type Account, failed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { withLessSure, withSecondCoder } from "../../fixtures/second-coder.ts";
import { correctPosition } from "../positions/change-position.ts";
import { exportCoderAgreement, printCoderAgreement, showCoderAgreement } from "./agree.ts";
import { finishTasks } from "./coding-tasks.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const LOOKS = { color: false, width: 120, bom: false };

describe("fissure agree", () => {
	it("finds whole agreement of a coder with its copy that says all twice, and less where it was changed", async () => {
		const twice = ({ positions }: Account) => ({ positions: positions.flatMap((position) => [position, position]) });
		const same = contextOf(await withSecondCoder(choiceOf("same.fissure"), twice));
		const found = granted(await showCoderAgreement.run({ coder: ["lexicon", "x"] }, same));
		expect(found.coders.map(({ coder }) => coder)).toEqual(["lexicon", "model:x"]);
		expect(found.coders[0]?.positions).toBe(found.coders[1]?.positions);
		for (const row of found.rows) expect([1, null]).toContain(row.value);
		expect(found.passages).toEqual([]);
		const changed = contextOf(await withLessSure(choiceOf("changed.fissure")));
		const less = granted(await showCoderAgreement.run({}, changed));
		const [stance] = less.rows.filter(({ facet, measure }) => facet === "stance" && measure === "alpha-ordinal");
		expect(stance?.value).toBeLessThan(0.9);
		expect(stance?.low).toBeLessThan(stance?.value as number);
		expect(stance?.high).toBeGreaterThan(stance?.value as number);
		const missed = less.passages.filter(({ differs }) => differs.includes("marked"));
		expect(missed.length).toBeGreaterThan(0);
		for (const { readings } of missed) expect(readings.filter(({ reading }) => reading === null)).toHaveLength(1);
		expect(granted(await showCoderAgreement.run({}, changed))).toEqual(less);
	});

	it("is printed on a screen, and written as a page and as a table", async () => {
		const context = contextOf(await withLessSure(choiceOf("printed.fissure")));
		const given = printCoderAgreement.typed?.({
			...{ act: "", words: ["lexicon", "model:x"], folder: ".", format: "text" },
			options: { by: "issue" },
		});
		const byIssue = granted(await printCoderAgreement.run(given as never, context));
		expect(await printCoderAgreement.write?.(byIssue, "text", LOOKS)).toMatch(/Issue +Texts +Marked, α/u);
		const whole = granted(await printCoderAgreement.run({ coder: ["lexicon", "model:x"] }, context));
		const text = String(await printCoderAgreement.write?.(whole, "text", { ...LOOKS, screen: true } as never));
		expect(text).toContain("How much do lexicon and model:x agree?");
		expect(text).toMatch(/Stance +\d+ passages +0\.\d\d \[0\.\d\d, 0\.\d\d\] +0\.\d\d/u);
		expect(text.split("\n").length).toBeLessThan(48);
		expect(printCoderAgreement.exit?.(whole, {})).toBe("done");
		const file = async (format: "html" | "csv" | "json") =>
			String(granted(await exportCoderAgreement.run({ by: "pair", format } as never, context)).body);
		expect(await file("html")).toContain("<h2>Where they differ</h2>");
		const [head = "", ...rows] = (await file("csv")).trim().split("\r\n");
		expect(head).toContain("group,coders,facet,measure,n,texts,value,low,high,silent");
		expect(rows.length).toBe(JSON.parse(await file("json")).rows.length);
	});

	it("compares a program as it read, and a person's corrections where both marked the same words alone", async () => {
		const choice = await fillCase(choiceOf("corrected.fissure"));
		const context = contextOf(choice);
		expect(codeOf(await showCoderAgreement.run({}, context))).toBe("coders-few");
		const entry = granted(
			await inCase(choice, "read", async (file, store) => {
				for await (const { account } of store.codingsOf(file, { coder: "lexicon" })) {
					const position = account.positions.find(({ stance, certainty }) => (stance ?? 0) > 0 && certainty !== "low");
					if (position === undefined) continue;
					const stored = granted(await store.positionsIn(file, account.document.id));
					const own = stored.find(({ start, issue }) => start === position.quote.start && issue === position.issue);
					if (own !== undefined)
						return { ok: true, value: { id: account.document.id, own, exact: position.quote.exact } };
				}
				return failed("none", "None", "");
			}),
		);
		const { issue, holder, asserter, manner, start, end, key } = entry.own;
		granted(
			await correctPosition.run(
				{
					...{ document: entry.id, key, issue, holder, asserter, manner, start, end },
					...{ exact: entry.exact, stance: -3, note: null },
				},
				context,
			),
		);
		const found = granted(await showCoderAgreement.run({}, context));
		expect(found).toMatchObject({ texts: 1, coders: [{ coder: "lexicon" }, { coder: "person:Ana", positions: 1 }] });
		expect(found.leftOut).toContainEqual({ why: "corrections", count: 1 });
		expect(found.tables.find(({ facet }) => facet === "stance")?.counts.reduce((sum, one) => sum + one, 0)).toBe(1);
		expect(found.rows.find(({ facet, measure }) => facet === "marked" && measure === "agreement")?.n).toBe(0);
		expect(found.passages).toMatchObject([{ differs: ["stance"], readings: [{}, { reading: { stance: -3 } }] }]);
		expect(codeOf(await showCoderAgreement.run({ coder: ["lexicon", "nobody"] }, context))).toBe("coder-unknown");
		// A task that Ana finishes is her coding of the whole text, what she read in it or not; her correction is left out.
		const given = { coder: "person:Ana", batch: "round 1", blind: false, training: false };
		const assign = await inCase(choice, "write", (file, store) =>
			store.assignTasks(file, [{ ...given, document: entry.id }]),
		);
		expect(granted(assign)).toBe(1);
		const asked = { coder: ["lexicon@1", "Ana"] };
		const open = granted(await showCoderAgreement.run(asked, context));
		expect(open.leftOut).toContainEqual({ why: "corrections", count: 1 });
		granted(await finishTasks.run({ tasks: [1] }, context));
		const whole = granted(await showCoderAgreement.run(asked, context));
		expect(whole.coders).toMatchObject([{ coder: "lexicon" }, { coder: "person:Ana", texts: 1, positions: 0 }]);
		expect(whole.leftOut.filter(({ why }) => why === "corrections")).toEqual([]);
		expect(whole.rows.find(({ facet, measure }) => facet === "marked" && measure === "agreement")?.n).toBeGreaterThan(
			0,
		);
		expect(whole.passages.every(({ differs }) => differs.join() === "marked")).toBe(true);
	});
});
