import { extname, resolve } from "node:path";
import type { AnyOperation, Command, Context, Typed, TypedOptions } from "@fissure/app/operations";
import { failed, type Problem } from "@fissure/model";
import { type FormatOf, formatsOf } from "@fissure/report";
import { endingsOf, formatByEnding } from "../terminal/format-by-ending.ts";
import { DONE, DONE_IN_PART, FAILED, type Io, STOPPED, writeAll } from "../terminal/io.ts";
import { hasColor, widthOf, writeOutput, writtenLine } from "../terminal/output.ts";
import { progressLine } from "../terminal/progress.ts";
import { complain, complainOf } from "../terminal/report.ts";
import { caseOf } from "./case-of.ts";

/** A broken archive of thousands must not drown what the first lines say. */
const MOST_LISTED = 20;

const VIEW_FORMATS: readonly string[] = formatsOf("view");

/** What was typed, and what the command says of itself. */
export interface Call extends Typed {
	readonly command: Command;
}

/** Does what was typed, follows it on a terminal, and writes what came of it; the exit status says how it went. */
export async function runTyped(operation: AnyOperation, call: Call, io: Io): Promise<number> {
	return showOperation(operation, (format) => operation.typed?.({ ...call, format }) ?? call.options, call, io);
}

/** The same for an input that is found otherwise; words say what is wrong with it. */
export async function showOperation(
	operation: AnyOperation,
	inputFor: (format: string) => unknown,
	{ command, words, options, folder }: Call,
	io: Io,
): Promise<number> {
	const shown = command.writesItself === true ? { ...options, format: undefined, out: undefined } : options;
	const format = formatOf(command.formats ?? VIEW_FORMATS, shown);
	const refusal = format === null ? unknownEnding(command, shown.out) : refuseTerminal(format, command, shown, io);
	if (format === null || refusal !== null) {
		complain(io.stderr, refusal ?? "");
		return FAILED;
	}
	const input = inputFor(format);
	if (typeof input === "string") {
		complain(io.stderr, input);
		return FAILED;
	}
	const progress = progressLine(io.stderr);
	let problems = 0;
	let skipped = 0;
	const named = command.namesCase === true && words[0] !== undefined ? { ...options, case: words[0] } : options;
	const context: Context = {
		case: { ...caseOf(named, io), upgrading: { signal: io.signal, onProgress: progress.show } },
		pathOfUpload: (id) =>
			failed(
				"upload-missing",
				`Expected a file of this machine, got the id of an upload "${id}"; name the file`,
				"upload",
			),
		...(operation.subject === "team" ? { team: teamAt(options, caseOf(named, io), io) } : {}),
		print: (text) => writeAll(io.stdout, text),
		signal: io.signal,
		...(namesStandardInput(words, options) ? { stdin: io.stdin } : {}),
		onProgress: progress.show,
		onProblem: (problem) => {
			problems++;
			progress.clear();
			if (problems <= MOST_LISTED) complainOf(io.stderr, problem);
		},
		onSkipped: ({ place, what }) => {
			skipped++;
			progress.clear();
			if (skipped <= MOST_LISTED)
				complainOf(io.stderr, { place, message: `skipped, because it is ${what}; to use it, name the file itself` });
		},
	};
	try {
		const outcome = await operation.run(input, context);
		progress.clear();
		if (problems > MOST_LISTED)
			complain(
				io.stderr,
				`${problems - MOST_LISTED} more inputs had problems${command.listedIn === undefined ? "" : `; all are listed in ${command.listedIn}`}`,
			);
		if (skipped > MOST_LISTED)
			complain(io.stderr, `skipped ${skipped - MOST_LISTED} more files about the texts; see docs/sources.md`);
		if (!outcome.ok) {
			complainOf(io.stderr, outcome.problem);
			return FAILED;
		}
		const { color = "auto", bom = false, all = false } = shown;
		const out = shown.out === undefined || shown.out === "-" ? undefined : resolve(folder, shown.out);
		// A file is not read from a screen.
		const screen = !all && out === undefined;
		// What is piped is read by programs, whose first column would be called otherwise.
		const looks = {
			...shown,
			bom: bom && out !== undefined,
			color: hasColor(color, shown.out, io),
			width: widthOf(io),
			screen,
		};
		const content = await renderResult(operation, outcome.value, format, looks);
		if (io.checksForms === true && format === "json") await checkForm(operation, content);
		for (const remark of operation.remarks?.(outcome.value, options) ?? []) complain(io.stderr, remark);
		const failure = content === null ? null : await writeOutput(content, out, io);
		if (failure !== null) {
			complain(io.stderr, failure);
			return FAILED;
		}
		const exit = operation.exit?.(outcome.value, options) ?? "done";
		const verdict = command.checks === true ? `: ${exit === "done" ? "passes" : "does not pass"}` : "";
		if (out !== undefined && content !== null) complain(io.stderr, `${writtenLine(content, shown.out)}${verdict}`);
		if (exit === "stopped") return STOPPED;
		if (exit === "nothing") return FAILED;
		return problems === 0 && exit === "done" ? DONE : DONE_IN_PART;
	} catch (error) {
		const problem = problemOf(error);
		if (problem === null) throw error;
		complainOf(io.stderr, problem);
		return FAILED;
	} finally {
		progress.clear();
	}
}

