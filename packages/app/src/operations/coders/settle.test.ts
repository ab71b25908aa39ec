import { failed } from "@fissure/core";
import type { CoderDifference } from "@fissure/model";
import type { Case } from "@fissure/store";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { keepCaseOpen } from "../../case/keep-case-open.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { withLessSure } from "../../fixtures/second-coder.ts";
import { undo } from "../case/undo.ts";
import * as schemas from "../definition/schemas.ts";
import { showActor } from "../ledger/profiles.ts";
import { ledgerTimeline } from "../ledger/read-ledger.ts";
import { rejectPosition } from "../positions/change-position.ts";
import { printNetwork, showNetwork } from "../series/network.ts";
import { exportOverTime, showOverTime } from "../series/over-time.ts";
import { printShifts } from "../series/shift.ts";
import { assignTexts } from "./assign-texts.ts";
import { orderCoders, previewCoderOrder } from "./coders.ts";
import { listDifferences, settleDifference, showAdjudication, takeAgreed } from "./settle.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const REASON = { reason: "The codebook says so." };

/** Another definition of an issue, in the codebook of the case. */
async function redefine(file: Case, store: Store, issue: string) {
	const { label, parts } = granted(await store.readCodebook(file));
	const changed = parts.map((part) => {
		if (part.part !== "codebook") return part;
		const { codebook, ...rest } = JSON.parse(new TextDecoder().decode(part.bytes));
		const issues = codebook.issues.map((one: { readonly id: string }) =>
			one.id === issue ? { ...one, definition: "Another" } : one,
		);
		return { ...part, bytes: new TextEncoder().encode(JSON.stringify({ ...rest, codebook: { ...codebook, issues } })) };
	});
	return store.saveCodebook(file, { label, parts: changed });
}

