import { languageOf, matchesIn } from "@fissure/languages";
import { type ActorId, type Span, VOTES, type Vote } from "@fissure/model";
import { type ActorPlace, type ClaimSentence, clauseAround, isOpen, placesIn } from "./claim-sentence.ts";

/** Words that say how somebody voted. */
export interface VoteClaim extends Span {
	readonly kind: "vote";
	readonly states: readonly ActorId[];
	readonly vote: Vote;
	/** The vote was not that. */
	readonly negated: boolean;
	/** How many voted so, all in all; null where it is not said. */
	readonly count: number | null;
	/** Named between subject and verb: "unlike Lorne". The vote is not about them. */
	readonly aside: readonly ActorId[];
	/** Where its matter and day are named. */
	readonly zone: Span;
}

/** How many are said to have voted how. */
export interface TotalsClaim extends Span {
	readonly kind: "totals";
	readonly yes: number;
	readonly no: number;
	readonly abstain: number | null;
	readonly zone: Span;
}

/** Somebody is said to have recognised, or not, and it may be said to be like an earlier deed. */
export interface RecognitionClaim extends Span {
	readonly kind: "recognition";
	readonly states: readonly ActorId[];
	readonly negated: boolean;
	readonly zone: Span;
	/** From "echoing" on; null where nothing is likened. */
	readonly precedent: Span | null;
}

/**
 * Who is said to have voted how, in the words of one sentence?
 *
 * The name stands right before the verb, with what stands between subject and verb in the language alone between them, or in front
 * of a list of names or a parenthesis; a second verb after "but" has the subject of the first.
 *
 * - out:    in order of place
 * - silent: where "if", "would", "threatened" and the like leave it open; where no name is the subject
 */
export function voteClaims(sentence: ClaimSentence): {
	readonly claims: readonly VoteClaim[];
	/** Verbs of voting, those without a subject too. */
	readonly verbs: number;
} {
	const { folded, words } = sentence;
	// There what is voted on stands between subject and verb.
	const unspaced = languageOf(sentence.language)?.sentences.unspaced === true;
	const verbs = VOTES.flatMap((vote) =>
		matchesIn(folded, words.votes.cast[vote]).map((match) => ({
			vote,
			start: match.index,
			end: match.index + match[0].length,
			others: numberOf(match.groups?.others, sentence),
			all: numberOf(match.groups?.all, sentence),
		})),
	).toSorted((a, b) => a.start - b.start || b.end - a.end);
	const apart = verbs.filter((verb, at) => !verbs.slice(0, at).some((other) => other.end > verb.start));
	const claims: VoteClaim[] = [];
	for (const [at, verb] of apart.entries()) {
		const clause = clauseAround(sentence, verb);
		if (isOpen(sentence, clause, verb.start)) continue;
		const next = apart[at + 1]?.start ?? folded.length;
		const subject = subjectOf(sentence, verb.start) ?? carriedFrom(claims.at(-1), sentence, verb.start);
		if (subject === null) continue;
		const others = verb.others ?? subject.others;
		claims.push({
			kind: "vote",
			states: subject.states,
			vote: verb.vote,
			negated: subject.negated,
			count: verb.all ?? (others === null ? null : others + subject.states.length),
			start: subject.start,
			end: verb.end,
			aside: unspaced
				? []
				: sentence.actors
						.filter((one) => one.start >= subject.start && one.end <= verb.start)
						.map(({ actor }) => actor),
			zone: {
				start: Math.max(clause.start, claims.at(-1)?.zone.end ?? 0),
				end: Math.max(verb.end, Math.min(clause.end, zoneBefore(sentence, verb.end, next))),
			},
		});
	}
	return { claims, verbs: apart.length };
}

/** Where the subject of the next verb begins: what is about the one verb is not about the other. */
function zoneBefore(sentence: ClaimSentence, from: number, next: number): number {
	const subject = next < sentence.folded.length ? subjectOf(sentence, next) : null;
	return subject === null || subject.start < from ? next : subject.start;
}

interface Subject extends Span {
	readonly states: readonly ActorId[];
	readonly negated: boolean;
	readonly others: number | null;
}

/** Farther left nobody looks for a subject, in characters. */
const REACH = 160;

