import type { Codebook, Concept, Issue, Term } from "@fissure/model";
import { failed, type Outcome, type Problem } from "@fissure/model";
import { compileTerm } from "../terms/compile-term.ts";
import { issuesOfPattern } from "./issue-patterns.ts";
import type { FrameData } from "./lexicon-data.ts";

/** One YAML file, parsed; `lineOf` tells the line of a path of keys, 1-based. */
export interface CodebookSource {
	readonly file: string;
	readonly content: unknown;
	readonly lineOf: (path: readonly (string | number)[]) => number;
}

const CONCEPT_FIELDS = new Set(["id", "issue", "pole", "stance", "fixed", "sign", "needs", "since", "news", "note"]);
const ISSUE_FIELDS = new Set(["id", "name", "definition", "pole_minus3", "pole_plus3", "foreign"]);
const TERM_FIELDS = new Set(["t", "near", "not"]);
const WITHIN = new Set(["sentence", "near", "document"]);

/**
 * Joins the files of a codebook and checks every field.
 *
 * - out:      the codebook, or the first problem of every wrong entry joined in one, each with file, line and field
 * - problems: `codebook-invalid`
 */
export function readCodebook(
	sources: readonly CodebookSource[],
): Outcome<{ readonly codebook: Codebook; readonly frames: readonly FrameData[] }> {
	const complaints: Problem[] = [];
	const issues: Issue[] = [];
	const concepts: Concept[] = [];
	const frames: FrameData[] = [];
	const anchors: Record<string, Record<string, Term[]>> = {};
	for (const source of sources) {
		const check = checkerOf(source, complaints);
		const root = check.record([], source.content);
		for (const [at, item] of check.list(["issues"], root.issues).entries())
			issues.push(readIssue(check, ["issues", at], item));
		for (const [group, words] of Object.entries(check.record(["anchors"], root.anchors))) {
			const languages = readTerms(check, ["anchors", group], check.record(["anchors", group], words), new Set());
			const known = anchors[group] ?? {};
			anchors[group] = known;
			for (const [language, terms] of Object.entries(languages))
				known[language] = [...(known[language] ?? []), ...terms];
		}
		for (const [at, item] of check.list(["concepts"], root.concepts).entries())
			concepts.push(readConcept(check, ["concepts", at], item));
		for (const [at, item] of check.list(["patterns"], root.patterns).entries()) {
			const path = ["patterns", at];
			const expanded = issuesOfPattern(check.record(path, item));
			issues.push(...expanded.issues.map((issue) => readIssue(check, path, issue)));
			concepts.push(...expanded.concepts.map((concept) => readConcept(check, path, concept)));
		}
		for (const [at, item] of check.list(["frames"], root.frames).entries())
			frames.push(readFrame(check, ["frames", at], item));
		for (const key of Object.keys(root))
			if (!["issues", "anchors", "concepts", "patterns", "frames", "about"].includes(key))
				check.complain([key], `Expected "issues", "anchors", "concepts", "patterns" or "frames", got "${key}"`);
	}
	checkReferences(sources, issues, concepts, anchors, complaints);
	if (complaints.length > 0) {
		const [first] = complaints as [Problem];
		return failed(
			"codebook-invalid",
			complaints
				.slice(0, 20)
				.map(({ place, message }) => `${place}: ${message}`)
				.join("\n"),
			first.place,
		);
	}
	return { ok: true, value: { codebook: { issues, concepts, anchors }, frames } };
}

type Path = readonly (string | number)[];

interface Checker {
	readonly complain: (path: Path, message: string) => void;
	readonly record: (path: Path, value: unknown) => Readonly<Record<string, unknown>>;
	readonly list: (path: Path, value: unknown) => readonly unknown[];
	readonly text: (path: Path, value: unknown) => string;
	readonly number: (path: Path, value: unknown, low: number, high: number) => number;
}

function checkerOf({ file, lineOf }: CodebookSource, complaints: Problem[]): Checker {
	const complain = (path: Path, message: string): void => {
		complaints.push({
			code: "codebook-invalid",
			message: `${path.join(".") || "file"}: ${message}`,
			place: `${file}:${lineOf(path)}`,
		});
	};
	const say = (value: unknown): string => JSON.stringify(value) ?? "nothing";
	return {
		complain,
		record: (path, value) => {
			if (value === undefined || value === null) return {};
			if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
			complain(path, `Expected a mapping, got ${say(value).slice(0, 60)}`);
			return {};
		},
		list: (path, value) => {
			if (value === undefined || value === null) return [];
			if (Array.isArray(value)) return value;
			complain(path, `Expected a list, got ${say(value).slice(0, 60)}`);
			return [];
		},
		text: (path, value) => {
			if (typeof value === "string" && value.trim() !== "") return value;
			complain(path, `Expected words, got ${say(value).slice(0, 60)}`);
			return "";
		},
		number: (path, value, low, high) => {
			if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return value;
			complain(path, `Expected a whole number from ${low} to ${high}, got ${say(value).slice(0, 60)}`);
			return 0;
		},
	};
}

function readIssue(check: Checker, path: Path, item: unknown): Issue {
	const record = check.record(path, item);
	for (const key of Object.keys(record))
		if (!ISSUE_FIELDS.has(key))
			check.complain([...path, key], `Expected one of ${[...ISSUE_FIELDS].join(", ")}, got "${key}"`);
	const text = (key: string): string => check.text([...path, key], record[key]);
	return {
		id: text("id"),
		name: text("name"),
		definition: text("definition"),
		poleMinus3: text("pole_minus3"),
		polePlus3: text("pole_plus3"),
		foreign: record.foreign === true,
	};
}

