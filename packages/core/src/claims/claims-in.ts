import { withPacks } from "@fissure/languages";
import type { CheckedClaim, LanguageCode, Mark, Records, Span } from "@fissure/model";
import { symbolsIn } from "../documents/resolution-symbols.ts";
import { type ClaimSentence, claimSentence, classesIn, placesIn, recalling } from "./claim-sentence.ts";
import { checkFigure, checkRank, figureBook } from "./figure-check.ts";
import { type FigureClaim, figureClaims, type RankClaim, rankClaims } from "./figure-claims.ts";
import { voteIndex } from "./roll-calls-meant.ts";
import {
	type Answer,
	checkPrecedent,
	checkRecognition,
	checkTotals,
	checkVote,
	type VoteRecord,
} from "./vote-check.ts";
import {
	type RecognitionClaim,
	recognitionClaims,
	type TotalsClaim,
	totalsClaims,
	type VoteClaim,
	voteClaims,
} from "./vote-claims.ts";

/** A text whose claims are read: sentences with what is quoted blanked, and what a reader knows of it. */
export interface ClaimText {
	/** In order; spans are those of the text. */
	readonly sentences: readonly (Span & { readonly text: string })[];
	readonly language: LanguageCode;
	/** Day of the text; null where it has none. Nothing later can bear a claim out. */
	readonly day: string | null;
	readonly marksIn: (text: string, language: LanguageCode) => readonly Mark[];
	readonly nameOf: (actor: string) => string;
}

/** What a text claims, before anybody looks at the record. */
export interface ReadClaims {
	readonly text: ClaimText;
	readonly claims: readonly { readonly claim: Claim; readonly sentence: ClaimSentence; readonly alone: boolean }[];
}
type Claim = VoteClaim | TotalsClaim | RecognitionClaim | RankClaim | FigureClaim;

/**
 * Which votes, recognitions, ranks and figures does a text claim, in its own words?
 *
 * - out:    in order of place
 * - silent: where nothing in a sentence says that somebody voted or recognised, or what is counted; on questions, and on what is only
 *   possible or said by others; in a language without words for it
 */
export const readClaims = (text: ClaimText): ReadClaims => withPacks([text.language], () => claimsOf(text));

function claimsOf(text: ClaimText): ReadClaims {
	let cited: ReturnType<typeof symbolsIn> = [];
	const claims = text.sentences.flatMap((one) => {
		const read = claimSentence(one, text.language, text.marksIn);
		const before = cited;
		cited = symbolsIn(one.text);
		if (read === null) return [];
		const { claims: votes, verbs } = voteClaims(read);
		const recognitions = recognitionClaims(read);
		const totals = totalsClaims(read);
		const recalled = recalling(read, before);
		const isKnown = isOne(before) || !saysSame(read);
		const votesAt = votes.length > 0 && isBare(read, votes) && isKnown ? recalled : read;
		const totalsAt = totals.length > 0 && isOfSame(read) && isOne(before) ? recalled : read;
		if (votesAt === recalled || totalsAt === recalled) cited = before;
		const alone = verbs + recognitions.length < 2;
		const at = (sentence: ClaimSentence) => (claim: Claim) => ({ claim, sentence, alone });
		return [
			...votes.map(at(votesAt)),
			...totals.map(at(totalsAt)),
			...[...recognitions, ...rankClaims(read), ...figureClaims(read)].map(at(read)),
		];
	});
	return { text, claims };
}

/** "China abstained.", "China voted against it.": on what, the sentence before says. Nobody else and no body is named. */
const isBare = (sentence: ClaimSentence, votes: readonly VoteClaim[]): boolean => {
	const { folded, dates, actors, words } = sentence;
	const isIn = (span: Span): boolean => votes.some(({ start, end }) => span.start >= start && span.end <= end);
	return (
		namesNothing(sentence) &&
		dates.length === 0 &&
		actors.every(isIn) &&
		Object.values(words.votes.bodies).every((body) => placesIn(folded, body).length === 0) &&
		votes.every(({ end, zone }) => !/[\p{L}\p{N}]/u.test(folded.slice(end, zone.end).replaceAll(words.votes.same, " ")))
	);
};

/** "The resolution was adopted by 7 votes to 3": which one, the sentence before says. */
const isOfSame = (sentence: ClaimSentence): boolean =>
	namesNothing(sentence) && sentence.dates.length === 0 && saysSame(sentence);
const saysSame = ({ folded, words }: ClaimSentence): boolean => placesIn(folded, words.votes.same).length > 0;
const namesNothing = ({ folded, symbols, words }: ClaimSentence): boolean =>
	symbols.length === 0 &&
	placesIn(folded, words.votes.numbered).length === 0 &&
	classesIn(folded, words.matters).size === 0;
const isOne = (symbols: ClaimSentence["symbols"]): boolean => new Set(symbols.map(({ value }) => value)).size === 1;

/** Does the text claim anything that votes and registers, or series, could bear out? Nobody need read them where it does not. */
export const recordsNeeded = ({ claims }: ReadClaims): { readonly votes: boolean; readonly series: boolean } => {
	const isFigure = ({ claim }: ReadClaims["claims"][number]): boolean =>
		claim.kind === "rank" || claim.kind === "share" || claim.kind === "growth" || claim.kind === "level";
	return { votes: claims.some((one) => !isFigure(one)), series: claims.some(isFigure) };
};

/**
 * Does the record of the case bear out what a text claims?
 *
 * - out: a claim for each state that is said to have voted or recognised, and for each figure; in order of place
 */
export const checkClaims = (read: ReadClaims, records: Records): readonly CheckedClaim[] =>
	withPacks([read.text.language], () => checkedClaims(read, records));

function checkedClaims({ text, claims }: ReadClaims, records: Records): readonly CheckedClaim[] {
	if (claims.length === 0) return [];
	const { nameOf, day } = text;
	const record: VoteRecord = {
		records,
		index: voteIndex(records.rollCalls, records.mappings, text.marksIn),
		nameOf,
		day,
	};
	const book = figureBook(records.series);
	return claims.flatMap(({ claim, sentence, alone }) => {
		const checked = (kind: CheckedClaim["kind"], answer: Answer, span: Span = claim): CheckedClaim => ({
			start: sentence.start + span.start,
			end: sentence.start + span.end,
			kind,
			words: sentence.text.slice(span.start, span.end).replaceAll(/\s+/gu, " ").trim(),
			...answer,
		});
		switch (claim.kind) {
			case "vote":
				return claim.states.map((state) =>
					checked("vote", named(checkVote(claim, state, sentence, record, alone), state, nameOf)),
				);
			case "totals":
				return [checked("totals", checkTotals(claim, sentence, record, alone))];
			case "recognition":
				return claim.states.flatMap((state) => {
					const { precedent } = claim;
					const answer = precedent === null ? null : checkPrecedent(precedent, state, sentence, record);
					return [
						checked("recognition", checkRecognition(claim, state, sentence, record)),
						...(answer === null || precedent === null ? [] : [checked("precedent", answer, precedent)]),
					];
				});
			case "rank":
				return [checked("rank", checkRank(claim, book, nameOf, day))];
			default:
				return [checked(claim.kind, checkFigure(claim, book, nameOf, day))];
		}
	});
}

/** Which state it is, where the words name several. */
const named = (answer: Answer, state: string, nameOf: (actor: string) => string): Answer => ({
	...answer,
	because: answer.because.replace(/^it /u, `${nameOf(state)} `),
});
