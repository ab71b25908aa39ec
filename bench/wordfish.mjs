/**
 * Do the positions and intervals of Wordfish hold on texts drawn from its own model, whose positions are known?
 *
 *     npm run --silent bench:wordfish -- [--runs 40]
 *
 * One row a size: correlation with the truth (the worst run), share of 95 % intervals that hold it (the wide ones of the
 * sandwich and those given the words), and CPU seconds a run.
 */
import { parseArgs } from "node:util";
import { seeded } from "../packages/core/dist/stats/seeded.js";
import { countRow } from "../packages/core/dist/stats/text-scaling/count-table.js";
import { wordfish } from "../packages/core/dist/stats/text-scaling/wordfish.js";

const RUNS = Number(parseArgs({ options: { runs: { type: "string", default: "40" } } }).values.runs);
if (!Number.isSafeInteger(RUNS) || RUNS < 1) {
	console.error("Expected --runs to be a whole number from 1");
	process.exit(2);
}
/** Texts, words, and how often a middling word is used in a text. */
const SIZES = [
	[8, 1000, 1],
	[20, 500, 1],
	[20, 500, 5],
	[50, 1000, 1],
	[100, 2000, 1],
	[200, 5000, 1],
];
const Z = 1.959963984540054;

console.log("texts  words  rate  runs  least r  held  given words  CPU s");
for (const [texts, words, rate] of SIZES) {
	const runs = Math.max(1, Math.round(RUNS * Math.min(1, 50_000 / (texts * words))));
	let [least, held, narrow, all, cpu] = [1, 0, 0, 0, 0];
	for (let seed = 1; seed <= runs; seed++) {
		const { positions, rows } = drawTexts(texts, words, rate, seed);
		const direction = [positions.indexOf(Math.min(...positions)), positions.indexOf(Math.max(...positions))];
		const began = process.cpuUsage();
		const fit = wordfish({ rows, width: words }, { direction });
		cpu += process.cpuUsage(began).user / 1e6;
		least = Math.min(least, correlation(fit.positions, positions));
		for (const [text, position] of positions.entries()) {
			const error = Math.abs(fit.positions[text] - position);
			if (error <= Z * fit.robustErrors[text]) held++;
			if (error <= Z * fit.standardErrors[text]) narrow++;
			all++;
		}
	}
	console.log(
		[
			...[String(texts).padStart(5), String(words).padStart(5), String(rate).padStart(4), String(runs).padStart(4)],
			...[least.toFixed(4).padStart(7), (held / all).toFixed(3), (narrow / all).toFixed(3).padStart(11)],
			(cpu / runs).toFixed(2).padStart(5),
		].join("  "),
	);
}

/** Positions with mean 0 and variance 1, and the counts that the model draws from them. */
function drawTexts(texts, words, rate, seed) {
	const { share } = seeded(seed);
	const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
	const drawn = Array.from({ length: texts }, normal);
	const mean = drawn.reduce((sum, value) => sum + value, 0) / texts;
	const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (texts - 1));
	const positions = drawn.map((value) => (value - mean) / spread);
	const lengths = positions.map(() => 0.3 * normal());
	const vocabulary = Array.from({ length: words }, () => [Math.log(rate) + normal(), 0.5 * normal()]);
	const poisson = (rateHere) => {
		if (rateHere > 50) return Math.max(0, Math.round(rateHere + Math.sqrt(rateHere) * normal()));
		let count = -1;
		for (let left = 1; left > Math.exp(-rateHere); count++) left *= share();
		return count;
	};
	const rows = positions.map((position, text) =>
		countRow(
			vocabulary.map(([frequency, weight], word) => [
				word,
				poisson(Math.exp(lengths[text] + frequency + weight * position)),
			]),
		),
	);
	return { positions, rows };
}

function correlation(a, b) {
	const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [one, other] = [Array.from(a), Array.from(b)];
	const [x, y] = [mean(one), mean(other)];
	let [xy, xx, yy] = [0, 0, 0];
	for (const [at, value] of one.entries()) {
		xy += (value - x) * (other[at] - y);
		xx += (value - x) ** 2;
		yy += (other[at] - y) ** 2;
	}
	return xy / Math.sqrt(xx * yy);
}
