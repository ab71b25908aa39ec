import { failed, type Outcome, PERSON_RULE, personCoder } from "@fissure/core";
import { type CodingTask, isName } from "@fissure/model";
import type { Case } from "@fissure/store";
import { inCase, type Store } from "../../case/in-case.ts";
import { dealTexts } from "../../coding/deal-texts.ts";
import { lexiconOf, textsAsked } from "../../series/texts-asked.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { isTextFiltered, type TextOptions, textFields, textsAskedOf, typedTextChoice } from "../series/text-choice.ts";
import { tasksView, tasksWritten } from "./coding-tasks.ts";

interface AssignOptions extends TextOptions {
	readonly all?: boolean;
	readonly coders?: readonly string[];
	readonly overlap?: number;
	readonly seed?: number;
	readonly blind?: boolean;
	readonly training?: boolean;
	readonly batch?: string;
}

export const assignTexts = operation({
	name: "assign-texts",
	question: "Assign texts to persons, each of whom is to code them independently",
	effect: "writes",
	http: "POST /api/coding/tasks",
	input: (schemas) => {
		const { z, shortWords, list } = schemas;
		return z.strictObject({
			...textFields(schemas, "document", "publisher", "kind", "language", "from", "to"),
			coders: list(shortWords(200)).describe("Names of persons: `Ana`"),
			overlap: z.int().min(0).max(100).default(100).describe("Per cent of the texts that all of them code"),
			seed: z.int().default(1).describe("Of the draw which texts these are"),
			blind: z.boolean().default(false).describe("Until it is finished nobody sees what others read in the text"),
			training: z.boolean().default(false).describe("When it is finished its coder is shown how the reference differs"),
			batch: shortWords(200).default("texts").describe("Name of the assignment"),
		});
	},
	output: ({ z, list, CodingTaskSchema }) => z.strictObject({ added: z.number(), tasks: list(CodingTaskSchema) }),
	json: tasksWritten,
	typed: ({ words, options }: Typed<AssignOptions>) => {
		const { coders = [], overlap, seed, blind, training, batch, all = false } = options;
		if (coders.length === 0) return "Expected who is to code, as --coders Ana,Ben";
		if (words.length === 0 && !all && !isTextFiltered(options))
			return "Expected texts by id, --publisher or another filter, or --all; fissure texts lists ids";
		return {
			...typedTextChoice(words, options),
			coders,
			overlap: overlap ?? 100,
			seed: seed ?? 1,
			blind: blind ?? false,
			training: training ?? false,
			batch: batch ?? "texts",
		};
	},
	run: ({ coders, overlap, seed, blind, training, batch, ...asked }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const persons = personsNamed(coders);
			if (!persons.ok) return persons;
			const lexicon = await lexiconOf(file, store);
			if (!lexicon.ok) return lexicon;
			const facts = await textsAsked(file, store, lexicon.value, textsAskedOf(asked));
			if (!facts.ok) return facts;
			const texts = facts.value.map(({ id }) => id);
			const dealt = dealTexts({ texts, coders: persons.value, overlap, seed });
			const tasks = dealt.map(([document, coder]) => ({ document, coder, batch, blind, training }));
			const added = await store.assignTasks(file, tasks);
			return added.ok ? withTasks(file, store, batch, added.value) : added;
		}),
	view: ({ added, tasks }) => tasksView({ tasks, notes: [`${added} new.`] }),
});

async function withTasks(
	file: Case,
	store: Store,
	batch: string,
	added: number,
): Promise<Outcome<{ readonly added: number; readonly tasks: readonly CodingTask[] }>> {
	const tasks = await store.tasksOf(file, { batch });
	return tasks.ok ? { ok: true, value: { added, tasks: tasks.value } } : tasks;
}

/** Persons, whether or not they have coded anything yet; each once. */
function personsNamed(given: readonly string[]): Outcome<readonly string[]> {
	const coders = new Set<string>();
	for (const one of given) {
		const name = one.startsWith(PERSON_RULE) ? one.slice(PERSON_RULE.length) : one;
		if (!isName(name) || /^(lexicon$|adjudicated$|model:)/.test(name))
			return failed(
				"person-unnamed",
				`Expected the name of a person, got ${JSON.stringify(one.slice(0, 60))}; programs code with fissure code`,
				"coders",
			);
		coders.add(personCoder(name));
	}
	if (coders.size === 0)
		return failed("person-unnamed", "Expected who is to code, got nobody; name a person", "coders");
	return { ok: true, value: [...coders] };
}
