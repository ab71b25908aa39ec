// One row, measured in a process of its own: what a file of bench/peers/rows exports, in turn with its peers. The runner starts this.
//   node --expose-gc bench/peers/row.mjs NAME [--rounds N] [--small] [--only ours] [--allocations FILE]
// With --only ours it says as well when each run was (`windows`, microseconds of the monotonic clock); with --allocations, what the last run
// allocated on the main thread is in the file, as the inspector samples it.
// A row exports:
//   title    the path, as a person would say it
//   aim      see `aimsOf` in figures.mjs; by path where there are several
//   needs    { npm, debian, folders }: packages of bench/peers/package.json, packages of Debian, and { VARIABLE: how to get that folder }
//   data     folders of ../shared/data; without them the row is skipped
//   lacks    { peer: what it does not do }
//   limit    { name }: what bounds the machine, timed in the same turns; optional, as are `lacks` and `rounds` (how many by itself)
//   apart    true: each contestant that does not start a process has a thread of its own, see apart.mjs; `prepare` is then called in each
//            of them too, with `isApart`
//   prepare  ({ rounds, small, data, has, versionOf }) loads what all need, untimed: `data(folder)` is its path, `has(need)` whether a need is
//            there, `versionOf(need)` its version. It gives { ours, peers, limit, same, digest, bytes, close }, or { paths: { name: the
//            same } } where one row has several paths, such as several commands; `close` is then beside `paths`.
//            `same(results)` says after the last round whether all did the same work: { same, says }, with `explained: true` where a
//            difference is meant to be
// A contestant is one of:
//   { version, run }      does the work once; processor time of all threads. Where it is apart, `told(result)` makes what the others need to
//                         see of a result that is too much to be copied
//   { version, command }  [file, ...arguments] with `env` and `cwd`: user and system time of the process. `status` is what it may end with
//                         besides 0; `read(stdout)` makes the result, else it is { stdout, stderr }
// With `timed: "what"` the result has `seconds`, which count instead: time within R without its start, or waiting by the clock. A result may
// have `megabytes`, the peak of memory; of a process it is known.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startApart } from "./apart.mjs";
import { aimsOf, medianOf, ratioOf, spreadOf } from "./figures.mjs";
import { dataFolder, givenTo, missingOf } from "./needs.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GNU_TIME = "/usr/bin/time";
/** Output of a peer that lists what it found. */
const MOST_OUTPUT = 2 ** 30;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		rounds: { type: "string" },
		small: { type: "boolean", default: false },
		only: { type: "string" },
		allocations: { type: "string" },
	},
});
const [name] = positionals;
const row = await import(`./rows/${name}.mjs`);
const rounds = Number(values.rounds ?? row.rounds ?? (values.small ? 3 : 5));
const said = await measure();
if (process.send === undefined) console.log(JSON.stringify(said, null, "\t"));
else process.send(said, () => process.disconnect());

async function measure() {
	const lacking = (row.data ?? []).filter((folder) => !existsSync(dataFolder(folder)));
	if (lacking.length > 0) return { name, title: row.title, skipped: "no shared data" };
	const missing = missingOf(row.needs);
	try {
		const prepared = await row.prepare(givenTo(missing, { rounds, small: values.small }));
		const bare = bareStart();
		const paths = await pathsOf(prepared, bare);
		await prepared.close?.();
		return { name, title: row.title, rounds, missing, bare, paths };
	} catch (error) {
		// A row that cannot do without what is missing.
		if (error.code === "ERR_MODULE_NOT_FOUND" && missing.length > 0)
			return { name, title: row.title, missing, skipped: missing.map(({ need }) => `no ${need}`).join(", ") };
		throw error;
	}
}

/** All paths in the same rounds, and within each of them all contestants in turn. */
async function pathsOf(prepared, bare) {
	const entries = Object.entries(prepared.paths ?? { "": prepared });
	const measured = [];
	for (const [path, one] of entries) measured.push({ path, one, contestants: await contestantsOf(one, path) });
	for (let round = 0; round < rounds; round++)
		for (const { contestants } of measured) for (const contestant of contestants) await take(contestant);
	for (const contestant of measured.flatMap(({ contestants }) => contestants))
		if (contestant.end !== undefined) contestant.result = await contestant.end();
	const lines = [];
	for (const { path, one, contestants } of measured) {
		const found = (wanted) => contestants.find(({ role }) => role === wanted);
		const ours = found("ours");
		const summed = ({ version, timed, runs }) => ({
			...{ version, seconds: spreadOf(runs.map(({ seconds }) => seconds)) },
			...(timed !== undefined && { timed }),
			...(runs[0].megabytes !== undefined && {
				megabytes: Math.round(medianOf(runs.map(({ megabytes }) => megabytes))),
			}),
		});
		const beside = (other) => ({
			...summed(other),
			ratio: ratioOf(
				other.runs.map(({ seconds }) => seconds),
				ours.runs.map(({ seconds }) => seconds),
			),
		});
		const peers = contestants.filter(({ role }) => role === "peer");
		const limit = found("limit");
		const figures = {
			path,
			ours: summed(ours),
			peers: Object.fromEntries(
				peers.map((peer) => [
					peer.name,
					{ ...beside(peer), ...(row.lacks?.[peer.name] && { lacks: row.lacks[peer.name] }) },
				]),
			),
			limit: limit === undefined ? null : { name: one.limit.name ?? row.limit.name, ...beside(limit) },
			...(one.bytes !== undefined && { bytes: one.bytes }),
		};
		const results = Object.fromEntries(contestants.map((contestant) => [contestant.name, contestant.result]));
		lines.push({
			...figures,
			aims: aimsOf(row.aim?.[path] ?? row.aim ?? {}, { ...figures, bare }),
			same: peers.length > 0 ? ((await one.same?.(results)) ?? null) : null,
			digest: (await one.digest?.(ours.result)) ?? null,
			...(values.only !== undefined && { windows: ours.windows }),
		});
	}
	return lines;
}

