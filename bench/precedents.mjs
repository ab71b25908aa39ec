// Is a sentence of an archive found again after a third to most of its words were changed, and how fast?
//   npm run --silent bench:precedents -- [--case FILE] [--texts N] [--seed N] [--misses]
// --case FILE  a case with these archives; where it is missing, they are put there first (some two minutes); default: a temporary one
// --texts N    planted sentences of each language, share and kind of change; 10
// --seed N     which sentences, and which of their words; 1
// --misses     prints what was not found
//
// A planted sentence is drawn from a text at random; a share of its words, drawn at random, is changed: another word of the archive in its
// place, left out, one put in behind it, changed places with a near one, another ending, or any of these. Of text without spaces two
// characters count as a word. It is found when its text is among the first ten documents.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { initCase } from "../packages/app/dist/index.js";
import { precedentsInCase } from "../packages/app/dist/series/precedent-in-case.js";
import { readInputs } from "../packages/sources/dist/index.js";
import * as store from "../packages/store/dist/index.js";
import { ARCHIVE_OF } from "./archives.mjs";

const DATA = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-bench-"));
const { values } = parseArgs({
	options: {
		case: { type: "string", default: join(folder, "archives.fissure") },
		texts: { type: "string", default: "10" },
		seed: { type: "string", default: "1" },
		misses: { type: "boolean", default: false },
	},
});
if (!existsSync(DATA)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const SHARES = [0, 0.3, 0.4, 0.5, 0.6];
const KINDS = ["replace", "delete", "insert", "swap", "inflect", "mixed"];
const WORDS = { least: 12, most: 45 };
const choice = { file: values.case, folder, who: "bench", now: () => new Date().toISOString() };
const random = randomFrom(Number(values.seed));
const granted = (outcome) => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
};

if (!existsSync(values.case)) {
	granted(await initCase({ case: choice }));
	const file = granted(await store.openCase(values.case, { who: "bench", now: choice.now }));
	for await (const outcome of store.addDocuments(file, additions())) granted(outcome);
	await store.closeCase(file);
}
const file = granted(await store.openCase(values.case, { readOnly: true, who: "bench", now: choice.now }));
const held = granted(await store.indexedTexts(file));
console.log(`texts ${held.length}`);
console.log("language  changed  planted  recall@1  recall@10  cpu a question");
const exact = { asked: 0, found: 0, first: 0 };
const near = { asked: 0, found: 0 };
for (const language of Object.keys(ARCHIVE_OF)) {
	const ids = held.filter((text) => text.language === language && isOfArchive(text)).map(({ id }) => id);
	for (const share of SHARES) {
		const kinds = share === 0 ? ["same"] : KINDS;
		const count = { asked: 0, first: 0, ten: 0 };
		const since = process.cpuUsage();
		let drawing = 0;
		for (const kind of kinds)
			for (let at = 0; at < Number(values.texts) * (share === 0 ? 3 : 1); at++) {
				const before = cpuSeconds();
				const planted = await plant(ids, language, share, kind);
				drawing += cpuSeconds() - before;
				const { items } = granted(await precedentsInCase(file, store, { sentence: planted.words }));
				const place = items.findIndex(({ document }) => document === planted.id);
				count.asked++;
				if (place === 0) count.first++;
				if (place >= 0 && place < 10) count.ten++;
				const isFound = place >= 0 && place < 10;
				if (share === 0) {
					exact.asked++;
					if (items.some(({ document, kind: how }) => document === planted.id && how === "exact")) exact.found++;
				}
				if (!isFound && values.misses)
					console.log(
						`   ${kind}, place ${place}, exact in ${items.filter((item) => item.kind === "exact").length}: ${planted.words}\n   was in ${planted.id}: ${planted.exact}`,
					);
			}
		if (share > 0) {
			near.asked += count.asked;
			near.found += count.ten;
		}
		const { user, system } = process.cpuUsage(since);
		const spent = ((user + system) / 1e6 - drawing) / count.asked;
		console.log(
			[
				language.padEnd(8),
				`${Math.round(share * 100)} %`.padStart(8),
				String(count.asked).padStart(8),
				(count.first / count.asked).toFixed(3).padStart(9),
				(count.ten / count.asked).toFixed(3).padStart(10),
				`${spent.toFixed(2)} s`.padStart(15),
			].join(" "),
		);
	}
}
console.log(`exact reuse recalled ${exact.found} of ${exact.asked}`);
console.log(
	`near quotations within the first ten ${near.found} of ${near.asked}: ${(near.found / near.asked).toFixed(3)}`,
);
await store.closeCase(file);
rmSync(folder, { recursive: true });

