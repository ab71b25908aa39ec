import type { Case } from "../case/case.ts";
import { rememberedBy } from "../case/for-person.ts";
import { type Moment, momentOf } from "./moment.ts";
import { areAsTheyWere, noteReads, type ReadTable } from "./reads.ts";

interface KeptValue<Value> {
	readonly begun: Moment;
	readonly value: Promise<Value>;
}

/** Answers to different questions that are kept of a case; the longest unused goes first. */
const MOST_ANSWERS = 20;

/**
 * Keeps in memory what is read from some tables of a case, until somebody changes a row of them: who saves a draft makes nobody wait for the
 * counts of positions. Of a case that is open for writing nothing is kept, since a connection is not told of its own changes.
 *
 * @param tables all from which `read` takes anything; what tells that a row of them has changed is known of each
 * @param isKept whether to keep it; anything, unless said
 * - time: one small question after each change of the case, whatever is kept of it
 */
export function keptUntil<Asked, Value>(
	tables: readonly ReadTable[],
	read: (file: Case, asked: Asked) => Promise<Value>,
	isKept: (value: Value) => boolean = () => true,
): (file: Case, asked: Asked) => Promise<Value> {
	const cases = new WeakMap<Case, Map<string, KeptValue<Value>>>();
	return async (file, asked) => {
		if (!file.readOnly) return read(file, asked);
		const now = await momentOf(file);
		noteReads(file, tables);
		const one = rememberedBy(file);
		const kept = cases.get(one) ?? new Map<string, KeptValue<Value>>();
		cases.set(one, kept);
		const question = JSON.stringify(asked) ?? "";
		const known = kept.get(question);
		const isStill = known !== undefined && areAsTheyWere(tables, known.begun, now);
		const entry = isStill ? known : { begun: now, value: read(file, asked) };
		kept.delete(question);
		kept.set(question, entry);
		if (isStill) return entry.value;
		const forget = (): void => {
			if (kept.get(question) === entry) kept.delete(question);
		};
		entry.value.then((value) => (isKept(value) ? undefined : forget()), forget);
		for (const oldest of kept.keys()) {
			if (kept.size <= MOST_ANSWERS) break;
			kept.delete(oldest);
		}
		return entry.value;
	};
}
