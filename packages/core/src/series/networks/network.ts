import {
	byCodeUnits,
	type Network,
	type NetworkCell,
	type NetworkChoice,
	type NetworkMark,
	type NetworkNode,
	type NetworkSlice,
	type NetworkTie,
	type Polarization,
} from "@fissure/model";
import {
	degreeSpectrum,
	laplacianSpectrum,
	spectralDistance,
	type Ties,
} from "../../stats/networks/spectral-distance.ts";
import { twoBlocs } from "../../stats/networks/two-blocs.ts";
import { communitiesOf, type FoundCommunities } from "./communities.ts";
import { type Counts, countsOf, type Places, placesOf, withoutRepeated } from "./counts.ts";
import { beginOf, isoOfSeconds, secondsOf, type TimeUnit } from "./moments.ts";
import { type OneModeChoice, oneMode } from "./one-mode.ts";
import { inOrder, type Levels, type NetworkStatement } from "./statement.ts";
import { type TwoModeChoice, twoMode } from "./two-mode.ts";
import { MOST_WINDOWS, unitNeeded, type Window, windowsOf } from "./windows.ts";

export const NETWORK_METHOD = "network@1";

export interface NetworkMaterial {
	readonly statements: readonly NetworkStatement[];
	readonly levels: Levels;
	/** What is noted of actors and concepts, by their names. */
	readonly attributes?: ReadonlyMap<string, Readonly<Record<string, string>>>;
	/** What actors and concepts are called, where that is not their id. */
	readonly names?: ReadonlyMap<string, string>;
}

/** What only the one who asks knows. */
type Known = "source" | "qualifier" | "subject";
type MadeNetwork = Omit<Network, Known>;

/** Why there is no network: windows or actors are more than anybody reads, or a machine holds. */
export interface TooLarge {
	readonly tooLarge: "windows" | "actors";
	readonly most: number;
}

/** A matrix of more rows than these takes half a gigabyte. */
const MOST_ACTORS = 8_000;
/** Orders of nodes in which communities are looked for, in the whole network and in each window of time. */
const TRIES = 10;
const TRIES_IN_WINDOW = 3;
/** Ties of a window that are listed. */
const MOST_TIES = 200;

/**
 * Who is near whom by what they say? Actors with actors, or with what they speak of; or who states positions as whose.
 *
 * Each tie is made of cells, and each cell leads to the statements that it counts. The same statements in any order, and the same seed,
 * give the same network.
 *
 * - in:     `onStep` is called before the whole network and before that of each window, which may take a second
 * - out:    `leftOut` counts what the network does not rest on, of what is given
 * - unit:   see `oneMode` and `twoMode`; of attributions, statements or, by `activity`, the share of all that one attributes
 * - chance: communities, and polarization of more than 16 actors, from the seed
 * - silent: no polarization with fewer than four actors; no communities without ties above 0
 * - source: Leifeld (2017), Discourse Network Analysis, in The Oxford Handbook of Political Networks,
 *           doi:10.1093/oxfordhb/9780190228217.013.25
 */
export function networkOf(
	material: NetworkMaterial,
	choice: NetworkChoice,
	onStep: (done: number, steps: number) => void = () => {},
): MadeNetwork | TooLarge {
	const { levels, attributes, names: called } = material;
	const { statements, leftOut } = usable(material.statements, choice);
	const names = namesIn(statements, choice, called);
	if (names.actors.length > MOST_ACTORS) return { tooLarge: "actors", most: MOST_ACTORS };
	const windows = choice.window === null ? [] : windowsOf(statements, choice.window, choice.dnaCompatible);
	if (windows === null) return { tooLarge: "windows", most: MOST_WINDOWS };
	const places: Places = {
		actorAt: placesOf(names.actors),
		conceptAt: placesOf(names.concepts),
		levelAt: new Map(levels.values.map((value, at) => [value, at])),
	};
	const maker: Maker = { choice, levels, places, names };
	onStep(0, windows.length + 1);
	const whole = sliceOf(maker, { statements, weightOf: () => 1 }, TRIES);
	const nodes = (list: readonly string[], of: "actor" | "concept", from: number): readonly NetworkNode[] => {
		const counts = countBy(statements, of);
		return list.map((id, at) => ({
			id,
			name: called?.get(id) ?? id,
			statements: counts.get(id) ?? 0,
			community: whole.communities?.of[from + at] ?? null,
			attributes: attributes?.get(id) ?? {},
		}));
	};
	const last = statements.reduce((latest, { last: end }) => Math.max(latest, end), Number.NEGATIVE_INFINITY);
	return {
		method: NETWORK_METHOD,
		choice,
		isDirected: choice.measure === "attributions",
		levels: levels.values,
		from: statements[0] === undefined ? null : dayOfMoment(statements[0].first),
		to: statements.length === 0 ? null : dayOfMoment(last),
		statements: statements.length,
		rows: nodes(names.actors, "actor", 0),
		columns: choice.measure === "attributions" ? [] : nodes(names.concepts, "concept", names.actors.length),
		ties: whole.ties,
		cells: cellsOf(statements, places),
		communities: shown(whole.communities),
		polarization: whole.polarization,
		slices: slicesOf(maker, windows, (window) => onStep(window + 1, windows.length + 1)),
		leftOut,
	};
}

