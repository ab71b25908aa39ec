import type { Indicator, Outcome } from "@fissure/core";
import type { ImportedDeeds } from "@fissure/model";
import {
	type DeedsRead,
	type ReadDeedsOptions,
	type ReadIndicator,
	readDeeds,
	type ShippedDeeds,
	shippedDeeds,
} from "@fissure/sources";
import type { Case, Undertaking } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { raiseBoundAlerts } from "../judging/judgment/bound-to-data.ts";
import { keepSeries } from "../watch/indicators/read-indicators.ts";
import { givenFiles } from "./given-files.ts";

/** What a person says of files with deeds or figures, where they do not say it themselves. */
export type DeedsGiven = ReadDeedsOptions;

export interface ImportDeedsRequest extends DeedsGiven {
	readonly case: CaseChoice;
	/** Files, or their folder. */
	readonly files: readonly string[];
	/** A register that comes with the program, instead of files. */
	readonly shipped?: ShippedDeeds;
}

interface ImportedPart {
	readonly id: string;
	readonly label: string;
	readonly status: "new" | "changed" | "held";
}

/**
 * Imports deeds, registers and series of figures: one action in one transaction, which undo takes back. A threshold that a person has
 * set for a series stays.
 *
 * - problems: those of reading the files and of opening; those of rows are in the result, and reported
 * - stops:    throws the reason of the signal; nothing was written
 */
export function importDeeds(request: ImportDeedsRequest, hooks: Hooks = {}): Promise<Outcome<ImportedDeeds>> {
	const { case: choice, files: paths, shipped, ...given } = request;
	const { signal, onProgress, onProblem } = hooks;
	return inCase<ImportedDeeds>(choice, "write", async (whole, store) => {
		const read =
			shipped === undefined ? await readGiven(paths, choice.folder, given, hooks) : await shippedDeeds(shipped);
		if (!read.ok) return read;
		signal?.throwIfAborted();
		const { format, deeds, lists, series, problems, notes } = read.value;
		const imported = await store.inOneChange<ImportedDeeds>(whole, "import deeds", async (file, undertaking) => {
			const saved = await store.saveDeeds(file, deeds, undertaking);
			if (!saved.ok) return saved;
			const savedLists: ImportedPart[] = [];
			for (const list of lists) {
				const status = await store.saveDeedList(file, list, undertaking);
				if (!status.ok) return status;
				savedLists.push({ id: list.id, label: list.label, status: status.value });
			}
			const savedSeries: ImportedDeeds["series"][number][] = [];
			for (const [done, one] of series.entries()) {
				signal?.throwIfAborted();
				onProgress?.({ stage: "importing", done, total: series.length, place: one.indicator.id });
				const status = await saveSeries(one, { file, store, undertaking });
				if (!status.ok) return status;
				const { id, label } = one.indicator;
				savedSeries.push({ id, label, status: status.value, values: one.points.length });
			}
			const alerted = await raiseBoundAlerts(file, store, undertaking);
			if (!alerted.ok) return alerted;
			const value = { format, deeds: saved.value, lists: savedLists, series: savedSeries, problems, notes };
			return { ok: true, value };
		});
		if (imported.ok) for (const problem of problems) onProblem?.(problem);
		return imported;
	});
}

const KINDS = "tables such as CSV, JSON, YAML or XML with deeds or figures; may be packed as .gz";

async function readGiven(
	paths: readonly string[],
	folder: string,
	given: DeedsGiven,
	{ signal, onProgress }: Hooks,
): Promise<Outcome<DeedsRead>> {
	const files = await givenFiles(paths, folder, KINDS, signal);
	if (!files.ok) return files;
	onProgress?.({ stage: "reading", done: 0, total: files.value.length, place: files.value[0]?.name ?? "" });
	return readDeeds(files.value, given);
}

interface Writing {
	readonly file: Case;
	readonly store: Store;
	readonly undertaking: Undertaking;
}

/** As `saveIndicator`; `changed` where the series says something else of one day, too. */
async function saveSeries(
	{ indicator, points }: ReadIndicator,
	writing: Writing,
): Promise<Outcome<"new" | "changed" | "held">> {
	const { file, store, undertaking } = writing;
	const known = await store.indicatorsOf(file);
	if (!known.ok) return known;
	const before = known.value.find(({ id }) => id === indicator.id);
	const defined = before === undefined ? indicator : withLineOf(before, indicator);
	const status = await store.saveIndicator(file, defined, undertaking);
	if (!status.ok) return status;
	const values = await store.observationsOf(file, indicator.id);
	if (!values.ok) return values;
	const standing = new Map(values.value.map(({ date, value }) => [date, value]));
	const isHeld = points.every(({ date, value }) => standing.get(date) === value);
	if (isHeld) return status;
	const kept = await keepSeries(defined, points, writing);
	if (!kept.ok) return kept;
	return { ok: true, value: status.value === "held" ? "changed" : status.value };
}

const withLineOf = ({ threshold, direction }: Indicator, read: Indicator): Indicator => ({
	...read,
	threshold: read.threshold ?? threshold,
	direction: read.direction ?? direction,
});
