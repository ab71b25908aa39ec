import { createHash } from "node:crypto";
import {
	ADJUDICATED,
	byCodeUnits,
	type Document,
	decisionsOn,
	isReadAsBefore,
	type Outcome,
	type ReadPassage,
	readPassages,
} from "@fissure/core";
import type {
	AdjudicatedText,
	Adjudication,
	CoderDifference,
	CoderDifferences,
	LookAgain,
	ReadingDifference,
} from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type CodersChosen, codedTexts, codersOf, severalCoders } from "./coded-texts.ts";
import { type IssueChanges, issueChanges } from "./issue-changes.ts";

export interface DifferencesAsked extends CodersChosen {
	/** Also positions of low certainty, which are no claims. */
	readonly unsure?: boolean;
}

export interface DifferencesShown extends DifferencesAsked {
	/** Only those that differ on one of these. */
	readonly on?: readonly ReadingDifference[];
	/** Also those that are decided and need not be looked at again. */
	readonly decided?: boolean;
	/** At most so many passages; 200 unless said. */
	readonly most?: number;
}

/** A passage of a text with what is decided on it. */
export interface PassageDecided {
	readonly id: string;
	readonly passage: ReadPassage;
	readonly decision: Adjudication | null;
	readonly again: readonly LookAgain[];
}

/** A text with all its passages, those that all read alike among them. */
export interface TextPassages {
	readonly document: Document;
	readonly passages: readonly PassageDecided[];
	readonly text: AdjudicatedText;
}

const MOST_PASSAGES = 200;

/**
 * Where do coders read the same texts differently, and what is decided there?
 *
 * - out:      texts by date; of their passages those on which coders differ, undecided or to be looked at again
 * - silent:   on texts that one coder alone has coded
 * - problems: `coder-unknown`, `coders-few`, those of names and of the file
 */
export async function coderDifferences(
	file: Case,
	store: Store,
	{ on, decided = false, most = MOST_PASSAGES, ...asked }: DifferencesShown,
	hooks: Hooks = {},
): Promise<Outcome<CoderDifferences>> {
	const texts: AdjudicatedText[] = [];
	const passages: CoderDifference[] = [];
	for await (const read of passagesOfTexts(file, store, asked, hooks)) {
		if (!read.ok) return read;
		const { document, text } = read.value;
		texts.push(text);
		const shown = read.value.passages.filter(
			({ passage: { differs }, decision, again }) =>
				differs.length > 0 &&
				(decided || decision === null || again.length > 0) &&
				(on === undefined || differs.some((one) => on.includes(one))),
		);
		passages.push(...shown.map((one) => shownOf(one, document)));
	}
	passages.sort((a, b) => byDate(a, b) || a.start - b.start || a.end - b.end);
	return {
		ok: true,
		value: {
			texts: texts.toSorted(byDate),
			passages: passages.slice(0, most),
			morePassages: Math.max(0, passages.length - most),
		},
	};
}

type Dated = Pick<AdjudicatedText, "date" | "document">;

const byDate = (a: Dated, b: Dated): number =>
	byCodeUnits(a.date ?? "", b.date ?? "") || byCodeUnits(a.document, b.document);

/** The same, text by text, with the passages that all read alike. */
export async function* passagesOfTexts(
	file: Case,
	store: Store,
	{ unsure = false, ...chosen }: DifferencesAsked,
	hooks: Hooks = {},
): AsyncGenerator<Outcome<TextPassages>> {
	const found = await codersOf(file, store, chosen);
	if (!found.ok) return yield found;
	const coders = found.value.coders.filter((coder) => coder !== ADJUDICATED);
	const changes = await issueChanges(file, store);
	if (!changes.ok) return yield changes;
	const tasks = await store.tasksOf(file, { coder: ADJUDICATED });
	if (!tasks.ok) return yield tasks;
	const finishedOf = new Map(tasks.value.map(({ document, finished }) => [document, finished]));
	const ids = severalCoders(found.value.ofText);
	const rejecting = (person: string): boolean => (chosen.coders ?? []).length === 0 || coders.includes(person);
	for await (const read of codedTexts(file, store, { ids, coders, unsure, rejecting }, hooks)) {
		if (!read.ok) return yield read;
		const { document, codings } = read.value;
		// Corrections of one reading are nothing to decide between.
		if (codings.filter(({ isWhole }) => isWhole).length < 2) continue;
		const decisions = await store.adjudicationsOf(file, [document.id]);
		if (!decisions.ok) return yield decisions;
		const passages = withDecisions(readPassages(codings), decisions.value, changes.value);
		yield {
			ok: true,
			value: {
				...{ document, passages },
				text: {
					...{ document: document.id, title: document.title ?? null, date: document.date ?? null },
					coders: codings.flatMap(({ coder, isWhole, readings }) => (isWhole || readings.length > 0 ? coder : [])),
					...countsOf(passages),
					finished: finishedOf.get(document.id) ?? null,
				},
			},
		};
	}
}

function withDecisions(
	passages: readonly ReadPassage[],
	decisions: readonly Adjudication[],
	changes: IssueChanges,
): readonly PassageDecided[] {
	const { of } = decisionsOn(passages, decisions);
	return passages.map((passage, at) => {
		const decision = of[at] ?? null;
		return {
			id: idOf(passage),
			passage,
			decision,
			again: decision === null ? [] : againOf(passage, decision, changes),
		};
	});
}

const againOf = (passage: ReadPassage, decision: Adjudication, changes: IssueChanges): readonly LookAgain[] => [
	...changes(decision),
	...(isReadAsBefore(passage.readings, decision.of)
		? []
		: [{ why: "readings", issue: null, changed: [], at: null } as const]),
];

function countsOf(passages: readonly PassageDecided[]) {
	const differing = passages.filter(({ passage }) => passage.differs.length > 0);
	const agreed = passages.filter(({ passage }) => passage.differs.length === 0);
	return {
		differing: differing.length,
		undecided: differing.filter(({ decision }) => decision === null).length,
		again: passages.filter(({ again }) => again.length > 0).length,
		agreed: agreed.length,
		toTake: agreed.filter(({ decision }) => decision === null).length,
	};
}

/** Hexadecimal digits that tell what is read in the same words apart. */
const DIGITS = 6;

function idOf({ start, end, readings }: ReadPassage): string {
	const said = readings.map(({ coder, reading }) => [
		coder,
		reading && [
			reading.start,
			reading.end,
			reading.issue,
			reading.holder,
			reading.asserter,
			reading.manner,
			reading.stance,
		],
	]);
	return `${start}-${end}.${createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, DIGITS)}`;
}

/** Characters of the text around a passage that are shown with it. */
const AROUND = 200;

export const shownOf = (
	{ id, passage, decision, again }: PassageDecided,
	{ id: document, title, date, language, text }: Document,
): CoderDifference => ({
	...{ id, document, title: title ?? null, date: date ?? null, language, start: passage.start, end: passage.end },
	exact: text.slice(passage.start, passage.end),
	before: withoutHalf(text.slice(Math.max(0, passage.start - AROUND), passage.start)),
	after: withoutHalf(text.slice(passage.end, passage.end + AROUND)),
	...{ differs: passage.differs, readings: passage.readings, decision, again },
});

/** What was cut within a character. */
const withoutHalf = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, "");
