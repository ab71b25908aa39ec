import { foldText, languageOf } from "@fissure/languages";
import type { Account, Draft, DraftCheck, DraftSentence, VerificationContext } from "@fissure/model";
import { type ActorId, conceptsOf, type Document, type Quote, quoteOf, type Span } from "@fissure/model";
import { holds, inDraft, overlap, ownOf, placesOf, raise, shown } from "../draft/own-words.ts";
import { foundWordsOf, type Reading, readingsOf, type Sign, sentenceAround, signed, stands } from "./draft-readings.ts";
import { isPlain } from "./plain-positions.ts";

const ABOUT = {
	id: "generalisation",
	version: 1,
	question: "Which source texts speak against a generalisation of the draft?",
	codes: { generalisation: "warning" },
} as const;

/** Coding a text takes milliseconds; of a side with more texts the latest are read, and the message says so. */
const MOST_TEXTS = 300;

/**
 * Which source texts speak against a generalisation of the draft?
 *
 * "Consistently", "always": what the same side says to the other pole of the issue; where the draft does not word which
 * pole, the rarer of the two. "Never mentioned": every source text of that side that does.
 *
 * - out:    one problem for a sentence, every counter-example as evidence
 * - silent: where no source text speaks against it, which proves nothing about other texts; where the sentence names no
 *   side or no issue of the codebook; on texts later than the draft
 * - source: own
 */
export const generalisation: DraftCheck = {
	...ABOUT,
	check: (draft, context) => {
		const words = languageOf(draft.document.language)?.drafting?.claims;
		if (words === undefined || !draft.sentences.some((sentence) => holds(words.general, ownOf(sentence)))) return [];
		const readings = readingsOf(draft, context);
		return draft.sentences.flatMap((sentence, at) => {
			const own = ownOf(sentence);
			const general = placesOf(words.general, own)[0];
			const reading = readings[at] as Reading;
			const holder = reading.holder;
			if (general === undefined || holder === null) return [];
			const denied = placesOf(words.denying, own)[0];
			const naming = denied && placesOf(words.naming, own).find(({ start }) => start >= denied.end);
			const texts = textsOf(holder, draft, context);
			const read = texts.slice(0, MOST_TEXTS);
			const against =
				naming === undefined
					? opposites(sentence, reading, read, holder, context)
					: namings(sentence, reading, naming, read, draft, context);
			if (against.length === 0) return [];
			return raise(draft, ABOUT, {
				code: "generalisation",
				span: inDraft(sentence, general),
				message: `“${shown(sentence.own.slice(general.start, general.end))}” has ${against.length} counter-example${against.length === 1 ? "" : "s"} in the ${textsRead(read.length, texts.length)} of ${context.nameOf(holder)}; name them, or weaken the claim`,
				evidence: against,
			});
		});
	},
};

const textsRead = (read: number, all: number): string =>
	all > read ? `latest ${read} of ${all} texts` : read === 1 ? "one text" : `${read} texts`;

/** Of that side, its joint texts included, the latest first. */
function textsOf(
	holder: ActorId,
	{ document: { date: drafted } }: Draft,
	context: VerificationContext,
): readonly Document[] {
	return context.sources
		.filter(({ date }) => date === undefined || drafted === undefined || date <= drafted)
		.filter(
			({ publisher, kind, id }) =>
				publisher === holder ||
				(publisher === null && kind === "joint-statement" && context.accountOf(id)?.parties.includes(holder)),
		)
		.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
}

type Counter = { readonly account: Account; readonly quote: Quote; readonly sign: Sign };

