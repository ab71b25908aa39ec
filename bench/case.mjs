// How long does it take to put a whole archive into a case, with its index and coded, and how fast does the case answer?
//   npm run --silent bench:case -- [--share 10|50|100] [--threads N] [--keep FILE]
// --share N    one speech in 100/N
// --threads N  threads that code while the main one writes; default: one for each core
// --keep FILE  leaves the case there; where it is already, only the questions are asked
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { LEXICON_CODER } from "../packages/core/dist/index.js";
import { readInputs } from "../packages/sources/dist/index.js";
import * as store from "../packages/store/dist/index.js";

const ARCHIVE = fileURLToPath(new URL("../../shared/data/ungdc/", import.meta.url));
const LEXICON = fileURLToPath(new URL("../packages/core/dist/lexicon.json", import.meta.url));
const CODEBOOK = "bench";
const DOCUMENTS_A_BATCH = 10;
/** So that no thread waits, and none is far ahead of the writer. */
const BATCHES_A_THREAD = 3;

const { values } = parseArgs({
	options: {
		share: { type: "string", default: "100" },
		threads: { type: "string", default: String(availableParallelism()) },
		keep: { type: "string" },
	},
});
const share = Number(values.share);
const threads = Number(values.threads);
if (!existsSync(ARCHIVE)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "fissure-bench-"));
const path = values.keep ?? join(folder, "ungdc.fissure");
const show = (name, value) => console.log(`${name.padEnd(12)} ${value}`);
const granted = (outcome) => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message} (${outcome.problem.place})`);
	return outcome.value;
};

const isNew = !existsSync(path);
const file = granted(await store.openCase(path, { create: true, who: "bench", now: () => new Date().toISOString() }));
if (isNew) {
	const started = performance.now();
	const added = await timed("add", async () => {
		let count = 0;
		for await (const outcome of store.addDocuments(file, additions()))
			count += granted(outcome).status === "added" ? 1 : 0;
		return count;
	});
	show("documents", added);
	const positions = await timed("code", async () => {
		let count = 0;
		for await (const outcome of store.storeCodings(file, codings(), { codebook: CODEBOOK }))
			count += granted(outcome).positions;
		return count;
	});
	show("positions", positions);
	const { user, system } = process.cpuUsage();
	show("wall", `${seconds(started)} s`);
	show("cpu", `${((user + system) / 1e6).toFixed(1)} s`);
	show("peak memory", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, all threads together`);
}
await ask();
const opened = performance.now();
await store.closeCase(file);
show("close", `${seconds(opened)} s`);
show("file", `${(statSync(path).size / 1e6).toFixed(0)} MB`);
rmSync(folder, { recursive: true });

function seconds(since) {
	return ((performance.now() - since) / 1000).toFixed(1);
}

async function timed(name, work) {
	const since = performance.now();
	const cpu = process.cpuUsage();
	const main = performance.eventLoopUtilization();
	const result = await work();
	const { user, system } = process.cpuUsage(cpu);
	const { active } = performance.eventLoopUtilization(main);
	show(
		name,
		`${seconds(since)} s; cpu ${((user + system) / 1e6).toFixed(1)} s; main thread at work ${(active / 1000).toFixed(1)} s`,
	);
	return result;
}

async function* additions() {
	const encoder = new TextEncoder();
	const files = readdirSync(ARCHIVE).filter((name) => name.endsWith(".jsonl.gz"));
	let count = 0;
	for await (const outcome of readInputs(files.map((name) => ARCHIVE + name))) {
		if (count++ % Math.round(100 / share) !== 0) continue;
		const { sha256: _, ...document } = granted(outcome);
		// The line itself is not handed on; this is as long.
		yield { document: { ...document, kind: "speech" }, bytes: encoder.encode(JSON.stringify(document)) };
	}
}