/** A process of the program under test has its version from the tree that it is in. */
async function contestantsOf({ ours, peers = {}, limit }, path) {
	const version = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")).version;
	const all = [
		{ name: "ours", role: "ours", version, ...ours },
		...Object.entries(peers).map(([peer, one]) => ({ name: peer, role: "peer", ...one })),
		...(limit === undefined ? [] : [{ ...limit, name: "limit", role: "limit" }]),
	]
		.filter(({ role }) => values.only === undefined || role === values.only)
		.map((contestant) => ({ ...contestant, runs: [], windows: [], result: undefined }));
	// A process is apart anyway; one alone has no neighbours, and is profiled where it is.
	if (row.apart !== true || ours.command !== undefined || values.only !== undefined) return all;
	const apart = [];
	for (const contestant of all) {
		const asked = { name, path, who: contestant.name, rounds, small: values.small };
		apart.push(contestant.run === undefined ? contestant : { ...contestant, ...(await startApart(asked)) });
	}
	return apart;
}

/** One run of one contestant; what came of the last is kept for the comparison. */
async function take(contestant) {
	contestant.result = undefined;
	// What others left in this heap. A thread and a process have their own, and the engine goes on collecting this one during their time.
	if (contestant.command === undefined && contestant.end === undefined) globalThis.gc?.();
	const begun = process.hrtime.bigint();
	const { seconds, megabytes, result, ended } =
		contestant.command === undefined ? await inProcess(contestant) : asProcess(contestant);
	contestant.windows.push([begun, ended].map((time) => Number(time / 1000n)));
	contestant.result = result;
	contestant.runs.push({ seconds, megabytes });
}

async function inProcess({ run, timed }) {
	const sampled = values.allocations === undefined ? null : await sampling();
	const before = process.cpuUsage();
	const result = await run();
	const { user, system } = process.cpuUsage(before);
	const ended = process.hrtime.bigint();
	if (sampled !== null) writeFileSync(values.allocations, JSON.stringify(await sampled.stop()));
	const seconds = timed === undefined ? (user + system) / 1e6 : result.seconds;
	return { seconds, megabytes: result?.megabytes, result, ended };
}

/** All that is allocated from now on, whether or not it is collected meanwhile. */
async function sampling() {
	const session = new Session();
	session.connect();
	await session.post("HeapProfiler.startSampling", {
		includeObjectsCollectedByMajorGC: true,
		includeObjectsCollectedByMinorGC: true,
	});
	return {
		async stop() {
			const { profile } = await session.post("HeapProfiler.stopSampling");
			session.disconnect();
			return profile;
		},
	};
}

/** Bash says milliseconds of user and system, of the process and all that it waited for; GNU time says the peak of its memory, last. */
function asProcess({ name: who, command, env = {}, cwd, status: allowed = 0, read, timed: what }) {
	const hasGnuTime = existsSync(GNU_TIME);
	const [file, ...args] = command;
	const started = [file, ...args].flatMap(watchedToo);
	const timed = hasGnuTime ? [GNU_TIME, "-q", "-f", "%M", ...started] : started;
	const child = spawnSync("bash", ["-c", 'TIMEFORMAT="%3U %3S"; time "$@" 2>&3', "bash", ...timed], {
		...{ cwd, env: { ...process.env, ...env }, maxBuffer: MOST_OUTPUT },
		stdio: ["ignore", "pipe", "pipe", "pipe"],
	});
	const ended = process.hrtime.bigint();
	if (child.error !== undefined) throw child.error;
	const [stdout, times, stderr] = child.output.slice(1).map(String);
	if (child.status !== 0 && child.status !== allowed)
		throw new Error(
			`Expected ${who} (${command.join(" ")}) to end with 0, got ${child.status}: ${stderr.slice(-2000)}`,
		);
	const [user, system] = times.trim().split("\n").at(-1).split(" ").map(Number);
	const megabytes = hasGnuTime ? Number(stderr.trim().split("\n").at(-1)) / 1024 : undefined;
	const result = read === undefined ? { stdout, stderr } : read(stdout);
	return { seconds: what === undefined ? user + system : result.seconds, megabytes, result, ended };
}

/** So that profile.mjs sees what a process of ours does as well: a word of a command, or the line of a shell that starts one. */
function watchedToo(word) {
	const watched = process.execArgv.filter((flag) => flag.startsWith("--cpu-prof"));
	if (word === process.execPath) return [word, ...watched];
	const quoted = `"${process.execPath}"`;
	return [word.replaceAll(quoted, [quoted, ...watched].join(" "))];
}

/** Seconds of the processor for a start of Node that does nothing: what a machine is measured by. */
function bareStart() {
	const command = [process.execPath, "-e", "0"];
	return spreadOf(Array.from({ length: 5 }, () => asProcess({ name: "node -e 0", command }).seconds)).median;
}
