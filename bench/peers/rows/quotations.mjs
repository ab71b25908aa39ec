// Finding quotations: ours beside fuzzy matchers on the same quotations and speeches, and the command over the whole archive.
// Half of the quotations are as they stand, half changed by a word or two. Each peer looks for each quotation in each speech, since it knows no
// other way: with an exact search first, else with up to min(256, length / 2) errors, as Hypothesis's client asks it.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import * as core from "../../../packages/core/dist/index.js";
import { byArchive } from "../../archives.mjs";
import { quotationOf, sampleQuotations } from "../../sample-quotations.mjs";

const PROGRAM = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));
const QUOTATIONS = 200;
const FEW = 20;
const MOST_ERRORS = 256;
/** Quotation, before, after, place: what the caller does not know counts in full. */
const WEIGHTS = [50, 20, 20, 2];
/** Texts that are looked at more closely for one changed quotation, as the program does. */
const MOST_NEAR = 2;
const LIBRARY = "approx-string-match";
const CLIENT = "Hypothesis's match-quote.ts";
const [BESIDE, MANY, ALL] = ["few quotations", "200 quotations", "200 quotations in the whole archive, the command"];

export const title = "Quotations, exact and changed, in speeches";
export const aim = { [BESIDE]: { peer: 50 }, [MANY]: { peer: 50 }, [ALL]: { seconds: 1.5, where: 0.05 } };
export const needs = {
	npm: [LIBRARY],
	folders: { FISSURE_PEER_HYPOTHESIS: "git clone https://github.com/hypothesis/client, and name the folder in it" },
};
export const data = ["ungdc"];
export const lacks = {
	[LIBRARY]:
		"takes changed words for the quotation, a lost negation among them; names no text before it has looked at all of it",
	[CLIENT]: "likewise; looks in one text that is known to have the words",
};
export const limit = { name: "an exact search for one of them in the bytes of each speech" };
export const rounds = 5;
export const apart = true;

export async function prepare({ small, data, has, versionOf, isApart = false }) {
	const all = readdirSync(data("ungdc"))
		.filter((name) => name.endsWith(".jsonl.gz"))
		.sort()
		.flatMap((name) =>
			gunzipSync(readFileSync(join(data("ungdc"), name)))
				.toString("utf8")
				.split("\n")
				.filter((line) => line !== "")
				.map((line) => ({ line, archive: name.replace(/[.]gz$/u, ""), ...JSON.parse(line) })),
		);
	const home = mkdtempSync(join(tmpdir(), "fissure-quotations-"));
	const peers = {
		...(has(LIBRARY) && { [LIBRARY]: { version: versionOf(LIBRARY), match: await libraryMatch() } }),
		...(has(LIBRARY) && has("FISSURE_PEER_HYPOTHESIS") && { [CLIENT]: await clientMatch(home) }),
	};
	return {
		paths: {
			[BESIDE]: besidePath(shareOf(all, small ? 2e6 : 20e6), FEW, peers),
			[MANY]: besidePath(shareOf(all, small ? 4e5 : 4e6), QUOTATIONS, peers),
			// A process of its own, for which the archive is laid out once.
			...(!small && !isApart && { [ALL]: wholePath(all, home) }),
		},
		close: () => rmSync(home, { recursive: true, force: true }),
	};
}

/** Speeches of all times, up to so many characters of text. */
function shareOf(all, limit) {
	const share = limit / all.reduce((sum, { text }) => sum + text.length, 0);
	return all
		.filter((_, at) => Math.floor(at * share) !== Math.floor((at + 1) * share))
		.map(({ id, text }) => ({ id, text }));
}

function besidePath(texts, count, peers) {
	const sampled = sampleQuotations(texts, count);
	const quotations = sampled.map(quotationOf);
	const raw = texts.map(({ text }) => Buffer.from(text));
	const peer = ({ version, match }) => ({
		version,
		run: () => quotations.map(({ words }) => bestOf(texts, words, match)),
	});
	const [first] = quotations;
	return {
		bytes: raw.reduce((sum, { length }) => sum + length, 0),
		ours: { run: () => found(quotations, texts, raw) },
		peers: Object.fromEntries(Object.entries(peers).map(([name, one]) => [name, peer(one)])),
		limit: { run: () => raw.filter((text) => text.includes(first.words)).length },
		same: (results) => compared(sampled, results),
		digest: (ours) => createHash("sha256").update(JSON.stringify(ours)).digest("hex"),
	};
}

