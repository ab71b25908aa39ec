import { type FindingKind, type Outcome, type Problem, SURE_GROUP } from "@fissure/core";
import { type CaseEvent, type FindReport, type FoundInCase, isLeftOut } from "@fissure/model";
import type { Case, KeptFinding, Undertaking, Verdicts } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type CaseComparer, caseComparer } from "./case-comparer.ts";

export interface FindRequest {
	readonly case: CaseChoice;
	/** Id of the only event to be compared. */
	readonly event?: string;
	/** Only these are shown; all are kept. */
	readonly kinds?: readonly FindingKind[];
	/** Only events on or after this day. */
	readonly since?: string;
}

/**
 * Runs every comparator over the events of the case, each publisher's other texts being the background, and keeps what is found.
 *
 * All of one call is one action. Running it again finds the same and keeps nothing twice.
 *
 * - problems: `event-missing`, those of the lexicon and of opening; problems of one text are reported and counted
 * - stops:    never throws; what was found is kept, and the report says that it stopped
 */
export const findInCase = (request: FindRequest, hooks: Hooks = {}): Promise<Outcome<FindReport>> =>
	inCase(request.case, "write", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const events = await eventsToCompare(file, store, request);
		if (!events.ok) return events;
		const verdicts = await store.verdictsIn(file);
		if (!verdicts.ok) return verdicts;
		const muted = await store.mutedIssues(file);
		if (!muted.ok) return muted;
		const search = {
			file,
			store,
			comparer: caseComparer(file, store, lexicon.value),
			verdicts: verdicts.value,
			muted: muted.value,
			toldGaps: new Set<string>(),
			named: request.event !== undefined,
			undertaking: store.undertake(isWhole(request) ? WHOLE : "find in part"),
		};
		const tally = emptyTally();
		for (const [done, event] of events.value.entries()) {
			if (hooks.signal?.aborted === true) break;
			hooks.onProgress?.({ stage: "comparing", done, total: events.value.length, place: event.id });
			const kept = await findIn(event, search, tally, hooks);
			if (!kept.ok) return kept;
		}
		// That all were compared and nothing new was found is worth knowing as well.
		const isDone = isWhole(request) && hooks.signal?.aborted !== true && events.value.length > 0;
		const noted = isDone && search.undertaking.action === null ? await store.noteAction(file, WHOLE) : null;
		if (noted?.ok === false) return noted;
		return { ok: true, value: reportOf(tally, request, hooks.signal?.aborted === true) };
	});

/**
 * Compares these events as part of an action that changed their texts; gives how many could be compared.
 *
 * - stops: when the signal says so; what is left is compared with the next `findInCase`
 */
export async function findAgain(
	file: Case,
	store: Store,
	lexicon: CaseLexicon,
	events: readonly CaseEvent[],
	{ undertaking, ...hooks }: Hooks & { readonly undertaking: Undertaking },
): Promise<Outcome<number>> {
	const search = {
		file,
		store,
		comparer: caseComparer(file, store, lexicon),
		verdicts: NO_VERDICTS,
		muted: NOTHING_MUTED,
		toldGaps: new Set<string>(),
		named: false,
		undertaking,
	};
	const tally = emptyTally();
	for (const event of events) {
		if (hooks.signal?.aborted === true) break;
		const kept = await findIn(event, search, tally, hooks);
		if (!kept.ok) return kept;
	}
	return { ok: true, value: tally.compared };
}

const NO_VERDICTS: Verdicts = new Map();
const NOTHING_MUTED: ReadonlySet<string> = new Set();

/** By this the history tells when all events were compared last. */
const WHOLE = "find";
const isWhole = ({ event, since }: FindRequest): boolean => event === undefined && since === undefined;

async function eventsToCompare(
	file: Case,
	store: Store,
	{ event, since }: FindRequest,
): Promise<Outcome<readonly CaseEvent[]>> {
	if (event === undefined) return store.eventsOf(file, since === undefined ? {} : { from: since });
	const named = await store.readEvent(file, event);
	return named.ok ? { ok: true, value: [named.value] } : named;
}

