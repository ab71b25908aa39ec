import { expressionOfAny, foldText, languageOf } from "@fissure/languages";
import type {
	Attribution,
	Document,
	Draft,
	DraftCheck,
	DraftSentence,
	LocatedQuotation,
	OriginWords,
	Quote,
	Span,
	VerificationContext,
} from "@fissure/model";
import { datesIn } from "../../documents/dates.ts";
import { segment } from "../../documents/segment.ts";
import { namedText } from "../draft/named-text.ts";
import { holds, overlap, ownOf, placesOf, raise } from "../draft/own-words.ts";
import { type Reading, readingsOf } from "./draft-readings.ts";
import { sameTextGroups } from "./same-text.ts";

const ABOUT = {
	id: "same-source",
	version: 1,
	question: "Does the draft count one document twice?",
	codes: { "same-source-twice": "warning" },
} as const;

/**
 * Does the draft count one document twice?
 *
 * Words of one text, quoted in two places as if two texts said so: under other dates or venues, "a day later", "again", or
 * without a word that it is one document. Two copies of one text are one document. Words on issues that have nothing in
 * common are evidence for two things, not counted twice.
 *
 * - out:    one problem for a document, at the first quotation that is not told to come from it too
 * - silent: where the draft says so ("the same readout"), names date and kind of text both times or cites one note; in one
 *   sentence or under one attribution; where it has told the occasion and quotes no other text since; where the same words
 *   are quoted again; on two speakers of one text
 * - source: own, after the practice of source criticism
 */
export const sameSource: DraftCheck = {
	...ABOUT,
	check: (draft, context) => {
		const words = languageOf(draft.document.language)?.drafting?.sources;
		const language = languageOf(draft.document.language);
		if (words === undefined || language === null) return [];
		const { paragraphs } = segment(draft.document.text, language);
		const placed = placedIn(draft, paragraphs, context);
		const sources = sourcesOf(placed, context.sources);
		if (sources.every(({ quotations }) => quotations.length < 2)) return [];
		const readings = readingsOf(draft, context);
		return sources.flatMap(({ document, quotations }) => {
			let told = false;
			const twice = quotations.filter((later, at) => {
				const before = quotations[at - 1];
				if (before === undefined) return false;
				told ||= tellsOccasion(before, paragraphs, draft);
				if (quotations.slice(0, at).some(({ found }) => isRepeated(found, later.found))) return false;
				return isApart(before, later, { draft, words, readings, isTold: told && later.place === before.place + 1 });
			});
			const [first] = twice;
			if (first === undefined) return [];
			const before = quotations[quotations.indexOf(first) - 1] as Placed;
			const lines = [before, ...twice].map(({ located }) => located.quotation.line);
			return raise(draft, ABOUT, {
				code: "same-source-twice",
				span: first.located.quotation,
				quotation: first.index,
				message: `Lines ${listed(lines)} quote one text, ${namedText(document)}, as if they were several; say that it is the same text`,
				evidence: [before, ...twice].map(({ found }) => found),
			});
		});
	},
};

/** A quotation whose words were found, and where it is in the draft. */
interface Placed {
	readonly index: number;
	/** Among the quotations whose words were found. */
	readonly place: number;
	readonly located: LocatedQuotation;
	readonly found: Quote;
	readonly sentence: number;
	readonly paragraph: number;
}

const placedIn = (
	{ sentences }: Draft,
	paragraphs: readonly Span[],
	{ quotations }: VerificationContext,
): readonly Placed[] => {
	let place = 0;
	return quotations.flatMap((located, index) => {
		const { found, state, quotation } = located;
		if (found === null || state === "not-held" || quotation.inside !== null) return [];
		const at = (spans: readonly Span[]): number => spans.findIndex((span) => overlap(span, quotation));
		return { index, place: place++, located, found, sentence: at(sentences), paragraph: at(paragraphs) };
	});
};

interface Source {
	readonly document: Document;
	readonly quotations: readonly Placed[];
}

function sourcesOf(placed: readonly Placed[], texts: readonly Document[]): readonly Source[] {
	const documents = new Map(texts.map((document) => [document.id, document]));
	const groupOf = sameTextGroups();
	const sources = new Map<number, { readonly document: Document; readonly quotations: Placed[] }>();
	const groups = new Map<string, number>();
	for (const quotation of placed) {
		const document = documents.get(quotation.found.document);
		if (document === undefined) continue;
		const group = groups.get(document.id) ?? groupOf(document);
		groups.set(document.id, group);
		const source = sources.get(group) ?? { document, quotations: [] };
		sources.set(group, source);
		source.quotations.push(quotation);
	}
	return [...sources.values()];
}

interface Read {
	readonly draft: Draft;
	readonly words: OriginWords;
	readonly readings: readonly Reading[];
	/** No other text is quoted between, and the draft has told the occasion: it goes on with it. */
	readonly isTold: boolean;
}

