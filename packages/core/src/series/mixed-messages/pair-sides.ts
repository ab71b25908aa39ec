import { byCodeUnits, type DocumentSource, type MixedPair, type MixedSide, type Quote } from "@fissure/model";
import { daysApart } from "../../documents/days.ts";
import { opposed, type Placed } from "./opposed.ts";

/** A side taken, with its sentence, its text and who says it. */
export interface SideTaken extends Placed {
	readonly sentence: Quote;
	readonly quote: Quote;
	readonly document: DocumentSource;
	/** Asked only of sides that are compared: to find out takes longer than all else. */
	readonly voice: () => Voice;
}

/** Who speaks for the holder, and with which office on that day. */
export interface Voice {
	readonly speaker: string | null;
	readonly office: string | null;
	readonly rank: number | null;
}

/** Of one side the surest are compared with the surest of the other: more could only add what is less sure. */
const MOST = 40;

/**
 * Which sentences of one holder cannot both be held?
 *
 * - out:    for each holder, question and object the surest pair, and how many others there are; the surest first, then those
 *           nearest in time
 * - silent: where both can be held (`opposed` says when)
 */
export function pairSides(sides: readonly SideTaken[]): readonly MixedPair[] {
	const groups = new Map<string, [SideTaken[], SideTaken[]]>();
	for (const side of sides) {
		const key = [side.holder, side.question, side.object].join("\n");
		const group = groups.get(key) ?? [[], []];
		group[side.side === 1 ? 0 : 1].push(side);
		groups.set(key, group);
	}
	return [...groups.values()]
		.flatMap(([yes, no]) => bestOf(surest(yes), surest(no)))
		.toSorted(
			(a, b) => b.sure - a.sure || b.severity - a.severity || (a.days ?? FAR) - (b.days ?? FAR) || inOrder(a, b),
		);
}
const FAR = 1e6;

const inOrder = (a: MixedPair, b: MixedPair): number =>
	byCodeUnits(a.holder, b.holder) || byCodeUnits(a.question, b.question) || byCodeUnits(a.object, b.object);

const surest = (sides: readonly SideTaken[]): readonly SideTaken[] => {
	const seen = new Set<string>();
	return sides
		.toSorted((a, b) => b.sure - a.sure || byCodeUnits(placeOf(a), placeOf(b)))
		.filter((one) => {
			// A page that is held twice says it once; so does a sentence with two verbs.
			const words = one.sentence.exact.replace(/\s+/gu, " ");
			if (seen.has(words)) return false;
			seen.add(words);
			return true;
		})
		.slice(0, MOST);
};
const placeOf = ({ date, quote }: SideTaken): string =>
	`${date ?? ""} ${quote.document} ${String(quote.start).padStart(9, "0")}`;

function bestOf(yes: readonly SideTaken[], no: readonly SideTaken[]): readonly MixedPair[] {
	let best: MixedPair | null = null;
	let count = 0;
	for (const one of yes)
		for (const other of no) {
			const question = opposed(one, other);
			if (question === null) continue;
			count++;
			const pair = pairOf(one, other, question.why, question.trust);
			if (
				best === null ||
				pair.sure > best.sure ||
				(pair.sure === best.sure &&
					(pair.severity > best.severity ||
						(pair.severity === best.severity && (pair.days ?? FAR) < (best.days ?? FAR))))
			)
				best = pair;
		}
	return best === null ? [] : [{ ...best, others: count - 1 }];
}

function pairOf(one: SideTaken, other: SideTaken, why: string, trust: number): MixedPair {
	const [earlier, later] = placeOf(one) <= placeOf(other) ? [one, other] : [other, one];
	const days = daysApart(earlier.date ?? undefined, later.date ?? undefined);
	const differs = differencesOf(earlier, later);
	const [first, second] = [earlier.voice().rank, later.voice().rank];
	const ranks = first !== null && second !== null ? Math.abs(first - second) : 0;
	const isOneDay = earlier.document.id === later.document.id || days === 0;
	const isNear = days !== null && days <= 366;
	return {
		holder: earlier.holder,
		question: earlier.question,
		object: earlier.object,
		why,
		earlier: shown(earlier),
		later: shown(later),
		differs,
		days,
		sure: Math.round(earlier.sure * later.sure * trust * 100) / 100,
		severity: isOneDay || ranks >= 2 ? 3 : ranks === 1 || isNear || differs.includes("venue") ? 2 : 1,
		others: 0,
	};
}

const shown = ({ sentence, quote, document, side, deed, voice, sure, doubts }: SideTaken): MixedSide => ({
	...{ sentence, quote, document, side, deed, ...voice(), doubts },
	sure: Math.round(sure * 100) / 100,
});

function differencesOf(a: SideTaken, b: SideTaken): MixedPair["differs"] {
	const isOther = <Value>(one: Value | null, other: Value | null): boolean =>
		one !== null && other !== null && one !== other;
	return [
		...(a.date !== b.date ? (["time"] as const) : []),
		...(isOther(a.document.venue, b.document.venue) ? (["venue"] as const) : []),
		...(a.document.kind !== b.document.kind ? (["kind"] as const) : []),
		...(a.document.language !== b.document.language ? (["language"] as const) : []),
		...(isOther(a.voice().rank, b.voice().rank) ? (["rank"] as const) : []),
		...(isOther(a.voice().speaker, b.voice().speaker) ? (["speaker"] as const) : []),
	];
}
