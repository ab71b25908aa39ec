import type { Quote } from "@fissure/core";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import type { AccountShown, MatrixCell, SideBySide } from "./comparison-types.ts";

/** A, B, C …: short enough for every table and quote. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** The letter of a text among those compared; its id where it is none of them. */
export const letterIn = ({ accounts }: Pick<SideBySide, "accounts">, document: string): string => {
	const index = accounts.findIndex((account) => account.document.id === document);
	return index < 0 ? document : letterOf(index);
};

/** Paragraph of a quote, counted from 1; null where none of the sentences reaches it. */
export const paragraphOf = ({ sentences }: Pick<AccountShown, "sentences">, start: number): number | null => {
	const at = sentences.findLast((sentence) => sentence.start <= start);
	return at === undefined ? null : at.paragraph + 1;
};

/** `B ¶4`. */
export const placeOf = (data: Pick<SideBySide, "accounts">, quote: Pick<Quote, "document" | "start">): string => {
	const account = data.accounts.find(({ document }) => document.id === quote.document);
	const paragraph = account === undefined ? null : paragraphOf(account, quote.start);
	const letter = letterIn(data, quote.document);
	return paragraph === null ? letter : `${letter} ¶${paragraph}`;
};

/** Language of a text of the comparison, earlier ones included. */
export const languageOf = (
	{ accounts, earlier }: Pick<SideBySide, "accounts" | "earlier">,
	id: string,
): string | null =>
	accounts.find(({ document }) => document.id === id)?.document.language ??
	earlier.find((text) => text.id === id)?.language ??
	null;

/** Whose text it is, by name; one that several publish is called by what it is. */
export const accountName = (
	{ document: { publisher, kind } }: Pick<AccountShown, "document">,
	{ actorNames }: Pick<SideBySide, "actorNames">,
): string => {
	if (publisher !== null) return actorNames[publisher] ?? publisher;
	const name = kind === "joint-statement" ? kindName(kind) : messages.compare.unknownPublisher;
	return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Whose stance it is that a text gives out: of its publisher nothing is said; joint for more than two parties is of all sides. */
export function whoseVoice(
	{ holder, manner }: Pick<MatrixCell["holders"][number], "holder" | "manner">,
	{ actorNames }: Pick<SideBySide, "actorNames">,
	parties: number,
): string | null {
	const { jointMany, joint, saysOf } = messages.compare;
	if (manner === "joint" || holder === "BOTH") return parties > 2 ? jointMany : joint;
	return manner === "counterpart" ? saysOf(actorNames[holder] ?? holder) : null;
}
