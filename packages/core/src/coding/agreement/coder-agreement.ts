import {
	type AgreementFacet,
	byCodeUnits,
	CODER_MEASURES,
	type CoderAgreement,
	type CoderAgreementRow,
	type CoderGroup,
	type CoderGrouping,
	type CodingsLeftOut,
	type ConfusionTable,
	type DifferingPassage,
	MANNERS,
	type Reading,
	SENTENCE_VALUES,
} from "@fissure/model";
import { SEED } from "../../stats/seeded.ts";
import type { ComparedPassage, ComparedText } from "./compared-text.ts";
import { firstOf, type Passage } from "./matched-passages.ts";
import { measuredMarks } from "./measured-marks.ts";
import { type FacetUnits, measured, type UnitText } from "./measured-units.ts";

export interface CoderAgreementOptions {
	/** Names of the coders who are compared, in the order in which they are to be shown. */
	readonly coders: readonly string[];
	/** `whole` unless said. */
	readonly by?: CoderGrouping;
	/** Also γ, which takes seconds to minutes where units are many. */
	readonly gamma?: boolean;
	/** Of γ's continua by chance. */
	readonly seed?: number;
	/** At most so many passages that differ; 500 unless said. */
	readonly passages?: number;
}

/** Fewer units say nothing of how coders agree. */
export const LEAST_UNITS = 10;
const MOST_PASSAGES = 500;
const METHOD = "coder-agreement@2";

/**
 * How much do coders of the same texts agree, on what, and where do they differ?
 *
 * Unitising and coding are measured apart: whether the same words are marked (`marked`, `units`), and what is read in words that two
 * marked (`issue`, `holder`, `manner`, `asserter`, `stance`); `sentence` has each sentence on each issue that a coder found anywhere,
 * positions and their absence alike. What each coefficient answers: docs/coders/agreement.md.
 *
 * - in:     texts as `comparedText` puts their codings side by side, each of two coders or more
 * - out:    rows by group, facet and measure; a confusion table for each pair of coders, facet and group; passages that differ
 * - silent: a row has no value for fewer than ten units, and where chance leaves nothing; no interval for fewer than ten texts
 * - cost:   readings² of each text to match them, and a jackknife over texts for each group and facet
 */
export function coderAgreement(texts: readonly ComparedText[], options: CoderAgreementOptions): CoderAgreement {
	const { by = "whole", gamma = false, seed = SEED, passages: most = MOST_PASSAGES } = options;
	const coders = options.coders.filter((coder) => texts.some(({ codings }) => isAmong(codings, coder)));
	const compared = texts.map((text) => inOrderOf(text, coders)).filter(({ codings }) => codings.length >= 2);
	const groups = groupsOf(compared, coders, by);
	const rows: CoderAgreementRow[] = [];
	const tables: ConfusionTable[] = [];
	for (const group of groups) {
		for (const facet of FACETS) {
			const units = unitsOn(facet, group);
			if (units === null) continue;
			const found = measured(units, { coders: group.coders, least: LEAST_UNITS });
			rows.push(...found.rows.map((row) => ({ group: group.id, facet, ...row })));
			tables.push(...found.tables.map((table) => ({ group: group.id, facet, ...table })));
		}
		const marks = measuredMarks(group.texts, { ...group, least: LEAST_UNITS, seed, gamma });
		rows.push(...marks.map((row) => ({ group: group.id, ...row })));
	}
	const differing = compared.flatMap(differingIn).toSorted(byDate);
	return {
		method: METHOD,
		coders: coders.map((coder) => {
			const own = compared.flatMap(({ codings }) => codings.filter((coding) => coding.coder === coder));
			return {
				coder,
				versions: [...new Set(own.map(({ version }) => version))].sort(),
				texts: own.length,
				positions: own.reduce((sum, { readings }) => sum + readings.length, 0),
			};
		}),
		by,
		texts: compared.length,
		groups: groups.map(({ id, coders: own, texts: { length } }): CoderGroup => ({ id, coders: own, texts: length })),
		rows: rows.toSorted(inOrder(groups.map(({ id }) => id))),
		tables,
		passages: differing.slice(0, most),
		morePassages: Math.max(0, differing.length - most),
		leftOut: leftOutOf(texts, compared, by),
		...{ least: LEAST_UNITS, seed },
	};
}

const FACETS = ["sentence", "issue", "holder", "manner", "asserter", "stance"] as const;
const FACET_ORDER: readonly AgreementFacet[] = ["marked", "units", ...FACETS];

const inOrder =
	(groups: readonly string[]) =>
	(a: CoderAgreementRow, b: CoderAgreementRow): number =>
		groups.indexOf(a.group) - groups.indexOf(b.group) ||
		FACET_ORDER.indexOf(a.facet) - FACET_ORDER.indexOf(b.facet) ||
		CODER_MEASURES.indexOf(a.measure) - CODER_MEASURES.indexOf(b.measure);

