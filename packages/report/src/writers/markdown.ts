import { oneLine } from "../words/visible.ts";

/** Hostile text shown as itself: no markup, no HTML, no links made of bare addresses, no list or heading at its start. */
export const escapeMarkdown = (text: string): string =>
	oneLine(text)
		.replace(/[\\`*_{}[\]<>|~&#$]/gu, "\\$&")
		.replace(/:(?=\/\/)|(?<=\bwww)\.|@/gu, "\\$&")
		.replace(/^(\d+)([.)])/u, "$1\\$2")
		.replace(/^[-+=]/u, "\\$&");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
/** A table; its cells are written as they are. */
export const grid = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
	row(head),
	row(head.map(() => "---")),
	...rows.map(row),
	"",
];
