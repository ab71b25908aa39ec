import { matchesIn, packsAtHand } from "@fissure/languages";
import type { ActorId, NumberFound, Span } from "@fissure/model";
import { numbersIn } from "../documents/numbers/numbers.ts";
import { type ActorPlace, type ClaimSentence, classesIn, clauseAround, isOpen, placesIn } from "./claim-sentence.ts";

/** A partner's place among all, as a sentence has it. */
export interface RankClaim extends Span {
	readonly kind: "rank";
	readonly owner: ActorId;
	readonly partner: ActorId;
	readonly measure: string;
	/** `exact`: this place; `within`: among the first so many; `vague`: "a top partner". */
	readonly place: { readonly sort: "exact" | "within" | "vague"; readonly at: number };
	readonly periods: readonly string[];
}

/** A figure, as a sentence has it. */
export interface FigureClaim extends Span {
	/** `share`: percents of what the owner has in all; `growth`: a change in percents; `level`: the figure itself. */
	readonly kind: "share" | "growth" | "level";
	/** Whose figure it is; null where the words do not say. */
	readonly owner: ActorId | null;
	readonly parties: readonly ActorId[];
	/** What is counted, by names that all languages share. */
	readonly measures: ReadonlySet<string>;
	readonly amount: Amount;
	readonly periods: readonly string[];
}

/** A number with how exactly it is given. */
export interface Amount {
	readonly value: number;
	/** `%`, `USD` */
	readonly unit: string;
	/** Half of its last printed digit: nothing nearer differs from it. */
	readonly tolerance: number;
	readonly bound: "about" | "over" | "under" | null;
	readonly shown: string;
}

/** First places that "a top partner" may have. */
export const TOP = 5;
/** Before a word for a partner, in characters: names and places are there. */
const BEFORE = 80;

/**
 * Who is said to be whose largest, second-largest, or one of the largest partners?
 *
 * - silent: where words narrow the place ("in Africa"), where it is another time or only possible, and where two share it
 */
export function rankClaims(sentence: ClaimSentence): readonly RankClaim[] {
	const { folded, words } = sentence;
	return [...words.figures.partners].flatMap(([measure, expression]) =>
		placesIn(folded, expression).flatMap((noun) => rankAt(noun, measure, sentence) ?? []),
	);
}

function rankAt(noun: Span, measure: string, sentence: ClaimSentence): RankClaim | null {
	const { folded, actors, words } = sentence;
	const { figures } = words;
	const clause = clauseAround(sentence, noun);
	if (isOpen(sentence, clause, noun.end)) return null;
	const owns = (gap: string): boolean => gap.trim() === "" || figures.of.test(gap);
	// An adjective may stand between the place and the noun: "a top Lornian trading partner".
	const inner = actors.find(
		({ end, start }) => end <= noun.start && owns(folded.slice(end, noun.start)) && start > clause.start,
	);
	const phrase = folded.slice(Math.max(0, noun.start - BEFORE), inner?.start ?? noun.start);
	const rank = figures.rank.exec(inner === undefined ? phrase : `${phrase.trimEnd()} `) ?? figures.rank.exec(phrase);
	if (rank === null) return null;
	const end = inner?.start ?? noun.start;
	let start = end - rank[0].length;
	const among = figures.among.exec(folded.slice(0, start));
	let isAmong = among !== null || figures.amongAfter.test(folded.slice(noun.end));
	if (among !== null) start -= among[0].length;
	let owner = inner ?? null;
	const before = actors.find((actor) => actor.end <= start && owns(folded.slice(actor.end, start)));
	if (owner === null && before !== undefined) {
		owner = before;
		start = before.start;
		const outer = figures.among.exec(folded.slice(0, start));
		if (outer !== null) {
			isAmong = true;
			start -= outer[0].length;
		}
	}
	let after = noun.end;
	if (owner === null) {
		owner =
			actors.find((actor) => actor.start >= noun.end && figures.of.test(folded.slice(noun.end, actor.start))) ?? null;
		after = owner?.end ?? after;
	}
	if (owner === null || figures.narrowed.test(folded.slice(after))) return null;
	const partner = partnerOf({ start, end: after }, owner, sentence);
	if (partner === null) return null;
	const place = placeIn(rank.groups ?? {}, isAmong, figures.places);
	if (place === null) return null;
	const periods = periodsIn(sentence, clause);
	if (periods === null) return null;
	const span = { start: Math.min(partner.start, start), end: Math.max(partner.end, after) };
	return { ...span, kind: "rank", owner: owner.actor, partner: partner.actor, measure, place, periods };
}

