import { resolve } from "node:path";
import { failed, linkMatches, type Outcome } from "@fissure/core";
import type { MappingShown } from "@fissure/model";
import { makeVisible, mappingsView, type ProfileNames } from "@fissure/report";
import type { Case } from "@fissure/store";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { deedsDone } from "../../deeds/deeds-done.ts";
import { mappingsInCase, readMappings, writeMappings } from "../../deeds/mappings.ts";
import { parseYaml, parseYamlText } from "../../lexicon/read-lexicon.ts";
import { namesInCase } from "../../series/names-in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation } from "../definition/operation.ts";

/** Mappings with what issues are called. */
interface MappingsShown {
	readonly mappings: readonly MappingShown[];
	readonly names: ProfileNames;
}

const viewOf = ({ mappings, names }: MappingsShown) => mappingsView(mappings, names);

export const listMappings = operation({
	name: "list-mappings",
	question: "Which votes, deeds and series bear on which issue, and what do they choose in this case?",
	effect: "long",
	http: "GET /api/deeds/mappings",
	input: ({ z, words }) => z.strictObject({ id: words.max(200).optional().describe("Of one mapping; left out: all") }),
	output: ({ MappingShownSchema, list }) => list(MappingShownSchema),
	async run({ id }, { case: choice }) {
		const shown = await inCase(choice, "read", (file, store) => shownMappings(file, store, id));
		return shown.ok ? { ok: true, value: shown.value.mappings } : shown;
	},
});

export const importMappings = operation({
	name: "import-mappings",
	question: "Save mappings of a YAML text in the case; one of the same id takes the place of the former",
	effect: "long",
	permission: "write",
	http: "POST /api/deeds/mappings",
	input: ({ z, words }) =>
		z.strictObject({
			yaml: words.describe("As `fissure deeds mappings` writes it"),
			name: words.max(300).describe("Of the file"),
		}),
	output: ({ MappingShownSchema, list }) => list(MappingShownSchema),
	async run({ yaml, name }, { case: choice }) {
		const shown = await inCase(choice, "write", (file, store) => saveMappings(file, store, parseYamlText(yaml, name)));
		return shown.ok ? { ok: true, value: shown.value.mappings } : shown;
	},
});

export const deleteMapping = operation({
	name: "delete-mapping",
	question: "Remove a mapping from the case; one that ships by the same id holds again",
	effect: "writes",
	http: "DELETE /api/deeds/mappings/:id",
	input: ({ Id }) => Id,
	output: ({ z, words }) => z.strictObject({ removed: words }),
	typed: ({ words: [id, ...others] }: Typed) =>
		id === undefined || others.length > 0
			? `Expected one mapping after "remove", got ${id === undefined ? "nothing" : [id, ...others].join(", ")}`
			: { id },
	async run({ id }, { case: choice }) {
		const removed = await inCase(choice, "write", (file, store) => store.removeMapping(file, id));
		return removed.ok ? { ok: true, value: { removed: id } } : removed;
	},
	view: ({ removed }) => ({
		...{ title: "Mappings", data: { removed }, columns: ["removed"], rows: [[removed]], notes: [] },
		text: [`Removed ${makeVisible(removed)} from this case.`],
	}),
});

export const exportMappings = fileOperation({
	name: "export-mappings",
	question: "Export the mappings as YAML, to be changed and saved again",
	effect: "reads",
	http: "GET /api/deeds/mappings/export",
	input: ({ z, words }) => z.strictObject({ id: words.max(200).optional().describe("Of one mapping; left out: all") }),
	typed: ({ words: [id, ...others] }: Typed) =>
		others.length > 0
			? `Expected one mapping after "export", got ${[id, ...others].join(", ")}`
			: id === undefined
				? {}
				: { id },
	async run({ id }, { case: choice }) {
		const written = await inCase(choice, "read", async (file, store): Promise<Outcome<string>> => {
			const known = await knownMappings(file, store, id);
			return known.ok ? { ok: true, value: writeMappings(known.value.map(({ mapping }) => mapping)) } : known;
		});
		if (!written.ok) return written;
		return {
			ok: true,
			value: { name: "mappings.yaml", mediaType: "application/yaml; charset=utf-8", body: written.value },
		};
	},
	write: async ({ body }) => body as string,
});

