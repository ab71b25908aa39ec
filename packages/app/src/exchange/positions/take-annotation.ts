import type { Issue, Outcome } from "@fissure/core";
import { isNote, LONGEST_NOTE } from "@fissure/model";
import type { FindWords } from "./find-words.ts";
import type { GivenAnnotation, GivenCoder, GivenPosition } from "./given-position.ts";
import { wrong } from "./given-position.ts";
import type { Memos } from "./memos.ts";

/** Issues of a codebook by their id or their name, in whatever case; a name of several issues is none. */
export type IssueNamed = (tag: string) => string | null;

export function issueNamer(issues: readonly Pick<Issue, "id" | "name">[]): IssueNamed {
	const ids = new Set(issues.map(({ id }) => id));
	const byName = new Map<string, string | null>();
	for (const { id, name } of issues) byName.set(name.toLowerCase(), byName.has(name.toLowerCase()) ? null : id);
	return (tag) => (ids.has(tag) ? tag : (byName.get(tag.toLowerCase()) ?? null));
}

/**
 * Which issues are named by tags? A table has all tags in one cell with commas between, so that tags that follow each other may be one name:
 * "Visas, flights, consulates".
 */
export function issuesNamed(tags: readonly string[], issueOf: IssueNamed) {
	const issues: string[] = [];
	const others: string[] = [];
	for (let at = 0; at < tags.length; ) {
		const longest = Math.min(tags.length - at, MOST_PARTS);
		const found = Array.from({ length: longest }, (_, less) => longest - less)
			.map((count) => ({ count, issue: issueOf(tags.slice(at, at + count).join(", ")) }))
			.find(({ issue }) => issue !== null);
		if (found?.issue == null) others.push(tags[at] as string);
		else if (!issues.includes(found.issue)) issues.push(found.issue);
		at += found?.count ?? 1;
	}
	return { issues, others };
}

/** Commas in the name of one issue. */
const MOST_PARTS = 8;

/** What an annotation of another program comes to. */
export interface TakenAnnotation {
	/** One for each issue that a tag names, in the words of the publisher, with no stance: a person says later which it is. */
	readonly positions: readonly GivenPosition[];
	readonly otherTags: readonly string[];
}

/**
 * An annotation whose tags name issues is a position on each, whose note is the comment; all others are memos of their coder on the text.
 *
 * - problems: those of `FindWords`; a comment that is too long for a note is a message
 */
export async function takeAnnotation(
	given: GivenAnnotation,
	coder: GivenCoder,
	place: string,
	{ find, issueOf, memos }: { readonly find: FindWords; readonly issueOf: IssueNamed; readonly memos: Memos },
): Promise<Outcome<TakenAnnotation> | string> {
	const { tags, comment, because, words, document } = given;
	const { issues, others } = issuesNamed(tags, issueOf);
	const said = [comment, ...(others.length === 0 ? [] : [tagsAsWords(others)])].filter((part) => part !== "");
	if (words !== null && issues.length > 0) {
		const note = said.join("\n");
		if (!isNote(note)) return wrong(`a comment of at most ${LONGEST_NOTE} characters`, note);
		const positions = issues.map(
			(issue): GivenPosition => ({
				...{ issue, holder: null, asserter: null, manner: "own", stance: null, status: "asserted", codebook: null },
				...{ because, coder, document, words, ...(note === "" ? {} : { note }) },
			}),
		);
		return { ok: true, value: { positions, otherTags: others } };
	}
	if (words === null) {
		const text = await find.text(document, place);
		if (!text.ok) return text;
		const line = said.length === 0 ? tagsAsWords(tags) : said.join(" ");
		for (const issue of issues.length === 0 ? [null] : issues)
			memos.add({ coder, document: text.value.id, issue, at: -1, line });
		return { ok: true, value: { positions: [], otherTags: others } };
	}
	const found = await find.words({ document, words, isMarked: true }, place);
	if (!found.ok) return found;
	const { start, end } = found.value.span;
	const exact = found.value.document.text.slice(start, end).replace(/\s+/gu, " ");
	const line = [`"${shortened(exact)}"`, ...said].join(" ");
	memos.add({ coder, document: found.value.document.id, issue: null, at: start, line });
	return { ok: true, value: { positions: [], otherTags: others } };
}

const tagsAsWords = (tags: readonly string[]): string => `[${tags.join("] [")}]`;

/** Characters of marked words in a memo. */
const LONGEST_SHOWN = 300;
const shortened = (words: string): string => {
	const all = Array.from(words);
	return all.length <= LONGEST_SHOWN ? words : `${all.slice(0, LONGEST_SHOWN).join("")} …`;
};
