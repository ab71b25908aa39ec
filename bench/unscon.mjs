// Does the program find who judges whom, sentence by sentence, as persons did in speeches of the Security Council?
//   npm run --silent bench:unscon -- [--data FOLDER] [--meetings 7154,7643] [--dump FILE]
//
// FOLDER (../shared/data/unscon) holds `conflict_annotations_sentences.csv` and `speeches.jsonl` of UNSCon: Zaczynska, Bourgonje & Stede
// (LREC-COLING 2024). Sentences are those of the annotation, found again in the speech; who speaks is what the speech says, since the
// column `country` of the annotation is wrong. Words and weights were written while looking at S/PV.7138 and S/PV.7219; nobody looked at the
// others. Intervals: 95 %, drawn from the paragraphs of the annotation again 1,000 times.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, codeDocument, findEvaluations, marksIn } from "../packages/core/dist/index.js";
import { seeded } from "../packages/core/dist/stats/seeded.js";
import { readLines } from "./archives.mjs";

const option = (name) => {
	const at = process.argv.indexOf(name);
	return at < 0 ? undefined : process.argv[at + 1];
};
const folder = option("--data") ?? fileURLToPath(new URL("../../shared/data/unscon", import.meta.url));
const file = join(folder, "conflict_annotations_sentences.csv");
if (!existsSync(file)) {
	console.log("skipped: no shared data");
	process.exit(0);
}

/** Lexicoder's output as published beside the annotation, by sentence, over all six meetings. */
const FLOOR = {
	NegEval: [0.429, 0.567, 0.488],
	"Challenge or correction": [null, null, 0.101],
	"Any conflict": [0.486, 0.543, 0.513],
};
const LOOKED_AT = ["7138", "7219"];

