import type { PickedLink } from "../evidence/picked-link.ts";
import { type DraftRow, type JudgmentDraft, nextId } from "./judgment-draft.ts";

/** One judgment that two people changed at the same time. */
export interface Versions {
	/** What both began with; null where it is not known: then every difference is for a person to decide. */
	readonly base: JudgmentDraft | null;
	readonly mine: JudgmentDraft;
	readonly theirs: JudgmentDraft;
}

export type Side = "mine" | "theirs";

/** A part that both changed, each otherwise; empty: there is nothing. */
export interface Conflict {
	/** `words.question`, `topics`, `evidence`, `explanation.H1`, `row.E2`, `row.E2.statement`, `row.E2.reading.H1` … */
	readonly key: string;
	readonly mine: string;
	readonly theirs: string;
}

/** Which parts did both change, each otherwise? What only one of them changed is no question: it is kept. */
export function conflictsOf(versions: Versions): readonly Conflict[] {
	const { mine, theirs, chosen } = compared(versions);
	return [...chosen].flatMap(([key, side]) =>
		side === null ? [{ key, mine: textOf(mine.get(key)), theirs: textOf(theirs.get(key)) }] : [],
	);
}

/**
 * The judgment with what each of the two changed. Of a part that both changed it has the chosen one, mine where nothing is chosen. It counts as
 * made of their version. What both added under one name, such as a row E3, is there twice, mine under the next free name.
 */
export function mergeDrafts(versions: Versions, choices: Readonly<Record<string, Side>> = {}): JudgmentDraft {
	const { mine, theirs, chosen, own } = compared(versions);
	const parts = new Map(
		[...chosen].map(([key, side]) => [key, ((side ?? choices[key] ?? "mine") === "mine" ? mine : theirs).get(key)]),
	);
	const part = <Value>(key: string, other: Value): Value => (parts.get(key) as Value | undefined) ?? other;
	const ids = (list: "rows" | "explanations"): readonly string[] => [
		...new Set([...versions.theirs[list], ...own[list]].map(({ id }) => id)),
	];
	return {
		...versions.theirs,
		words: Object.fromEntries(
			[...parts].flatMap(([key, value]) =>
				key.startsWith(WORDS) && typeof value === "string" && value !== "" ? [[key.slice(WORDS.length), value]] : [],
			),
		),
		topics: part("topics", []),
		evidence: part("evidence", []),
		target: part("target", []),
		explanations: ids("explanations").flatMap((id) => {
			const statement = parts.get(`explanation.${id}`);
			return typeof statement === "string" ? [{ id, statement }] : [];
		}),
		rows: ids("rows").flatMap((id) => {
			const row = rowFrom(id, parts);
			return row === undefined ? [] : [row];
		}),
	};
}

const WORDS = "words.";

function rowFrom(id: string, parts: ReadonlyMap<string, unknown>): DraftRow | undefined {
	const place = `row.${id}`;
	if (parts.has(place)) return parts.get(place) as DraftRow | undefined;
	const field = <Value>(name: string): Value => parts.get(`${place}.${name}`) as Value;
	const readings = [...parts].flatMap(([key, value]) =>
		key.startsWith(`${place}.reading.`) && value !== undefined ? [[key.slice(`${place}.reading.`.length), value]] : [],
	);
	return {
		...{ id, statement: field<string>("statement"), links: field<DraftRow["links"]>("links") },
		...{
			credibility: field<DraftRow["credibility"]>("credibility"),
			relevance: field<DraftRow["relevance"]>("relevance"),
		},
		readings: Object.fromEntries(readings) as DraftRow["readings"],
	};
}

/** The parts of both, and whose is taken of each; null: a person decides. */
function compared({ base, mine: given, theirs }: Versions) {
	const own = base === null ? given : apart({ base, mine: given, theirs });
	const all = [own, theirs, ...(base === null ? [] : [base])];
	const shared = new Set(
		own.rows.map(({ id }) => id).filter((id) => all.every(({ rows }) => rows.some((row) => row.id === id))),
	);
	const [mine, others, before] = [own, theirs, base].map((draft) =>
		draft === null ? null : partsOf(draft, shared),
	) as [Parts, Parts, Parts | null];
	const chosen = new Map(
		[...new Set([...mine.keys(), ...others.keys()])].map((key): [string, Side | null] => {
			const [one, other, was] = [mine, others, before].map((parts) => comparable(parts?.get(key)));
			if (one === other) return [key, "theirs"];
			if (before !== null && one === was) return [key, "theirs"];
			return [key, before !== null && other === was ? "mine" : null];
		}),
	);
	return { mine, theirs: others, chosen, own };
}

type Parts = ReadonlyMap<string, unknown>;

function partsOf(
	{ words, topics, evidence, target, explanations, rows }: JudgmentDraft,
	shared: ReadonlySet<string>,
): Parts {
	return new Map<string, unknown>([
		...Object.entries(words).map(([name, said]): [string, unknown] => [`${WORDS}${name}`, said.trim()]),
		...Object.entries({ topics, evidence, target }),
		...explanations.map(({ id, statement }): [string, unknown] => [`explanation.${id}`, statement.trim()]),
		...rows.flatMap((row): [string, unknown][] => {
			const place = `row.${row.id}`;
			if (!shared.has(row.id)) return [[place, row]];
			const { statement, credibility, relevance, links, readings } = row;
			return [
				...Object.entries({ statement: statement.trim(), credibility, relevance, links }).map(
					([name, value]): [string, unknown] => [`${place}.${name}`, value],
				),
				...Object.entries(readings).map(([one, value]): [string, unknown] => [`${place}.reading.${one}`, value]),
			];
		}),
	]);
}

/** What both added under one name gets the next free one in mine, so that neither takes the place of the other. */
function apart({ base, mine, theirs }: Versions & { readonly base: JudgmentDraft }): JudgmentDraft {
	const renamed = (list: "rows" | "explanations", letter: string): ReadonlyMap<string, string> => {
		const names = new Map<string, string>();
		const taken = [...mine[list], ...theirs[list]].map(({ id }) => ({ id }));
		for (const { id, statement } of mine[list]) {
			const other = theirs[list].find((one) => one.id === id);
			const isNew = !base[list].some((one) => one.id === id);
			if (!isNew || other === undefined || other.statement.trim() === statement.trim()) continue;
			const free = nextId(letter, taken);
			taken.push({ id: free });
			names.set(id, free);
		}
		return names;
	};
	const [rows, explanations] = [renamed("rows", "E"), renamed("explanations", "H")];
	return {
		...mine,
		explanations: mine.explanations.map(({ id, statement }) => ({ id: explanations.get(id) ?? id, statement })),
		rows: mine.rows.map((row) => ({
			...row,
			id: rows.get(row.id) ?? row.id,
			readings: Object.fromEntries(
				Object.entries(row.readings).map(([one, value]) => [explanations.get(one) ?? one, value]),
			),
		})),
	};
}

/** Empty is the same as not there; links are the same that lead to the same. */
function comparable(value: unknown): string {
	if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return "";
	return JSON.stringify(value, (name, one) =>
		Array.isArray(one) && (name === "links" || one.some(isLink)) ? one.map((link: PickedLink) => link.key) : one,
	);
}

const isLink = (one: unknown): one is PickedLink => typeof one === "object" && one !== null && "plain" in one;

/** As a person reads it. */
function textOf(value: unknown): string {
	if (Array.isArray(value)) return value.map((one) => (isLink(one) ? `“${one.words}”` : String(one))).join("\n");
	if (typeof value === "object" && value !== null) return (value as DraftRow).statement;
	return value === undefined ? "" : String(value);
}
