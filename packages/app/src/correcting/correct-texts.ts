import { failed, type Outcome } from "@fissure/core";
import { type GivenFacts, isName, type TextsCorrected } from "@fissure/model";
import { normalDate } from "@fissure/sources";
import type { Case, Undertaking } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { codeDocuments } from "../coding/code-case.ts";
import { findAgain } from "../comparing/find-in-case.ts";
import { groupInCase } from "../events/group-in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { actorsInCase } from "../naming/resolve-publishers.ts";

export interface CorrectTextsRequest {
	readonly case: CaseChoice;
	/** Ids. */
	readonly texts: readonly string[];
	readonly facts: GivenFacts;
}

/**
 * Says of texts what a person knows: whose they are, of which day, of which kind, in which language, of which meeting. What depends on
 * it is worked out again: their positions, the events that are only suggested, and what comparing the events found. One action, which one
 * undo takes back; a text that is added again as it was keeps what was said of it.
 *
 * - problems: `nothing-named`, `nothing-said`, `date-unreadable`, `language-unknown`, `name-malformed`, `document-missing`,
 *             `actor-unknown`, `actor-ambiguous`, those of the lexicon and of opening; those of single texts are in the report
 * - stops:    what was said is kept; what is left is done by analysing, grouping and comparing
 */
export const correctTexts = (
	{ case: choice, texts, facts }: CorrectTextsRequest,
	hooks: Hooks = {},
): Promise<Outcome<TextsCorrected>> =>
	inCase(choice, "write", async (file, store) => {
		const given = await checked(file, store, texts, facts);
		if (!given.ok) return given;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const undertaking = store.undertake("correct text");
		const before = await comparedEvents(file, store, texts);
		if (!before.ok) return before;
		const { coder } = lexicon.value.coded;
		const corrected = await store.correctDocuments(file, texts, given.value, { coder, undertaking });
		if (!corrected.ok) return corrected;
		const changed = corrected.value.map(({ id }) => id);
		const stale = corrected.value.flatMap(({ id, isStale }) => (isStale ? [id] : []));
		if (changed.length === 0)
			return { ok: true, value: { texts: [], coded: 0, grouped: 0, compared: 0, problems: [] } };
		const done = await workOutAgain(
			file,
			store,
			lexicon.value,
			{ changed, stale, before: before.value },
			{
				...hooks,
				undertaking,
			},
		);
		return done.ok ? { ok: true, value: { texts: changed, ...done.value } } : done;
	});

interface Affected {
	/** Ids of the texts of which something is otherwise. */
	readonly changed: readonly string[];
	/** Of these, those to be coded. */
	readonly stale: readonly string[];
	/** Ids of the events that were compared with these texts before. */
	readonly before: readonly string[];
}

type InAction = Hooks & { readonly undertaking: Undertaking };

/** Positions, groups and findings of texts that changed, in this order, since each rests on the one before. */
export async function workOutAgain(
	file: Case,
	store: Store,
	lexicon: CaseLexicon,
	{ changed, stale, before }: Affected,
	hooks: InAction,
): Promise<Outcome<Omit<TextsCorrected, "texts">>> {
	const coded = await codeDocuments(file, store, lexicon, stale, hooks);
	if (!coded.ok) return coded;
	const grouped = await groupAgain(file, store, hooks);
	if (!grouped.ok) return grouped;
	const events = await store.eventsOf(file);
	if (!events.ok) return events;
	const lastCompared = await store.lastDone(file, "find");
	if (!lastCompared.ok) return lastCompared;
	const affected = events.value.filter(
		({ id, documents }) =>
			before.includes(id) ||
			(lastCompared.value !== null && documents.some(({ document }) => changed.includes(document))),
	);
	const compared = await findAgain(file, store, lexicon, affected, hooks);
	if (!compared.ok) return compared;
	const standing = new Set(events.value.map(({ id }) => id));
	for (const event of before.filter((id) => !standing.has(id))) {
		const ended = await store.storeFindings(file, { event, documents: [], findings: [] }, hooks.undertaking);
		if (!ended.ok) return ended;
	}
	return {
		ok: true,
		value: {
			coded: coded.value.coded,
			grouped: grouped.value,
			compared: compared.value,
			problems: coded.value.problems,
		},
	};
}

/** A case whose texts nobody has grouped stays so. */
async function groupAgain(file: Case, store: Store, hooks: InAction): Promise<Outcome<number>> {
	const events = await store.eventsOf(file);
	if (!events.ok || events.value.length === 0) return events.ok ? { ok: true, value: 0 } : events;
	const grouped = await groupInCase(file, store, hooks);
	return grouped.ok ? { ok: true, value: grouped.value.grouped + grouped.value.ungrouped } : grouped;
}

/** Ids of the events with these texts in which something was found. */
export async function comparedEvents(
	file: Case,
	store: Store,
	texts: readonly string[],
): Promise<Outcome<readonly string[]>> {
	const events = await store.eventsOf(file, { documents: texts });
	if (!events.ok) return events;
	const found = await store.findingsOfEvents(
		file,
		events.value.map(({ id }) => id),
	);
	return found.ok ? { ok: true, value: [...found.value.keys()] } : found;
}

const LANGUAGE = /^[a-z]{2,3}$/;

/** With the publisher as the case has it. */
async function checked(
	file: Case,
	store: Store,
	texts: readonly string[],
	facts: GivenFacts,
): Promise<Outcome<GivenFacts>> {
	if (texts.length === 0)
		return failed("nothing-named", "Expected texts to correct, got none; name them by id", "texts");
	if (Object.keys(facts).length === 0)
		return failed(
			"nothing-said",
			"Expected a detail to correct, got none; give a publisher or a date, for example",
			"facts",
		);
	const { date, language, publisher } = facts;
	if (typeof date === "string" && normalDate(date) !== date)
		return failed(
			"date-unreadable",
			`Expected a day, month or year such as 2025-10-16, got ${shown(date)}; correct it, or leave it empty`,
			"date",
		);
	if (language !== undefined && !LANGUAGE.test(language))
		return failed(
			"language-unknown",
			`Expected a language such as en, zh or ru, got ${shown(language)}; give its code`,
			"language",
		);
	for (const field of ["title", "venue", "speaker", "event"] as const) {
		const name = facts[field];
		if (typeof name === "string" && !isName(name.slice(0, LONGEST_LINE)))
			return failed("name-malformed", `Expected one line of words, got ${shown(name)}; write it in one line`, field);
	}
	if (typeof publisher !== "string") return { ok: true, value: facts };
	const known = await actorsInCase(file, store, [publisher]);
	return known.ok ? { ok: true, value: { ...facts, publisher: known.value[0] ?? publisher } } : known;
}

/** Of a title as much as a name may have is looked at; the interface bounds the rest. */
const LONGEST_LINE = 200;
const shown = (words: string): string => JSON.stringify(words.slice(0, 60));
