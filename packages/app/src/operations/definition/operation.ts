import type { Outcome } from "@fissure/core";
import type { Right } from "@fissure/model";
import type { CaseView } from "@fissure/report";
import type { SignedIn, Team } from "@fissure/store/team";
import type { z } from "zod";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { WhileClosed } from "../../cases/manage-cases.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import type { MailServer } from "../../team/mail.ts";
import { withCoderOrder } from "./coder-order.ts";
import type { Command, Exit, TypedOptions, TypedWithFormat, Write } from "./command.ts";

/** What the schemas of an operation are built from; loaded only when they are asked for. */
export type Schemas = typeof import("./schemas.ts");

/** Method and path, as a person reads it: `GET /api/events/:id`. */
export type HttpName = `${"GET" | "POST" | "PUT" | "DELETE"} /api/${string}`;

/** What an operation works with, no matter who calls it; it can be handed on as the hooks of the work. */
export interface Context extends Hooks {
	/** Which case, who asks, and the clock; the case may be open for reading already. */
	readonly case: CaseChoice;
	/** Writes to standard output as it comes; what leads nowhere is thrown away. */
	readonly print: (text: string) => Promise<void>;
	/** Where an uploaded file is stored; its problem where there is none of this id. */
	readonly pathOfUpload: (id: string) => Outcome<string>;
	/** Does work on a case file while nothing of this program has it open; what is kept open elsewhere need not be told. */
	readonly whileClosed?: WhileClosed;
	/** The accounts of the team; none where Fissure works for one person. */
	readonly team?: TeamAccess;
}

/** How an operation reaches the accounts of a team, and who asks. */
export interface TeamAccess {
	readonly open: () => Promise<Outcome<Team>>;
	/** Null: at a terminal, with the address of the database, so that they may do everything. */
	readonly asker: SignedIn | null;
	/** Where a browser finds the pages: `https://fissure.example.org`. */
	readonly pages: string;
	/** Hosts in private networks to which webhooks may send. */
	readonly privateHosts: readonly string[];
	/** The server that sends mail; null where none is named. */
	readonly mail: () => Promise<Outcome<MailServer | null>>;
	/** Ids of the cases of the team; null where that is not known, as at a terminal. */
	readonly cases: () => Promise<readonly string[] | null>;
}

