// Speeches of the UN General Debate coded on one thread, beside a library that reads the same texts without a codebook. Both read each text
// anew in every round; the first round, in which the engine compiles what it runs, counts like the others.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readCompiledLexicon } from "../../../packages/app/dist/lexicon/compiled-lexicon.js";
import { buildLexicon, codeDocument } from "../../../packages/core/dist/bundle.js";
import { eachLine } from "../../archives.mjs";

const PEER = "wink-nlp";
const MODEL = "wink-eng-lite-web-model";
const MEGABYTES = 20;
/** Every so many texts are read once more for the digest. */
const DIGESTED = 10;
/** How far the sentences of both may differ: titles, abbreviations and lists are cut in different ways. */
const APART = 0.15;

export const title = "Coding of speeches: sentences, terms, speakers, stances; one thread";
export const aim = { peer: 5 };
export const needs = { npm: [PEER, MODEL] };
export const data = ["ungdc"];
export const lacks = {
	[PEER]:
		"no codebook, no speakers, no stances; gives parts of speech, negation and entities (dates, amounts) instead; English only",
};
export const limit = { name: "a regular expression over words, the same texts" };
export const apart = true;

export async function prepare({ small, data, has, versionOf }) {
	const documents = documentsOf(data("ungdc"), (small ? MEGABYTES / 10 : MEGABYTES) * 1e6);
	const texts = documents.map(({ text }) => text);
	// As the program does: trees of terms that the build has made are opened, as the model of the peer is.
	const lexicon = buildLexicon(readCompiledLexicon());
	return {
		bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
		ours: {
			run() {
				const counts = { sentences: 0, statements: 0, positions: 0 };
				for (const document of documents) {
					const account = codeDocument(document, lexicon);
					if (account.ok) for (const name of Object.keys(counts)) counts[name] += account.value[name].length;
				}
				return counts;
			},
		},
		peers: has(PEER) && has(MODEL) ? { [PEER]: { version: versionOf(PEER), run: readerOf(texts) } } : {},
		limit: { run: () => wordsIn(texts) },
		same({ ours, [PEER]: peer }) {
			const share = Math.min(ours.sentences, peer.sentences) / Math.max(ours.sentences, peer.sentences);
			const number = (count) => count.toLocaleString("en");
			const says = `${number(ours.sentences)} sentences beside ${number(peer.sentences)}; ours ${number(ours.statements)} statements and ${number(ours.positions)} positions, theirs ${number(peer.tokens)} tokens and ${number(peer.entities)} entities`;
			// What each finds in them is of another kind.
			return { same: false, explained: share >= 1 - APART, says };
		},
		digest() {
			const sum = createHash("sha256");
			for (let at = 0; at < documents.length; at += DIGESTED)
				sum.update(JSON.stringify(codeDocument(documents[at], lexicon)));
			return sum.digest("hex");
		},
	};
}

function readerOf(texts) {
	const require = createRequire(import.meta.url);
	const nlp = require(PEER)(require(MODEL), ["sbd", "pos", "negation", "ner"]);
	return () => {
		const counts = { sentences: 0, tokens: 0, entities: 0 };
		for (const text of texts) {
			const read = nlp.readDoc(text);
			for (const name of Object.keys(counts)) counts[name] += read[name]().length();
		}
		return counts;
	};
}

/** The kind that a tool in JavaScript uses: each word with its span. */
function wordsIn(texts) {
	const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
	let places = 0;
	for (const text of texts) {
		word.lastIndex = 0;
		for (let match = word.exec(text); match !== null; match = word.exec(text)) places += match.index + match[0].length;
	}
	return places;
}

/** Every n-th speech of all years, so many bytes. */
function documentsOf(folder, bytes) {
	const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl.gz"));
	const records = files.sort().flatMap((name) => [...eachLine(join(folder, name))]);
	const total = records.reduce((sum, { text }) => sum + text.length, 0);
	const step = Math.max(1, total / bytes);
	return Array.from({ length: Math.floor(records.length / step) }, (_, at) => records[Math.floor(at * step)]).map(
		({ id, actor, year, lang, title, venue, text }) => ({
			...{ id, text, language: lang, kind: "speech", publisher: actor, title, venue, date: String(year), guessed: [] },
		}),
	);
}
