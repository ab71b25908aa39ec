// Finding quotations: our search and matcher next to a fuzzy matcher, on the same quotations and texts, in one run.
//   npm run --silent bench:fuzzy-quotations -- [--rounds N] [--quotations N] [--megabytes N]
// The peer, approx-string-match, is asked as the Hypothesis client asks it: an exact search first, else matches with up to
// min(256, length / 2) errors, rated 50 for the quotation, 20 and 20 for what is around it and 2 for its place; what the
// caller does not know counts in full. Each text is searched for each quotation; the peer takes seconds for each megabyte.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import search from "approx-string-match";
import * as core from "../../packages/core/dist/index.js";
import { quotationOf, sampleQuotations } from "../sample-quotations.mjs";

const ARCHIVE = fileURLToPath(new URL("../../../shared/data/ungdc/", import.meta.url));
/** As the issue asks. */
const LEAST_RATIO = 20;
const MOST_ERRORS = 256;
/** Quotation, before, after, place. */
const WEIGHTS = [50, 20, 20, 2];

const { values } = parseArgs({
	options: {
		rounds: { type: "string", default: "3" },
		quotations: { type: "string", default: "20" },
		megabytes: { type: "string", default: "20" },
	},
});
const [rounds, count, megabytes] = [values.rounds, values.quotations, values.megabytes].map(Number);
if (![rounds, count, megabytes].every((number) => Number.isInteger(number) && number >= 1)) {
	console.error("Expected --rounds, --quotations and --megabytes to be whole numbers from 1");
	process.exit(2);
}
if (!existsSync(ARCHIVE)) {
	console.log("skipped: no shared data");
	process.exit(0);
}

const texts = speeches(megabytes * 1e6);
const sampled = sampleQuotations(texts, count);
const quotations = sampled.map(quotationOf);
const documents = texts.map(({ id, text }) => ({
	id,
	text,
	language: "en",
	kind: "speech",
	publisher: null,
	guessed: [],
}));
const bytes = texts.map(({ text }) => Buffer.from(text));

/** Speeches of all times, up to so many bytes of text. */
function speeches(limit) {
	const all = readdirSync(ARCHIVE)
		.filter((name) => name.endsWith(".jsonl.gz"))
		.sort()
		.flatMap((name) =>
			gunzipSync(readFileSync(ARCHIVE + name))
				.toString("utf8")
				.split("\n")
				.filter((line) => line !== ""),
		);
	const share = limit / all.reduce((sum, line) => sum + line.length, 0);
	return all.filter((_, at) => Math.floor(at * share) !== Math.floor((at + 1) * share)).map((line) => JSON.parse(line));
}

/** Of each quotation, the best match of all texts. */
function peer() {
	return quotations.map(({ words }) => {
		let best = null;
		for (const { id, text } of texts) {
			for (const { start, end, errors } of matches(text, words)) {
				const score = ratingOf(errors, words.length);
				if (best === null || score > best.score) best = { score, errors, id, exact: text.slice(start, end) };
			}
		}
		return best;
	});
}

function matches(text, words) {
	const exact = [];
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
		exact.push({ start: at, end: at + words.length, errors: 0 });
	return exact.length > 0 ? exact : search(text, words, Math.min(MOST_ERRORS, words.length / 2));
}

function ratingOf(errors, length) {
	const [quotation, before, after, place] = WEIGHTS;
	return ((1 - errors / length) * quotation + before + after + place) / (quotation + before + after + place);
}

/** Of each quotation, its anchor in the first text that has one; and which texts were looked at for it. */
function ours() {
	const probes = core.probesOf(quotations);
	const look = core.lookoutFor(probes);
	const sightings = bytes.flatMap((text, at) =>
		look(text).sightings.map((sighting) => ({ ...sighting, document: documents[at] })),
	);
	return quotations.map((quotation, at) => {
		const family = familyOf(probes, at);
		const whole = sightings.filter((sighting) => sighting.whole && sighting.family === family);
		for (const { document } of whole) {
			const anchor = core.anchorIn(quotation, document);
			if (anchor !== null) return anchor;
		}
		return null;
	});
}

const familyOf = ({ members, firstMember }, quotation) =>
	firstMember.findLastIndex((first) => first <= members.indexOf(quotation));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const timed = (work) => {
	const before = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(before);
	return { result, seconds: (user + system) / 1e6 };
};

const size = bytes.reduce((sum, { length }) => sum + length, 0) / 1e6;
console.log(
	`${quotations.length} quotations, ${texts.length} speeches, ${size.toFixed(1)} MB; processor time, median of ${rounds}, in turn`,
);
const runs = { ours: [], peer: [] };
const results = {};
for (let round = 0; round < rounds; round++)
	for (const [name, work] of Object.entries({ ours, peer })) {
		const { result, seconds } = timed(work);
		results[name] = result;
		runs[name].push(seconds);
	}
const ratio = median(runs.peer) / median(runs.ours);
console.log(`fissure              ${median(runs.ours).toFixed(3).padStart(9)} s`);
console.log(`approx-string-match  ${median(runs.peer).toFixed(3).padStart(9)} s`);
console.log(`${ratio.toFixed(0)} times as fast; at least ${LEAST_RATIO} asked for`);

const accepted = sampled.flatMap((quotation, at) => {
	const match = results.peer[at];
	return match !== null && results.ours[at] === null ? [{ ...quotation, ...match }] : [];
});
const anchored = results.ours.filter((anchor) => anchor !== null).length;
const lost = sampled.filter(({ altered }, at) => altered === null && results.ours[at] === null).length;
console.log(
	`\n${anchored} anchored by us, ${lost} true ones refused; ${accepted.length} accepted by the peer and refused by us:`,
);
for (const { words, altered, score, errors, id, exact } of accepted.toSorted((a, b) => b.score - a.score)) {
	console.log(`\n${score.toFixed(3)}  ${errors} errors, ${id}; ${altered ?? "as it stands"}`);
	console.log(`  quoted  ${words}`);
	console.log(`  held    ${exact.replace(/\s+/g, " ")}`);
}
process.exitCode = ratio >= LEAST_RATIO && lost === 0 ? 0 : 1;
