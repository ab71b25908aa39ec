import { languageOf } from "@fissure/languages";
import type { Account, ActorId } from "@fissure/model";

/** One other text of a side, reduced to what its habit is made of. */
export interface HabitText {
	readonly id: string;
	readonly publisher: ActorId;
	/** With or without the publisher. */
	readonly parties: readonly ActorId[];
	readonly issues: ReadonlySet<string>;
	/** In letters of alphabetic writing; see `habitTextOf`. */
	readonly length: number;
	/** ISO day, month or year. */
	readonly date: string | null;
}

/** The event whose silence is to be judged: its own texts never count, texts like its own count most. */
export interface HabitEvent {
	/** Ids of the compared documents. */
	readonly documents: readonly string[];
	readonly parties: readonly ActorId[];
	/** Of this side's text, or texts; null where length is to play no part. */
	readonly length: number | null;
	readonly date: string | null;
}

/** An alphabet needs about three letters for what one Han character says, so that lengths compare across languages. */
const LETTERS_A_HAN_CHARACTER = 3;

/** A length in letters of alphabetic writing. */
export const lettersOf = ({ length, language }: { readonly length: number; readonly language: string }): number =>
	length * (languageOf(language)?.sentences.unspaced === true ? LETTERS_A_HAN_CHARACTER : 1);

export const habitTextOf = ({ document, parties, mentions }: Account): HabitText => ({
	id: document.id,
	publisher: document.publisher ?? "",
	parties,
	issues: new Set(mentions.map(({ issue }) => issue)),
	length: lettersOf({ length: document.text.length, language: document.language }),
	date: document.date ?? null,
});

/** The event as one side's texts show it: their mean length, the first date, the parties of all. */
export function habitEventOf(accounts: readonly Account[], publisher: ActorId): HabitEvent {
	const own = accounts.filter(({ document }) => document.publisher === publisher).map(habitTextOf);
	const parties = new Set(accounts.flatMap((account) => [account.document.publisher ?? "", ...account.parties]));
	const dates = accounts.flatMap(({ document: { date } }) => date ?? []);
	return {
		documents: accounts.map(({ document }) => document.id),
		parties: [...parties].filter((party) => party !== ""),
		length: own.length === 0 ? null : own.reduce((sum, { length }) => sum + length, 0) / own.length,
		date: dates.toSorted()[0] ?? null,
	};
}
