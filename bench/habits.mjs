// Does the base rate foresee what a side will mention?   npx tsc -b && node bench/habits.mjs [--tune] [--data FOLDER]
// Codes the archives of ../shared/data, takes each publisher's earlier 80 % as background and scores the probability
// of a mention for every (held-out text, issue). --tune tries other settings on the earlier 80 % alone (64 % / 16 %).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expectationOf } from "../packages/core/dist/alignment/expectation.js";
import { HABIT_SETTINGS, habitOf } from "../packages/core/dist/alignment/habit.js";
import { habitTextOf } from "../packages/core/dist/alignment/habit-text.js";
import { codeDocument } from "../packages/core/dist/index.js";
import { wilsonInterval } from "../packages/core/dist/stats/proportions/proportions.js";
import { lexiconFromSources } from "../tools/judged-texts.mjs";

const at = process.argv.indexOf("--data");
const data = at < 0 ? fileURLToPath(new URL("../../shared/data/", import.meta.url)) : process.argv[at + 1];
if (data === undefined || !existsSync(data)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const ARCHIVES = {
	"whitehouse readouts": [
		"whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz",
		({ title, id }) => /readout/i.test(title + id),
	],
	"cctv zh": ["cctv-zh-readouts/cctv_foreign_policy_2022-09_2026-08.jsonl.gz", () => true],
	"kremlin en 1999-2020": ["kremlin-en/kremlin_en_1999-2020.jsonl.gz", () => true],
	"kremlin ru 2025": ["kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz", () => true],
	"kremlin and kyiv en 2021-22": ["kremlin-kyiv-2021-22/press_releases_2021-10_2022-06.jsonl.gz", () => true],
};
/** Characters: below, a page scraped empty; above, a press conference of hours. */
const READABLE = [80, 60_000];

const lexicon = lexiconFromSources();
const issues = lexicon.data.codebook.issues.map(({ id }) => id);
const texts = Object.entries(ARCHIVES).flatMap(([archive, [path, wanted]]) =>
	gunzipSync(readFileSync(join(data, path)))
		.toString("utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line))
		.filter(
			(record) =>
				wanted(record) &&
				record.text.length >= READABLE[0] &&
				record.text.length <= READABLE[1] &&
				/^\d{4}-\d\d-\d\d/.test(record.date),
		)
		.flatMap(({ id, text, lang, actor, title, date }) => {
			const account = codeDocument(
				{ id, text, language: lang, kind: "readout", publisher: actor, guessed: [], title, date: date.slice(0, 10) },
				lexicon,
			);
			return account.ok ? [{ ...habitTextOf(account.value), archive }] : [];
		}),
);
const publishers = [...new Set(texts.map(({ publisher }) => publisher))].sort();
const byDate = (list) =>
	list.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
const split = (list, share) =>
	publishers
		.map((publisher) => byDate(list.filter((text) => text.publisher === publisher)))
		.map((own) => [own.slice(0, Math.floor(own.length * share)), own.slice(Math.floor(own.length * share))]);
const [background, heldOut] = [0, 1].map((part) => split(texts, 0.8).flatMap((parts) => parts[part]));
const everyNth = (list, most) => list.filter((_, i) => i % Math.ceil(list.length / most) === 0);
const thin = (list, most) =>
	publishers.flatMap((publisher) =>
		everyNth(
			list.filter((text) => text.publisher === publisher),
			most,
		),
	);

const habitually = (held, settings) => {
	const habit = habitOf(held, settings);
	return (text) => {
		const event = {
			documents: [text.id],
			parties: [text.publisher, ...text.parties],
			length: text.length,
			date: text.date,
		};
		return issues.map((issue) => habit(text.publisher, issue, event)?.probability ?? 0);
	};
};
/** The habit of what is held, and of each text what was said before it, held out or not: so a desk knows it on the day. */
const expectedly = (held) => {
	const expectation = expectationOf(texts, { habit: habitOf(held) });
	return (text) => {
		const event = {
			documents: [text.id],
			parties: [text.publisher, ...text.parties],
			length: text.length,
			date: text.date,
		};
		return issues.map((issue) => expectation.rate(text.publisher, issue, event)?.probability ?? 0);
	};
};
const ratesOf = (list) =>
	issues.map((issue) => list.filter((text) => text.issues.has(issue)).length / Math.max(1, list.length));
const forecasters = (held) => {
	const global = ratesOf(held);
	const plain = global.reduce((sum, rate) => sum + rate, 0) / issues.length;
	const raw = new Map(
		publishers.map((publisher) => [publisher, ratesOf(held.filter((text) => text.publisher === publisher))]),
	);
	return {
		"mean of all issues": () => issues.map(() => plain),
		"issue's rate": () => global,
		"publisher's raw rate": ({ publisher }) => raw.get(publisher),
		habit: habitually(held),
		expectation: expectedly(held),
	};
};
const predictionsOf = (forecast, list) =>
	list.flatMap((text) => forecast(text).map((p, i) => ({ p, y: text.issues.has(issues[i]) ? 1 : 0, text })));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const brier = (list) => mean(list.map(({ p, y }) => (p - y) ** 2));
// A raw rate of 0 is cut off here, or a single surprise would cost it everything.
const logLoss = (list) => mean(list.map(({ p, y }) => -Math.log(Math.max(1e-4, y === 1 ? p : 1 - p))));
const cells = (...values) =>
	console.log(`| ${values.map((value) => (typeof value === "number" ? value.toFixed(4) : value)).join(" | ")} |`);

if (process.argv.includes("--tune")) {
	const [earlier, later] = [0, 1].map((part) => split(background, 0.8).flatMap((parts) => parts[part]));
	const sample = later.filter((_, i) => i % 5 === 0);
	const variants = [
		{},
		{ lengthBandwidth: 0.5 },
		{ lengthBandwidth: 1 },
		{ lengthBandwidth: 1e6 },
		{ halfLife: 4 },
		{ halfLife: 16 },
		{ halfLife: 1e6 },
		{ publisherStrength: 1 },
		{ publisherStrength: 4 },
		{ publisherStrength: 1e9 },
		{ issueStrength: 2 },
		{ issueStrength: 8 },
		{ plainStrength: 1 },
		{ plainStrength: 8 },
	];
	cells("settings", "log loss, all held", "40 a side", "10 a side");
	for (const variant of variants)
		cells(
			JSON.stringify(variant),
			...[earlier, thin(earlier, 40), thin(earlier, 10)].map((held) =>
				logLoss(predictionsOf(habitually(held, { ...HABIT_SETTINGS, ...variant }), sample)),
			),
		);
	process.exit(0);
}

console.log(
	`${texts.length} texts: ${Object.keys(ARCHIVES)
		.map((archive) => `${archive} ${texts.filter((text) => text.archive === archive).length}`)
		.join(", ")}`,
);
console.log(`background ${background.length}, held out ${heldOut.length}, issues ${issues.length}`);
for (const [name, held] of [
	["all held", background],
	["40 texts a side", thin(background, 40)],
	["10 texts a side", thin(background, 10)],
]) {
	const predicted = Object.entries(forecasters(held)).map(([forecaster, forecast]) => [
		forecaster,
		predictionsOf(forecast, heldOut),
	]);
	const ours = brier(predicted.at(-1)[1]);
	cells(name, "Brier", "log loss", "skill of the expectation");
	for (const [forecaster, list] of predicted)
		cells(forecaster, brier(list), logLoss(list), forecaster === "expectation" ? "" : 1 - ours / brier(list));
	if (held !== background) continue;
	cells("Brier by publisher", ...predicted.map(([forecaster]) => forecaster));
	for (const publisher of publishers)
		cells(publisher, ...predicted.map(([, list]) => brier(list.filter(({ text }) => text.publisher === publisher))));
	for (const [forecaster, list] of predicted.slice(-2)) reliability(forecaster, list);
}

/** How often what was forecast came, by tenths of the forecast. */
function reliability(forecaster, list) {
	cells(forecaster, "texts × issues", "mean forecast", "share mentioned", "95 %");
	for (let bin = 0; bin < 10; bin++) {
		const inside = list.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin);
		if (inside.length === 0) continue;
		const hits = inside.filter(({ y }) => y === 1).length;
		cells(
			`${bin / 10}-${(bin + 1) / 10}`,
			String(inside.length),
			mean(inside.map(({ p }) => p)),
			hits / inside.length,
			wilsonInterval(hits, inside.length)
				.map((bound) => bound.toFixed(3))
				.join("-"),
		);
	}
}
