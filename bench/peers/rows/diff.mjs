// What changed between two captures of an official page, word by word: 672 captures of pages that were edited without a word about it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readCompiledLexicon } from "../../../packages/app/dist/lexicon/compiled-lexicon.js";
import { isKnownWord } from "../../../packages/app/dist/lexicon/known-words.js";
import { marksIn } from "../../../packages/core/dist/coding/marks.js";
import { editChanges } from "../../../packages/core/dist/edits/edit-changes.js";
import { editTokens } from "../../../packages/core/dist/edits/edit-tokens.js";
import { pageDifference } from "../../../packages/core/dist/edits/page-difference.js";
import { SIGN } from "../../../packages/core/dist/edits/token-lists.js";
import { buildLexicon, compareCaptures } from "../../../packages/core/dist/index.js";
import { languageOrFirst, withPacks } from "../../../packages/languages/dist/index.js";

const [WORDS, CLASSES, ALL] = ["the words alone", "with the class of each change", "with what the coder reads in them"];
const [JSDIFF, DMP] = ["diff", "diff-match-patch"];

export const title = "Word diff of 672 captures";
export const aim = { [WORDS]: { peer: 3 }, [CLASSES]: { peer: 3 }, [ALL]: {} };
export const needs = { npm: [JSDIFF, DMP] };
export const data = ["whitehouse-page-edits"];
const NO_CLASS =
	"tells no class, so a curly quotation mark is as much as a lost “not”; shows what moved as gone and come";
export const lacks = { [JSDIFF]: NO_CLASS, [DMP]: `${NO_CLASS}; compares letters, so that half a word is changed` };
export const rounds = 5;

export async function prepare({ small, data, has, versionOf }) {
	const pairs = gunzipSync(readFileSync(`${data("whitehouse-page-edits")}/edits.jsonl.gz`))
		.toString("utf8")
		.split("\n")
		.filter((line, at) => line !== "" && (!small || at % 4 === 0))
		.map((line) => JSON.parse(line));
	const diff = has(JSDIFF) ? await import(JSDIFF) : null;
	const { default: DiffMatchPatch } = has(DMP) ? await import(DMP) : { default: null };
	const lexicon = buildLexicon(readCompiledLexicon());
	const language = languageOrFirst("en");
	const marks = (text) => marksIn(text, "en", lexicon);
	const peers = {
		...(diff !== null && {
			[JSDIFF]: {
				version: versionOf(JSDIFF),
				run: () => pairs.map(({ before, after }) => diff.diffWords(before, after)),
			},
		}),
		...(DiffMatchPatch !== null && {
			[DMP]: { version: versionOf(DMP), run: () => pairs.map((pair) => byLetters(new DiffMatchPatch(), pair)) },
		}),
	};
	const digest = (ours) => createHash("sha256").update(JSON.stringify(ours)).digest("hex");
	const bytes = pairs.reduce((sum, { before, after }) => sum + before.length + after.length, 0);
	const path = (run, more = {}) => ({ bytes, ours: { run }, peers, digest, ...more });
	return {
		paths: {
			[WORDS]: path(() => pairs.map(({ before, after }) => wordsOf(pageDifference(before, after, language))), {
				same: (results) => precision(pairs, results, diff),
			}),
			[CLASSES]: path(
				() =>
					pairs.map((pair) => {
						const [before, after] = capturesOf(pair);
						return withPacks(["en"], () => editChanges(before, after, { isWord: isKnownWord, marksIn: marks }));
					}),
				{ same: (results) => classesIn(results) },
			),
			[ALL]: path(() => pairs.map((pair) => compareCaptures(...capturesOf(pair), lexicon, { isWord: isKnownWord }))),
		},
	};
}

const capturesOf = ({ id, page, before, after }) =>
	[before, after].map((text, at) => ({
		id: `${id}:${at === 0 ? "before" : "after"}`,
		...{ text, language: "en", kind: "article", publisher: "USA", date: id.slice(0, 10), guessed: [] },
		title: page.replace(/^.*\/\d{4}-\d{2}-\d{2}-|\.md$/gu, "").replaceAll("-", " "),
	}));