describe("settling what coders read differently", () => {
	it("makes decisions a coding that counts when all is decided and what all agree on is taken over", async () => {
		const choice = await withLessSure(choiceOf("settled.fissure"));
		const context = contextOf(choice);
		const list = async (more = {}) => granted(await listDifferences.run({ ...more } as never, context));
		const settle = (passage: CoderDifference, decision: object, more: object = REASON) =>
			settleDifference.run({ document: passage.document, passage: passage.id, decision, ...more } as never, context);
		const counting = async (document: string) =>
			granted(
				await inCase(choice, "read", async (file, store) => ({
					ok: true,
					value: granted(await store.positionsIn(file, document)),
				})),
			);
		const before = await list();
		expect(before.texts.every(({ finished }) => finished === null)).toBe(true);
		const [text] = before.texts
			.filter(({ differing, agreed }) => differing >= 3 && agreed > 0)
			.toSorted((a, b) => a.differing - b.differing);
		const id = text?.document as string;
		const { passages } = await list({ document: [id] });
		const stance = passages.find(({ differs }) => differs.join() === "stance") as CoderDifference;
		const missed = passages.find(({ differs }) => differs.join() === "missing") as CoderDifference;
		const lexicon = await counting(id);

		expect(codeOf(await settle(stance, { take: "x" }, { reason: " " }))).toBe("reason-missing");
		expect(codeOf(await settle({ ...stance, id: "0-1.000000" }, { take: "x" }))).toBe("passage-changed");
		expect(codeOf(await settle(stance, { take: "Cem" }))).toBe("coder-unknown");
		expect(codeOf(await settle(stance, { keep: true }))).toBe("decision-missing");
		// Another has taken back meanwhile what the person saw.
		expect(codeOf(await settle(stance, { take: "Cem" }, { ...REASON, seen: 7 }))).toBe("decision-changed");
		expect(codeOf(await settle(stance, { write: { note: "?" } }))).toBe("reading-incomplete");
		expect(codeOf(await settle(stance, { write: { stance: 1, exact: "no such words" } }))).toBe("words-missing");
		const [, reading] = stance.readings.map((one) => one.reading);
		const own = { write: { stance: reading?.stance === 3 ? 2 : 3, note: "Firm." } };
		for (const [passage, decision] of [
			[stance, own],
			[missed, { take: "model:x" }],
		] as const)
			expect(granted(await settle(passage, decision)).text.finished).toBeNull();
		for (const other of passages)
			if (other !== stance && other !== missed) granted(await settle(other, { take: "lexicon" }));
		expect(await counting(id)).toEqual(lexicon);
		const [decided] = granted(
			await listDifferences.run({ document: [id], decided: "1" } as never, context),
		).passages.filter((one) => one.id === stance.id);
		expect(decided?.decision).toMatchObject({ ...REASON, who: "Ana", reading: { stance: own.write.stance } });
		expect((await list({ document: [id] })).passages).toEqual([]);

		const alone = { document: [id], words: { coder: "x", reason: "" } };
		expect(codeOf(await takeAgreed.run(alone as never, context))).toBe("reason-missing");
		const taken = granted(await takeAgreed.run({ document: [id] } as never, context));
		expect(taken.taken).toBe(text?.agreed);
		expect(taken.texts).toMatchObject([{ undecided: 0, toTake: 0, finished: expect.stringMatching(/^2026/u) }]);
		const settled = await counting(id);
		expect(new Set(settled.map(({ coder }) => coder))).toEqual(new Set(["adjudicated"]));
		// What the lexicon read, but for what the decisions say: one is none, one is another.
		const nothing = passages.filter(
			({ differs, readings }) => differs.includes("missing") && readings[1]?.reading === null,
		);
		expect(nothing).toContainEqual(missed);
		expect(settled).toHaveLength((text?.agreed ?? 0) + passages.length - 1);
		expect(settled.find(({ note }) => note === "Firm.")?.stance).toBe(own.write.stance);
		const kept = settled.find(({ verb }) => verb !== null);
		expect(lexicon.some(({ verb, start }) => verb === kept?.verb && start === kept?.start)).toBe(true);

		const [{ key }] = settled as unknown as readonly [{ readonly key: number }];
		expect(codeOf(await rejectPosition.run({ document: id, key, note: null }, context))).toBe("position-decided");

		const report = granted(await showAdjudication.run({}, context));
		const { differing, undecided, written, agreement } = report;
		expect(report).toMatchObject({ adjudicated: 1, texts: before.texts.length, written: 1 });
		expect(differing - undecided).toBe(passages.length);
		expect(report.taken.reduce((sum, { count }) => sum + count, written)).toBeGreaterThanOrEqual(passages.length);
		expect(agreement?.groups.map(({ id: pair, texts }) => [pair, texts])).toEqual(
			["lexicon model:x", "lexicon adjudicated", "model:x adjudicated"].map((pair) => [pair, 1]),
		);
		expect(showAdjudication.view?.(report).rows.map(([when]) => when)).toEqual(["before", "after", "after"]);

		const { issue } = decided?.decision?.reading ?? { issue: "" };
		granted(await inCase(choice, "write", (file, store) => redefine(file, store, issue)));
		const again = await list({ document: [id] });
		const [changed] = again.passages.filter((one) => one.id === stance.id);
		expect(changed?.again).toEqual([
			{ why: "issue", issue, changed: ["definition"], at: expect.stringMatching(/^2026/u) },
		]);
		expect(again.texts[0]).toMatchObject({ undecided: 0, finished: expect.any(String) });
		expect(await counting(id)).toEqual(settled);
		for (const one of again.passages) granted(await settle(one, { keep: true }, { reason: "It stays." }));
		expect(granted(await takeAgreed.run({ document: [id] } as never, context)).texts).toMatchObject([{ again: 0 }]);
		expect((await list({ document: [id] })).passages).toEqual([]);
		for (let action = 0; action < again.passages.length + 2; action++)
			granted(await inCase(choice, "write", (file, store) => store.undo(file)));

		granted(await undo.run({}, context as never));
		expect(await counting(id)).toEqual(lexicon);
		granted(await undo.run({}, context as never));
		expect((await list({ document: [id] })).passages).toHaveLength(1);
	});

	it("takes a rejection for a reading of nothing, shows nothing of a blind text, and asks for two who coded all of it", async () => {
		const choice = await withLessSure(choiceOf("blind.fissure"));
		const context = contextOf(choice);
		const [text] = granted(await listDifferences.run({}, context)).texts;
		const id = text?.document as string;
		expect(codeOf(await listDifferences.run({ document: ["nosuch"] } as never, context))).toBe("document-missing");
		const [position] = granted(await inCase(choice, "read", (file, store) => store.positionsIn(file, id)));
		granted(await rejectPosition.run({ document: id, key: position?.key as number, note: null }, context));
		const rejected = granted(await listDifferences.run({ document: [id] } as never, context));
		const [passage] = rejected.passages.filter(({ start }) => start === position?.start);
		expect(passage?.differs).toContain("missing");
		expect(passage?.readings.map(({ coder, reading }) => [coder, reading?.issue ?? null])).toEqual([
			...["lexicon", "model:x"].map((coder) => [coder, position?.issue]),
			["person:Ana", null],
		]);
		expect(rejected.texts[0]?.coders).toEqual(["lexicon", "model:x"]);
		const neither = { document: id, passage: passage?.id, decision: { take: "Ana" }, ...REASON };
		granted(await settleDifference.run(neither as never, context));
		expect(granted(await showAdjudication.run({}, context)).taken).toEqual([{ coder: "person:Ana", count: 1 }]);
		for (let action = 0; action < 2; action++) granted(await undo.run({}, context as never));
		const task = { document: id, coder: "person:Ana", batch: "", blind: true, training: false };
		granted(await inCase(choice, "write", (file, store) => store.assignTasks(file, [task])));
		const { texts, passages } = granted(await listDifferences.run({}, context));
		expect([...texts, ...passages].some(({ document }) => document === id)).toBe(false);
		const asked = { document: id, passage: "0-1.000000", decision: { neither: true }, ...REASON };
		expect(codeOf(await settleDifference.run(asked as never, context))).toBe("text-blind");
		expect(granted(await takeAgreed.run({ document: [id] } as never, context)).texts).toEqual([]);
		const other = contextOf({ ...choice, who: "Ben" });
		expect(granted(await listDifferences.run({ document: [id] } as never, other)).texts).toHaveLength(1);
		const alone = contextOf(await fillCase(choiceOf("alone.fissure")));
		expect(codeOf(await listDifferences.run({}, alone))).toBe("coders-few");
	});
});

