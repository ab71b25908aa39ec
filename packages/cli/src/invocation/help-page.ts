import type { Help, Command as Program } from "commander";

/** What help says of a command, before it is known how wide the terminal is. */
export interface HelpPage {
	readonly usage: string;
	readonly about: string;
	readonly lists: readonly { readonly heading: string; readonly items: readonly Item[] }[];
	/** Examples and more. */
	readonly after: string;
}

type Item = readonly [term: string, about: string];

/** What the library that reads the command line knows of a command, as it would show it. */
export function pageOf(command: Program, helper: Help, after: string): HelpPage {
	const lists = [
		{
			heading: "Arguments:",
			items: helper
				.visibleArguments(command)
				.map((one): Item => [helper.argumentTerm(one), helper.argumentDescription(one)]),
		},
		{
			heading: "Options:",
			items: helper.visibleOptions(command).map((one): Item => [helper.optionTerm(one), helper.optionDescription(one)]),
		},
		{
			heading: "Commands:",
			items: helper
				.visibleCommands(command)
				.map((one): Item => [helper.subcommandTerm(one), helper.subcommandDescription(one)]),
		},
	];
	return {
		usage: helper.commandUsage(command),
		about: helper.commandDescription(command),
		lists: lists.filter(({ items }) => items.length > 0),
		after,
	};
}

/** Text that has no room beside its term is not broken into lines. */
const LEAST_WIDTH = 40;
const INDENT = "  ";

/** The page for a terminal of so many columns, as the library would lay it out. */
export function helpText({ usage, about, lists, after }: HelpPage, columns: number): string {
	const longest = Math.max(...lists.flatMap(({ items }) => items.map(([term]) => term.length)));
	const below = `\n${" ".repeat(longest + 2 * INDENT.length)}`;
	const lineOf = ([term, text]: Item): string =>
		text === ""
			? INDENT + term
			: `${INDENT}${term.padEnd(longest)}${INDENT}${wrapped(text, columns - longest - 2 * INDENT.length).join(below)}`;
	const lines = [
		`Usage: ${usage}\n`,
		...(about === "" ? [] : [...wrapped(about, columns), ""]),
		...lists.flatMap(({ heading, items }) => [heading, ...items.map(lineOf), ""]),
	];
	return lines.join("\n") + (after === "" ? "" : `${after}\n`);
}

function wrapped(text: string, width: number): readonly string[] {
	if (width < LEAST_WIDTH) return [text];
	const lines: string[] = [];
	let line = "";
	for (const word of text.match(/\s*\S+/g) ?? []) {
		if (line !== "" && line.length + word.length > width) {
			lines.push(line);
			line = word.trimStart();
		} else line += word;
	}
	return [...lines, line];
}
