import type { Quote } from "@fissure/core";
import { stanceWord } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import { languageOf, whoseVoice } from "../state/side.ts";

const words = messages.compare;

/**
 * What was read in words of a language that the reader may not know, a line for each holder and issue: the firmest view of it, and
 * towards which pole. No translation: what was not read is not in it, nor what was read with low certainty. Empty for words in
 * the language of the page.
 *
 * - issue: only what was read on it; null for all
 */
export function glossOf(
	data: Pick<SideBySide, "accounts" | "earlier" | "issues" | "actorNames">,
	quote: Quote,
	issue: string | null = null,
): readonly string[] {
	const account = data.accounts.find(({ document }) => document.id === quote.document);
	if (account === undefined || languageOf(data, quote.document) === messages.language) return [];
	const firmest = new Map<string, Read>();
	for (const position of account.positions) {
		const { stance, certainty } = position;
		const isMeant = issue === null || position.issue === issue;
		const overlaps = position.quote.start < quote.end && position.quote.end > quote.start;
		if (!isMeant || !overlaps || stance === null || certainty === "low") continue;
		const key = `${position.holder} ${position.manner} ${position.issue}`;
		if (Math.abs(stance) > Math.abs(firmest.get(key)?.stance ?? -1) || !firmest.has(key))
			firmest.set(key, { ...position, stance });
	}
	return [...firmest.values()].flatMap((position) => lineOf(position, data, account.parties.length));
}

type Position = SideBySide["accounts"][number]["positions"][number];
type Read = Position & { readonly stance: number };

function lineOf(
	{ issue, holder, manner, stance }: Read,
	{ issues, actorNames }: Pick<SideBySide, "issues" | "actorNames">,
	parties: number,
): readonly string[] {
	const known = issues[issue];
	if (known === undefined) return [];
	const whose = whoseVoice({ holder, manner }, { actorNames }, parties) ?? actorNames[holder] ?? holder;
	const pole = stance === 0 ? null : stance > 0 ? known.polePlus3 : known.poleMinus3;
	return [words.gloss(whose, stanceWord(Math.round(stance)), known.name, pole)];
}