/** Positions to the other pole than the draft's own words, or the words it quotes, say. */
function opposites(
	sentence: DraftSentence,
	{ topics }: Reading,
	texts: readonly Document[],
	holder: ActorId,
	context: VerificationContext,
): readonly Quote[] {
	const issues = [...new Set(topics.map(({ issue }) => issue))];
	if (issues.length === 0) return [];
	const accounts = texts.flatMap(({ id }) => context.accountOf(id) ?? []);
	const found = issues.flatMap((issue) => {
		const concepts = new Set(topics.flatMap((topic) => (topic.issue === issue ? topic.concept : [])));
		const sides = accounts.flatMap((account) => stancesIn(account, issue, concepts, holder));
		const worded = new Set(topics.filter((topic) => topic.issue === issue).map(({ sign }) => sign));
		const quoted = quotedSigns(sentence, issue, context);
		const told = [...worded, ...quoted].filter((sign) => sign !== 0);
		const claimed =
			told.length === 0 ? commoner(sides) : told.every((sign) => sign === told[0]) ? (told[0] as Sign) : 0;
		return claimed === 0 ? [] : sides.filter(({ sign }) => sign === -claimed);
	});
	return each(found.map(({ account, quote }) => sentenceAround(account, quote)));
}

/** On what the draft speaks of, not on whatever else belongs to the issue. */
const stancesIn = (
	account: Account,
	issue: string,
	concepts: ReadonlySet<string>,
	holder: ActorId,
): readonly Counter[] =>
	account.positions
		.filter((position) => position.issue === issue && (position.holder === holder || position.holder === "BOTH"))
		.filter((position) => conceptsOf(position).some((concept) => concepts.has(concept)) && isPlain(position, account))
		.map(({ quote, stance }) => ({ account, quote, sign: signed(stance) }));

const quotedSigns = (sentence: Span, issue: string, context: VerificationContext): readonly Sign[] =>
	context.quotations
		.filter((located) => overlap(located.quotation, sentence) && stands(located))
		.flatMap((located) =>
			foundWordsOf(located).flatMap((words) =>
				(context.accountOf(words.document)?.positions ?? [])
					.filter((position) => position.issue === issue && overlap(position.quote, words))
					.map(({ stance }) => signed(stance)),
			),
		);

const commoner = (sides: readonly Counter[]): Sign => {
	const sum = sides.reduce((total, { sign }) => total + sign, 0);
	return sum === 0 ? 1 : signed(sum);
};

/** Where that side names what the draft says it never named. */
function namings(
	sentence: DraftSentence,
	{ topics, marks }: Reading,
	verb: Span,
	texts: readonly Document[],
	draft: Draft,
	context: VerificationContext,
): readonly Quote[] {
	const named = new Set(topics.flatMap(({ concept, at }) => (at !== null && at.start >= verb.end ? concept : [])));
	const actors = new Set(
		named.size > 0 ? [] : marks.flatMap((mark) => (mark.kind === "actor" && mark.start >= verb.end ? mark.actor : [])),
	);
	const quoted = draft.quotations
		.filter(({ inside, start, end }) => inside === null && start >= sentence.start + verb.end && end <= sentence.end)
		.map(({ words }) => foldText(words).trim());
	const found = texts.flatMap((document) => {
		const folded = quoted.length === 0 ? "" : foldText(document.text);
		const said = quoted.flatMap((words) => {
			const start = words === "" ? -1 : folded.indexOf(words);
			return start === -1 ? [] : quoteOf(document, { start, end: start + words.length });
		});
		const account = named.size + actors.size === 0 ? null : context.accountOf(document.id);
		if (account === null) return said;
		const mentions = account.mentions.filter(({ concept }) => named.has(concept)).map(({ quote }) => quote);
		const spoken = account.statements.filter(({ object }) => object.actors.some((actor) => actors.has(actor)));
		return [
			...said,
			...[...mentions, ...spoken.map(({ quote }) => quote)].map((quote) => sentenceAround(account, quote)),
		];
	});
	return each(found);
}

const each = (quotes: readonly Quote[]): readonly Quote[] => [
	...new Map(quotes.map((quote) => [`${quote.document} ${quote.start}`, quote])).values(),
];
