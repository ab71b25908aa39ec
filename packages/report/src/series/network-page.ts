import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, Inline, Network, NetworkCell, NetworkNode, NetworkTie, Split } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { actorCircle } from "../drawings/actor-circle.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { figure } from "../words/figures.ts";
import { orderWords, plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { type CitedSentence, sentenceNotes } from "./sentence-notes.ts";

const DECIMALS = 4;
/** More lines of one table are more than a person looks through. */
const ON_A_SCREEN = 8;
const ON_A_PAGE = 40;
/** Concepts that are named of what two actors share. */
const MOST_SHARED = 3;

/** What a page of a network is made with, beside the network. */
export interface NetworkMade extends Made {
	/** Sentences that its ties lead to, by the key of the position; none of a file of another program. */
	readonly sentences: ReadonlyMap<number, CitedSentence>;
	/** Coders by whose order it was asked for, where that is not the order of the case. */
	readonly order?: readonly string[];
}

/** A network as a page for who does not have the case: its strongest ties with sentences of both sides, groups, and how it changed. */
export function networkPage(network: Network, { sentences, order, ...made }: NetworkMade): BriefPage {
	const names = Object.fromEntries(network.rows.map(({ id, name }) => [id, name]));
	const { notes, noteOf } = sentenceNotes(names);
	const noteOfKey = (key: number): number | null => {
		const cited = sentences.get(key);
		return cited === undefined ? null : noteOf(cited);
	};
	return {
		...made,
		title: titleOf(network),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(network)),
			...aboutWords(network).map((line) => paragraph(line)),
			...circleBlocks(network),
			heading(2, tiesTitle(network, ON_A_PAGE)),
			...tiesBlocks(network, noteOfKey),
			...communityBlocks(network),
			...polarizationBlocks(network),
			...sliceBlocks(network),
		],
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} with ${network.method}, seed ${network.choice.seed}. Which words are whose position, and on which side, is the reading of coders.${order === undefined ? "" : ` ${orderWords(order)}`}`,
	};
}

/** Keys of the statements whose sentences a page shows. */
export const networkMarks = (network: Network): readonly number[] => [
	...new Set(tieEvidence(network, ON_A_PAGE).flatMap(({ shared }) => shared.flatMap(({ keys }) => keys))),
];

/** More actors on one circle cannot be read. */
const ON_A_CIRCLE = 40;

function circleBlocks(network: Network): readonly Block[] {
	const { rows, ties, choice, isDirected } = network;
	if (choice.mode === "two" || isDirected || ties.length === 0) return [];
	const drawn = rows
		.map((node, at) => ({ ...node, at }))
		.toSorted((a, b) => b.statements - a.statements || a.at - b.at)
		.slice(0, ON_A_CIRCLE);
	const idOf = new Map(drawn.map(({ id, at }) => [at, id]));
	const actors = drawn.map(({ id, name, community }) => ({ id, name: oneLine(name), community }));
	const between = ties.flatMap(({ from, to, value }) => {
		const [one, other] = [idOf.get(from), idOf.get(to)];
		return one === undefined || other === undefined ? [] : [{ between: [one, other] as const, weight: value }];
	});
	const most = drawn.length < rows.length ? `The ${drawn.length} actors with most statements. ` : "";
	const caption = `${most}The wider a line, the stronger the tie; dashed where it is below 0.`;
	return [{ kind: "drawing", drawing: actorCircle(actors, between, { title: titleOf(network), caption }) }];
}

/** The same for a terminal; as a table the matrix of actors by actors, or by what they speak of, or one line a tie and window. */
export function networkView(network: Network): CaseView {
	const lines = (most: number): readonly ViewLine[] => [
		{ text: titleOf(network), tone: "strong" },
		...aboutWords(network),
		...(network.ties.length === 0 ? [] : ["", tiesTitle(network, most), { table: tieTable(network, most) }]),
		...communityLines(network, most),
		...polarizationLines(network),
		...(network.slices.length === 0 ? [] : ["", "Windows of time", { table: asTable(sliceRows(network, most)) }]),
	];
	const isLong = [network.ties, network.slices, network.rows].some(({ length }) => length > ON_A_SCREEN);
	return {
		title: titleOf(network),
		data: network,
		...(network.slices.length === 0 ? matrixTable(network) : slicesTable(network)),
		notes: [],
		// All that the ties rest on is more work than the network itself, and most formats do not ask for it.
		get text() {
			return lines(Number.POSITIVE_INFINITY);
		},
		...(isLong
			? {
					screen: [
						...lines(ON_A_SCREEN),
						"",
						"All of them: add --all, or --out FILE.csv; for other programs FILE.graphml, .gexf, .dl",
					],
				}
			: {}),
	};
}

const MEASURES = {
	congruence: "congruence",
	conflict: "conflict",
	subtract: "congruence less conflict",
	ignore: "what both speak of",
	combine: "which sides they take",
	attributions: "who states positions as whose",
} as const;

function titleOf({ rows, columns, choice, source }: Network): string {
	const whom = choice.mode === "two" ? ` and ${plural(columns.length, "concept")}` : "";
	const of = source === null ? "" : ` of ${oneLine(source)}`;
	return `Network of ${plural(rows.length, "actor")}${whom}${of}, by ${MEASURES[choice.measure]}`;
}

/** What it rests on, how it was made, and what it leaves out. */
function aboutWords(network: Network): readonly string[] {
	const { statements, from, to, choice, ties, rows } = network;
	const { normalise, duplicates, dnaCompatible } = choice;
	const made = [
		...(normalise === "no" ? [] : [`normalised by ${normalise}`]),
		...(duplicates === "include" ? [] : [`each once a ${duplicates === "acrossrange" ? "network" : duplicates}`]),
		...(dnaCompatible ? ["computed as Discourse Network Analyzer 3 does"] : []),
	];
	const span = from === null ? "" : from === to ? `, ${from}` : `, ${from} to ${to ?? ""}`;
	const most = network.isDirected || choice.mode === "two" ? null : (rows.length * (rows.length - 1)) / 2;
	const share = most === null || most === 0 ? "" : `, of ${thousands(most)} possible`;
	return [
		`${plural(statements, "statement")}${span}; ${plural(ties.length, "tie")}${share}${made.length === 0 ? "" : `; ${made.join(", ")}`}.`,
		...leftOutWords(network),
	];
}

const GAPS: Readonly<Record<keyof Network["leftOut"], string>> = {
	unsure: "of low certainty",
	muted: "on muted issues",
	undated: "without a date",
	translated: "in translations of texts that count",
	vague: "of which only month or year is known",
	unread: "without a stance",
	joint: "of both sides together",
	unnamed: "without an actor or a concept",
	repeated: "said before",
};

function leftOutWords({ leftOut }: Network): readonly string[] {
	const reasons = (Object.keys(GAPS) as (keyof typeof GAPS)[]).flatMap((why) =>
		leftOut[why] === 0 ? [] : [`${thousands(leftOut[why])} ${GAPS[why]}`],
	);
	return reasons.length === 0 ? [] : [`Left out: ${reasons.join(", ")}.`];
}

const tiesTitle = ({ ties }: Network, most: number): string =>
	ties.length > most ? `The ${most} strongest of ${plural(ties.length, "tie")}` : plural(ties.length, "tie");

const nameOf = (nodes: readonly NetworkNode[], at: number): string => oneLine(nodes[at]?.name ?? "");
const endsOf = ({ choice, rows, columns }: Network): readonly NetworkNode[] =>
	choice.mode === "two" && choice.measure !== "attributions" ? columns : rows;

/** What two actors share, with statements of both that lead there. */
interface Shared {
	readonly name: string;
	readonly keys: readonly number[];
}

interface TieEvidence {
	readonly tie: NetworkTie;
	/** That which both say most of first. */
	readonly shared: readonly Shared[];
	readonly more: number;
}

/** The strongest ties of a network, and what each rests on. */
function tieEvidence(network: Network, most: number): readonly TieEvidence[] {
	const { choice, ties } = network;
	const byActor = cellsByActor(network);
	const isOneMode = choice.mode === "one" && choice.measure !== "attributions";
	return strongest(ties, most).map((tie) => {
		const own = byActor.get(tie.from) ?? [];
		if (isOneMode) return { tie, ...sharedOf(network, own, byActor.get(tie.to) ?? [], tie) };
		const cell = own.find(({ concept }) => concept === tie.to);
		return { tie, shared: [{ name: "", keys: keysOf(cell, null) }], more: 0 };
	});
}

function headOf(network: Network): readonly string[] {
	if (network.isDirected) return ["States", "as the position of", "Statements"];
	const isTwo = endsOf(network) !== network.rows;
	return ["Actor", isTwo ? "Concept" : "Actor", "Tie", ...(isTwo ? [] : ["Shared"])];
}

const tieCells = (network: Network, { from, to, value }: NetworkTie): readonly string[] => [
	nameOf(network.rows, from),
	nameOf(endsOf(network), to),
	figure(value, DECIMALS),
];

function tieRows(network: Network, most: number): readonly (readonly string[])[] {
	const head = headOf(network);
	return [
		head,
		...tieEvidence(network, most).map(({ tie, shared, more }) => [
			...tieCells(network, tie),
			...(head.includes("Shared")
				? [`${shared.map(({ name }) => name).join("; ")}${more > 0 ? `; ${more} more` : ""}`]
				: []),
		]),
	];
}

/** As a table in which what two actors share has the sentences of both as notes. */
function tiesBlocks(network: Network, noteOf: (key: number) => number | null): readonly Block[] {
	const evidence = tieEvidence(network, ON_A_PAGE);
	if (evidence.length === 0) return [];
	const notesOf = (keys: readonly number[]): readonly Inline[] =>
		[...new Set(keys.map(noteOf))].flatMap((number) => (number === null ? [] : [{ kind: "note", number } as const]));
	const head = headOf(network);
	const isShared = head.includes("Shared");
	return [
		{
			kind: "table",
			align: head.map(() => null),
			head: head.map((text) => words(text)),
			rows: evidence.map(({ tie, shared, more }) => {
				const [one = "", other = "", value = ""] = tieCells(network, tie);
				const noted = shared.flatMap(({ name, keys }, at) => [
					...words(`${at === 0 ? "" : "; "}${name}`),
					...notesOf(keys),
				]);
				if (!isShared) return [words(one), words(other), [...words(value), ...noted]];
				return [words(one), words(other), words(value), [...noted, ...(more > 0 ? words(`; ${more} more`) : [])]];
			}),
		},
	];
}

const strongest = (ties: readonly NetworkTie[], most: number): readonly NetworkTie[] =>
	ties.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.from - b.from || a.to - b.to).slice(0, most);

function cellsByActor({ cells }: Network): ReadonlyMap<number, readonly NetworkCell[]> {
	const byActor = new Map<number, NetworkCell[]>();
	for (const cell of cells) {
		const known = byActor.get(cell.actor);
		if (known === undefined) byActor.set(cell.actor, [cell]);
		else known.push(cell);
	}
	return byActor;
}

/** On what two actors meet. */
function sharedOf(
	{ columns, choice }: Network,
	own: readonly NetworkCell[],
	theirs: readonly NetworkCell[],
	{ value }: NetworkTie,
): Pick<TieEvidence, "shared" | "more"> {
	const others = new Map(theirs.map((cell) => [cell.concept, cell]));
	const measure = choice.measure === "subtract" ? (value < 0 ? "conflict" : "congruence") : choice.measure;
	const met = own.flatMap((cell) => {
		const other = others.get(cell.concept);
		const weight = other === undefined ? 0 : meeting(cell.levels, other.levels, measure);
		return other === undefined || weight === 0 ? [] : [{ cell, other, weight }];
	});
	const named = met.toSorted((a, b) => b.weight - a.weight || a.cell.concept - b.cell.concept).slice(0, MOST_SHARED);
	return {
		shared: named.map(({ cell, other }) => {
			const level = mostOf(
				cell.levels.map((count, at) => (measure === "congruence" ? Math.min(count, other.levels[at] ?? 0) : count)),
			);
			const against = mostOf(
				other.levels.map((count, at) =>
					measure === "congruence" ? (at === level ? 1 : 0) : measure === "conflict" && at === level ? 0 : count,
				),
			);
			return { name: nameOf(columns, cell.concept), keys: [...keysOf(cell, level), ...keysOf(other, against)] };
		}),
		more: met.length - named.length,
	};
}

/** Where the greatest is; the first of several. */
const mostOf = (counts: readonly number[]): number => counts.indexOf(Math.max(...counts));

/** The last statement of a cell on a level, or on any. */
const keysOf = (cell: NetworkCell | undefined, level: number | null): readonly number[] => {
	const mark = cell?.marks.findLast((one) => level === null || one.level === level);
	return mark === undefined ? [] : [mark.key];
};

function meeting(one: readonly number[], other: readonly number[], measure: Network["choice"]["measure"]): number {
	const all = (levels: readonly number[]): number => levels.reduce((sum, count) => sum + count, 0);
	const same = one.reduce((sum, count, level) => sum + Math.min(count, other[level] ?? 0), 0);
	if (measure === "congruence") return same;
	const both = Math.min(all(one), all(other));
	return measure === "conflict" ? both - same : both;
}

/** Columns of a name; the whole name is in files. */
const NAME_COLUMNS = 36;

/** What two actors share is in a line of its own: names of issues are long. */
const tieTable = (network: Network, most: number) =>
	tieRows(network, most).map(([one = "", other = "", tie = "", shared], at) => ({
		cells: [short(one), short(other), tie],
		...(at === 0 ? { tone: "strong" as const } : shared === undefined || shared === "" ? {} : { below: shared }),
	}));

const short = (name: string): string => {
	const letters = Array.from(name);
	return letters.length > NAME_COLUMNS ? `${letters.slice(0, NAME_COLUMNS - 1).join("")}…` : name;
};

const asTable = (rows: readonly (readonly string[])[]) =>
	rows.map((cells, at) => ({ cells, ...(at === 0 ? { tone: "strong" as const } : {}) }));

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): readonly Block[] =>
	rows.length === 0
		? []
		: [
				table(
					head,
					rows.map((cells) => cells.map((cell) => [cell])),
				),
			];

/** Members by community, in the order of their numbers. */
function members({ rows, columns, choice }: Network): readonly (readonly string[])[] {
	const nodes = choice.mode === "two" ? [...rows, ...columns] : rows;
	const groups: string[][] = [];
	for (const { name, community } of nodes)
		if (community !== null) {
			groups[community] ??= [];
			groups[community].push(oneLine(name));
		}
	return groups.map((group) => group ?? []);
}

const communitiesTitle = ({ communities, choice }: Network): string =>
	`${communities?.count === 1 ? "1 community" : `${communities?.count ?? 0} communities`} (Louvain, modularity ${figure(communities?.modularity ?? 0)}, seed ${choice.seed})`;

function communityLines(network: Network, most: number): readonly ViewLine[] {
	if (network.communities === null) return [];
	const groups = members(network);
	return [
		"",
		communitiesTitle(network),
		...groups.slice(0, most).map((names, at) => ({ text: shortList(names, most), sign: `${at + 1}  `, indent: 5 })),
		...(groups.length > most ? [`… ${groups.length - most} more`] : []),
	];
}

const shortList = (names: readonly string[], most: number): string =>
	names.length > most ? `${names.slice(0, most).join(", ")} and ${names.length - most} more` : names.join(", ");

const communityBlocks = (network: Network): readonly Block[] =>
	network.communities === null
		? []
		: [
				heading(2, communitiesTitle(network)),
				...tableOf(
					["", "Members"],
					members(network).map((names, at) => [String(at + 1), names.join(", ")]),
				),
			];

function polarizationRows({ polarization, rows }: Network): readonly (readonly string[])[] {
	if (polarization === null) return [];
	const blocs = ({ blocs: all }: Split): string =>
		all.map((bloc) => bloc.map((at) => nameOf(rows, at)).join(", ")).join(" | ");
	const row = (how: string, split: Split): readonly string[] => [how, figure(split.value, DECIMALS), blocs(split)];
	return [
		["Distance to two blocs", "", "Blocs"],
		row("at the best split (0: two perfect blocs)", polarization.corrected),
		row("the formula of Discourse Network Analyzer at its best split", polarization.minimised),
		row("as Discourse Network Analyzer reports it, at the worst split", polarization.compatible),
	];
}

const polarizationLines = (network: Network): readonly ViewLine[] =>
	network.polarization === null
		? []
		: [
				"",
				"Distance to two blocs",
				{
					facts: polarizationRows(network)
						.slice(1)
						.map(([how = "", value = ""]) => [value, how] as const),
				},
				...(polarizationRows(network)[1]?.[2] ?? "")
					.split(" | ")
					.map((bloc, at) => ({ text: bloc, sign: `${at + 1}  `, indent: 5 })),
			];

function polarizationBlocks(network: Network): readonly Block[] {
	const [head = [], ...rows] = polarizationRows(network);
	return rows.length === 0 ? [] : [heading(2, "Polarization"), ...tableOf(head, rows)];
}

function sliceRows({ slices, choice }: Network, most: number): readonly (readonly string[])[] {
	const has = (of: (slice: Network["slices"][number]) => unknown): boolean =>
		slices.some((slice) => of(slice) !== null);
	const [grouped, split, spectral] = [
		has(({ communities }) => communities),
		has(({ polarization }) => polarization),
		has(({ change }) => change?.spectral ?? null),
	];
	return [
		[
			...(choice.window?.kernel ? ["Middle"] : ["From", "To"]),
			...["Statements", "Ties", "Sum"],
			...(grouped ? ["Communities", "Modularity"] : []),
			...(split ? ["Polarization"] : []),
			"Change",
			...(spectral ? ["Spectral"] : []),
		],
		...slices
			.slice(0, most)
			.map(({ from, to, statements, ties, more, total, communities, polarization, change }) => [
				...[from, to, String(statements), String(ties.length + more), figure(total, 2)],
				...(grouped
					? [String(communities?.count ?? ""), communities === null ? "" : figure(communities.modularity)]
					: []),
				...(split ? [polarization === null ? "" : figure(polarization.corrected.value)] : []),
				change === null ? "" : figure(change.absolute),
				...(spectral ? [change === null || change.spectral === null ? "" : figure(change.spectral)] : []),
			]),
	];
}

function sliceBlocks(network: Network): readonly Block[] {
	if (network.slices.length === 0) return [];
	const [head = [], ...rows] = sliceRows(network, Number.POSITIVE_INFINITY);
	return [
		heading(2, "Windows of time"),
		paragraph("Change: sum of the differences of all ties since the window before, each network scaled to 1; 0 to 2."),
		...tableOf(head, rows),
	];
}

/** Every tie of a network as rows of numbers, in the order of its nodes; also what nobody has is written. */
export function matrixOf(network: Network): readonly (readonly number[])[] {
	const ends = endsOf(network);
	const matrix = network.rows.map(() => ends.map(() => 0));
	const isMirrored = ends === network.rows && !network.isDirected;
	for (const { from, to, value } of network.ties) {
		(matrix[from] as number[])[to] = value;
		if (isMirrored) (matrix[to] as number[])[from] = value;
	}
	return matrix;
}

function matrixTable(network: Network): Pick<CaseView, "columns" | "rows"> {
	const matrix = matrixOf(network);
	return {
		columns: ["", ...endsOf(network).map(({ name }) => name)],
		rows: network.rows.map(({ name }, at): readonly Cell[] => [name, ...(matrix[at] ?? [])]),
	};
}

function slicesTable(network: Network): Pick<CaseView, "columns" | "rows"> {
	const ends = endsOf(network);
	return {
		columns: ["from", "to", "actor", ends === network.rows ? "other" : "concept", "tie"],
		rows: network.slices.flatMap(({ from, to, ties }) =>
			ties.map(({ from: row, to: end, value }): readonly Cell[] => [
				...[from, to, network.rows[row]?.name ?? "", ends[end]?.name ?? ""],
				value,
			]),
		),
	};
}
