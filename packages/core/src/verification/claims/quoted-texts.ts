import type { Account, LocatedQuotation, Position, Quote, VerificationContext } from "@fissure/model";
import { overlap } from "../draft/own-words.ts";
import { foundWordsOf, stands } from "./draft-readings.ts";

/** A source text with the words of it that a draft quotes rightly. */
export interface QuotedText {
	readonly account: Account;
	readonly quotations: readonly LocatedQuotation[];
	/** Of the first of them in the draft. */
	readonly index: number;
	readonly words: readonly Quote[];
	/** Read in the quoted words. */
	readonly positions: readonly Position[];
	/** Who speaks in them: as the text has it, and as the draft has it. */
	readonly holders: ReadonlySet<string>;
}

/**
 * Characters. Coding takes time: when so many are read, of further texts only those whose words the draft gives to somebody,
 * and so says his line.
 */
const MOST_UNNAMED = 100_000;

/** The texts that a draft quotes and that can be coded, in the order of the first quotation. */
export function quotedTextsOf(context: VerificationContext): readonly QuotedText[] {
	const standing = context.quotations.filter(stands);
	const ids = [...new Set(standing.flatMap(({ found }) => found?.document ?? []))];
	const named = new Set(
		standing.flatMap(({ found, attribution }) => (attribution?.holder == null ? [] : (found?.document ?? []))),
	);
	const sizes = new Map(context.sources.map(({ id, text }) => [id, text.length]));
	let read = 0;
	return ids
		.filter((id) => {
			const isRead = read < MOST_UNNAMED || named.has(id);
			if (isRead) read += sizes.get(id) ?? 0;
			return isRead;
		})
		.flatMap((id) => {
			const account = context.accountOf(id);
			return account === null
				? []
				: quotedText(
						account,
						standing.filter(({ found }) => found?.document === id),
						context,
					);
		});
}

function quotedText(
	account: Account,
	quotations: readonly LocatedQuotation[],
	context: VerificationContext,
): readonly QuotedText[] {
	const [first] = quotations;
	if (first === undefined) return [];
	const words = quotations.flatMap(foundWordsOf);
	const positions = account.positions.filter(({ quote }) => words.some((part) => overlap(part, quote)));
	const holders = [
		...positions.map(({ holder }) => holder),
		...quotations.flatMap(({ attribution }) => attribution?.holder ?? []),
	];
	if (holders.length === 0) holders.push(account.document.publisher ?? "BOTH");
	return [
		{ account, quotations, index: context.quotations.indexOf(first), words, positions, holders: new Set(holders) },
	];
}
