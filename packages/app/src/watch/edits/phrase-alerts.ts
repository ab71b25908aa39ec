import type { Document } from "@fissure/core";
import type { Alert } from "@fissure/model";
import type { Case, WatchedPhrase } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { type PagePhraseChange, phraseInPage } from "./phrase-in-page.ts";

export type NameOf = (actor: string) => string;

/** Is this phrase looked for in this text? */
const concerns = ({ language, publisher }: WatchedPhrase, document: Document): boolean =>
	(language === null || language === document.language) && (publisher === null || publisher === document.publisher);

/** Which watched phrases came or went with a version of a page? */
export const phrasesInVersions = (
	before: Document,
	after: Document,
	phrases: readonly WatchedPhrase[],
	nameOf: NameOf,
): readonly Alert[] =>
	phrases
		.filter((phrase) => concerns(phrase, after))
		.flatMap((phrase) => {
			const change = phraseInPage(before, after, phrase.phrase);
			return change === null ? [] : [alertOf(phrase, change, { before, after, isVersion: true }, nameOf)];
		});

/**
 * Which watched phrases came or went with a new text? It is compared with the same side's last text of that kind and language
 * from before its day.
 *
 * - silent: on a text without publisher or day, and on a side's first text of a kind: nothing can come or go with it
 */
export async function phrasesInText(
	after: Document,
	phrases: readonly WatchedPhrase[],
	{ file, store }: { readonly file: Case; readonly store: Store },
	nameOf: NameOf,
): Promise<readonly Alert[]> {
	const { publisher, date, kind, language, id } = after;
	const concerned = phrases.filter((phrase) => concerns(phrase, after));
	if (publisher === null || date === undefined || concerned.length === 0) return [];
	const options = { before: date, kinds: [kind], languages: [language], except: [id], limit: 1 };
	for await (const before of store.backgroundOf(file, publisher, options))
		return concerned.flatMap((phrase) => {
			const change = phraseInPage(before, after, phrase.phrase);
			return change === null ? [] : [alertOf(phrase, change, { before, after, isVersion: false }, nameOf)];
		});
	return [];
}

interface Texts {
	readonly before: Document;
	readonly after: Document;
	readonly isVersion: boolean;
}

function alertOf(
	{ phrase }: WatchedPhrase,
	{ change, quotes }: PagePhraseChange,
	{ before, after, isVersion }: Texts,
	nameOf: NameOf,
): Alert {
	const who = after.publisher === null ? "A page" : nameOf(after.publisher);
	const where = isVersion
		? `in a page that was changed, ${after.title ?? after.id}`
		: `in ${after.title ?? after.id}, where ${before.title ?? before.id} ${change === "appeared" ? "lacked" : "had"} it`;
	return {
		kind: "phrase",
		subject: `phrase:${phrase}:${change}:${before.id}→${after.id}`,
		what: `${who}: “${phrase}” ${change} ${where}`,
		at: after.date ?? after.capturedAt ?? "",
		evidence: [...quotes.map((quote) => ({ quote })), ...(after.url === undefined ? [] : [{ url: after.url }])],
	};
}
