import type { OperationName, Operations } from "@fissure/app/operations";
import type { Outcome } from "@fissure/core";

/** What an assistant is shown of an answer: facts that are on every page, and items of which a page has as many as fit. */
export interface Shown {
	readonly facts: Readonly<Record<string, unknown>>;
	readonly items: readonly unknown[];
	/** Are there more items behind these? Only said where the operation gives a part at a time. */
	readonly more?: boolean;
}

/** An operation that an assistant may call, and what it is shown of the answer. */
export interface Tool {
	readonly operation: OperationName;
	/** `from`: how many items come before the part that was asked for. */
	readonly show: (answer: never, from: number) => Shown;
	/** Fields of the input that choose a part, where the operation gives one at a time; they are set, not offered. */
	readonly part: ((from: number) => Readonly<Record<string, unknown>>) | null;
	/** Further fields that are not offered. */
	readonly without: readonly string[];
}

/** Items that are asked for at once; more seldom fit on a page. */
export const MOST_ITEMS = 20;

type AnswerOf<Name extends OperationName> = Operations[Name] extends {
	readonly run: (input: never, context: never) => Promise<Outcome<infer Answer>>;
}
	? Answer
	: never;

const tool = <Name extends OperationName>(
	operation: Name,
	show: (answer: AnswerOf<Name>, from: number) => Shown,
	{ part = null, without = [] }: Partial<Pick<Tool, "part" | "without">> = {},
): Tool => ({ operation, show, part, without });

const afterNumber = { part: (from: number) => ({ after: from, size: MOST_ITEMS }) };

/** What an assistant may ask; each only reads. */
export const READING_TOOLS: readonly Tool[] = [
	tool(
		"search-texts",
		({ documents, total, next, held }) => ({
			facts: { total, held },
			items: documents.map(foundText),
			more: next !== null,
		}),
		{ part: (from) => ({ after: String(from), size: MOST_ITEMS }) },
	),
	tool("ever-said", ({ firstText, lastText, firstRow, lastRow, ...facts }) => ({
		facts: {
			...facts,
			first: firstText === null ? rowOrNull(firstRow) : foundText(firstText),
			last: lastText === null ? rowOrNull(lastRow) : foundText(lastText),
		},
		items: [],
	})),
	tool(
		"browse-ledger",
		({ rows, offset, total, read }) => ({
			facts: { total, read },
			items: rows.map(position),
			more: offset + rows.length < total,
		}),
		{ part: (from) => ({ offset: from, limit: MOST_ITEMS }), without: ["patience"] },
	),
	tool("show-position", ({ entry, before: _, after: __, ...facts }) => ({
		facts: { position: position(entry), ...facts },
		items: [],
	})),
	tool("ledger-facets", ({ months: _, years: __, ...facts }) => ({ facts, items: [] })),
	tool("ledger-timeline", ({ marks, ...facts }) => ({ facts, items: marks })),
	tool(
		"list-documents",
		({ documents, total }, from) => ({
			facts: { total },
			items: documents.map(({ capturedAt: _, isVersion: __, corrected: ___, ...facts }) => facts),
			more: from + documents.length < total,
		}),
		afterNumber,
	),
	tool("show-document", ({ document: { text, ...document }, events, versions, languageVersions, positions }) => ({
		facts: {
			document,
			length: text.length,
			positions: positions.length,
			events: events.map(({ id }) => id),
			versions: versions.map(({ id }) => id),
			languageVersions: languageVersions.map(({ id }) => id),
		},
		items: passages(document.id, text),
	})),
	tool("copy-quotation", (facts) => ({ facts, items: [] })),
	tool(
		"list-events",
		({ events, total, next }) => ({
			facts: { total },
			items: events.map(({ id, name, kind, date, parties, documents, findings }) => ({
				...{ id, name, kind, date, parties, findings },
				documents: documents.map((document) => document.id),
			})),
			more: next !== null,
		}),
		afterNumber,
	),
	tool(
		"compare-texts",
		({ title, event, accounts, findings, unmatched, unread, problems }) => ({
			facts: {
				...{ title, unread, problems },
				event: event?.id ?? null,
				documents: accounts.map(({ document }) => document.id),
				findings: findings.length,
			},
			items: [...findings.map(finding), ...unmatched.map(({ holder, quote }) => ({ unmatched: quote, holder }))],
		}),
		{ without: ["trial"] },
	),
	tool(
		"list-findings",
		({ findings, total, next }) => ({ facts: { total }, items: findings.map(finding), more: next !== null }),
		afterNumber,
	),
	tool("finding-versions", (versions) => ({ facts: {}, items: versions.map(finding) })),
	tool("verify-text", ({ held, lookedThrough, quotations, hints }) => ({
		facts: { held, lookedThrough },
		items: [
			...quotations.map(({ start, end, form: _, problems, ...quotation }) => ({
				inDraft: { start, end },
				...quotation,
				problems: problems.map(problemOf),
			})),
			...hints.map((hint) => ({ hint: problemOf(hint) })),
		],
	})),
];

