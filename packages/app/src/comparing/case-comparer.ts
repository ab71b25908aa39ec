import {
	type Account,
	type ActorId,
	type Comparison,
	compareAccounts,
	type Document,
	type HabitText,
	type Lexicon,
	languageGaps,
	type Outcome,
	type Problem,
	setPhrasesIn,
} from "@fissure/core";
import type { Case } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import type { CaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import { accountsAsCounted } from "../coding/as-counted.ts";
import { actorsOf, codeAll, otherOf } from "../coding/code-accounts.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { namesOf } from "../lexicon/load-lexicon.ts";
import { program } from "../provenance/colophon.ts";
import { FEWEST, tooFew } from "./compare.ts";
import { countBackground } from "./count-background.ts";
import { earlierTexts } from "./earlier-texts.ts";

export interface CaseComparison {
	readonly comparison: Comparison;
	/** Each side's texts before the present ones, the latest last; none where they were not asked for. */
	readonly earlier: readonly Account[];
}

/** Compares documents of one case, one event after the other; what is usual for a publisher is looked up once. */
export interface CaseComparer {
	/**
	 * With `earlier`, also what came and went since each side's earlier texts.
	 *
	 * - problems: `accounts-too-few`, and problems of the file
	 * - stops:    throws the signal's reason when it is aborted
	 */
	readonly compare: (
		event: string | null,
		documents: readonly Document[],
		hooks: Hooks,
		options?: { readonly earlier?: boolean },
	) => Promise<Outcome<CaseComparison>>;
}

/** The same value for the same key: what each part of a comparison asks is worked out once. */
function once<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
	const known = new Map<Key, Value>();
	return (key) => {
		const value = known.get(key) ?? work(key);
		known.set(key, value);
		return value;
	};
}

const NO_TEXTS: Outcome<readonly Document[]> = { ok: true, value: [] };

/**
 * Texts are read by the coder whose coding of each counts: see `accountsAsCounted`. With `trial`, they are read by the built-in coder with
 * other words than those that the case keeps, and as persons have corrected it; habits stay as they were read.
 */
export function caseComparer(file: Case, store: Store, { data, coded }: CaseLexicon, trial?: Lexicon): CaseComparer {
	const lexicon = trial ?? builtLexicon(data, coded.codebook);
	const known = new Map<ActorId, readonly HabitText[]>();
	const habitsOf = async (publishers: readonly ActorId[]): Promise<Outcome<readonly HabitText[]>> => {
		const unknown = publishers.filter((publisher) => !known.has(publisher));
		if (unknown.length > 0) {
			const read = await store.readHabits(file, unknown, coded);
			if (!read.ok) return read;
			for (const publisher of unknown)
				known.set(
					publisher,
					read.value.filter((text) => text.publisher === publisher),
				);
		}
		return { ok: true, value: publishers.flatMap((publisher) => known.get(publisher) ?? []) };
	};
	return {
		async compare(event, documents, hooks, { earlier: wantsEarlier = false } = {}) {
			const problems: Problem[] = [];
			const onProblem = (problem: Problem): void => {
				problems.push(problem);
				hooks.onProblem?.(problem);
			};
			const read = await codeAll(
				documents,
				lexicon,
				{ ...hooks, onProblem },
				{
					contextOf: otherOf(documents),
					gapIn: languageGaps("comparing"),
				},
			);
			const counted = await accountsAsCounted(file, store, read, { onProblem, byLexicon: trial !== undefined });
			if (!counted.ok) return counted;
			const accounts = counted.value;
			if (accounts.length < FEWEST) return tooFew(accounts, problems);
			const compared = new Set(documents.map(({ id }) => id));
			const habits = await habitsOf([...new Set(accounts.flatMap(({ document }) => document.publisher ?? []))]);
			if (!habits.ok) return habits;
			const background = habits.value.filter(({ id }) => !compared.has(id));
			const texts = wantsEarlier ? await earlierTexts(file, store, accounts, background) : NO_TEXTS;
			if (!texts.ok) return texts;
			const earlier = await codeAll(texts.value, lexicon, hooks);
			const comparison: Comparison = {
				event,
				...compareAccounts(accounts, {
					codebook: lexicon.data.codebook,
					habits: background,
					previous: earlier,
					setPhrases: once((account: Account) => setPhrasesIn(account, lexicon)),
				}),
				background: countBackground(accounts, background),
				problems,
				actorNames: namesOf(data, actorsOf(accounts)),
				program: program(),
				codebook: coded.codebook,
			};
			return { ok: true, value: { comparison, earlier } };
		},
	};
}
