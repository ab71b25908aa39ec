// False alarms, power and dates of `fissure shift`, over real series whose texts are shuffled and into which changes are planted.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { holderShifts } from "../packages/core/dist/index.js";
import { seeded } from "../packages/core/dist/stats/seeded.js";
import { closeCase, openCase, positionsOver } from "../packages/store/dist/index.js";

const PROGRAM = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const HOLDERS = ["CHN", "RUS", "UKR", "USA"];
/** From these a case is made where none is given: some 5,000 texts, some minutes. */
const ARCHIVES = [
	"cctv-zh-readouts/cctv_foreign_policy_2022-09_2026-08.jsonl.gz",
	"kremlin-kyiv-2021-22/press_releases_2021-10_2022-06.jsonl.gz",
	"whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz",
];
const SIZES = [10, 20, 40, 80, 160];
const STEPS = [1, 2, 3, 4];
/** Series of which the most frequent value is at least so much. */
const TIED = 0.7;
const NOTHING = { unsure: 0, muted: 0, undated: 0, translated: 0 };

/** Prints both tables; a round draws twenty series for each size of series and change. */
export async function plantedShifts(data, { rounds, seed, caseFile }) {
	const scratch = mkdtempSync(join(tmpdir(), "fissure-planted-"));
	try {
		const pool = await readPool(caseFile ?? makeCase(data, scratch));
		const draw = seeded(seed);
		console.log(`Shifts: ${pool.length} real series of ${HOLDERS.join(", ")}; seed ${seed}, ${rounds} rounds`);
		falseAlarms(pool, draw, rounds);
		falseAlarmsOfBlocks(pool, draw, rounds);
		planted(pool, draw, rounds);
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

function makeCase(data, scratch) {
	const file = join(scratch, "planted.fissure");
	const run = (...args) => {
		try {
			execFileSync("node", [PROGRAM, ...args, "--case", file], { stdio: "ignore" });
		} catch (error) {
			// Some texts had problems.
			if (error.status !== 1) throw error;
		}
	};
	run("init");
	run("add", ...ARCHIVES.map((archive) => join(data, archive)).filter((path) => existsSync(path)));
	run("code");
	return file;
}

/** The positions of each holder on each issue, by text: what can be drawn from. */
async function readPool(path) {
	const opened = await openCase(path, { readOnly: true, who: "bench", now: () => new Date().toISOString() });
	if (!opened.ok) throw new Error(opened.problem.message);
	try {
		const pool = [];
		for (const holder of HOLDERS) {
			const over = await positionsOver(opened.value, { holders: [holder], asserters: [holder] });
			if (!over.ok) throw new Error(over.problem.message);
			const read = over.value.positions.filter(({ stance }) => stance !== null);
			for (const ofIssue of grouped(read, ({ issue }) => issue)) {
				const texts = grouped(ofIssue, ({ text }) => text.id);
				if (texts.length >= SIZES[0]) pool.push({ holder, texts });
			}
		}
		return pool;
	} finally {
		await closeCase(opened.value);
	}
}

function grouped(items, keyOf) {
	const groups = new Map();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return [...groups.values()];
}

/** So many texts of one real series in an order of chance, ten days apart; from a place on, stances are moved by so many steps. */
function drawn(pool, draw, size, { steps = 0, place = 0 } = {}) {
	const long = pool.filter(({ texts }) => texts.length >= size);
	if (long.length === 0) return null;
	const { holder, texts } = long[draw.below(long.length)];
	const some = draw.shuffled(texts).slice(0, size);
	const mean = average(some.flatMap((said) => said.map(({ stance }) => stance)));
	const towards = mean > 0 ? -steps : steps;
	const positions = some.flatMap((said, at) =>
		said.map((position) => ({
			...position,
			stance: at < place ? position.stance : Math.max(-3, Math.min(3, position.stance + towards)),
			text: { ...position.text, date: dayOf(at), dateLast: dayOf(at) },
		})),
	);
	return { holder, positions };
}

const dayOf = (at) => new Date(Date.UTC(2000, 0, 1 + 10 * at)).toISOString().slice(0, 10);
const placeOf = (day) => Math.round((Date.parse(day) - Date.UTC(2000, 0, 1)) / 864e5 / 10);
const average = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
const percent = (share) => `${(100 * share).toFixed(1)} %`;

const shiftsIn = ({ holder, positions }, seed) => holderShifts({ positions, leftOut: NOTHING }, { holder, seed });

function falseAlarms(pool, draw, rounds) {
	const TIMES = 40;
	const counts = new Map();
	const count = (name, isAlarm) => {
		const [alarms, all] = counts.get(name) ?? [0, 0];
		counts.set(name, [alarms + (isAlarm ? 1 : 0), all + 1]);
	};
	for (let round = 0; round < rounds * TIMES; round++)
		for (const size of SIZES) {
			const series = drawn(pool, draw, size);
			if (series === null) continue;
			const { issues, shifts } = shiftsIn(series, round + 1);
			if (issues.every(({ p }) => p === null)) continue;
			const isAlarm = shifts.length > 0;
			count(`${size} texts`, isAlarm);
			const values = issues[0].series[0].points.map(({ value }) => value);
			count(usualShare(values) >= TIED ? "mostly one value" : "varied values", isAlarm);
			count("all", isAlarm);
		}
	console.log("\nFalse alarms at .05, of a whole question (stance and intensity)\n");
	console.log("series             share   of    95 %");
	for (const [name, [alarms, all]] of [...counts].toSorted(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))) {
		const error = 1.96 * Math.sqrt(((alarms / all) * (1 - alarms / all)) / all);
		console.log(
			`${name.padEnd(17)} ${percent(alarms / all).padStart(6)} ${String(all).padStart(5)}    ${percent(Math.max(0, alarms / all - error))} to ${percent(alarms / all + error)}`,
		);
	}
}

const two = (number) => String(number).padStart(2, "0");
/** Spans of a calendar: the name of one that a day is in, and the same day in the span that has a number. */
const BLOCKS = [
	{
		name: "months",
		of: (day) => day.slice(0, 7),
		placed: (day, at) => `${1900 + Math.floor(at / 12)}-${two((at % 12) + 1)}-${day.slice(8)}`,
	},
	{
		name: "quarters",
		of: (day) => `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`,
		placed: (day, at) =>
			`${1900 + Math.floor(at / 4)}-${two((at % 4) * 3 + ((Number(day.slice(5, 7)) - 1) % 3) + 1)}-${day.slice(8)}`,
	},
	{ name: "years", of: (day) => day.slice(0, 4), placed: (day, at) => `${1900 + at}-${day.slice(5)}` },
];
const FEWEST_BLOCKS = 8;
/** In every month. */
const LAST_DAY = "28";

/** Whole spans of a real series in an order of chance, each with its texts as they were; the order of spans means nothing, that within does. */
function falseAlarmsOfBlocks(pool, draw, rounds) {
	const TIMES = 10;
	console.log("\nFalse alarms at .05 where whole spans change places\n");
	for (const { name, of, placed } of BLOCKS) {
		let [alarms, all] = [0, 0];
		for (let round = 0; round < rounds * TIMES; round++)
			for (const size of SIZES) {
				const long = pool.filter(({ texts }) => texts.length >= size);
				if (long.length === 0) continue;
				const { holder, texts } = long[draw.below(long.length)];
				const dated = texts
					.map((said) => ({ said, day: said[0].text.date }))
					.filter(({ day }) => day.length === 10)
					.toSorted((a, b) =>
						a.day < b.day ? -1 : a.day > b.day ? 1 : a.said[0].text.id < b.said[0].text.id ? -1 : 1,
					);
				const some = draw
					.shuffled(grouped(dated, ({ day }) => of(day)))
					.flatMap((block, at) => block.map((one) => ({ ...one, at })))
					.slice(0, size);
				if (some.length < size || (some.at(-1)?.at ?? 0) + 1 < FEWEST_BLOCKS) continue;
				const positions = some.flatMap(({ said, day, at }) => {
					const date = placed(day.slice(8) > LAST_DAY ? `${day.slice(0, 8)}${LAST_DAY}` : day, at);
					return said.map((position) => ({ ...position, text: { ...position.text, date, dateLast: date } }));
				});
				const { issues, shifts } = shiftsIn({ holder, positions }, round + 1);
				if (issues.every(({ p }) => p === null)) continue;
				all++;
				if (shifts.length > 0) alarms++;
			}
		console.log(`${name.padEnd(10)} ${percent(alarms / Math.max(1, all)).padStart(6)} of ${all}`);
	}
}

function usualShare(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return Math.max(...counts.values()) / values.length;
}

function planted(pool, draw, rounds) {
	const TIMES = 10;
	console.log("\nPlanted changes: found, mean error of the date (texts), true date within the interval\n");
	console.log(`texts  ${STEPS.map((steps) => `${steps} steps`.padEnd(26)).join("")}`);
	for (const size of SIZES) {
		const cells = STEPS.map((steps) => {
			let all = 0;
			const errors = [];
			let within = 0;
			for (let round = 0; round < rounds * TIMES; round++) {
				const place = Math.round(size * (0.25 + 0.5 * draw.share()));
				const series = drawn(pool, draw, size, { steps, place });
				if (series === null) continue;
				all++;
				const shifts = shiftsIn(series, round + 1).shifts.filter(({ measure }) => measure === "stance");
				const [nearest] = shifts.toSorted((a, b) => distance(a, place) - distance(b, place));
				if (nearest === undefined) continue;
				errors.push(distance(nearest, place));
				if (nearest.low < dayOf(place) && dayOf(place) <= nearest.high) within++;
			}
			if (errors.length === 0) return `${percent(0)} of ${all}`.padEnd(26);
			return `${percent(errors.length / all)}, ${average(errors).toFixed(1)}, ${percent(within / errors.length)}`.padEnd(
				26,
			);
		});
		console.log(`${String(size).padEnd(7)}${cells.join("")}`.trimEnd());
	}
}

const distance = ({ date }, place) => Math.abs(placeOf(date) - place);