/** Words gone and come; those of a sentence that moved are neither. */
function wordsOf(difference) {
	if (difference === null) return { gone: 0, come: 0, moved: 0 };
	const { before, after, paired, answered, moved } = difference;
	const count = ({ tokens: { kinds } }, isIt) => kinds.reduce((sum, kind, at) => sum + (kind !== SIGN && isIt(at)), 0);
	return {
		gone: count(before, (at) => paired[at] === -1 && moved.before[at] === 0),
		come: count(after, (at) => answered[at] === 0 && moved.after[at] === 0),
		moved: count(before, (at) => moved.before[at] === 1),
	};
}

function byLetters(matcher, { before, after }) {
	matcher.Diff_Timeout = 0;
	const pieces = matcher.diff_main(before, after);
	matcher.diff_cleanupSemantic(pieces);
	return pieces;
}

/** How many words each marks as changed, and the least that any could: words of our tokens, by an exact comparison of sequences. */
function precision(pairs, { ours, [JSDIFF]: words, [DMP]: letters }, diff) {
	const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
	const keysOf = (text) => editTokens(text).flatMap(({ kind, key }) => (kind === "sign" ? [] : [key]));
	const least =
		diff === null
			? null
			: sum(
					pairs.flatMap(({ before, after }) =>
						diff
							.diffArrays(keysOf(before), keysOf(after))
							.map(({ added, removed, value }) => (added || removed ? value.length : 0)),
					),
				);
	const said = [
		`ours ${sum(ours.map(({ gone, come }) => gone + come))} and ${sum(ours.map(({ moved }) => moved))} moved`,
		...(words === undefined
			? []
			: [
					`${JSDIFF} ${sum(words.flat().map(({ added, removed, value }) => (added || removed ? keysOf(value).length : 0)))}`,
				]),
		...(letters === undefined ? [] : [`${DMP} ${sum(letters.map((pieces, at) => touched(pieces, pairs[at])))}`]),
	];
	const says = `words marked as changed: ${said.join(", ")}${least === null ? "" : `; the least without moves ${least}`}`;
	return { same: ours.length === pairs.length, says };
}

/** What a person has to look at: each place that differs, of whatever kind. */
function classesIn({ ours, [JSDIFF]: words, [DMP]: letters }) {
	const changes = ours.flat();
	const of = (isIt) => changes.filter(isIt).length;
	const said = [
		`ours ${changes.length} changes, of them ${of((change) => change.class === "cosmetic")} of print or page alone, ${of(({ kinds }) => kinds.includes("negation"))} with a denial, ${of(({ op }) => op === "moved")} moved`,
		...(words === undefined
			? []
			: [`${JSDIFF} ${placesOf(words, ({ added, removed }) => added || removed)} places without a kind`]),
		...(letters === undefined
			? []
			: [
					`${DMP} ${placesOf(letters, ([side]) => side !== 0)}, ${letters.flatMap(cutWords).length} of its pieces within a word`,
				]),
	];
	return { same: true, says: said.join("; ") };
}

/** Stretches of neighbouring pieces that changed. */
const placesOf = (results, isChanged) =>
	results.reduce(
		(sum, pieces) =>
			sum + pieces.filter((piece, at) => isChanged(piece) && (at === 0 || !isChanged(pieces[at - 1]))).length,
		0,
	);

/** Pieces of letters that end in the middle of a word. */
const cutWords = (pieces) =>
	pieces.filter(([side, text], at) => {
		const next = pieces.slice(at + 1).find(([other]) => other === 0 || other === side);
		return side !== 0 && next !== undefined && /\p{L}$/u.test(text) && /^\p{L}/u.test(next[1]);
	});

/** Words that a piece of letters is in, on the side that it is of. */
function touched(pieces, { before, after }) {
	const spans = { [-1]: [], 1: [] };
	const at = { [-1]: 0, 1: 0 };
	for (const [side, text] of pieces) {
		if (side === 0) for (const each of [-1, 1]) at[each] += text.length;
		else {
			spans[side].push({ start: at[side], end: at[side] + text.length });
			at[side] += text.length;
		}
	}
	const count = (text, changed) => {
		let next = 0;
		return editTokens(text).filter(({ kind, start, end }) => {
			while (next < changed.length && changed[next].end <= start) next++;
			return kind !== "sign" && next < changed.length && changed[next].start < end;
		}).length;
	};
	return count(before, spans[-1]) + count(after, spans[1]);
}
