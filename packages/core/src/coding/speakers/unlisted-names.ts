import { expressionOfAny, languageOf } from "@fissure/languages";
import { gathered } from "../../documents/gathered.ts";
import { isSpace } from "../../documents/paragraphs.ts";
import { isRole, ofRole, type Tag } from "../clauses/tags.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Asked at the end of the words before a verb, and read backwards from there: of each letter before it would take ten times as long. */
const BEFORE_VERB = expressionOfAny(
	({ coding }) => coding?.beforeVerb,
	"uy",
	(words) => String.raw`(?<=((?:${words})?\s?))$`,
);
/** The longest words that are between a subject and its verb: ", in response,". */
const BEFORE_VERB_REACH = 30;
const CLAUSE_HEAD = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"",
	(words) => String.raw`(?:^|[.!?"”»)]\s+|,\s+|\b${words}\s+)$`,
);

/** Who is said to speak though no list holds the name? */
export function unlistedNamesIn(text: string, tags: readonly Tag[], language: string): readonly Subject[] {
	const verbs = ofRole(tags, "speech");
	if (verbs.length === 0) return [];
	const rules = languageOf(language)?.coding;
	const unspaced = rules?.unspaced;
	return gathered(verbs, (verb): readonly Subject[] => {
		const head = text.slice(Math.max(0, verb.start - 60), verb.start);
		if (unspaced !== undefined && unspaced !== null) {
			if (!unspaced.saying.test(text.slice(verb.start, verb.end + 2))) return [];
			const before = head.slice(
				Math.max(...["，", "。", "；", "：", "\n", "、", "”"].map((stop) => head.lastIndexOf(stop))) + 1,
			);
			const written = before.replace(adverbsAtEnd(unspaced.adverbs), "");
			const start = verb.start - before.length;
			// 泰塞尔总统: the title belongs to him, and not to his name.
			const title = tags.find(
				({ meaning, start: from, end }) =>
					meaning.kind === "office" && from > start + 1 && end === start + written.length,
			);
			const name = title === undefined ? written : text.slice(start, title.start);
			return unspaced.name.test(name) && !unspaced.notInName.test(name)
				? [subjectOf({ start, end: start + written.length }, { kind: "unlisted", name })]
				: [];
		}
		// Few words before a verb are names.
		if (!hasCapital(head)) return [];
		const before = withoutWordsBeforeVerb(head);
		if (!endsInCapital(before)) return [];
		const match = rules?.unlisted?.exec(before);
		const name = match?.[0];
		if (
			name === undefined ||
			rules?.noName?.test(name) === true ||
			rules?.noFinite?.test(text.slice(verb.start, verb.end)) === true ||
			(!/\s/.test(name) && !CLAUSE_HEAD().test(head.slice(0, match?.index ?? 0).slice(-4)))
		)
			return [];
		const start = verb.start - head.length + (match?.index ?? 0);
		return [subjectOf({ start, end: start + name.length }, { kind: "unlisted", name })];
	});
}

function withoutWordsBeforeVerb(head: string): string {
	const near = head.slice(-BEFORE_VERB_REACH);
	BEFORE_VERB().lastIndex = near.length;
	return head.slice(0, head.length - (BEFORE_VERB().exec(near)?.[1]?.length ?? 0));
}

/** Without a lowered copy where every letter is of ASCII. */
function hasCapital(words: string): boolean {
	for (let at = 0; at < words.length; at++) {
		const unit = words.charCodeAt(at);
		if (unit >= 0x41 && unit <= 0x5a) return true;
		if (unit > 0x7f) return words !== words.toLowerCase();
	}
	return false;
}

/** Made once of each, since verbs of speaking are many. */
function adverbsAtEnd(adverbs: RegExp): RegExp {
	const made = AT_END.get(adverbs) ?? new RegExp(`(?:${adverbs.source})+$`, "u");
	AT_END.set(adverbs, made);
	return made;
}
const AT_END = new WeakMap<RegExp, RegExp>();

/** Does the last word begin with a capital, as the last of a name does? */
function endsInCapital(words: string): boolean {
	let from = words.length;
	while (from > 0 && !isSpace(words.charCodeAt(from - 1))) from--;
	const first = words.slice(from, from + 1);
	return first !== first.toLowerCase();
}

/** "the Prime Minister", "the Union Minister", 声明: a title or a word of the grammar is no unknown name. */
export const isTitleOnly = ({ start, end, who }: Subject, tags: readonly Tag[]): boolean =>
	tags.some(
		(tag) =>
			(tag.meaning.kind === "office" &&
				tag.end === end &&
				tag.start > start &&
				who.kind === "unlisted" &&
				who.name.includes(" ")) ||
			((tag.meaning.kind === "office" || isRole(tag, "joint", "agentless", "own_side", "other_side")) &&
				tag.start <= start &&
				tag.end >= end),
	);
