/**
 * How long do coefficients of agreement take, and do their intervals cover as often as they say?
 *
 *     npm run --silent bench:coder-agreement -- [--runs 400] [--only time|coverage]
 *
 * Time: α, κ, Fleiss's κ and AC1 of 10,000 units and six coders; γ of 300 units and three coders, on a text where units are
 * rare and on one where they lie over each other. CPU seconds and seconds by the clock.
 *
 * Coverage: invented codings of texts by two coders. Texts are clusters: each has its own difficulty and its own frequent category,
 * and one to six units. The true value is that of 60,000 texts; an interval of 95 % should have it in 95 of 100 runs. Intervals
 * that are silent, since coders differ in fewer than five texts, are counted apart.
 */
import { parseArgs } from "node:util";
import { gamma } from "../packages/core/dist/stats/agreement/gamma.js";
import { alphaOfCoincidences } from "../packages/core/dist/stats/agreement/krippendorff-alpha.js";
import {
	addRatings,
	coincidencesOf,
	fleissKappa,
	gwetAc,
	lengthOfSums,
	ratingSums,
} from "../packages/core/dist/stats/agreement/many-coders.js";
import { cohenKappa } from "../packages/core/dist/stats/agreement/pair-agreement.js";
import { resampledIntervals, textSums } from "../packages/core/dist/stats/agreement/resampled-interval.js";
import { seeded } from "../packages/core/dist/stats/seeded.js";

const { values: given } = parseArgs({
	options: { runs: { type: "string", default: "400" }, only: { type: "string" } },
});

if (given.only !== "coverage") times();
if (given.only !== "time") coverage(Number(given.runs));

function times() {
	const chance = seeded(3);
	const units = Array.from({ length: 10_000 }, () => {
		const truth = chance.below(7);
		return Array.from({ length: 6 }, () =>
			chance.share() < 0.1 ? null : chance.share() < 0.7 ? truth : chance.below(7),
		);
	});
	console.log("task                                          CPU s  clock s");
	timed("α nominal, ordinal, interval, Fleiss κ, AC1, AC2, κ of 15 pairs; 10,000 units × 6 coders", () => {
		const sums = ratingSums(units, 7);
		const values = [-3, -2, -1, 0, 1, 2, 3];
		for (const level of ["nominal", "ordinal", "interval"]) alphaOfCoincidences(coincidencesOf(sums, 7), values, level);
		fleissKappa(sums, 7);
		gwetAc(sums, 7);
		gwetAc(sums, 7, "squared");
		for (let a = 0; a < 6; a++)
			for (let b = a + 1; b < 6; b++) {
				const table = new Float64Array(49);
				for (const unit of units) if (unit[a] !== null && unit[b] !== null) table[unit[a] * 7 + unit[b]]++;
				for (const distance of ["nominal", "absolute", "squared"]) cohenKappa(table, distance);
			}
	});
	for (const [words, length] of [
		["rare", 90_000],
		["as long together as the text", 36_000],
	])
		timed(`γ of 300 units × 3 coders, units ${words}`, () => {
			const { value, samples, isExact } = gamma([{ length, coders: coders(chance, length) }]);
			return `γ ${value.toFixed(3)}, ${samples} continua by chance, ${isExact ? "all exact" : "not all exact"}`;
		});
}

/** Units that three coders mark where they are, give or take some characters; one in ten is missed and one in ten is of another kind. */
function coders(chance, length) {
	const truth = Array.from({ length: 300 }, () => {
		const start = chance.below(length - 200);
		return { start, end: start + 60 + chance.below(120), category: chance.below(8) };
	});
	const moved = () => chance.below(41) - 20;
	return [0, 1, 2].map(() =>
		truth
			.filter(() => chance.share() > 0.1)
			.map(({ start, end, category }) => {
				const from = Math.max(0, start + moved());
				return {
					start: from,
					end: Math.min(length, Math.max(from + 10, end + moved())),
					category: chance.share() < 0.1 ? chance.below(8) : category,
				};
			})
			.sort((a, b) => a.start - b.start),
	);
}

function timed(task, work) {
	const [cpu, clock] = [process.cpuUsage(), performance.now()];
	const said = work() ?? "";
	const { user, system } = process.cpuUsage(cpu);
	console.log(
		`${task}: ${((user + system) / 1e6).toFixed(1)} s CPU, ${((performance.now() - clock) / 1000).toFixed(1)} s  ${said}`,
	);
}

function coverage(runs) {
	const size = 3;
	const coefficients = [
		["α nominal", (sums) => alphaOfCoincidences(coincidencesOf(sums, size), [0, 1, 2], "nominal")],
		["Fleiss κ (π)", (sums) => fleissKappa(sums, size)],
		["AC1", (sums) => gwetAc(sums, size)],
	];
	const worlds = [
		{ words: "hard", right: 0.6, shares: [0.5, 0.3, 0.2], like: 0.5 },
		{ words: "usual", right: 0.85, shares: [0.5, 0.3, 0.2], like: 0.3 },
		{ words: "one category in most", right: 0.9, shares: [0.85, 0.1, 0.05], like: 0.3 },
		{ words: "nearly perfect", right: 0.97, shares: [0.5, 0.3, 0.2], like: 0.3 },
	];
	console.log("world                 texts  coefficient    true  given of runs  covered  below  above");
	for (const world of worlds)
		for (const texts of [10, 15, 30, 100]) {
			const chance = seeded(texts);
			const all = new Float64Array(lengthOfSums(size));
			for (let at = 0; at < 60_000; at++)
				for (const [cell, value] of invented(world, chance, size).sums.entries()) all[cell] += value;
			const truth = coefficients.map(([, coefficient]) => coefficient(all));
			const counts = coefficients.map(() => ({ given: 0, low: 0, high: 0 }));
			for (let run = 0; run < runs; run++) {
				const parts = Array.from({ length: texts }, () => invented(world, chance, size)).map(({ sums, differs }) =>
					textSums(sums, differs),
				);
				const found = resampledIntervals(
					parts,
					coefficients.map(([, one]) => one),
					{ length: lengthOfSums(size), draws: 400, seed: run },
				);
				for (const [at, interval] of found.entries()) {
					if (interval === null) continue;
					counts[at].given++;
					if (interval[0] > truth[at]) counts[at].high++;
					if (interval[1] < truth[at]) counts[at].low++;
				}
			}
			for (const [at, [name]] of coefficients.entries()) {
				const { given: n, low, high } = counts[at];
				const covered = n === 0 ? "—" : (1 - (low + high) / n).toFixed(3);
				console.log(
					[
						world.words.padEnd(21),
						String(texts).padEnd(6),
						name.padEnd(14),
						truth[at].toFixed(3),
						`${n}/${runs}`.padEnd(14),
						covered.padEnd(8),
						String(low).padEnd(6),
						high,
					].join(" "),
				);
			}
		}
}

/** Two coders of one text. */
function invented({ right, shares, like }, chance, size) {
	const sums = new Float64Array(lengthOfSums(size));
	const own = Math.min(1, right + (chance.share() - 0.5) * 2 * Math.min(1 - right, 0.5));
	const frequent = chance.below(size);
	let differs = false;
	for (let unit = chance.below(6); unit >= 0; unit--) {
		const drawn = chance.share();
		const truth = chance.share() < like ? frequent : drawn < shares[0] ? 0 : drawn < shares[0] + shares[1] ? 1 : 2;
		const ratings = [0, 1].map(() => (chance.share() < own ? truth : chance.below(size)));
		differs ||= ratings[0] !== ratings[1];
		addRatings(sums, ratings, size);
	}
	return { sums, differs };
}