/** Documents out to the threads, rows back, in whatever order they come. */
async function* codings() {
	const ready = [];
	let wake = () => {};
	const workers = Array.from({ length: threads }, () => {
		const worker = new Worker(new URL("./case-worker.mjs", import.meta.url), { workerData: { lexiconFile: LEXICON } });
		const slot = { worker, load: 0 };
		worker.on("message", ({ codings }) => {
			slot.load--;
			ready.push(...codings);
			wake();
		});
		worker.on("error", (error) => {
			throw error;
		});
		return slot;
	});
	const until = async (isMet) => {
		while (!isMet()) await new Promise((resolve) => (wake = resolve));
	};
	const send = (documents) => {
		const slot = workers.reduce((freest, candidate) => (candidate.load < freest.load ? candidate : freest));
		slot.load++;
		slot.worker.postMessage({ documents });
	};
	let batch = [];
	for await (const document of store.documentsToCode(file, { coder: LEXICON_CODER, codebook: CODEBOOK })) {
		batch.push(document);
		if (batch.length < DOCUMENTS_A_BATCH) continue;
		await until(() => ready.length > 0 || workers.some(({ load }) => load < BATCHES_A_THREAD));
		while (ready.length > 0) yield ready.shift();
		await until(() => workers.some(({ load }) => load < BATCHES_A_THREAD));
		send(batch);
		batch = [];
	}
	send(batch);
	const isDone = () => workers.every(({ load }) => load === 0);
	while (!isDone() || ready.length > 0) {
		await until(() => ready.length > 0 || isDone());
		while (ready.length > 0) yield ready.shift();
	}
	await Promise.all(workers.map(({ worker }) => worker.terminate()));
}

async function ask() {
	const status = granted(await store.statusOf(file));
	show("held", `${status.documents} documents, ${status.positions} positions`);
	const filters = [{}, { publishers: ["CHN"] }, { from: "1990", to: "2005" }];
	const search = (query) => filters.map((filter) => () => store.searchText(file, query, filter));
	await median("words", ["nuclear", "Taiwan", "corridor of grain"].flatMap(search));
	await median("phrase", ['"peaceful coexistence"', '"United Nations"', '"sovereign equality"'].flatMap(search));
	await median(
		"boolean",
		["palest* AND self-determination", "sanctions NOT Iraq", "(Crimea OR Sevastopol) annex*"].flatMap(search),
	);
	await median("prefix", ["colon*", "un*", "disarm*"].flatMap(search));
	await median("none", ["粮食走廊", "台湾", "коридор"].flatMap(search));
	const publishers = ["RUS", "CHN", "USA", "IND", "BRA"];
	const issues = await busiestIssues();
	const ledger = (name, filterOf) =>
		median(
			name,
			issues.map((issue, i) => () => store.ledger(file, filterOf(issue, publishers[i % publishers.length]))),
		);
	await ledger("issue", (issue) => ({ issues: [issue] }));
	await ledger("and holder", (issue, holder) => ({ issues: [issue], holders: [holder] }));
	await ledger("and stance", (issue, holder) => ({ issues: [issue], holders: [holder], stance: [1, 3] }));
	await ledger("and dates", (issue) => ({ issues: [issue], from: "1985", to: "1995", order: "oldest" }));
	await ledger("and words", (issue) => ({ issues: [issue], words: "peace*" }));
	await ledger("said by", (_, publisher) => ({ publishers: [publisher], words: '"United Nations" NOT council' }));
	await ledger("never said", (issue) => ({ issues: [issue], words: "粮食" }));
}

async function busiestIssues() {
	const { entries } = granted(await store.ledger(file, {}, { size: 200 }));
	const counts = new Map();
	for (const { issue } of entries) counts.set(issue, (counts.get(issue) ?? 0) + 1);
	return [...counts.entries()]
		.sort((a, b) => b[1] - a[1])
		.slice(0, 5)
		.map(([issue]) => issue);
}

/** Twice, so that the first of each warms what a running program has warm. */
async function median(name, questions) {
	const times = [];
	for (const round of [0, 1])
		for (const question of questions) {
			const since = performance.now();
			granted(await question());
			if (round === 1) times.push(performance.now() - since);
		}
	times.sort((a, b) => a - b);
	const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
	show(name, `median ${at(0.5)} ms, nine in ten ${at(0.9)} ms, slowest ${at(1)} ms, of ${times.length}`);
}
