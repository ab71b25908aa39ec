import { readFileSync, statSync } from "node:fs";
import { type DocumentKind, failed, type Outcome, readSpan } from "@fissure/core";
import { present } from "../reading/reading.ts";
import type { ListDefinition, SourceDefinition } from "../reading/source-definition.ts";
import { checkFields, firstBadSelector, SOURCE_FIELDS } from "./source-fields.ts";
import { readYaml, yaml } from "./yaml.ts";

/** A definition is a page of text; a larger file is something else. */
const LARGEST_FILE = 256 * 1024;
/** Between two requests, where a definition says nothing; seconds. */
const DELAY_S = 5;

/**
 * Source definitions from YAML files, one a file.
 *
 * - out:      one outcome a file, in order
 * - problems: `source-unreadable`, `source-invalid` with the line, `source-twice`
 */
export function readSources(files: readonly string[]): readonly Outcome<SourceDefinition>[] {
	const seen = new Map<string, string>();
	return files.map((file) => {
		const text = textOf(file);
		const source = text.ok ? parseSource(text.value, file) : text;
		if (!source.ok) return source;
		const before = seen.get(source.value.id);
		seen.set(source.value.id, file);
		if (before === undefined) return source;
		const message = `Expected a different id for each source, got "${source.value.id}" twice; it is also in ${before}`;
		return failed("source-twice", message, file);
	});
}

function textOf(file: string): Outcome<string> {
	try {
		const { size } = statSync(file);
		if (size <= LARGEST_FILE) return { ok: true, value: readFileSync(file, "utf8") };
		return failed(
			"source-unreadable",
			`Expected up to ${LARGEST_FILE} bytes, got ${size}; write each source to its own file`,
			file,
		);
	} catch (error) {
		const got = (error as NodeJS.ErrnoException).code ?? String(error);
		return failed("source-unreadable", `Expected a file with a source, got "${got}"; check the path`, file);
	}
}

/** One source from YAML; the place of a problem names the line. */
export function parseSource(text: string, place: string): Outcome<SourceDefinition> {
	const read = readYaml(text);
	if (!read.ok) {
		const { message, place: line } = read.problem;
		return failed("source-invalid", `${message}; see docs/sources.md`, `${place}, line ${line}`);
	}
	const { document, lineAt } = read.value;
	const { isMap } = yaml();
	const invalid = (message: string, offset: number) =>
		failed("source-invalid", `${message}; see docs/sources.md`, `${place}, line ${lineAt(offset)}`);
	const { contents } = document;
	if (!isMap(contents)) return invalid("Expected a source with id, venue and sites, got something else", 0);
	const [complaint] = checkFields(contents, SOURCE_FIELDS, "a source");
	if (complaint !== undefined) return invalid(complaint.message, complaint.offset);
	const bad = firstBadSelector(contents);
	if (bad !== null) return invalid(`Expected a CSS selector, got "${bad.selector}"`, bad.offset);
	return { ok: true, value: composeSource(document.toJS() as Written) };
}

/** As it is in a file that was checked. */
interface Written {
	readonly id: string;
	readonly venue: string;
	readonly sites: string | readonly string[];
	readonly publisher?: string;
	readonly language?: string;
	readonly kinds?: DocumentKind | readonly DocumentKind[];
	readonly list?: ListDefinition | readonly ListDefinition[];
	readonly feed?: string | readonly string[];
	readonly page?: Readonly<Record<"title" | "date" | "body", string | readonly string[] | undefined>>;
	readonly politeness?: { readonly delay?: number; readonly concurrency?: number };
	readonly every?: string;
	readonly tested: boolean;
}

const composeSource = ({ id, venue, sites, publisher, language, kinds, list, feed, ...rest }: Written) => ({
	id,
	venue,
	sites: listOf(sites),
	...present({ publisher, language }),
	kinds: listOf(kinds),
	lists: listOf(list),
	feeds: listOf(feed),
	page: { title: listOf(rest.page?.title), date: listOf(rest.page?.date), body: listOf(rest.page?.body) },
	politeness: {
		delayMs: (rest.politeness?.delay ?? DELAY_S) * 1000,
		concurrency: rest.politeness?.concurrency ?? 1,
	},
	...(rest.every === undefined ? {} : { everyMinutes: (readSpan(rest.every) ?? 0) / 60 }),
	tested: rest.tested,
});

const listOf = <Value>(value: Value | readonly Value[] | undefined): readonly Value[] =>
	value === undefined ? [] : Array.isArray(value) ? value : [value as Value];
