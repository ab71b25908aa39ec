import type { CoderAgreementRow, CoderMeasure, ConfusionTable } from "@fissure/model";
import {
	type Coefficient,
	jackknifeIntervals,
	type TextSums,
	textSums,
} from "../../stats/agreement/jackknife-interval.ts";
import { alphaOfCoincidences, type ValueLevel } from "../../stats/agreement/krippendorff-alpha.ts";
import {
	addRatings,
	coincidencesOf,
	comparedUnits,
	fleissKappa,
	gwetAc,
	lengthOfSums,
	sameShare,
} from "../../stats/agreement/many-coders.ts";
import { cohenKappa, type Distance, scottPi } from "../../stats/agreement/pair-agreement.ts";

/** What coders gave to units of one facet, text by text. */
export interface FacetUnits {
	readonly categories: readonly string[];
	/** `ordered`: categories are in their order, one step apart. */
	readonly scale: "nominal" | "ordered";
	readonly texts: readonly UnitText[];
}

export interface UnitText {
	readonly units: readonly {
		/** Of each coder the place of a category; null where the coder gave none. */
		readonly given: readonly (number | null)[];
		/** To so many units they gave the same. */
		readonly times: number;
	}[];
}

export interface MeasureOptions {
	readonly coders: readonly string[];
	/** Fewer units give no value. */
	readonly least: number;
}

type Row = Omit<CoderAgreementRow, "group" | "facet">;
type Table = Omit<ConfusionTable, "group" | "facet">;

/** Every coefficient that such units allow, with intervals, and a table for each pair of coders. */
export function measured(
	{ categories, scale, texts }: FacetUnits,
	{ coders, least }: MeasureOptions,
): { readonly rows: readonly Row[]; readonly tables: readonly Table[] } {
	const size = categories.length;
	const isPair = coders.length === 2;
	const length = lengthOfSums(size) + (isPair ? size * size : 0);
	const all = new Float64Array(length);
	const parts: TextSums[] = [];
	for (const { units } of texts) {
		const sums = new Float64Array(length);
		let isCompared = false;
		for (const { given, times } of units) {
			const values = given.filter((value) => value !== null);
			if (times === 0 || values.length === 0) continue;
			addRatings(sums, given, size, times);
			if (values.length < 2) continue;
			isCompared = true;
			if (isPair) addPair(sums, given, size, times);
		}
		if (!isCompared) continue;
		for (let cell = 0; cell < length; cell++) all[cell] = (all[cell] as number) + (sums[cell] as number);
		parts.push(textSums(sums, true));
	}
	const n = comparedUnits(all, size);
	const measures = measuresOf(size, scale, isPair);
	const intervals =
		n < least
			? measures.map(() => null)
			: jackknifeIntervals(
					parts,
					measures.map(([, coefficient]) => coefficient),
					length,
				);
	return {
		rows: measures.map(([measure, coefficient], at): Row => {
			const value = n < least ? null : coefficient.read(all);
			const [low, high] = intervals[at] ?? [null, null];
			const silent = value !== null ? null : n < least ? "few-units" : "one-category";
			return { measure, n, texts: parts.length, value, low, high, silent };
		}),
		tables: n === 0 ? [] : confusions(texts, categories, coders),
	};
}

function addPair(sums: Float64Array, [first, second]: readonly (number | null)[], size: number, times: number): void {
	const cell = lengthOfSums(size) + (first as number) * size + (second as number);
	sums[cell] = (sums[cell] as number) + times;
}

/** The coefficients of a facet, each read from added sums. */
function measuresOf(
	size: number,
	scale: FacetUnits["scale"],
	isPair: boolean,
): readonly (readonly [CoderMeasure, Coefficient])[] {
	const values = Array.from({ length: size }, (_, at) => at);
	const alpha = (level: ValueLevel): Coefficient => ({
		read: (sums) => alphaOfCoincidences(coincidencesOf(sums, size), values, level),
	});
	const table = (sums: Float64Array): Float64Array => sums.subarray(lengthOfSums(size));
	const kappa = (distance: Distance): Coefficient => ({ read: (sums) => cohenKappa(table(sums), distance) });
	const isOrdered = scale === "ordered";
	return [
		["agreement", { read: (sums) => sameShare(sums, size), least: 0 }],
		["alpha-nominal", alpha("nominal")],
		...(isOrdered
			? ([
					["alpha-ordinal", alpha("ordinal")],
					["alpha-interval", alpha("interval")],
				] as const)
			: []),
		...(isPair ? ([["kappa", kappa("nominal")]] as const) : []),
		...(isPair && isOrdered
			? ([
					["kappa-linear", kappa("absolute")],
					["kappa-squared", kappa("squared")],
				] as const)
			: []),
		isPair
			? ["pi", { read: (sums) => scottPi(table(sums), "nominal") }]
			: ["fleiss", { read: (sums) => fleissKappa(sums, size) }],
		["ac1", { read: (sums) => gwetAc(sums, size) }],
		...(isOrdered ? ([["ac2", { read: (sums: Float64Array) => gwetAc(sums, size, "squared") }]] as const) : []),
	];
}

function confusions(
	texts: readonly UnitText[],
	categories: readonly string[],
	coders: readonly string[],
): readonly Table[] {
	const size = categories.length;
	return coders.flatMap((first, row) =>
		coders.slice(row + 1).flatMap((second, behind): Table | [] => {
			const column = row + 1 + behind;
			const counts = new Array<number>(size * size).fill(0);
			for (const { units } of texts)
				for (const { given, times } of units) {
					const [one, other] = [given[row] ?? null, given[column] ?? null];
					if (one !== null && other !== null)
						counts[one * size + other] = (counts[one * size + other] as number) + times;
				}
			return counts.every((count) => count === 0) ? [] : { first, second, categories, counts };
		}),
	);
}