const MORE = `
Examples:
  fissure deeds mappings
  fissure deeds mappings show crimea
  fissure deeds mappings export crimea > crimea.yaml
  fissure deeds mappings set crimea.yaml
  fissure deeds mappings remove crimea

A mapping says which roll calls, deeds and series bear on an issue, and what a yes, a deed or a rise is on its axis: "for" is the side
of +3. Each link shows how many roll calls it chooses in this case, with some of them. A mapping of the case takes the place of one that
ships by the same id. docs/deeds/words-and-deeds.md says how to write one.
Exit status: 0 done; 2 wrong call, an error in the file, or no such mapping.`;

export const printMappings = command({
	name: "print-mappings",
	question: "Which votes, deeds and series bear on which issue, and what do they choose in this case?",
	effect: "long",
	command: {
		path: "deeds mappings",
		summary: "which votes, deeds and series bear on which issue",
		acts: { show: "print-mappings", set: "set-mappings", export: "export-mappings", remove: "delete-mapping" },
		arguments: [{ name: "[what]", about: "a mapping by its id, or a YAML file" }],
		options: CASE_OPTIONS,
		more: MORE,
	},
	local: ({ z, words }) => z.strictObject({ id: words.optional() }),
	json: ({ MappingShownSchema, list }) => list(MappingShownSchema),
	typed: ({ words: [id, ...others] }: Typed) =>
		others.length > 0
			? `Expected one mapping after "show", got ${[id, ...others].join(", ")}`
			: id === undefined
				? {}
				: { id },
	run: ({ id }, { case: choice }) => inCase(choice, "read", (file, store) => shownMappings(file, store, id)),
	view: viewOf,
});

export const setMappings = command({
	name: "set-mappings",
	question: "Save the mappings of a YAML file in the case",
	effect: "writes",
	command: null,
	local: ({ z }) => z.strictObject({ file: z.string() }),
	json: ({ MappingShownSchema, list }) => list(MappingShownSchema),
	typed: ({ words: [file, ...others], folder }: Typed) =>
		file === undefined || others.length > 0
			? `Expected one YAML file after "set", got ${file === undefined ? "nothing" : [file, ...others].join(", ")}`
			: { file: resolve(folder, file) },
	run: ({ file: path }, { case: choice }) =>
		inCase<MappingsShown>(choice, "write", (file, store) => saveMappings(file, store, parseYaml(path))),
	view: viewOf,
});

/** All of them or, where one is not as it should be, none. */
async function saveMappings(
	file: Case,
	store: Store,
	source: ReturnType<typeof parseYaml>,
): Promise<Outcome<MappingsShown>> {
	if (!source.ok) return source;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const issues = new Set(lexicon.value.data.codebook.issues.map(({ id }) => id));
	const read = await readMappings(source.value, (issue) => issues.has(issue));
	if (!read.ok) return read;
	const saved = await store.inOneChange(file, "save mappings", async (inside, undertaking) => {
		for (const mapping of read.value) {
			const one = await store.saveMapping(inside, mapping, undertaking);
			if (!one.ok) return one;
		}
		return { ok: true, value: null };
	});
	if (!saved.ok) return saved;
	const ids = new Set(read.value.map(({ id }) => id));
	const shown = await shownMappings(file, store);
	if (!shown.ok) return shown;
	const { mappings, names } = shown.value;
	return { ok: true, value: { mappings: mappings.filter(({ mapping }) => ids.has(mapping.id)), names } };
}

async function knownMappings(file: Case, store: Store, id?: string) {
	const known = await mappingsInCase(file, store);
	if (!known.ok || id === undefined) return known;
	const named = known.value.filter(({ mapping }) => mapping.id === id);
	return named.length === 0
		? failed("mapping-missing", `Expected a mapping, got "${id}"; see fissure deeds mappings`, id)
		: { ok: true as const, value: named };
}

async function shownMappings(file: Case, store: Store, id?: string): Promise<Outcome<MappingsShown>> {
	const known = await knownMappings(file, store, id);
	if (!known.ok) return known;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const done = await deedsDone(file, store);
	if (!done.ok) return done;
	return {
		ok: true,
		value: {
			mappings: known.value.map(
				({ mapping, from }): MappingShown => ({ mapping, from, matches: linkMatches(mapping, done.value) }),
			),
			names: namesInCase(file, lexicon.value).names,
		},
	};
}
