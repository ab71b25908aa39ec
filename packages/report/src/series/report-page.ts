import { INTERFACE_LANGUAGE } from "@fissure/core";
import { type Block, byCodeUnits, type LeftOut, type SeriesPosition } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { type HeatCell, heatMap } from "../drawings/heat-map.ts";
import { type StancePoint, type StanceRow, type StanceShift, stanceRows } from "../drawings/stance-rows.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ProfileNames } from "../profile/sentence-blocks.ts";
import { KIND_NAMES, nameActor, plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { heading, paragraph } from "../writers/document.ts";
import { type CitedSentence, sentenceNotes } from "./sentence-notes.ts";

/** What the sheet of a holder over time is made of. */
export interface HolderReport {
	readonly holders: readonly string[];
	/** ISO days, months or years; null where nobody set one. */
	readonly from: string | null;
	readonly to: string | null;
	/** Of the issues that are shown, the oldest first. */
	readonly positions: readonly SeriesPosition[];
	readonly leftOut: LeftOut;
	/** By key: the sentences that marks lead to. */
	readonly entries: ReadonlyMap<number, CitedSentence>;
	/** By holder and issue, joined with a space. */
	readonly shifts: ReadonlyMap<string, readonly StanceShift[]>;
	/** Texts by publisher and year, whether or not they hold a position. */
	readonly texts: readonly HeatCell[];
}

/** Texts of one row that are drawn; of more, those in between are left out evenly. */
const MOST_POINTS = 160;

/**
 * A holder, or several, over time in one sheet: where each stands on each issue, text by text, where it shifted, and what the case
 * holds of it. Every mark leads to its sentence.
 */
export function reportPage(report: HolderReport, names: ProfileNames, made: Made): BriefPage {
	const { holders, positions, leftOut, texts } = report;
	const { noteOf, notes } = sentenceNotes(names.actorNames);
	const nameOf = (actor: string): string => nameActor(actor, names);
	const rowsOf = (holder: string): readonly StanceRow[] => {
		const own = positions.filter((position) => isHeldBy(holder, position));
		const issues = [...new Set(own.map(({ issue }) => issue))];
		return issues.map((issue) => ({
			title: oneLine(names.issueNames[issue] ?? issue),
			points: pointsOf(
				own.filter((position) => position.issue === issue),
				(key) => {
					const entry = report.entries.get(key);
					return entry === undefined ? null : noteOf(entry);
				},
			),
			shifts: report.shifts.get(`${holder} ${issue}`) ?? [],
		}));
	};
	const span = spanWords(report);
	const title = `${holders.map(nameOf).join(", ")}: positions over time`;
	const blocks: Block[] = [
		heading(1, title),
		paragraph(`${plural(positions.length, "position")}${span}. ${leftOutWords(leftOut)}`),
	];
	for (const holder of holders) {
		const rows = rowsOf(holder);
		blocks.push(heading(2, `Where ${nameOf(holder)} stands`));
		if (rows.length === 0) {
			blocks.push(paragraph("No position of high or medium certainty in this period."));
			continue;
		}
		blocks.push({
			kind: "drawing",
			drawing: stanceRows(rows, {
				title: `${nameOf(holder)}: stance by text`,
				caption:
					"One mark a text: the mean of its stances on the issue, from −3 to +3 towards the poles of the codebook; ▲ for, ▼ against, ○ neither, dashed where the stance could not be read. Marks on a stem are joint texts. A band with a dashed line is a shift and its interval.",
			}),
		});
	}
	blocks.push(heading(2, "What the case holds"), {
		kind: "drawing",
		drawing: heatMap(
			texts.map((cell) => ({ ...cell, row: nameOf(cell.row) })),
			{
				title: "Texts by year",
				caption:
					"Texts of each publisher, whether or not they say anything on these issues. A gap here is a gap in the case, not silence.",
			},
		),
	});
	return {
		...made,
		title,
		language: INTERFACE_LANGUAGE,
		blocks,
		notes,
		...{ sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Sentences are quoted as they stand; which position they take is the program's reading unless a person has corrected it.`,
	};
}

/** Its own, or what its own texts say that both sides hold: what another says of both is that other's word. */
const isHeldBy = (holder: string, position: SeriesPosition): boolean =>
	position.holder === holder ||
	(position.holder === BOTH && [position.asserter, position.text.publisher].includes(holder));

const BOTH = "BOTH";

function spanWords({ from, to }: HolderReport): string {
	if (from === null && to === null) return "";
	if (to === null) return ` since ${from}`;
	return from === null ? ` until ${to}` : `, ${from} to ${to}`;
}

/** What a series does not rest on. */
export function leftOutWords({ unsure, muted, undated }: LeftOut): string {
	const parts = [
		...(unsure === 0 ? [] : [`${plural(unsure, "position")} of low certainty`]),
		...(muted === 0 ? [] : [`${muted} on muted issues`]),
		...(undated === 0 ? [] : [`${undated} in texts without a date`]),
	];
	return parts.length === 0 ? "Nothing was left out." : `Left out: ${parts.join(", ")}.`;
}

/** One point a text. */
function pointsOf(
	positions: readonly SeriesPosition[],
	noteOf: (key: number) => number | null,
): readonly StancePoint[] {
	const byText = new Map<string, SeriesPosition[]>();
	for (const position of positions) {
		const same = byText.get(position.text.id);
		if (same === undefined) byText.set(position.text.id, [position]);
		else same.push(position);
	}
	const texts = [...byText.values()].toSorted(
		([a], [b]) =>
			byCodeUnits(a?.text.date ?? "", b?.text.date ?? "") || byCodeUnits(a?.text.id ?? "", b?.text.id ?? ""),
	);
	const step = Math.max(1, texts.length / MOST_POINTS);
	const shown = Array.from(
		{ length: Math.min(texts.length, MOST_POINTS) },
		(_, at) => texts[Math.floor(at * step)] ?? [],
	);
	return shown.flatMap((said): readonly StancePoint[] => {
		const [first] = said;
		if (first === undefined) return [];
		const stances = said.flatMap(({ stance }) => (stance === null ? [] : [stance]));
		const mean = stances.length === 0 ? null : stances.reduce((sum, one) => sum + one, 0) / stances.length;
		// The sentence that is nearest to what the mark shows.
		const nearest = said.toSorted(
			(a, b) => Math.abs((a.stance ?? 9) - (mean ?? 0)) - Math.abs((b.stance ?? 9) - (mean ?? 0)),
		)[0] as SeriesPosition;
		const { date, venue, kind } = first.text;
		return [
			{
				...{ date, stance: mean, note: noteOf(nearest.key) },
				venue: oneLine(venue ?? KIND_NAMES[kind as keyof typeof KIND_NAMES] ?? kind),
				isJoint: said.every(({ manner }) => manner === "joint"),
			},
		];
	});
}
