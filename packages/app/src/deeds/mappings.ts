import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type CodebookSource, failed, type Outcome } from "@fissure/core";
import { byCodeUnits, type DeedMapping } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { parseYaml, yamlFiles } from "../lexicon/read-lexicon.ts";

/** A mapping and where it is from. */
export interface KnownMapping {
	readonly mapping: DeedMapping;
	/** `shipped` with the program, or of this `case`, which may take the place of a shipped one. */
	readonly from: "shipped" | "case";
}

/** Where the build puts what ships, as JSON: a start should parse no YAML. */
const COMPILED = new URL("../../../core/dist/deed-mappings.json", import.meta.url);

let shipped: readonly DeedMapping[] | null = null;

/** The mappings that ship; none where nothing was built. */
export function shippedMappings(): readonly DeedMapping[] {
	shipped ??= existsSync(COMPILED) ? (JSON.parse(readFileSync(COMPILED, "utf8")) as readonly DeedMapping[]) : [];
	return shipped;
}

/**
 * Which mappings hold in this case: its own, and those that ship of which it has none by the same id.
 *
 * - out:      by id
 * - problems: those of the file
 */
export async function mappingsInCase(file: Case, store: Store): Promise<Outcome<readonly KnownMapping[]>> {
	const own = await store.mappingsOf(file);
	if (!own.ok) return own;
	const ids = new Set(own.value.map(({ id }) => id));
	const all: readonly KnownMapping[] = [
		...own.value.map((mapping): KnownMapping => ({ mapping, from: "case" })),
		...shippedMappings().flatMap((mapping): readonly KnownMapping[] =>
			ids.has(mapping.id) ? [] : [{ mapping, from: "shipped" }],
		),
	];
	return { ok: true, value: all.toSorted((a, b) => byCodeUnits(a.mapping.id, b.mapping.id)) };
}

/**
 * Mappings as a person writes them: a list under `mappings`, a list alone, or one mapping.
 *
 * - in:       a YAML file that was parsed; whether the codebook has an issue
 * - out:      in their order
 * - problems: `mapping-invalid` with the line
 */
export async function readMappings(
	{ content, file, lineOf }: CodebookSource,
	isIssue: (issue: string) => boolean,
): Promise<Outcome<readonly DeedMapping[]>> {
	const { DeedMappingSchema } = await import("@fissure/model/schemas");
	const isListed = typeof content === "object" && content !== null && "mappings" in content;
	const items: unknown = isListed ? content.mappings : Array.isArray(content) ? content : [content];
	const at = (path: readonly PropertyKey[]): string =>
		`${file}:${lineOf([...(isListed ? ["mappings"] : []), ...path].map((part) => (typeof part === "symbol" ? "" : part)))}`;
	if (!Array.isArray(items) || items.length === 0)
		return failed("mapping-invalid", "Expected a list of mappings, got none; see fissure deeds mappings", file);
	const mappings: DeedMapping[] = [];
	for (const [place, item] of items.entries()) {
		const path = isListed || Array.isArray(content) ? [place] : [];
		const given = typeof item === "object" && item !== null ? { concepts: [], note: null, ...item } : item;
		const { success, data, error } = DeedMappingSchema.safeParse(given);
		if (!success) {
			const [issue] = error.issues;
			const where = issue?.path.join(".") ?? "";
			return failed(
				"mapping-invalid",
				`Expected a mapping, got something else${where === "" ? "" : ` in "${where}"`}: ${issue?.message ?? "not readable"}; see docs/deeds/words-and-deeds.md`,
				at([...path, ...(issue?.path ?? [])]),
			);
		}
		if (!isIssue(data.issue))
			return failed(
				"mapping-invalid",
				`Expected an issue of the codebook, got "${data.issue}"; see fissure codebook`,
				at([...path, "issue"]),
			);
		if (mappings.some(({ id }) => id === data.id))
			return failed("mapping-invalid", `Expected each id once, got "${data.id}" again`, at([...path, "id"]));
		mappings.push(data);
	}
	return { ok: true, value: mappings };
}

const require = createRequire(import.meta.url);

/** The same as a YAML text, which can be read again. */
export function writeMappings(mappings: readonly DeedMapping[]): string {
	const { stringify } = require("yaml") as typeof import("yaml");
	const written = mappings.map(({ note, concepts, ...mapping }) => ({
		...mapping,
		...(concepts.length === 0 ? {} : { concepts }),
		...(note === null ? {} : { note }),
	}));
	return stringify({ mappings: written }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** For the build: what ships, from the YAML files beside the core. */
export async function readShippedMappings(packages: string): Promise<Outcome<readonly DeedMapping[]>> {
	const all: DeedMapping[] = [];
	for (const file of yamlFiles(join(packages, "core/mappings"))) {
		const parsed = parseYaml(file);
		if (!parsed.ok) return parsed;
		const mappings = await readMappings(parsed.value, () => true);
		if (!mappings.ok) return mappings;
		all.push(...mappings.value);
	}
	return { ok: true, value: all };
}
