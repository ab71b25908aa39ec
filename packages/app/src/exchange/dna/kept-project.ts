import type { DnaProject } from "@fissure/sources";
import type { CodebookPart } from "@fissure/store";

/** What of a file of Discourse Network Analyzer a case keeps beside texts and positions: kept with its codebook, under this name. */
const PART = "discourse-network";

type KeptProject = Pick<DnaProject, "entities" | "coders" | "patterns">;

export const projectPart = (name: string, { entities, coders, patterns }: KeptProject): CodebookPart => ({
	part: PART,
	name,
	bytes: new TextEncoder().encode(JSON.stringify({ entities, coders, patterns })),
});

/**
 * What coders of an imported file noted of actors and concepts, by the ids that these have in the case.
 *
 * - silent: empty where nothing was imported, or what is kept cannot be read
 */
export function notesOnNames(
	parts: readonly CodebookPart[],
	names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
	const { entities } = keptProject(parts);
	const notes = new Map(entities.map(({ name, attributes, color }) => [name, { ...attributes, color }] as const));
	const ofIssues = [...names].flatMap(([id, name]) => {
		const note = notes.get(name);
		return note === undefined ? [] : [[id, note] as const];
	});
	return new Map([...notes, ...ofIssues]);
}

/** What is kept of an imported file; nothing where none was imported, or what is kept cannot be read. */
export function keptProject(parts: readonly CodebookPart[]): Pick<KeptProject, "entities" | "patterns"> {
	const part = parts.find((one) => one.part === PART);
	if (part === undefined) return NOTHING;
	try {
		const { entities, patterns } = JSON.parse(new TextDecoder().decode(part.bytes)) as Partial<KeptProject>;
		return {
			entities: Array.isArray(entities) ? entities : [],
			patterns: Array.isArray(patterns) ? patterns : [],
		};
	} catch {
		return NOTHING;
	}
}

const NOTHING = { entities: [], patterns: [] } as const;
