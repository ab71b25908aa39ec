import {
	type Account,
	type BaseRate,
	conceptsNamed,
	conceptsOf,
	type EventContext,
	type Finding,
	type FindingKind,
	isOnlyOwner,
	type Quote,
	readingsByConcept,
	type Span,
} from "@fissure/model";
import { type Answer, answerOf, type Claim, claimsOf, isSumMissing, nearestQuotes, sameHolder } from "./claims.ts";
import { unweighed } from "./difference.ts";
import { passageAround } from "./passage.ts";

/** A claim of one text that others do not report. */
export interface Absence {
	readonly claim: Claim;
	readonly silent: readonly Account[];
	readonly answers: readonly Answer[];
	readonly instead: readonly Quote[];
	readonly counter: readonly Quote[];
}

/** A stance that only leans is no claim a reader would miss where the other text speaks of the issue. */
const EXPLICIT = 2;

/** The news, of 0–3, of a thing that is missed though the other text has its holder say other things of the matter. */
const GREAT_NEWS = 2;

const known = new WeakMap<readonly Account[], Map<FindingKind, readonly Absence[]>>();

/**
 * The claims of each account that at least one other account does not report, one for each issue and kind of attribution.
 * Each comparator asks for those of its own kind, and for all kinds to see what they leave.
 */
export function absencesIn(
	accounts: readonly Account[],
	kind: FindingKind,
	{ concepts }: Pick<EventContext, "concepts">,
): readonly Absence[] {
	const byKind = known.get(accounts) ?? new Map<FindingKind, readonly Absence[]>();
	const absences = byKind.get(kind) ?? findAbsences(accounts, kind, concepts);
	known.set(accounts, byKind.set(kind, absences));
	return absences;
}

function findAbsences(
	accounts: readonly Account[],
	kind: FindingKind,
	concepts: EventContext["concepts"],
): readonly Absence[] {
	return accounts.flatMap((account) => {
		const mine = claimsOf(account).filter((claim) => kindOfAbsence(claim) === kind && !isOnlyOwned(claim));
		const absences = mine.flatMap((claim): readonly Absence[] => {
			const others = witnessesOf(claim, accounts);
			const judged = others.map((other) => ({
				other,
				answer: saidByAnotherName(claim, other) ? ("answered" as const) : answerOf(claim, other, claimsOf(other)),
			}));
			const silent = judged.filter(({ other, answer }) => isMissed(claim, answer, other, concepts));
			const silentSides = sidesSilent(
				silent.map(({ other }) => other),
				others,
			);
			const missing = silent.filter(({ other }) => silentSides.includes(other));
			if (missing.length === 0) return [];
			const theirs = missing.flatMap(({ other }) => claimsOf(other));
			return [
				{
					claim,
					silent: missing.map(({ other }) => other),
					answers: missing.map(({ answer }) => answer),
					instead: nearestQuotes(claim, theirs),
					counter: counterEvidence(claim, theirs),
				},
			];
		});
		return onePerIssue(absences.filter((absence) => !isPartOf(absence, absences)));
	});
}

/** Is what the other text lacks of a claim more than a leaning, or a name for what it speaks of as well? */
function isMissed(claim: Claim, answer: Answer, other: Account, concepts: EventContext["concepts"]): boolean {
	if (answer === "silent") return true;
	const isGreat = newsOf(claim, concepts) >= GREAT_NEWS;
	if (answer === "in-part") return !isNameOnly(claim) && (isExplicit(claim) || (isGreat && isGivenAndPlain(claim)));
	if (answer === "besides") return !isNameOnly(claim) && (isSumMissing(claim, other) || (isExplicit(claim) && isGreat));
	if (answer !== "unanswered") return false;
	return (
		(isOpposed(claim, claimsOf(other)) && !isToldByName(claim, other)) ||
		(!isNameOnly(claim) && (isExplicit(claim) || isGivenAndPlain(claim)))
	);
}

/** Which kind of absence a claim makes when the other side does not report it. To have talked of a thing is no agreement. */
export const kindOfAbsence = ({ manner, direction, best, statement: { attitude } }: Claim): FindingKind =>
	manner === "counterpart"
		? "unconfirmed-attribution"
		: manner === "joint" &&
				direction !== 0 &&
				direction !== null &&
				attitude?.scale !== "report" &&
				// "Discussed how to carry out the commitments on" something says of the thing only that it was talked of.
				!(attitude?.scale === "support" && readingsByConcept(best).every((rules) => rules.includes("by-far")))
			? "claimed-agreement"
			: "omission";

/** "Kestria's recognition of the treaty", without a view: a thing of Kestria's is named, and nothing that it said. */
const isOnlyOwned = ({ best, manner }: Claim): boolean =>
	manner === "counterpart" && best.stance === null && isOnlyOwner(best);

const newsOf = ({ best }: Claim, concepts: EventContext["concepts"]): number =>
	Math.max(...conceptsOf(best).map((id) => concepts.get(id)?.news ?? 1));

const isExplicit = ({ best }: Claim): boolean => Math.abs(best.stance ?? 0) >= EXPLICIT;

/** Of what is given to the other side a leaning is enough where that side's own account has it say nothing of the kind. */
const isGivenAndPlain = ({ best, manner }: Claim): boolean => manner === "counterpart" && (best.stance ?? 0) !== 0;

/**
 * Who could confirm a claim? For words put in a side's mouth that side's own account, where it is held: a third party's
 * silence about them says little.
 */