/** Hosts between commas: those in private networks to which webhooks may send. */
export const hostsIn = (given = ""): readonly string[] =>
	given.split(",").flatMap((one) => one.trim().toLowerCase() || []);

/** The accounts of the team that is named; who has the address of its database may do everything. */
const teamAt = (
	{ team, pages }: { readonly team?: string; readonly pages?: string },
	{ who, now }: Context["case"],
	{ env }: Io,
): NonNullable<Context["team"]> => ({
	asker: null,
	pages: pages ?? "http://127.0.0.1:7878",
	privateHosts: hostsIn(env.FISSURE_WEBHOOK_HOSTS),
	cases: async () => null,
	mail: async () => (await import("@fissure/app/team")).readMailServer(env.FISSURE_SMTP_URL, env.FISSURE_MAIL_FROM),
	async open() {
		const address = team ?? env.FISSURE_TEAM ?? "";
		if (address !== "") return (await import("@fissure/app/team")).openTeam(address, { who, now });
		const message = "Expected the address of a team, got none; name it with --team, or set FISSURE_TEAM";
		return failed("team-unnamed", message, "team");
	},
});

/** Why a result could not be written, where that is no fault of the program: no browser that prints a PDF. */
const problemOf = (error: unknown): Problem | null =>
	error instanceof Error && "problem" in error ? (error.problem as Problem) : null;

/** The result in a format: as the operation writes it itself, or as a view; null where it has written everything already. */
async function renderResult(
	{ name, view, write }: AnyOperation,
	result: unknown,
	format: string,
	options: TypedOptions & { readonly color: boolean; readonly width: number; readonly screen: boolean },
): Promise<string | Uint8Array | null> {
	if (write !== null) return write(result, format, options);
	if (view === null) throw new RangeError(`Expected "${name}" to say how its result is shown`);
	const { renderView } = await import("@fissure/report/render");
	return renderView(view(result), format as FormatOf<"view">, options);
}

/** In tests: JSON is of the form that the operation says. */
async function checkForm(operation: AnyOperation, content: string | Uint8Array | null): Promise<void> {
	if (typeof content !== "string") return;
	const { formFaultOf } = await import("@fissure/app/operations");
	const fault = await formFaultOf(operation, JSON.parse(content));
	if (fault !== null) throw new Error(`${operation.name} writes otherwise than it says: ${fault}`);
}

/** As named, else as the file's ending says; null for an ending of a format that this is not written in. */
function formatOf(
	formats: readonly string[],
	{ format, out }: { readonly format?: string; readonly out?: string },
): string | null {
	const [first, ...others] = formats;
	if (format !== undefined) return format;
	if (out === undefined) return first ?? null;
	// Words may be in a file of any name, but in no document or page that another program makes of it.
	if (others.length === 0) return NOT_FOR_A_TERMINAL[extname(out).slice(1).toLowerCase()] ? null : (first ?? null);
	return extname(out) === "" ? (first ?? null) : formatByEnding(formats, out);
}

const unknownEnding = ({ formats = VIEW_FORMATS }: Command, out: string): string =>
	`Expected --out to end in ${endingsOf(formats)}, got "${out}"; choose ${formats.length === 1 ? "this ending" : "one of these endings, or name the format with --format"}`;

const NOT_FOR_A_TERMINAL: Readonly<Record<string, string>> = { docx: "a Word document", pdf: "a PDF" };

/** Null where it can be written; else why not. */
function refuseTerminal(
	format: string,
	{ path }: Command,
	{ out }: { readonly out?: string },
	{ stdout }: Io,
): string | null {
	const what = NOT_FOR_A_TERMINAL[format];
	if (what === undefined || out !== undefined || stdout.isTTY !== true) return null;
	return `Expected a file for ${what}, got the terminal; add --out ${path.replaceAll(" ", "-")}.${format}, or pipe it to another program`;
}

/** Standard input is `-`, or `USA=-`; who does not name it may need it for something else. */
const namesStandardInput = (words: readonly string[], options: Readonly<Record<string, unknown>>): boolean =>
	[...words, ...Object.values(options).filter(Array.isArray).flat()].some(
		(word) => typeof word === "string" && /^(?:[^=]+=)?-$/u.test(word),
	);
