import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { Context } from "@fissure/app/operations";
import type { CommandStart, FromCommand, ToCommand } from "./command-thread.ts";
import { patienceOf, watch } from "./watchdog.ts";

/** A worker is always started by another thread. */
const port = parentPort as NonNullable<typeof parentPort>;
const { operation, input, case: choice, hasStdin } = workerData as CommandStart;
const send = (message: FromCommand): void => port.postMessage(message);
const stop = new AbortController();
const printing: (() => void)[] = [];

function take(message: ToCommand): void {
	if (message === "stop") stop.abort();
	else printing.shift()?.();
}

/** An action that never waits would never get the message that stops it: messages are taken with each step that it reports. */
function takeWaitingMessages(): void {
	for (let waiting = receiveMessageOnPort(port); waiting !== undefined; waiting = receiveMessageOnPort(port))
		take(waiting.message as ToCommand);
}

port.on("message", take);
const { at, begun, end } = watch(patienceOf(process.env));
try {
	const { isOperationName, LOADERS } = await import("@fissure/app/operations");
	if (!isOperationName(operation)) throw new RangeError(`Expected the name of an operation, got "${operation}"`);
	const { run } = await LOADERS[operation]();
	const { setForOneRun } = await import("./kept-code.ts");
	await begun;
	setForOneRun();
	takeWaitingMessages();
	const onProgress: NonNullable<Context["onProgress"]> = (progress) => {
		at(progress.place);
		send({ progress });
		takeWaitingMessages();
	};
	const outcome = await run(input as never, {
		case: { ...choice, now: () => new Date().toISOString(), upgrading: { signal: stop.signal, onProgress } },
		signal: stop.signal,
		pathOfUpload: (id) => ({
			ok: false,
			problem: {
				code: "upload-missing",
				message: `Expected a file of this machine, got the id of an upload "${id}"; name the file`,
				place: "upload",
			},
		}),
		print: (text) =>
			new Promise((resolve) => {
				printing.push(resolve);
				send({ print: text });
			}),
		...(hasStdin ? { stdin: process.stdin } : {}),
		onProgress,
		onProblem: (problem) => send({ problem }),
		onSkipped: (skipped) => send({ skipped }),
	});
	await end();
	send({ outcome });
} catch (error) {
	await end();
	send({
		thrown: error instanceof Error ? error.message : String(error),
		stack: error instanceof Error ? error.stack : undefined,
	});
}