const dayOfMoment = (moment: number): string => isoOfSeconds(moment).slice(0, 10);

const shown = (found: FoundCommunities | null) =>
	found === null ? null : { count: found.count, modularity: found.modularity };

function usable(given: readonly NetworkStatement[], choice: NetworkChoice) {
	const { measure, window, dnaCompatible } = choice;
	const leftOut = {
		unsure: 0,
		muted: 0,
		undated: 0,
		translated: 0,
		vague: 0,
		unread: 0,
		joint: 0,
		unnamed: 0,
		repeated: 0,
	};
	const needsLevel = measure !== "ignore" && measure !== "attributions";
	const needed = [unitNeeded(window, dnaCompatible), DUPLICATE_UNITS[choice.duplicates] ?? null];
	const kept = given.filter((statement) => {
		const { actor, concept, level } = statement;
		const why =
			actor === "" || concept === ""
				? "unnamed"
				: needsLevel && level === null
					? "unread"
					: needed.every((unit) => unit === null || liesInOne(statement, unit))
						? null
						: "vague";
		if (why !== null) leftOut[why]++;
		return why === null;
	});
	const statements = withoutRepeated(inOrder(kept), choice.duplicates, choice);
	return { statements, leftOut: { ...leftOut, repeated: kept.length - statements.length } };
}

const DUPLICATE_UNITS: Readonly<Record<string, TimeUnit>> = { week: "weeks", month: "months", year: "years" };

const liesInOne = ({ first, last }: NetworkStatement, unit: TimeUnit): boolean =>
	beginOf(first, unit) === beginOf(last, unit);

interface Names {
	readonly actors: readonly string[];
	readonly concepts: readonly string[];
}

/** By what they are called, so that a matrix is in the order of a list of names. */
function namesIn(
	statements: readonly NetworkStatement[],
	{ measure }: NetworkChoice,
	called: ReadonlyMap<string, string> | undefined,
): Names {
	const actors = statements.map(({ actor }) => actor);
	const concepts = statements.map(({ concept }) => concept);
	const nameOf = (id: string): string => called?.get(id) ?? id;
	const sorted = (names: readonly string[]): readonly string[] =>
		[...new Set(names)].sort((a, b) => byCodeUnits(nameOf(a), nameOf(b)) || byCodeUnits(a, b));
	if (measure !== "attributions") return { actors: sorted(actors), concepts: sorted(concepts) };
	const all = sorted([...actors, ...concepts]);
	return { actors: all, concepts: all };
}

function countBy(statements: readonly NetworkStatement[], of: "actor" | "concept"): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const statement of statements) counts.set(statement[of], (counts.get(statement[of]) ?? 0) + 1);
	return counts;
}

interface Maker {
	readonly choice: NetworkChoice;
	readonly levels: Levels;
	readonly places: Places;
	readonly names: Names;
}

interface Slice {
	/** Rows one after the other. */
	readonly values: Float64Array;
	readonly ties: readonly NetworkTie[];
	readonly communities: FoundCommunities | null;
	readonly polarization: Polarization | null;
}

