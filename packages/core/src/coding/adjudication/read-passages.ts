import { byCodeUnits, type CodersReading, type Reading, type ReadingDifference, type Span } from "@fissure/model";
import type { CodedBy } from "../agreement/compared-text.ts";
import { firstOf, isOfSameWords, matchedPassages, type Passage } from "../agreement/matched-passages.ts";

/** What the coders of a text read in the same words. */
export interface ReadPassage extends Span {
	/** Of those who read something there, rejected it, or coded the whole text and read nothing. */
	readonly readings: readonly CodersReading[];
	/** None where all read the same. */
	readonly differs: readonly ReadingDifference[];
}

/**
 * What did the coders of a text read, passage by passage, and on what do they differ?
 *
 * Passages are those of `coderAgreement`: readings of the same words on one issue. Where coders who read nothing in a passage read the
 * same words on another issue, these are one passage, which differs in the issue.
 *
 * - out:    by their place in the text; every reading is in one
 * - silent: of a person who only corrected others, what they did not touch says nothing; what they rejected they read as nothing
 * - cost:   readings² of the text
 */
export function readPassages(codings: readonly CodedBy[]): readonly ReadPassage[] {
	const matched = matchedPassages(
		codings.map(({ readings }) => readings),
		true,
	);
	return acrossIssues(matched).map((passage) => {
		const marked = passage.flatMap((reading) => reading ?? []);
		return {
			start: Math.min(...marked.map(({ start }) => start)),
			end: Math.max(...marked.map(({ end }) => end)),
			readings: codings.flatMap((coding, at): CodersReading | [] => {
				const reading = passage[at] ?? null;
				return reading === null && !saysNone(coding, passage) ? [] : { coder: coding.coder, reading };
			}),
			differs: differencesIn(passage, codings),
		};
	});
}

/** Does a coder who read nothing in a passage say that there is nothing? */
const saysNone = ({ isWhole, rejected = [] }: CodedBy, passage: Passage): boolean =>
	isWhole ||
	rejected.some((no) =>
		passage.some(
			(reading) =>
				reading?.issue === no.issue &&
				reading.holder === no.holder &&
				reading.manner === no.manner &&
				isOfSameWords(reading, no),
		),
	);

/** Puts passages together that have no coder in common and are of the same words; those that share most first. */
function acrossIssues(passages: readonly Passage[]): readonly Passage[] {
	const pairs = passages.flatMap((one, first) =>
		passages.slice(first + 1).flatMap((other, behind) => {
			const shared = sharedWords(one, other);
			return shared === null ? [] : { first, second: first + 1 + behind, shared };
		}),
	);
	const joined: (Passage | null)[] = [...passages];
	for (const { first, second } of pairs.toSorted((a, b) => b.shared - a.shared || a.first - b.first)) {
		const [one, other] = [joined[first] ?? null, joined[second] ?? null];
		if (one === null || other === null || sharedWords(one, other) === null) continue;
		joined[first] = one.map((reading, at) => reading ?? other[at] ?? null);
		joined[second] = null;
	}
	return joined
		.flatMap((passage) => (passage === null ? [] : [passage]))
		.toSorted((a, b) => startOf(a) - startOf(b) || byCodeUnits(firstOf(a).issue, firstOf(b).issue));
}

const startOf = (passage: Passage): number => Math.min(...passage.flatMap((reading) => reading?.start ?? []));

/** Characters that readings of the two have in common; null where they cannot be one. */
function sharedWords(one: Passage, other: Passage): number | null {
	if (one.some((reading, at) => reading !== null && other[at] != null)) return null;
	const shared = one.flatMap((reading) =>
		other.flatMap((second) =>
			reading !== null && second !== null && isOfSameWords(reading, second)
				? Math.min(reading.end, second.end) - Math.max(reading.start, second.start)
				: [],
		),
	);
	return shared.length === 0 ? null : Math.max(...shared);
}

function differencesIn(passage: Passage, codings: readonly CodedBy[]): readonly ReadingDifference[] {
	const given = passage.flatMap((reading) => reading ?? []);
	const first = given[0] as Reading;
	const differ = (field: keyof Reading): boolean => given.some((reading) => reading[field] !== first[field]);
	const isMissed = codings.some((coding, at) => (passage[at] ?? null) === null && saysNone(coding, passage));
	return [
		...(isMissed ? (["missing"] as const) : []),
		...(["issue", "holder", "asserter", "manner", "stance"] as const).filter(differ),
		...(differ("start") || differ("end") ? (["words"] as const) : []),
	];
}

/**
 * Which decision was taken on which passage?
 *
 * A decision is of a passage where a reading that it decided on, or the decided one, is of the same words and on the same issue as one
 * that is read now. One to one; of several that fit, those with most readings that are just the same, then most words in common.
 *
 * - out:  for each passage a decision or null; and decisions of words in which nobody reads anything now
 * - cost: passages × decisions
 */
export function decisionsOn<
	Decision extends { readonly of: readonly CodersReading[]; readonly reading: Reading | null },
>(
	passages: readonly ReadPassage[],
	decisions: readonly Decision[],
): { readonly of: readonly (Decision | null)[]; readonly others: readonly Decision[] } {
	const pairs = passages.flatMap((passage, at) =>
		decisions.flatMap((decision, which) => {
			const likeness = likenessOf(passage, decision);
			return likeness === null ? [] : { at, which, likeness };
		}),
	);
	const of: (Decision | null)[] = passages.map(() => null);
	const left = new Set(decisions.keys());
	for (const { at, which } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
		if (of[at] !== null || !left.has(which)) continue;
		of[at] = decisions[which] as Decision;
		left.delete(which);
	}
	return { of, others: [...left].map((which) => decisions[which] as Decision) };
}

/** Just the same counts more than any overlap. */
const SAME_READING = 1_000_000;

function likenessOf(
	{ readings }: ReadPassage,
	decision: { readonly of: readonly CodersReading[]; readonly reading: Reading | null },
): number | null {
	const decided = [
		...decision.of.flatMap(({ reading }) => reading ?? []),
		...(decision.reading === null ? [] : [decision.reading]),
	];
	let likeness: number | null = null;
	for (const { coder, reading } of readings) {
		if (reading === null) continue;
		for (const other of decided) {
			if (reading.issue !== other.issue || !isOfSameWords(reading, other)) continue;
			const common = Math.min(reading.end, other.end) - Math.max(reading.start, other.start);
			likeness = (likeness ?? 0) + common + (reading.holder === other.holder ? common : 0);
		}
		if (decision.of.some((one) => one.coder === coder && isSameGiven(one.reading, reading)))
			likeness = (likeness ?? 0) + SAME_READING;
	}
	return likeness;
}

const COMPARED = [
	"start",
	"end",
	"issue",
	"holder",
	"asserter",
	"manner",
	"stance",
] as const satisfies readonly (keyof Reading)[];

/** The same, or both nothing. */
export const isSameGiven = (a: Reading | null, b: Reading | null): boolean =>
	a === null || b === null ? a === b : COMPARED.every((field) => a[field] === b[field]);

/** Did everybody read then what they read now? */
export const isReadAsBefore = (now: readonly CodersReading[], then: readonly CodersReading[]): boolean =>
	now.length === then.length &&
	now.every(({ coder, reading }) => then.some((one) => one.coder === coder && isSameGiven(one.reading, reading)));
