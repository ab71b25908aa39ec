import type { Outcome, Problem } from "@fissure/core";
import type { Added, AdditionStatus, AddReport } from "@fissure/model";
import { type FieldNames, parseFieldNames, type Skipped } from "@fissure/sources";
import type { Addition } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { readCase } from "../comparing/read-case.ts";
import type { Hooks, TextSource } from "../inputs/text-source.ts";
import { withPublishersOfCase } from "../naming/resolve-publishers.ts";
import { holdingsOf } from "./holdings.ts";
import { packOnThreads } from "./pack-on-threads.ts";
import { type Share, type ShareOfAdding, shareOf } from "./share-of-adding.ts";

export interface AddRequest {
	readonly case: CaseChoice;
	/** Files, folders, archives, addresses; a `case.yaml` stands for the texts that it names. */
	readonly sources: readonly TextSource[];
	/** What all these texts are about; what a text says of itself stands. */
	readonly event?: string;
	/** Which key of a record, or column of a table, is which field: `text=Speech,date=Year`. */
	readonly fields?: string;
	readonly allowPrivateHosts?: boolean;
	/** Of all these texts, those of this part, which other calls with the other parts complete. */
	readonly share?: ShareOfAdding;
}

/** Enough to see what came; `status` and `ask` know them all. */
const MOST_LISTED = 100;

/**
 * Keeps texts, with the bytes they were read from, in the case. What is in the case already is reported as such, so the same call twice
 * changes nothing, and an interrupted one is resumed by the same call.
 *
 * - memory:   one batch, however large the sources are
 * - problems: `field-names`, `actor-unknown`, `actor-ambiguous`, those of a `case.yaml` and of opening; problems of one text are reported and counted
 * - stops:    never throws; what was read is kept, and the report says that it stopped
 */
export async function addToCase(request: AddRequest, hooks: Hooks = {}): Promise<Outcome<Kept>> {
	const fields = request.fields === undefined ? undefined : parseFieldNames(request.fields);
	if (fields?.ok === false) return fields;
	const sources = textsNamed(request.sources);
	if (!sources.ok) return sources;
	return inCase(request.case, "write", async (file, store) => {
		const owned = await withPublishersOfCase(file, store, sources.value);
		if (!owned.ok) return owned;
		const share = request.share === undefined ? undefined : shareOf(request.share);
		const reading = { ...request, sources: owned.value, fields: fields?.value, share };
		const counts: Record<AdditionStatus, number> = { added: 0, held: 0, "new-version": 0, restored: 0 };
		const documents: Added[] = [];
		const held: Added[] = [];
		const skipped: Skipped[] = [];
		const onSkipped = (one: Skipped): void => {
			if (share?.isFirst !== false && skipped.length < MOST_LISTED) skipped.push(one);
		};
		let problems = 0;
		const report = (problem: Problem): void => {
			problems++;
			hooks.onProblem?.(problem);
		};
		const undertaking = store.undertake("add", request.case.begun);
		let done = 0;
		// Of a part its own texts are counted, and not all that it looks through.
		const following = { ...hooks, onSkipped, ...(share === undefined ? {} : { onProgress: () => {} }) };
		const additions = additionsOf(reading, following, report);
		for await (const outcome of store.addDocuments(file, additions, undertaking, packOnThreads)) {
			if (outcome.ok) {
				const { status, id } = outcome.value;
				if (share !== undefined) hooks.onProgress?.({ stage: "adding", done: ++done, total: 0, place: id });
				counts[status]++;
				const list = status === "held" ? held : documents;
				if (list.length < MOST_LISTED) list.push(outcome.value);
			} else if (isOfFile(outcome.problem)) return outcome;
			else report(outcome.problem);
		}
		return { ok: true, value: { counts, documents, held, problems, skipped, stopped: hooks.signal?.aborted === true } };
	});
}

type Kept = Omit<AddReport, "edits">;

/** What was added in parts, as if it had been added at once. */
export function joinAdded(reports: readonly Kept[]): Kept {
	const counts: Record<AdditionStatus, number> = { added: 0, held: 0, "new-version": 0, restored: 0 };
	for (const report of reports)
		for (const [status, count] of Object.entries(report.counts)) counts[status as AdditionStatus] += count;
	const firstOf = <Item>(lists: readonly (readonly Item[])[]): readonly Item[] => lists.flat().slice(0, MOST_LISTED);
	return {
		counts,
		documents: firstOf(reports.map(({ documents }) => documents)),
		held: firstOf(reports.map(({ held }) => held)),
		problems: reports.reduce((sum, { problems }) => sum + problems, 0),
		skipped: firstOf(reports.map(({ skipped }) => skipped)),
		stopped: reports.some(({ stopped }) => stopped),
	};
}

/** The sources, with the texts of a case in YAML in its place. */
function textsNamed(sources: readonly TextSource[]): Outcome<readonly TextSource[]> {
	const texts: TextSource[] = [];
	for (const { input, ...known } of sources) {
		if (!/[.]ya?ml$/i.test(input)) texts.push({ input, ...known });
		else {
			const named = readCase(input);
			if (!named.ok) return named;
			texts.push(...named.value.documents.map((source) => ({ ...source, ...known })));
		}
	}
	return { ok: true, value: texts };
}

/** Of the case and not of one text: nothing more can be kept. */
const isOfFile = ({ code }: Problem): boolean => code.startsWith("case-");

type Reading = Omit<AddRequest, "fields" | "share"> & {
	readonly fields: FieldNames | undefined;
	readonly share: Share | undefined;
};

/** The texts as they come; a wish to stop ends them, so that those that came are kept. */
async function* additionsOf(
	{ sources, event, fields, allowPrivateHosts, share }: Reading,
	hooks: Hooks & { readonly onSkipped: (skipped: Skipped) => void },
	report: (problem: Problem) => void,
): AsyncGenerator<Addition> {
	const options = {
		...(fields === undefined ? {} : { fields }),
		...(share === undefined ? {} : { share }),
		...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
	};
	try {
		for await (const outcome of holdingsOf(sources, hooks, options)) {
			if (!outcome.ok) report(outcome.problem);
			else yield withEvent(outcome.value, event);
			if (hooks.signal?.aborted === true) return;
		}
	} catch (error) {
		if (hooks.signal?.aborted !== true) throw error;
	}
}

const withEvent = (addition: Addition, event: string | undefined): Addition =>
	event === undefined || addition.document.event !== undefined
		? addition
		: { ...addition, document: { ...addition.document, event } };
