// Scores the program on every set of judged texts and prints one table, each set in two halves.
//   npm run --silent bench:gold -- [--errors] [--only world] [--language fr] [--json FILE]
//
// The halves are fixed by a hash of the id of an event (pairs, singles), a document (sentences), a pair (contradictions) or the
// documents that the judged groups join (events). Words and rules are written while looking at the development half; nobody reads the errors of the check
// half. `--errors` therefore lists those of the development half only.
//
// A ratio comes with its 95 % Wilson interval. That of an F1 is taken over tp of tp + (fp + fn) / 2, that of a direction over all
// stances found, zeros included: both are approximate, and events are few, so read them as the least of the doubt.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLines } from "./archives.mjs";
import { HALVES, halfOf } from "./halves.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const gold = join(root, "../shared/gold");
const SETS = [
	{ name: "pairs", folder: gold, texts: join(root, "../shared/data/readout-pairs/pairs.jsonl"), score: scoreReadouts },
	{ name: "singles", folder: join(gold, "singles"), score: scoreReadouts },
	{ name: "world/pairs", folder: join(gold, "world"), score: scoreReadouts },
	{ name: "world/singles", folder: join(gold, "world/singles"), score: scoreReadouts },
	{ name: "languages/pairs", folder: join(gold, "languages"), score: scoreReadouts },
	{ name: "languages/singles", folder: join(gold, "languages/singles"), score: scoreReadouts },
	{ name: "languages/own", folder: join(root, "bench/judged"), score: scoreOwn },
	{ name: "sentences", folder: join(gold, "sentences"), score: scoreSentences },
	{ name: "events", folder: join(gold, "events"), score: scoreEvents },
	{ name: "contradictions", folder: join(gold, "contradictions"), score: scoreContradictions },
];

