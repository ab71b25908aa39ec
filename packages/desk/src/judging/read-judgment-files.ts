import {
	type Document,
	failed,
	type Judgment,
	type Outcome,
	type Problem,
	readJudgments,
	type Span,
} from "@fissure/core";
import type { CaseFile } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { parseYaml, yamlFiles } from "../read-lexicon.ts";

/** What one file says, or everything that is wrong with it. */
export interface JudgmentFile {
	readonly file: string;
	readonly judgments: readonly Judgment[];
	/** Where it has any, none of its judgments is to be kept. */
	readonly problems: readonly Problem[];
}

/**
 * Judgments of YAML files, and of all in folders. Quoted words without their place are looked up in the documents of the case.
 *
 * - problems: `judgments-missing` where nothing is there; of a file: `yaml-invalid`, those of `readJudgments`, each with its line
 */
export async function readJudgmentFiles(
	inputs: readonly string[],
	file: CaseFile,
	store: Store,
): Promise<Outcome<readonly JudgmentFile[]>> {
	const read: JudgmentFile[] = [];
	for (const input of inputs) {
		const files = yamlFiles(input);
		if (files.length === 0)
			return failed(
				"judgments-missing",
				`Expected a YAML file or a folder of them, got "${input}"; fissure judge template forecast shows what to write`,
				input,
			);
		for (const one of files) read.push(await readOne(one, file, store));
	}
	return { ok: true, value: read };
}

async function readOne(path: string, file: CaseFile, store: Store): Promise<JudgmentFile> {
	const source = parseYaml(path);
	if (!source.ok) return { file: path, judgments: [], problems: [source.problem] };
	const { content, lineOf } = source.value;
	const locate = locateIn(await namedDocuments(content, file, store));
	const judgments: Judgment[] = [];
	const problems: Problem[] = [];
	for (const outcome of readJudgments(content, path, { locate, lineOf })) {
		if (outcome.ok) judgments.push(outcome.value);
		else problems.push(outcome.problem);
	}
	return { file: path, judgments, problems };
}

/** Documents in which words are to be looked up: those that are quoted without a place. */
async function namedDocuments(content: unknown, file: CaseFile, store: Store): Promise<ReadonlyMap<string, Document>> {
	const documents = new Map<string, Document>();
	for (const id of idsIn(content)) {
		const document = await store.readDocument(file, id);
		if (document !== null) documents.set(id, document);
	}
	return documents;
}

function idsIn(content: unknown): ReadonlySet<string> {
	const ids = new Set<string>();
	const open: unknown[] = [content];
	for (let value = open.pop(); value !== undefined; value = open.pop()) {
		if (typeof value !== "object" || value === null) continue;
		const { document, start } = value as Readonly<Record<"document" | "start", unknown>>;
		if (typeof document === "string" && start === undefined) ids.add(document);
		open.push(...Object.values(value).filter((part) => typeof part === "object" && part !== null));
	}
	return ids;
}

const locateIn =
	(documents: ReadonlyMap<string, Document>) =>
	(id: string, exact: string): readonly Span[] | null => {
		const text = documents.get(id)?.text;
		if (text === undefined) return null;
		const spans: Span[] = [];
		for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + exact.length))
			spans.push({ start: at, end: at + exact.length });
		return spans;
	};
