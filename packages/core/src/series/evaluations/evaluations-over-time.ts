import {
	byCodeUnits,
	type DocumentFacts,
	type Evaluation,
	type EvaluationPeriod,
	type EvaluationRow,
	type EvaluationsOverTime,
} from "@fissure/model";

/** A text with what it judges, and how many sentences each holder has in it. */
export interface EvaluatedText {
	readonly document: DocumentFacts;
	readonly evaluations: readonly Evaluation[];
	readonly sentences: Readonly<Record<string, number>>;
}

export interface EvaluationsAsked {
	readonly by: EvaluationPeriod;
	/** Judgments of low certainty as well. */
	readonly unsure?: boolean;
	/** Only who judges, and whom; else all. */
	readonly holders?: readonly string[];
	readonly targets?: readonly string[];
}

/** Characters of an ISO date. */
const PERIOD_LENGTHS: Readonly<Record<EvaluationPeriod, number>> = { year: 4, month: 7 };

/** Raise the number when rules or words change what is found. */
const METHOD = "evaluations@1";

/**
 * Who judges whom badly, how often in each period, and in which sentences?
 *
 * Counts are of sentences that judge; beside each is how many sentences the holder has in that period at all, since who speaks more judges
 * more.
 *
 * - out:    a row for each pair of holder and target, those with most judgments first; of equals by holder and target
 * - silent: on judgments of low certainty unless asked for, of nobody named, and on texts without a date as exact as the period; all are counted
 *           in `leftOut`
 */
export function evaluationsOverTime(
	texts: readonly EvaluatedText[],
	{ by, unsure = false, holders, targets }: EvaluationsAsked,
): Pick<EvaluationsOverTime, "method" | "by" | "texts" | "rows"> & {
	readonly leftOut: Pick<EvaluationsOverTime["leftOut"], "unsure" | "unnamed" | "undated">;
} {
	const length = PERIOD_LENGTHS[by];
	const periods = new Map<string, Map<string, number>>();
	const rows = new Map<string, Omit<EvaluationRow, "count" | "periods"> & { readonly evaluations: Judged[] }>();
	const leftOut = { unsure: 0, unnamed: 0, undated: 0 };
	let dated = 0;
	for (const { document, evaluations, sentences } of texts.toSorted(inTime)) {
		const period = document.date?.slice(0, length) ?? "";
		if (period.length < length) {
			leftOut.undated++;
			continue;
		}
		dated++;
		for (const [holder, count] of Object.entries(sentences)) {
			const own = periods.get(holder) ?? new Map<string, number>();
			periods.set(holder, own.set(period, (own.get(period) ?? 0) + count));
		}
		for (const evaluation of evaluations) {
			const { holder, target, certainty } = evaluation;
			if (holders !== undefined && !holders.includes(holder)) continue;
			if (targets !== undefined && !(target !== null && targets.includes(target))) continue;
			if (certainty === "low" && !unsure) leftOut.unsure++;
			else if (target === null) leftOut.unnamed++;
			else {
				const key = JSON.stringify([holder, target]);
				const row = rows.get(key) ?? { holder, target, evaluations: [] };
				row.evaluations.push({ ...evaluation, document });
				rows.set(key, row);
			}
		}
	}
	return {
		method: METHOD,
		by,
		texts: dated,
		rows: [...rows.values()]
			.map((row) => ({
				...row,
				count: row.evaluations.length,
				periods: countsOf(row, periods.get(row.holder), length),
			}))
			.sort((a, b) => b.count - a.count || byCodeUnits(a.holder, b.holder) || byCodeUnits(a.target, b.target)),
		leftOut,
	};
}

type Judged = EvaluationRow["evaluations"][number];

const inTime = (a: EvaluatedText, b: EvaluatedText): number =>
	byCodeUnits(a.document.date ?? "", b.document.date ?? "") || byCodeUnits(a.document.id, b.document.id);

const countsOf = (
	{ evaluations }: Pick<EvaluationRow, "evaluations">,
	sentences: ReadonlyMap<string, number> = new Map(),
	length: number,
): EvaluationRow["periods"] =>
	[...sentences]
		.toSorted(([a], [b]) => byCodeUnits(a, b))
		.map(([period, count]) => ({
			period,
			count: evaluations.filter(({ document }) => document.date?.slice(0, length) === period).length,
			sentences: count,
		}));