const option = (name) => {
	const at = process.argv.indexOf(name);
	return at < 0 ? undefined : process.argv[at + 1];
};
const withErrors = process.argv.includes("--errors");
const only = option("--only");
/** Of the sets of several languages, what is judged in this one. */
const language = option("--language");
const scratch = mkdtempSync(join(tmpdir(), "fissure-gold-"));
const rows = [];
const errors = [];
let languages;
try {
	for (const set of SETS.filter(({ name }) => only === undefined || name.startsWith(only))) {
		if (existsSync(set.texts ?? set.folder)) set.score(set);
		else console.log(`${set.name}: skipped: no shared data`);
	}
} finally {
	rmSync(scratch, { recursive: true });
}
printTable(rows);
for (const line of errors) console.log(line);
const file = option("--json");
if (file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, "\t")}\n`);

/** Pairs and singles, through `score.mjs`. */
function scoreReadouts({ name, folder, texts = join(folder, "pairs.jsonl") }) {
	const out = run(name, ["bench/readouts.mjs", "--pairs", texts]);
	const parts = foldersOf(name, folder, ["docs.jsonl", "events.jsonl"], ({ event_id }) => event_id, {
		"pairs.jsonl": texts,
	});
	const scores = scoresOf(parts, (part) => [join(gold, "score.mjs"), out, part]);
	const isPairs = scores.all.differences.n > 0;
	for (const figure of ["mentions", "positions", "attributed_positions", ...(isPairs ? ["differences"] : [])])
		row(name, `${figure.replace("_", " ")} F1`, scores, (score) => f1Of(score[figure]));
	row(name, "direction right", scores, ({ stance }) => shareOf(stance.direction_right, stance.n));
	if (name.startsWith("languages/"))
		row(name, "direction reversed", scores, ({ stance }) => shareOf(stance.direction_reversed, stance.n));
	if (!isPairs) return;
	row(name, "leads", scores, ({ leads_found: leads }) => shareOf(leads?.ratio ?? null, leads?.n ?? 0));
	row(name, "leads by words", scores, ({ leads_by_words: leads }) => shareOf(leads.ratio, leads.n));
}

/** Texts that we have judged ourselves: places in texts of ../shared/data-languages, half of them for checking. */
function scoreOwn({ name, folder }) {
	const judged = readdirSync(folder).flatMap((file) => readLines(join(folder, file)));
	const archives = join(root, "../shared/data-languages");
	if (!existsSync(archives)) return console.log(`${name}: skipped: no shared data`);
	const own = join(scratch, "own");
	mkdirSync(own);
	const write = (file, lines) => writeFileSync(join(own, file), lines.map((line) => JSON.stringify(line)).join("\n"));
	const ids = new Map(judged.map(({ doc_id, event_id }) => [doc_id, event_id]));
	const texts = [...new Set(judged.map(({ file }) => file))]
		.flatMap((file) => readLines(join(archives, file)))
		.filter(({ id }) => ids.has(id));
	write(
		"pairs.jsonl",
		texts.map((doc) => ({ event_id: ids.get(doc.id), event: doc.title, docs: [doc] })),
	);
	write("docs.jsonl", judged);
	write(
		"events.jsonl",
		judged.map(({ event_id, half, lang }) => ({ event_id, half, lang, differences: [] })),
	);
	scoreReadouts({ name, folder: own });
}

/** Sentences of known sign, through `score-sentences.mjs`. */
function scoreSentences({ name, folder }) {
	const texts = join(folder, "sentence-docs.jsonl");
	const out = run(name, ["bench/readouts.mjs", "--every", "--pairs", texts]);
	const parts = foldersOf(name, folder, ["sentences.jsonl"], ({ doc_id }) => doc_id, { "sentence-docs.jsonl": texts });
	const scorer = join(folder, "score-sentences.mjs");
	const scores = scoresOf(parts, (part) => [scorer, out, part]);
	row(name, "precision of random positions", scores, (score) => score["draw:program"]?.precision);
	row(name, "recall of key-word hits", scores, (score) => score["draw:keyword"]?.recall);
	row(name, "wrong sign", scores, ({ all }) => all?.sign_wrong);
	row(name, "stance where none is taken", scores, ({ all }) => all?.false_positions);
	row(name, "holder right", scores, ({ all }) => all?.holder_right);
	for (const grade of ["high", "medium", "low"])
		row(name, `precision of ${grade}`, scores, (score) => score[`certainty:${grade}`]?.precision);
	if (withErrors) {
		const listed = JSON.parse(node([scorer, out, parts.development, "--errors"]));
		for (const error of listed.errors) errors.push(`${name}: ${JSON.stringify(error)}`);
	}
}

/** Groups of texts of one event, through `score-events.mjs`. */
function scoreEvents({ name, folder }) {
	const out = run(name, ["bench/events.mjs", "--docs", join(folder, "case-docs.jsonl.gz")]);
	const joined = joinedBy(readLines(join(folder, "events-gold.jsonl")));
	const parts = foldersOf(name, folder, ["events-gold.jsonl"], ({ docs }) => joined(docs[0].doc_id), {});
	const scorer = join(folder, "score-events.mjs");
	const scores = scoresOf(parts, (part) => [scorer, out, part]);
	row(name, "precision across publishers", scores, ({ cross }) => cross.precision);
	row(name, "recall across publishers", scores, ({ cross }) => cross.recall);
	row(name, "recall of events outside readout-pairs", scores, ({ new: fresh }) => fresh.recall);
	row(name, "precision of all", scores, ({ all }) => all.precision);
	row(name, "recall of all", scores, ({ all }) => all.recall);
	row(name, "non-pairs grouped", scores, ({ non_pairs_tied }) => non_pairs_tied);
	const { all } = scores;
	row(name, "unjudged ties of all", { all }, ({ unjudged, tied_pairs }) => wilson(unjudged, tied_pairs));
	if (withErrors) {
		const listed = node([scorer, out, parts.development, "--errors"]).split("\n");
		// A tie of which the half says nothing may be judged in the other half, so it is not listed.
		for (const line of listed) if (/^(?:false|missed) /.test(line)) errors.push(`${name}: ${line}`);
	}
}

/** Pairs of sentences that contradict each other or do not, through `score-contradictions.mjs`. */
function scoreContradictions({ name, folder }) {
	const [pairs, docs] = ["contradictions.jsonl", "contradiction-docs.jsonl.gz"].map((file) => join(folder, file));
	const out = run(name, ["bench/contradictions.mjs", "--pairs", pairs, "--docs", docs]);
	const parts = foldersOf(name, folder, ["contradictions.jsonl"], ({ id }) => id, {});
	const scorer = join(folder, "score-contradictions.mjs");
	const scores = scoresOf(parts, (part) => [scorer, out, part]);
	row(name, "precision", scores, ({ precision }) => precision);
	row(name, "recall", scores, ({ recall }) => recall);
	row(name, "false alarms", scores, ({ precision: [right, called], recall: [, truly], pairs: all }) =>
		wilson(called - right, all - truly),
	);
	if (!withErrors) return;
	const called = new Map(readLines(out).map(({ id, contradiction }) => [id, contradiction]));
	for (const { id, contradiction, doubt, kind, issue } of readLines(join(parts.development, "contradictions.jsonl")))
		if (!doubt && called.get(id) !== contradiction)
			errors.push(`${name}: ${contradiction ? "missed" : "false"} ${id} ${kind} ${issue}`);
}

/** Documents that judged groups and non-pairs join stay together: the name of the set that a document is in. */
function joinedBy(judged) {
	const parent = new Map();
	const of = (id) => {
		const above = parent.get(id) ?? id;
		return above === id ? id : of(above);
	};
	for (const { docs, maybe = [] } of judged)
		for (const { doc_id } of [...docs, ...maybe]) {
			const [a, b] = [of(docs[0].doc_id), of(doc_id)].sort();
			if (a !== b) parent.set(b, a);
		}
	return of;
}

/** What a bench writes, as a file. */
function run(name, args) {
	const out = join(scratch, `${name.replace("/", "-")}.out`);
	writeFileSync(out, node(args));
	return out;
}

function node(args) {
	return execFileSync("node", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Folders as the scorers read them: of all, and of each half what it judges. */
function foldersOf(name, folder, judged, idOf, texts) {
	const parts = {};
	for (const part of ["all", ...HALVES]) {
		const path = join(scratch, `${name.replace("/", "-")}-${part}`);
		mkdirSync(path);
		for (const file of judged) {
			const kept = readLines(join(folder, file)).filter(
				(line) =>
					(part === "all" || (line.half ?? halfOf(idOf(line))) === part) &&
					(language === undefined || languageOf(line) === language),
			);
			writeFileSync(join(path, file), kept.map((line) => JSON.stringify(line)).join("\n"));
		}
		for (const [file, source] of Object.entries(texts)) writeFileSync(join(path, file), readFileSync(source));
		parts[part] = path;
	}
	return parts;
}

/** Of a judged text, or of the texts of an event. */
function languageOf({ lang, event_id }) {
	return lang ?? judgedLanguages().get(event_id);
}

function judgedLanguages() {
	languages ??= new Map(
		["languages", "languages/singles"].flatMap((folder) =>
			readLines(join(gold, folder, "docs.jsonl"))
				.filter(({ lang }) => lang !== "en")
				.map(({ event_id, lang }) => [event_id, lang]),
		),
	);
	return languages;
}

function scoresOf(parts, argsOf) {
	return Object.fromEntries(Object.entries(parts).map(([part, path]) => [part, JSON.parse(node(argsOf(path)))]));
}

function row(set, figure, scores, ratioOf) {
	const of = (part) => (scores[part] === undefined ? null : (ratioOf(scores[part]) ?? null));
	rows.push({ set, figure, all: of("all"), development: of("development"), check: of("check") });
}

/** [k, n, ratio, low, high], as the scorers write it. */
function wilson(k, n) {
	if (!n) return [k, n, null, null, null];
	const z = 1.959964;
	const p = k / n;
	const whole = 1 + (z * z) / n;
	const middle = p + (z * z) / (2 * n);
	const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	return [k, n, p, (middle - half) / whole, (middle + half) / whole];
}

function f1Of({ precision, recall, f1, n }) {
	if (f1 === null) return null;
	const found = Math.round((recall ?? 0) * n);
	const given = precision ? Math.round(found / precision) : 0;
	const [, size, , low, high] = wilson(found, (n + given) / 2);
	return [found, size, f1, low, high];
}

function shareOf(ratio, n) {
	return ratio === null ? null : wilson(Math.round(ratio * n), n);
}

function printTable(all) {
	const shown = all.map(({ set, figure, ...parts }) => [
		set,
		figure,
		...["all", ...HALVES].map((part) => cellOf(parts[part])),
	]);
	const table = [["set", "figure", "all", ...HALVES], ...shown];
	const widths = table[0].map((_, at) => Math.max(...table.map((cells) => cells[at].length)));
	const lineOf = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
	console.log(lineOf(table[0]));
	console.log(`|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
	for (const cells of shown) console.log(lineOf(cells));
}

function cellOf(ratio) {
	if (ratio === null || ratio[2] === null) return "–";
	const [, n, value, low, high] = ratio;
	return `${short(value)} [${short(low)}–${short(high)}] of ${Math.round(n)}`;
}

function short(share) {
	// The low end of an interval from none is some 1e-17 off.
	return share >= 0.9995 ? "1" : Math.abs(share).toFixed(2).replace(/^0/, "");
}
