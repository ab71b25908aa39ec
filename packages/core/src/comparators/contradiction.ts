import { languageOf } from "@fissure/languages";
import {
	type Account,
	conceptsOf,
	type EventComparator,
	type Finding,
	type Headline,
	isOfPerson,
	type Position,
	readingsByConcept,
	type Scale,
} from "@fissure/model";
import { type Claim, claimsOf } from "../alignment/claims.ts";
import { unweighed } from "../alignment/difference.ts";
import { pairsOf } from "../alignment/pairs.ts";
import { beginningOf } from "../documents/beginning-of.ts";

const VERSION = 3;
/** A stance that only leans towards a pole contradicts nothing. */
const EXPLICIT = 2;

/**
 * Do two accounts give the same holder opposite views of the same thing?
 *
 * Only the same holder on a shared concept counts: two sides that disagree do not contradict each other's account. Common
 * ground that one account claims binds the parties of its meeting, so a party's own account of the opposite contradicts it.
 *
 * - out:    one finding for each issue and holder, with the two wordings that are furthest apart
 * - unit:   distance of the two stances on the codebook's scale, 2–6
 * - silent: where one side's view cannot be read, leans to neither pole, or is presumed and not worded; where neither holder's
 *           view on the issue is read with high certainty; and where a text gives its holder both views
 */
export const contradiction: EventComparator = {
	id: "contradiction",
	version: VERSION,
	question: "Do two accounts give the same holder opposite views of the same thing?",
	weight: 3,
	precedence: 1,
	headline: (finding, accounts) =>
		changeOfPosition(finding, accounts) ?? {
			words: `{carrier} and {others} give ${finding.holder === "BOTH" ? "the two sides" : "{holder}"} opposite positions on “{issue}”.`,
		},
	explanations: [],
	compare: (accounts) =>
		pairsOf(accounts).flatMap(([one, other]) => {
			const theirs = claimsOf(other);
			return claimsOf(one).flatMap((claim) =>
				[...oppositesOf(claim, theirs)].map(([holder, { mine, opposite, claim: denied }]) =>
					unweighed({
						kind: "contradiction",
						issue: claim.issue,
						carriedBy: one.document.id,
						against: [other.document.id],
						holder,
						measure: { name: "distance of stances", value: distanceOf(mine, opposite), range: [0, 6] },
						evidence: [mine.quote],
						instead: [opposite.quote],
						counterEvidence: [...claim.positions, ...denied.positions]
							.filter(({ stance }) => stance === 0)
							.slice(0, 2)
							.map(({ quote }) => quote),
						version: VERSION,
					}),
				),
			);
		}),
};

/** What one government says itself, on two dates, is no quarrel of two accounts: both wordings, the earlier first. */
function changeOfPosition(
	{ holder, evidence, instead }: Finding,
	accounts: ReadonlyMap<string, Account>,
): Headline | null {
	const said = [...evidence.slice(0, 1), ...instead.slice(0, 1)]
		.flatMap((quote) => {
			const { publisher, date } = accounts.get(quote.document)?.document ?? {};
			return publisher === holder && date !== undefined
				? [{ words: beginningOf(quote.exact), date: date.slice(0, 10) }]
				: [];
		})
		.sort((a, b) => (a.date < b.date ? -1 : 1));
	const [before, after] = said;
	if (before === undefined || after === undefined || before.date === after.date) return null;
	const on = (date: string): string => `${/-\d\d-/u.test(date) ? "on" : "in"} ${date}`;
	return {
		words: `{holder} changed its position on “{issue}”: “{before}” ${on(before.date)}, “{after}” ${on(after.date)}.`,
		slots: { before: [{ words: before.words }], after: [{ words: after.words }] },
	};
}

/** Two wordings of one holder, and the claim that the second is of. */
interface Opposition {
	readonly mine: Position;
	readonly opposite: Position;
	readonly claim: Claim;
}

/** By whose view it is: a claim of both sides may be opposed by each of them, and the first words of each stand for the rest. */
function oppositesOf(claim: Claim, theirs: readonly Claim[]): ReadonlyMap<Claim["holder"], Opposition> {
	const opposites = new Map<Claim["holder"], Opposition>();
	for (const candidate of theirs) {
		const holder = claim.holder === "BOTH" ? candidate.holder : claim.holder;
		if (opposites.has(holder) || !isOfOneHolder(claim, candidate)) continue;
		const found = furthestApart(claim, candidate);
		if (found !== null) opposites.set(holder, found);
	}
	return opposites;
}

const isOfOneHolder = (a: Claim, b: Claim): boolean =>
	a.issue === b.issue && (a.holder === b.holder || isDenied(a, b) || isDenied(b, a));

/** Common ground that one account claims binds each party of its meeting; a party's own account of the opposite denies it. */
const isDenied = (claimed: Claim, own: Claim): boolean =>
	claimed.holder === "BOTH" &&
	own.holder === own.account.document.publisher &&
	claimed.account.parties.includes(own.holder);

