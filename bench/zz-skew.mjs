// How much sooner do two workers analyse an archive than one? Each has one thread; PostgreSQL has the same two cores.
//   node bench/workers.mjs --server postgres://person@host:port [--rounds 2] [--hosts NAME,NAME] [--archive FILE]
// --server   of somebody who may make databases; the database of this run is dropped at its end
// --hosts    network namespaces, one for each worker, from which the server is reached at this address: two hosts, as far as one machine has them
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { initCase, openDeskQueue } from "/work/wt/speed/packages/app/dist/index.js";
import { openTeam } from "/work/wt/speed/packages/app/dist/team/index.js";

const ARCHIVE = fileURLToPath(new URL("file:///work/shared/data/ungdc/ungdc_2010-2024.jsonl.gz", import.meta.url));
const { values } = parseArgs({
	options: {
		server: { type: "string" },
		rounds: { type: "string", default: "2" },
		hosts: { type: "string" },
		archive: { type: "string", default: ARCHIVE },
	},
});
const PROGRAM = "/work/wt/speed/packages/cli/dist/main.js";
const hosts = values.hosts?.split(",") ?? [];
const folder = mkdtempSync(join(tmpdir(), "fissure-workers-"));
const env = { ...process.env, FISSURE_FILES: folder };
process.env.FISSURE_FILES = folder;
const name = `workers_${process.pid}`;
const desk = `${values.server}/${name}`;
const now = () => new Date().toISOString();
const granted = (outcome) => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
};
const show = (what, value) => console.log(`${what.padEnd(16)} ${value}`);
const seconds = (value) => `${value.toFixed(1)} s`;

async function asServer(sql) {
	const client = new pg.Client(`${values.server}/postgres`);
	await client.connect();
	await client.query(sql);
	await client.end();
}

await asServer(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
let queue;
try {
	await granted(await openTeam(desk, { who: "bench", now, create: true })).close();
	queue = granted(await openDeskQueue(desk, { program: "bench", now }));
	const file = `${desk}/archive`;
	granted(await initCase({ case: { file, folder, who: "bench", now } }));
	execFileSync(process.execPath, [PROGRAM, "add", values.archive, "--case", file, "--format", "json"], {
		env,
		stdio: ["ignore", "ignore", "inherit"],
		maxBuffer: 2 ** 30,
	});

	const digest = async () => {
		const client = new pg.Client(desk); await client.connect();
		const { rows } = await client.query(`select count(*) as n, md5(string_agg(md5(row(d.id, p.number, p.issue, p.holder, p.asserter, p.stance, p.start_at, p.end_at)::text), '' order by d.id, p.number)) as md from archive.positions p join archive.documents d on d.key = p.document where p.until is null`);
		const c = await client.query("select count(*) as codings, count(distinct document) as documents from archive.codings where until is null");
		const a = await client.query("select count(*) from archive.actions where verb = 'code'");
		await client.end();
		return JSON.stringify([rows[0], c.rows[0], a.rows[0]]);
	};
	for (const [clocks, kill] of [[["", ""], false], [["+3h", "-3h"], false], [["+3h", "-3h"], true]]) {
		const one = await analyse(file, 2, clocks, kill);
		console.log(clocks, kill ? "one killed" : "", seconds(one.wall), await digest());
		execFileSync(process.execPath, [PROGRAM, "undo", "--case", file], { env, stdio: ["ignore", "ignore", "inherit"] });
	}
} finally {
	await queue?.close();
	await asServer(`drop database ${name} with (force)`);
	rmSync(folder, { recursive: true, force: true });
}

async function analyse(file, count, clocks, kill) {
	const workers = Array.from({ length: count }, (_, at) => startWorker(hosts[at], clocks[at]));
	// Until all of them wait for work.
	await setTimeout(4_000);
	const [before, since] = [busySeconds(), performance.now()];
	const cpuBefore = workers.reduce((sum, { pid }) => sum + secondsOf(pid), 0);
	const { id } = await queue.add({ operation: "code", request: {}, case: file, who: "bench" });
	if (kill) void (async () => { await setTimeout(4000); execFileSync('pkill', ['-9', '-f', 'clock-marker']); })().catch(() => { const kids = readFileSync(`/proc/${workers[0].pid}/task/${workers[0].pid}/children`, 'utf8').split(' ').filter(Boolean); for (const k of [workers[0].pid, ...kids]) { try { for (const g of readFileSync(`/proc/${k}/task/${k}/children`, 'utf8').split(' ').filter(Boolean)) process.kill(Number(g), 'SIGKILL'); process.kill(Number(k), 'SIGKILL'); } catch {} } console.log('killed'); });
	for (;;) {
		const job = granted(await queue.find(id));
		if (job.ended !== null) {
			if (job.state !== "done") throw new Error(JSON.stringify(job.problem));
			break;
		}
		await setTimeout(50);
	}
	const wall = (performance.now() - since) / 1000;
	const cpu = workers.reduce((sum, { pid }) => sum + secondsOf(pid), 0) - cpuBefore;
	const busy = busySeconds() - before;
	for (const worker of workers) worker.kill("SIGTERM");
	await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once("exit", resolve))));
	return { wall, workers: cpu, busy };
}

function startWorker(host, clock) {
	const command = [process.execPath, PROGRAM, "worker", desk, "--threads", "1", "--files", folder];
	if (clock !== "") command.unshift("faketime", "-f", clock);
	const [first, ...rest] = host === undefined ? command : ["ip", "netns", "exec", host, ...command];
	return spawn(first, rest, { env: { ...env, FAKETIME_DONT_FAKE_MONOTONIC: "1", DONT_FAKE_MONOTONIC: "1" }, stdio: ["ignore", "inherit", "inherit"] });
}

/** Processor seconds of all processes of the machine so far. */
function busySeconds() {
	const [, user, nice, system, , , irq, soft] = readFileSync("/proc/stat", "utf8")
		.split("\n", 1)[0]
		.split(/\s+/u)
		.map(Number);
	return (user + nice + system + irq + soft) / 100;
}

/** The same of a process with its children. */
function secondsOf(pid) {
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
	const own = (Number(fields[11]) + Number(fields[12])) / 100;
	const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
		readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
	);
	return own + children.reduce((sum, child) => sum + secondsOf(child), 0);
}
