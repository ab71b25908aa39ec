/**
 * How long do coefficients of agreement take, and do their intervals cover as often as they say?
 *
 *     npm run --silent bench:coder-agreement -- [--runs 300] [--only time|coding|marks|inception]
 *
 * Time: α, κ, Fleiss's κ and AC1 of 10,000 units and six coders; γ of 300 units and three coders, on a text where units are
 * rare and on one where they lie over each other. CPU seconds and seconds by the clock.
 *
 * Coverage: invented codings of texts by two coders. Texts are clusters: each has its own difficulty and its own frequent category,
 * and one to six units. The true value is that of very many texts; an interval of 95 % should have it in 95 of 100 runs. Counted are all
 * runs in which the coefficient has a value; of how many of them there is an interval, how many lie above and below the true value, and
 * how wide they are in the mean.
 */
import { parseArgs } from "node:util";
import { measuredMarks } from "../packages/core/dist/coding/agreement/measured-marks.js";
import { measured } from "../packages/core/dist/coding/agreement/measured-units.js";
import { bestAlignment } from "../packages/core/dist/stats/agreement/best-alignment.js";
import { gamma } from "../packages/core/dist/stats/agreement/gamma.js";
import { alphaOfCoincidences } from "../packages/core/dist/stats/agreement/krippendorff-alpha.js";
import { coincidencesOf, fleissKappa, gwetAc, ratingSums } from "../packages/core/dist/stats/agreement/many-coders.js";
import { cohenKappa } from "../packages/core/dist/stats/agreement/pair-agreement.js";
import { seeded } from "../packages/core/dist/stats/seeded.js";

const { values: given } = parseArgs({
	options: { runs: { type: "string", default: "300" }, only: { type: "string" } },
});

const HEAD = "world                     texts coefficient           true intervals  covered  below  above  width";

const isAsked = (part) => given.only === undefined || given.only === part;
if (isAsked("time")) times();
if (isAsked("coding")) coverage(Number(given.runs));
if (isAsked("marks")) coverageOfMarks(Number(given.runs));
if (isAsked("inception")) gammaOfInception();

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

/** Counts of how often intervals had the true value in them, by coefficient. */
function counted(truths) {
	const counts = new Map([...truths].map(([measure, truth]) => [measure, emptyCount(truth)]));
	return {
		add(rows) {
			for (const { facet, measure, value, low, high } of rows) {
				const own = counts.get(`${facet} ${measure}`);
				if (own === undefined || value === null) continue;
				own.runs++;
				if (low === null) continue;
				own.given++;
				own.width += high - low;
				if (low > own.truth) own.above++;
				if (high < own.truth) own.below++;
			}
		},
		print(world, texts) {
			for (const [name, { truth, runs, given, below, above, width }] of counts)
				console.log(
					[
						world.padEnd(25),
						String(texts).padEnd(5),
						name.padEnd(20),
						truth.toFixed(3).padStart(6),
						`${given}/${runs}`.padEnd(10),
						(given === 0 ? "–" : (1 - (below + above) / given).toFixed(3)).padEnd(8),
						String(below).padEnd(6),
						String(above).padEnd(6),
						given === 0 ? "–" : (width / given).toFixed(2),
					].join(" "),
				);
		},
	};
}

function emptyCount(truth) {
	return { truth, runs: 0, given: 0, below: 0, above: 0, width: 0 };
}

function coverage(runs) {
	const balanced = [0.4, 0.3, 0.3];
	const rare = [0.85, 0.1, 0.05];
	const coders = [
		["middling", 0.65],
		["good", 0.85],
		["nearly perfect", 0.97],
	];
	const worlds = coders.flatMap(([words, right]) => [
		{ words: `${words}, balanced`, right, shares: balanced, like: 0.3 },
		{ words: `${words}, rare`, right, shares: rare, like: 0 },
	]);
	// What no interval can know of few texts: coders are perfect but for one text in twenty, in which they guess.
	worlds.push({ words: "one text in 20 guessed", guessed: 0.05, shares: balanced, like: 0.3 });
	const rowsOf = (world, texts, chance) =>
		measured(
			{
				...{ categories: ["a", "b", "c"], scale: "nominal" },
				texts: Array.from({ length: texts }, () => invented(world, chance)),
			},
			{ coders: ["A", "B"], least: 10 },
		).rows.map((row) => ({ facet: "coding", ...row }));
	console.log(HEAD);
	for (const world of worlds) {
		const truths = rowsOf(world, 100_000, seeded(1)).map(({ measure, value }) => [`coding ${measure}`, value]);
		for (const texts of [10, 15, 30, 100]) {
			const chance = seeded(texts);
			const counts = counted(truths);
			for (let run = 0; run < runs; run++) counts.add(rowsOf(world, texts, chance));
			counts.print(world.words, texts);
		}
	}
}

/** Two coders of one text. */
function invented({ right, guessed, shares, like }, chance) {
	const own =
		guessed === undefined
			? Math.min(1, right + (chance.share() - 0.5) * 2 * Math.min(1 - right, 0.5))
			: Number(chance.share() >= guessed);
	const frequent = chance.below(3);
	const units = [];
	for (let unit = chance.below(6); unit >= 0; unit--) {
		const drawn = chance.share();
		const truth = chance.share() < like ? frequent : drawn < shares[0] ? 0 : drawn < shares[0] + shares[1] ? 1 : 2;
		units.push({ given: [0, 1].map(() => (chance.share() < own ? truth : chance.below(3))), times: 1 });
	}
	return { units };
}

/**
 * The same of marks: texts of 400 to 1,600 characters with up to six units on two issues, which two coders find, or not, and
 * mark with other ends; each text has its own difficulty. γ takes longest and is measured of 10 and 30 texts.
 */
