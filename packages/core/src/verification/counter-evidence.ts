import type { Account } from "../model/account.ts";
import type { ActorId, Document, Quote } from "../model/document.ts";
import type { Draft } from "../model/draft.ts";
import { conceptsOf, type Position } from "../model/position.ts";
import type { DraftCheck, LocatedQuotation, VerificationContext } from "../model/verification.ts";
import { daysApart } from "./days-apart.ts";
import { heldWordsOf, type Reading, readingsOf, type Sign, sentenceAround, signed } from "./draft-readings.ts";
import { overlap, raise, shown } from "./own-words.ts";
import { partnersLeft, type StanceOf, stancesOf } from "./parting.ts";
import { type QuotedText, quotedTextsOf } from "./quoted-texts.ts";

const ABOUT = {
	id: "counter-evidence",
	version: 1,
	question: "What do the quoted texts also say that speaks against the draft?",
	codes: { "counter-evidence-omitted": "warning" },
} as const;

/** More would bury the weightiest. */
const MOST_OF_A_TEXT = 3;
/** Around the day of the quoted text, in days. */
const PERIOD = 7;
/** Of a sentence in a message, in characters. */
const LONGEST = 240;

/**
 * What do the quoted texts also say that speaks against the draft?
 *
 * For whoever is quoted: a position to the other pole of an issue than the quoted words, or than the draft's own, in the
 * quoted text or in another of that publisher within seven days. And where the draft says that two sides part: what the
 * quoted side says in the same text on another issue of the draft, to the pole to which its partner leans.
 *
 * - out:    the three weightiest sentences for a quoted text, strongest stance first
 * - silent: where the draft quotes the sentence, or lets its reader see both poles; on positions ascribed to others; on
 *   stances that the coder cannot read
 * - source: practice of source criticism, docs/methods.md
 */
export const counterEvidence: DraftCheck = {
	...ABOUT,
	check: (draft, context) => {
		const texts = quotedTextsOf(context);
		if (texts.length === 0) return [];
		const readings = readingsOf(draft, context);
		const view: View = { draft, readings, texts, context, stanceOf: stancesOf(readings, context) };
		const told = new Set<string>();
		return texts.flatMap((text) => {
			const found = [...opposedBy(text, view), ...sharedBy(text, view)]
				.toSorted((a, b) => weightOf(b.position, context) - weightOf(a.position, context))
				// A mirror of the text says it again.
				.filter(({ sentence }) => !told.has(sentence.exact) && told.add(sentence.exact))
				.slice(0, MOST_OF_A_TEXT);
			return found.map((omitted) => {
				const { quotation: span } = context.quotations[text.index] as LocatedQuotation;
				const message = messageOf(omitted, text, context);
				return raise(draft, ABOUT, {
					code: "counter-evidence-omitted",
					span,
					quotation: text.index,
					message,
					evidence: [omitted.sentence],
				});
			});
		});
	},
};

interface View {
	readonly draft: Draft;
	readonly readings: readonly Reading[];
	readonly texts: readonly QuotedText[];
	readonly context: VerificationContext;
	readonly stanceOf: StanceOf;
}

interface Omitted {
	readonly position: Position;
	readonly sentence: Quote;
	readonly document: Document;
	/** With whom the position is shared; null where it stands against the quoted words themselves. */
	readonly partner: ActorId | null;
}

/** Positions to the other pole, in the text and in those of its publisher around its day. */
function opposedBy(text: QuotedText, view: View): readonly Omitted[] {
	const { document } = text.account;
	const near = view.context.held.filter(
		({ id, publisher, date }) =>
			id !== document.id &&
			publisher !== null &&
			publisher === document.publisher &&
			(daysApart(date, document.date) ?? Number.POSITIVE_INFINITY) <= PERIOD,
	);
	const accounts = [text.account, ...near.flatMap(({ id }) => view.context.accountOf(id) ?? [])];
	const seen = polesSeen(text, view.readings);
	return accounts.flatMap((account) =>
		unquoted(account, text, view.context).flatMap((position) => {
			const sign = signed(position.stance);
			const poles = seen.get(position.issue);
			if (poles === undefined || poles.has(sign) || !poles.has(-sign as Sign)) return [];
			return omittedFrom(account, position, null);
		}),
	);
}

