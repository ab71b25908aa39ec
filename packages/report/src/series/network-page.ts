import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, Network, NetworkCell, NetworkNode, NetworkTie, Split } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { figure } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";

const DECIMALS = 4;
/** More lines of one table are more than a person looks through. */
const ON_A_SCREEN = 8;
const ON_A_PAGE = 40;
/** Concepts that are named of what two actors share. */
const MOST_SHARED = 3;

/** A network as a page for who does not have the case: what it is made of, its strongest ties, groups, and how it changed. */
export function networkPage(network: Network, made: Made): BriefPage {
	const [head = [], ...rows] = tieRows(network, ON_A_PAGE);
	return {
		...made,
		title: titleOf(network),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(network)),
			...aboutWords(network).map((line) => paragraph(line)),
			heading(2, tiesTitle(network, ON_A_PAGE)),
			...tableOf(head, rows),
			...communityBlocks(network),
			...polarizationBlocks(network),
			...sliceBlocks(network),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} with ${network.method}, seed ${network.choice.seed}. Which words are whose position, and on which side, is the reading of coders.`,
	};
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
		text: lines(Number.POSITIVE_INFINITY),
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
	const share = most === null || most === 0 ? "" : `, of ${most} possible`;
	return [
		`${plural(statements, "statement")}${span}; ${plural(ties.length, "tie")}${share}${made.length === 0 ? "" : `; ${made.join(", ")}`}.`,
		...leftOutWords(network),
	];
}

const GAPS: Readonly<Record<keyof Network["leftOut"], string>> = {
	unsure: "of low certainty",
	muted: "on muted issues",
	undated: "without a date",
	vague: "of which only month or year is known",
	unread: "without a stance",
	joint: "of both sides together",
	unnamed: "without an actor or a concept",
	repeated: "said before",
};

function leftOutWords({ leftOut }: Network): readonly string[] {
	const reasons = (Object.keys(GAPS) as (keyof typeof GAPS)[]).flatMap((why) =>
		leftOut[why] === 0 ? [] : [`${leftOut[why]} ${GAPS[why]}`],
	);
	return reasons.length === 0 ? [] : [`Left out: ${reasons.join(", ")}.`];
}

const tiesTitle = ({ ties }: Network, most: number): string =>
	ties.length > most ? `The ${most} strongest of ${plural(ties.length, "tie")}` : plural(ties.length, "tie");

const nameOf = (nodes: readonly NetworkNode[], at: number): string => oneLine(nodes[at]?.name ?? "");
const endsOf = ({ choice, rows, columns }: Network): readonly NetworkNode[] =>
	choice.mode === "two" && choice.measure !== "attributions" ? columns : rows;

function tieRows(network: Network, most: number): readonly (readonly string[])[] {
	const { choice, rows, ties } = network;
	const isTwo = endsOf(network) !== rows;
	const isShared = !isTwo && choice.measure !== "attributions";
	const head = network.isDirected
		? ["States", "as the position of", "Statements"]
		: ["Actor", isTwo ? "Concept" : "Actor", "Tie", ...(isShared ? ["Shared"] : [])];
	const byActor = isShared ? cellsByActor(network) : new Map<number, readonly NetworkCell[]>();
	return [
		head,
		...strongest(ties, most).map((tie) => [
			nameOf(rows, tie.from),
			nameOf(endsOf(network), tie.to),
			figure(tie.value, DECIMALS),
			...(isShared ? [sharedWords(network, byActor, tie)] : []),
		]),
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

/** On what two actors meet, that which both say most of first. */
function sharedWords(
	{ columns, choice }: Network,
	byActor: ReadonlyMap<number, readonly NetworkCell[]>,
	{ from, to }: NetworkTie,
): string {
	const others = new Map((byActor.get(to) ?? []).map((cell) => [cell.concept, cell]));
	const shared = (byActor.get(from) ?? []).flatMap((cell) => {
		const other = others.get(cell.concept);
		const weight = other === undefined ? 0 : meeting(cell.levels, other.levels, choice.measure);
		return weight === 0 ? [] : [{ concept: cell.concept, weight }];
	});
	const named = shared.toSorted((a, b) => b.weight - a.weight || a.concept - b.concept).slice(0, MOST_SHARED);
	const more = shared.length - named.length;
	return `${named.map(({ concept }) => nameOf(columns, concept)).join("; ")}${more > 0 ? `; ${more} more` : ""}`;
}

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
