import { isIn } from "@fissure/languages";
import {
	type Account,
	type Concept,
	conceptsNamed,
	type EventContext,
	type Expression,
	type Finding,
	type FindingKind,
	isAbsence,
	type Position,
	type Quote,
	readingsByConcept,
	type Statement,
} from "@fissure/model";
import { type OtherSide, otherSideOf, weightOf as particularsOf } from "../alignment/particulars.ts";
import { type Feature, WEIGHTS } from "./weights.ts";

/** As far as they are not 0. */
export type Features = Readonly<Partial<Record<Feature | FindingKind, number>>>;

export interface Scene {
	readonly accounts: ReadonlyMap<string, Account>;
	readonly sides: ReadonlyMap<Account, OtherSide>;
	readonly context: EventContext;
}

export const sceneOf = (accounts: readonly Account[], context: EventContext): Scene => ({
	accounts: new Map(accounts.map((account) => [account.document.id, account])),
	sides: new Map(
		accounts.map((account) => [
			account,
			otherSideOf(
				account,
				accounts.filter((other) => other !== account),
			),
		]),
	),
	context,
});

/** More particulars than so many make a list, and no greater matter. */
const MOST_PARTICULARS = 6;
const MOST_SURPRISE = 4;

/** Null where the finding rests on no words of the accounts. */
export function featuresOf(finding: Finding, scene: Scene): Features | null {
	const { accounts } = scene;
	const account = accounts.get(finding.carriedBy);
	const [quote] = finding.evidence;
	if (account === undefined || quote === undefined) return null;
	const inWords = account.positions.filter(
		(position) => position.quote.start < quote.end && quote.start < position.quote.end,
	);
	const ofHolder = inWords.filter(({ holder }) => holder === finding.holder);
	const positions = finding.issue === null ? ofHolder : inWords.filter(({ issue }) => issue === finding.issue);
	const statements = account.statements.filter(
		(statement) =>
			statement.holder === finding.holder && statement.quote.start < quote.end && quote.start < statement.quote.end,
	);
	const stance = Math.max(0, ...positions.map((position) => clarityOf(position, account, finding)));
	const isSilent = (id: string): boolean =>
		!(accounts.get(id)?.mentions.some(({ issue }) => issue === finding.issue) ?? false);
	const others = finding.kind === "unconfirmed-attribution" ? finding.against.length : accounts.size - 1;
	return {
		[finding.kind]: 1,
		inPart: isAbsence(finding) ? 1 - finding.against.length / Math.max(1, others) : 0,
		...matterOf(finding, positions, statements, account, scene),
		stance,
		early: 1 - quote.start / Math.max(1, account.document.text.length),
		silent: Number(finding.issue !== null && finding.against.every(isSilent)),
		surprise: finding.baseRate === null ? 0 : Math.min(MOST_SURPRISE, -Math.log2(1 - finding.baseRate.probability)),
		endorsed: Number(finding.issue === null && statements.some((statement) => isEndorsement(statement, account))),
		listed: Number(isList(quote, stance)),
		courteous: Number(finding.kind === "omission" && statements.some((statement) => isCourteous(statement, scene))),
		elsewhere: Number(isElsewhere(finding, positions, account, scene)),
	};
}

/** What is missing elsewhere and was only talked of takes no stand but by its name, which the other side's silence does not answer. */
function clarityOf({ stance, because, statement }: Position, { statements }: Account, finding: Finding): number {
	const clear = Math.abs(stance ?? 0);
	const isOnlyNamed =
		readingsByConcept({ because }).every((rules) => rules.includes("name-carries-stance")) &&
		statements[statement]?.attitude?.scale === "report";
	return isOnlyNamed && isAbsence(finding) ? Math.min(1, clear) : clear;
}

/** The news value of the objects, or where no issue names the matter, how much is particular in the words. */
function matterOf(
	{ issue }: Finding,
	positions: readonly Position[],
	statements: readonly Statement[],
	account: Account,
	{ sides, context: { concepts } }: Scene,
): Features {
	const news = Math.max(1, ...positions.flatMap(conceptsNamed).map((id) => newsOf(id, concepts)));
	if (issue !== null) return { news };
	const found = statements.map((statement) =>
		particularsOf(statement, account, sides.get(account) as OtherSide, concepts),
	);
	const particulars = Math.min(MOST_PARTICULARS, Math.max(0, ...found));
	return positions.length > 0 && news * WEIGHTS.news > particulars * WEIGHTS.particulars ? { news } : { particulars };
}

const newsOf = (id: string, concepts: ReadonlyMap<string, Concept>): number => concepts.get(id)?.news ?? 1;

/** Thanks or a greeting, with what they are for. */
const isCourteous = ({ object }: Statement, { context: { concepts } }: Scene): boolean =>
	object.concepts.some((id) => newsOf(id, concepts) === 0);

/** What a side does together with others who have no part in the event: a deal with a third state, in a list of a journey's results. */
function isElsewhere(
	{ kind, holder }: Finding,
	positions: readonly Position[],
	{ statements }: Account,
	{ accounts }: Scene,
): boolean {
	const parties = new Set(
		[...accounts.values()].flatMap(({ document, parties: named }) => [document.publisher, ...named]),
	);
	const isOfOthers = ({ statement }: Position): boolean => {
		const others = (statements[statement]?.object.actors ?? []).filter((actor) => actor !== holder);
		return others.length > 0 && others.every((actor) => !parties.has(actor));
	};
	return (
		kind === "omission" &&
		positions.some(({ because }) => because.includes("cooperation")) &&
		positions.every(isOfOthers)
	);
}

/** The other side's words for something of the publisher's own; what the codebook knows, relations above all, is weighed by its news. */
const isEndorsement = (
	{ manner, attitude, object: { actors, concepts } }: Statement,
	{ document: { publisher } }: Account,
): boolean =>
	manner === "counterpart" &&
	publisher !== null &&
	actors.includes(publisher) &&
	concepts.length === 0 &&
	attitude !== null &&
	attitude.scale === "support" &&
	attitude.polarity > 0 &&
	!attitude.negated;

/** A stance that leans at most. */
const CLEAR = 2;
/** So many short items one after another: fields of cooperation, and no list of denials, which a comma parts into clauses. */
const LIST: Expression = {
	needs: /(?:、[^、]*){3}|(?:,[^,]*){3}/u,
	is: /(?:[^、，。；,;.]{1,12}、){3}|(?:\s[^,;.、，]{1,24},){3}/u,
};
/** A list of which none is taken a strong stand on, 0–3: "the four red lines" are no list. */
export const isList = ({ exact }: Quote, stance: number): boolean => stance <= CLEAR && isIn(LIST, exact);
