// All 1–6-grams of every twentieth speech of the UN General Debate, counted by text. Both get the same folded texts; the peer keeps every n-gram
// as a string, some 15 GB for the whole corpus, and so is asked for a part.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { foldText, phraseArrays, seeded, tableOf, textsWith } from "../../../packages/core/dist/index.js";
import { sharedWords } from "../../../packages/core/dist/series/formulations/phrase-order.js";
import { writePhraseFile } from "../../../packages/store/dist/phrase-index/phrase-file.js";
import { generalDebate } from "../../archives.mjs";

const PEER = "scikit-learn";
const COUNT = fileURLToPath(new URL("../ngrams.py", import.meta.url));
const SAMPLE = 500;
const LONGEST = 6;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export const title = "1–6-grams, counted by text";
export const aim = { peer: 5 };
export const needs = { debian: ["python3-sklearn"] };
export const data = ["ungdc"];
export const lacks = {
	[PEER]: "keeps no places, so no life line of a phrase; is given one part of the corpus at a time",
};
export const limit = { name: "a regular expression over words, the same texts" };
export const rounds = 3;

export async function prepare({ small, data, has, versionOf }) {
	const folder = mkdtempSync(join(tmpdir(), "ngrams-"));
	const [texts, phrases, index] = ["texts.jsonl", "phrases.json", "bench.phrases"].map((name) => join(folder, name));
	const speeches = [...speechesOf(data("ungdc"), small ? 0.01 : 0.05)];
	const lines = speeches.map(({ text }) => JSON.stringify(text)).join("\n");
	writeFileSync(texts, lines);
	writeFileSync(phrases, JSON.stringify(phrasesOf(counted(speeches))));

	const command = ["/usr/bin/python3", COUNT, texts, phrases];
	return {
		bytes: speeches.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
		ours: {
			run() {
				rmSync(index, { force: true });
				const arrays = counted(speeches);
				writePhraseFile(index, arrays, { stamp: "bench", facts: speeches.map(factsOf) });
				return { arrays };
			},
		},
		peers: has("python3-sklearn")
			? {
					[PEER]: {
						...{ version: versionOf("python3-sklearn"), command, read: JSON.parse },
						timed: "without the start of Python and the reading of the texts",
					},
				}
			: {},
		limit: { run: () => speeches.reduce((sum, { text }) => sum + (text.match(WORD)?.length ?? 0), 0) },
		same({ ours: { arrays }, [PEER]: peer }) {
			const [one, other] = [summary(arrays), peer];
			const alike = one.counts.filter(
				([places, texts], at) => places === other.counts[at][0] && texts === other.counts[at][1],
			);
			const same =
				one.total === other.total && one.distinct.join() === other.distinct.join() && alike.length === SAMPLE;
			const says = `${other.total.toLocaleString("en")} of ${one.total.toLocaleString("en")} n-grams, ${alike.length} of ${SAMPLE} phrases counted alike`;
			return { same, says };
		},
		digest: ({ arrays: { order, words } }) => createHash("sha256").update(order).update(words).digest("hex"),
		close: () => rmSync(folder, { recursive: true, force: true }),
	};
}

function* speechesOf(folder, part) {
	for (const { id, actor, year, text } of generalDebate(folder, part))
		yield { id, publisher: actor, date: String(year), text: foldText(text) };
}

function counted(speeches) {
	const { add, finish } = phraseArrays(LONGEST);
	for (const { text } of speeches) add(text);
	return finish();
}

function factsOf({ id, publisher, date }) {
	return { id, publisher, date, language: "en", kind: "speech", venue: null, speaker: null };
}

/** What the peer says as well: n-grams of each length, all counts, and those of phrases drawn from the texts. */
function summary(arrays) {
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
	const counts = phrasesOf(arrays).map((phrase) => {
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