function partnerOf(phrase: Span, owner: ActorPlace, { folded, actors, words }: ClaimSentence): ActorPlace | null {
	const { figures, and, comma, notSubject } = words;
	const before = actors.findLast((actor) => actor.end <= phrase.start && actor !== owner);
	if (before !== undefined && figures.is.test(folded.slice(before.end, phrase.start))) {
		const list = actors.findLast(({ end }) => end < before.start);
		const shared =
			list !== undefined &&
			(and.test(folded.slice(list.end, before.start)) || comma.test(folded.slice(list.end, before.start)));
		return shared || notSubject.test(folded.slice(0, before.start)) ? null : before;
	}
	const behind = actors.find((actor) => actor.start >= phrase.end && actor !== owner);
	if (behind === undefined || !figures.isAfter.test(folded.slice(phrase.end, behind.start))) return null;
	const next = actors.find(({ start }) => start > behind.end);
	return next !== undefined && and.test(folded.slice(behind.end, next.start)) ? null : behind;
}

function placeIn(
	{ nth, n, m, vague }: Readonly<Record<string, string | undefined>>,
	isAmong: boolean,
	places: ReadonlyMap<string, number>,
): RankClaim["place"] | null {
	const numbered = (words: string | undefined): number | null => {
		if (words === undefined) return null;
		const digits = /^\d+/u.exec(words)?.[0];
		return digits === undefined ? (places.get(words) ?? null) : Number(digits);
	};
	const first = numbered(n) ?? numbered(m);
	if (first !== null) return { sort: "within", at: first };
	const at = numbered(nth);
	if (nth !== undefined) return at === null ? null : { sort: "exact", at };
	return isAmong || vague !== undefined ? { sort: "vague", at: TOP } : { sort: "exact", at: 1 };
}

/** Periods that a clause names, else the sentence; null where it is a part of a year that no series of years has. */
function periodsIn({ folded, dates, words }: ClaimSentence, clause: Span): readonly string[] | null {
	if (folded.search(words.figures.partial) !== -1) return null;
	const within = dates.filter(({ start, end }) => start >= clause.start && end <= clause.end);
	return [...new Set((within.length > 0 ? within : dates).map(({ value }) => value))];
}

/**
 * Which figures does a sentence give: shares, changes, and sums of what is exported, imported, traded, paid?
 *
 * - silent: where it is not said what is counted, where it is only possible or of another time
 */
export function figureClaims(sentence: ClaimSentence): readonly FigureClaim[] {
	const { folded, text, language, words } = sentence;
	const { figures, measures } = words;
	const numbers = numbersIn(text, language).filter(({ value }) => / (?:%|[A-Z]{3})$/u.test(value));
	const given = numbers.flatMap((number) => claimAt(number, numbers, sentence) ?? []);
	const factors = [...figures.factors].flatMap(([source, factor]) =>
		matchesIn(folded, new RegExp(source, "gu")).flatMap(({ 0: said, index }): readonly FigureClaim[] => {
			const span = { start: index, end: index + said.length };
			const clause = figureClause(sentence, span);
			const periods = periodsIn(sentence, clause);
			const counted = classesIn(folded.slice(clause.start, clause.end), measures);
			if (counted.size === 0 || periods === null || isOpen(sentence, clause, index)) return [];
			const percent = (factor - 1) * 100;
			// "Doubled" is said of a rise of 80 % as of one of 120 %.
			const amount = { value: percent, unit: "%", tolerance: LOOSE * Math.abs(percent), bound: null, shown: said };
			return [{ ...span, kind: "growth", ...partiesIn(sentence, clause), measures: counted, amount, periods }];
		}),
	);
	return [...given, ...factors];
}
const LOOSE = 0.1;

/** Figures end where the next phrase begins: what comes behind a comma is about something else. */
function figureClause(sentence: ClaimSentence, span: Span): Span {
	const clause = clauseAround(sentence, span);
	const behind = sentence.folded.slice(span.end, clause.end).search(/[,，](?!\d)/u);
	return { start: clause.start, end: behind === -1 ? clause.end : span.end + behind };
}

