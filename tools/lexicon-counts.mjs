// How often does every term of the lexicon, and every rule of the coder, occur where nobody has judged, and where somebody has?
//   node tools/lexicon-counts.mjs        writes docs/lexicon-counts.csv; needs ../shared and a build
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { eachLine, readLines } from "../bench/archives.mjs";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
export const hasSharedData = existsSync(`${shared}gold`) && existsSync(`${shared}data`);

/** The texts that have been judged: 22 events of two texts each, and the singles. */
export const judgedTexts = () =>
	["data/readout-pairs/pairs.jsonl", "gold/singles/pairs.jsonl"].flatMap((path) =>
		readLines(shared + path).flatMap(({ docs }) => docs),
	);

/** Twice as large as all others together: read last, since who seeks a term seldom gets there. */
const LARGEST = "ungdc";

/** Every other text held, file by file, of each folder the latest first; the same text under another id is left out too. */
export function* corpora() {
	const judged = judgedTexts();
	const ids = new Set(judged.map(({ id }) => id));
	const beginnings = new Set(judged.map(({ text }) => beginningOf(text)));
	for (const folder of readdirSync(`${shared}data`)
		.filter((name) => name !== "readout-pairs")
		.sort((a, b) => Number(a === LARGEST) - Number(b === LARGEST) || (a < b ? -1 : 1))) {
		for (const file of readdirSync(`${shared}data/${folder}`).sort().reverse()) {
			if (!/[.]jsonl(?:[.]gz)?$/.test(file) || /edits|petrarch/.test(file)) continue;
			yield { name: `${folder}/${file}`, texts: unjudged(`${shared}data/${folder}/${file}`, ids, beginnings) };
		}
	}
}

/** Read one by one: who seeks a term may stop. */
function* unjudged(path, ids, beginnings) {
	for (const record of eachLine(path)) {
		const { id, text } = record;
		if (typeof text === "string" && !ids.has(id) && !beginnings.has(beginningOf(text))) yield record;
	}
}

/** Of a text in whatever white space. */
const beginningOf = (text) => text.slice(0, 1000).replace(/\s/g, "").slice(0, 300);

/** Adds the hits of every term in a text to its count; counts are by language and the term's number. */
export function countTerms(lexicon, { lang, text }, counts) {
	const words = lexicon.of(lang);
	if (words === null) return;
	let ofLanguage = counts.get(lang);
	if (ofLanguage === undefined) {
		ofLanguage = new Uint32Array(words.notations.length);
		counts.set(lang, ofLanguage);
	}
	for (const { term } of words.tree.find(text)) ofLanguage[term]++;
}

/** Where a meaning is in the sources, and under which name. */
export function placeOf(meaning) {
	switch (meaning.kind) {
		case "concept":
			return ["codebook", meaning.concept.id];
		case "anchor":
			return ["codebook anchor", meaning.group];
		case "company":
			return ["codebook company", meaning.term];
		case "frame":
			return ["frames", `${meaning.topic}/${meaning.frame}`];
		case "actor":
			return ["actors", meaning.actor];
		case "person":
			return ["office-holders", meaning.actor];
		case "office":
			return ["offices", meaning.office];
		case "decoy":
			return ["decoys", ""];
		case "attitude":
			return ["attitudes", `${meaning.attitude.scale} ${meaning.attitude.rung}`];
		case "role":
			return ["attribution", meaning.role];
		case "hedge":
			return ["hedges", meaning.id];
		case "boilerplate":
			return ["boilerplate", meaning.sort];
	}
}

/** Names are held for completeness; those that no text has are no news. */
const NAMES = new Set(["actors", "office-holders", "offices", "decoys"]);

/** One row for each term and each thing it stands for. */
export function rowsOf(lexicon, inCorpora, inGold) {
	return [...new Set([...inCorpora.keys(), ...inGold.keys()])].sort().flatMap((language) => {
		const { notations, meaningsOf } = lexicon.of(language);
		return notations.flatMap((term, at) => {
			const counts = { corpora: inCorpora.get(language)?.[at] ?? 0, gold: inGold.get(language)?.[at] ?? 0 };
			const places = new Map(
				meaningsOf(at)
					.map(placeOf)
					.map(([file, id]) => [`${file}|${id}`, { file, id }]),
			);
			return [...places.values()]
				.filter(({ file }) => !NAMES.has(file) || counts.corpora + counts.gold > 0)
				.map((place) => ({ ...place, language, term, ...counts }));
		});
	});
}

const documentOf = ({ id, lang, actor, title, date, text }) => ({
	id,
	text,
	language: lang,
	kind: "readout",
	publisher: actor ?? "XXX",
	guessed: [],
	...(title ? { title } : {}),
	...(date ? { date: String(date).slice(0, 10) } : {}),
});

/** Adds how often each rule made a position of this text. */
function countRules(codeDocument, lexicon, record, counts) {
	const account = codeDocument(documentOf(record), lexicon);
	if (!account.ok) return;
	for (const { because } of account.value.positions) {
		for (const rule of because.filter((name) => !name.startsWith("concept:"))) {
			const key = `${rule}|${record.lang}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
}

const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

async function main() {
	const { buildLexicon, codeDocument } = await import("../packages/core/dist/index.js");
	const { readShippedLexicon } = await import("../packages/app/dist/lexicon/read-lexicon.js");
	const data = readShippedLexicon(fileURLToPath(new URL("../packages", import.meta.url)));
	if (!data.ok) throw new RangeError(`${data.problem.place}: ${data.problem.message}`);
	const lexicon = buildLexicon(data.value);
	const terms = { corpora: new Map(), gold: new Map() };
	const rules = { corpora: new Map(), gold: new Map() };
	for (const record of judgedTexts()) {
		countTerms(lexicon, record, terms.gold);
		countRules(codeDocument, lexicon, record, rules.gold);
	}
	for (const { name, texts } of corpora()) {
		// The general debates are speeches of everybody about everything: their words count, their grammar is another.
		const isReadout = !name.startsWith("ungdc");
		for (const record of texts) {
			countTerms(lexicon, record, terms.corpora);
			if (isReadout) countRules(codeDocument, lexicon, record, rules.corpora);
		}
	}
	const keys = [...new Set([...rules.corpora.keys(), ...rules.gold.keys()])].sort();
	const ruleRows = keys.map((key) => {
		const [id, language] = key.split("|");
		return {
			file: "rule",
			id,
			language,
			term: "",
			corpora: rules.corpora.get(key) ?? 0,
			gold: rules.gold.get(key) ?? 0,
		};
	});
	const rows = [...ruleRows, ...rowsOf(lexicon, terms.corpora, terms.gold)]
		.map(({ file, id, language, term, corpora, gold }) => [file, id, language, term, String(corpora), String(gold)])
		.sort((a, b) => (a.slice(0, 4).join("\t") < b.slice(0, 4).join("\t") ? -1 : 1));
	const head = ["file", "id", "language", "term", "count in corpora", "count in gold"];
	const path = fileURLToPath(new URL("../docs/lexicon-counts.csv", import.meta.url));
	writeFileSync(path, `${[head, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`);
	console.error(`${rows.length} rows`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
