import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerRow } from "../state/use-ledger-rows.ts";
import { groupBySentence, viewsOf } from "./group-by-sentence.ts";

const row = (
	key: number,
	part: Partial<Record<"document" | "asserter" | "holder" | "issue", string>> & {
		start?: number;
		stance?: number | null;
	},
): LedgerRow =>
	({
		key,
		asserter: part.asserter ?? "XVA",
		holder: part.holder ?? "XVA",
		issue: part.issue ?? "trade",
		stance: part.stance === undefined ? 2 : part.stance,
		sentence: { start: part.start ?? 0, end: (part.start ?? 0) + 10, exact: "A sentence" },
		document: { id: part.document ?? "a" },
	}) as LedgerRow;

describe("groupBySentence", () => {
	it("joins what stands in one sentence of one text and is said by one side", () => {
		const rows = [row(1, {}), row(2, { issue: "grain" }), row(3, { start: 20 }), row(4, { start: 20, document: "b" })];
		expect(groupBySentence(rows).map((group) => group.rows.map(({ key }) => key))).toEqual([[1, 2], [3], [4]]);
		expect(groupBySentence([row(1, {}), row(2, { asserter: "XTE" })])).toHaveLength(2);
	});

	it("keeps every position, in the order of the ledger", () => {
		const any = fc.array(fc.record({ start: fc.constantFrom(0, 20, 40), document: fc.constantFrom("a", "b") }));
		fc.assert(
			fc.property(any, (parts) => {
				const rows = parts.map((part, key) => row(key, part));
				expect(groupBySentence(rows).flatMap((group) => group.rows)).toEqual(rows);
			}),
		);
	});
});

describe("viewsOf", () => {
	it("shows a holder's view of an issue once, the strongest, and never hides the other side", () => {
		const rows = [
			row(1, { stance: 2 }),
			row(2, { stance: 3 }),
			row(3, { stance: -1 }),
			row(4, { stance: null }),
			row(5, { holder: "XTE" }),
			row(6, { issue: "grain", stance: 0 }),
		];
		expect(viewsOf(rows).map(({ key }) => key)).toEqual([2, 3, 4, 5, 6]);
	});
});
