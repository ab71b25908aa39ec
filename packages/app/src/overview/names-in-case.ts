import type { ActorData, ActorId, Issue, LanguageCode, Outcome } from "@fissure/core";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase } from "../case/in-case.ts";
import { firstPlainName } from "./plain-name.ts";

export interface NamedActor {
	readonly id: ActorId;
	readonly kind: ActorData["kind"];
	/** As a person writes it, by language; the id stands in where the cast has no plain name. */
	readonly names: Readonly<Record<LanguageCode, string>>;
	/** Whose texts the case holds. */
	readonly publishes: boolean;
}

export type NamedIssue = Pick<Issue, "id" | "name" | "definition" | "poleMinus3" | "polePlus3">;

/** Who and what can be asked for. */
export interface CaseNames {
	/** Those whose texts are held first, each by its English name. */
	readonly actors: readonly NamedActor[];
	/** In the order of the codebook. */
	readonly issues: readonly NamedIssue[];
	/** Languages in which texts are held. */
	readonly languages: readonly LanguageCode[];
}

/**
 * What are the actors and issues of this case called? For whoever chooses among them.
 *
 * - problems: those of the lexicon and of opening
 */
export const namesInCase = (request: { readonly case: CaseChoice }): Promise<Outcome<CaseNames>> =>
	inCase(request.case, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const held = await store.publishersAndLanguages(file);
		if (!held.ok) return held;
		const { actors, codebook } = lexicon.value.data;
		const publishers = new Set(held.value.publishers);
		const known = actors.actors.map((actor) => namedActor(actor, publishers.has(actor.id)));
		const ids = new Set(known.map(({ id }) => id));
		// Whose texts are held, though the cast does not know them.
		const strangers = held.value.publishers.flatMap((id): readonly NamedActor[] =>
			ids.has(id) ? [] : [{ id, kind: "group", names: {}, publishes: true }],
		);
		return {
			ok: true,
			value: {
				actors: [...known, ...strangers].toSorted(
					(a, b) => Number(b.publishes) - Number(a.publishes) || (shownName(a) < shownName(b) ? -1 : 1),
				),
				issues: codebook.issues.map(({ id, name, definition, poleMinus3, polePlus3 }) => ({
					...{ id, name, definition, poleMinus3, polePlus3 },
				})),
				languages: held.value.languages,
			},
		};
	});

const namedActor = ({ id, kind, names }: ActorData, publishes: boolean): NamedActor => ({
	...{ id, kind, publishes },
	names: Object.fromEntries(
		Object.entries(names).flatMap(([language, terms]) => {
			const name = firstPlainName(terms);
			return name === null ? [] : [[language, name] as const];
		}),
	),
});

const shownName = ({ id, names }: NamedActor): string => names.en ?? id;
