import type { Account } from "../model/account.ts";
import type { ActorId, Document, Quote } from "../model/document.ts";
import type { Draft } from "../model/draft.ts";
import type { Position } from "../model/position.ts";
import type { VerificationContext } from "../model/verification.ts";
import { daysApart } from "./days-apart.ts";
import { heldWordsOf, type Reading, type Sign, sentenceAround, signed } from "./draft-readings.ts";
import { overlap } from "./own-words.ts";
import type { StanceOf } from "./parting.ts";
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
	/** With whom the position is shared; null where it stands against the quoted words themselves. */
	readonly partner: ActorId | null;
}

/** Around the day of the quoted text, in days. */
const PERIOD = 7;

/** Positions to the other pole, in the text and in those of its publisher around its day. */
export function opposedBy(text: QuotedText, view: View): readonly Omitted[] {
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

/** Plainly worded positions of the quoted side in sentences that the draft quotes nowhere. */
export const unquoted = (
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

export const omittedFrom = (account: Account, position: Position, partner: ActorId | null): Omitted => ({
	position,
	sentence: sentenceAround(account, position.quote),
	document: account.document,
	partner,
});
