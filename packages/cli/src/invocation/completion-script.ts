import type { Command, Option } from "commander";

interface Flag {
	readonly names: readonly string[];
	readonly text: string;
	readonly takesValue: boolean;
	readonly values: readonly string[];
}
interface Entry {
	readonly name: string;
	readonly text: string;
	readonly flags: readonly Flag[];
	readonly values: readonly string[];
}

const flagOf = ({ short, long, description, required, optional, argChoices }: Option): Flag => ({
	names: [short, long].filter((name) => name !== undefined && name !== null),
	text: description,
	takesValue: required || optional,
	values: argChoices ?? [],
});

const HELP: Flag = { names: ["-h", "--help"], text: "show help", takesValue: false, values: [] };

const entriesOf = (program: Command): readonly Entry[] =>
	program.commands.map((command) => ({
		name: command.name(),
		text: command.summary(),
		flags: [...flagsOf(command), HELP],
		values: command.registeredArguments[0]?.argChoices ?? withoutArguments(command),
	}));

/** What follows the first word of a group is one of its commands, any of whose options may follow. */
const withoutArguments = ({ registeredArguments, commands }: Command): readonly string[] =>
	registeredArguments.length > 0 ? [] : commands.map((one) => one.name());

const commandsBelow = ({ commands }: Command): readonly Command[] =>
	commands.flatMap((one) => [one, ...commandsBelow(one)]);

function flagsOf(command: Command): readonly Flag[] {
	const inner = withoutArguments(command).length === 0 ? [] : commandsBelow(command);
	const flags = [command, ...inner].flatMap(({ options }) => options.map(flagOf));
	return [...new Map(flags.map((flag) => [flag.names.join(), flag])).values()];
}

const words = (list: readonly string[]): string => list.join(" ");

function bashScript(entries: readonly Entry[]): string {
	const files = new Set<string>();
	// One option may take other values with another command.
	const cases = entries.flatMap(({ name, flags }) =>
		flags.flatMap(({ names, takesValue, values }) =>
			names.flatMap((flag) => {
				if (values.length > 0)
					return `\t\t"${name} ${flag}") COMPREPLY=($(compgen -W "${words(values)}" -- "$cur")); return ;;`;
				if (takesValue) files.add(flag);
				return [];
			}),
		),
	);
	const commands = entries.map(
		({ name, flags, values: list }) =>
			`\t\t${name}) if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "${words(flags.flatMap(({ names }) => names))}" -- "$cur")); else ${list.length > 0 ? `COMPREPLY=($(compgen -W "${words(list)}" -- "$cur"))` : 'COMPREPLY=($(compgen -f -- "$cur"))'}; fi ;;`,
	);
	return `# bash completion of fissure
_fissure() {
	local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
	COMPREPLY=()
	case "\${COMP_WORDS[1]} $prev" in
${cases.join("\n")}
		${[...files].map((flag) => `*" ${flag}"`).join("|")}) COMPREPLY=($(compgen -f -- "$cur")); return ;;
	esac
	if [[ $COMP_CWORD -eq 1 ]]; then
		COMPREPLY=($(compgen -W "${words([...entries.map(({ name }) => name), "help", "--help", "--version"])}" -- "$cur"))
		return
	fi
	case \${COMP_WORDS[1]} in
${commands.join("\n")}
	esac
}
complete -o filenames -F _fissure fissure
`;
}

/** Inside single quotes, with the marks that zsh reads in descriptions put away. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/gu, "\\$&").replaceAll("'", "'\\''");

function zshScript(entries: readonly Entry[]): string {
	const flag = ({ names, text, takesValue, values }: Flag): readonly string[] =>
		names.map(
			(name) =>
				`'${name}[${zshText(text)}]${takesValue ? `:value:${values.length > 0 ? `(${words(values)})` : "_files"}` : ""}'`,
		);
	const commands = entries.map(
		({ name, flags, values }) =>
			`\t\t${name}) _arguments ${[...flags.flatMap(flag), values.length > 0 ? `'1:value:(${words(values)})'` : "'*:file:_files'"].join(" ")} ;;`,
	);
	const names = entries.map(({ name, text }) => `'${name}:${zshText(text)}'`);
	return `#compdef fissure
_fissure() {
	local -a commands
	commands=(${names.join(" ")})
	if (( CURRENT == 2 )); then
		_describe 'command' commands
		return
	fi
	local command=$words[2]
	shift words
	(( CURRENT-- ))
	case $command in
${commands.join("\n")}
	esac
}
if [[ $funcstack[1] == _fissure ]]; then _fissure "$@"; else compdef _fissure fissure; fi
`;
}

const fishText = (text: string): string => text.replace(/[\\']/gu, "\\$&");

function fishScript(entries: readonly Entry[]): string {
	const lines = entries.flatMap(({ name, text, flags, values }) => [
		`complete -c fissure -n __fish_use_subcommand -f -a ${name} -d '${fishText(text)}'`,
		...(values.length > 0
			? [`complete -c fissure -n '__fish_seen_subcommand_from ${name}' -f -a '${words(values)}'`]
			: []),
		...flags.map(({ names, text: about, takesValue, values: list }) => {
			const flag = names.map((item) => (item.startsWith("--") ? `-l ${item.slice(2)}` : `-s ${item.slice(1)}`));
			const value = list.length > 0 ? ` -x -a '${words(list)}'` : takesValue ? " -r" : "";
			return `complete -c fissure -n '__fish_seen_subcommand_from ${name}' ${words(flag)}${value} -d '${fishText(about)}'`;
		}),
	]);
	return `# fish completion of fissure\n${lines.join("\n")}\n`;
}

/** A script for one shell, made from the program's own commands and options, so that it cannot fall behind them. */
export const completionScript = (shell: "bash" | "zsh" | "fish", program: Command): string =>
	({ bash: bashScript, zsh: zshScript, fish: fishScript })[shell](entriesOf(program));
