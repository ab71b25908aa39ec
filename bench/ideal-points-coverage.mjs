// How often do 95 % intervals of ideal points hold the truth, when votes are made by the model in the real pattern of who voted on what?
// Points and roll calls are those that are estimated from all votes of the General Assembly; votes are drawn, and points estimated again.
//   node bench/ideal-points-coverage.mjs [first seed] [seeds] [runs of the bootstrap]
import { existsSync, readFileSync } from "node:fs";
import { deviationsOf, idealPoints, resampledPoints } from "../packages/core/dist/index.js";
import { ordinalItemResponse } from "../packages/core/dist/stats/ordinal/item-response.js";
import { seeded } from "../packages/core/dist/stats/seeded.js";
import { readVotes } from "../packages/sources/dist/index.js";

const [first = 1, seeds = 3, runs = 40] = process.argv.slice(2).map(Number);
const folder = ["../../shared/data/un-votes/", "../../../shared/data/un-votes/"]
	.map((path) => new URL(path, import.meta.url))
	.find((path) => existsSync(path));
if (folder === undefined) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const files = ["un_votes_long", "un_roll_calls", "un_roll_call_issues"].map((name) => ({
	name: `${name}.csv.gz`,
	bytes: new Uint8Array(readFileSync(new URL(`${name}.csv.gz`, folder))),
}));
const read = await readVotes(files, {});
if (!read.ok) throw new Error(read.problem.message);
const { matrix } = read.value;
const anchor = matrix.voters.findIndex(({ id }) => id === "USA");
const { responses, fit } = idealPoints(matrix, { by: "session", anchor }).estimate;

for (let seed = first; seed < first + seeds; seed++) {
	const { made, truth, votes } = simulated(seed);
	const begun = process.cpuUsage().user;
	const found = ordinalItemResponse(made, { anchor, seed });
	const estimated = process.cpuUsage().user;
	const run = resampledPoints(made, found, seed);
	const spread = deviationsOf(Array.from({ length: runs }, (_, at) => run(at + 1)));
	const ended = process.cpuUsage().user;
	console.log(
		`seed ${seed}: estimate ${((estimated - begun) / 1e6).toFixed(1)} s, a run of the bootstrap ${((ended - estimated) / 1e6 / runs).toFixed(2)} s of processor time`,
	);
	const groups = [
		["all", () => true],
		["within 2", (at) => Math.abs(truth[at]) <= 2],
		["above 2", (at) => truth[at] > 2],
		["below -2", (at) => truth[at] < -2],
		["fewer than 10 votes", (at) => votes[at] < 10],
		["10-29 votes", (at) => votes[at] >= 10 && votes[at] < 30],
		["30 votes or more", (at) => votes[at] >= 30],
	];
	for (const [name, isIn] of groups) {
		const own = [...truth.keys()].filter(isIn);
		const covered = (errors) =>
			(
				(100 * own.filter((at) => Math.abs(found.positions[at] - truth[at]) < 1.96 * errors[at]).length) /
				own.length
			).toFixed(1);
		const off = own.reduce((sum, at) => sum + found.positions[at] - truth[at], 0) / own.length;
		console.log(
			`  ${name}: ${own.length} points, posterior ${covered(found.errors)} %, bootstrap ${covered(spread)} %, mean error ${off.toFixed(3)}`,
		);
	}
}

/** Votes drawn from the estimate; roll calls on which all then vote alike are left out, as they are of real ones. */
function simulated(seed) {
	const chance = seeded(seed);
	for (let at = 0; at < 100; at++) chance.share();
	const normal = () => Math.sqrt(-2 * Math.log(1 - chance.share())) * Math.cos(2 * Math.PI * chance.share());
	const [points, categories, itemStarts] = [[], [], [0]];
	for (let item = 0; item + 1 < responses.itemStarts.length; item++) {
		const [low, high, slope] = fit.items.subarray(3 * item, 3 * item + 3);
		const own = [];
		for (let at = responses.itemStarts[item]; at < responses.itemStarts[item + 1]; at++) {
			const z = slope * fit.positions[responses.points[at]] + normal();
			own.push([responses.points[at], z < low ? 1 : z < high ? 2 : 3]);
		}
		if (new Set(own.map(([, category]) => category)).size < 2) continue;
		for (const [point, category] of own) {
			points.push(point);
			categories.push(category);
		}
		itemStarts.push(points.length);
	}
	const counts = new Int32Array(fit.positions.length);
	for (const point of points) counts[point]++;
	const kept = [...counts.keys()].filter((point) => counts[point] > 0);
	const placeOf = new Map(kept.map((point, place) => [point, place]));
	const made = {
		respondents: Int32Array.from(kept, (point) => responses.respondents[point]),
		periods: Int32Array.from(kept, (point) => responses.periods[point]),
		itemStarts: Int32Array.from(itemStarts),
		points: Int32Array.from(points, (point) => placeOf.get(point)),
		categories: Uint8Array.from(categories),
	};
	const raw = kept.map((point) => fit.positions[point]);
	const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
	const deviation = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / raw.length);
	return { made, truth: raw.map((value) => (value - mean) / deviation), votes: kept.map((point) => counts[point]) };
}
