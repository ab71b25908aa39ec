import type { Span } from "@fissure/model";

const HEADING = /^(?<signs>#{1,6})[ \t]+(?<words>[^\r\n]*)$/gmu;
/** `## Outlook {.judgment}`, as Pandoc writes classes of a heading. */
export const JUDGMENT_SIGN = /[ \t]*\{[ \t]*\.judge?ment[ \t]*\}[ \t]*#*[ \t]*$/u;

/** Which stretches of a draft are under a heading that says that they are judgments? Up to the next heading of its rank. */
export function judgedSections(text: string): readonly Span[] {
	const headings = [...text.matchAll(HEADING)].map(({ index, groups }) => ({
		start: index,
		rank: groups?.signs?.length ?? 1,
		isJudged: JUDGMENT_SIGN.test(groups?.words ?? ""),
	}));
	return headings.flatMap(({ start, rank, isJudged }, at) => {
		if (!isJudged) return [];
		const next = headings.slice(at + 1).find((heading) => heading.rank <= rank);
		return [{ start, end: next?.start ?? text.length }];
	});
}

/** The first heading, without its signs; null where there is none. */
export function titleOf(text: string): string | null {
	const [first] = text.matchAll(HEADING);
	const words =
		first?.groups?.words
			?.replace(JUDGMENT_SIGN, "")
			.replace(/[ \t]+#+[ \t]*$/u, "")
			.trim() ?? "";
	return words === "" ? null : words;
}
