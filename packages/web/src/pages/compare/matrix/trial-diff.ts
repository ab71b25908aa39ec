import type { FindingShown, MatrixCell, SideBySide } from "../state/comparison-types.ts";

/** What trying other words has changed. */
export interface TrialDiff {
	/** `issue document` of the cells that read otherwise, those of a whole row that came or went included. */
	readonly cells: ReadonlySet<string>;
	readonly came: readonly FindingShown[];
	readonly gone: readonly FindingShown[];
	/** Findings that say the same, and rest on other words than before. */
	readonly moved: readonly FindingShown[];
}

export const cellKey = (issue: string, document: string): string => `${issue} ${document}`;

/** The comparison as it is kept, beside the same on trial. A cell counts as other where a reader would see another. */
export const trialDiff = (
	kept: Pick<SideBySide, "matrix" | "findings">,
	tried: Pick<SideBySide, "matrix" | "findings">,
): TrialDiff => {
	const [before, after] = [cellsOf(kept), cellsOf(tried)];
	const cells = new Set<string>();
	for (const key of new Set([...before.keys(), ...after.keys()]))
		if (before.get(key) !== after.get(key)) cells.add(key);
	const [known, now] = [kept.findings, tried.findings].map((list) => new Set(list.map(({ id }) => id)));
	const came = tried.findings.filter(({ id }) => !known?.has(id));
	const gone = kept.findings.filter(({ id }) => !now?.has(id));
	const isIn = (others: readonly FindingShown[]) => (one: FindingShown) => others.some((other) => saysSame(one, other));
	const [isInGone, isInCame] = [isIn(gone), isIn(came)];
	return {
		cells,
		came: came.filter((one) => !isInGone(one)),
		gone: gone.filter((one) => !isInCame(one)),
		moved: came.filter(isInGone),
	};
};

const saysSame = (one: FindingShown, other: FindingShown): boolean =>
	one.headline === other.headline &&
	one.finding.kind === other.finding.kind &&
	one.finding.carriedBy === other.finding.carriedBy;

const NOTHING = JSON.stringify([false, null, []]);

const seen = ({ mentioned, rank, holders, quotes }: MatrixCell): string =>
	mentioned
		? JSON.stringify([
				mentioned,
				rank,
				holders.map(({ holder, manner, verb, stance }) => [holder, manner, verb, stance]),
				quotes.map(({ start, end }) => [start, end]),
			])
		: NOTHING;

const cellsOf = ({ matrix }: Pick<SideBySide, "matrix">): ReadonlyMap<string, string> =>
	new Map(
		matrix.flatMap(({ issue, cells }) =>
			cells.flatMap((cell) => (cell.mentioned ? [[cellKey(issue, cell.document), seen(cell)] as const] : [])),
		),
	);
