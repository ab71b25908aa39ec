import type { Readable, Writable } from "node:stream";
import { type CaseChoice, findCase } from "@fissure/app";
import { failed, type Outcome } from "@fissure/core";
import { openContext } from "../context/open-context.ts";
import { ASSISTANT } from "../guards/add-guards.ts";
import { newSecret } from "../guards/key.ts";
import { startServer } from "../start-server.ts";

interface AssistantRequest {
	readonly case: CaseChoice;
	/** May the case be changed? Else its tools only read. */
	readonly allowWrites: boolean;
	/** Name and version: `fissure 0.1.0`. */
	readonly program: string;
}

export interface StdioAssistantRequest extends AssistantRequest {
	/** Messages of the assistant, a line each, and the answers. */
	readonly input: Readable;
	readonly output: Writable;
	readonly signal: AbortSignal;
}

/**
 * Answers one assistant that has started this program, until it closes its end or the signal is aborted.
 *
 * - problems: `case-unnamed`, those of opening
 */
export async function serveAssistant(request: StdioAssistantRequest): Promise<Outcome<null>> {
	const { input, output, signal, allowWrites, program } = request;
	const opened = await openContext(request.case);
	if (!opened.ok) return opened;
	// Loaded here, since nothing else that is served needs it.
	const { StdioServerTransport, serveStdio } = await import("@modelcontextprotocol/server/stdio");
	const { assistantServer } = await import("./assistant-server.ts");
	const { context, close } = opened.value;
	const version = program.split(" ").at(-1) ?? program;
	const transport = new StdioServerTransport(input, output);
	const handle = serveStdio(() => assistantServer({ context, allowWrites, version }), { transport });
	await new Promise<void>((resolve) => {
		for (const end of ["end", "close", "error"]) input.once(end, () => resolve());
		if (signal.aborted) resolve();
		signal.addEventListener("abort", () => resolve(), { once: true });
	});
	await handle.close();
	await close();
	return { ok: true, value: null };
}

export interface HttpAssistantRequest extends AssistantRequest {
	/** This machine only, as for pages. */
	readonly host: string;
	/** 0 takes any that is free. */
	readonly port: number;
	/** What assistants send as their key; one is made unless given. */
	readonly key?: string;
}

export interface AssistantServer {
	readonly address: string;
	readonly key: string;
	readonly file: string;
	readonly close: () => Promise<void>;
}

/** What nobody guesses, and a header can hold. */
const STRONG_KEY = /^[\w.~+/=-]{32,}$/u;

/**
 * Answers assistants of this machine over HTTP, if they send the key.
 *
 * - problems: `key-weak`, `case-unnamed`, those of `startServer`
 */
export async function startAssistantServer(request: HttpAssistantRequest): Promise<Outcome<AssistantServer>> {
	const { key = newSecret(), allowWrites, program, host, port } = request;
	if (!STRONG_KEY.test(key)) {
		const message = `Expected a key of 32 or more letters, digits and signs of - . _ ~ + / =, got one of ${key.length} characters; choose a longer one at random, or leave it out for a new one`;
		return failed("key-weak", message, "key");
	}
	const file = findCase(request.case);
	if (!file.ok) return file;
	const choice = { ...request.case, file: file.value };
	const started = await startServer({
		case: choice,
		pages: null,
		program,
		host,
		port,
		assistant: { key, allowWrites },
	});
	if (!started.ok) return started;
	const { address, close } = started.value;
	return { ok: true, value: { address: `${address}${ASSISTANT}`, key, file: file.value, close } };
}
