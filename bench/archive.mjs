// How fast is a whole archive read, split and coded?
//   npm run --silent bench:archive -- [--share 10|50|100] [--threads N] [--digest] [--out FILE] [--words]
// --share N    the first N per cent of every file, to see that time grows with the text and no faster
// --threads N  default: one for each core
// --digest     SHA-256 of all positions, one canonical JSON line each, in the order of the documents: the same for any N
// --out FILE   writes those lines; the digest is that of the file
// --words      in place of coding: a regular expression over words, each with its span, as a bound of what the machine can do
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { readBatches, unpackedSize } from "./read-batches.mjs";

const ARCHIVE = fileURLToPath(new URL("../../shared/data/ungdc/", import.meta.url));
/** One batch is being coded, one waits, so that no thread is idle while the next is unpacked. */
const BATCHES_A_THREAD = 2;

const { share, threads, digest, out, words } = readOptions();
if (!existsSync(ARCHIVE)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort());
const files = readdirSync(ARCHIVE)
	.filter((name) => name.endsWith(".jsonl.gz"))
	.sort()
	.map((name) => ARCHIVE + name);
const limits = (await Promise.all(files.map(unpackedSize))).map((size) => Math.ceil((size * share) / 100));
const total = limits.reduce((sum, limit) => sum + limit, 0);

const started = performance.now();
const counts = words ? { speeches: 0, words: 0 } : { speeches: 0, statements: 0, positions: 0, problems: 0 };
const sum = createHash("sha256");
const file = out === undefined ? null : createWriteStream(out);
let done = 0;
await codeBatches(batchesOf(files), (reply) => {
	for (const name of Object.keys(counts)) counts[name] += reply.counts[name];
	sum.update(reply.positions);
	file?.write(reply.positions);
	done += reply.bytes;
	showProgress(done / total);
});
const seconds = (performance.now() - started) / 1000;
if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
if (file !== null) await new Promise((resolve) => file.end(resolve));
report();
process.exitCode = interrupt.signal.aborted ? 130 : 0;

function readOptions() {
	const { values } = parseArgs({
		options: {
			share: { type: "string", default: "100" },
			threads: { type: "string", default: String(availableParallelism()) },
			digest: { type: "boolean", default: false },
			out: { type: "string" },
			words: { type: "boolean", default: false },
		},
	});
	const whole = (name, most) => {
		const number = Number(values[name]);
		if (Number.isInteger(number) && number >= 1 && number <= most) return number;
		console.error(`Expected --${name} to be a whole number from 1 to ${most}, got "${values[name]}"`);
		process.exit(2);
	};
	const { digest, out, words } = values;
	return { share: whole("share", 100), threads: whole("threads", 64), digest, out, words };
}

async function* batchesOf(files) {
	for (const [at, file] of files.entries()) yield* readBatches(file, limits[at]);
}

/** Hands batches to the threads as they become free, and their replies on in the order of the batches. */
async function codeBatches(batches, onReply) {
	const waiting = new Map();
	let next = 0;
	let wake = () => {};
	const workers = Array.from({ length: threads }, () => {
		const worker = new Worker(new URL("./archive-worker.mjs", import.meta.url), {
			workerData: { wantsPositions: digest || out !== undefined, words },
			// As the threads of the program, see app/pool/task-pool.ts.
			resourceLimits: { maxOldGenerationSizeMb: 256 },
		});
		const slot = { worker, load: 0 };
		worker.on("message", (reply) => {
			slot.load--;
			waiting.set(reply.batch, reply);
			for (; waiting.has(next); next++) {
				onReply(waiting.get(next));
				waiting.delete(next);
			}
			wake();
		});
		worker.on("error", (error) => {
			throw error;
		});
		return slot;
	});
	const until = async (isMet) => {
		while (!isMet() && !interrupt.signal.aborted) await new Promise((resolve) => (wake = resolve));
	};
	interrupt.signal.addEventListener("abort", () => wake());
	let handed = 0;
	for await (const bytes of batches) {
		await until(() => workers.some(({ load }) => load < BATCHES_A_THREAD));
		if (interrupt.signal.aborted) break;
		const slot = workers.reduce((freest, candidate) => (candidate.load < freest.load ? candidate : freest));
		slot.load++;
		slot.worker.postMessage({ batch: handed++, bytes }, [bytes.buffer]);
	}
	await until(() => next === handed);
	await Promise.all(workers.map(({ worker }) => worker.terminate()));
}

function showProgress(part) {
	if (!process.stderr.isTTY) return;
	const width = 30;
	const filled = Math.round(part * width);
	process.stderr.write(
		`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${(part * 100).toFixed(0).padStart(3)} %  ${counts.speeches} speeches`,
	);
}

function report() {
	const { user, system } = process.cpuUsage();
	const megabytes = done / 1e6;
	const lines = [
		[
			"text",
			`${megabytes.toFixed(1)} MB of JSONL, ${counts.speeches} speeches${interrupt.signal.aborted ? " (interrupted)" : ""}`,
		],
		["threads", threads],
		["wall", `${seconds.toFixed(1)} s`],
		["cpu", `${((user + system) / 1e6).toFixed(1)} s`],
		["speed", `${(megabytes / seconds).toFixed(2)} MB/s`],
		["peak memory", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, all threads together`],
		...(words
			? [["words", counts.words]]
			: [
					["statements", counts.statements],
					["positions", counts.positions],
				]),
		...(counts.problems > 0 ? [["not coded", counts.problems]] : []),
		...(digest || out !== undefined ? [["sha-256", sum.digest("hex")]] : []),
	];
	for (const [name, value] of lines) console.log(`${name.padEnd(12)} ${value}`);
}
