// How many false quotations pass, and how many true ones are refused, over all texts of ../shared/data?
//   npm run --silent bench:misquotations -- [--case FILE] [--seed N] [--errors]
// --case FILE  a case that has the texts already (fissure init, fissure add); else they are looked through as archives
// --errors     prints the draft sentence, the state and the messages of each wrong answer
// Then the same is asked of a brief on Beijing between Moscow and the West (misquotations/founding-brief.md), some of whose sources
// are held and some not: on how many texts that cannot be the source is a quotation laid?
// Draft sentences name speaker, day and document in the usual ways; the quoted words are drawn from the archives at run time.
// False ones: another speaker, year or day, other words, number, negation, quantifier or order, two places joined into one, a
// source of a later day than the draft.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { verifyDrafts } from "../packages/app/dist/index.js";
import { readLines } from "./archives.mjs";
import { falseQuotations, trueQuotations } from "./misquotations/quotations.mjs";

const DATA = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const FOLDERS = [
	"ungdc",
	"kremlin-en",
	"kremlin-kyiv-2021-22",
	"kremlin-ru-2025",
	"ukraine-addresses-2022",
	"whitehouse-foreign-policy",
	"cctv-zh-readouts",
	"prc-mfa-zh",
	"readout-pairs",
	"unscon",
];
/** No text of the archives is later; those that are quoted in the second draft are. */
const DRAFTED = "2026-11-01";
const DRAFTED_BEFORE = "1999-12-01";

const { values } = parseArgs({
	options: {
		case: { type: "string" },
		seed: { type: "string", default: "20220204" },
		errors: { type: "boolean", default: false },
	},
});
if (!existsSync(DATA)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const files = FOLDERS.flatMap((folder) =>
	readdirSync(DATA + folder)
		.filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
		.map((name) => ({ folder, path: `${DATA}${folder}/${name}` })),
);
const records = files.flatMap(({ folder, path }) => readLines(path).map((record) => ({ folder, ...record })));

const seed = Number(values.seed);
const good = trueQuotations(records, seed);
const { now, before } = falseQuotations(records, seed + 1);
const drafts = ["en", "zh", "ru"].flatMap((language) => [
	draftOf(language, DRAFTED, [...good, ...now]),
	draftOf(language, DRAFTED_BEFORE, before),
]);
const asked = drafts.filter(({ items }) => items.length > 0);
const brief = foundingBrief();
const verified = await verifyDrafts({
	drafts: [...asked.map(({ document }) => document), brief.document],
	...(values.case === undefined
		? { against: files.map(({ path }) => ({ input: path })) }
		: { against: [], case: { file: values.case, folder: ".", who: "bench", now: () => new Date().toISOString() } }),
});
if (!verified.ok) {
	console.error(verified.problem.message);
	process.exit(1);
}
const answers = asked.flatMap(({ items }, at) => items.map((item) => answerOf(item, verified.value[at])));

function draftOf(language, date, all) {
	const items = [];
	let text = "";
	for (const item of all.filter((one) => one.language === language)) {
		items.push({ ...item, start: text.length });
		text += `${item.sentence}\n\n`;
	}
	const document = {
		id: `draft-${language}-${date}`,
		text,
		language,
		kind: "article",
		publisher: null,
		date,
		guessed: [],
	};
	return { document, items };
}

function answerOf(item, { quotations }) {
	const end = item.start + item.sentence.length;
	const own = quotations.filter(({ quotation }) => quotation.start >= item.start && quotation.end <= end);
	const problems = own.flatMap((one) => one.problems);
	return {
		...item,
		states: own.map(({ state }) => state),
		found: own.map(({ found }) => found?.document ?? null),
		isRefused: own.length === 0 || problems.some(({ severity }) => severity === "error"),
		messages: problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`),
	};
}

function report(all) {
	for (const isTrue of [true, false]) {
		const list = all.filter((one) => (one.change === null) === isTrue);
		const wrong = list.filter(({ isRefused }) => isRefused === isTrue);
		console.log(
			`${isTrue ? "true ones refused" : "false ones passed"}: ${wrong.length} of ${list.length}; ${count(list, ({ states }) => states.join("+"))}`,
		);
		console.log(`   by language: ${rate(list, wrong, ({ language }) => language)}`);
		console.log(`   by kind:     ${rate(list, wrong, ({ change, way }) => change ?? way)}`);
		if (!values.errors) continue;
		for (const one of wrong) {
			console.log(`\n[${one.id}] ${one.change ?? one.way}\n${one.sentence}`);
			console.log(`  ${one.states.join(", ")}; on ${one.found.join(", ")}`);
			for (const message of one.messages) console.log(`  ${message}`);
		}
	}
}

function tally(list, keyOf) {
	const counts = new Map();
	for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
	return counts;
}

const count = (list, keyOf) => [...tally(list, keyOf)].map(([key, number]) => `${number} ${key}`).join(", ");

function rate(list, wrong, keyOf) {
	const wrongs = tally(wrong, keyOf);
	return [...tally(list, keyOf)].map(([key, number]) => `${key} ${wrongs.get(key) ?? 0}/${number}`).join(", ");
}

report(answers);
reportBrief(verified.value.at(-1));

/** Its quoted words are read in the texts, by their places. */
function foundingBrief() {
	const written = readFileSync(new URL("misquotations/founding-brief.md", import.meta.url), "utf8");
	const texts = new Map(records.map(({ id, text }) => [id, text]));
	const place = /\{\{(\S+) (\d+)-(\d+)\}\}/g;
	const expected = [...written.matchAll(/“([^”]*)”/g)].map(([, words]) => [...words.matchAll(place)][0]?.[1] ?? null);
	const text = written
		.replace(/^---[\s\S]*?---\s*/, "")
		.replace(place, (_, id, start, end) => texts.get(id).slice(Number(start), Number(end)));
	const article = { language: "en", kind: "article", publisher: null, guessed: [] };
	return { expected, document: { ...article, id: "founding-brief", text, date: "2022-03-28" } };
}

function reportBrief({ quotations }) {
	const { expected } = brief;
	const foundIn = quotations.map(({ found }) => found?.document.replace(/~\d+$/, "") ?? null);
	const isLaid = ({ at }) => foundIn[at] !== null && foundIn[at] !== expected[at];
	const all = expected.map((source, at) => ({ source, at, words: quotations[at].quotation.words, ...quotations[at] }));
	const held = all.filter(({ source }) => source !== null);
	const count = (list) => list.length;
	console.log(
		`founding brief: ${count(held.filter(({ at, source }) => foundIn[at] === source))} of ${held.length} laid on their source; ` +
			`${count(all.filter(isLaid))} of ${all.length} laid on another text; ` +
			`${count(all.filter(({ problems, source }) => source === null && problems.some(({ code }) => code === "source-not-held")))} exist elsewhere`,
	);
	if (values.errors)
		for (const { words, at, state, problems } of all.filter(
			(one) => isLaid(one) || (one.source && foundIn[one.at] === null),
		))
			console.log(`  “${words}” ${state} on ${foundIn[at]}; ${problems.map(({ code }) => code).join(", ")}`);
}
