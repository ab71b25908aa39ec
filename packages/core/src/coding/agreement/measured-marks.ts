import type { CoderAgreementRow, CoderMeasure, CoderSilence, Reading } from "@fissure/model";
import { type Gamma, gamma } from "../../stats/agreement/gamma.ts";
import {
	type Coefficient,
	intervalOf,
	jackknifeInterval,
	jackknifeIntervals,
	textSums,
} from "../../stats/agreement/jackknife-interval.ts";
import {
	type AlphaUPart,
	alphaUOf,
	alphaUPart,
	type Continuum,
	categoryAlpha,
	codedAlpha,
	lengthOfUnitisingSums,
	markedAlpha,
	type Unit,
	type UnitisingSums,
	uAlpha,
	unitisingSums,
} from "../../stats/agreement/unitising-alpha.ts";
import type { ComparedText } from "./compared-text.ts";

type Row = Omit<CoderAgreementRow, "group">;

interface MarkOptions {
	readonly coders: readonly string[];
	/** Only readings with this value are marks; null for all. */
	readonly about: { readonly field: "issue" | "holder" | "manner" | "stance"; readonly value: string } | null;
	readonly least: number;
	/** Of γ's continua by chance. */
	readonly seed: number;
	readonly gamma: boolean;
}

/**
 * Do coders mark the same words, and cut them into the same units?
 *
 * Only those who went through the whole text count, since what is not marked says something of them alone. `marked`: all characters
 * that a coder marked are one. `units`: readings of one coder on one issue that share words are one unit.
 */
export function measuredMarks(texts: readonly ComparedText[], options: MarkOptions): readonly Row[] {
	const whole = texts.flatMap((text): MarkedText | [] => {
		const codings = text.codings.filter(({ isWhole }) => isWhole);
		const marks = codings.map(({ readings }) => readings.filter((reading) => isAbout(reading, options.about)));
		return codings.length < 2
			? []
			: {
					length: text.length,
					coders: codings.map(({ coder }) => coder),
					marks,
					all: codings.map(({ readings }) => readings),
				};
	});
	return [...markedRows(whole, options), ...unitRows(whole, options)];
}

interface MarkedText {
	readonly length: number;
	readonly coders: readonly string[];
	/** Of each of these coders. */
	readonly marks: readonly (readonly Reading[])[];
	readonly all: readonly (readonly Reading[])[];
}

const isAbout = (reading: Reading, about: MarkOptions["about"]): boolean =>
	about === null || (reading[about.field] !== null && String(reading[about.field]) === about.value);

function markedRows(texts: readonly MarkedText[], { least }: MarkOptions): readonly Row[] {
	const continua = texts.map(
		({ length, marks }): Continuum => ({ length, coders: marks.map((own) => joined(own, () => 0)) }),
	);
	const units = continua.reduce((sum, { coders }) => sum + coders.flat().length, 0);
	const parts = continua.map((text) => textSums(unitisingSums([text], 1), isMarked(text)));
	const all = unitisingSums(continua, 1);
	const length = lengthOfUnitisingSums(1);
	const n = texts.reduce((sum, text) => sum + text.length, 0);
	const measures: readonly (readonly [CoderMeasure, Coefficient])[] = [
		[
			"agreement",
			{
				read: ([none = 0, one = 0, other = 0, both = 0]) => shareOf(none + both, none + one + other + both),
				least: 0,
			},
		],
		["overlap", { read: ([, one = 0, other = 0, both = 0]) => shareOf(both, one + other + both), least: 0 }],
		["u-alpha", { read: (sums) => markedAlpha(sums, 1) }],
	];
	const isFew = units < least;
	const intervals = isFew
		? []
		: jackknifeIntervals(
				parts,
				measures.map(([, one]) => one),
				length,
			);
	return measures.map(([measure, coefficient], at): Row => {
		const value = isFew ? null : coefficient.read(all);
		const [low, high] = intervals[at] ?? [null, null];
		return {
			...{ facet: "marked", measure, n, texts: texts.length, value, low, high },
			silent: value !== null ? null : isFew ? "few-units" : "one-category",
		};
	});
}

const isMarked = ({ coders }: Continuum): boolean => coders.some((units) => units.length > 0);

const shareOf = (part: number, all: number): number | null => (all > 0 ? part / all : null);

/** Units of one coder, of one category each; those of one category that share words are one. */
function joined(readings: readonly Reading[], categoryOf: (reading: Reading) => number): readonly Unit[] {
	const units: { start: number; end: number; category: number }[] = [];
	const open = new Map<number, { start: number; end: number; category: number }>();
	for (const reading of readings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const { start, end } = reading;
		const category = categoryOf(reading);
		const last = open.get(category);
		if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
		else {
			const unit = { start, end, category };
			open.set(category, unit);
			units.push(unit);
		}
	}
	return units;
}

const isApart = (units: readonly Unit[]): boolean =>
	units.every(({ start }, at) => at === 0 || start >= (units[at - 1] as Unit).end);