/** "Again" is said of words in one text too. */
const AGAIN = expressionOfAny(
	({ quoting }) => quoting?.again,
	"u",
	(words) => `^${words}$`,
);

function isApart(before: Placed, later: Placed, { draft, words, readings, isTold }: Read): boolean {
	if (before.sentence === later.sentence) return false;
	const [one, other] = [before.located.attribution, later.located.attribution];
	if (speakersDiffer(one, other)) return false;
	const around = draft.sentences.slice(Math.max(before.sentence + 1, later.sentence - 1), later.sentence + 1);
	const own = around.filter((sentence) => isNear(sentence, later, draft)).map(ownOf);
	if (own.some((text) => holds(words.same, text))) return false;
	const isSeparate = (text: string): boolean =>
		placesOf(words.separate, text).some(({ start, end }) => !isTold || !AGAIN().test(text.slice(start, end)));
	if (occasionsDiffer(one, other) || own.some(isSeparate)) return true;
	return (
		!isTold &&
		before.paragraph !== later.paragraph &&
		!isOneOccasion(one, other) &&
		!shareNote(before, later, draft) &&
		mayServeOne(readings[before.sentence], readings[later.sentence])
	);
}

/** Before a quotation, in characters: where its occasion is told. */
const NEAR = 400;

/** The draft says of words when they were said or in what, in their attribution or before them in their paragraph. */
function tellsOccasion({ located, paragraph }: Placed, paragraphs: readonly Span[], { document }: Draft): boolean {
	const { attribution, quotation } = located;
	if (attribution !== null && [attribution.date, attribution.kind, attribution.document].some((said) => said !== null))
		return true;
	const rules = languageOf(document.language)?.numbers;
	const start = Math.max(paragraphs[paragraph]?.start ?? quotation.start, quotation.start - NEAR);
	return rules !== undefined && datesIn(document.text.slice(start, quotation.start), rules).length > 0;
}

/** False where both sentences have issues, and none in common. */
function mayServeOne(one: Reading | undefined, other: Reading | undefined): boolean {
	const issues = new Set(one?.topics.map(({ issue }) => issue));
	const others = other?.topics ?? [];
	return issues.size === 0 || others.length === 0 || others.some(({ issue }) => issues.has(issue));
}

/** The same words again, here or where else they are in the text. */
const isRepeated = (a: Quote, b: Quote): boolean =>
	a.document === b.document && (overlap(a, b) || foldText(a.exact).includes(foldText(b.exact)));

/** In the sentence of the quotation, or in the one before it where no paragraph ends between them. */
const isNear = (sentence: DraftSentence, { located, sentence: at }: Placed, draft: Draft): boolean =>
	sentence === draft.sentences[at] ||
	!/\n\s*\n/u.test(draft.document.text.slice(sentence.end, located.quotation.start));

const IBID = expressionOfAny(
	({ quoting }) => quoting?.ibid,
	"u",
	(words) => `^${words}`,
);

function shareNote(before: Placed, later: Placed, { sentences, notes }: Draft): boolean {
	const cited = (at: number): readonly string[] =>
		(sentences[at]?.notes ?? []).map((label) =>
			foldText(notes.find((note) => note.label === label)?.text ?? label).trim(),
		);
	const earlier = new Set(cited(before.sentence));
	return cited(later.sentence).some((note) => earlier.has(note) || IBID().test(note));
}

/** Of the lines in a message; the evidence has them all. */
const MOST_LINES = 3;

function listed(lines: readonly number[]): string {
	const each = [...new Set(lines)];
	const more = each.length - MOST_LINES;
	const parts = [...each.slice(0, MOST_LINES), ...(more > 0 ? [`${more} more`] : [])];
	return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

type Said = Attribution | null;

export const speakersDiffer = (a: Said, b: Said): boolean =>
	a !== null && b !== null && a.holder !== null && b.holder !== null && a.holder !== b.holder;

/** The draft gives the words different dates, venues or kinds of text. */
export const occasionsDiffer = (a: Said, b: Said): boolean =>
	a !== null &&
	b !== null &&
	(["date", "venue", "kind", "document"] as const).some((field) => {
		const [one, other] = [a[field], b[field]];
		return one !== null && other !== null && !contains(foldText(one), foldText(other));
	});

/** A month and a day in it do not differ, nor do a hall and its town. */
const contains = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Both times the draft says enough for a reader to see that it is one text. */
export const isOneOccasion = (a: Said, b: Said): boolean =>
	a !== null &&
	b !== null &&
	((a.document !== null && a.document === b.document) ||
		(a.date !== null && a.date === b.date && (isBoth(a.kind, b.kind) || isBoth(a.venue, b.venue))));
const isBoth = (a: string | null, b: string | null): boolean => a !== null && a === b;
