// How near ideal points are to the published ones, how long they take, and what a change of the agenda does to them.
//   node bench/ideal-points.mjs
import { existsSync, readFileSync } from "node:fs";
import { idealPoints } from "../packages/core/dist/index.js";
import { readVotes } from "../packages/sources/dist/index.js";

const SHARED = new URL("../../shared/data/", import.meta.url);
const shared = (name) => {
	const path = new URL(name, SHARED);
	return existsSync(path) ? path : new URL(`../../../shared/data/${name}`, import.meta.url);
};
if (!existsSync(shared("un-votes/SOURCE.txt"))) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const files = ["un_votes_long", "un_roll_calls", "un_roll_call_issues"].map((name) => ({
	name: `${name}.csv.gz`,
	bytes: new Uint8Array(readFileSync(shared(`un-votes/${name}.csv.gz`))),
}));
const read = await readVotes(files, {});
if (!read.ok) throw new Error(read.problem.message);
const { matrix } = read.value;
const cow = new Map(
	readFileSync(shared("un-votes/country_crosswalk.csv"), "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(","))
		.map((cells) => [cells[3], cells[2]]),
);
const published = new Map(
	readFileSync(shared("un-idealpoints/IdealpointestimatesAll_Apr2020.csv"), "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(","))
		.map((cells) => [`${cells[1]} ${cells[2]}`, Number(cells[4])]),
);
const anchor = matrix.voters.findIndex(({ id }) => id === "USA");
const processor = () => process.cpuUsage().user / 1e6;

const begun = processor();
const found = idealPoints(matrix, { by: "session", anchor });
console.log(
	`${found.rollCalls} roll calls that divide, ${found.unanimous} that do not, ${found.repetitions.length} ties, ${found.points.length} points`,
);
console.log(`processor ${(processor() - begun).toFixed(1)} s; halves apart ${found.fit.unsettled.toFixed(2)} errors`);
const keyOf = ({ voter, period }) => `${cow.get(matrix.voters[voter].id)} ${period}`;
const pairs = found.points.flatMap((one) => {
	const known = published.get(keyOf(one));
	return known === undefined ? [] : [[one.point, known, Number(one.period)]];
});
console.log(`all: n ${pairs.length}, r ${pearson(pairs).toFixed(4)}`);
const sessions = [...new Set(pairs.map(([, , session]) => session))].filter((session) => session > 10);
const own = sessions.map((session) => pairs.filter(([, , at]) => at === session));
const enough = (of) => own.filter((some) => of(some) >= 0.95).length;
console.log(
	`sessions after 10: ${own.length}; r >= .95 in ${enough(pearson)}, by ranks in ${enough((some) => pearson(ranked(some)))}; least ${Math.min(...own.map(pearson)).toFixed(3)}`,
);

// The agenda: each vote on Palestine a second time, as an item of its own.
const twice = matrix.rollCalls.flatMap((one, at) =>
	one.issues.some((issue) => /palestin/iu.test(issue)) ? [at, at] : [at],
);
const width = matrix.voters.length;
const doubled = {
	voters: matrix.voters,
	rollCalls: twice.map((at) => matrix.rollCalls[at]),
	cells: Uint8Array.from(twice.flatMap((at) => [...matrix.cells.subarray(at * width, (at + 1) * width)])),
};
const placebo = idealPoints(doubled, { by: "session", anchor });
const before = new Map(found.points.map((one) => [`${one.voter} ${one.period}`, one.point]));
const moved = placebo.points.map((one) => [one.point, before.get(`${one.voter} ${one.period}`)]);
const shifts = moved.map(([a, b]) => Math.abs(a - b)).sort((a, b) => a - b);
console.log(
	`votes on Palestine twice (${twice.length - matrix.rollCalls.length} more): r ${pearson(moved).toFixed(4)}, median shift ${shifts[shifts.length >> 1].toFixed(3)}, 95 % below ${shifts[Math.floor(shifts.length * 0.95)].toFixed(3)}, greatest ${shifts.at(-1).toFixed(2)}`,
);

function pearson(some) {
	const mean = (at) => some.reduce((sum, pair) => sum + pair[at], 0) / some.length;
	const [x, y] = [mean(0), mean(1)];
	let [xy, xx, yy] = [0, 0, 0];
	for (const [a, b] of some) {
		xy += (a - x) * (b - y);
		xx += (a - x) ** 2;
		yy += (b - y) ** 2;
	}
	return xy / Math.sqrt(xx * yy);
}

function ranked(some) {
	const rank = (at) => {
		const order = some.map((pair, place) => [pair[at], place]).sort((a, b) => a[0] - b[0]);
		const ranks = [];
		for (const [place, [, whose]] of order.entries()) ranks[whose] = place;
		return ranks;
	};
	const [x, y] = [rank(0), rank(1)];
	return x.map((value, at) => [value, y[at]]);
}
