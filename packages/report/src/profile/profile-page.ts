import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { ActorProfile, Attributed, Block, GridCell, Issue, IssueProfile, LedgerRow } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { signed } from "../words/wording.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import { issueOf, nameOf, type ProfileNames, sentenceBlocks } from "./sentence-blocks.ts";

/** By whom a page was made, and when. */
export type Made = Pick<BriefPage, "program" | "builtOn">;

/** What one actor says, as a page for who does not know the case: where it stands, sentences with sources, and who speaks for whom. */
export function actorPage(profile: ActorProfile, names: ProfileNames, made: Made): BriefPage {
	const { actor, positions, attributed, issues, changes, speaksFor, spokenForBy } = profile;
	const name = nameOf(actor, names);
	return pageOf(name, made, [
		paragraph(
			`${plural(positions, "position")} that ${name} states in its own texts${spanWords(profile)}${attributed === 0 ? "" : `; ${plural(attributed, "position")} that others attribute to it`}.`,
		),
		...(issues.length === 0
			? []
			: [
					heading(2, "Latest stance on each issue"),
					standsTable(
						"Issue",
						issues.map(({ cell }) => cell),
						({ issue }) => issueOf(issue, names),
					),
					paragraph(STANCES),
					...moreWords(profile.more.issues, "issue"),
					...(issues.every(({ sentences }) => sentences.length === 0) ? [] : [heading(2, "In its own words")]),
					...issues.flatMap(({ cell, sentences }) =>
						sentences.length === 0
							? []
							: [heading(3, issueOf(cell.issue, names)), ...sentences.flatMap((row) => sentenceBlocks(row, names))],
					),
				]),
		...(changes.length === 0
			? []
			: [
					heading(2, "Opposite sides in successive texts"),
					paragraph("As read by the program; read both sentences before you call it a change."),
					...changes.flatMap(({ issue, before, after }) => [
						heading(3, issueOf(issue, names)),
						...[before, after].flatMap((row) => sentenceBlocks(row, names)),
					]),
				]),
		...othersBlocks(`Positions that ${name} attributes to others`, speaksFor, names),
		...othersBlocks(`Who attributes positions to ${name}`, spokenForBy, names),
	]);
}

type DescribedIssue = Pick<Issue, "definition" | "poleMinus3" | "polePlus3">;

/** Who says what on one issue, as such a page: where each stands, and the latest sentences of both sides. */
export function issuePage(
	profile: IssueProfile,
	{ described, ...names }: ProfileNames & { readonly described: DescribedIssue | null },
	made: Made,
): BriefPage {
	const { issue, holders, inFavour, against, positions, muted } = profile;
	return pageOf(issueOf(issue, names), made, [
		...(described === null
			? []
			: [
					paragraph(described.definition),
					paragraph(`−3: ${oneLine(described.poleMinus3)} · +3: ${oneLine(described.polePlus3)}`),
				]),
		paragraph(
			`${plural(positions, "position")} of ${plural(holders.length, "holder")} in their own texts${spanWords(profile)}.`,
		),
		...(muted ? [paragraph("This issue is muted in the case: most of its positions were rejected.")] : []),
		...(holders.length === 0
			? []
			: [
					heading(2, "Latest stance of each holder"),
					standsTable(
						"Holder",
						holders.map(({ cell }) => cell),
						({ holder }) => nameOf(holder, names),
					),
					paragraph(STANCES),
					...moreWords(profile.more.holders, "holder"),
				]),
		...sideBlocks("Latest sentences for", inFavour, names),
		...sideBlocks("Latest sentences against", against, names),
	]);
}

const STANCES =
	"Stances run from −3, firmly against, to +3, firmly for; “?” is a view whose stance the program could not read.";

const pageOf = (title: string, made: Made, blocks: readonly Block[]): BriefPage => ({
	...made,
	title,
	language: INTERFACE_LANGUAGE,
	blocks: [heading(1, title), ...blocks],
	...{ notes: [], sources: [], isUnfinished: false },
	colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Sentences stand as in their texts; stances are readings of the program or of those who corrected it.`,
});

const spanWords = ({ from, to }: Pick<ActorProfile, "from" | "to">): string =>
	from === "" ? "" : from === to ? `, ${from}` : `, ${from} to ${to}`;

const moreWords = (count: number, noun: string): readonly Block[] =>
	count === 0 ? [] : [paragraph(`${plural(count, `more ${noun}`)} with fewer positions not shown.`)];

const standsTable = (first: string, cells: readonly GridCell[], named: (cell: GridCell) => string): Block =>
	table(
		[first, "Latest stance", "Date", "Own positions", "Attributed by others"],
		cells.map((cell) => [
			[named(cell)],
			[cell.latest === null ? "—" : cell.latest.stances.map(signed).join(", ")],
			[cell.latest?.date ?? "—"],
			[String(cell.count)],
			[String(cell.attributed)],
		]),
	);

const sideBlocks = (title: string, rows: readonly LedgerRow[], names: ProfileNames): readonly Block[] =>
	rows.length === 0 ? [] : [heading(2, title), ...rows.flatMap((row) => sentenceBlocks(row, names))];

const othersBlocks = (title: string, others: readonly Attributed[], names: ProfileNames): readonly Block[] =>
	others.length === 0
		? []
		: [
				heading(2, title),
				...others.flatMap(({ actor, count, latest }) => [
					heading(3, `${nameOf(actor, names)}: ${plural(count, "position")}`),
					paragraph(`The latest, on ${issueOf(latest.issue, names)}:`),
					...sentenceBlocks(latest, names),
				]),
			];
