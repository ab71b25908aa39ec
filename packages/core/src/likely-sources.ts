import { foldText } from "@fissure/languages";
import type { Attribution, Document, Draft } from "@fissure/model";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { namesPerson } from "./documents/names/person-name.ts";
import { attributionsOf } from "./drafts/attribution/attributions-of.ts";

/** Shorter titles are any words. */
const TELLING_TITLE = 16;

/**
 * Which quotations of these drafts may be of this text, by what the drafts say of them and by what is known of the text without
 * reading it?
 *
 * - out:    indexes among all quotations, draft by draft: those of its publisher and day, of a speaker whom its title names, and all of
 *           a draft that names its title
 * - silent: on quotations of which the draft says neither speaker nor day
 */
export function likelySources(drafts: readonly Draft[], lexicon: Lexicon): (document: Document) => ReadonlySet<number> {
	const groups = new Map<string, { readonly said: Attribution; readonly quotations: number[] }>();
	const texts: { readonly folded: string; readonly quotations: readonly number[] }[] = [];
	let next = 0;
	for (const draft of drafts) {
		const attributions = attributionsOf(draft, (text, language) => marksIn(text, language, lexicon), []);
		const quotations = attributions.map((_, at) => next + at);
		for (const [at, said] of attributions.entries()) {
			if (said === null) continue;
			const { holder, publisher, person, date } = said;
			const key = [holder, publisher, person, date].join(" ");
			const group = groups.get(key) ?? { said, quotations: [] };
			groups.set(key, group);
			group.quotations.push(next + at);
		}
		texts.push({ folded: foldText(draft.document.text), quotations });
		next += quotations.length;
	}
	return (document) => {
		const likely = new Set<number>();
		for (const { said, quotations } of groups.values())
			if (mayBeOf(said, document)) for (const at of quotations) likely.add(at);
		const title = foldText(document.title ?? "");
		for (const { folded, quotations } of texts)
			if (title.length >= TELLING_TITLE && folded.includes(title)) for (const at of quotations) likely.add(at);
		return likely;
	};
}

function mayBeOf({ holder, publisher, person, date }: Attribution, document: Document): boolean {
	const owner = publisher ?? holder;
	const isOwn = owner !== null && owner === document.publisher;
	if (date !== null) {
		const common = Math.min(date.length, document.date?.length ?? 0);
		if (common === 0 || date.slice(0, common) !== document.date?.slice(0, common)) return false;
		// Of one day there are few texts, and another side's may have the speaker's words.
		return isOwn || owner === null || (date.length === 10 && common === 10);
	}
	if (person !== null) return namesPerson(document.title ?? "", person);
	return isOwn;
}
