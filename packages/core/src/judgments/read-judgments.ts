import { JUDGMENT_KINDS, type Judgment, type Outcome } from "@fissure/model";
import { type FieldReader, fieldReader, type Path, readActor, shownValue } from "./field-reader.ts";
import { JUDGMENT_KEYS, JUDGMENT_LISTS } from "./plain-judgments.ts";
import { readForecast } from "./read-forecast.ts";
import { type Locate, readLinks } from "./read-links.ts";
import { readMatrix } from "./read-matrix.ts";
import { readOption } from "./read-option.ts";

export interface ReadJudgmentsOptions {
	/** Looks up words that are quoted without their place; without it every quote must say where it stands. */
	readonly locate?: Locate;
	/** The line of a path of keys, from 1, so that problems name it. */
	readonly lineOf?: (path: Path) => number;
}

/** More would bury the first; the last then says how many there were. */
const MOST_PROBLEMS = 200;
const JUDGMENT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

/**
 * Which judgments are in this data, as YAML or JSON gives it?
 *
 * Either a mapping of the lists `interests`, `matrices`, `forecasts` and `options`, or a list of judgments that each say
 * their `kind`, or one such. Every field is checked; an entry with a mistake gives its mistakes and no judgment.
 *
 * - out:      the sound judgments in order of the file, then every problem with its path: `forecasts[2].revisions[0].probability`
 * - problems: `judgments-unreadable`, `judgment-kind-unknown`, `judgment-id-wrong`, `judgment-id-twice`,
 *   `judgment-topics-wrong`, and those of the readers beside this one
 */
export function readJudgments(
	value: unknown,
	place: string,
	{ locate, lineOf }: ReadJudgmentsOptions = {},
): readonly Outcome<Judgment>[] {
	const reader = fieldReader((path) => {
		const line = lineOf === undefined ? "" : `:${lineOf(path)}`;
		return path.length === 0 ? `${place}${line}` : `${place}${line}: ${pathText(path)}`;
	});
	const seen = new Set<string>();
	const judgments = entriesIn(reader, value).flatMap((entry): readonly Outcome<Judgment>[] => {
		const before = reader.complaints();
		const judgment = readEntry(reader, entry, locate ?? null);
		if (judgment === null || reader.complaints() > before) return [];
		if (seen.has(judgment.id)) {
			const message = `Expected each id once, got ${shownValue(judgment.id)} twice; rename one of them`;
			reader.refuse("judgment-id-twice", [...entry.path, "id"], message);
			return [];
		}
		seen.add(judgment.id);
		return [{ ok: true, value: judgment }];
	});
	return [...judgments, ...bounded(reader.problems(), place)];
}

/** `forecasts[2].revisions[0].probability`. */
const pathText = (path: Path): string =>
	path.map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`)).join("");

interface Entry {
	readonly path: Path;
	/** From the list it is in; null where it says so itself. */
	readonly kind: Judgment["kind"] | null;
	readonly value: unknown;
}

function entriesIn(reader: FieldReader, value: unknown): readonly Entry[] {
	const listed = (path: Path, list: unknown, kind: Entry["kind"]): readonly Entry[] =>
		reader.list(path, list).map((item, at) => ({ path: [...path, at], kind, value: item }));
	if (Array.isArray(value)) return listed([], value, null);
	if (typeof value !== "object" || value === null) {
		const message = `Expected ${Object.keys(JUDGMENT_LISTS).join(", ")}, got ${shownValue(value)}; see docs/judging.md`;
		reader.refuse("judgments-unreadable", [], message);
		return [];
	}
	if (Object.hasOwn(value, "kind")) return [{ path: [], kind: null, value }];
	const record = reader.record([], value, Object.keys(JUDGMENT_LISTS)) ?? {};
	return Object.entries(JUDGMENT_LISTS).flatMap(([name, kind]) => listed([name], record[name], kind));
}

function readEntry(
	reader: FieldReader,
	{ path, kind: listedAs, value }: Entry,
	locate: Locate | null,
): Judgment | null {
	const said = typeof value === "object" && value !== null && Object.hasOwn(value, "kind");
	const kind = said ? JUDGMENT_KINDS.find((each) => each === (value as { readonly kind: unknown }).kind) : listedAs;
	if (kind === undefined || kind === null || (listedAs !== null && kind !== listedAs)) {
		const expected = listedAs ?? JUDGMENT_KINDS.join(", ");
		const got = said ? shownValue((value as { readonly kind: unknown }).kind) : shownValue(value);
		reader.refuse("judgment-kind-unknown", [...path, "kind"], `Expected a judgment of kind ${expected}, got ${got}`);
		return null;
	}
	const fields = reader.record(path, value, JUDGMENT_KEYS[kind]);
	if (fields === null) return null;
	const common = {
		id: readId(reader, [...path, "id"], fields.id),
		topics: readTopics(reader, [...path, "topics"], fields.topics),
		note: reader.wordsOrNull([...path, "note"], fields.note),
	};
	if (kind === "matrix") return { kind, ...common, ...readMatrix(reader, path, fields, locate) };
	const evidence = readLinks(reader, [...path, "evidence"], fields.evidence, locate);
	if (kind === "forecast") return { kind, ...common, ...readForecast(reader, path, fields, locate), evidence };
	if (kind === "option") return { kind, ...common, ...readOption(reader, path, fields, locate), evidence };
	const orNull = (key: string): string | null => reader.wordsOrNull([...path, key], fields[key]);
	return {
		kind,
		...common,
		actor: readActor(reader, [...path, "actor"], fields.actor),
		interest: reader.words([...path, "interest"], fields.interest),
		mechanism: orNull("mechanism"),
		evidence,
		alternative: orNull("alternative"),
	};
}

function readId(reader: FieldReader, path: Path, value: unknown): string {
	if (typeof value === "string" && value.length <= LONGEST_ID && JUDGMENT_ID.test(value)) return value;
	const message = `Expected an id in lower case with hyphens, such as "valdara-wants-grain", got ${shownValue(value)}`;
	reader.refuse("judgment-id-wrong", path, message);
	return "";
}

function readTopics(reader: FieldReader, path: Path, value: unknown): readonly string[] {
	const topics = reader.list(path, value).map((topic, at) => reader.words([...path, at], topic));
	if (new Set(topics).size < topics.length)
		reader.refuse("judgment-topics-wrong", path, "Expected each topic once, got one twice; remove one of them");
	return topics;
}

function bounded(problems: ReturnType<FieldReader["problems"]>, place: string): readonly Outcome<never>[] {
	if (problems.length <= MOST_PROBLEMS) return problems;
	const more = problems.length - MOST_PROBLEMS;
	const message = `Expected judgments, got ${more} further problems; correct those above and read the file again`;
	return [
		...problems.slice(0, MOST_PROBLEMS),
		{ ok: false, problem: { code: "judgments-unreadable", message, place } },
	];
}