function readConcept(check: Checker, path: Path, item: unknown): Concept {
	const record = check.record(path, item);
	const optional = (key: string, low: number, high: number): number | null =>
		record[key] === undefined || record[key] === null ? null : check.number([...path, key], record[key], low, high);
	return {
		id: check.text([...path, "id"], record.id),
		issue: record.issue === undefined || record.issue === null ? null : check.text([...path, "issue"], record.issue),
		pole: (optional("pole", -1, 1) ?? 0) as Concept["pole"],
		stance: optional("stance", -3, 3),
		fixed: optional("fixed", -3, 3),
		...readSign(check, [...path, "sign"], record.sign),
		needs: readNeeds(check, [...path, "needs"], record.needs),
		since: readDay(check, [...path, "since"], record.since),
		news: optional("news", 0, 3) ?? 1,
		terms: readTerms(check, path, record, CONCEPT_FIELDS),
	};
}

function readSign(check: Checker, path: Path, value: unknown): Pick<Concept, "sign"> {
	if (value === undefined || value === null) return {};
	if (value === 1 || value === -1) return { sign: value };
	check.complain(path, `Expected 1 or -1, got ${JSON.stringify(value)}`);
	return {};
}

function readNeeds(check: Checker, path: Path, value: unknown): Concept["needs"] {
	if (value === undefined || value === null) return null;
	const record = check.record(path, value);
	const within = record.within ?? "near";
	if (typeof within !== "string" || !WITHIN.has(within))
		check.complain([...path, "within"], `Expected sentence, near or document, got ${JSON.stringify(within)}`);
	return { anchor: check.text([...path, "anchor"], record.anchor), within: within as "near" };
}

function readDay(check: Checker, path: Path, value: unknown): string | null {
	if (value === undefined || value === null) return null;
	const day = check.text(path, value);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) check.complain(path, `Expected a day such as "2022-02-24", got "${day}"`);
	return day;
}

function readTerms(
	check: Checker,
	path: Path,
	record: Readonly<Record<string, unknown>>,
	fields: ReadonlySet<string>,
): Record<string, Term[]> {
	const out: Record<string, Term[]> = {};
	for (const [language, value] of Object.entries(record)) {
		if (fields.has(language)) continue;
		if (!/^[a-z]{2,3}$/.test(language)) {
			check.complain([...path, language], `Expected a field or a language code such as "en", got "${language}"`);
			continue;
		}
		out[language] = check
			.list([...path, language], value)
			.map((term, at) => readTerm(check, [...path, language, at], term, language));
	}
	return out;
}

function readTerm(check: Checker, path: Path, value: unknown, language: string): Term {
	const isRecord = typeof value === "object" && value !== null;
	const record = isRecord ? check.record(path, value) : {};
	const text = check.text(isRecord ? [...path, "t"] : path, isRecord ? record.t : value);
	for (const key of Object.keys(record))
		if (!TERM_FIELDS.has(key))
			check.complain(path, `Expected one of ${[...TERM_FIELDS].join(", ")}, got ${JSON.stringify(key.slice(0, 60))}`);
	const words = (key: "near" | "not"): readonly string[] =>
		check.list([...path, key], record[key]).map((word, at) => check.text([...path, key, at], word));
	const term: Term = {
		text,
		...(record.near === undefined ? {} : { near: words("near") }),
		...(record.not === undefined ? {} : { not: words("not") }),
	};
	for (const notation of [text, ...(term.near ?? []), ...(term.not ?? [])]) {
		if (notation === "") continue;
		try {
			compileTerm(notation, language);
		} catch (error) {
			check.complain(path, error instanceof Error ? error.message : String(error));
		}
	}
	return term;
}

/** Whether a name says who does what it names. */
const AGENTS = ["named", "avoided"] as const;

function readFrame(check: Checker, path: Path, item: unknown): FrameData {
	const record = check.record(path, item);
	const terms = readTerms(check, path, record, new Set(["topic", "frame", "issue", "agent", "note"]));
	const texts = Object.fromEntries(
		Object.entries(terms).map(([language, list]) => [language, list.map(({ text }) => text)]),
	);
	const { agent } = record;
	const isAgent = agent === undefined || AGENTS.some((one) => one === agent);
	if (!isAgent) check.complain([...path, "agent"], `Expected ${AGENTS.join(" or ")}, got ${JSON.stringify(agent)}`);
	return {
		topic: check.text([...path, "topic"], record.topic),
		frame: check.text([...path, "frame"], record.frame),
		...(record.issue === undefined ? {} : { issue: check.text([...path, "issue"], record.issue) }),
		...(agent === undefined || !isAgent ? {} : { agent: agent as (typeof AGENTS)[number] }),
		terms: texts,
	};
}

function checkReferences(
	sources: readonly CodebookSource[],
	issues: readonly Issue[],
	concepts: readonly Concept[],
	anchors: Readonly<Record<string, unknown>>,
	complaints: Problem[],
): void {
	const place = sources.map(({ file }) => file).join(", ");
	const complain = (message: string): void => void complaints.push({ code: "codebook-invalid", message, place });
	const known = new Set(issues.map(({ id }) => id));
	for (const [name, ids] of [
		["issue", issues.map(({ id }) => id)],
		["concept", concepts.map(({ id }) => id)],
	] as const) {
		const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
		for (const id of new Set(twice)) complain(`Expected every ${name} id once, got "${id}" twice`);
	}
	for (const { id, issue, needs } of concepts) {
		if (issue !== null && !known.has(issue)) complain(`concept ${id}: Expected a known issue, got "${issue}"`);
		if (needs !== null && anchors[needs.anchor] === undefined)
			complain(`concept ${id}: Expected a known anchor group, got "${needs.anchor}"`);
	}
}