function coverageOfMarks(runs) {
	const worlds = [
		{ words: "hard", found: 0.65, moved: 40, same: 0.75 },
		{ words: "usual", found: 0.85, moved: 15, same: 0.9 },
		{ words: "nearly perfect", found: 0.98, moved: 1, same: 0.99 },
	];
	const rowsOf = (world, texts, chance, seed, withGamma) =>
		measuredMarks(
			Array.from({ length: texts }, () => marked(world, chance)),
			{ coders: ["A", "B"], about: null, least: 10, seed, gamma: withGamma },
		);
	console.log(HEAD);
	for (const world of worlds) {
		// So many texts that γ takes seconds; the other coefficients could have more.
		const truth = [5, 6, 7, 8].map((seed) => rowsOf(world, 500, seeded(seed), seed, true));
		const truths = truth[0]
			.map(({ facet, measure }, at) => [
				`${facet} ${measure}`,
				truth.reduce((sum, rows) => sum + rows[at].value, 0) / truth.length,
			])
			.filter(([name]) => /alpha|gamma/u.test(name));
		for (const texts of [10, 15, 30, 100]) {
			const chance = seeded(texts);
			const withGamma = texts === 10 || texts === 30;
			const counts = counted(truths.filter(([name]) => withGamma || !name.endsWith("gamma")));
			for (let run = 0; run < runs; run++) counts.add(rowsOf(world, texts, chance, run + 1, withGamma));
			counts.print(world.words, texts);
		}
	}
}

/** Two coders who mark one text; the units of a coder do not overlap. */
function marked({ found, moved, same }, chance) {
	const length = 400 + chance.below(1_200);
	const own = Math.min(1, found + (chance.share() - 0.5) * 2 * Math.min(1 - found, 0.3));
	const truth = [];
	for (let at = chance.below(200); at + 160 < length && truth.length < 6; at += 160 + chance.below(400))
		truth.push({ start: at, end: at + 40 + chance.below(80), issue: chance.below(2) });
	const codings = ["A", "B"].map((coder) => {
		const readings = [];
		for (const { start, end, issue } of truth) {
			if (chance.share() >= own) continue;
			const from = Math.max(readings.at(-1)?.end ?? 0, start + chance.below(2 * moved + 1) - moved);
			const to = Math.min(length, Math.max(from + 5, end + chance.below(2 * moved + 1) - moved));
			readings.push({ start: from, end: to, issue: `issue-${chance.share() < same ? issue : chance.below(2)}` });
		}
		return { coder, version: coder, isWhole: true, readings };
	});
	return { length, codings };
}

/**
 * INCEpTION draws continua by chance as pygamma-agreement does: number, gaps and lengths of units from normal distributions with the mean and
 * the spread of those observed. A printed value rests on some thirty draws, whose standard error is given.
 */
function gammaOfInception() {
	const unit = (start, end, category) => ({ start, end, category });
	const examples = [
		[0.3548, 4, [unit(0, 1, 0), unit(1, 2, 0), unit(3, 4, 1)], [unit(0, 1, 0), unit(2, 3, 0), unit(3, 4, 2)]],
		[0.2214, 15, [unit(0, 4, 0)], [unit(0, 4, 0), unit(0, 4, 1)]],
		[0.5788, 15, [unit(0, 4, 0), unit(0, 7, 0), unit(0, 7, 1)], [unit(0, 4, 0), unit(0, 4, 1)]],
	];
	const weights = { position: 1, category: 1 };
	const disorderOf = (coders) => bestAlignment(coders, weights).disorder / (coders.flat().length / coders.length);
	console.log("printed  γ of 4000 draws  standard error of thirty  γ with shifted continua");
	for (const [printed, length, ...coders] of examples) {
		const chance = seeded(5);
		const drawn = [];
		while (drawn.length < 4_000) {
			const continuum = likeThese(coders, chance);
			if (continuum.every(({ length }) => length > 0)) drawn.push(disorderOf(continuum));
		}
		const observed = disorderOf(coders);
		const [expected, spread] = momentsOf(drawn);
		const error = ((observed / expected) * spread) / expected / Math.sqrt(30);
		const shifted = gamma([{ length, coders }])?.value ?? Number.NaN;
		console.log([printed, 1 - observed / expected, error, shifted].map((one) => one.toFixed(4)).join("   "));
	}
}

function likeThese(coders, chance) {
	const normal = ([mean, spread]) =>
		mean + spread * Math.sqrt(-2 * Math.log(1 - chance.share())) * Math.cos(2 * Math.PI * chance.share());
	const units = coders.flat();
	const between = coders.flatMap((own) => own.slice(1).map(({ start }, at) => start - own[at].end));
	// A first unit at the beginning has no gap before it; one gap of 0 is always counted.
	const gaps = [0, ...between, ...coders.flatMap(([{ start }]) => (start > 0 ? start : []))];
	let isEmpty = true;
	return coders.map(() => {
		const count = Math.abs(Math.trunc(normal(momentsOf(coders.map(({ length }) => length)))));
		const own = [];
		for (let at = 0, end = 0; at < Math.max(isEmpty ? 1 : 0, count); at++) {
			const start = end + normal(momentsOf(gaps));
			do end = start + Math.abs(normal(momentsOf(units.map((one) => one.end - one.start))));
			while (Math.round(end) - Math.round(start) < 1);
			const { category } = units[chance.below(units.length)];
			own.push({ start: Math.round(start), end: Math.round(end), category });
		}
		isEmpty &&= own.length === 0;
		return own.sort((a, b) => a.start - b.start || a.end - b.end);
	});
}

/** Mean and spread. */
function momentsOf(values) {
	const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
	return [mean, Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length)];
}
