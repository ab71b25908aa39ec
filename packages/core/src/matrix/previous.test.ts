import type { Account } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { accountOf, concept, type Line } from "./fixtures/account.ts";
import { changesSincePrevious } from "./previous.ts";

const CONCEPTS = [concept("one-strait", "strait"), concept("harbour-fees", "trade")];
const strait: Line = { text: "Valdara holds to the one strait rule.", concepts: { "one-strait": "one strait rule" } };
const fees: Line = { text: "Tesmark will lower its harbour fees.", concepts: { "harbour-fees": "harbour fees" } };
const plain: Line = { text: "They met." };
const formula: Line = { text: "A lasting partnership without hidden clauses serves both shores." };

let made = 0;
const text = (lines: readonly Line[], given: Parameters<typeof accountOf>[2] = {}): Account =>
	accountOf(lines, CONCEPTS, { id: `text-${made++}`, date: "2025-01-01", ...given });
const now = (...lines: readonly Line[]): Account => text(lines, { id: "now", date: "2025-10-06" });
const told = (
	current: Account,
	previous: readonly Account[],
	others: readonly Account[] = [],
	options = {},
): readonly string[] =>
	changesSincePrevious(current, previous, others, options).map(({ kind, wording }) => `${kind}: ${wording}`);

describe("changes since the previous text", () => {
	it("tells what vanished, with the previous sentence, and what is new, with the present one", () => {
		const before = text([strait]);
		const [vanished, added, ...more] = changesSincePrevious(now(fees), [before], []);
		expect(vanished).toMatchObject({
			kind: "vanished",
			issue: "strait",
			wording: "one strait rule",
			previousDocument: before.document.id,
			document: "now",
			probability: null,
		});
		expect(vanished?.evidence.map(({ document, exact }) => [document, exact])).toEqual([
			[before.document.id, strait.text],
		]);
		expect(added).toMatchObject({ kind: "new", issue: "trade", wording: "harbour fees" });
		expect(added?.evidence.map(({ exact }) => exact)).toEqual([fees.text]);
		expect(more).toEqual([]);
	});

	it("says nothing without a previous text of this side, or where nothing changed", () => {
		expect(told(now(strait), [])).toEqual([]);
		expect(told(now(strait), [text([fees], { publisher: "TES" })])).toEqual([]);
		expect(told(now(strait), [text([strait])])).toEqual([]);
	});

	it("never takes the present text, or a later one, for a previous one", () => {
		expect(told(now(plain), [now(strait), text([strait], { date: "2025-12-01" })])).toEqual([]);
	});

	it("keeps to texts with the same partner where any are given", () => {
		const other = text([strait], { parties: ["VAL", "LOR"] });
		expect(told(now(plain), [other, text([plain])])).toEqual([]);
		expect(told(now(plain), [other])).toEqual(["vanished: one strait rule"]);
	});

	it("tells a formula that two previous texts share to the letter, and none of which is left", () => {
		const two = [text([formula]), text([plain, formula], { date: "2025-02-01" })];
		expect(told(now(plain), two)).toEqual([`vanished: ${formula.text.slice(0, -1)}`]);
		expect(told(now(plain), two.slice(0, 1))).toEqual([]);
		expect(told(now({ text: "It is a partnership without hidden clauses." }), two)).toEqual([]);
	});

	it("finds formulas in Chinese from six characters on, and no dates", () => {
		const line: Line = { text: "双方将共建平安航道，为两岸渔民造福。" };
		const day: Line = { text: "三月五日上午，部长抵达艾勒里港码头区。" };
		const two = [
			text([line], { language: "zh" }),
			text([{ text: "共建平安航道十分重要。" }], { language: "zh", date: "2025-02-01" }),
		];
		expect(told(text([day], { language: "zh", date: "2025-10-06" }), two)).toEqual(["vanished: 共建平安航道"]);
		const dated = two.map(({ document }) =>
			text([{ text: "会谈于2025年3月5日下午。" }], { language: "zh", date: document.date ?? "" }),
		);
		expect(told(text([line], { language: "zh", date: "2025-10-06" }), dated)).toEqual([]);
	});

	it("tells a formula that both sides of the event take up for the first time", () => {
		const theirs = text([formula], { id: "theirs", publisher: "TES", date: "2025-10-06" });
		expect(told(now(formula), [text([plain])], [theirs])).toEqual([`new: ${formula.text.slice(0, -1)}`]);
		expect(told(now(formula), [text([formula])], [theirs])).toEqual([]);
	});

	it("leaves out set phrases", () => {
		const setPhrases = ({ document }: Account) =>
			document.text.includes("strait") ? [{ start: 0, end: document.text.length }] : [];
		expect(told(now(plain), [text([strait])], [], { setPhrases })).toEqual([]);
	});

	it("gives the chance of a silence by hand: 3 of 3 before, then two without, (1 − 3.5 / 4)²", () => {
		const previous = [strait, strait, strait, plain].map((line, month) =>
			text([line], { date: `2025-0${month + 1}-01` }),
		);
		const [vanished] = changesSincePrevious(now(plain), previous, []);
		expect(vanished?.probability).toBeCloseTo((1 - 3.5 / 4) ** 2, 12);
		const [added] = changesSincePrevious(now(fees), [text([plain]), text([plain])], []);
		expect(added?.probability).toBeCloseTo(0.5 / 3, 12);
	});
});