/** A file that a person saves. */
export interface Download {
	readonly name: string;
	readonly mediaType: string;
	readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** What every operation says of itself: plain data, which help, OpenAPI, palette and documentation are written from. */
export interface Description {
	/** The constant that its file exports is called so: `show-event` is `showEvent`. */
	readonly name: string;
	/** The question it answers, or what it does. */
	readonly question: string;
	/**
	 * `long`: takes longer than others may wait, or reads what anybody may have written, so that a server runs it away from who answers
	 * requests.
	 */
	readonly effect: "reads" | "writes" | "long";
	/** What the caller must be allowed to do with the case. */
	readonly permission: "read" | "write";
	/**
	 * What somebody needs for it in a team. Of what is about cases and no single one is open: a role in the case that its input names, and
	 * `administrator` where it names none, unless it is `person`.
	 */
	readonly least: Right;
	/**
	 * `case`: depends on nothing but the case file, so that a browser may keep the answer until the case changes; `never`: on the
	 * clock, on files beside it, or on what the program is doing.
	 */
	readonly lasts: "case" | "never";
	/**
	 * `case`: it is about one case; `cases`: about the case files of a folder, none of which need be open; `team`: about the accounts of a
	 * team, and served only where there is one.
	 */
	readonly subject: "case" | "cases" | "team";
	/** It asks the accounts of a team as well, whatever it is about: served only where there is one. */
	readonly teamOnly: boolean;
	/** Null where it is not called by an address of its own. */
	readonly http: HttpName | null;
	/** May it be started as a job, whose steps are followed, and which shows a table at the end? */
	readonly isJob: boolean;
	/** Null where nobody types it. */
	readonly command: Command | null;
}

/** One thing that a person or a program can ask of Fissure. */
export interface Operation<
	Http extends HttpName | null = HttpName | null,
	Input extends z.ZodType = z.ZodType,
	Output = unknown,
	Ctx = Context,
	Local extends z.ZodType = z.ZodType,
> extends Description {
	readonly http: Http;
	/**
	 * What any program may give: an object, of which an address has what its path names, and the rest in its query or, of what is
	 * not GET or DELETE, in its body.
	 */
	readonly input: (schemas: Schemas) => Input;
	/** What only a person on this machine may give beside it: paths, say. */
	readonly local: (schemas: Schemas) => Local;
	/** Null: a file, or the report of a job. */
	readonly output: ((schemas: Schemas) => z.ZodType<Output>) | null;
	/** What it writes as JSON, typed or as a file, where that is not its output; of JSON lines, one line. */
	readonly json: ((schemas: Schemas) => z.ZodType) | null;
	readonly run: Run<Input, Local, Output, Ctx>;
	/** The result as a table and lines, for a terminal or as the report of a job. */
	readonly view: View<Output>["of"] | null;
	/** What was typed as the input, or what was wrong with it; else the options are the fields of the input. */
	readonly typed: ReadTyped<Input, Local> | null;
	/** How it went; else as it should. */
	readonly exit: View<Output>["exit"] | null;
	/** What else a person must know, a line each. */
	readonly remarks: View<Output>["remarks"] | null;
	/** Writes the result otherwise than as a view. */
	readonly write: Write<Output> | null;
	/** How it is cut where several workers can do it at once; null: one does it whole. */
	readonly parts: Parts<Input, Local, Output> | null;
}

/** Methods, as of `View`. */
interface Parts<Input extends z.ZodType, Local extends z.ZodType, Output> {
	/**
	 * The same operation on parts of what is asked, whose results do not depend on which is done first, nor on whether one is done twice; null
	 * where it is not worth cutting.
	 */
	plan(
		input: z.output<Input> & z.output<Local>,
		context: Context,
	): Promise<Outcome<readonly Part<z.output<Input> & z.output<Local>>[] | null>>;
	/** One result of those of the parts, and what is to be done once all of them are done. */
	join(results: readonly Output[], context: Context): Promise<Outcome<Output>>;
}

/** What of an operation one worker does before it takes the next: some seconds of work. */
export interface Part<Input> {
	readonly input: Input;
	/** How much of the whole it is, in the unit of its progress. */
	readonly size: number;
}

/** Methods, whose parameter is compared both ways: the compiler compares it once before it knows what the schema gives. */
interface View<Output> {
	of(result: Output): CaseView;
	exit(result: Output, options: TypedOptions): Exit;
	remarks(result: Output, options: TypedOptions): readonly string[];
}

type Run<Input extends z.ZodType, Local extends z.ZodType, Output, Ctx> = (
	input: z.output<Input> & z.output<Local>,
	context: Ctx,
) => Promise<Outcome<Output>>;

type ReadTyped<Input extends z.ZodType, Local extends z.ZodType> = (
	typed: TypedWithFormat,
) => (z.output<Input> & z.output<Local>) | string;

// Operations differ in what they take, and a list of them asks only what they say of themselves.
// biome-ignore lint/suspicious/noExplicitAny: a function of a narrower argument is no function of a wider one
export type AnyOperation<Ctx = any> = Operation<HttpName | null, any, any, Ctx, any>;

/** What may be left out. */
type Given<One extends AnyOperation, Needed extends keyof One> = Pick<One, "name" | "question" | Needed> &
	Partial<
		Pick<
			One,
			| "subject"
			| "permission"
			| "least"
			| "teamOnly"
			| "lasts"
			| "command"
			| "input"
			| "local"
			| "json"
			| "view"
			| "typed"
			| "exit"
			| "remarks"
			| "write"
			| "parts"
		>
	> & {
		/** It answers by whose coding of each text counts, and can be asked to answer by another order of coders. */
		readonly byCoderOrder?: true;
	};

/** The ways to define an operation whose `run` needs this context. */
export const operationsWith = <Ctx>() => ({
	/** Answers with data. */
	operation: <
		const Http extends HttpName,
		Output,
		Input extends z.ZodType = z.ZodType,
		Local extends z.ZodType = z.ZodType,
	>(
		// What it promises is what its schema says, whatever it does.
		given: Given<Operation<Http, Input, NoInfer<Output>, Ctx, Local>, "http" | "effect" | "run"> & {
			readonly output: (schemas: Schemas) => z.ZodType<Output>;
		},
	): Operation<Http, Input, Output, Ctx, Local> => defined(given) as never,
	/** Answers with a file. */
	fileOperation: <
		const Http extends HttpName,
		Input extends z.ZodType = z.ZodType,
		Local extends z.ZodType = z.ZodType,
	>(
		given: Given<Operation<Http, Input, Download, Ctx, Local>, "http" | "effect" | "run">,
	): Operation<Http, Input, Download, Ctx, Local> => defined(given) as never,
	/** Long work that nobody waits for: it is started, followed and stopped, and shows a table at the end. */
	job: <Output, Input extends z.ZodType = z.ZodType, Local extends z.ZodType = z.ZodType>(
		given: Given<Operation<null, Input, Output, Ctx, Local>, "run" | "view">,
	): Operation<null, Input, Output, Ctx, Local> =>
		({ ...defaultsOf(JOB), ...JOB, ...leastOf(given, JOB), ...given }) as never,
	/** Typed by a person on this machine, and asked by no program. */
	command: <Output, Input extends z.ZodType = z.ZodType, Local extends z.ZodType = z.ZodType>(
		given: Given<Operation<null, Input, Output, Ctx, Local>, "effect" | "run" | "command">,
	): Operation<null, Input, Output, Ctx, Local> => defined({ ...given, http: null }) as never,
});

const JOB = { http: null, effect: "long", permission: "write", isJob: true } as const;

/** How the operations of a case are defined. */
export const { operation, fileOperation, job, command } = operationsWith<Context>();

function defined({ byCoderOrder, ...given }: Given<AnyOperation, "http" | "effect" | "run">): AnyOperation {
	const one = { ...defaultsOf(given), ...leastOf(given, defaultsOf(given)), ...given } as AnyOperation;
	return byCoderOrder === true ? withCoderOrder(one) : one;
}

/** Reading is for readers; what changes a case is for analysts, unless it says otherwise. */
const leastOf = (
	{ permission }: { readonly permission?: Description["permission"] },
	defaults: { readonly permission: string },
) => ({ least: (permission ?? defaults.permission) === "write" ? "analyst" : "reader" });

function defaultsOf({ http, effect }: Pick<Description, "http" | "effect">) {
	return {
		input: ({ z }: Schemas) => z.strictObject({}),
		local: ({ z }: Schemas) => z.strictObject({}),
		...{
			output: null,
			json: null,
			view: null,
			typed: null,
			exit: null,
			remarks: null,
			write: null,
			parts: null,
			command: null,
			isJob: false,
			teamOnly: false,
		},
		subject: "case",
		permission: effect === "writes" ? "write" : "read",
		lasts: http?.startsWith("GET ") ? "case" : "never",
	};
}
