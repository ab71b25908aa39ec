import type { Account } from "@fissure/model";
import {
	CONCEPT_RULE,
	conceptsOf,
	type Mention,
	type Position,
	type SentenceSpan,
	type Span,
	type Statement,
	type StatementObject,
} from "@fissure/model";
import { inTextOrder, isConceptRule, isJustSame, overlap, placed, sentenceOf, sideOf } from "./replaced-readings.ts";
import { supersededBy } from "./superseded.ts";

/** Share of the words of a position that a statement must have to be what is said there. */
const LEAST_SHARED = 0.5;

/**
 * The account with the positions of another coder in the place of its own: as a person, a model or the decision between coders reads the
 * text.
 *
 * What the text touches, its sentences and the names it uses stay; issues that only the coder saw are added. A statement of the coder's has
 * the objects, and in the same direction the attitude, that were read in the same words, since a coder seldom says more than a stance.
 *
 * - in:     two accounts of one text
 * - silent: on positions that only this account has; their statements stay, since words that were said remain said
 */
export function asReadBy(account: Account, coding: Pick<Account, "coder" | "positions" | "statements">): Account {
	const taken = supersededBy(account.positions.map(placed), coding.positions.map(placed));
	const statements: Statement[] = [...account.statements];
	const sentences: SentenceSpan[] = [...account.sentences];
	const mentions: Mention[] = [...account.mentions];
	const replaced = new Set<number>();
	const positions = coding.positions.map((position, at): Position => {
		const place = taken.get(at);
		const same = place === undefined ? null : (account.positions[place] ?? null);
		const number = same?.statement ?? sharedBy(account.statements, position.quote);
		const said = number === null ? null : (account.statements[number] ?? null);
		const sentence = sentenceOf(sentences, position.quote);
		const stated: Statement = {
			...statedBy(coding.statements[position.statement], said, same, position),
			...{ sentence, paragraph: sentences[sentence]?.paragraph ?? 0 },
		};
		const isFree = same !== null && !replaced.has(same.statement);
		const statement = isFree ? same.statement : statements.length;
		statements[statement] = stated;
		replaced.add(statement);
		if (!mentions.some((mention) => mention.issue === position.issue && overlap(mention.quote, position.quote))) {
			const { issue, quote } = position;
			mentions.push({ issue, concept: conceptsOf(position)[0] ?? issue, quote, paragraph: stated.paragraph });
		}
		const because = rulesOf(position, same);
		return {
			...position,
			statement,
			because: because.some(isConceptRule) ? because : [...conceptsIn(account, position), ...because],
		};
	});
	return {
		...account,
		coder: coding.coder,
		sentences,
		statements,
		positions: positions.toSorted(inTextOrder),
		mentions: mentions.toSorted(inTextOrder),
	};
}

/** Place of the statement that has most of these words; null where none has half of them. */
function sharedBy(statements: readonly Statement[], { start, end }: Span): number | null {
	let best: number | null = null;
	let most = LEAST_SHARED * (end - start);
	for (const [at, { quote }] of statements.entries()) {
		const shared = Math.min(end, quote.end) - Math.max(start, quote.start);
		if (shared < most || (shared === most && best !== null)) continue;
		most = shared;
		best = at;
	}
	return best;
}

/** What the coder states: their own words for it, and where they gave none those that were read there. */
function statedBy(
	own: Statement | undefined,
	said: Statement | null,
	same: Position | null,
	{ quote, holder, asserter, manner, stance, because }: Position,
): Omit<Statement, "sentence" | "paragraph"> {
	const isSameWay = same !== null && sideOf(same.stance) === sideOf(stance);
	const object = own === undefined || isEmpty(own.object) ? said?.object : own.object;
	return {
		...{ quote, holder, asserter, manner },
		agentless: own?.agentless === true || (isSameWay && said?.agentless === true),
		attitude: own?.attitude ?? (isSameWay ? (said?.attitude ?? null) : null),
		hedges: (own?.hedges.length ?? 0) > 0 ? (own?.hedges ?? []) : (said?.hedges ?? []),
		target: own?.target ?? (isSameWay ? (said?.target ?? null) : null),
		object: object ?? { concepts: [], actors: [], numbers: [] },
		because: own?.because ?? because,
	};
}

const isEmpty = ({ concepts, actors, numbers }: StatementObject): boolean =>
	concepts.length + actors.length + numbers.length === 0;

/** Rules for what of the issue stands in the words. */
const conceptsIn = ({ mentions }: Account, { issue, quote }: Position): readonly string[] => [
	...new Set(
		mentions.flatMap((mention) =>
			mention.issue === issue && overlap(mention.quote, quote) ? [`${CONCEPT_RULE}${mention.concept}`] : [],
		),
	),
];

/** The rules of a reading that is just the same stay; of another one on the same issue its concepts. */
function rulesOf(position: Position, same: Position | null): readonly string[] {
	const { because } = position;
	if (same === null) return because;
	const kept = isJustSame(same, placed(position)) ? same.because : same.because.filter(isConceptRule);
	return [...kept, ...because.filter((rule) => !kept.includes(rule))];
}
