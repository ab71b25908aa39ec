// Which silent edits of official pages are found, of what kind are they, and how long does it take?
//   npm run --silent bench:edits
// Reads pairs of captures of ../shared/data, compares each, and each page with itself in the same print and another.
// Of the gravest only ids and changed words are shown.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { isKnownWord } from "../packages/app/dist/lexicon/known-words.js";
import { buildLexicon, CHANGE_KINDS, compareCaptures } from "../packages/core/dist/index.js";

const EDITS = fileURLToPath(new URL("../../shared/data/whitehouse-page-edits/edits.jsonl.gz", import.meta.url));
const MOST_SHOWN = 10;
const WORDS_SHOWN = 70;
const TRANSCRIPT_WORDS = 60_000;

if (!existsSync(EDITS)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const pairs = gunzipSync(readFileSync(EDITS))
	.toString("utf8")
	.split("\n")
	.filter((line) => line !== "")
	.map((line) => JSON.parse(line));
const lexicon = buildLexicon(readCompiledLexicon());
const options = { isWord: isKnownWord };

const capture = ({ id, page }, side, text) => ({
	id: `${id}:${side}`,
	text,
	language: "en",
	kind: "article",
	publisher: "USA",
	title: page.replace(/^.*\/\d{4}-\d{2}-\d{2}-|\.md$/g, "").replaceAll("-", " "),
	date: id.slice(0, 10),
	guessed: [],
});
const compare = (pair, before, after) =>
	compareCaptures(capture(pair, "before", before), capture(pair, "after", after), lexicon, options);
const inOtherPrint = (text) =>
	text
		.replaceAll(/((?:\S+ ){9}\S+) /g, "$1\n")
		.replaceAll("'", "’")
		.replaceAll('"', "”");

// So that the lexicon is built before anything is timed.
compare(pairs[0], pairs[0].before, pairs[0].after);
const started = performance.now();
const times = [];
const found = pairs.map((pair) => {
	const from = performance.now();
	const edit = compare(pair, pair.before, pair.after);
	times.push(performance.now() - from);
	return { id: pair.id, edit };
});
const took = performance.now() - started;
const alike = pairs.flatMap((pair) =>
	[pair.before, pair.after].flatMap((text) => [compare(pair, text, text), compare(pair, text, inOtherPrint(text))]),
);

const edits = found.flatMap(({ id, edit }) => (edit === null ? [] : [{ id, ...edit }]));
const count = (of) => edits.filter((edit) => edit.class === of).length;
const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
console.log(
	`pairs ${pairs.length}, found ${edits.length}: ${count("substantive")} substantive, ${count("cosmetic")} cosmetic`,
);
console.log(`unchanged pages ${alike.length}, edits among them ${alike.filter((edit) => edit !== null).length}`);
console.log(
	`${(took / 1000).toFixed(1)} s; a pair ${median.toFixed(1)} ms (median), ${Math.max(...times).toFixed(0)} ms (longest)`,
);

const changes = edits.flatMap((edit) => edit.changes);
console.log(`\n${changes.length} changes by their gravest kind`);
for (const kind of CHANGE_KINDS) {
	const of = changes.filter(({ kinds }) => kinds[0] === kind).length;
	if (of > 0) console.log(`  ${kind.padEnd(14)} ${of}`);
}

const short = (quote) => {
	const words = (quote?.exact ?? "").replaceAll(/\s+/g, " ");
	return words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN)}…` : words;
};
console.log(`\nthe ${MOST_SHOWN} gravest`);
for (const { id, consequence, because, changes: of } of edits
	.toSorted((a, b) => b.consequence - a.consequence || (a.id < b.id ? -1 : 1))
	.slice(0, MOST_SHOWN)) {
	console.log(`${consequence} ${id}\n   ${because}`);
	const [gravest] = of.toSorted((a, b) => b.consequence - a.consequence);
	console.log(`   − ${short(gravest.before)}\n   + ${short(gravest.after)}`);
}

const transcript = pairs
	.map(({ before }) => before)
	.join("\n\n")
	.split(" ")
	.slice(0, TRANSCRIPT_WORDS);
const altered = transcript.with(TRANSCRIPT_WORDS / 2, "not");
const runs = Array.from({ length: 5 }, () => {
	const from = performance.now();
	compare(pairs[0], transcript.join(" "), altered.join(" "));
	return performance.now() - from;
});
console.log(`\none word of ${TRANSCRIPT_WORDS}: ${Math.min(...runs).toFixed(0)} ms, the best of ${runs.length}`);