it("answers one question by another order of coders as if that order were chosen in the case", async () => {
	const open = granted(await keepCaseOpen(await withLessSure(choiceOf("one-question.fissure"))));
	const context = contextOf(open.choice);
	const answers = async (coderOrder?: readonly string[]) => {
		const order = coderOrder && { coderOrder };
		const asked = { analysis: "network", ...order };
		const { blocks, notes } = granted(await showOverTime.run(asked as never, context));
		return JSON.parse(
			JSON.stringify({
				...{ blocks, notes },
				actor: granted(await showActor.run({ actor: "XVA", ...order } as never, context)),
				timeline: granted(await ledgerTimeline.run({ by: "holder", ...order } as never, context)),
			}),
		);
	};
	const choose = async (coders: readonly string[] | null) => granted(await orderCoders.run({ coders }, context));
	const usual = await answers();
	const second = await answers(["x", "lexicon"]);
	for (const part of ["blocks", "actor", "timeline"]) expect(second[part]).not.toEqual(usual[part]);
	const preview = async (asked: object = {}) => granted(await previewCoderOrder.run(asked, context));
	const { coders, ...held } = await preview();
	const [all] = coders.map(({ finished }) => finished);
	const [lexicon, model] = ["lexicon", "model:x"].map((coder) => ({ coder, finished: all, counting: all }));
	expect([coders, held]).toEqual([[lexicon, { ...model, counting: 0 }], { otherwise: 0, none: 0 }]);
	const chosen = await preview({ coders: ["x", "lexicon"] });
	expect(chosen).toEqual({ coders: [{ ...lexicon, counting: 0 }, model], otherwise: all, none: 0 });
	expect(await preview({ coders: ["adjudicated"] })).toMatchObject({ otherwise: all, none: all });
	await choose(["model:x", "lexicon"]);
	expect(await preview()).toEqual({ ...chosen, otherwise: 0 });
	expect(await preview({ usual: "1" })).toEqual({ coders, otherwise: all, none: 0 });
	expect(await answers()).toEqual(second);
	expect(await answers(["lexicon"])).toEqual(usual);

	// What is hidden from its coder stays so, by whatever order.
	const hidden = "valdara-readout-zh";
	expect(JSON.stringify(usual)).toContain(hidden);
	const task = assignTexts.input(schemas).parse({ document: [hidden], coders: ["Ana"], blind: true });
	granted(await assignTexts.run(task, context));
	const seen = await answers(["lexicon"]);
	expect(JSON.stringify(seen)).not.toContain(hidden);
	await choose(null);
	expect(await answers()).toEqual(seen);

	expect(codeOf(await showNetwork.run({ coderOrder: ["Cem"] } as never, context))).toBe("coder-unknown");
	const asked = { analysis: "network", format: "html", coderOrder: ["x"] };
	const { body } = granted(await exportOverTime.run(asked as never, context));
	expect(String(body)).toContain("Order of coders for this question: model:x;");
	const typed = { act: "", words: [], folder: "", format: "text", options: { holder: ["XVA"], coderOrder: ["x"] } };
	const given = printShifts.typed?.(typed) as object;
	expect(given).toEqual({ holder: "XVA", coderOrder: ["x"] });
	expect(printShifts.local(schemas).parse(given)).toEqual(given);
	expect(printShifts.remarks?.({} as never, typed.options)).toEqual([expect.stringContaining("question: x;")]);
	expect(printNetwork.typed?.({ ...typed, words: ["debate.dna"], options: { coderOrder: ["x"] } })).toContain(
		"got a file",
	);
	await open.close();
});
