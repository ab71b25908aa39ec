import { failed, holderShifts, type LedgerFilters, type Outcome } from "@fissure/core";
import type { PositionsOverTime, Shift } from "@fissure/model";
import { type Drawn, formulationsPage, type HeatCell, reportMarks, reportPage, withDrawings } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { analysing } from "./analysing.ts";
import type { AnalysedCase, Analysis, AnalysisAsked } from "./analysis.ts";
import { formulationsInCase } from "./formulations-in-case.ts";
import { divergenceOverTime, networkOverTime } from "./pages.ts";
import { statedOnce } from "./stated-once.ts";

/** Issues of a holder that one sheet shows, unless they are named: those it says most on. */
const MOST_ISSUES = 8;

/**
 * A holder, or several, over time in one sheet: where each stands on each issue, text by text; how far they are apart, the lives of
 * their phrases and who is near whom; and what the case holds of it.
 *
 * - problems: `holder-missing`, and problems of the file
 */
export const reportOverTime: Analysis = async (analysed, asked) => {
	const { file, store, lexicon, names, made, hooks } = analysed;
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
	analysing(hooks, [0, 2], "positions");
	const shown = issues ? { ok: true as const, value: issues } : await frequentIssues(file, store, filters);
	if (!shown.ok) return shown;
	const over = await store.positionsOver(file, { ...filters, issues: shown.value });
	if (!over.ok) return over;
	const once = await statedOnce(file, store, { stated: over.value.positions, leftOut: over.value.leftOut });
	if (!once.ok) return once;
	const { stated, leftOut } = once.value;
	// What is held together counts for a holder whose own texts, or whose meetings, say so.
	const positions = stated.filter(
		({ holder, asserter, text }) =>
			holder !== "BOTH" || holders.includes(asserter) || holders.includes(text.publisher ?? ""),
	);
	const entries = await store.entriesWith(file, reportMarks({ holders, positions }));
	if (!entries.ok) return entries;
	analysing(hooks, [1, 2], "shifts");
	const coverage = await store.coverageByPeriod(file, "year", lexicon.coded);
	if (!coverage.ok) return coverage;
	const page = reportPage(
		{
			...{ holders, from: from ?? null, to: to ?? null, isChosen: issues !== undefined },
			...{ positions, leftOut },
			...{
				entries: entries.value,
				shifts: shiftsOf({ ...over.value, positions: stated, leftOut }, holders, shown.value, seed),
				texts: textsOf(coverage.value, holders, { from, to }),
			},
		},
		names,
		made,
	);
	const drawn = await furtherDrawings(analysed, { ...asked, holders, issues: shown.value });
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
const phrasesOverTime: Analysis = async ({ choice, names, made, hooks }, { holders = [], from, to }) => {
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
	return found.ok ? { ok: true, value: { page: formulationsPage(found.value, names, made) } } : found;
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

/** Those that most stances are on. */
async function frequentIssues(
	file: Case,
	store: Store,
	filters: LedgerFilters & { readonly holders: readonly string[] },
): Promise<Outcome<readonly string[]>> {
	const over = await store.stancesOver(file, filters);
	if (!over.ok) return over;
	const counts = new Map<string, number>();
	for (const { issue, holder, asserter, text, stance } of over.value.stances) {
		if (stance === null) continue;
		if (holder === "BOTH" && !filters.holders.includes(asserter) && !filters.holders.includes(text.publisher ?? ""))
			continue;
		counts.set(issue, (counts.get(issue) ?? 0) + 1);
	}
	const value = [...counts].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([issue]) => issue);
	return { ok: true, value: value.slice(0, MOST_ISSUES) };
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
