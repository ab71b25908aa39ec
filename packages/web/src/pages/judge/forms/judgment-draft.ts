import type { Consistency, Grade } from "@fissure/core";
import { messages } from "../../../messages/messages.ts";
import { type PickedLink, type Plain, pickedFrom } from "../evidence/picked-link.ts";
import type { Kind, ShownEvidence } from "../state/judge-types.ts";
import { conditionOf, conditionWords } from "./condition-draft.ts";

export interface DraftRow {
	readonly id: string;
	readonly statement: string;
	readonly credibility: Grade;
	readonly relevance: Grade;
	readonly readings: Readonly<Record<string, Consistency>>;
	readonly links: readonly PickedLink[];
}

/** A judgment while somebody writes it: fields as they were typed, whether they make sense yet or not. */
export interface JudgmentDraft {
	readonly kind: Kind;
	/** `version` of what is changed; null: a new one. */
	readonly seen: number | null;
	readonly id: string;
	/** Made of what it says, as long as nobody has named it. */
	readonly autoId?: string;
	readonly topics: readonly string[];
	/** Fields of one line or several, by the names that they have in a file. */
	readonly words: Readonly<Record<string, string>>;
	readonly evidence: readonly PickedLink[];
	/** Of an option: one at most. */
	readonly target: readonly PickedLink[];
	readonly explanations: readonly { readonly id: string; readonly statement: string }[];
	readonly rows: readonly DraftRow[];
	/** What a form does not change: revisions and answers, which have acts of their own. */
	readonly kept: Plain;
}

/** What a file has in words, by kind; a dot leads into a part. */
export const WORD_FIELDS: Readonly<Record<Kind, readonly string[]>> = {
	interest: ["actor", "interest", "mechanism", "alternative", "note"],
	matrix: ["question", "note"],
	forecast: ["question", "deadline", "rule", "note"],
	option: [
		...["actor", "instrument", "condition", "trigger.words", "trigger.indicator"],
		...["off_ramp", "effect", "disconfirmed_by", "note"],
	],
};

/** Of a new forecast, which begins with what its author thinks now. */
export const FIRST = { probability: "first.probability", because: "first.because" } as const;

const NO_ROW = { statement: "", credibility: "medium", relevance: "medium", readings: {}, links: [] } as const;

export const newDraft = (kind: Kind): JudgmentDraft => ({
	...{ kind, seen: null, id: "", topics: [], words: {}, evidence: [], target: [], kept: {} },
	explanations: kind === "matrix" ? ["H1", "H2", "H3"].map((id) => ({ id, statement: "" })) : [],
	rows: kind === "matrix" ? [newRow([])] : [],
});

/** A row with the next free name. */
export const newRow = (rows: readonly { readonly id: string }[]): DraftRow => ({ id: nextId("E", rows), ...NO_ROW });

export function nextId(letter: string, parts: readonly { readonly id: string }[]): string {
	const numbers = parts.map(({ id }) => (id.startsWith(letter) ? Number(id.slice(letter.length)) : Number.NaN));
	return `${letter}${1 + Math.max(0, ...numbers.filter((number) => Number.isSafeInteger(number)))}`;
}

/** A judgment that stands, to be changed; its links with what they say. */
export function draftOf(plain: Plain, seen: number, evidence: readonly ShownEvidence[]): JudgmentDraft {
	const kind = plain.kind as Kind;
	const linksOf = (where: string): readonly PickedLink[] =>
		evidence.filter((one) => one.where === where).flatMap(pickedFrom);
	return {
		...{ kind, seen, id: String(plain.id), topics: (plain.topics ?? []) as readonly string[] },
		words: {
			...Object.fromEntries(
				WORD_FIELDS[kind].flatMap((field) => {
					const said = at(plain, field.split("."));
					return typeof said === "string" ? [[field, said] as const] : [];
				}),
			),
			...conditionWords(BOUND, plain.bound),
			...conditionWords(SET_OFF, at(plain, SET_OFF.split("."))),
		},
		evidence: linksOf("evidence"),
		target: linksOf("target"),
		explanations: (plain.explanations ?? []) as JudgmentDraft["explanations"],
		rows:
			kind === "matrix"
				? ((plain.evidence ?? []) as readonly DraftRow[]).map((row) => rowOf(row, linksOf(row.id)))
				: [],
		kept: keptOf(plain),
	};
}

/** Where a forecast and an option name what must be on record. */
export const BOUND = "bound";
export const SET_OFF = "trigger.on";

const KEPT = ["revisions", "resolution", "declined"];

const keptOf = (plain: Plain): Plain =>
	Object.fromEntries(KEPT.flatMap((key) => (key in plain ? [[key, plain[key]]] : [])));

const rowOf = (row: DraftRow, links: readonly PickedLink[]): DraftRow => ({ ...NO_ROW, ...row, links });

const at = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
	key === undefined || typeof value !== "object" || value === null
		? value
		: at((value as Readonly<Record<string, unknown>>)[key], rest);

/** The judgment as a file would have it; what was left empty is left out. */
export function plainOf(draft: JudgmentDraft): Plain {
	const { kind, id, topics, words, evidence, target, explanations, rows, kept } = draft;
	const known = new Set(explanations.map((one) => one.id));
	const said = (field: string): string | undefined => words[field]?.trim() || undefined;
	const trigger = tidy({
		words: said("trigger.words"),
		indicator: said("trigger.indicator"),
		on: conditionOf(SET_OFF, words),
	});
	const top = WORD_FIELDS[kind].filter((field) => !field.includes("."));
	return tidy({
		...{ kind, id, topics },
		...Object.fromEntries(top.map((field) => [field, said(field)])),
		...(Object.keys(trigger).length === 0 ? {} : { trigger }),
		bound: conditionOf(BOUND, words),
		target: target[0]?.plain,
		...(kind === "matrix"
			? {
					explanations: explanations.map(({ id, statement }) => ({ id, statement: statement.trim() })),
					evidence: rows.map(({ links, readings, ...row }) =>
						tidy({
							...row,
							statement: row.statement.trim(),
							// An explanation that was taken out takes its readings along.
							readings: Object.fromEntries(Object.entries(readings).filter(([one]) => known.has(one))),
							links: links.map(({ plain }) => plain),
						}),
					),
				}
			: { evidence: evidence.map(({ plain }) => plain) }),
		...(kind === "forecast" && draft.seen === null
			? { revisions: [tidy({ probability: percentsOf(said(FIRST.probability)), because: said(FIRST.because) })] }
			: {}),
		...kept,
	});
}

/** A bare number in a field that asks for percents is percents. */
const percentsOf = (typed: string | undefined): string | undefined =>
	typed !== undefined && /^\d{1,3}(?:[.,]\d+)?$/.test(typed) ? `${typed.replace(",", ".")} %` : typed;

const tidy = (record: Plain): Plain =>
	Object.fromEntries(
		Object.entries(record).filter(
			([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
		),
	);

/** A name for a new judgment made of what it says; empty where no letters of ASCII are in it. */
export function idFrom(title: string): string {
	const parts = title
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^a-z0-9\s-]/g, "")
		.split(/[\s-]+/)
		.filter((word) => word !== "" && !SMALL_WORDS.has(word));
	return parts.slice(0, LONGEST_NAME).join("-").slice(0, 60);
}

const LONGEST_NAME = 5;
const SMALL_WORDS = new Set(messages.judge.smallWords.split(" "));
