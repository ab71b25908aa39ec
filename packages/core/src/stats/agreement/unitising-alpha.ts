/** A stretch of a text that a coder marked, as places of characters: `end` is the first behind it. */
export interface Unit {
	readonly start: number;
	readonly end: number;
	/** Number of its category, from 0. */
	readonly category: number;
}

/** What coders marked in one text. */
export interface Continuum {
	/** Characters. */
	readonly length: number;
	/** Of each coder who read it the units in order, none of which overlap; empty where a coder found nothing. */
	readonly coders: readonly (readonly Unit[])[];
}

/**
 * Lengths by which coders agree and differ, which add up over texts: of several texts the sums are added cell by cell.
 *
 * Place 0 is what a coder left unmarked, place k + 1 category k. Cells, for W places: W × W coincidences, W squared lengths of units
 * (of gaps the lengths: they are no units), W squared lengths of what others marked within units.
 */
export type UnitisingSums = Float64Array;

const placesIn = (categories: number): number => categories + 1;

/** Length of the sums for so many categories. */
export const lengthOfUnitisingSums = (categories: number): number =>
	placesIn(categories) ** 2 + 2 * placesIn(categories);

/**
 * Sums from which the uα family is read: `uAlpha`, `markedAlpha`, `codedAlpha`, `categoryAlpha`.
 *
 * - in:       texts that two coders or more read; others add nothing
 * - problems: a RangeError for units that overlap, or lie outside the text
 * - cost:     pairs of coders × units
 */
export function unitisingSums(texts: Iterable<Continuum>, categories: number): UnitisingSums {
	const places = placesIn(categories);
	const sums = new Float64Array(lengthOfUnitisingSums(categories));
	const add = (cell: number, by: number): void => {
		sums[cell] = (sums[cell] as number) + by;
	};
	for (const { coders, length } of texts) {
		const others = coders.length - 1;
		if (others < 1) continue;
		const segments = coders.map((units) => segmentsOf(units, length));
		for (const [coder, own] of segments.entries()) {
			for (const { start, end, place } of own) add(places ** 2 + place, place === 0 ? end - start : (end - start) ** 2);
			for (const [other, theirs] of segments.entries())
				if (other !== coder) addCoincidences(own, theirs, places, others, add);
		}
	}
	return sums;
}

interface Segment {
	readonly start: number;
	readonly end: number;
	readonly place: number;
}

/** Units and the gaps between them, which together are the whole text. */
function segmentsOf(units: readonly Unit[], length: number): readonly Segment[] {
	const segments: Segment[] = [];
	let at = 0;
	for (const { start, end, category } of units) {
		if (start < at || end <= start || end > length)
			throw new RangeError(`Expected units in order within ${length} characters, got ${start}–${end} after ${at}`);
		if (start > at) segments.push({ start: at, end: start, place: 0 });
		segments.push({ start, end, place: category + 1 });
		at = end;
	}
	if (at < length) segments.push({ start: at, end: length, place: 0 });
	return segments;
}

function addCoincidences(
	own: readonly Segment[],
	theirs: readonly Segment[],
	places: number,
	others: number,
	add: (cell: number, by: number) => void,
): void {
	let next = 0;
	for (const { start, end, place } of own) {
		let valued = 0;
		while ((theirs[next] as Segment).end <= start) next++;
		for (let at = next; at < theirs.length && (theirs[at] as Segment).start < end; at++) {
			const { start: first, end: last, place: given } = theirs[at] as Segment;
			const common = Math.min(end, last) - Math.max(start, first);
			add(place * places + given, common / others);
			if (place !== 0 && given !== 0) valued += common;
		}
		if (valued > 0) add(places ** 2 + places + place, valued ** 2 / others);
	}
}

/**
 * Do coders cut texts into the same units of the same categories, beyond chance? Gaps count as one more category.
 *
 * uα = 1 − D_o / D_e over lengths of characters: D_o is the length on which two coders differ, D_e what they would differ on if all
 * segments were laid over each other by chance, a unit never over itself.
 *
 * - in:       `unitisingSums`
 * - unit:     at most 1; 0 as by chance. As for α, .800 is enough to conclude from, .667 for tentative conclusions
 * - silent:   null where nothing was compared, and where all marked everything alike or nothing: chance leaves nothing
 * - source:   Krippendorff, Mathet, Bouvry & Widlöcher (2016), Quality & Quantity 50(6), 2347–2364,
 *             doi:10.1007/s11135-015-0266-1, with the erratum doi:10.1007/s11135-015-0289-7
 */
export function uAlpha(sums: UnitisingSums, categories: number): number | null {
	const { observed, expected } = tablesOf(sums, placesIn(categories));
	return fromTables(observed, expected, placesIn(categories), (c, k) => c !== k);
}

/**
 * Do coders mark the same words at all, whatever they say of them? The binary |uα of the same family, of marked and unmarked.
 *
 * - in, unit, silent, source: as `uAlpha`
 */