const lexicon = buildLexicon(readCompiledLexicon());
const actorNamed = (name) =>
	marksIn(name.replaceAll("_", " ").replace(/[(].*/u, ""), "en", lexicon).find(({ kind }) => kind === "actor")?.actor ??
	null;

const speeches = new Map(readLines(join(folder, "speeches.jsonl")).map((speech) => [speech.id, speech]));
const rows = readCsv(readFileSync(file, "utf8")).filter(({ file_id }) => file_id !== "");
const bySpeech = groupBy(rows, ({ file_id }) => /^UNSC_\d{4}_SPV[.]\d+_spch\d+/u.exec(file_id)[0]);
const sentences = [...bySpeech].flatMap(([id, own]) => readSpeech(speeches.get(id), id, own));
const asked = option("--meetings")?.split(",");
const meetings = [...new Set(sentences.map(({ meeting }) => meeting))].sort();

print(
	"Looked at",
	meetings.filter((meeting) => LOOKED_AT.includes(meeting)),
);
print(
	"Not looked at",
	meetings.filter((meeting) => !LOOKED_AT.includes(meeting)),
);
for (const meeting of meetings) print(`S/PV.${meeting}`, [meeting]);
print("All", meetings);
const dump = option("--dump");
if (dump !== undefined) writeFileSync(dump, JSON.stringify(sentences));

/** The sentences of one speech, each with what persons and what the program say of it. */
function readSpeech(speech, id, own) {
	const placed = own.map((row) => ({ ...row, ...placeOf(row.sentence_text, speech?.text ?? "") }));
	// What is not in the speech as kept is put behind it.
	let text = speech?.text ?? "";
	for (const row of placed) {
		if (row.start !== undefined) continue;
		row.start = text.length + 1;
		text += `\n${spaced(row.sentence_text)}`;
		row.end = text.length;
	}
	placed.sort((a, b) => a.start - b.start);
	const name = speech?.actor ?? id;
	const document = {
		id,
		text,
		language: "en",
		kind: "speech",
		publisher: actorNamed(name) ?? name,
		date: id.slice(5, 9),
		guessed: [],
	};
	const coded = codeDocument(document, lexicon);
	if (!coded.ok) throw new Error(coded.problem.message);
	const found = new Map(findEvaluations(coded.value, lexicon, placed).evaluations.map((one) => [one.quote.start, one]));
	return placed.map(({ start, end, A0, A4, B1, B3, file_id }) => ({
		meeting: /SPV[.](\d+)/u.exec(id)[1],
		paragraph: file_id,
		text: text.slice(start, end),
		gold: { evaluation: A0, target: actorOf(A4), claim: B1, claimTarget: actorOf(B3) },
		found: found.get(start) ?? null,
	}));
}

function actorOf(name) {
	return name === undefined || name === "_" || name === "-NONE-" ? null : actorNamed(name);
}

/** Letters alone tell where a sentence is: the annotation puts spaces between all words and signs. */
function placeOf(sentence, text) {
	const letters = sentence.replace(/\s/gu, "");
	const at = bare(text).letters.indexOf(letters);
	if (at < 0 || letters === "") return {};
	const { places } = bare(text);
	return { start: places[at], end: places[at + letters.length - 1] + 1 };
}

function bare(text) {
	bare.known ??= new Map();
	if (!bare.known.has(text)) {
		const places = [];
		let letters = "";
		for (let at = 0; at < text.length; at++)
			if (!/\s/u.test(text[at])) {
				places.push(at);
				letters += text[at];
			}
		bare.known.set(text, { places, letters });
	}
	return bare.known.get(text);
}

function spaced(sentence) {
	return sentence
		.replace(/\s+/gu, " ")
		.replace(/ (?=[,.;:?!)'’])/gu, "")
		.replaceAll("( ", "(")
		.trim();
}

function print(name, chosen) {
	const some = sentences.filter(({ meeting }) => chosen.includes(meeting) && (asked?.includes(meeting) ?? true));
	if (some.length === 0) return;
	console.log(`\n${name}: ${chosen.map((meeting) => `S/PV.${meeting}`).join(", ")}; ${some.length} sentences`);
	console.log(
		"label                      n   found  P                R                F1               floor P   R     F1",
	);
	const isNegative = ({ found }) => found !== null && (found.kind === "direct" || found.kind === "indirect");
	const labels = {
		Direct: [({ gold }) => gold.evaluation === "Direct_NegEval", ({ found }) => found?.kind === "direct"],
		Indirect: [({ gold }) => gold.evaluation === "Indirect_NegEval", ({ found }) => found?.kind === "indirect"],
		NegEval: [({ gold }) => gold.evaluation !== "_", isNegative],
		"NegEval, certain only": [
			({ gold }) => gold.evaluation !== "_",
			(one) => isNegative(one) && one.found.certainty === "high",
		],
		"Challenge or correction": [
			({ gold }) => gold.claim !== "_",
			({ found }) => found?.kind === "challenge" || found?.kind === "correction",
		],
		"Any conflict": [({ gold }) => gold.evaluation !== "_" || gold.claim !== "_", ({ found }) => found !== null],
	};
	for (const [label, [isGold, isFound]] of Object.entries(labels)) {
		const judged = some.map((one) => ({ paragraph: one.paragraph, gold: isGold(one), found: isFound(one) }));
		const floor = FLOOR[label];
		const shown = scoreOf(judged).map((value, at) => withInterval(value, intervals(judged)[at]));
		console.log(
			`${label.padEnd(24)} ${String(judged.filter(({ gold }) => gold).length).padStart(4)} ${String(judged.filter(({ found }) => found).length).padStart(6)}  ${shown.join(" ")} ${floor === undefined ? "" : floor.map((value) => (value === null ? "  – " : value.toFixed(3).slice(1))).join("  ")}`,
		);
	}
	const both = some.filter((one) => one.gold.evaluation !== "_" && isNegative(one));
	const named = both.filter(({ gold }) => gold.target !== null);
	const right = named.filter(({ gold, found }) => gold.target === found.target);
	const unnamed = both.filter(({ gold }) => gold.target === null);
	const silent = unnamed.filter(({ found }) => found.target === null || found.target === "underspecified");
	console.log(
		`target, where persons name a country: ${share(right.length, named.length)}; where they name none, none named: ${share(silent.length, unnamed.length)}`,
	);
	const said = both.filter(({ found }) => found.target !== null && found.target !== "underspecified");
	const correct = said.filter(({ gold, found }) => gold.target === found.target);
	console.log(`target, where the program names a country: ${share(correct.length, said.length)}`);
}

function scoreOf(judged) {
	const both = judged.filter(({ gold, found }) => gold && found).length;
	const precision = both / judged.filter(({ found }) => found).length;
	const recall = both / judged.filter(({ gold }) => gold).length;
	return [precision, recall, both === 0 ? 0 : (2 * precision * recall) / (precision + recall)].map((value) =>
		Number.isNaN(value) ? 0 : value,
	);
}

/** Paragraphs drawn again, since sentences of one paragraph are judged alike. */
function intervals(judged) {
	const paragraphs = [...groupBy(judged, ({ paragraph }) => paragraph).values()];
	const chance = seeded(1);
	const drawn = Array.from({ length: 1000 }, () =>
		scoreOf(paragraphs.flatMap(() => paragraphs[chance.below(paragraphs.length)])),
	);
	return [0, 1, 2].map((at) => {
		const values = drawn.map((scores) => scores[at]).sort((a, b) => a - b);
		return [values[25], values[974]];
	});
}

function withInterval(value, [low, high]) {
	return `${value.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

function share(count, of) {
	return of === 0 ? "–" : `${count} of ${of} (${(count / of).toFixed(2)})`;
}

function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return groups;
}

/** Rows of a CSV by the names of its columns; fields in quotation marks may hold commas, lines and doubled marks. */
function readCsv(text) {
	const [head, ...lines] = fieldsOf(text);
	return lines
		.filter((line) => line.length === head.length)
		.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
}

function fieldsOf(text) {
	const lines = [[""]];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
		const line = lines.at(-1);
		line[line.length - 1] = quoted?.replaceAll('""', '"') ?? plain;
		if (end === ",") line.push("");
		else lines.push([""]);
	}
	return lines;
}
