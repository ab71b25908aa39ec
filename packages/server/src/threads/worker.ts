import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { type CaseChoice, keepCaseOpen, type OpenCase } from "@fissure/app";
import { failed } from "@fissure/core";
import { runOperation } from "./run-operation.ts";
import type { FromThread, ToThread } from "./thread.ts";
import { choiceOf, type WorkerContext } from "./worker-context.ts";

/** A worker is always started by another thread. */
const port = parentPort as NonNullable<typeof parentPort>;
const stops = new Map<number, AbortController>();
const choice = choiceOf(workerData as WorkerContext);
const send = (message: FromThread): void => port.postMessage(message);

/** What reads finds the case open; one that cannot be opened says so with each action. */
const opened = choice.file === undefined ? null : keepCaseOpen(choice);

/** Of other persons who ask, each has the case open for what they may see; so many at once, the longest unused goes first. */
const MOST_OTHERS = 8;
type Own = { readonly choice: CaseChoice; readonly close: () => Promise<void> };
const others = new Map<string, Own>();

async function choiceFor(who: string | undefined): Promise<CaseChoice> {
	const open = await opened;
	if (open?.ok !== true) return who === undefined ? choice : { ...choice, who };
	if (who === undefined || who === choice.who) return open.value.choice;
	const known = others.get(who);
	others.delete(who);
	const own = known ?? (await openedFor(open.value, who));
	if (own === null) return { ...choice, who };
	others.set(who, own);
	for (const [oldest, { close }] of others) {
		if (others.size <= MOST_OTHERS) break;
		others.delete(oldest);
		await close();
	}
	return own.choice;
}

/** Null where it cannot be opened: what is asked says so itself. */
async function openedFor(open: OpenCase, who: string): Promise<Own | null> {
	const own = await open.openFor(who);
	return own.ok ? own.value : null;
}

async function work({ call, order }: Exclude<ToThread, { readonly kind: "stop" }>): Promise<void> {
	const stop = new AbortController();
	stops.set(call, stop);
	send({ call, begun: true });
	try {
		const outcome = await runOperation(order, await choiceFor(order.who), {
			signal: stop.signal,
			onProgress: (progress) => {
				send({ call, progress });
				takeWaitingMessages();
			},
			onProblem: (problem) => send({ call, problem }),
		});
		send({ call, outcome });
	} catch (error) {
		if (isStackFull(error)) send({ call, outcome: TOO_DEEP });
		else send({ call, thrown: error instanceof Error ? error.message : String(error), isStop: stop.signal.aborted });
	} finally {
		stops.delete(call);
	}
}

const isStackFull = (error: unknown): boolean =>
	error instanceof RangeError && error.message === "Maximum call stack size exceeded";

const TOO_DEEP = failed(
	"task-too-deep",
	"Expected input whose parts are nested a few levels deep and whose words have an end, got one that is read in too many steps at once; what was saved before stays; write it with fewer levels, and with spaces between words",
	"input",
);

function take(message: ToThread | "awake?"): void {
	if (message === "awake?") port.postMessage("awake");
	else if (message.kind === "stop") stops.get(message.call)?.abort();
	else void work(message);
}

/** An action that never waits would never get the message that stops it: messages are taken with each step that it reports. */
function takeWaitingMessages(): void {
	for (let waiting = receiveMessageOnPort(port); waiting !== undefined; waiting = receiveMessageOnPort(port))
		take(waiting.message as ToThread | "awake?");
}

port.on("message", take);
// What loads the program is over.
port.postMessage("awake");