function claimAt(number: NumberFound, all: readonly NumberFound[], sentence: ClaimSentence): FigureClaim | null {
	const { folded, words } = sentence;
	const { figures, measures } = words;
	const clause = figureClause(sentence, number);
	if (isOpen(sentence, clause, number.start)) return null;
	const periods = periodsIn(sentence, clause);
	const counted = classesIn(folded.slice(clause.start, clause.end), measures);
	if (periods === null || counted.size === 0) return null;
	const before = folded.slice(clause.start, number.start);
	const amount = amountOf(number, before, folded, figures);
	if (amount === null || figures.from.test(before)) return null;
	const said = (expression: RegExp): readonly Span[] => placesIn(folded.slice(clause.start, clause.end), expression);
	const parties = partiesIn(sentence, clause);
	const base = { start: number.start, end: number.end, ...parties, measures: counted, amount, periods };
	const rose = said(figures.rose).length > 0;
	const fell = said(figures.fell).length > 0;
	if (amount.unit === "%") {
		if (rose !== fell && figures.by.test(before))
			return { ...base, kind: "growth", amount: rose ? amount : { ...amount, value: -amount.value } };
		const percents = all.filter(
			({ value, start, end }) => value.endsWith("%") && start >= clause.start && end <= clause.end,
		);
		const isTold = said(figures.share).length > 0 && (percents.length === 1 || figures.to.test(before));
		return isTold ? { ...base, kind: "share" } : null;
	}
	const isLevel = figures.to.test(before) || placesIn(before, figures.level).length > 0;
	return isLevel && !figures.by.test(before) ? { ...base, kind: "level" } : null;
}

function partiesIn(sentence: ClaimSentence, clause: Span): Pick<FigureClaim, "owner" | "parties"> {
	const { actors, folded, words } = sentence;
	const within = actors.filter(({ start, end }) => start >= clause.start && end <= clause.end);
	const named = within.length > 0 ? within : actors;
	const counted = [...words.measures.values()].flatMap((expression) => placesIn(folded, expression));
	const owner =
		named.find((actor) =>
			counted.some(({ start }) => start >= actor.end && isNear(folded.slice(actor.end, start), OWNER_BEFORE)),
		) ??
		named.find((actor) =>
			counted.some(({ end }) => end <= actor.start && words.figures.of.test(folded.slice(end, actor.start))),
		);
	return { owner: owner?.actor ?? null, parties: [...new Set(named.map(({ actor }) => actor))] };
}

/** Between an owner and what it has, in characters: "total", "foreign". */
const OWNER_BEFORE = 16;
const isNear = (gap: string, most: number): boolean =>
	gap.length <= most && !/\p{P}/u.test(gap.replaceAll(/['’-]/gu, ""));

const NUMERAL = /\d[\d\s.,]*/u;

function amountOf(
	{ value, start, end }: NumberFound,
	before: string,
	folded: string,
	figures: ClaimSentence["words"]["figures"],
): Amount | null {
	const [digits = "", unit = ""] = value.split(" ");
	const number = Number(digits);
	const written = folded.slice(start, end);
	const numeral = NUMERAL.exec(written)?.[0].trim().replace(/[.,]$/u, "");
	if (!Number.isFinite(number)) return null;
	const decimals = numeral === undefined ? 0 : (/[.,](\d{1,2})$/u.exec(numeral)?.[1]?.length ?? 0);
	const printed = numeral === undefined ? number : Number(numeral.replaceAll(/[\s,.]/gu, "")) / 10 ** decimals;
	const scale = printed === 0 ? 1 : number / printed;
	const bound = figures.over.test(before)
		? "over"
		: figures.under.test(before)
			? "under"
			: figures.about.test(before)
				? "about"
				: null;
	return { value: number, unit, tolerance: Math.abs(scale) * 10 ** -decimals * 0.5, bound, shown: written };
}

/** What is counted, in the name of a series, in whatever language. */
export const measuresIn = (text: string): ReadonlySet<string> =>
	new Set(
		packsAtHand().flatMap(({ records }) =>
			records === undefined ? [] : [...classesIn(text.toLowerCase(), records.measures)],
		),
	);