function sliceOf(
	maker: Maker,
	{ statements, weightOf }: Pick<Window, "statements" | "weightOf">,
	tries: number,
): Slice {
	const { choice, levels, places, names } = maker;
	const { mode, measure } = choice;
	const isOneMode = mode === "one" && measure !== "attributions";
	// Of two statements that are compared, each has the root of its weight, so that their product has the mean of both.
	const weigh = isOneMode ? (one: NetworkStatement) => Math.sqrt(weightOf(one)) : weightOf;
	const counts = countsOf(statements, places, weigh);
	const normalise = normalisationOf(choice);
	const values =
		measure === "attributions" || mode === "two"
			? twoMode(counts, levels, twoModeChoice(choice, normalise))
			: kernelAverage(maker, counts, statements, oneMode(counts, levels, { ...choice, normalise } as OneModeChoice))
					.values;
	const ties = tiesOf(values, names.actors.length, isOneMode);
	return {
		values,
		ties,
		communities: choice.communities ? communitiesIn(maker, ties, tries) : null,
		polarization: choice.polarization && isOneMode ? polarizationOf(maker, counts, statements) : null,
	};
}

/** With a kernel Discourse Network Analyzer 3 knows of one mode `no` and `average`, which it uses for all others; of two modes none. */
function normalisationOf({ normalise, window, mode, dnaCompatible }: NetworkChoice): NetworkChoice["normalise"] {
	if (!dnaCompatible || (window?.kernel ?? null) === null || normalise === "no") return normalise;
	return mode === "one" ? "average" : "no";
}

function twoModeChoice({ measure }: NetworkChoice, normalise: NetworkChoice["normalise"]): TwoModeChoice {
	return { measure: measure === "attributions" ? "ignore" : measure, normalise } as TwoModeChoice;
}

/**
 * With a kernel Discourse Network Analyzer 3 does not divide by the mean number of statements, but multiplies by the sum, over concepts
 * and levels, of 2 over the numbers of both, whatever their weights.
 */
function kernelAverage(
	{ choice, levels, places }: Maker,
	counts: Counts,
	statements: readonly NetworkStatement[],
	ties: Ties,
): Ties {
	if (!choice.dnaCompatible || (choice.window?.kernel ?? null) === null || normalisationOf(choice) !== "average")
		return ties;
	const { size } = ties;
	const plain = oneMode(counts, levels, { ...choice, normalise: "no" } as OneModeChoice);
	const factors = new Float64Array(size * size);
	const empty = new Float64Array(counts.levels);
	for (const speakers of countsOf(statements, places).cells)
		for (let row = 0; row < size; row++)
			for (let column = 0; column < size; column++) {
				const [one, other] = [speakers.get(row) ?? empty, speakers.get(column) ?? empty];
				for (let level = 0; level < counts.levels; level++) {
					const both = (one[level] as number) + (other[level] as number);
					if (both > 0) factors[row * size + column] = (factors[row * size + column] as number) + 2 / both;
				}
			}
	return { size, values: plain.values.map((value, at) => value * (factors[at] as number)) };
}

/** Other than 0, row by row; of a network without direction each pair once. */
function tiesOf(values: Float64Array, rows: number, isOneMode: boolean): readonly NetworkTie[] {
	const columns = rows === 0 ? 0 : values.length / rows;
	const ties: NetworkTie[] = [];
	for (let from = 0; from < rows; from++)
		for (let to = isOneMode ? from + 1 : 0; to < columns; to++) {
			const value = values[from * columns + to] as number;
			if (value !== 0) ties.push({ from, to, value });
		}
	return ties;
}

function communitiesIn({ choice, names }: Maker, ties: readonly NetworkTie[], tries: number): FoundCommunities | null {
	const { mode, measure, seed } = choice;
	if (mode === "one" || measure === "attributions") return communitiesOf(names.actors, ties, { seed, tries });
	// An actor and a concept may have the same name.
	const all = [...names.actors.map((name) => `actor ${name}`), ...names.concepts.map((name) => `concept ${name}`)];
	return communitiesOf(
		all,
		ties.map(({ to, ...tie }) => ({ ...tie, to: names.actors.length + to })),
		{ seed, tries },
	);
}

