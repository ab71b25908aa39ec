import { describe, expect, it } from "vitest";
import { cellKey, trialDiff } from "./matrix/trial-diff.ts";
import type { AccountShown, FindingShown, IssueWords, SideBySide } from "./state/comparison-types.ts";
import { openGaps, placeIn, spansIn } from "./state/lit-words.ts";
import { paragraphOf, placeOf } from "./state/side.ts";
import {
	editOf,
	splitTerms,
	trialOf,
	withNewConcept,
	withoutConcept,
	withTerms,
	wrongTermAt,
} from "./words/words-edit.ts";

const quote = (document: string, start: number) => ({ document, start, end: start + 5, exact: "words" });
const account = (id: string, starts: readonly number[]): AccountShown =>
	({
		document: { id, text: "x".repeat(100) },
		sentences: [0, 20, 50].map((start, paragraph) => ({ start, end: start + 18, paragraph })),
		mentions: starts.map((start) => ({ issue: "grain", concept: "grain", paragraph: 0, quote: quote(id, start) })),
		positions: starts.map((start) => ({ issue: "grain", quote: quote(id, start) })),
	}) as unknown as AccountShown;
const finding = (id: string, carrier: string, fields: object = {}): FindingShown =>
	({
		id,
		finding: {
			...{ kind: "omission", issue: "grain", carriedBy: carrier, instead: [], counterEvidence: [] },
			evidence: [quote(carrier, 52)],
			...fields,
		},
	}) as unknown as FindingShown;
const ours = account("ours", [52]);
const theirs = account("theirs", []);
const omission = finding("finding-1", "ours");
const gap = { finding: 0, document: "theirs", at: 38, words: quote("ours", 52), beside: null };
const data = { accounts: [ours, theirs], findings: [omission], gaps: [gap, { ...gap }] } as unknown as SideBySide;
const look = { issueName: (issue: string) => `the ${issue}`, issueHue: () => 120 };
const nothing = { finding: null, issue: null, quotes: [] };

describe("what is lit", () => {
	it("is every reading by issue while nothing is looked at, and the words of a finding once it is", () => {
		expect(spansIn(ours, nothing, look).map(({ kind }) => kind)).toEqual(["mention", "position"]);
		const kinds = spansIn(ours, { ...nothing, finding: omission }, look).map(({ kind }) => kind);
		expect(kinds).toEqual(["evidence", "mention"]);
		expect(spansIn(ours, { ...nothing, issue: "trade" }, look)).toEqual([]);
	});

	it("is a gap where the other text is silent, once for each place", () => {
		const looked = { ...nothing, finding: omission };
		expect(openGaps(data, nothing)).toEqual([]);
		const open = openGaps(data, looked);
		expect(open).toHaveLength(1);
		expect(openGaps(data, { ...nothing, issue: "grain" })).toHaveLength(1);
		expect([ours, theirs].map((one) => placeIn(one, looked, open))).toEqual([52, 38]);
		expect(placeIn(ours, { ...nothing, quotes: [quote("ours", 3)] }, [])).toBe(3);
		expect(placeIn(theirs, nothing, [])).toBeNull();
	});

	it("is named by letter and paragraph, and coloured by its issue", () => {
		expect(placeOf(data, quote("theirs", 21))).toBe("B ¶2");
		expect(placeOf(data, quote("elsewhere", 1))).toBe("elsewhere");
		expect(paragraphOf({ sentences: [] }, 3)).toBeNull();
		expect(spansIn(ours, nothing, look)[0]).toMatchObject({ hue: 120, title: "the grain", id: "grain" });
	});
});

describe("other words on trial", () => {
	const cell = (document: string, verb: string | null) => ({
		...{ document, mentioned: verb !== null, rank: 1, share: 0, verbs: [], stance: null, quotes: [] },
		holders: [{ holder: "XVA", manner: "own", verb, stance: 1, quote: quote(document, 1) }],
	});
	const side = (verb: string | null, findings: readonly FindingShown[]) =>
		({
			matrix: [{ issue: "grain", name: "Grain", cells: [cell("ours", verb), cell("theirs", "notes")] }],
			findings,
		}) as unknown as SideBySide;

	it("are told cell by cell and finding by finding", () => {
		const diff = trialDiff(side("supports", [omission]), side("opposes", [finding("finding-2", "theirs")]));
		expect([...diff.cells]).toEqual([cellKey("grain", "ours")]);
		expect(diff.came.map(({ id }) => id)).toEqual(["finding-2"]);
		expect(diff.gone.map(({ id }) => id)).toEqual(["finding-1"]);
		// Told in the same words, it is the same to its reader, on other evidence.
		const told = (id: string) => ({ ...finding(id, "ours"), headline: "Ours speaks of grain." });
		const same = trialDiff(side("supports", [told("finding-1")]), side("supports", [told("finding-3")]));
		expect([same.came, same.gone, same.moved.map(({ id }) => id)]).toEqual([[], [], ["finding-3"]]);
		expect(trialDiff(side("supports", []), { matrix: [], findings: [] }).cells.size).toBe(2);
		expect(trialDiff(side(null, []), side(null, [])).cells.size).toBe(0);
	});

	const kept = {
		id: "grain",
		concepts: [{ id: "corn", issue: "grain", pole: 1, stance: 1, terms: { en: [{ text: "corn" }] } }],
	} as unknown as IssueWords;

	it("are sent only where they differ from what is kept", () => {
		const edit = editOf(kept);
		expect(trialOf(kept, edit)).toBeNull();
		const wheat = withTerms(edit, "corn", "en", [{ text: "wheat" }, { text: "(" }]);
		const trial = trialOf(kept, wheat);
		expect(trial?.concepts).toMatchObject([{ id: "corn", terms: { en: [{ text: "wheat" }, { text: "(" }] } }]);
		expect(trial && wrongTermAt(trial, "concepts.0.terms.en.1")).toEqual({ concept: "corn", language: "en", at: 1 });
		expect(trial && wrongTermAt(trial, "issue")).toBeNull();
		expect(trialOf(kept, withoutConcept(edit, "corn"))).toEqual({ issue: "grain", concepts: [], without: ["corn"] });
		expect(trialOf(kept, withNewConcept(edit, "rye"))?.concepts).toMatchObject([{ id: "rye", pole: 0 }]);
		expect(withTerms(edit, "unknown", "en", [])).toBe(edit);
	});

	it("are typed several at a time", () => {
		expect(splitTerms("wheat*, (rye, oats), 粮食，大米 ")).toEqual(["wheat*", "(rye, oats)", "粮食", "大米"]);
	});
});
