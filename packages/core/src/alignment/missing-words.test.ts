import type { Account, Concept, EventContext, Position, Span, Statement } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { kindOfAbsence, sidesSilent } from "./absence.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { isHeading } from "./headings.ts";
import { missingIn, unmatchedSayings } from "./unmatched-sayings.ts";

/** What was read in one sentence; a stance makes it a position that the program is not sure of. */
interface Read {
	readonly words: string;
	readonly manner?: Statement["manner"];
	readonly asserter?: string;
	readonly scale?: string | null;
	readonly concepts?: readonly string[];
	readonly actors?: readonly string[];
	readonly stance?: number;
	readonly certainty?: Position["certainty"];
}
const HOLDERS: Readonly<Record<string, string>> = { own: "XNO", counterpart: "XKE", joint: "BOTH" };

/** An account whose sentences are given; what was read is found in them by its words. */
function accountOf(id: string, publisher: string | null, lines: readonly string[], reads: readonly Read[]): Account {
	const text = lines.join(" ");
	const sentences = lines.map((line, paragraph) => {
		const start = text.indexOf(line);
		return { start, end: start + line.length, paragraph };
	});
	const statements = reads.map(
		({ words, manner = "own", asserter = "XNO", scale = null, concepts = [], actors = [] }) => {
			const start = text.indexOf(words);
			return {
				quote: { document: id, start, end: start + words.length, exact: words },
				sentence: sentences.findIndex((one) => one.start <= start && start < one.end),
				manner,
				holder: HOLDERS[manner],
				asserter,
				attitude: scale === null ? null : { scale },
				object: { concepts, actors, numbers: [] },
			};
		},
	);
	const positions = reads.flatMap(({ stance, certainty = "low", concepts = [] }, statement) =>
		stance === undefined
			? []
			: [
					{
						...statements[statement],
						statement,
						stance,
						certainty,
						issue: "grain",
						because: concepts.map((concept) => `concept:${concept}`),
					},
				],
	);
	const document = { id, publisher, language: "en", text };
	const mentions = positions.map(({ issue, quote }) => ({ issue, quote, concept: "wheat" }));
	return { document, sentences, statements, positions, mentions } as unknown as Account;
}

const CONCEPTS = new Map(
	[
		{ id: "keepers", news: 3, issue: null },
		{ id: "wheat", news: 0, issue: "grain" },
		{ id: "corridor", news: 3, issue: "grain" },
	].map((concept) => [concept.id, concept as unknown as Concept]),
);
const contextOf = (phrases: readonly Span[] = []): EventContext => ({
	issues: new Map(),
	concepts: CONCEPTS,
	habit: () => null,
	setPhrases: () => phrases,
});
const OPENING = "The Presidents met.";
const silent = accountOf("kestria", "XKE", [OPENING], []);
const KEEPERS = "Lighthouse keepers will return to Ellersund.";
const WHEAT = "Wheat ships may sail.";
const unmatched = (
	kind: Parameters<typeof unmatchedSayings>[1],
	lines: readonly string[],
	reads: readonly Read[],
	phrases: readonly Span[] = [],
): readonly string[] =>
	unmatchedSayings([accountOf("norland", "XNO", [OPENING, ...lines], reads), silent], kind, contextOf(phrases)).map(
		({ evidence }) => evidence.exact,
	);