function subjectOf(sentence: ClaimSentence, verb: number): Subject | null {
	const { folded, words, actors } = sentence;
	const before = actors.filter(({ end, start }) => end <= verb && verb - start <= REACH).toReversed();
	for (const actor of before) {
		const gap = folded.slice(actor.end, verb);
		const plain = words.votes.between.exec(gap) ?? words.votes.between.exec(withoutParenthesis(gap));
		if (plain === null) continue;
		const names = namesBefore(actor, sentence);
		const [first] = names;
		if (first === undefined || words.notSubject.test(folded.slice(0, first.start))) return null;
		return {
			start: first.start,
			end: actor.end,
			states: names.map((name) => name.actor),
			negated: placesIn(plain[0], words.votes.negated).length % 2 === 1,
			others: numberOf(plain.groups?.others, sentence),
		};
	}
	return null;
}

/** A list of names that ends with this one. */
function namesBefore(last: ActorPlace, { folded, actors, words }: ClaimSentence): readonly ActorPlace[] {
	const names = [last];
	for (let at = actors.indexOf(last) - 1; at >= 0; at--) {
		const [name, next] = [actors[at] as ActorPlace, names[0] as ActorPlace];
		const gap = folded.slice(name.end, next.start);
		if (!(names.length === 1 ? words.and : words.comma).test(gap) && !words.and.test(gap)) break;
		// "On Syria, China and Russia": the first is the topic.
		if (names.length > 1 && words.notSubject.test(folded.slice(0, name.start))) break;
		names.unshift(name);
	}
	return names;
}

/** ", unlike Russia, voted" without what the commas enclose. */
const withoutParenthesis = (gap: string): string =>
	gap.replace(/^\s*(?:[,，][^,，;]{1,90}[,，]|\([^)]{1,90}\)|[-–—][^-–—]{1,90}[-–—])/u, "");

function carriedFrom(claim: VoteClaim | undefined, sentence: ClaimSentence, verb: number): Subject | null {
	if (claim === undefined || verb - claim.end > REACH) return null;
	const between = sentence.folded.slice(claim.end, verb);
	if (!sentence.words.votes.carried.test(between)) return null;
	if (sentence.actors.some(({ start, end }) => start >= claim.end && end <= verb && verb - end < 3)) return null;
	return { start: verb, end: verb, states: claim.states, negated: false, others: null };
}

function numberOf(words: string | undefined, { words: { figures } }: ClaimSentence): number | null {
	if (words === undefined) return null;
	const value = /^\d+$/u.test(words) ? Number(words) : (figures.places.get(words) ?? null);
	return value;
}

/** With how many votes something is said to have been adopted or rejected. */
export function totalsClaims(sentence: ClaimSentence): readonly TotalsClaim[] {
	const claims: TotalsClaim[] = [];
	for (const expression of sentence.words.votes.totals)
		for (const { 0: said, index, groups } of matchesIn(sentence.folded, expression)) {
			const span = { start: index, end: index + said.length };
			if (claims.some(({ start, end }) => start < span.end && span.start < end)) continue;
			const clause = clauseAround(sentence, span);
			if (groups === undefined || isOpen(sentence, clause, span.start)) continue;
			claims.push({
				...span,
				kind: "totals",
				yes: Number(groups.yes),
				no: Number(groups.no),
				abstain: groups.abstain === undefined ? null : Number(groups.abstain),
				zone: { start: 0, end: sentence.folded.length },
			});
		}
	return claims;
}

/** Who is said to have recognised whom, or not to have. */
export function recognitionClaims(sentence: ClaimSentence): readonly RecognitionClaim[] {
	const { folded, words } = sentence;
	const refused = placesIn(folded, words.votes.unrecognised).map((span) => ({ ...span, negated: true }));
	const done = placesIn(folded, words.votes.recognised)
		.filter((span) => !refused.some(({ start, end }) => start < span.end && span.start < end))
		.map((span) => ({ ...span, negated: false }));
	return [...refused, ...done].flatMap((verb): readonly RecognitionClaim[] => {
		const clause = clauseAround(sentence, verb);
		const subject = isOpen(sentence, clause, verb.start) ? null : subjectOf(sentence, verb.start);
		if (subject === null) return [];
		const precedent = placesIn(folded, words.votes.precedent).find(({ start }) => start >= verb.end) ?? null;
		return [
			{
				kind: "recognition",
				states: subject.states,
				negated: verb.negated !== subject.negated,
				start: subject.start,
				end: verb.end,
				zone: { start: verb.end, end: precedent?.start ?? clause.end },
				precedent: precedent === null ? null : { start: precedent.start, end: folded.length },
			},
		];
	});
}
