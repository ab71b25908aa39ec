/**
 * How long do coefficients of agreement take, and do their intervals cover as often as they say?
 *
 *     npm run --silent bench:coder-agreement -- [--runs 400] [--only time|coding|marks|inception]
 *
 * Time: α, κ, Fleiss's κ and AC1 of 10,000 units and six coders; γ of 300 units and three coders, on a text where units are
 * rare and on one where they lie over each other. CPU seconds and seconds by the clock.
 *
 * Coverage: invented codings of texts by two coders. Texts are clusters: each has its own difficulty and its own frequent category,
 * and one to six units. The true value is that of 60,000 texts; an interval of 95 % should have it in 95 of 100 runs. Intervals
 * that are silent, since coders differ in fewer than five texts, are counted apart.
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
	options: { runs: { type: "string", default: "400" }, only: { type: "string" } },
});

const HEAD = "world                 texts  coefficient            true given of  covered  below  above";
const DRAWS = 400;

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
	const counts = new Map([...truths].map(([measure, truth]) => [measure, { truth, given: 0, low: 0, high: 0 }]));
	return {
		add(rows) {
			for (const { facet, measure, low, high } of rows) {
				const own = counts.get(`${facet} ${measure}`);
				if (own === undefined || low === null) continue;
				own.given++;
				if (low > own.truth) own.high++;
				if (high < own.truth) own.low++;
			}
		},
		print(world, texts, runs) {
			for (const [name, { truth, given: n, low, high }] of counts) {
				const covered = n === 0 ? "—" : (1 - (low + high) / n).toFixed(3);
				console.log(
					[
						world.padEnd(21),
						String(texts).padEnd(6),
						name.padEnd(20),
						truth.toFixed(3).padStart(6),
						`${n}/${runs}`.padEnd(10),
						covered.padEnd(8),
						String(low).padEnd(6),
						high,
					].join(" "),
				);
			}
		},
	};
}

function coverage(runs) {
	const worlds = [
		{ words: "hard", right: 0.6, shares: [0.5, 0.3, 0.2], like: 0.5 },
		{ words: "usual", right: 0.85, shares: [0.5, 0.3, 0.2], like: 0.3 },
		{ words: "one category in most", right: 0.9, shares: [0.85, 0.1, 0.05], like: 0.3 },
		{ words: "nearly perfect", right: 0.97, shares: [0.5, 0.3, 0.2], like: 0.3 },
	];
	const rowsOf = (world, texts, chance, seed, draws = DRAWS) =>
		measured(
			{
				...{ categories: ["a", "b", "c"], scale: "nominal" },
				texts: Array.from({ length: texts }, () => invented(world, chance)),
			},
			{ coders: ["A", "B"], least: 10, draws, seed },
		).rows.map((row) => ({ facet: "coding", ...row }));
	console.log(HEAD);
	for (const world of worlds)
		for (const texts of [10, 15, 30, 100]) {
			const chance = seeded(texts);
			const counts = counted(
				rowsOf(world, 60_000, chance, 1, 1)
					.filter(({ measure }) => measure !== "agreement")
					.map(({ facet, measure, value }) => [`${facet} ${measure}`, value]),
			);
			for (let run = 0; run < runs; run++) counts.add(rowsOf(world, texts, chance, run));
			counts.print(world.words, texts, runs);
		}
}

/** Two coders of one text. */
function invented({ right, shares, like }, chance) {
	const own = Math.min(1, right + (chance.share() - 0.5) * 2 * Math.min(1 - right, 0.5));
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
 * mark with other ends; each text has its own difficulty. γ takes longest and is measured in a third of the runs, of up to 30 texts.
 */
function coverageOfMarks(runs) {
	const worlds = [
		{ words: "usual", found: 0.85, moved: 15, same: 0.9 },
		{ words: "hard", found: 0.65, moved: 40, same: 0.75 },
	];
	const rowsOf = (world, texts, chance, { seed, draws = DRAWS, gamma: withGamma }) =>
		measuredMarks(
			Array.from({ length: texts }, () => marked(world, chance)),
			{ coders: ["A", "B"], about: null, least: 10, draws, seed, gamma: withGamma },
		);
	console.log(HEAD);
	for (const world of worlds) {
		// So many texts that γ takes seconds; the other coefficients could have more.
		const truth = [5, 6, 7, 8].map((seed) => rowsOf(world, 1_000, seeded(seed), { seed, draws: 1, gamma: true }));
		const truths = truth[0]
			.map(({ facet, measure }, at) => [
				`${facet} ${measure}`,
				truth.reduce((sum, rows) => sum + rows[at].value, 0) / truth.length,
			])
			.filter(([name]) => /alpha|gamma/u.test(name));
		for (const texts of [10, 30, 100]) {
			const chance = seeded(texts);
			const counts = counted(truths.filter(([name]) => !name.endsWith("gamma")));
			const ofGamma = counted(truths.filter(([name]) => name.endsWith("gamma")));
			const withGamma = texts > 30 ? 0 : Math.floor(runs / 3);
			for (let run = 0; run < runs; run++) {
				const rows = rowsOf(world, texts, chance, { seed: run + 1, gamma: run < withGamma });
				counts.add(rows);
				ofGamma.add(rows);
			}
			counts.print(world.words, texts, runs);
			if (withGamma > 0) ofGamma.print(world.words, texts, withGamma);
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
