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

export interface AddRequest {
	readonly case: CaseChoice;
	/** Files, folders, archives, addresses; a `case.yaml` stands for the texts that it names. */
	readonly sources: readonly TextSource[];
	/** What all these texts are about; what a text says of itself stands. */
	readonly event?: string;
	/** Which key of a record, or column of a table, is which field: `text=Speech,date=Year`. */
	readonly fields?: string;
	readonly allowPrivateHosts?: boolean;
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
export async function addToCase(request: AddRequest, hooks: Hooks = {}): Promise<Outcome<Omit<AddReport, "edits">>> {
	const fields = request.fields === undefined ? undefined : parseFieldNames(request.fields);
	if (fields?.ok === false) return fields;
	const sources = textsNamed(request.sources);
	if (!sources.ok) return sources;
	return inCase(request.case, "write", async (file, store) => {
		const owned = await withPublishersOfCase(file, store, sources.value);
		if (!owned.ok) return owned;
		const reading = { ...request, sources: owned.value, fields: fields?.value };
		const counts: Record<AdditionStatus, number> = { added: 0, held: 0, "new-version": 0, restored: 0 };
		const documents: Added[] = [];
		const held: Added[] = [];
		const skipped: Skipped[] = [];
		const onSkipped = (one: Skipped): void => {
			if (skipped.length < MOST_LISTED) skipped.push(one);
		};
		let problems = 0;
		const report = (problem: Problem): void => {
			problems++;
			hooks.onProblem?.(problem);
		};
		for await (const outcome of store.addDocuments(file, additionsOf(reading, { ...hooks, onSkipped }, report))) {
			if (outcome.ok) {
				const { status } = outcome.value;
				counts[status]++;
				const list = status === "held" ? held : documents;
				if (list.length < MOST_LISTED) list.push(outcome.value);
			} else if (isOfFile(outcome.problem)) return outcome;
			else report(outcome.problem);
		}
		return { ok: true, value: { counts, documents, held, problems, skipped, stopped: hooks.signal?.aborted === true } };
	});
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

type Reading = Omit<AddRequest, "fields"> & { readonly fields: FieldNames | undefined };

/** The texts as they come; a wish to stop ends them, so that those that came are kept. */
async function* additionsOf(
	{ sources, event, fields, allowPrivateHosts }: Reading,
	hooks: Hooks & { readonly onSkipped: (skipped: Skipped) => void },
	report: (problem: Problem) => void,
): AsyncGenerator<Addition> {
	const options = {
		...(fields === undefined ? {} : { fields }),
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
