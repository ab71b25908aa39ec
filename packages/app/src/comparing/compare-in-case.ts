import { buildLexicon, type Comparison, type DocumentKind, failed, type Outcome } from "@fissure/core";
import { type CaseEvent, isLeftOut, type TrialEdit } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type CaseComparison, caseComparer } from "./case-comparer.ts";
import { refuseRepeated } from "./repeated-texts.ts";
import { withTrialTerms } from "./trial-edit.ts";

/** Which texts of a case are laid side by side, and with which words they are read. */
export interface ComparedTexts {
	/** Id; its documents are compared where none are named. */
	readonly event?: string;
	/** Ids, in the order in which they are to be shown. */
	readonly documents?: readonly string[];
	/** An issue as it would be read with other words; nothing of it is kept. */
	readonly trial?: TrialEdit;
}

export interface CompareInCaseRequest extends ComparedTexts {
	readonly case: CaseChoice;
}

/**
 * The texts of an event that the case holds, or any texts of it, side by side; all that it holds else of the same publishers
 * is the background, and their texts before on such an occasion show what came and what went.
 *
 * What a person rejected or muted is left out.
 *
 * On trial no other text is read again: base rates are still those of the codebook as it is kept, and nothing is said of before.
 *
 * - problems: `nothing-named`, `text-twice`, `document-missing`, `event-missing`, `accounts-too-few`, those of `withTrialTerms`, of the
 *             lexicon and of opening
 * - stops:    throws the signal's reason when it is aborted
 */
export const compareInCase = (
	{ case: choice, ...texts }: CompareInCaseRequest,
	hooks: Hooks = {},
): Promise<Outcome<Comparison>> =>
	inCase(choice, "read", async (file, store) => {
		const compared = await compareTextsOf(file, store, texts, hooks);
		return compared.ok ? withoutRejected(file, store, compared.value.comparison) : compared;
	});

/** A comparison as it is read: without the findings that a person rejected or muted. */
export async function withoutRejected(file: Case, store: Store, comparison: Comparison): Promise<Outcome<Comparison>> {
	const standings = await store.findingStandings(file, comparison.findings);
	if (!standings.ok) return standings;
	const findings = comparison.findings.filter((_, at) => !isLeftOut(standings.value[at] ?? null));
	return { ok: true, value: findings.length === comparison.findings.length ? comparison : { ...comparison, findings } };
}

export interface ComparedInCase extends CaseComparison {
	/** Null where texts of no event are compared. */
	readonly event: CaseEvent | null;
	/** As the case keeps it, without what is tried. */
	readonly lexicon: CaseLexicon;
}

/** The same with a case that is open; see `compareInCase`. */
export async function compareTextsOf(
	file: Case,
	store: Store,
	{ event, documents = [], trial }: ComparedTexts,
	hooks: Hooks,
): Promise<Outcome<ComparedInCase>> {
	const twice = refuseRepeated(documents);
	if (twice !== null) return twice;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const tried = trial === undefined ? null : withTrialTerms(lexicon.value.data, trial);
	if (tried?.ok === false) return tried;
	const named = event === undefined ? null : await store.readEvent(file, event);
	if (named?.ok === false && documents.length === 0) return named;
	const ids =
		documents.length > 0 ? documents : named?.ok ? named.value.documents.map((member) => member.document) : [];
	if (ids.length === 0)
		return failed("nothing-named", "Expected ids of documents or an event of this case, got none; name them", "texts");
	const held = await documentsById(file, store, ids);
	if (!held.ok) return held;
	// With documents named, an event that the case does not know is what they are called.
	const title = named?.ok ? (named.value.name ?? named.value.id) : (event ?? null);
	const words = tried === null ? undefined : buildLexicon(tried.value);
	const compared = await caseComparer(file, store, lexicon.value, words).compare(title, held.value, hooks, {
		earlier: true,
	});
	if (!compared.ok) return compared;
	const { comparison, earlier } = compared.value;
	return {
		ok: true,
		value: {
			// Anyone who names texts has given their order.
			comparison: documents.length > 0 ? comparison : inReadingOrder(comparison),
			earlier,
			event: named?.ok ? named.value : null,
			lexicon: lexicon.value,
		},
	};
}

/** What each side tells of a meeting comes first, what both signed last. */
const PLACES: Partial<Readonly<Record<DocumentKind, number>>> = { readout: 0, "joint-statement": 2 };

/**
 * The accounts in the order in which people read them, with the columns of the matrix; each kind in the order given. What was
 * found is not touched: which account carries a finding depends on the order in which they were compared.
 */
export function inReadingOrder(comparison: Comparison): Comparison {
	const { accounts, matrix } = comparison;
	const placeOf = (at: number): number => PLACES[accounts[at]?.document.kind ?? "article"] ?? 1;
	const order = accounts.map((_, at) => at).toSorted((a, b) => placeOf(a) - placeOf(b) || a - b);
	const inOrder = <Item>(items: readonly Item[]): readonly Item[] => order.map((at) => items[at] as Item);
	return {
		...comparison,
		accounts: inOrder(accounts),
		matrix: matrix.map((row) => ({ ...row, cells: inOrder(row.cells) })),
	};
}
