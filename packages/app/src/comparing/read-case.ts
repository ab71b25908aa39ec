import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DOCUMENT_KINDS, type DocumentKind, failed, type Outcome } from "@fissure/core";
import { readYaml } from "@fissure/sources";
import type { TextSource } from "../inputs/text-source.ts";
import type { CompareRequest } from "./compare.ts";

/** Where a case names texts. */
const LISTS = ["documents", "previous", "background"] as const;

interface Entry {
	readonly id?: unknown;
	readonly [field: string]: unknown;
}

/** What a case folder holds: the accounts of its event, and every text in it, with issues, cast and events of its own. */
export interface CaseRequest extends CompareRequest {
	readonly documents: readonly TextSource[];
	readonly events?: string;
}

/**
 * A case folder's `case.yaml` as a request: the accounts it names, with its own codebook and cast.
 *
 * - problems: `case-unreadable`, `case-invalid`
 */
export function readCase(file: string): Outcome<CaseRequest> {
	const read = readManifest(file);
	if (!read.ok) return read;
	const manifest = read.value;
	const folder = dirname(file);
	const listed = (name: string): readonly Entry[] =>
		Array.isArray(manifest[name]) ? (manifest[name] as readonly Entry[]) : [];
	for (const name of LISTS)
		for (const [at, entry] of listed(name).entries())
			if (typeof (entry as Entry | null)?.file !== "string")
				return failed(
					"case-invalid",
					`Expected every text under "${name}" to name its file, got none`,
					`${file}, ${name} ${at + 1}`,
				);
	const documents = new Map(listed("documents").map((entry) => [entry.id, entry]));
	const texts: TextSource[] = [];
	for (const id of listed("accounts")) {
		const entry = documents.get(id);
		if (entry === undefined)
			return failed("case-invalid", `Expected an id of the case's documents, got "${String(id)}"`, file);
		texts.push(sourceOf(folder, entry));
	}
	const path = (name: string) => (typeof manifest[name] === "string" ? { [name]: join(folder, manifest[name]) } : {});
	return {
		ok: true,
		value: {
			...path("codebook"),
			...path("actors"),
			...path("events"),
			...(typeof manifest.title === "string" ? { event: manifest.title } : {}),
			texts,
			documents: LISTS.flatMap((name) => listed(name).map((entry) => sourceOf(folder, entry))),
			previous: listed("previous").map((entry) => sourceOf(folder, entry)),
			background: listed("background").map((entry) => sourceOf(folder, entry)),
		},
	};
}

function readManifest(file: string): Outcome<Readonly<Record<string, unknown>>> {
	const unreadable = (reason: string) => failed("case-unreadable", `Expected a case in YAML, got "${reason}"`, file);
	try {
		const read = readYaml(readFileSync(file, "utf8"));
		if (!read.ok) return unreadable(read.problem.message);
		const manifest: unknown = read.value.document.toJS();
		if (manifest !== null && typeof manifest === "object" && !Array.isArray(manifest))
			return { ok: true, value: manifest as Readonly<Record<string, unknown>> };
		return failed("case-invalid", "Expected a case with accounts and documents, got something else", file);
	} catch (error) {
		return unreadable(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
	}
}

function sourceOf(folder: string, entry: Entry): TextSource {
	const known = (["publisher", "date", "language", "venue", "title"] as const).flatMap((field) =>
		typeof entry[field] === "string" ? [[field, entry[field]] as const] : [],
	);
	const kind = DOCUMENT_KINDS.find((name) => name === entry.kind);
	return {
		...Object.fromEntries(known),
		...(kind === undefined ? {} : ({ kind } satisfies { kind: DocumentKind })),
		input: join(folder, String(entry.file)),
	};
}
