import { Readable, Writable } from "node:stream";
import { CASE_FILE, type Typed } from "@fissure/app/operations";
import { caseOf } from "../invocation/case-of.ts";
import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { versionOf } from "../invocation/version-of.ts";
import { DONE, FAILED, type Io, STOPPED, writeAll } from "../terminal/io.ts";
import { complainOf } from "../terminal/report.ts";

const MORE = `
Examples:
  fissure mcp --case corridor.fissure
  fissure mcp --case corridor.fissure --who "Assistant of Ana" --allow-writes
  fissure mcp --case corridor.fissure --http --port 7879

An assistant (a program that speaks the Model Context Protocol) starts "fissure mcp" itself and speaks to it over standard input and
output; with --http it is started once, for assistants of this machine that send the key which is printed. FISSURE_MCP_KEY sets the key.
Its tools are operations of Fissure that read: search, ledger, documents, events, findings, verification. What assistants do is done
under the name of --who: texts that this person codes blind are hidden, and the history has the name. See docs/assistants.md.
Exit status: 0 done; 2 wrong call, or no such case.`;

interface McpOptions {
	readonly case?: string;
	readonly who?: string;
	readonly allowWrites?: boolean;
	readonly http?: boolean;
	readonly port: number | string;
	readonly host: string;
}

export const MCP: RunnableCommand = {
	command: {
		path: "mcp",
		summary: "answer assistants that speak the Model Context Protocol",
		about:
			"Answer assistants that speak the Model Context Protocol (MCP), with quotations that are checked against the case.",
		options: [
			CASE_FILE,
			{ flags: "--who <name>", about: "your name for the history (default: FISSURE_WHO, else your login name)" },
			{ flags: "--allow-writes", about: "offer tools that change the case, too: verdicts, events, drafts" },
			{ flags: "--http", about: "answer over HTTP on this machine instead of standard input and output" },
			{
				flags: "--port <number>",
				about: "with --http: port to listen on; 0 takes any free port",
				value: { whole: [0, 65_535] },
				default: "7879",
			},
			{
				flags: "--host <address>",
				about: "with --http: an address of this machine; others are refused",
				default: "127.0.0.1",
			},
		],
		more: MORE,
	},
	run: ({ options }: Typed<McpOptions>, io) => (options.http === true ? overHttp(options, io) : overStdio(options, io)),
};

const requestOf = (options: McpOptions, io: Io) => ({
	case: caseOf(options, io),
	allowWrites: options.allowWrites ?? false,
	program: versionOf(),
});

async function overStdio(options: McpOptions, io: Io): Promise<number> {
	io.stopInOrder?.();
	const { serveAssistant } = await import("@fissure/server");
	const served = await serveAssistant({
		...requestOf(options, io),
		input: io.stdin instanceof Readable ? io.stdin : Readable.from(io.stdin),
		output: new Writable({
			write: (chunk: Uint8Array, _, done) => void writeAll(io.stdout, chunk).then(() => done(), done),
		}),
		signal: io.signal,
	});
	// Else the program would wait for the assistant.
	io.stdin.destroy?.();
	if (served.ok) return io.signal.aborted ? STOPPED : DONE;
	complainOf(io.stderr, served.problem);
	return FAILED;
}

async function overHttp(options: McpOptions, io: Io): Promise<number> {
	io.stopInOrder?.();
	const { startAssistantServer } = await import("@fissure/server");
	const key = io.env.FISSURE_MCP_KEY;
	const started = await startAssistantServer({
		...requestOf(options, io),
		...{ host: options.host, port: Number(options.port) },
		...(key === undefined ? {} : { key }),
	});
	if (!started.ok) {
		complainOf(io.stderr, started.problem);
		return FAILED;
	}
	const { address, file, close } = started.value;
	const shown = key === undefined ? started.value.key : "KEY (the value of FISSURE_MCP_KEY)";
	await writeAll(
		io.stdout,
		`Fissure answers assistants from ${file} at\n\n  ${address}\n\nif they send the header\n\n  Authorization: Bearer ${shown}\n\nWho has the key can read ${options.allowWrites === true ? "and change " : ""}the case. Stop with Ctrl-C.\n`,
	);
	await new Promise<void>((resolve) => {
		if (io.signal.aborted) resolve();
		io.signal.addEventListener("abort", () => resolve(), { once: true });
	});
	await close();
	return DONE;
}
