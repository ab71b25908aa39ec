import type { TextSpan } from "../../../components/text/segment-text.ts";
import type { DocumentShown } from "../state/document-types.ts";

/** What names and colours what was read. */
export interface SpanWords {
	readonly hueOf: (issue: string) => number | undefined;
	readonly mention: (issue: string) => string;
	readonly position: (position: DocumentShown["positions"][number]) => string;
	readonly name: (topic: string, frame: string) => string;
}

/** Under which all loaded names are hidden together; no issue is called so. */
export const NAMES = "~names";

export const positionId = (key: number): string => `position:${key}`;

/** The key of the position that was pressed; null where something else was. */
export const keyOf = (id: string): number | null => (id.startsWith("position:") ? Number(id.slice(9)) : null);

/** All that was read in a text as spans to be seen, what is hidden left out; the same objects as long as nothing changes. */
export function textSpans(
	{ positions, mentions, names }: Pick<DocumentShown, "positions" | "mentions" | "names">,
	hidden: ReadonlySet<string>,
	words: SpanWords,
): readonly TextSpan[] {
	return [
		...mentions
			.filter(({ issue }) => !hidden.has(issue))
			.map(({ start, end, issue }) => ({
				...{ start, end, kind: "mention", id: `mention:${start}:${issue}`, title: words.mention(issue) },
				...hue(words.hueOf(issue)),
			})),
		...names
			.filter(() => !hidden.has(NAMES))
			.map(({ start, end, topic, frame, issue }) => ({
				...{ start, end, kind: "name", id: `name:${start}:${topic}`, title: words.name(topic, frame) },
				...hue(issue === null ? undefined : words.hueOf(issue)),
			})),
		...positions
			.filter(({ issue }) => !hidden.has(issue))
			.map((position) => ({
				...{ start: position.start, end: position.end, kind: "position", id: positionId(position.key) },
				title: words.position(position),
				...hue(words.hueOf(position.issue)),
			})),
	];
}

const hue = (degrees: number | undefined) => (degrees === undefined ? {} : { hue: degrees });

/** Issues that are touched in a text, those with most positions first. */
export interface IssueCount {
	readonly issue: string;
	readonly mentions: number;
	readonly positions: number;
}

export function issuesIn({
	positions,
	mentions,
}: Pick<DocumentShown, "positions" | "mentions">): readonly IssueCount[] {
	const count = (items: readonly { readonly issue: string }[], issue: string): number =>
		items.filter((item) => item.issue === issue).length;
	return [...new Set([...positions, ...mentions].map(({ issue }) => issue))]
		.map((issue) => ({ issue, mentions: count(mentions, issue), positions: count(positions, issue) }))
		.toSorted((a, b) => b.positions - a.positions || b.mentions - a.mentions || (a.issue < b.issue ? -1 : 1));
}
