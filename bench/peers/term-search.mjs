// How fast are the same words found in the same text: by our tree, by an Aho–Corasick package, by one big expression?
//   npm run --silent bench:term-search -- [--rounds N]
// The words: every English term of the lexicon that is plain letters and spaces. The text: speeches of ../shared/data,
// folded, with one space between words, so that all three are asked the same: whole words, no plurals.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { compileTerm } from "../../packages/core/dist/coding/terms/compile-term.js";
import { buildTermTree } from "../../packages/core/dist/coding/terms/term-tree.js";
import { buildLexicon, foldText } from "../../packages/core/dist/index.js";

const ARCHIVE = fileURLToPath(new URL("../../../shared/data/ungdc/ungdc_1990-2009.jsonl.gz", import.meta.url));
const LEXICON = fileURLToPath(new URL("../../packages/core/dist/lexicon.json", import.meta.url));
const SPEECHES = 400;
/** A language with word edges and without English plurals: the peers know none. */
const PLAIN_LANGUAGE = "ru";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
	console.error(`Expected --rounds to be a whole number from 1, got "${values.rounds}"`);
	process.exit(2);
}
if (!existsSync(ARCHIVE)) {
	console.log("skipped: no shared data");
	process.exit(0);
}

const { notations } = buildLexicon(JSON.parse(readFileSync(LEXICON, "utf8"))).of("en");
const words = [...new Set(notations.filter((notation) => /^[a-z]+(?: [a-z]+)*$/i.test(notation)).map(foldText))];
const texts = gunzipSync(readFileSync(ARCHIVE))
	.toString("utf8")
	.split("\n", SPEECHES)
	.map((line) => foldText(JSON.parse(line).text).replace(/[\s-]+/g, " "));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const LETTER = /[a-z0-9\u00c0-\u024f\u0400-\u04ff]/;
const isWhole = (text, start, end) => !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));

const finders = {
	"our tree": () => {
		const tree = buildTermTree(words.map((word) => compileTerm(word, PLAIN_LANGUAGE)));
		return (text) => tree.find(text).map(({ term, start, end }) => ({ word: words[term], start, end }));
	},
	"@monyone/aho-corasick": () => {
		const automaton = new AhoCorasick(words);
		return (text) =>
			automaton
				.matchInText(text)
				.filter(({ begin, end }) => isWhole(text, begin, end))
				.map(({ keyword, begin, end }) => ({ word: keyword, start: begin, end }));
	},
	"one expression": () => {
		const longestFirst = words.toSorted((a, b) => b.length - a.length);
		const expression = new RegExp(`(?<!${LETTER.source})(?:${longestFirst.join("|")})(?!${LETTER.source})`, "g");
		return (text) =>
			Array.from(text.matchAll(expression), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
	},
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = (work) => {
	const before = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(before);
	return { result, seconds: (user + system) / 1e6 };
};
const keysOf = (find) =>
	new Set(texts.flatMap((text, at) => find(text).map(({ word, start }) => `${at} ${start} ${word}`)));

console.log(
	`${words.length} words, ${texts.length} speeches, ${megabytes.toFixed(1)} MB; processor time, median of ${rounds}`,
);
const built = Object.entries(finders).map(([name, build]) => ({ name, ...timed(build), runs: [] }));
// In turn, so that a busy neighbour slows all of them.
for (let round = 0; round < rounds; round++)
	for (const { result: find, runs } of built) runs.push(timed(() => texts.map(find)).seconds);
const ours = keysOf(built[0].result);
for (const { name, seconds, runs, result } of built) {
	const theirs = keysOf(result);
	const shared = [...theirs].filter((key) => ours.has(key)).length;
	console.log(
		`${name.padEnd(22)} ${(megabytes / median(runs)).toFixed(1).padStart(6)} MB/s  built in ${(seconds * 1000).toFixed(0).padStart(4)} ms  ${theirs.size} found, ${shared} of our ${ours.size}`,
	);
}