export function markedAlpha(sums: UnitisingSums, categories: number): number | null {
	const { observed, expected } = tablesOf(sums, placesIn(categories));
	return fromTables(observed, expected, placesIn(categories), (c, k) => (c === 0) !== (k === 0));
}

/**
 * Where coders marked the same words, do they give them the same category? cuα of the same family: gaps and what only one marked
 * count for nothing.
 *
 * - in, unit, source: as `uAlpha`
 * - silent:           null where no words were marked by two, and where all these have one category
 */
export function codedAlpha(sums: UnitisingSums, categories: number): number | null {
	const places = placesIn(categories);
	const { observed, expected } = valuedTablesOf(sums, places);
	return fromTables(observed, expected, places, (c, k) => c !== k);
}

/**
 * How reliable is one category, where coders marked the same words? (k)uα of the same family.
 *
 * - in, unit, source: as `uAlpha`
 * - silent:           null where no two coders marked the same words and one gave this category, or none gave another
 */
export function categoryAlpha(sums: UnitisingSums, categories: number, category: number): number | null {
	const places = placesIn(categories);
	const { observed, expected } = valuedTablesOf(sums, places);
	const row = (table: Float64Array): number => rowOf(table, places, category + 1);
	const same = (table: Float64Array): number => table[(category + 1) * (places + 1)] as number;
	const [given, byChance] = [row(observed), row(expected)];
	const apart = byChance - same(expected);
	if (!(given > 0) || !(apart > LEAST_APART * byChance)) return null;
	return 1 - (byChance / given) * ((given - same(observed)) / apart);
}

/** Below this share of all, what differs by chance is rounding. */
const LEAST_APART = 1e-12;

interface Tables {
	readonly observed: Float64Array;
	readonly expected: Float64Array;
}

function tablesOf(sums: UnitisingSums, places: number): Tables {
	const observed = sums.subarray(0, places ** 2);
	return { observed, expected: expectedOf(observed, sums.subarray(places ** 2, places ** 2 + places), places) };
}

/** Of what two coders marked alone. */
function valuedTablesOf(sums: UnitisingSums, places: number): Tables {
	const observed = Float64Array.from(sums.subarray(0, places ** 2), (one, cell) =>
		cell < places || cell % places === 0 ? 0 : one,
	);
	return { observed, expected: expectedOf(observed, sums.subarray(places ** 2 + places), places) };
}

/** Coincidences by chance, in which no segment meets itself. */
function expectedOf(observed: Float64Array, own: Float64Array, places: number): Float64Array {
	const margins = Float64Array.from({ length: places }, (_, place) => rowOf(observed, places, place));
	const all = sumOf(margins);
	const possible = all * all - sumOf(own);
	return Float64Array.from(observed, (_, cell) => {
		const [c, k] = [Math.floor(cell / places), cell % places];
		const pairs = (margins[c] as number) * (margins[k] as number) - (c === k ? (own[c] as number) : 0);
		return possible > 0 ? (all * pairs) / possible : 0;
	});
}

function fromTables(
	observed: Float64Array,
	expected: Float64Array,
	places: number,
	isApart: (c: number, k: number) => boolean,
): number | null {
	let [apart, byChance] = [0, 0];
	for (let cell = 0; cell < places ** 2; cell++) {
		if (!isApart(Math.floor(cell / places), cell % places)) continue;
		apart += observed[cell] as number;
		byChance += expected[cell] as number;
	}
	return byChance > LEAST_APART * sumOf(observed) ? 1 - apart / byChance : null;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);
const rowOf = (table: Float64Array, places: number, row: number): number =>
	sumOf(table.subarray(row * places, (row + 1) * places));

/**
 * How far apart are the ends of the units that coders marked, beyond chance? The first α of unitising, which squares distances, so
 * that few badly cut units weigh much.
 *
 * α_U = 1 − Σ D_oc / Σ D_ec, category by category: two units that overlap differ by the squares of the distances between their
 * beginnings and between their ends, a unit within a gap of another coder by the square of its length. D_e lays all units and gaps
 * of a category over each other at every place.
 *
 * - in:       one continuum of two coders or more; of several texts, one behind the other
 * - unit:     at most 1; 0 as by chance
 * - silent:   null for fewer than two coders, and where no unit has been marked or chance leaves nothing
 * - problems: a RangeError as for `unitisingSums`
 * - source:   Krippendorff (1995), Sociological Methodology 25, 47–76, doi:10.2307/271061; Krippendorff (2004), Quality & Quantity
 *             38(6), 787–800, doi:10.1007/s11135-004-8107-7
 */
export const alphaU = (continuum: Continuum, categories: number): number | null =>
	alphaUOf([alphaUPart(continuum, categories)]);

/** What one text adds to α_U, from which that of several texts one behind the other is read without their units. */
export interface AlphaUPart {
	readonly length: number;
	readonly coders: number;
	/** Of each category; null where nobody marked any. */
	readonly categories: readonly (CategoryPart | null)[];
}

