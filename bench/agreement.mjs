/**
 * How long does it take, and how much memory, to say how alike all pairs of states vote in all years?
 *
 *     npm run --silent bench:agreement -- [--data ../shared/data/un-votes] [--intervals 100]
 *
 * The votes of the General Assembly where the folder is there, else as many invented ones. One row a task: rows of the answer,
 * CPU seconds, seconds by the clock, and the highest memory of the process so far. Intervals are drawn for so many pairs over all
 * years; the last column says what all pairs would take.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measuredRows } from "../packages/app/dist/deeds/agreement-in-case.js";
import { seeded } from "../packages/core/dist/stats/seeded.js";
import { agreement } from "../packages/core/dist/votes/agreement.js";
import { agreementMeasure, agreementMeasures } from "../packages/core/dist/votes/agreement-measures.js";
import { agreementCsv } from "../packages/report/dist/deeds/agreement.js";

const { values: given } = parseArgs({
	options: {
		data: { type: "string", default: "../shared/data/un-votes" },
		intervals: { type: "string", default: "100" },
	},
});
const PAIRS = Number(given.intervals);
const FILES = ["un_votes_long.csv.gz", "un_roll_calls.csv.gz", "un_roll_call_issues.csv.gz"];

const matrix = existsSync(given.data) ? await published(given.data) : invented();
const { voters, rollCalls } = matrix;
const pairs = (voters.length * (voters.length - 1)) / 2;
console.log(`${rollCalls.length} roll calls, ${voters.length} voters, ${pairs} pairs`);
console.log("task                                       rows    CPU s  clock s  peak MB  all pairs, CPU s");

const one = [agreementMeasure("kappa-squared")];
row("all pairs by year, one measure", () => agreement(matrix, { by: "year", measures: one }).rows);
row("all pairs by year, all 16 measures", () => agreement(matrix, { by: "year", measures: agreementMeasures() }).rows);
row("all pairs by year, one measure, as CSV", () => {
	const found = agreement(matrix, { by: "year", measures: one });
	let bytes = 0;
	for (const part of agreementCsv(
		{ by: "year", groups: found.groups.map(({ id, rollCalls: { length } }) => ({ id, rollCalls: length })) },
		measuredRows({ found, matrix }),
	))
		bytes += part.length;
	return bytes > 0 ? found.rows : 0;
});
row("all pairs by issue, one measure", () => agreement(matrix, { by: "issue", measures: one }).rows);
const some = Array.from({ length: voters.length }, (_, a) => Array.from({ length: a }, (_, b) => [b, a]))
	.flat()
	.slice(0, PAIRS);
row(
	`${some.length} pairs by year, 1000 draws`,
	() => agreement(matrix, { by: "year", measures: one, pairs: some, intervals: { draws: 1000 } }).rows,
	pairs / some.length,
);

function row(task, work, times = null) {
	const [cpu, clock] = [process.cpuUsage(), performance.now()];
	const rows = work();
	const { user, system } = process.cpuUsage(cpu);
	const seconds = (user + system) / 1e6;
	const peak = process.resourceUsage().maxRSS / 1024;
	console.log(
		[
			...[task.padEnd(40), String(rows).padStart(8), seconds.toFixed(2).padStart(8)],
			...[((performance.now() - clock) / 1000).toFixed(2).padStart(8), peak.toFixed(0).padStart(8)],
			times === null ? "" : (seconds * times).toFixed(0).padStart(17),
		].join(" "),
	);
}

async function published(folder) {
	const { readVotes } = await import("../packages/sources/dist/index.js");
	const read = await readVotes(FILES.map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) })));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.matrix;
}

/** 200 states on a line and 6,200 roll calls in 74 years, with a fifth of the votes missing. */
function invented() {
	const chance = seeded(7);
	const states = Array.from({ length: 200 }, () => chance.share() * 2 - 1);
	const years = Array.from({ length: 6200 }, (_, at) => 1946 + Math.floor((at * 74) / 6200));
	const cells = new Uint8Array(6200 * 200);
	for (let at = 0; at < cells.length; at++) {
		const cut = (Math.floor(at / 200) % 11) / 5 - 1;
		const side = states[at % 200] - cut + chance.share() - 0.5;
		cells[at] = chance.share() < 0.2 ? 0 : side > 0.2 ? 1 : side < -0.2 ? 3 : 2;
	}
	const totals = { yes: 1, abstain: 0, no: 0, absent: null };
	return {
		cells,
		voters: states.map((_, at) => ({ id: `S${at}`, name: null, state: null, group: null })),
		rollCalls: years.map((year, at) => ({
			...{ id: `${at}`, table: "t", body: "general-assembly", date: `${year}-12-01`, session: String(year - 1945) },
			...{ symbol: null, title: "", description: null, important: null, issues: [`issue ${at % 7}`] },
			...{ amendment: false, paragraph: false, vetoedBy: [], totals, stated: null },
		})),
	};
}