const isAmong = (codings: ComparedText["codings"], coder: string): boolean =>
	codings.some((coding) => coding.coder === coder);

/** The same of these coders alone, in this order. */
function inOrderOf(text: ComparedText, coders: readonly string[]): ComparedText {
	const places = coders
		.map((coder) => text.codings.findIndex((coding) => coding.coder === coder))
		.filter((at) => at >= 0);
	const pick = <Value>(values: readonly Value[]): readonly Value[] => places.map((at) => values[at] as Value);
	const kept = (passage: Passage): boolean => passage.some((reading) => reading !== null);
	return {
		...text,
		codings: pick(text.codings),
		passages: text.passages
			.map((one) => ({ ...one, readings: pick(one.readings) }))
			.filter(({ readings }) => kept(readings)),
		acrossIssues: text.acrossIssues.map(pick).filter(kept),
		cells: text.cells.map((cell) => ({ ...cell, values: pick(cell.values) })),
	};
}

/** Codings that are compared together. */
interface Group {
	readonly id: string;
	readonly coders: readonly string[];
	readonly texts: readonly ComparedText[];
	/** Which readings it is about; null for all. */
	readonly about: About | null;
}

interface About {
	readonly field: "issue" | "holder" | "manner" | "stance";
	readonly value: string;
}

function groupsOf(texts: readonly ComparedText[], coders: readonly string[], by: CoderGrouping): readonly Group[] {
	const all = { coders, texts, about: null };
	switch (by) {
		case "whole":
			return [{ id: "whole", ...all }];
		case "pair":
			return pairsOf(coders).map(([first, second]) => {
				const pair = [first, second];
				const own = texts.map((text) => inOrderOf(text, pair)).filter(({ codings }) => codings.length === 2);
				return { id: pair.join(" "), coders: pair, texts: own, about: null };
			});
		case "month":
		case "quarter":
		case "year": {
			const periods = [...new Set(texts.flatMap(({ date }) => periodOf(date, by) ?? []))].sort();
			return periods.map((id) => ({ ...all, id, texts: texts.filter(({ date }) => periodOf(date, by) === id) }));
		}
		case "issue":
		case "holder":
		case "manner":
		case "stance": {
			const values = new Map<string, number>();
			for (const { codings } of texts)
				for (const { readings } of codings)
					for (const reading of readings) {
						const value = wordOf(reading[by]);
						if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
					}
			const isScale = by === "stance";
			return [...values]
				.toSorted(([a, one], [b, other]) => (isScale ? Number(a) - Number(b) : other - one || byCodeUnits(a, b)))
				.map(([value]) => ({ ...all, id: value, about: { field: by, value } }));
		}
	}
}

/** A stance that could not be read is none. */
const wordOf = (value: string | number | null): string | null => (value === null ? null : String(value));

const pairsOf = (coders: readonly string[]): readonly (readonly [string, string])[] =>
	coders.flatMap((first, at) => coders.slice(at + 1).map((second) => [first, second] as const));