function unitRows(texts: readonly MarkedText[], options: MarkOptions): readonly Row[] {
	const { about, coders, least, seed } = options;
	// Units are of issues; a group by another field has its own passages, and no units of its own.
	if (about !== null && about.field !== "issue") return [];
	const issues = [...new Set(texts.flatMap(({ all }) => all.flat().map(({ issue }) => issue)))].sort();
	const placeOf = new Map(issues.map((issue, at) => [issue, at]));
	const category = ({ issue }: Reading): number => placeOf.get(issue) as number;
	const continuaOf = (
		of: (text: MarkedText) => MarkedText["marks"],
		own: readonly MarkedText[],
		categoryOf = category,
	): readonly Continuum[] =>
		own.map((text) => ({ length: text.length, coders: of(text).map((readings) => joined(readings, categoryOf)) }));
	const marks = continuaOf(({ marks: own }) => own, texts);
	const n = marks.reduce((sum, { coders: own }) => sum + own.flat().length, 0);
	const row = (
		measure: CoderMeasure,
		value: number | null,
		silent: CoderSilence,
		interval: readonly [number, number] | null = null,
	): Row => ({
		...{ facet: "units", measure, n, texts: texts.length, value },
		...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null, silent: value === null ? silent : null },
	});
	const withGamma: readonly CoderMeasure[] = options.gamma ? ["gamma"] : [];
	const names: readonly CoderMeasure[] = [
		...(about === null ? (["u-alpha"] as const) : []),
		"cu-alpha",
		"alpha-u",
		...withGamma,
	];
	if (n < least) return names.map((measure) => row(measure, null, "few-units"));
	// For one issue all others are one: whether these overlap each other says nothing of it.
	const isOther = ({ issue }: Reading): number => Number(issue !== about?.value);
	const partition = continuaOf(({ all }) => all, texts, about === null ? category : isOther);
	const rows: Row[] = [];
	if (partition.every(({ coders: own }) => own.every(isApart))) {
		const size = about === null ? issues.length : 2;
		const length = lengthOfUnitisingSums(size);
		const sums = partition.map((text) => unitisingSums([text], size));
		const all = unitisingSums(partition, size);
		const add = (
			measure: CoderMeasure,
			coefficient: Coefficient,
			holds: (sums: UnitisingSums, at: number) => boolean,
		) => {
			const parts = sums.map((own, at) => textSums(own, holds(own, at)));
			const [interval = null] = jackknifeIntervals(parts, [coefficient], length);
			rows.push(row(measure, coefficient.read(all), "one-category", interval));
		};
		// Of cuα only lengths that two marked count.
		const both = (counts: (c: number, k: number) => boolean) => (own: UnitisingSums) =>
			isAnywhere(own, size + 1, (c, k) => c > 0 && k > 0 && counts(c, k));
		if (about === null) {
			add("u-alpha", { read: (own) => uAlpha(own, size) }, (_, at) => isMarked(partition[at] as Continuum));
			add(
				"cu-alpha",
				{ read: (own) => codedAlpha(own, size) },
				both(() => true),
			);
		} else {
			add(
				"cu-alpha",
				{ read: (own) => categoryAlpha(own, size, 0) },
				both((c, k) => c === 1 || k === 1),
			);
		}
	} else
		rows.push(
			...names
				.filter((name) => name === "u-alpha" || name === "cu-alpha")
				.map((name) => row(name, null, "overlapping")),
		);
	// These two ask for the same coders in every text.
	const byAll = texts.filter((text) => text.coders.length === coders.length);
	const continua = continuaOf(({ marks: own }) => own, byAll);
	const found = continua.flatMap(({ coders: own }) => own.flat()).length;
	const isFew = found < least;
	const counted = { n: found, texts: byAll.length };
	const parts = continua.map((text) => alphaUPart(text, issues.length));
	rows.push({
		...row(
			"alpha-u",
			isFew ? null : alphaUOf(parts),
			isFew ? "few-units" : "one-category",
			isFew || found > MOST_LEFT_OUT ? null : jackknifeInterval(parts, alphaUOf, isMarkedIn),
		),
		...counted,
	});
	if (!options.gamma) return rows;
	const value = isFew ? null : gamma(continua, { seed });
	return [
		...rows,
		{
			...row(
				"gamma",
				value?.value ?? null,
				isFew ? "few-units" : "too-many",
				value === null ? null : gammaInterval(value),
			),
			...counted,
		},
	];
}

/** Is there a length that counts? */
function isAnywhere(sums: UnitisingSums, places: number, counts: (c: number, k: number) => boolean): boolean {
	for (let cell = 0; cell < places ** 2; cell++)
		if (counts(Math.floor(cell / places), cell % places) && (sums[cell] as number) > 0) return true;
	return false;
}

/** With more units an interval of α_U, which is computed again without each text, would take longer than all else. */
const MOST_LEFT_OUT = 10_000;

const isMarkedIn = ({ categories }: AlphaUPart): boolean => categories.some((part) => part !== null);

/** Over texts; without each of them the disorder by chance is another, too. */
function gammaInterval({ value, precision, texts }: Gamma): readonly [number, number] | null {
	const left = texts.map(({ without }) => without);
	// Half of a 95 % interval of the expected disorder is so much of it.
	const variance = ((1 - value) * precision) ** 2 / 1.96 ** 2;
	return intervalOf(value, left, { texts: texts.length, variance });
}