const distanceOf = (a: Position, b: Position): number => Math.abs((a.stance ?? 0) - (b.stance ?? 0));

function furthestApart(claim: Claim, other: Claim): Opposition | null {
	const [mine, theirs] = [viewsOf(claim), viewsOf(other)];
	let found: Opposition | null = null;
	for (const one of mine) {
		for (const opposite of theirs) {
			if (!isOpposite(one, opposite, mine, theirs)) continue;
			if (found === null || distanceOf(one.position, opposite.position) > distanceOf(found.mine, found.opposite))
				found = { mine: one.position, opposite: opposite.position, claim: other };
		}
	}
	return found;
}

/** A worded view, and what it is of. */
interface View {
	readonly position: Position;
	readonly concepts: ReadonlySet<string>;
	readonly isPlain: boolean;
}

/** Explicit on either side and sure on one, of one thing, of which neither text gives its holder another view as well. */
const isOpposite = (a: View, b: View, mine: readonly View[], theirs: readonly View[]): boolean =>
	isExplicit(a) &&
	isExplicit(b) &&
	(isSure(a, mine) || isSure(b, theirs)) &&
	(a.position.stance ?? 0) * (b.position.stance ?? 0) < 0 &&
	[...a.concepts].some(
		(concept) => b.concepts.has(concept) && isOfOneMind(mine, a, concept) && isOfOneMind(theirs, b, concept),
	);

const isExplicit = ({ isPlain, position: { stance } }: View): boolean => isPlain && Math.abs(stance ?? 0) >= EXPLICIT;
/** A view that the holder words once more in the same text, and that is sure there, is sure. */
const isSure = ({ position }: View, views: readonly View[]): boolean =>
	views.some(
		({ position: { stance, certainty = "high" } }) =>
			certainty === "high" && (stance ?? 0) * (position.stance ?? 0) > 0,
	);

const isOfOneMind = (views: readonly View[], { position }: View, concept: string): boolean =>
	views.every((view) => !view.concepts.has(concept) || (view.position.stance ?? 0) * (position.stance ?? 0) >= 0);

/** The worded views of a claim, of each concept apart; what is only presumed contradicts nobody's words. */
const viewsOf = ({ account, positions }: Claim): readonly View[] =>
	positions
		.flatMap((position) => readingsByConcept(position).map((because) => ({ ...position, because })))
		.filter(({ because }) => !because.some((rule) => PRESUMED.has(rule)))
		.map((position) => {
			const concepts = [...conceptsOf(position), ...namedWithin(position, account)];
			return { position, concepts: new Set(concepts), isPlain: isPlain(position, account) };
		});

/** Nothing is worded about the object itself, or only from afar. */
const PRESUMED: ReadonlySet<string> = new Set(["no-attitude", "by-far", "by-weak"]);
/**
 * Characters between the words of attitude and their object; further off, the object may be a part of something else: "oppose acts
 * that hinder trade". What is asked for has to be nearer: "hope that all are careful on" something wishes for nothing of it. To
 * report something or to work on it is no view.
 */
const NEAR: Readonly<Partial<Record<Scale, number>>> = { support: 40, disapproval: 40, warning: 40, directive: 20 };
const UNSPACED = 5;

/** A name that takes sides, words of attitude right beside their object, or what a person read. */
function isPlain(position: Position, { document, statements, mentions }: Account): boolean {
	if (position.because.some((rule) => rule === "name-carries-stance" || isOfPerson(rule))) return true;
	const attitude = statements[position.statement]?.attitude ?? null;
	const near = attitude === null ? undefined : NEAR[attitude.scale];
	if (attitude === null || near === undefined) return false;
	const most = languageOf(document.language)?.sentences.unspaced === true ? near / UNSPACED : near;
	const { start, end } = position.quote;
	const verb = document.text.slice(start, end).indexOf(attitude.verb) + start;
	const objects = conceptsOf(position);
	return mentions.some(
		({ concept, quote }) =>
			objects.includes(concept) &&
			quote.start >= start &&
			quote.end <= end &&
			Math.max(quote.start - (verb + attitude.verb.length), verb - quote.end) <= most,
	);
}

/** What a name that takes sides says of the things among its own words: "a premature ceasefire" is a view of the ceasefire. */
function namedWithin(position: Position, { mentions }: Account): readonly string[] {
	if (!position.because.includes("name-carries-stance")) return [];
	const names = conceptsOf(position);
	const inWords = mentions.filter(
		({ issue, quote }) =>
			issue === position.issue && quote.start >= position.quote.start && quote.end <= position.quote.end,
	);
	const larger = inWords.filter(({ concept }) => names.includes(concept));
	return inWords.flatMap(({ concept, quote }) =>
		larger.some((name) => name.quote.start <= quote.start && quote.end <= name.quote.end) ? [concept] : [],
	);
}
