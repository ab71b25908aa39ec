import type { Account, SentenceSpan, Span } from "@fissure/model";
import { eachOf, noneOf } from "../../documents/gathered.ts";
import type { LanguageLexicon, Lexicon } from "../lexicon/lexicon.ts";
import type { AttributionRole } from "../lexicon/lexicon-data.ts";
import type { Meaning } from "../lexicon/written-terms.ts";
import type { Hit } from "../terms/hits.ts";
import type { WordMarks } from "../terms/word-marks.ts";

/** A stretch of text and one of the things it stands for. */
export interface Tag extends Span {
	readonly meaning: Meaning;
}
export type RoleTag = TagOf<"role">;
type TagOf<Kind extends Meaning["kind"]> = Tag & { readonly meaning: Extract<Meaning, { readonly kind: Kind }> };

export const isKind = <Kind extends Meaning["kind"]>(kind: Kind): ((tag: Tag) => tag is TagOf<Kind>) =>
	IS_KIND[kind] as (tag: Tag) => tag is TagOf<Kind>;
/** One test for each kind: a test made wherever one is asked for costs more than what it tests. */
const IS_KIND: Readonly<Record<Meaning["kind"], (tag: Tag) => boolean>> = {
	concept: ({ meaning }) => meaning.kind === "concept",
	anchor: ({ meaning }) => meaning.kind === "anchor",
	company: ({ meaning }) => meaning.kind === "company",
	actor: ({ meaning }) => meaning.kind === "actor",
	decoy: ({ meaning }) => meaning.kind === "decoy",
	office: ({ meaning }) => meaning.kind === "office",
	person: ({ meaning }) => meaning.kind === "person",
	attitude: ({ meaning }) => meaning.kind === "attitude",
	role: ({ meaning }) => meaning.kind === "role",
	hedge: ({ meaning }) => meaning.kind === "hedge",
	boilerplate: ({ meaning }) => meaning.kind === "boilerplate",
	frame: ({ meaning }) => meaning.kind === "frame",
};
export const isRole = (tag: Tag, ...roles: readonly string[]): boolean =>
	tag.meaning.kind === "role" && roles.includes(tag.meaning.role);

/**
 * The tags of a role, in their order. Of one sentence or clause some thirty questions are asked, each for one role, and of most roles
 * it has no word: those that have any role are therefore put aside first, and looked through each time.
 */
export function ofRole(tags: readonly Tag[], role: AttributionRole): readonly Tag[] {
	return among((tags === asked.tags ? asked : askAnew(tags)).ofAny, role);
}

/** Is there a word of one of these roles? */
export function hasRole(tags: readonly Tag[], ...roles: readonly AttributionRole[]): boolean {
	const { ofAny } = tags === asked.tags ? asked : askAnew(tags);
	for (let at = 0; at < ofAny.length; at++) {
		const { role } = (ofAny[at] as RoleTag).meaning;
		for (let which = 0; which < roles.length; which++) if (roles[which] === role) return true;
	}
	return false;
}

/** The same where those that have any role are at hand. */
export function among(ofAny: readonly RoleTag[], role: AttributionRole): readonly Tag[] {
	let found: Tag[] | null = null;
	for (let at = 0; at < ofAny.length; at++) {
		const tag = ofAny[at] as RoleTag;
		if (tag.meaning.role !== role) continue;
		if (found === null) found = [tag];
		else found.push(tag);
	}
	return found ?? NONE;
}
const NONE = noneOf<Tag>();

function askAnew(tags: readonly Tag[]): Asked {
	const before = asked;
	asked = tags === askedBefore.tags ? askedBefore : { tags, ofAny: ofAnyRole(tags) };
	askedBefore = before;
	return asked;
}

function ofAnyRole(tags: readonly Tag[]): readonly RoleTag[] {
	const found: RoleTag[] = [];
	for (let at = 0; at < tags.length; at++) {
		const tag = tags[at] as Tag;
		if (tag.meaning.kind === "role") found.push(tag as RoleTag);
	}
	return found;
}
/**
 * The two lists asked about last, which are those of a sentence and of a clause in it: a weak map of all lists takes a tenth of the
 * time of coding, most of it when rubbish is collected.
 */
let asked: Asked = { tags: NONE, ofAny: [] };
let askedBefore = asked;
interface Asked {
	readonly tags: readonly Tag[];
	/** Those of any role. */
	readonly ofAny: readonly RoleTag[];
}

/** What is found in a text, in order of place. */
interface TextTags {
	readonly tags: readonly Tag[];
	/** Words that are looked for only beside a concept: a fifth of all, which who speaks and how never asks for. */
	readonly beside: readonly Tag[];
	/** A term that was no longer looked for, since the text makes it match in too many ways; null where there is none. */
	readonly costly: string | null;
}

export const tagText = (text: string, lexicon: LanguageLexicon): readonly Tag[] => tagsOfText(text, lexicon).tags;

/**
 * Every meaning found in the text; one pass.
 *
 * @param marks gets the words and signs of the text that rules ask for
 */
export function tagsOfText(text: string, lexicon: LanguageLexicon, marks?: WordMarks): TextTags {
	const tags: Tag[] = [];
	const beside: Tag[] = [];
	let name: Span = { start: -1, end: -1 };
	let costly: string | null = null;
	const onCostly = (notation: string): void => {
		costly ??= notation;
	};
	const hits = lexicon.tree.find(text, onCostly, marks);
	for (let at = 0; at < hits.length; at++) {
		const { term, start, end } = hits[at] as Hit;
		const meanings = lexicon.meaningsOf(term);
		for (let which = 0; which < meanings.length; which++) {
			const meaning = meanings[which] as Meaning;
			if (isName(meaning)) {
				// "South Sudan" is not Sudan, nor the South China Sea China: of names inside names the longest counts.
				if (end <= name.end && end - start < name.end - name.start) continue;
				// 匈牙利总理 does not hold 利总理: a short form of one character begins no word inside another name.
				if (isShortSide(meaning) && start > name.start && start < name.end) continue;
				name = { start, end };
				if (meaning.kind === "decoy") continue;
			}
			(isBeside(meaning) ? beside : tags).push({ start, end, meaning });
		}
	}
	return { tags, beside, costly };
}

const isBeside = ({ kind }: Meaning): boolean => kind === "company" || kind === "anchor";

const isShortSide = (meaning: Meaning): boolean => meaning.kind === "actor" && meaning.form === "side";
const isName = ({ kind }: Meaning): boolean => kind === "actor" || kind === "person" || kind === "decoy";

/** The tags of each sentence; a tag that crosses a sentence's end belongs to none. */
export function tagsBySentence(tags: readonly Tag[], sentences: readonly SentenceSpan[]): readonly (readonly Tag[])[] {
	const out = eachOf(sentences, (): Tag[] => []);
	let sentence = 0;
	for (let at = 0; at < tags.length; at++) {
		const tag = tags[at] as Tag;
		while (sentence < sentences.length && (sentences[sentence] as SentenceSpan).end <= tag.start) sentence++;
		const span = sentences[sentence];
		if (span !== undefined && tag.start >= span.start && tag.end <= span.end) (out[sentence] as Tag[]).push(tag);
	}
	return out;
}

/** Where are a text's greetings, protocol and closing formulas? Empty for a language without word lists. */
export function setPhrasesIn({ document }: Pick<Account, "document">, lexicon: Lexicon): readonly Span[] {
	const words = lexicon.of(document.language);
	return words === null ? [] : tagText(document.text, words).filter(isKind("boilerplate"));
}
