// Learns the weights of findings (of features in packages/core/src/findings/weights.ts, of kinds in their comparators) from judged differences and prints them beside the present ones.
//   node tools/fit-ranking.mjs
//
// Only events of the development half (bench/gold.mjs) are learned from. Of each event every two findings of which one rests on the
// words of a graver difference (3 before 2 before none) make a pair; a logistic loss over the pairs, each event counting the same, is
// held near the weights set by hand (`HAND`) by a ridge, the strongest of those that do well when one event at a time is left out.
// For each half it prints how often the graver of two comes first, by the weights set by hand and by those learned.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLines } from "../bench/archives.mjs";
import { documentOf } from "../bench/document-of.mjs";
import { halfOf } from "../bench/halves.mjs";
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { eventComparators } from "../packages/core/dist/comparators/index.js";
import { deduplicate } from "../packages/core/dist/findings/deduplicate.js";
import { featuresOf, sceneOf } from "../packages/core/dist/findings/features.js";
import { mergeSentences } from "../packages/core/dist/findings/merge-sentences.js";
import { rankFindings } from "../packages/core/dist/findings/rank.js";
import { weightsOf } from "../packages/core/dist/findings/weights.js";
import { buildLexicon, codeDocument, setPhrasesIn } from "../packages/core/dist/index.js";

/** As an editor would set them, before anything was learned; what was not thought of then is 0. */
const HAND = {
	...{ contradiction: 3, "unconfirmed-attribution": 2.4, terminology: 2, omission: 1.8, "claimed-agreement": 1.6 },
	...{ intensity: 1.2, emphasis: 0.8, inPart: -1, news: 1.2, particulars: 0.5, stance: 0.35, early: 0.4, silent: 0.4 },
	...{ surprise: 0.3, endorsed: 3, listed: -0.5, courteous: -0.4, elsewhere: -1.5 },
};
const WEIGHTS = weightsOf(eventComparators);
const NAMES = Object.keys(WEIGHTS);
const RIDGES = [3, 1, 0.3, 0.1, 0.03, 0.01];
const STEPS = 1500;
const RATE = 0.3;

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const SETS = [
	["gold/events.jsonl", "data/readout-pairs/pairs.jsonl"],
	["gold/world/events.jsonl", "gold/world/pairs.jsonl"],
].map((files) => files.map((file) => join(shared, file)));
if (!SETS.flat().every((file) => existsSync(file))) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const lexicon = buildLexicon(readCompiledLexicon());
const { codebook } = lexicon.data;
const context = {
	issues: new Map(codebook.issues.map((issue) => [issue.id, issue])),
	concepts: new Map(codebook.concepts.map((concept) => [concept.id, concept])),
	habit: () => null,
	setPhrases: (account) => setPhrasesIn(account, lexicon),
};
const events = SETS.flatMap(([judged, texts]) => {
	const docs = new Map(readLines(texts).map((event) => [event.event_id, event.docs]));
	return readLines(judged).map(({ event_id, differences }) => ({
		id: event_id,
		half: halfOf(event_id),
		pairs: pairsIn(findingsOf(docs.get(event_id), differences)),
	}));
});
const development = events.filter(({ half }) => half === "development");
const check = events.filter(({ half }) => half === "check");
const left = RIDGES.map((ridge) => {
	const scores = development.map((event) =>
		rightIn(
			[event],
			learnFrom(
				development.filter((other) => other !== event),
				ridge,
			),
		),
	);
	return { ridge, right: scores.reduce((sum, score) => sum + score, 0) / scores.length };
});
const most = Math.max(...left.map(({ right }) => right));
// So few events tell ridges apart badly: the strongest that is about as good as the best.
const best = left.find(({ right }) => right >= most - 0.01);
const learned = learnFrom(development, best.ridge);
console.log(`ridge ${best.ridge}, of ${left.map(({ ridge, right }) => `${ridge}: ${right.toFixed(3)}`).join(", ")}`);
for (const name of NAMES)
	console.log(
		`${name.padEnd(24)} by hand ${HAND[name].toFixed(2)}, learned ${learned[name].toFixed(2)}, now ${WEIGHTS[name]}`,
	);