/** Which poles of each issue the draft lets its reader see for the quoted side: by quoted words, and by its own. */
function polesSeen(
	{ positions, holders }: QuotedText,
	readings: readonly Reading[],
): ReadonlyMap<string, ReadonlySet<Sign>> {
	const own = readings
		.filter(({ holder }) => holder !== null && holders.has(holder))
		.flatMap(({ topics }) => topics.map(({ issue, sign }) => ({ issue, sign })));
	const quoted = positions.map(({ issue, stance }) => ({ issue, sign: signed(stance) }));
	const poles = new Map<string, Set<Sign>>();
	for (const { issue, sign } of [...own, ...quoted]) {
		const signs = poles.get(issue) ?? new Set();
		poles.set(issue, signs.add(sign));
	}
	return poles;
}

/** What the quoted side shares, in the same text, with the partner from whom the draft says that it parts. */
function sharedBy(text: QuotedText, { draft, readings, texts, context, stanceOf }: View): readonly Omitted[] {
	const partners = partnersLeft(draft, readings, text.holders);
	if (partners.length === 0) return [];
	const touched = new Set([
		...readings.flatMap(({ topics }) => topics.map(({ issue }) => issue)),
		...texts.flatMap(({ positions }) => positions.map(({ issue }) => issue)),
	]);
	const quoted = new Set(text.positions.map(({ issue }) => issue));
	const beside = conceptsBeside(text, draft, readings);
	return unquoted(text.account, text, context)
		.filter(({ issue }) => touched.has(issue) && !quoted.has(issue))
		.filter((position) => !conceptsOf(position).some((concept) => beside.has(concept)))
		.flatMap((position) => {
			const sign = signed(position.stance);
			const partner = partners.find(
				(actor) => stanceOf(actor, position.issue) === sign || isBacking(text.account, position, actor),
			);
			return partner === undefined ? [] : omittedFrom(text.account, position, partner);
		});
}

/** "supports Kestria's demands": the text itself says whose position it shares. */
function isBacking({ statements }: Account, position: Position, actor: ActorId): boolean {
	const statement = statements[position.statement];
	const attitude = statement?.attitude;
	return attitude?.polarity === 1 && !attitude.negated && statement?.object.actors.includes(actor) === true;
}

/** What the draft speaks of around its quotations from the text: there it may tell what it does not quote. */
const conceptsBeside = (
	{ quotations }: QuotedText,
	{ sentences, document }: Draft,
	readings: readonly Reading[],
): ReadonlySet<string> =>
	new Set(
		quotations.flatMap(({ quotation }) => {
			const at = sentences.findIndex((sentence) => overlap(sentence, quotation));
			const inParagraph = [at - 1, at, at + 1].filter((other) => {
				const [one, next] = [sentences[Math.min(at, other)], sentences[Math.max(at, other)]];
				return one !== undefined && next !== undefined && !/\n\s*\n/u.test(document.text.slice(one.end, next.start));
			});
			return inParagraph.flatMap((other) => (readings[other]?.topics ?? []).map(({ concept }) => concept));
		}),
	);

/** Plainly worded positions of the quoted side in sentences that the draft quotes nowhere. */
const unquoted = (
	account: Account,
	{ holders }: QuotedText,
	{ quotations }: VerificationContext,
): readonly Position[] => {
	const words = quotations.flatMap(heldWordsOf).filter(({ document }) => document === account.document.id);
	return account.positions
		.filter(({ holder, manner }) => (holders.has(holder) || holder === "BOTH") && manner !== "counterpart")
		.filter(({ stance }) => stance !== null && Math.abs(stance) >= 1)
		.filter(({ quote }) => !words.some((part) => overlap(part, sentenceAround(account, quote))));
};

const omittedFrom = (account: Account, position: Position, partner: ActorId | null): Omitted => ({
	position,
	sentence: sentenceAround(account, position.quote),
	document: account.document,
	partner,
});

/** Strength of the stance, then how much a newspaper would care. */
const weightOf = (position: Position, { concepts }: VerificationContext): number =>
	Math.abs(position.stance ?? 0) * 10 +
	Math.max(0, ...conceptsOf(position).map((concept) => concepts.get(concept)?.news ?? 0));

function messageOf(
	{ position, sentence, document, partner }: Omitted,
	text: QuotedText,
	context: VerificationContext,
): string {
	const where =
		document.id === text.account.document.id ? "the quoted text" : `another text of that side (${document.date})`;
	const issue = context.issues.get(position.issue)?.name ?? position.issue;
	const shared = partner === null ? "" : `, with ${context.nameOf(partner)}`;
	const words = shown(sentence.exact);
	const short = words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, "")}…` : words;
	return `Expected the draft to weigh what ${where} also says on ${issue}${shared}, got no word of "${short}"; quote it, or say why it does not count`;
}