interface Search {
	readonly file: Case;
	readonly store: Store;
	readonly comparer: CaseComparer;
	readonly verdicts: Verdicts;
	/** Issues. */
	readonly muted: ReadonlySet<string>;
	/** Messages that were reported already. */
	readonly toldGaps: Set<string>;
	/** The event was asked for by name. */
	readonly named: boolean;
	readonly undertaking: Undertaking;
}

const TOLD_ONCE: ReadonlySet<string> = new Set(["language-unsupported", "text-unread-by-coders"]);

const emptyTally = () => ({
	findings: [] as FoundInCase[],
	counts: { new: 0, changed: 0, held: 0, ended: 0 },
	compared: 0,
	single: 0,
	unconfirmed: 0,
	suggested: 0,
	problems: 0,
	actorNames: {} as Record<string, string>,
});
type Tally = ReturnType<typeof emptyTally>;

async function findIn(event: CaseEvent, search: Search, tally: Tally, hooks: Hooks): Promise<Outcome<null>> {
	const { file, store, comparer, undertaking } = search;
	const ids = event.documents.map(({ document }) => document);
	const documents = await documentsById(file, store, ids);
	if (!documents.ok) return documents;
	const onProblem = (problem: Problem): void => {
		tally.problems++;
		// A language without word lists, and coders who have not coded a text, are reported once, with the first text.
		const isTold = TOLD_ONCE.has(problem.code) && search.toldGaps.has(problem.message);
		search.toldGaps.add(problem.message);
		if (!isTold) hooks.onProblem?.(problem);
	};
	const compared = await comparer.compare(event.name ?? event.id, documents.value, { onProblem });
	if (!compared.ok && compared.problem.code !== "accounts-too-few") return compared;
	if (!compared.ok) {
		tally.single++;
		// What was found while there were others is found no longer.
		const ended = await store.storeFindings(file, { event: event.id, documents: ids, findings: [] }, undertaking);
		if (!ended.ok) return ended;
		tally.counts.ended += ended.value.ended;
		return { ok: true, value: null };
	}
	const { findings, actorNames } = compared.value.comparison;
	const kept = await store.storeFindings(file, { event: event.id, documents: ids, findings }, undertaking);
	if (!kept.ok) return kept;
	tally.compared++;
	if (event.documents.some(({ confirmed }) => !confirmed)) tally.unconfirmed++;
	tally.counts.ended += kept.value.ended;
	if (!search.named && event.documents.some(({ confirmed, score }) => !confirmed && score < SURE_GROUP)) {
		tally.suggested++;
		return { ok: true, value: null };
	}
	Object.assign(tally.actorNames, actorNames);
	for (const found of kept.value.findings) {
		tally.counts[found.status]++;
		const { identity, ...shown } = found;
		const verdict = store.verdictOf(search.verdicts, identity);
		tally.findings.push({
			event: event.id,
			...shown,
			verdict,
			muted: store.isMutedBy(search.muted, shown.finding, verdict),
		});
	}
	return { ok: true, value: null };
}

export const isRejected = ({ verdict }: Pick<FoundInCase, "verdict">): boolean => verdict?.decision === "rejected";

const ORDER: readonly KeptFinding["status"][] = ["new", "changed", "held"];

function reportOf({ findings, ...tally }: Tally, { kinds }: FindRequest, stopped: boolean): FindReport {
	const shown = kinds === undefined ? findings : findings.filter(({ finding }) => kinds.includes(finding.kind));
	return {
		findings: shown.toSorted(
			(a, b) =>
				Number(isLeftOut(a)) - Number(isLeftOut(b)) ||
				ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
				b.finding.weight - a.finding.weight ||
				a.key - b.key,
		),
		...tally,
		stopped,
	};
}