function polarizationOf(maker: Maker, counts: Counts, statements: readonly NetworkStatement[]): Polarization | null {
	const { choice, levels } = maker;
	const by = (measure: "congruence" | "conflict"): Ties => {
		const asked = { ...maker, choice: { ...choice, measure, normalise: "average" as const } };
		return kernelAverage(asked, counts, statements, oneMode(counts, levels, asked.choice));
	};
	const found = twoBlocs(by("congruence"), by("conflict"), choice.seed);
	if (found === null) return null;
	const split = ({ value, membership }: { readonly value: number; readonly membership: readonly number[] }) => ({
		value,
		blocs: [0, 1].map((bloc) => membership.flatMap((own, at) => (own === bloc ? [at] : []))),
	});
	const { compatible, minimised, corrected, isExact } = found;
	return { compatible: split(compatible), minimised: split(minimised), corrected: split(corrected), isExact };
}

/** What the ties are made of: by actor and concept, with the first and the last statement on each level. */
function cellsOf(statements: readonly NetworkStatement[], places: Places): readonly NetworkCell[] {
	const levels = places.levelAt.size + 1;
	const cells = new Map<string, { actor: number; concept: number; levels: number[]; ends: NetworkMark[][] }>();
	for (const statement of statements) {
		const actor = places.actorAt.get(statement.actor) as number;
		const concept = places.conceptAt.get(statement.concept) as number;
		const key = `${actor} ${concept}`;
		const cell = cells.get(key) ?? {
			actor,
			concept,
			levels: new Array<number>(levels).fill(0),
			ends: Array.from({ length: levels }, () => []),
		};
		cells.set(key, cell);
		const level = statement.level === null ? levels - 1 : (places.levelAt.get(statement.level) as number);
		cell.levels[level] = (cell.levels[level] as number) + 1;
		const { key: of, document, start, end } = statement;
		const ends = cell.ends[level] as NetworkMark[];
		ends[Math.min(ends.length, 1)] = { key: of, document, start, end, level };
	}
	return [...cells.values()]
		.map(({ ends, ...cell }) => ({ ...cell, marks: ends.flat() }))
		.toSorted((a, b) => a.actor - b.actor || a.concept - b.concept);
}

function slicesOf(maker: Maker, windows: readonly Window[], onWindow: (at: number) => void): readonly NetworkSlice[] {
	const { choice, names } = maker;
	const isSquare = choice.mode === "one" && choice.measure !== "attributions";
	let before: { readonly scaled: Float64Array; readonly spectrum: Float64Array } | null = null;
	return windows.map((window, at) => {
		onWindow(at);
		const { values, ties, communities, polarization } = sliceOf(maker, window, TRIES_IN_WINDOW);
		const now: typeof before = ties.length === 0 ? null : { scaled: scaled(values), spectrum: spectrumOf(values) };
		const change =
			before === null || now === null
				? null
				: {
						absolute: now.scaled.reduce((sum, value, at) => sum + Math.abs(value - (before?.scaled[at] ?? 0)), 0),
						spectral: isSquare ? spectralDistance(before.spectrum, now.spectrum) : null,
					};
		before = now;
		const strongest = ties.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.from - b.from || a.to - b.to);
		return {
			...{ from: isoOfSeconds(window.from), at: isoOfSeconds(window.at), to: endOf(window) },
			statements: window.statements.length,
			ties: strongest.slice(0, MOST_TIES),
			more: Math.max(0, ties.length - MOST_TIES),
			total: ties.reduce((sum, { value }) => sum + value, 0),
			communities: shown(communities),
			polarization,
			change,
		};
	});

	function spectrumOf(values: Float64Array): Float64Array {
		if (!isSquare) return new Float64Array();
		const square = { values, size: names.actors.length };
		return choice.dnaCompatible ? degreeSpectrum(square) : laplacianSpectrum(square);
	}
}

/** A window of days ends with a day, not with the last second of it. */
const endOf = ({ to }: Window): string => {
	const day = dayOfMoment(to);
	return to - (secondsOf(day) as number) === LAST_SECOND ? day : isoOfSeconds(to);
};
const LAST_SECOND = 86_399;

function scaled(values: Float64Array): Float64Array {
	const sum = values.reduce((total, value) => total + Math.abs(value), 0);
	return sum === 0 ? values : values.map((value) => value / sum);
}
