import {
	type ActorId,
	buildLexicon,
	type Comparison,
	compareAccounts,
	type Document,
	type HabitText,
	type Outcome,
	type Problem,
	setPhrasesIn,
} from "@fissure/core";
import type { CaseFile } from "@fissure/store";
import { actorsOf, codeAll, otherOf } from "../code-accounts.ts";
import { program } from "../colophon.ts";
import { FEWEST, tooFew } from "../compare.ts";
import { countHeld } from "../count-held.ts";
import { namesOf } from "../load-lexicon.ts";
import type { Hooks } from "../text-source.ts";
import type { CaseLexicon } from "./case-lexicon.ts";
import type { Store } from "./in-case.ts";

/** Compares documents of one case, one event after the other; what is usual for a publisher is looked up once. */
export interface HeldComparer {
	/**
	 * - problems: `accounts-too-few`, and whatever befalls the file
	 * - stops:    throws the signal's reason when it is aborted
	 */
	readonly compare: (
		event: string | null,
		documents: readonly Document[],
		hooks: Hooks,
	) => Promise<Outcome<Comparison>>;
}

export function heldComparer(file: CaseFile, store: Store, { data, coded }: CaseLexicon): HeldComparer {
	const lexicon = buildLexicon(data);
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
		async compare(event, documents, hooks) {
			const problems: Problem[] = [];
			const onProblem = (problem: Problem): void => {
				problems.push(problem);
				hooks.onProblem?.(problem);
			};
			const accounts = await codeAll(documents, lexicon, { ...hooks, onProblem }, otherOf(documents));
			if (accounts.length < FEWEST) return tooFew(accounts, problems);
			const compared = new Set(documents.map(({ id }) => id));
			const habits = await habitsOf([...new Set(accounts.flatMap(({ document }) => document.publisher ?? []))]);
			if (!habits.ok) return habits;
			const background = habits.value.filter(({ id }) => !compared.has(id));
			return {
				ok: true,
				value: {
					event,
					...compareAccounts(accounts, {
						codebook: data.codebook,
						habits: background,
						setPhrases: (account) => setPhrasesIn(account, lexicon),
					}),
					background: countHeld(accounts, background),
					problems,
					actorNames: namesOf(data, actorsOf(accounts)),
					program: program(),
					codebook: coded.codebook,
				},
			};
		},
	};
}