describe("words that the other text lacks", () => {
	const lines = Array.from({ length: 7 }, (_, at) => `Plan ${at} brings keepers to the lighthouse.`);
	const reads = lines.map((words, at): Read => ({ words, concepts: ["keepers"], scale: at === 2 ? null : "support" }));

	it("are of a text's own words the six weightiest", () => {
		expect(unmatched("omission", lines, reads)).toEqual(lines.filter((_, at) => at !== 2));
	});

	it("are all that the other side is said to hold", () => {
		const given = reads.map((read): Read => ({ ...read, manner: "counterpart" }));
		expect(unmatched("unconfirmed-attribution", lines, given)).toEqual(lines);
	});

	it("count where one of two statements in the sentence is not signed by both", () => {
		const both = { concepts: ["keepers"], asserter: "BOTH" };
		expect(
			unmatched(
				"omission",
				[KEEPERS],
				[
					{ ...both, words: "Lighthouse keepers" },
					{ words: KEEPERS, concepts: ["keepers"] },
				],
			),
		).toEqual([KEEPERS]);
	});

	it.each([
		["talk of both sides", "joint", "report", "omission"],
		["an agreement of both sides", "joint", "support", "claimed-agreement"],
		["a side's own support", "own", "support", "omission"],
	] as const)("are called by whose they are: %s", (_, manner, scale, kind) => {
		const read = { words: KEEPERS, concepts: ["keepers"], manner, scale };
		const other = kind === "omission" ? "claimed-agreement" : "omission";
		expect(unmatched(kind, [KEEPERS], [read])).toEqual([KEEPERS]);
		expect(unmatched(other, [KEEPERS], [read])).toEqual([]);
	});

	it.each([
		["own", 3, "omission", [WHEAT]],
		["own", 2, "omission", []],
		["counterpart", 1, "unconfirmed-attribution", [WHEAT]],
	] as const)("need a stance where they hold nothing particular: %s, %i", (manner, stance, kind, expected) => {
		expect(unmatched(kind, [WHEAT], [{ words: WHEAT, concepts: ["wheat"], manner, stance }])).toEqual(expected);
	});

	it("are found behind courtesy in the same sentence", () => {
		const line = "The wheat was fine, and lighthouse keepers will return to Ellersund.";
		const courtesy = { words: "The wheat was fine", concepts: ["wheat"] };
		const matter = { words: "lighthouse keepers will return to Ellersund", concepts: ["keepers"] };
		expect(unmatched("omission", [line], [courtesy, matter])).toEqual([line]);
	});

	it("are shown in a long sentence by the part that brings more news", () => {
		const filler = Array.from(
			{ length: 8 },
			() => "the harbour master noted the weather and the tide of that quiet week",
		);
		const line = `Wheat ships may sail, ${filler.join(", ")}, and the corridor may open.`;
		const [shown] = unmatched(
			"omission",
			[line],
			[
				{ words: "Wheat ships may sail", concepts: ["wheat"], stance: 3 },
				{ words: "the corridor may open", concepts: ["corridor"], stance: 3 },
			],
		);
		expect(shown).toContain("the corridor may open");
		expect(shown).not.toContain("Wheat ships");
	});

	it("are told once where an issue shows them, and apart where it shows another sentence", () => {
		const claim: Read = { words: WHEAT, concepts: ["wheat"], stance: 3, certainty: "high" };
		expect(unmatched("omission", [KEEPERS, WHEAT], [{ words: KEEPERS, concepts: ["keepers"] }, claim])).toEqual([
			KEEPERS,
		]);
	});

	it("are told once where the issue shows them as an agreement", () => {
		const claim = { words: WHEAT, concepts: ["wheat"], stance: 2, scale: "support" } as const;
		expect(unmatched("claimed-agreement", [WHEAT], [{ ...claim, manner: "joint", certainty: "high" }])).toEqual([]);
		expect(unmatched("claimed-agreement", [WHEAT], [{ ...claim, manner: "joint" }])).toEqual([WHEAT]);
	});

	it("have no words of the other text in their stead where no issue fits", () => {
		const account = accountOf("norland", "XNO", [OPENING, KEEPERS], [{ words: KEEPERS, concepts: ["keepers"] }]);
		expect(missingIn([account, silent], "omission", 1, contextOf())).toMatchObject([
			{ issue: null, instead: [], counterEvidence: [] },
		]);
	});
});

describe("a set phrase", () => {
	const line = "President Brenner said keepers will return.";
	const said: Read = { words: "President Brenner said", manner: "counterpart" };
	const matter: Read = { words: "keepers will return", manner: "counterpart", concepts: ["keepers"] };
	const from = OPENING.length + 1;
	const spanOf = (words: string): Span => {
		const start = from + line.indexOf(words);
		return { start, end: start + words.length };
	};
	const left = (reads: readonly Read[], phrase: Span) => unmatched("unconfirmed-attribution", [line], reads, [phrase]);

	it("is not missed, nor is the bare “said” beside it", () => {
		expect(left([matter], spanOf(matter.words))).toEqual([]);
		expect(left([said, matter], spanOf(matter.words))).toEqual([]);
	});

	it("leaves what names somebody or something beside it", () => {
		expect(left([{ ...said, actors: ["XSO"] }, matter], spanOf(matter.words))).toEqual([line]);
		expect(left([{ ...said, scale: "support" }, matter], spanOf(matter.words))).toEqual([line]);
	});

	it("leaves words that begin where it ends, or end where it begins", () => {
		const { start, end } = spanOf(matter.words);
		expect(left([matter], { start: from, end: start })).toEqual([line]);
		expect(left([matter], { start: end, end: end + 1 })).toEqual([line]);
	});
});

describe("what is no claim, and whose silence counts", () => {
	it("is no claim where the program is not sure", () => {
		const read = { words: WHEAT, concepts: ["wheat"], stance: 3 };
		expect(claimsOf(accountOf("norland", "XNO", [WHEAT], [read]))).toEqual([]);
		expect(claimsOf(accountOf("norland", "XNO", [WHEAT], [{ ...read, certainty: "high" }]))).toHaveLength(1);
	});

	it("counts each text without a publisher for itself", () => {
		const first = accountOf("first", null, [OPENING], []);
		const second = accountOf("second", null, [WHEAT], []);
		expect(sidesSilent([first], [first, second])).toEqual([first]);
	});

	it.each([
		["claimed-agreement", []],
		["omission", ["by-far"]],
	])("calls joint support %s where the words lead to the issue by %j", (kind, because) => {
		const claim = { manner: "joint", direction: 1, best: { because }, statement: { attitude: { scale: "support" } } };
		expect(kindOfAbsence(claim as unknown as Claim)).toBe(kind);
	});
});

describe("a heading", () => {
	it("is a line alone in its paragraph that no stop ends", () => {
		const lines = ["Talks in Ellersund", OPENING];
		const account = accountOf("norland", "XNO", lines, []);
		const joined = { ...account, sentences: account.sentences.map((one) => ({ ...one, paragraph: 0 })) };
		expect(account.sentences.map((one) => isHeading(account, one))).toEqual([true, false]);
		expect(joined.sentences.map((one) => isHeading(joined, one))).toEqual([false, false]);
	});
});
