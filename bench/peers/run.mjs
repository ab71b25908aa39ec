// Every path that people wait for beside what else they could use for it, in turn in one run: ours, the peers, and what the machine can do.
//   npm run --silent bench:peers -- [--rows NAME,…] [--rounds N] [--small] [--write] [--guard]
// --small  less to go through, for a quick look
// --write  keeps what was measured, at full and at small size, in bench/peers/figures.json, and writes the table of docs/benchmarks.md
// --guard  at small size, beside the figures kept: a ratio that lost a quarter is measured once more with three times the rounds; if it is
//          still lost, the command fails. What is not there is said and skipped.
// Rows are files of bench/peers/rows (row.mjs says what one has). Build first: npm run build.
import { fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { lossesOf } from "./figures.mjs";
import { writeTable } from "./table.mjs";

const FIGURES = fileURLToPath(new URL("figures.json", import.meta.url));
const ROW = fileURLToPath(new URL("row.mjs", import.meta.url));

const { values } = parseArgs({
	options: {
		rows: { type: "string" },
		rounds: { type: "string" },
		small: { type: "boolean", default: false },
		write: { type: "boolean", default: false },
		guard: { type: "boolean", default: false },
	},
});
const known = readdirSync(new URL("rows/", import.meta.url))
	.map((file) => file.replace(/[.]mjs$/u, ""))
	.sort();
const wanted = values.rows?.split(",") ?? known;
const strange = wanted.filter((name) => !known.includes(name));
const isNumber = values.rounds === undefined || /^[1-9]\d*$/u.test(values.rounds);
if (strange.length > 0 || !isNumber) {
	const got = isNumber ? strange.join(", ") : `--rounds ${values.rounds}`;
	console.error(`Expected rows of ${known.join(", ")} and --rounds from 1, got ${got}`);
	process.exit(2);
}

const [{ model = "unknown processor" } = {}] = cpus();
const machine = { node: process.version, processor: model.trim(), cores: cpus().length };
console.log(
	`${machine.cores} × ${machine.processor}, Node ${machine.node}; processor time, median (least–most), in turn`,
);

const figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, "utf8")) : {};
for (const name of wanted) {
	if (values.guard) await guard(name, figures[name]?.small);
	else if (values.write) {
		const full = await shown(name, {});
		const small = await shown(name, { small: true });
		if (full.paths === undefined || small.paths === undefined) continue;
		const { title, missing, ...kept } = full;
		figures[name] = { title, machine: { ...machine, bare: full.bare }, full: kept, small: { paths: small.paths } };
		// After each row, so that an end before the last loses none.
		writeFileSync(FIGURES, `${JSON.stringify(sortedByKey(figures), null, "\t")}\n`);
		writeTable(sortedByKey(figures));
	} else await shown(name, { small: values.small });
}

/** What the process of a row says; it fails with an error of the row, which does not stop the others. */
function measured(name, { small = false, rounds = values.rounds }) {
	const args = [name, ...(small ? ["--small"] : []), ...(rounds === undefined ? [] : ["--rounds", String(rounds)])];
	return new Promise((resolve) => {
		const child = fork(ROW, args, { execArgv: ["--expose-gc", "--max-old-space-size=4096"] });
		let said;
		child.on("message", (message) => {
			said = message;
		});
		child.on("exit", (status) => resolve(said ?? { name, title: name, failed: `ended with ${status}` }));
	});
}

/** `before`: as the paths were when their figures were kept; then only work that was the same and is no more fails. */
async function shown(name, { before, ...options }) {
	const found = await measured(name, options);
	console.log(`\n${name}: ${found.title}${options.small ? ", small" : ""}`);
	for (const { need, how } of found.missing ?? []) console.log(`  skipped beside ${need}, which is not there: ${how}`);
	if (found.skipped !== undefined) console.log(`  skipped: ${found.skipped}`);
	if (found.failed !== undefined) {
		console.error(`  failed: ${found.failed}`);
		process.exitCode = 1;
	}
	for (const path of found.paths ?? []) {
		showPath(path);
		const kept = before?.find(({ path: one }) => one === path.path);
		const isMeant =
			path.same === null || path.same.same || path.same.explained || (before && kept?.same?.same !== true);
		if (!isMeant) process.exitCode = 1;
	}
	return found;
}

function showPath({ path, ours, peers, limit, bytes, aims, same, digest }) {
	if (path !== "") console.log(`  ${path}`);
	const line = (who, { version, seconds, megabytes, ratio, timed }) => {
		const rate = bytes === undefined ? "" : `  ${(bytes / 1e6 / seconds.median).toFixed(1)} MB/s`;
		const memory = megabytes === undefined ? "" : `  ${megabytes} MB at most`;
		const times = ratio === undefined ? "" : `  ${ratio.median} × ours (${ratio.least}–${ratio.most})`;
		const what = timed === undefined ? "" : `  [${timed}]`;
		const spread = `${seconds.median} s (${seconds.least}–${seconds.most})`;
		console.log(`    ${`${who} ${version ?? ""}`.padEnd(44)} ${spread}${rate}${memory}${times}${what}`);
	};
	line("ours", ours);
	for (const [name, peer] of Object.entries(peers)) line(name, peer);
	if (limit !== null) line(`limit: ${limit.name}`, limit);
	for (const { of, asked, share } of aims)
		console.log(`    ${share >= 1 ? "reached" : "short of"} ${asked} (${of}): ${(100 * share).toFixed(0)} % of it`);
	if (same !== null) {
		console.log(`    ${same.same ? "the same work" : "NOT the same work"}: ${same.says}`);
	}
	if (digest !== null) console.log(`    digest of our result: ${digest.slice(0, 16)}`);
}

/** Fails where a ratio is lost twice; says what it could not compare. */
async function guard(name, committed) {
	if (committed === undefined)
		return console.log(`\n${name}: not guarded, no figures kept (npm run bench:peers -- --write)`);
	const before = committed.paths;
	const first = await shown(name, { small: true, before });
	if (first.paths === undefined) return;
	let losses = lossesOf(before, first.paths);
	if (losses.lost.length > 0) {
		const again = await shown(name, { small: true, before, rounds: 3 * first.rounds });
		losses = lossesOf(before, again.paths ?? []);
	}
	for (const { path, against } of losses.unmeasured) console.log(`  not guarded now: ${path} beside ${against}`);
	for (const { path, against, before, now } of losses.lost) {
		console.error(`  LOST: ${path} beside ${against} was ${before} ×, is ${now} ×`);
		process.exitCode = 1;
	}
	if (losses.compared === 0) console.log("  not guarded: nothing to compare with");
	else if (losses.lost.length === 0) console.log(`  guarded: ${losses.compared} ratios kept`);
}

function sortedByKey(record) {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