interface CategoryPart {
	/** Squared distances between coders. */
	readonly apart: number;
	/** Of each unit. */
	readonly lengths: readonly number[];
	/** Of each coder the gaps before, between and behind their units; null for a coder who has none. */
	readonly gaps: readonly (Gaps | null)[];
}

interface Gaps {
	readonly before: number;
	readonly between: readonly number[];
	readonly behind: number;
}

/** The part of one text, of two coders or more; problems as for `alphaU`. */
export const alphaUPart = ({ coders, length }: Continuum, categories: number): AlphaUPart => ({
	...{ length, coders: coders.length },
	categories: Array.from({ length: categories }, (_, category) => {
		const units = coders.map((own) => own.filter((unit) => unit.category === category));
		const gaps = units.map((own) => gapsOf(own, length));
		if (gaps.every((own) => own === null)) return null;
		let apart = 0;
		for (const [i, own] of units.entries())
			for (const [j, theirs] of units.entries()) if (j > i) apart += apartIn(own, theirs) + uncovered(theirs, own);
		return { apart, lengths: units.flat().map(({ start, end }) => end - start), gaps };
	}),
});

function gapsOf(units: readonly Unit[], length: number): Gaps | null {
	const [first, last] = [units[0], units.at(-1)];
	if (first === undefined || last === undefined) return null;
	const between = segmentsOf(units, length).filter(
		({ start, end, place }) => place === 0 && start >= first.end && end <= last.start,
	);
	return {
		before: first.start,
		between: between.map(({ start, end }) => end - start),
		behind: length - last.end,
	};
}

/** α_U of these texts, one behind the other in this order; of the same coders. */
export function alphaUOf(texts: readonly AlphaUPart[]): number | null {
	const [first] = texts;
	if (first === undefined || first.coders < 2) return null;
	let [apart, byChance] = [0, 0];
	for (const category of first.categories.keys()) {
		const found = disagreementsOn(category, texts);
		apart += found.observed;
		byChance += found.expected;
	}
	return byChance > 0 ? 1 - apart / byChance : null;
}

/** D_o and D_e of one category. */
export function disagreementsOn(
	category: number,
	texts: readonly AlphaUPart[],
): { readonly observed: number; readonly expected: number } {
	const m = texts[0]?.coders ?? 0;
	// Of each coder what they left unmarked since their last unit.
	const open = new Float64Array(m);
	const gaps: number[] = [];
	const lengths: number[] = [];
	let [apart, length] = [0, 0];
	for (const text of texts) {
		length += text.length;
		const part = text.categories[category] ?? null;
		apart += part?.apart ?? 0;
		for (const one of part?.lengths ?? []) lengths.push(one);
		for (let coder = 0; coder < m; coder++) {
			const own = part?.gaps[coder] ?? null;
			if (own === null) open[coder] = (open[coder] as number) + text.length;
			else {
				gaps.push((open[coder] as number) + own.before);
				for (const gap of own.between) gaps.push(gap);
				open[coder] = own.behind;
			}
		}
	}
	gaps.push(...open);
	return {
		observed: (2 * apart) / (m * (m - 1) * length ** 2),
		expected: expectedApart(lengths, Float64Array.from(gaps).sort(), m, length),
	};
}

/** Squared distances of units that overlap, and squared lengths of the own ones that meet none. */
function apartIn(own: readonly Unit[], theirs: readonly Unit[]): number {
	let sum = uncovered(own, theirs);
	for (const { start, end } of own)
		for (const other of overlapping(theirs, start, end)) sum += (start - other.start) ** 2 + (end - other.end) ** 2;
	return sum;
}

const uncovered = (own: readonly Unit[], theirs: readonly Unit[]): number =>
	own.reduce((sum, { start, end }) => sum + (overlapping(theirs, start, end).length === 0 ? (end - start) ** 2 : 0), 0);

function overlapping(units: readonly Unit[], start: number, end: number): readonly Unit[] {
	let [low, high] = [0, units.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((units[middle] as Unit).end <= start) low = middle + 1;
		else high = middle;
	}
	let last = low;
	while (last < units.length && (units[last] as Unit).start < end) last++;
	return units.slice(low, last);
}

function expectedApart(units: readonly number[], gaps: Float64Array, m: number, length: number): number {
	// Lengths of the gaps from each on.
	const behind = new Float64Array(gaps.length + 1);
	for (let at = gaps.length - 1; at >= 0; at--) behind[at] = (behind[at + 1] as number) + (gaps[at] as number);
	let [sum, ownPairs] = [0, 0];
	for (const l of units) {
		const first = firstFrom(gaps, l);
		const within = (behind[first] as number) - (gaps.length - first) * (l - 1);
		sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * within;
		ownPairs += l * (l - 1);
	}
	const possible = m * length * (m * length - 1) - ownPairs;
	return possible > 0 ? ((2 / length) * sum) / possible : 0;
}

/** The first of rising lengths that is not below. */
function firstFrom(lengths: Float64Array, least: number): number {
	let [low, high] = [0, lengths.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((lengths[middle] as number) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
