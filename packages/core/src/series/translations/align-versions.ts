import type { Account, AlignedVersions, Quote, Statement, VersionLack, VersionRow, VersionVerb } from "@fissure/model";
import { type AlignedSegment, alignLengths, anchorsOf } from "./align-lengths.ts";

/** Texts that agree in less are two texts on one day, and no versions of one. */
const LEAST_AGREEMENT = 0.4;
/** Sentences with fewer anchors say too little to be told missing. */
const LEAST_ANCHORS = 2;

/**
 * What do two official language versions of one text word differently, and what does one lack?
 *
 * Sentences are aligned by their lengths and by what is the same in every language: concepts of the codebook, actors, numbers
 * (`alignLengths`). Of aligned sentences the attitudes to one concept on one scale are compared: rungs of the ladders of both languages,
 * negation, condition. A sentence without a counterpart is lacking where no sentence of the other has half of its anchors.
 *
 * - in:     accounts of two texts in two languages
 * - silent: on verbs and lacking sentences of texts that share too little to be versions of one; where a side words the attitude to a
 *           concept twice in the aligned sentences; on sentences with fewer than two anchors
 */
export function alignVersions(first: Account, second: Account): Omit<AlignedVersions, "texts"> {
	const sides = [segmentsOf(first), segmentsOf(second)] as const;
	const beads = alignLengths(sides[0], sides[1]);
	const rows = beads.map((bead): VersionRow => {
		const [one, other] = [anchorsIn(sides[0], bead.first), anchorsIn(sides[1], bead.second)];
		return {
			first: bead.first.map((at) => sentenceOf(first, at)),
			second: bead.second.map((at) => sentenceOf(second, at)),
			anchors: [...one].filter((anchor) => other.has(anchor)).toSorted(),
		};
	});
	let [shared, all] = [0, 0];
	for (const [at, bead] of beads.entries()) {
		if (bead.first.length === 0 || bead.second.length === 0) continue;
		shared += 2 * (rows[at]?.anchors.length ?? 0);
		all += anchorsIn(sides[0], bead.first).size + anchorsIn(sides[1], bead.second).size;
	}
	const agreement = all === 0 ? null : shared / all;
	const isVersion = agreement !== null && agreement >= LEAST_AGREEMENT;
	return {
		...{ agreement, isVersion, rows },
		verbs: isVersion
			? beads.flatMap((bead, row) => verbsIn(row, statementsIn(first, bead.first), statementsIn(second, bead.second)))
			: [],
		lacks: isVersion
			? beads.flatMap((bead, row) => [
					...(bead.second.length > 0 ? [] : lacksIn(row, bead.first, first, sides)),
					...(bead.first.length > 0 ? [] : lacksIn(row, bead.second, second, [sides[1], sides[0]])),
				])
			: [],
	};
}

const sentenceOf = ({ document, sentences }: Account, at: number): Quote => {
	const { start, end } = sentences[at] as Account["sentences"][number];
	return { document: document.id, start, end, exact: document.text.slice(start, end) };
};

function segmentsOf({ document, sentences, mentions, statements }: Account): readonly AlignedSegment[] {
	const anchors = sentences.map(() => new Set<string>());
	for (const { sentence, object } of statements) {
		const here = anchors[sentence];
		for (const one of [...object.concepts, ...object.actors, ...object.numbers]) here?.add(one);
	}
	for (const { quote, concept } of mentions) {
		const at = sentences.findIndex(({ start, end }) => start <= quote.start && end >= quote.end);
		anchors[at]?.add(concept);
	}
	return sentences.map(({ start, end }, at) => ({
		length: document.text.slice(start, end).replaceAll(/\s+/gu, " ").trim().length,
		anchors: anchors[at] as Set<string>,
	}));
}

const anchorsIn = (side: readonly AlignedSegment[], indices: readonly number[]): ReadonlySet<string> =>
	anchorsOf(indices.map((at) => side[at] as AlignedSegment));

const statementsIn = ({ statements }: Account, indices: readonly number[]): readonly Statement[] =>
	statements.filter(({ sentence }) => indices.includes(sentence));

function verbsIn(row: number, first: readonly Statement[], second: readonly Statement[]): readonly VersionVerb[] {
	const [one, other] = [worded(first), worded(second)];
	return [...one].flatMap(([name, a]): readonly VersionVerb[] => {
		const b = other.get(name);
		// Worded twice: which is the translation of which?
		if (a === null || b === undefined || b === null) return [];
		const [mine, theirs] = [a.attitude, b.attitude];
		if (mine === null || theirs === null) return [];
		const rungs = mine.rung - theirs.rung;
		const isSame = rungs === 0 && mine.negated === theirs.negated && mine.conditional === theirs.conditional;
		if (isSame) return [];
		return [
			{
				row,
				concept: name.slice(name.indexOf(" ") + 1),
				scale: mine.scale,
				first: wordsOf(a),
				second: wordsOf(b),
				rungs,
			},
		];
	});
}

const wordsOf = ({ quote, attitude }: Statement): VersionVerb["first"] => {
	const { verb, rung, negated, conditional } = attitude as NonNullable<Statement["attitude"]>;
	return { quote, verb, rung, negated, conditional };
};

/** By scale and concept; null where it is worded more than once. */
function worded(statements: readonly Statement[]): ReadonlyMap<string, Statement | null> {
	const found = new Map<string, Statement | null>();
	for (const one of statements) {
		if (one.attitude === null || one.attitude.scale === "report" || one.attitude.rung === 0) continue;
		for (const concept of new Set(one.object.concepts)) {
			const name = `${one.attitude.scale} ${concept}`;
			found.set(name, found.has(name) ? null : one);
		}
	}
	return found;
}

function lacksIn(
	row: number,
	indices: readonly number[],
	account: Account,
	[own, other]: readonly [readonly AlignedSegment[], readonly AlignedSegment[]],
): readonly VersionLack[] {
	return indices.flatMap((at): readonly VersionLack[] => {
		const { anchors } = own[at] as AlignedSegment;
		if (anchors.size < LEAST_ANCHORS) return [];
		const isElsewhere = other.some(
			(segment) => [...anchors].filter((one) => segment.anchors.has(one)).length * 2 >= anchors.size,
		);
		return isElsewhere ? [] : [{ row, quote: sentenceOf(account, at), anchors: [...anchors].toSorted() }];
	});
}