async function* additions() {
	const encoder = new TextEncoder();
	const debates = readdirSync(join(DATA, "ungdc")).filter((name) => name.endsWith(".jsonl.gz"));
	const inputs = [
		...debates.map((name) => ({ input: join(DATA, "ungdc", name), given: {} })),
		...["ru", "zh"].map((language) => ({
			input: join(DATA, ARCHIVE_OF[language].file),
			given: { language, publisher: ARCHIVE_OF[language].given.actor },
		})),
	];
	for (const { input, given } of inputs)
		for await (const outcome of readInputs([input], given)) {
			if (!outcome.ok) continue;
			const { sha256: _, ...document } = outcome.value;
			yield { document, bytes: encoder.encode(JSON.stringify(document)) };
		}
}

/** Of English the general debate alone, so that the size of the haystack is known. */
function isOfArchive({ language, id }) {
	return language !== "en" || /^[A-Z]{2,3}_\d+_\d{4}/.test(id);
}

function cpuSeconds() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

async function textOf(ids) {
	const id = ids[Math.floor(random() * ids.length)];
	return { id, text: (await store.readDocument(file, id)).text };
}

async function plant(ids, language, share, kind) {
	for (;;) {
		const { id, text } = await textOf(ids);
		const sentences = [...text.matchAll(/[^.!?。！？\n]+[.!?。！？]?/gu)].map(([sentence]) => sentence.trim());
		const fitting = sentences.filter((sentence) => {
			const { length } = wordsOf(sentence, language);
			return length >= WORDS.least && length <= WORDS.most;
		});
		const exact = fitting[Math.floor(random() * fitting.length)];
		if (exact === undefined) continue;
		const words = await changed(wordsOf(exact, language), ids, language, share, kind);
		return { id, exact, words: words.join(language === "zh" ? "" : " ") };
	}
}

function wordsOf(sentence, language) {
	return language === "zh"
		? (sentence.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? [])
		: sentence.split(/\s+/u).filter(Boolean);
}

async function changed(words, ids, language, share, kind) {
	const places = words.map((_, at) => ({ at, rank: random() })).sort((a, b) => a.rank - b.rank);
	const result = words.map((word) => [word]);
	for (const { at } of places.slice(0, Math.round(words.length * share))) {
		const how = kind === "mixed" ? KINDS[Math.floor(random() * (KINDS.length - 1))] : kind;
		if (how === "replace") result[at] = [await anyWord(ids, language)];
		else if (how === "delete") result[at] = [];
		else if (how === "insert") result[at] = [...result[at], await anyWord(ids, language)];
		else if (how === "inflect") result[at] = result[at].map((word) => inflected(word, language));
		else {
			const other = Math.max(0, Math.min(words.length - 1, at + Math.floor(random() * 9) - 4));
			[result[at], result[other]] = [result[other], result[at]];
		}
	}
	return result.flat();
}

async function anyWord(ids, language) {
	for (;;) {
		const { text } = await textOf(ids);
		const from = Math.floor(random() * text.length);
		const found =
			language === "zh"
				? /\p{Script=Han}{2}/u.exec(text.slice(from, from + 80))?.[0]
				: /\s(\p{L}{2,})\s/u.exec(text.slice(from, from + 200))?.[1];
		if (found !== undefined) return found;
	}
}

function inflected(word, language) {
	const letters = /^\p{L}{4,}/u.exec(word)?.[0];
	if (language === "zh") return word.slice(0, 1);
	if (letters === undefined) return word;
	if (language === "ru") return `${letters.slice(0, -1)}ами`;
	if (letters.endsWith("s")) return letters.slice(0, -1);
	return `${letters}${random() < 0.5 ? "s" : "ing"}`;
}

/** Mulberry32. */
function randomFrom(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
