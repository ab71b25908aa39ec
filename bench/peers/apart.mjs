// One contestant of a row in a thread of its own, which prepares the row for itself. So none collects the garbage of another, and the engine
// does not forget what it compiled of one while another runs for half a minute.
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { givenTo, missingOf } from "./needs.mjs";

/** Of the main thread, which runs peers that keep much. */
const MEGABYTES = 4096;

/**
 * Starts the contestant `who` of one path of a row, and waits until it is prepared.
 *
 * - returns: `run` does its work once, and gives what it says of its time and memory; `end` gives what came of the last run, or of it what
 *   `told` of the contestant makes, where the whole is too much to be copied from thread to thread
 */
export async function startApart(contestant) {
	const worker = new Worker(new URL(import.meta.url), {
		workerData: contestant,
		resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
	});
	const ask = async (question) => {
		const answered = once(worker, "message");
		worker.postMessage(question);
		const [answer] = await answered;
		return answer;
	};
	await ask("prepare");
	return {
		run: () => ask("run"),
		async end() {
			const result = await ask("end");
			await worker.terminate();
			return result;
		},
	};
}

if (!isMainThread) {
	const { name, path, who, rounds, small } = workerData;
	const row = await import(`./rows/${name}.mjs`);
	const prepared = await row.prepare({ ...givenTo(missingOf(row.needs), { rounds, small }), isApart: true });
	const { ours, peers, limit } = prepared.paths?.[path] ?? prepared;
	const contestant = { ours, limit, ...peers }[who];
	let result;
	const answers = {
		prepare: () => undefined,
		async run() {
			result = undefined;
			result = await contestant.run();
			return { seconds: result?.seconds, megabytes: result?.megabytes };
		},
		async end() {
			await prepared.close?.();
			return contestant.told?.(result) ?? result;
		},
	};
	parentPort.on("message", async (question) => parentPort.postMessage(await answers[question]()));
}
