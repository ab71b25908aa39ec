import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMAT_NAMES } from "../output.ts";

/** A value out of a short list, or what was expected. */
export const oneOf =
	<Name extends string>(names: readonly Name[]) =>
	(value: string): Name => {
		const found = names.find((name) => name === value);
		if (found !== undefined) return found;
		throw new InvalidArgumentError(`Expected one of ${names.join(", ")}; got "${value}".`);
	};

/** Shown in help and offered by completion, but checked by our own words. */
export const chosen = <Name extends string>(flags: string, text: string, names: readonly Name[]): Option => {
	const option = new Option(flags, text).choices(names);
	return option.argParser(oneOf(names));
};

export const COLORS = ["auto", "always", "never"] as const;
const TABLES = ["findings", "matrix"] as const;

/** How the comparison is shown and where it goes: the same for every command that shows one. */
export const withOutputOptions = (command: Command): Command =>
	command
		.addOption(chosen("--format <format>", "how to show it; else by the ending of --out, else text", FORMAT_NAMES))
		.option("--out <file>", "write to this file instead of standard output")
		.option("--numbers", "show stances from −3 to +3 beside the verbs")
		.option("--no-residue", "leave out the words that no issue covers")
		.option("--residue", "show them (default)")
		.addOption(chosen("--what <table>", "which table a CSV holds; for both, run it twice", TABLES).default("findings"))
		.option("--no-bom", "write CSV without a byte order mark (Excel needs it)")
		.addOption(chosen("--color <when>", "colour the text", COLORS).default("auto"));

/** A whole number within limits, or what was expected. */
export const wholeNumber =
	(least: number, most: number) =>
	(value: string): number => {
		const number = Number(value);
		if (/^\d+$/u.test(value) && number >= least && number <= most) return number;
		throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}; got "${value}".`);
	};
