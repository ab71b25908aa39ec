import { type ActorData, INTERFACE_LANGUAGE, languages, type Outcome } from "@fissure/core";
import type { CaseNames, NamedActor } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { firstPlainName } from "../../naming/plain-name.ts";
import { operation } from "../definition/operation.ts";

export const listNames = operation({
	name: "list-names",
	question: "What are the actors and issues of this case called?",
	effect: "reads",
	http: "GET /api/names",
	output: ({ CaseNamesSchema }) => CaseNamesSchema,
	run: (_, { case: choice }) => namesInCase({ case: choice }),
});

/**
 * What are the actors and issues of this case called? For anyone who chooses among them.
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
		// Publishers of texts in this case whom the list of actors lacks.
		const unlisted = held.value.publishers.flatMap((id): readonly NamedActor[] =>
			ids.has(id) ? [] : [{ id, kind: "group", names: {}, publishes: true }],
		);
		return {
			ok: true,
			value: {
				actors: [...known, ...unlisted].toSorted(
					(a, b) => Number(b.publishes) - Number(a.publishes) || (shownName(a) < shownName(b) ? -1 : 1),
				),
				issues: codebook.issues.map(({ id, name, definition, poleMinus3, polePlus3 }) => ({
					...{ id, name, definition, poleMinus3, polePlus3 },
				})),
				languages: held.value.languages,
				readLanguages: languages.map(({ code, letters, sentences: { unspaced } }) => ({ code, letters, unspaced })),
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

const shownName = ({ id, names }: NamedActor): string => names[INTERFACE_LANGUAGE] ?? id;
