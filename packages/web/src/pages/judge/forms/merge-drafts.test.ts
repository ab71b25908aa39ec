import { expect, it } from "vitest";
import type { PickedLink } from "../evidence/picked-link.ts";
import { type JudgmentDraft, newDraft, newRow } from "./judgment-draft.ts";
import { conflictsOf, mergeDrafts } from "./merge-drafts.ts";

const link = (key: string): PickedLink => ({ key, plain: { finding: key }, words: key, lang: null, from: key });
const base: JudgmentDraft = {
	...newDraft("matrix"),
	...{ seen: 1, id: "why", words: { question: "Why?", note: "First" }, topics: ["grain"] },
	explanations: [
		{ id: "H1", statement: "Left out" },
		{ id: "H2", statement: "Not said" },
	],
	rows: [{ ...newRow([]), id: "E1", statement: "Named", readings: { H1: "C" }, links: [link("a")] }],
};
const [row] = base.rows as [JudgmentDraft["rows"][number]];

it("keeps what each of two changed, asks about what both did, and loses no row that both added under one name", () => {
	const mine: JudgmentDraft = {
		...base,
		words: { question: "Why not?", note: "Mine" },
		rows: [
			{ ...row, readings: { H1: "I" }, links: [link("a"), link("b")] },
			{ ...newRow([]), id: "E2", statement: "My row", readings: { H3: "C" } },
		],
		explanations: [...base.explanations, { id: "H3", statement: "My reason" }],
	};
	const theirs: JudgmentDraft = {
		...base,
		...{ seen: 2, topics: ["grain", "ports"], words: { question: "Why?", note: "Theirs" } },
		rows: [
			{ ...row, credibility: "high", readings: { H1: "II", H2: "N" }, links: [link("a")] },
			{ ...newRow([]), id: "E2", statement: "Their row" },
		],
		explanations: [...base.explanations, { id: "H3", statement: "Their reason" }],
	};
	const versions = { base, mine, theirs };
	expect(conflictsOf(versions)).toEqual([
		{ key: "words.note", mine: "Mine", theirs: "Theirs" },
		{ key: "row.E1.reading.H1", mine: "I", theirs: "II" },
	]);
	const merged = mergeDrafts(versions, { "row.E1.reading.H1": "theirs" });
	expect(merged).toMatchObject({ seen: 2, topics: ["grain", "ports"], words: { question: "Why not?", note: "Mine" } });
	expect(merged.explanations.map(({ id, statement }) => `${id} ${statement}`)).toEqual([
		"H1 Left out",
		"H2 Not said",
		"H3 Their reason",
		"H4 My reason",
	]);
	expect(merged.rows).toEqual([
		{ ...row, credibility: "high", readings: { H1: "II", H2: "N" }, links: [link("a"), link("b")] },
		{ ...newRow([]), id: "E2", statement: "Their row" },
		{ ...newRow([]), id: "E3", statement: "My row", readings: { H4: "C" } },
	]);
});

it("removes what one removed and the other left alone, and asks where it was changed", () => {
	const without = { ...base, seen: 2, rows: [], explanations: base.explanations.slice(0, 1) };
	expect(mergeDrafts({ base, mine: base, theirs: without })).toEqual(without);
	expect(mergeDrafts({ base, mine: { ...without, seen: 1 }, theirs: { ...base, seen: 2 } })).toEqual(without);
	const changed = { ...base, rows: [{ ...row, statement: "Named twice" }] };
	const versions = { base, mine: changed, theirs: without };
	expect(conflictsOf(versions)).toEqual([{ key: "row.E1", mine: "Named twice", theirs: "" }]);
	expect(mergeDrafts(versions).rows).toEqual(changed.rows);
	expect(mergeDrafts(versions, { "row.E1": "theirs" }).rows).toEqual([]);
});

it("asks about every difference where nobody knows what both began with", () => {
	const theirs = { ...base, seen: 2, words: { question: "Why?", note: "" }, evidence: [link("a")] };
	expect(conflictsOf({ base: null, mine: base, theirs }).map(({ key }) => key)).toEqual(["words.note", "evidence"]);
	expect(mergeDrafts({ base: null, mine: base, theirs }, { evidence: "theirs" })).toEqual({
		...theirs,
		words: base.words,
	});
});
