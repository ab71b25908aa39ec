import type { RunnableCommand } from "./runnable-command.ts";

const HEAD = `# Commands

Every command, with its options and examples. Written by \`npm run commands\`; \`fissure help COMMAND\` prints the same in a terminal.
`;

/** All commands as one page. */
export function commandsText(all: readonly Pick<RunnableCommand, "command">[]): string {
	const contents = all.map(
		({ command: { path, summary } }) => `- [\`fissure ${path}\`](#fissure-${path.replaceAll(" ", "-")}): ${summary}`,
	);
	return `${HEAD}\n${contents.join("\n")}\n\n${all.map(({ command }) => sectionOf(command)).join("\n")}`;
}

function sectionOf(command: RunnableCommand["command"]): string {
	const { path, about, acts, more = "" } = command;
	const words = [...(acts === undefined ? [] : ["[act]"]), ...(command.arguments ?? []).map(({ name }) => name)];
	const lines = [
		...(acts === undefined ? [] : [lineOf("[act]", `what to do: ${Object.keys(acts).join(", ")}`)]),
		...(command.arguments ?? []).map(({ name, about: text, choices }) => lineOf(name, withChoices(text, choices))),
		...(command.options ?? []).map(({ flags, about: text, choices, default: preset }) =>
			lineOf(flags, `${withChoices(text, choices)}${preset === undefined ? "" : ` (default: ${preset})`}`),
		),
	];
	const [examples = "", ...rest] = more.trim().split("\n\n");
	return [
		`## fissure ${path}\n`,
		`${about}\n`,
		`\`\`\`\nfissure ${[path, ...(command.options === undefined ? [] : ["[options]"]), ...words].join(" ")}\n\`\`\`\n`,
		lines.length === 0 ? "" : `| | |\n|---|---|\n${lines.join("\n")}\n`,
		examples === "" ? "" : `\`\`\`\n${examples.replace(/^Examples:\n/u, "").replace(/^ {2}/gmu, "")}\n\`\`\`\n`,
		...rest.map((text) => `${escaped(text)}\n`),
	]
		.filter((part) => part !== "")
		.join("\n");
}

const withChoices = (text: string, choices: readonly string[] | undefined): string =>
	choices === undefined ? text : `${text}: ${choices.join(", ")}`;

const lineOf = (name: string, text: string): string => `| \`${name.replaceAll("|", "\\|")}\` | ${escaped(text)} |`;

/** Signs that Markdown would read as its own. */
const escaped = (text: string): string => text.replace(/[|<>[\]*_`]/gu, "\\$&");