/** Null where the date is not so exact. */
function periodOf(date: string | null, by: "month" | "quarter" | "year"): string | null {
	if (date === null) return null;
	if (by === "year") return date.slice(0, 4);
	if (date.length < 7) return null;
	const month = date.slice(0, 7);
	return by === "month" ? month : `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

const STANCES = ["-3", "-2", "-1", "0", "1", "2", "3"] as const;
const OTHER = "other";

/** What coders gave, unit by unit, on one facet in one group; null where the facet says nothing of such a group. */
function unitsOn(facet: (typeof FACETS)[number], { texts, about, coders }: Group): FacetUnits | null {
	if (facet === "sentence")
		return about === null || about.field === "issue" ? sentenceUnits(texts, coders, about) : null;
	// Of the field that it is grouped by one asks whether it is this category or another.
	const isBinary = about?.field === facet;
	const fixed = isBinary ? [about.value, OTHER] : facet === "stance" ? STANCES : facet === "manner" ? MANNERS : null;
	const given = texts.map((text) =>
		passagesOf(text, facet)
			.filter((passage) => isAbout(passage, about))
			.map((passage) =>
				inOrderOfCoders(text, passage, coders).map((reading) => {
					const value = wordOf(reading?.[facet] ?? null);
					return value === null || !isBinary ? value : value === about.value ? value : OTHER;
				}),
			),
	);
	const categories = fixed ?? [...new Set(given.flat(2).flatMap((value) => value ?? []))].sort();
	const places = new Map(categories.map((category, at) => [category, at]));
	return {
		categories,
		scale: facet === "stance" && !isBinary ? "ordered" : "nominal",
		texts: given.map(
			(units): UnitText => ({
				units: units.map((unit) => ({
					given: unit.map((value) => (value === null ? null : (places.get(value) ?? null))),
					times: 1,
				})),
			}),
		),
	};
}

/** Which issue, is asked of words that coders marked for whatever issue; all else of those marked for the same. */
const passagesOf = (text: ComparedText, facet: AgreementFacet): readonly Passage[] =>
	facet === "issue" ? text.acrossIssues : text.passages.map(({ readings }) => readings);

const isAbout = (passage: Passage, about: About | null): boolean =>
	about === null || passage.some((reading) => reading !== null && wordOf(reading[about.field]) === about.value);

/** A place for each coder of the group, null for those who did not read the text. */
const inOrderOfCoders = (text: ComparedText, passage: Passage, coders: readonly string[]): Passage =>
	coders.map((coder) => passage[text.codings.findIndex((coding) => coding.coder === coder)] ?? null);

function sentenceUnits(texts: readonly ComparedText[], coders: readonly string[], about: About | null): FacetUnits {
	const issues = new Set(
		about === null
			? texts.flatMap(({ codings }) => codings.flatMap(({ readings }) => readings.map(({ issue }) => issue)))
			: [about.value],
	);
	const placeOf = new Map<string, number>(SENTENCE_VALUES.map((value, at) => [value, at]));
	return {
		categories: SENTENCE_VALUES,
		scale: "nominal",
		texts: texts.map((text): UnitText => {
			const isWhole = coders.map((coder) => text.codings.some((coding) => coding.coder === coder && coding.isWhole));
			if (text.sentences === null || isWhole.filter(Boolean).length < 2) return { units: [] };
			// Where coders were asked about some issues alone, these are all there are.
			const isCounted = (issue: string): boolean => (text.asked !== null && about === null) || issues.has(issue);
			const cells = text.cells.filter(({ issue }) => isCounted(issue));
			const units = cells.map(({ values }) => ({
				given: coders.map((coder) => {
					const value = values[text.codings.findIndex((coding) => coding.coder === coder)] ?? null;
					return value === null ? null : (placeOf.get(value) ?? null);
				}),
				times: 1,
			}));
			const all =
				text.asked === null
					? text.sentences * issues.size
					: text.asked.flat().filter((issue) => isCounted(issue)).length;
			const empty = all - cells.length;
			return { units: [...units, { given: isWhole.map((whole) => (whole ? 0 : null)), times: empty }] };
		}),
	};
}

/** The passages of a text on which its coders differ. */
function differingIn(text: ComparedText): readonly DifferingPassage[] {
	const { id, date, title, codings } = text;
	return text.passages.flatMap(({ readings, start, end, exact }): DifferingPassage | [] => {
		const differs = differencesIn({ readings, start, end, exact }, codings);
		if (differs.length === 0) return [];
		return {
			...{ document: id, date, title, start, end, exact, differs },
			readings: codings.flatMap(({ coder, isWhole }, at) => {
				const reading = readings[at] ?? null;
				return reading === null && !isWhole ? [] : { coder, reading: reading === null ? null : readingOf(reading) };
			}),
		};
	});
}

const readingOf = ({ start, end, issue, holder, asserter, manner, stance }: Reading): Reading => ({
	...{ start, end, issue, holder, asserter, manner, stance },
});

function differencesIn({ readings }: ComparedPassage, codings: ComparedText["codings"]): readonly AgreementFacet[] {
	const given = readings.flatMap((reading) => reading ?? []);
	const first = firstOf(readings);
	const isMissed = codings.some(({ isWhole }, at) => isWhole && readings[at] === null);
	const fields = (["holder", "manner", "asserter", "stance"] as const).filter((field) =>
		given.some((reading) => reading[field] !== first[field]),
	);
	return isMissed ? ["marked", ...fields] : fields;
}

const byDate = (a: DifferingPassage, b: DifferingPassage): number =>
	byCodeUnits(a.date ?? "", b.date ?? "") || byCodeUnits(a.document, b.document) || a.start - b.start || a.end - b.end;

function leftOutOf(
	texts: readonly ComparedText[],
	compared: readonly ComparedText[],
	by: CoderGrouping,
): CoderAgreement["leftOut"] {
	const counts: readonly (readonly [CodingsLeftOut, number])[] = [
		["one-coder", texts.length - compared.length],
		["corrections", compared.reduce((sum, { codings }) => sum + codings.filter(({ isWhole }) => !isWhole).length, 0)],
		["other-language", compared.filter(({ sentences }) => sentences === null).length],
		[
			"undated",
			by === "month" || by === "quarter" || by === "year"
				? compared.filter(({ date }) => periodOf(date, by) === null).length
				: 0,
		],
	];
	return counts.filter(([, count]) => count > 0).map(([why, count]) => ({ why, count }));
}