export function witnessesOf(
	{ account, holder, manner }: Pick<Claim, "account" | "holder" | "manner">,
	accounts: readonly Account[],
): readonly Account[] {
	const { publisher } = account.document;
	const rest = accounts.filter((other) => other !== account);
	// What a side says in one text it need not say again in another: only somebody else's silence tells something.
	const foreign = rest.filter(({ document }) => document.publisher === null || document.publisher !== publisher);
	const others = foreign.length > 0 ? foreign : rest;
	const own = manner === "counterpart" ? others.filter(({ document }) => document.publisher === holder) : [];
	return own.length > 0 ? own : others;
}

/** Of the silent accounts those whose publisher does not report it in another of the accounts asked: its readout, and its remarks. */
export const sidesSilent = (silent: readonly Account[], asked: readonly Account[]): readonly Account[] =>
	silent.filter(
		({ document: { publisher } }) =>
			publisher === null || asked.every((other) => other.document.publisher !== publisher || silent.includes(other)),
	);

/**
 * The same words can touch two issues ("human control of nuclear weapons"). Where the other text has the larger thing that
 * every mention of the claim is part of, the claim is not missing there.
 */
function saidByAnotherName({ account, issue, positions }: Claim, other: Account): boolean {
	const theirs = new Set(other.mentions.map(({ concept }) => concept));
	const mine = account.mentions.filter(
		(mention) =>
			mention.issue === issue &&
			positions.some(({ quote }) => quote.start < mention.quote.end && mention.quote.start < quote.end),
	);
	if (mine.length === 0) return false;
	return mine.every(({ quote }) =>
		account.mentions.some(
			(larger) =>
				larger.issue !== issue &&
				theirs.has(larger.concept) &&
				larger.quote.start <= quote.start &&
				larger.quote.end >= quote.end,
		),
	);
}

/** Nothing is said of the thing but its name, which takes sides ("Russia's war"), and nothing else of the issue is beside it. */
const isNameOnly = ({ positions }: Claim): boolean =>
	positions.every(
		(position) =>
			readingsByConcept(position).every((rules) => rules.includes("name-carries-stance")) &&
			conceptsNamed(position).length === conceptsOf(position).length,
	);

/** Each text has a name of its own for the thing. "The root causes of the crisis" is more: an argument about what the name is of. */
const isToldByName = (claim: Claim, { names: theirs }: Account): boolean =>
	isNameOnly(claim) &&
	claim.positions.every((position) =>
		conceptsOf(position).every((id) => {
			const words = claim.account.mentions.filter(
				({ concept, quote }) => concept === id && overlap(quote, position.quote),
			);
			return claim.account.names.some(
				({ topic, quote }) =>
					theirs.some((name) => name.topic === topic) && words.some((mention) => overlap(mention.quote, quote)),
			);
		}),
	);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The other text has somebody lean the other way: then even a leaning is missed. */
const isOpposed = ({ issue, direction }: Claim, theirs: readonly Claim[]): boolean =>
	theirs.some((other) => other.issue === issue && (other.direction ?? 0) * (direction ?? 0) < 0);

/** Words on the other side by the same holder that come near the claim: they speak against its absence. */
function counterEvidence(claim: Claim, theirs: readonly Claim[]): readonly Quote[] {
	return theirs
		.filter((other) => other.issue === claim.issue && sameHolder(claim, other) && other.direction === claim.direction)
		.slice(0, 2)
		.map(({ best }) => best.quote);
}

/** The same words say what the others do not have at all: that tells what they lack of a matter of which they speak. */
const isPartOf = ({ claim, answers }: Absence, absences: readonly Absence[]): boolean =>
	answers.every((answer) => answer === "besides") &&
	absences.some(
		(other) =>
			other.answers.some((answer) => answer !== "besides") &&
			other.claim.best.quote.start < claim.best.quote.end &&
			claim.best.quote.start < other.claim.best.quote.end,
	);

function onePerIssue(absences: readonly Absence[]): readonly Absence[] {
	const best = new Map<string, Absence>();
	for (const absence of absences) {
		const kept = best.get(absence.claim.issue);
		if (kept === undefined || strength(absence) > strength(kept)) best.set(absence.claim.issue, absence);
	}
	return [...best.values()];
}
const strength = ({ claim }: Absence): number => Math.abs(claim.best.stance ?? 0) + claim.positions.length / 10;

/** What others do not report, as a finding shows it. */
export interface Missing {
	readonly account: Account;
	/** Null where none fits. */
	readonly issue: string | null;
	readonly holder: Finding["holder"];
	readonly silent: readonly Account[];
	readonly evidence: Quote;
	readonly instead: readonly Quote[];
	readonly counter: readonly Quote[];
}

/** The finding for what is missing, without its rank; `findings/` gives salience, headline and order. */
export const findingOfMissing = (
	{ account, issue, holder, silent, evidence, instead, counter }: Missing,
	kind: FindingKind,
	version: number,
	{ habit }: EventContext,
): Finding =>
	unweighed({
		...{ kind, version, issue, holder, measure: null, instead },
		carriedBy: account.document.id,
		against: silent.map(({ document }) => document.id),
		evidence: [evidence],
		counterEvidence: counter,
		baseRate: issue === null ? null : usualIn(silent, issue, habit),
	});

export const findingOfAbsence = (
	{ claim: { account, issue, holder, best }, silent, instead, counter }: Absence,
	kind: FindingKind,
	version: number,
	context: EventContext,
): Finding =>
	findingOfMissing(
		{ account, issue, holder, silent, evidence: passageAround(account, best.quote), instead, counter },
		kind,
		version,
		context,
	);

/** How usual the issue is in texts of the first side that is silent on it. */
function usualIn([first]: readonly Account[], issue: string, habit: EventContext["habit"]): BaseRate | null {
	const publisher = first?.document.publisher ?? null;
	return publisher === null ? null : habit(publisher, issue);
}
