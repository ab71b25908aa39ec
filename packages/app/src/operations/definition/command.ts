import { formatsOf } from "@fissure/report";

/** How a person types an operation: plain data, from which the program, its help, completion and documentation are made. */
export interface Command {
	/** `ask`; `brief pack` for a command of a command. */
	readonly path: string;
	/** In the list of commands. */
	readonly summary: string;
	/** Above its own help; the question of the operation unless said. */
	readonly about?: string;
	readonly arguments?: readonly CommandArgument[];
	readonly options?: readonly CommandOption[];
	/** Examples, and what the exit status says: below its own help. */
	readonly more?: string;
	/** Where the first argument says what to do, the first of these unless said: the operation that does each. */
	readonly acts?: Readonly<Record<string, string>>;
	/** Option that says how often it is to be done, until it is stopped. */
	readonly repeats?: string;
	/** In which formats the result can be written, where these are others than those of a view. */
	readonly formats?: readonly string[];
	/** Something is checked, so that a person wants to know whether it passed. */
	readonly checks?: boolean;
	/** Where all problems are listed, of which a terminal shows the first: "the comparison". */
	readonly listedIn?: string;
	/** `--out` and `--format` say what it makes, and not how it is shown. */
	readonly writesItself?: boolean;
	/** Its first argument may name the case file. */
	readonly namesCase?: boolean;
}

export interface CommandArgument {
	/** `[words...]`: in square brackets what may be left out, with dots what may be repeated. */
	readonly name: string;
	readonly about: string;
	readonly choices?: readonly string[];
	readonly default?: string;
}

export interface CommandOption {
	/** `--size <number>` */
	readonly flags: string;
	readonly about: string;
	/** How its value is read; any words unless said. */
	readonly value?: OptionValue;
	/** Offered by completion, and nothing else is taken. */
	readonly choices?: readonly string[];
	readonly default?: string;
}

/** How the value of an option is read. */
export type OptionValue =
	/** Words between commas. */
	| "list"
	/** Codes of actors, languages or kinds between commas; empty where one is not known. */
	| "codes"
	| "languages"
	| "dates"
	| "kinds"
	| "finding-kinds"
	/** `-3..-1` */
	| "stances"
	/** `30m` */
	| "span"
	| "number"
	/** `country=OST`, repeated */
	| "pairs"
	/** A short word that is checked against the choices, which completion does not offer. */
	| { readonly oneOf: readonly string[] }
	/** A whole number within these. */
	| { readonly whole: readonly [number, number] };

// The spec of a command says which options there are; an operation says of which it knows the types.
// biome-ignore lint/suspicious/noExplicitAny: as wide as what can be typed
export type TypedOptions = any;

/** What a person typed. */
export interface Typed<Options = TypedOptions> {
	/** What is to be done, of a command that does several things. */
	readonly act: string;
	/** The arguments, in order. */
	readonly words: readonly string[];
	readonly options: Options;
	/** Where it was typed: what files are named from. */
	readonly folder: string;
}

export interface TypedWithFormat<Options = TypedOptions> extends Typed<Options> {
	/** In which the result is to be written: as named, or as the ending of the file says. */
	readonly format: string;
}

/** How it went, beside what it says: in part, with nothing done at all, stopped by a person, or as it should. */
export type Exit = "done" | "in-part" | "nothing" | "stopped";

/** Writes a result in one of the formats that its command names; null where there is nothing to write. */
export type Write<Output> = (
	result: Output,
	format: string,
	options: TypedOptions & { readonly color: boolean; readonly width: number },
) => Promise<string | Uint8Array | null>;

/** Which case. */
export const CASE_FILE: CommandOption = {
	flags: "--case <file>",
	about: "the case file (default: FISSURE_CASE, else the only .fissure file in this folder)",
};

export const COLOR: CommandOption = {
	flags: "--color <when>",
	about: "colour the text",
	choices: ["auto", "always", "never"],
	default: "auto",
};

export const OUT: CommandOption = { flags: "--out <file>", about: "write to this file instead of standard output" };

/** What is more than a screen is cut there unless all of it is asked for. */
export const ALL: CommandOption = {
	flags: "--all",
	about: "print everything, not only what fits on a screen; files and other formats always have it",
};

export const NO_BOM: CommandOption = {
	flags: "--no-bom",
	about: "write CSV files without a byte order mark (Excel needs it); standard output has none",
};

export const formatOption = (formats: readonly string[]): CommandOption => ({
	flags: "--format <format>",
	about: "output format (default: by the file ending of --out, else text)",
	choices: formats,
});

/** Which case, and how what it says is shown: the same for every command on a case. */
export const CASE_OPTIONS: readonly CommandOption[] = [
	CASE_FILE,
	{ flags: "--who <name>", about: "your name for the history (default: FISSURE_WHO, else your login name)" },
	formatOption(formatsOf("view")),
	OUT,
	NO_BOM,
	COLOR,
];
