// All 1–6-grams of the UN General Debate Corpus, counted by text: by our table of phrases, and by scikit-learn's CountVectorizer(1, 6).
//   npm run --silent bench:ngrams -- [--rounds N] [--peer-part 0.1]
// The peer keeps every n-gram as a string, some 15 GB for the whole corpus, and is asked for a part, in turn with ours. Both get the
// same folded texts; what they count is compared. Then ours alone on 10, 50 and 100 %, with the time of one life line.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { foldText, phraseArrays, phraseLife, seeded, tableOf, textsWith } from "../../packages/core/dist/index.js";
import { sharedWords } from "../../packages/core/dist/series/formulations/phrase-order.js";
import { openPhraseFile, writePhraseFile } from "../../packages/store/dist/phrase-index/phrase-file.js";
import { eachLine } from "../archives.mjs";

const ROOT = fileURLToPath(new URL("../../../shared/data/ungdc", import.meta.url));
const YEARS = ["1946-1969", "1970-1989", "1990-2009", "2010-2024"];
const PEER = fileURLToPath(new URL("ngrams.py", import.meta.url));
// Of Debian, which has the package python3-sklearn.
const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
const SAMPLE = 500;
const LONGEST = 6;

const { values } = parseArgs({
	options: {
		rounds: { type: "string", default: "2" },
		"peer-part": { type: "string", default: "0.1" },
		worker: { type: "string" },
	},
});
if (!existsSync(ROOT)) {
	console.log("skipped: no shared data");
	process.exit(0);
}

/** Texts of a part of the corpus: every n-th, so that all years are in it. */
function* speeches(part) {
	let due = 0;
	for (const years of YEARS)
		for (const { id, actor, year, text } of eachLine(join(ROOT, `ungdc_${years}.jsonl.gz`))) {
			due += part;
			if (due < 1 - 1e-9) continue;
			due -= 1;
			yield { id, publisher: actor, date: String(year), text: foldText(text) };
		}
}

/** Ours, in a process of its own, so that memory can be compared: counted, written to a file, and asked. */
function work(part, folder) {
	const texts = [...speeches(part)];
	const path = join(folder, "bench.phrases");
	rmSync(path, { force: true });
	const wall = performance.now();
	const before = process.cpuUsage();
	const { add, finish } = phraseArrays(LONGEST);
	for (const { text } of texts) add(text);
	const arrays = finish();
	const facts = texts.map(({ id, publisher, date }) => ({
		id,
		publisher,
		date,
		language: "en",
		kind: "speech",
		venue: null,
		speaker: null,
	}));
	writePhraseFile(path, arrays, { stamp: "bench", facts });
	const { user, system } = process.cpuUsage(before);
	const megabytes = process.resourceUsage().maxRSS / 1e3;
	const result = {
		seconds: (user + system) / 1e6,
		wall: (performance.now() - wall) / 1e3,
		megabytes,
		words: arrays.words.length,
	};
	return { ...result, ...check(arrays, folder), ...lifeLine(path) };
}

/** What the peer is asked for as well: n-grams of each length, all counts, and those of phrases drawn from the texts. */
function check(arrays, folder) {
	const shared = sharedWords({ ...arrays });
	const distinct = new Array(LONGEST).fill(0);
	let total = 0;
	for (let at = 0; at < arrays.order.length; at++)
		for (let length = 1; length <= LONGEST; length++) {
			if (arrays.words[arrays.order[at] + length - 1] === 0) break;
			total++;
			if (shared[at] < length) distinct[length - 1]++;
		}
	const table = tableOf(arrays);
	const phrases = phrasesOf(arrays);
	writeFileSync(join(folder, "phrases.json"), JSON.stringify(phrases));
	const counts = phrases.map((phrase) => {
		const { places, texts } = textsWith(table, phrase);
		return [places, texts.length];
	});
	return { distinct, total, counts };
}

function phrasesOf({ words, vocabulary }) {
	const chance = seeded(1);
	const phrases = [];
	while (phrases.length < SAMPLE) {
		const place = chance.below(words.length - LONGEST);
		const phrase = words.subarray(place, place + 1 + chance.below(LONGEST));
		if (!phrase.includes(0)) phrases.push(Array.from(phrase, (word) => vocabulary[word]).join(" "));
	}
	return phrases;
}

/**
 * From a closed file to when each speaker used a phrase, by year: the first asking, the median of the four phrases after it, and that of
 * the five asked for the third time, as in a program that has run for a while.
 */
function lifeLine(path) {
	const ask = (phrase) => {
		const before = process.cpuUsage();
		const { table, facts, close } = openPhraseFile(path, (stamp) => stamp === "bench");
		phraseLife(phrase, table, facts);
		close();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1e3;
	};
	const phrases = ["all parties concerned", "territorial integrity", "peace and security", "of the", "new world order"];
	const [[first, ...next], , later] = [1, 2, 3].map(() => phrases.map(ask));
	return { lifeMs: [first, median(next), median(later)] };
}

function median(numbers) {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return (sorted[Math.floor(middle - 0.5)] + sorted[Math.ceil(middle - 0.5)]) / 2;
}

if (values.worker !== undefined) {
	const [part, folder] = JSON.parse(values.worker);
	console.log(JSON.stringify(work(part, folder)));
	process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "ngrams-"));
const run = (command, args) =>
	JSON.parse(
		execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] }),
	);
const ours = (part) =>
	run(process.execPath, [
		"--max-old-space-size=4096",
		fileURLToPath(import.meta.url),
		"--worker",
		JSON.stringify([part, folder]),
	]);
const line = (name, { seconds, wall, megabytes }) =>
	console.log(
		`${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s of processor  ${wall.toFixed(1).padStart(7)} s  ${megabytes.toFixed(0).padStart(6)} MB`,
	);
try {
	const part = Number(values["peer-part"]);
	const file = join(folder, "texts.jsonl");
	writeFileSync(file, [...speeches(part)].map(({ text }) => JSON.stringify(text)).join("\n"));
	console.log(`${(100 * part).toFixed(0)} % of the corpus, ${(readFileSync(file).length / 1e6).toFixed(0)} MB`);
	const ratios = [];
	for (let round = 0; round < Number(values.rounds); round++) {
		const one = ours(part);
		line("ours, counted and written", one);
		const other = run(PYTHON, [PEER, file, join(folder, "phrases.json")]);
		if (other.skipped !== undefined) {
			console.log(`peer skipped: ${other.skipped}`);
			break;
		}
		line("scikit-learn CountVectorizer(1, 6)", other);
		ratios.push(other.seconds / one.seconds);
		const same = one.counts.filter(
			([places, texts], at) => places === other.counts[at][0] && texts === other.counts[at][1],
		);
		console.log(
			`  ${ratios.at(-1).toFixed(1)} × faster; n-grams ${one.total} and ${other.total}, distinct ${one.distinct.join(" ")} and ${other.distinct.join(" ")}; ${same.length} of ${SAMPLE} phrases counted alike`,
		);
	}
	for (const whole of [0.1, 0.5, 1]) {
		const one = ours(whole);
		line(`ours, ${(100 * whole).toFixed(0)} %, ${(one.words / 1e6).toFixed(1)} million words`, one);
		console.log(`  a life line: ${one.lifeMs.map((ms) => ms.toFixed(0)).join(" ms, ")} ms (at first, then, and later)`);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