const written = (answer: object | null): Shown => ({ facts: { saved: answer }, items: [] });

/** What an assistant may do besides, where the person who starts it allows that. */
export const WRITING_TOOLS: readonly Tool[] = [
	tool("set-verdict", written, { without: ["of"] }),
	tool("accept-position", written),
	tool("reject-position", written),
	tool("update-event", ({ did, what }) => written({ did, what })),
	tool("create-draft", written),
	tool("save-draft", written),
];

type Found = NonNullable<AnswerOf<"ever-said">["firstText"]>;
type Row = AnswerOf<"show-position">["entry"];
type AnyFinding = Pick<AnswerOf<"finding-versions">[number], "finding" | "headline" | "kindName" | "baseRateWords"> & {
	readonly id?: string;
	readonly event?: string | null;
	readonly until?: string | null;
	readonly verdict?: unknown;
};
type Hint = AnswerOf<"verify-text">["hints"][number];

const foundText = ({ id, sentences, count }: Found) => ({ document: id, count, sentences });

const rowOrNull = (row: Row | null) => (row === null ? null : position(row));

function position({ key, issue, holder, asserter, manner, stance, status, negated, conditional, ...row }: Row) {
	const { quote, sentence, note, certainty, coder } = row;
	const said = { issue, holder, asserter, manner, stance, status, negated, conditional };
	return {
		key,
		...said,
		...{ certainty, coder, note },
		quote,
		...(quote.exact === sentence.exact ? {} : { sentence }),
	};
}

function finding({ finding: found, headline, kindName, baseRateWords, ...standing }: AnyFinding) {
	const { id, event, until, verdict } = standing;
	const { issue, holder, salience, carriedBy, against, evidence, instead, counterEvidence, explanations, caveats } =
		found;
	return {
		...{ id, event, until, verdict, kind: kindName, headline, salience, issue, holder, carriedBy, against },
		...{ evidence: few(evidence), instead: few(instead), counterEvidence: few(counterEvidence) },
		...{ explanations, caveats, baseRate: baseRateWords },
	};
}

/** The first words prove it; the page has all of them. */
const few = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, 3);

const problemOf = ({ code, severity, message, line, evidence }: Hint) => ({ code, severity, message, line, evidence });

/** UTF-16 units of a passage. */
const LONGEST_PASSAGE = 1_000;

/** A text in passages that end where a line does, or a word, or at least a character. */
function passages(document: string, text: string) {
	const all: { readonly document: string; readonly start: number; readonly end: number; readonly exact: string }[] = [];
	for (let start = 0; start < text.length; ) {
		const end = endOfPassage(text, start);
		const exact = text.slice(start, end);
		if (exact.trim() !== "") all.push({ document, start, end, exact });
		start = end;
	}
	return all;
}

function endOfPassage(text: string, start: number): number {
	const most = start + LONGEST_PASSAGE;
	if (most >= text.length) return text.length;
	const part = text.slice(start, most);
	const stop = Math.max(part.lastIndexOf("\n"), 0) || Math.max(part.lastIndexOf(" "), 0);
	return stop > 0 ? start + stop + 1 : wholeCharacter(text, most);
}

/** The same place, or the one before it where it would cut a character in two. */
export const wholeCharacter = (text: string, place: number): number =>
	/[\uD800-\uDBFF]/.test(text.charAt(place - 1)) ? place - 1 : place;
