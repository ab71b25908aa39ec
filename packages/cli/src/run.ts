import type { AnyOperation, Context } from "@fissure/app/operations";
import { CommanderError } from "commander";
import { COMPLETION } from "./commands/completion.ts";
import { DEMO } from "./commands/demo.ts";
import { JOBS } from "./commands/jobs.ts";
import { MCP } from "./commands/mcp.ts";
import { SCHEMA } from "./commands/schema.ts";
import { SERVE } from "./commands/serve.ts";
import { WORKER } from "./commands/work.ts";
import { commandsOf, programOf } from "./invocation/program.ts";
import { type LoadOperation, type RunnableCommand, stopsInOrder } from "./invocation/runnable-command.ts";
import { DONE, FAILED, type Io, STOPPED } from "./terminal/io.ts";
import { complain } from "./terminal/report.ts";

/** What is about the program itself. */
export const OWN_COMMANDS = [DEMO, SERVE, MCP, WORKER, JOBS, SCHEMA, COMPLETION];

/**
 * The whole program: arguments in, exit status out. Never throws and never ends the process.
 *
 * What the operations say of themselves is data; an operation, and all that it needs, is loaded only when it is done, since help must
 * be there at once.
 */
export async function run(argv: readonly string[], io: Io, load: LoadOperation = loadOperation): Promise<number> {
	let code = DONE;
	try {
		const { compiledCommands } = await import("@fissure/app/operations");
		const commands = commandsOf(await compiledCommands(), OWN_COMMANDS.map(inOneRun));
		const finish = (status: number): void => {
			code = status;
		};
		const program = programOf(askedFor(commands, argv), {
			...{ io, load, finish },
			whole: () => programOf(commands, { io, load, finish }),
		});
		await program.parseAsync([...argv], { from: "user" });
		return code;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : FAILED;
		if (io.signal.aborted) {
			complain(io.stderr, "stopped; nothing was written");
			return STOPPED;
		}
		const detail = error instanceof Error ? (io.env.FISSURE_DEBUG ? error.stack : error.message) : String(error);
		complain(
			io.stderr,
			`unexpected: ${detail}\nSet FISSURE_DEBUG=1 to see where, and report it with the input that caused it`,
		);
		return FAILED;
	}
}

/** The commands that begin with the word of the call, and all where none does: to describe all takes as long as to do one. */
function askedFor(commands: readonly RunnableCommand[], [first]: readonly string[]): readonly RunnableCommand[] {
	const asked = commands.filter(({ command: { path } }) => path.split(" ")[0] === first);
	return asked.length === 0 ? commands : asked;
}

const loadOperation: LoadOperation = async (name) => {
	const { isOperationName, LOADERS } = await import("@fissure/app/operations");
	if (!isOperationName(name)) throw new RangeError(`Expected the name of an operation, got "${name}"`);
	const operation = await LOADERS[name]();
	if (!stopsInOrder(operation) && operation.effect === "long") return watched(operation);
	if (!stopsInOrder(operation)) {
		await setForOneRun();
		return operation;
	}
	const { inCommandThread } = await import("./invocation/command-thread.ts");
	const { memoryOf } = await import("./invocation/watchdog.ts");
	return inCommandThread(operation, memoryOf(process.env));
};

async function setForOneRun(): Promise<void> {
	const keptCode = await import("./invocation/kept-code.ts");
	keptCode.setForOneRun();
}

/** The same, with the engine set for what runs once. */
const inOneRun = (own: RunnableCommand): RunnableCommand => ({
	...own,
	run: async (...given) => {
		await setForOneRun();
		return own.run?.(...given) ?? DONE;
	},
});

/** The same operation, ended where it computes one step without an end. */
async function watched(operation: AnyOperation): Promise<AnyOperation> {
	const { memoryOfMain, patienceOf, watch } = await import("./invocation/watchdog.ts");
	const run: AnyOperation["run"] = async (input, context) => {
		const { at, begun, end } = watch(patienceOf(process.env), memoryOfMain(process.env));
		const onProgress: NonNullable<Context["onProgress"]> = (progress) => {
			at(progress.place);
			context.onProgress?.(progress);
		};
		try {
			// Node's files for the thread are loaded first.
			await begun;
			await setForOneRun();
			return await operation.run(input, { ...context, onProgress });
		} finally {
			await end();
		}
	};
	return { ...operation, run };
}
