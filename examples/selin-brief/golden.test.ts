import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { verifyDrafts } from "@fissure/app";
import type { DocumentKind, DraftProblem, QuotationState, Verification } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface GoldenQuotation {
	readonly quote: string;
	readonly state: QuotationState;
	/** A known miss: another state that the program may give. */
	readonly document: string | null;
}
interface GoldenProblem {
	readonly code: string;
	readonly check: "a" | "b" | "d" | "f" | null;
	/** Words of the sentence that it concerns. */
	readonly in: string;
	readonly quotation: string | null;
}
interface Entry {
	readonly id: string;
	readonly file: string;
	readonly publisher: string | null;
	readonly kind: DocumentKind;
	readonly language: string;
	readonly date: string;
	readonly venue: string;
	readonly title: string;
}

const here = dirname(fileURLToPath(import.meta.url));
const read = (file: string): string => readFileSync(join(here, file), "utf8");
const manifest = parse(read("case.yaml")) as { readonly documents: readonly Entry[] };
const golden = parse(read("expected-problems.yaml")) as {
	readonly quotations: readonly GoldenQuotation[];
	readonly problems: readonly GoldenProblem[];
};

const against = manifest.documents.map(({ id: _, file, publisher, ...known }) => ({
	...known,
	...(publisher === null ? {} : { publisher }),
	input: join(here, file),
}));

async function verify(draft: string): Promise<Verification> {
	const outcome = await verifyDrafts({
		drafts: [join(here, draft)],
		against,
		events: join(here, "events.yaml"),
		codebook: join(here, "codebook.yaml"),
		actors: join(here, "actors.yaml"),
	});
	if (!outcome.ok) throw new RangeError(outcome.problem.message);
	const [verification] = outcome.value;
	if (verification === undefined) throw new RangeError("Expected a verification for the draft, got none");
	return verification;
}

const brief = await verify("brief.md");
const corrected = await verify("brief-corrected.md");

const problemsOf = ({ quotations, problems }: Verification): readonly DraftProblem[] => [
	...problems,
	...quotations.flatMap((quotation) => quotation.problems),
];

/** A line of the file is a paragraph, so a problem is placed by the sentence that it touches. */
function concerns(problem: DraftProblem, { code, in: words, quotation }: GoldenProblem): boolean {
	if (problem.code !== code) return false;
	const { text } = brief.draft.document;
	const start = text.indexOf(words);
	const sentence = brief.draft.sentences.find((candidate) => candidate.start <= start && start < candidate.end);
	if (sentence === undefined || problem.start >= sentence.end || sentence.start >= problem.end) return false;
	const quoted = problem.quotation === null ? null : brief.quotations[problem.quotation]?.quotation.words;
	return quotation === null || quoted === undefined || quoted === null || bare(quoted) === bare(quotation);
}

/** A stop that the draft's house style draws into the marks is the draft's own. */
const bare = (words: string): string => words.replace(/[.,\s]+$/u, "");

const line = ({ code, line: at, message }: DraftProblem): string => `${at} ${code}: ${message}`;
const raised = problemsOf(brief);
const nameOf = ({ code, in: words }: Pick<GoldenProblem, "code" | "in">): string => `${code}: ${words}`;
const missed = (wanted: readonly GoldenProblem[]): readonly string[] =>
	wanted.filter((expected) => !raised.some((problem) => concerns(problem, expected))).map(nameOf);
const ofCheck = (check: GoldenProblem["check"]) => golden.problems.filter((problem) => problem.check === check);

describe("a brief on Selin beside its sources", () => {
	it("reads all eight texts", () => {
		expect(brief.unread).toEqual([]);
		expect(brief.held).toBe(manifest.documents.length);
	});

	it("finds that the governing verb has another object in the source", () => {
		expect(missed(ofCheck("a"))).toEqual([]);
	});

	it("finds that a quotation is not the held words", () => {
		expect(missed(ofCheck("b"))).toEqual([]);
	});

	it("finds one document put forward as two signs, and the half of it that is left out", () => {
		expect(missed(ofCheck("d"))).toEqual([]);
	});

	it("finds a silence on an invasion that had not happened", () => {
		expect(missed(ofCheck("f"))).toEqual([]);
	});

	it("finds what else a careful editor marks", () => {
		expect(missed(ofCheck(null))).toEqual([]);
	});

	it("raises nothing that a careful editor does not mark", () => {
		const extra = raised.filter((problem) => !golden.problems.some((expected) => concerns(problem, expected)));
		expect(extra.map(line)).toEqual([]);
	});

	it("gives every quotation its state and its text", () => {
		const found = brief.quotations.map(({ quotation, state, found }) => ({
			quote: bare(quotation.words),
			state,
			document: found?.document ?? null,
		}));
		const expected = golden.quotations.map(({ quote, state, document }) => ({ quote: bare(quote), state, document }));
		expect(found).toEqual(expected);
	});

	it("shows held words with every problem of a quotation whose words are held", () => {
		const without = raised.filter(
			({ quotation, evidence, code }) => quotation !== null && code !== "not-held" && evidence.length === 0,
		);
		expect(without.map(line)).toEqual([]);
	});
});

describe("the same brief after its editor", () => {
	it("raises nothing", () => {
		expect(problemsOf(corrected).map(line)).toEqual([]);
	});

	it("quotes nothing but what is held, word for word", () => {
		const states = new Set(corrected.quotations.map(({ state }) => state));
		expect([...states].toSorted()).toEqual(["elided", "exact", "normalised"]);
	});

	it("still quotes at least as much as before", () => {
		expect(corrected.quotations.length).toBeGreaterThanOrEqual(brief.quotations.length);
	});
});