/** Of each quotation its anchor; where it has none, the nearest passage. As the program does: the speeches that may have it are looked at closely. */
function found(quotations, texts, raw) {
	// Objects of this run, so that nothing of an earlier one is known.
	const documents = texts.map(({ id, text }) => ({
		...{ id, text, language: "en", kind: "speech", publisher: null, guessed: [] },
	}));
	const probes = core.probesOf(quotations);
	const look = core.lookoutFor(probes);
	const sightings = quotations.map(() => []);
	for (const [at, text] of raw.entries())
		for (const { family, whole, score } of look(text).sightings)
			for (let member = probes.firstMember[family]; member < probes.firstMember[family + 1]; member++)
				sightings[probes.members[member]].push({ document: documents[at], whole, score });
	const scan = core.probeScannerOf(probes, true);
	const scanned = new Map();
	const stretchOf = (document, quotation) => {
		if (!scanned.has(document)) scanned.set(document, scan(document.text));
		return scanned.get(document).find((candidate) => candidate.quotation === quotation) ?? null;
	};
	return quotations.map((quotation, at) => {
		for (const { document, whole } of sightings[at]) {
			const anchor = whole ? core.anchorIn(quotation, document) : null;
			if (anchor !== null) return { state: anchor.state, quote: anchor.quote };
		}
		const sought = core.seekNear(quotation);
		const near = sightings[at]
			.toSorted((a, b) => b.score - a.score)
			.slice(0, MOST_NEAR)
			.flatMap(({ document }) => core.nearestIn(sought, document, undefined, stretchOf(document, at)) ?? [])
			.toSorted((a, b) => b.similarity - a.similarity);
		return near.length === 0 ? null : { state: "changed", quote: near[0].quote };
	});
}

/** Of all speeches the best match of these words. */
function bestOf(texts, words, match) {
	let best = null;
	for (const { id, text } of texts) {
		const one = match(text, words);
		if (one !== null && (best === null || one.score > best.score)) best = { ...one, id };
	}
	return best;
}

async function libraryMatch() {
	const { default: search } = await import(LIBRARY);
	const [quotation, ...around] = WEIGHTS;
	const known = around.reduce((sum, weight) => sum + weight, 0);
	return (text, words) => {
		const exact = text.indexOf(words);
		const matches =
			exact === -1
				? search(text, words, Math.min(MOST_ERRORS, words.length / 2))
				: [{ start: exact, end: exact + words.length, errors: 0 }];
		let best = null;
		for (const { start, end, errors } of matches) {
			const score = ((1 - errors / words.length) * quotation + known) / (quotation + known);
			if (best === null || score > best.score) best = { start, end, score };
		}
		return best;
	};
}

/** The client's own file, as it is, with its types taken away. */
async function clientMatch(home) {
	const folder = process.env.FISSURE_PEER_HYPOTHESIS;
	const source = readFileSync(join(folder, "src/annotator/anchoring/match-quote.ts"), "utf8");
	const { default: ts } = await import("typescript");
	const { ESNext: module, ESNext: target } = { ...ts.ModuleKind, ...ts.ScriptTarget };
	const { outputText } = ts.transpileModule(source, { compilerOptions: { module, target } });
	const library = createRequire(import.meta.url).resolve(LIBRARY);
	const file = join(home, "match-quote.mjs");
	writeFileSync(file, outputText.replace(/(["'])approx-string-match\1/u, JSON.stringify(pathToFileURL(library).href)));
	const { matchQuote } = await import(pathToFileURL(file).href);
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	return { version, match: (text, words) => matchQuote(text, words) };
}

/** Do all name the speech that each quotation is from; and what is taken for the quotation though its words were changed? */
function compared(sampled, { ours, limit: _, ...peers }) {
	const exact = sampled.flatMap(({ altered }, at) => (altered === null ? [at] : []));
	const changed = sampled.flatMap(({ altered }, at) => (altered === null ? [] : [at]));
	const anchored = exact.filter((at) => ours[at] !== null && ours[at].state !== "changed").length;
	const shown = changed.filter(
		(at) => ours[at]?.state === "changed" && ours[at].quote.document === sampled[at].from,
	).length;
	const passed = changed.filter((at) => ours[at] !== null && ours[at].state !== "changed").length;
	const theirs = Object.entries(peers).map(([name, results]) => {
		const found = exact.filter((at) => results[at]?.id === sampled[at].from).length;
		const taken = changed.filter((at) => results[at]?.id === sampled[at].from).length;
		return `${name} finds ${found} and gives ${taken} of the changed ones as the quotation`;
	});
	const says = `of ${exact.length} exact and ${changed.length} changed ones ours finds ${anchored}, shows ${shown} as changed beside their source and lets ${passed} pass; ${theirs.join("; ")}`;
	return { same: anchored === exact.length && passed === 0, says };
}

function wholePath(all, home) {
	const folder = join(home, "lines");
	mkdirSync(folder);
	for (const [archive, speeches] of byArchive(all))
		writeFileSync(join(folder, archive), `${speeches.map(({ line }) => line).join("\n")}\n`);
	const quotations = sampleQuotations(all, QUOTATIONS);
	const draft = join(home, "draft.md");
	writeFileSync(draft, quotations.map(({ words }) => `The delegate said: “${words}”.\n`).join("\n"));
	const [{ words }] = quotations;
	return {
		bytes: all.reduce((sum, { line }) => sum + line.length, 0),
		ours: {
			command: [process.execPath, PROGRAM, "verify", draft, "--against", folder, "--format", "json"],
			status: 1,
			read: (stdout) => stdout,
		},
		limit: {
			name: "reading the same files, and an exact search for one of the quotations",
			run: () => readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words)).length,
		},
		digest: (ours) =>
			createHash("sha256")
				.update(JSON.stringify(JSON.parse(ours).quotations))
				.digest("hex"),
	};
}
