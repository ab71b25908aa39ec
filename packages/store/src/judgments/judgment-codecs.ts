import type { EvidenceLink, Judgment, StoredJudgment } from "@fissure/model";
import { isList, isNumber, isQuote, isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

// How a judgment lies in its table.

type Fields = Readonly<Record<string, unknown>>;

const isLink = (value: unknown): value is EvidenceLink => {
	if (!isRecord(value)) return false;
	if (value.kind === "quote") return isQuote(value.quote);
	if (value.kind === "finding") return isWord(value.finding);
	return value.kind === "judgment" && isWord(value.judgment);
};

const isListOf = (value: unknown, fits: (item: Fields) => boolean): boolean =>
	isList(value, (item): item is Fields => isRecord(item) && fits(item));

/** What each kind has beside the id and the topics. */
const KINDS: Readonly<Record<Judgment["kind"], (judgment: Fields) => boolean>> = {
	interest: ({ actor, interest, evidence }) => [actor, interest].every(isWord) && isList(evidence, isLink),
	matrix: ({ question, explanations, evidence }) =>
		isWord(question) &&
		isListOf(explanations, ({ id, statement }) => [id, statement].every(isWord)) &&
		isListOf(
			evidence,
			({ id, statement, links, readings }) =>
				[id, statement].every(isWord) && isList(links, isLink) && isRecord(readings),
		),
	forecast: ({ question, revisions, resolution, evidence }) =>
		isWord(question) &&
		isListOf(revisions, ({ at, who, probability }) => [at, who].every(isWord) && isNumber(probability)) &&
		(resolution === null || (isRecord(resolution) && isList(resolution.evidence, isLink))) &&
		isList(evidence, isLink),
	option: ({ actor, instrument, target, evidence }) =>
		[actor, instrument].every(isWord) && (target === null || isLink(target)) && isList(evidence, isLink),
};

const isKind = (kind: unknown): kind is Judgment["kind"] => isWord(kind) && Object.hasOwn(KINDS, kind);

const isJudgment = (value: unknown): value is Judgment =>
	isRecord(value) && isWord(value.id) && isList(value.topics, isWord) && isKind(value.kind) && KINDS[value.kind](value);

const WHOLE = { judgment: { json: "judgments.judgment", fits: isJudgment } } as const;

/** With what it is selected by in columns. */
export const JUDGMENT = rowCodec<Pick<Judgment, "id" | "kind" | "topics"> & Pick<StoredJudgment, "judgment">>()({
	id: "judgments.id",
	kind: "judgments.kind",
	topics: { words: "judgments.topics" },
	...WHOLE,
});

/** Alone, as those read it who change it. */
export const WHOLE_JUDGMENT = rowCodec<Pick<StoredJudgment, "judgment">>()(WHOLE);

/** Of a judgment joined to the action that wrote it. */
export const STORED_JUDGMENT = rowCodec<StoredJudgment>()({
	version: "judgments.key as version",
	at: "actions.at",
	who: "actions.who",
	...WHOLE,
});