for (const [name, half] of Object.entries({ development, check }))
	console.log(
		`${name}: ${half.length} events, the graver first by hand ${rightIn(half, HAND).toFixed(3)}, learned ${rightIn(half, learned).toFixed(3)}, now ${rightIn(half, WEIGHTS).toFixed(3)}`,
	);

/** Each finding with its features, what is added beside them, and the salience of the difference whose words it rests on; 0 of none. */
function findingsOf(docs, differences) {
	const actors = [...new Set(docs.map(({ actor }) => actor))];
	const accounts = docs.map((record) => {
		const counterparts = actors.filter((actor) => actor !== record.actor);
		return codeDocument(documentOf(record), lexicon, { counterparts }).value;
	});
	const scene = sceneOf(accounts, context);
	const found = deduplicate(
		eventComparators.flatMap(({ compare }) => compare(accounts, context)),
		eventComparators,
	);
	const texts = new Map(docs.map(({ id, text }) => [id, text]));
	const told = new Set();
	return mergeSentences(rankFindings(found, accounts, context, eventComparators), accounts, context).flatMap(
		(finding) => {
			const touched = differences.filter((difference) => isTouched(finding, difference, texts));
			// A second finding on the words of a difference is neither better nor worse for it.
			if (touched.length > 0 && touched.every((difference) => told.has(difference))) return [];
			for (const difference of touched) told.add(difference);
			const features = featuresOf(finding, scene) ?? {};
			const most = Math.max(0, ...touched.map(({ salience }) => salience));
			return [{ features, beside: finding.weight - sumOf(features, WEIGHTS), salience: most === 1 ? 0 : most }];
		},
	);
}

function isTouched({ carriedBy, evidence: [quote] }, { in: document, quote: words, span }, texts) {
	const from = span?.[0] ?? texts.get(document)?.indexOf(words) ?? -1;
	if (document !== carriedBy || quote === undefined || from < 0) return false;
	const to = span?.[1] ?? from + words.length;
	return Math.min(to, quote.end) - Math.max(from, quote.start) >= (to - from) / 2;
}

function pairsIn(findings) {
	return findings.flatMap((graver) =>
		findings
			.filter(({ salience }) => salience < graver.salience)
			.map((other) => ({
				beside: graver.beside - other.beside,
				by: NAMES.map((name) => (graver.features[name] ?? 0) - (other.features[name] ?? 0)),
			})),
	);
}

function sumOf(features, weights) {
	return NAMES.reduce((sum, name) => sum + weights[name] * (features[name] ?? 0), 0);
}

function rightIn(some, weights) {
	const values = NAMES.map((name) => weights[name]);
	const shares = some
		.filter(({ pairs }) => pairs.length > 0)
		.map(({ pairs }) => pairs.filter((pair) => marginOf(pair, values) > 0).length / pairs.length);
	return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function marginOf({ beside, by }, values) {
	return by.reduce((sum, difference, at) => sum + difference * values[at], beside);
}

function learnFrom(some, ridge) {
	const used = some.filter(({ pairs }) => pairs.length > 0);
	const hand = NAMES.map((name) => HAND[name]);
	const values = [...hand];
	for (let step = 0; step < STEPS; step++) {
		const slope = values.map((value, at) => ridge * (value - hand[at]));
		for (const { pairs } of used)
			for (const pair of pairs) {
				const pull = 1 / (1 + Math.exp(marginOf(pair, values))) / pairs.length / used.length;
				for (const [at, difference] of pair.by.entries()) slope[at] -= pull * difference;
			}
		for (const at of values.keys()) values[at] -= RATE * slope[at];
	}
	return Object.fromEntries(NAMES.map((name, at) => [name, values[at]]));
}
