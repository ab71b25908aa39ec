import { failed, holderShifts } from "@fissure/core";
import type { PositionsOverTime, Shift } from "@fissure/model";
import { type Drawn, formulationsPage, type HeatCell, reportPage, withDrawings } from "@fissure/report";
import type { AnalysedCase, Analysis, AnalysisAsked } from "./analysis.ts";
import { formulationsInCase } from "./formulations-in-case.ts";
import { divergenceOverTime, networkOverTime } from "./pages.ts";

/** Issues of a holder that one sheet shows, unless they are named: those it says most on. */
const MOST_ISSUES = 8;

/**
 * A holder, or several, over time in one sheet: where each stands on each issue, text by text; how far they are apart, the lives of
 * their phrases and who is near whom; and what the case holds of it.
 *
 * - problems: `holder-missing`, and problems of the file
 */
export const reportOverTime: Analysis = async (analysed, asked) => {
	const { file, store, lexicon, names, made } = analysed;
	const { holders = [], issues, from, to, unsure, seed } = asked;
	if (holders.length === 0)
		return failed("holder-missing", "Expected one holder or more, got none; name an actor such as CHN", "holder");
	const filters = {
		holders: [...holders, "BOTH"],
		...(from && { from }),
		...(to && { to }),
		...(unsure && { unsure: true }),
		manners: ["own", "joint"] as const,
	};
	const over = await store.positionsOver(file, { ...filters, ...(issues && { issues }) });
	if (!over.ok) return over;
	// What is held together counts for a holder whose own texts, or whose meetings, say so.
	const positions = over.value.positions.filter(
		({ holder, asserter, text }) =>
			holder !== "BOTH" || holders.includes(asserter) || holders.includes(text.publisher ?? ""),
	);
	const shown = issues ?? frequentIssues(positions.filter(({ stance }) => stance !== null)).slice(0, MOST_ISSUES);
	const onIssues = positions.filter(({ issue }) => shown.includes(issue));
	const entries = await store.entriesWith(
		file,
		onIssues.map(({ key }) => key),
	);
	if (!entries.ok) return entries;
	const coverage = await store.coverageByPeriod(file, "year", lexicon.coded);
	if (!coverage.ok) return coverage;
	const page = reportPage(
		{
			...{ holders, from: from ?? null, to: to ?? null, positions: onIssues, leftOut: over.value.leftOut },
			...{
				entries: entries.value,
				shifts: shiftsOf(over.value, holders, shown, seed),
				texts: textsOf(coverage.value, holders, { from, to }),
			},
		},
		names,
		made,
	);
	const drawn = await furtherDrawings(analysed, { ...asked, holders, issues: shown });
	return { ok: true, value: { page: withDrawings(page, drawn) } };
};

/** How far holders are apart, the lives of their phrases, and who is near them; what one cannot be asked for is left out. */
async function furtherDrawings(
	analysed: AnalysedCase,
	asked: AnalysisAsked & { readonly holders: readonly string[] },
): Promise<readonly Drawn[]> {
	const { holders, ...others } = asked;
	const questions: readonly (readonly [title: string, page: Analysis, asked: AnalysisAsked])[] = [
		...(holders.length < 2 ? [] : [["How far apart they are", divergenceOverTime, asked] as const]),
		...holders.map(
			(holder) =>
				[
					`Phrases of ${analysed.names.actorNames[holder] ?? holder}`,
					phrasesOverTime,
					{ ...asked, holders: [holder] },
				] as const,
		),
		["Who is near whom on these issues", networkOverTime, others],
	];
	const drawn: Drawn[] = [];
	for (const [title, ask, about] of questions) {
		const page = await ask(analysed, about);
		if (page.ok) drawn.push({ title, page: page.value.page });
	}
	return drawn;
}

/** Without asking who else uses each phrase, which takes longest. */
const phrasesOverTime: Analysis = async ({ choice, made, hooks }, { holders = [], from, to }) => {
	const found = await formulationsInCase(
		choice,
		{
			...(holders[0] && { holder: holders[0] }),
			...(from && { from }),
			...(to && { to }),
			isAlone: true,
		},
		hooks,
	);
	return found.ok ? { ok: true, value: { page: formulationsPage(found.value, made) } } : found;
};

/** Of the stances of each holder, by holder and issue. */
function shiftsOf(
	{ positions, leftOut, repeated }: PositionsOverTime,
	holders: readonly string[],
	issues: readonly string[],
	seed: number | undefined,
): ReadonlyMap<string, readonly Shift[]> {
	const shifts = new Map<string, Shift[]>();
	for (const holder of holders) {
		const own = positions.filter(
			(one) => issues.includes(one.issue) && (one.holder === holder || one.holder === "BOTH"),
		);
		const found = holderShifts(
			{ positions: own, leftOut, repeated },
			{ holder, ...(seed === undefined ? {} : { seed }) },
		);
		for (const shift of found.shifts) {
			if (shift.measure !== "stance") continue;
			const name = `${holder} ${shift.issue}`;
			shifts.set(name, [...(shifts.get(name) ?? []), shift]);
		}
	}
	return shifts;
}

function frequentIssues(positions: readonly { readonly issue: string }[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const { issue } of positions) counts.set(issue, (counts.get(issue) ?? 0) + 1);
	return [...counts].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([issue]) => issue);
}

interface Group {
	readonly publisher: string | null;
	readonly period: string;
	readonly documents: number;
}

function textsOf(
	groups: readonly Group[],
	holders: readonly string[],
	{ from = "", to = "9999" }: { readonly from?: string | undefined; readonly to?: string | undefined },
): readonly HeatCell[] {
	const cells = new Map<string, HeatCell & { count: number }>();
	for (const { publisher, period, documents } of groups) {
		if (publisher === null || !holders.includes(publisher) || period === "") continue;
		if (period < from.slice(0, 4) || period > to.slice(0, 4)) continue;
		const cell = cells.get(`${publisher} ${period}`) ?? { row: publisher, column: period, count: 0 };
		cell.count += documents;
		cells.set(`${publisher} ${period}`, cell);
	}
	return [...cells.values()].toSorted((a, b) => holders.indexOf(a.row) - holders.indexOf(b.row));
}
