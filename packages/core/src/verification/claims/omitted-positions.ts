import {
	type Account,
	type ActorId,
	actorNamed,
	conceptsOf,
	type Document,
	type Draft,
	type Position,
	type Quote,
	type VerificationContext,
} from "@fissure/model";
import { daysApart } from "../../documents/days.ts";
import { overlap } from "../draft/own-words.ts";
import { foundWordsOf, type Reading, type Sign, sentenceAround, signed } from "./draft-readings.ts";
import type { StanceOf } from "./parting.ts";
import { isPlain } from "./plain-positions.ts";
import type { QuotedText } from "./quoted-texts.ts";

/** What a draft says, as far as its omissions are judged by it. */
export interface View {
	readonly draft: Draft;
	readonly readings: readonly Reading[];
	readonly context: VerificationContext;
	readonly stanceOf: StanceOf;
}

/** What a draft does not quote. */
export interface Omitted {
	readonly position: Position;
	readonly sentence: Quote;
	readonly document: Document;
	/** With whom the position is shared; null where it is against the quoted words themselves. */
	readonly partner: ActorId | null;
}

/** Around the day of the quoted text, in days. */
const PERIOD = 7;

/** Positions to the other pole on a thing that the draft shows, in the text and in those of its publisher around its day. */
export function opposedBy(text: QuotedText, view: View): readonly Omitted[] {
	const { document } = text.account;
	const near = view.context.sources.filter(
		({ id, publisher, date }) =>
			id !== document.id &&
			publisher !== null &&
			publisher === document.publisher &&
			(daysApart(date, document.date) ?? Number.POSITIVE_INFINITY) <= PERIOD,
	);
	const accounts = [text.account, ...near.flatMap(({ id }) => view.context.accountOf(id) ?? [])];
	const { ofIssues, ofConcepts } = polesSeen(text, view.readings);
	return accounts.flatMap((account) =>
		unquoted(account, text, view.context).flatMap((position) => {
			const sign = signed(position.stance);
			const isSeen = ofIssues.get(position.issue)?.has(sign) === true;
			const isOpposed = conceptsOf(position).some((concept) => ofConcepts.get(concept)?.has(-sign as Sign));
			if (isSeen || !isOpposed || !isPlain(position, account)) return [];
			if (account !== text.account && isOfOthers(account, position, text, view)) return [];
			return omittedFrom(account, position, null);
		}),
	);
}

/** Another text of the side may speak of its dealings with somebody of whom the draft does not. */
function isOfOthers(
	account: Account,
	{ quote }: Position,
	{ holders }: QuotedText,
	{ readings, context }: View,
): boolean {
	const marks = context.marksIn(sentenceAround(account, quote).exact, account.document.language);
	const named = marks.flatMap((mark) => actorNamed(mark) ?? []);
	const others = [...named, ...account.parties].filter((actor) => !holders.has(actor));
	return others.length > 0 && !others.some((actor) => readings.some(({ actors }) => actors.has(actor)));
}

type Poles = ReadonlyMap<string, ReadonlySet<Sign>>;

/** Which poles the draft lets its reader see for the quoted side, by quoted words and by its own. */
function polesSeen(
	{ positions, holders, account }: QuotedText,
	readings: readonly Reading[],
): { readonly ofIssues: Poles; readonly ofConcepts: Poles } {
	const own = readings
		.filter(({ holder }) => holder !== null && holders.has(holder))
		.flatMap(({ topics }) => topics.map(({ issue, concept, sign }) => ({ issue, concepts: [concept], sign })));
	const quoted = positions.map((position) => ({
		issue: position.issue,
		// What a quoted clause only hints at is seen, but is nothing to hold other words against.
		concepts: isPlain(position, account) ? conceptsOf(position) : [],
		sign: signed(position.stance),
	}));
	const ofIssues = new Map<string, Set<Sign>>();
	const ofConcepts = new Map<string, Set<Sign>>();
	for (const { issue, concepts, sign } of [...own, ...quoted]) {
		ofIssues.set(issue, (ofIssues.get(issue) ?? new Set()).add(sign));
		for (const concept of concepts) ofConcepts.set(concept, (ofConcepts.get(concept) ?? new Set()).add(sign));
	}
	return { ofIssues, ofConcepts };
}

/** Plainly worded positions of the quoted side in sentences that the draft quotes nowhere. */
export const unquoted = (
	account: Account,
	{ holders }: QuotedText,
	{ quotations }: VerificationContext,
): readonly Position[] => {
	const words = quotations.flatMap(foundWordsOf).filter(({ document }) => document === account.document.id);
	return account.positions
		.filter(({ holder, manner }) => (holders.has(holder) || holder === "BOTH") && manner !== "counterpart")
		.filter(({ stance }) => stance !== null && Math.abs(stance) >= 1)
		.filter(({ quote }) => !words.some((part) => overlap(part, sentenceAround(account, quote))));
};

export const omittedFrom = (account: Account, position: Position, partner: ActorId | null): Omitted => ({
	position,
	sentence: sentenceAround(account, position.quote),
	document: account.document,
	partner,
});
