import type { Account, EventContext, Position, Quote } from "@fissure/model";
import { conceptsOf, type Finding, type FindingKind, isAbsence } from "@fissure/model";
import { type OtherSide, otherSideOf, weightOf as particularsOf } from "../alignment/particulars.ts";

/** What a newspaper makes of each kind before it looks at the matter: words put in a mouth, or denied, lead. */
const KIND: Readonly<Record<FindingKind, number>> = {
	contradiction: 3,
	"unconfirmed-attribution": 2.4,
	terminology: 2,
	omission: 1.8,
	"claimed-agreement": 1.6,
	intensity: 1.2,
	emphasis: 0.8,
};
/** A matter's own news value (codebook, 0–3) counts most. */
const NEWS = 1.2;
/** Where no issue fits, or only these words are missing: what is particular in them. */
const PARTICULARS = 0.5;
/** More particulars than so many make a list, and no greater matter. */
const MOST_PARTICULARS = 6;
/** A further finding of the same text on the same issue says less. */
const REPEATED = 0.4;
const STANCE = 0.35;
/** Of a text's first paragraph against its last. */
const EARLY = 0.4;
/** An issue that the other side never touches, against one where it is only unanswered. */
const SILENT = 0.4;
/** A claim that one of several other accounts carries is missing only in part. */
const IN_PART = 1;
/** For each bit of surprise at a silence, given that side's habit; capped. */
const SURPRISE = 0.3;
const MOST_SURPRISE = 4;
/** Weights from which a finding is a lead (3) or belongs into an analyst's table (2). */
const LEAD = 6;
const TABLE = 4.2;

/** Puts the findings in the order in which a newspaper would take them, with weight and salience. Ties keep a fixed order. */
export function rankFindings(
	findings: readonly Finding[],
	accounts: readonly Account[],
	context: EventContext,
): readonly Finding[] {
	const scene: Scene = {
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
	};
	const alone = inOrder(findings.map((finding) => withWeight(finding, weightOf(finding, scene))));
	const told = new Map<string, number>();
	return inOrder(
		alone.map((finding) => {
			if (finding.issue === null || !isAbsence(finding)) return finding;
			const key = `${finding.kind}|${finding.issue}|${finding.carriedBy}`;
			const before = told.get(key) ?? 0;
			told.set(key, before + 1);
			return withWeight(finding, finding.weight - REPEATED * before);
		}),
	);
}

interface Scene {
	readonly accounts: ReadonlyMap<string, Account>;
	readonly sides: ReadonlyMap<Account, OtherSide>;
	readonly context: EventContext;
}

/** With another weight, and what that makes of it. */
export function withWeight(finding: Finding, exact: number): Finding {
	const weight = Math.round(exact * 1000) / 1000;
	return { ...finding, weight, salience: weight >= LEAD ? 3 : weight >= TABLE ? 2 : 1 };
}

/** The weightiest first; ties keep a fixed order. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
	findings.toSorted((a, b) => b.weight - a.weight || order(a).localeCompare(order(b), "en"));

const order = ({ kind, issue, carriedBy, evidence }: Finding): string =>
	`${carriedBy}|${issue ?? ""}|${kind}|${String(evidence[0]?.start ?? 0).padStart(9, "0")}`;

function weightOf(finding: Finding, scene: Scene): number {
	const { accounts } = scene;
	const account = accounts.get(finding.carriedBy);
	const [quote] = finding.evidence;
	if (account === undefined || quote === undefined) return 0;
	const inWords = account.positions.filter(
		(position) => position.quote.start < quote.end && quote.start < position.quote.end,
	);
	const ofHolder = inWords.filter(({ holder }) => holder === finding.holder);
	const positions = finding.issue === null ? ofHolder : inWords.filter(({ issue }) => issue === finding.issue);
	const stance = Math.max(0, ...positions.map((position) => Math.abs(position.stance ?? 0)));
	const early = 1 - quote.start / Math.max(1, account.document.text.length);
	const silent =
		finding.issue !== null &&
		finding.against.every((id) => !(accounts.get(id)?.mentions.some(({ issue }) => issue === finding.issue) ?? false));
	const surprise =
		finding.baseRate === null ? 0 : Math.min(MOST_SURPRISE, -Math.log2(1 - finding.baseRate.probability));
	const others = finding.kind === "unconfirmed-attribution" ? finding.against.length : accounts.size - 1;
	const inPart = isAbsence(finding) ? 1 - finding.against.length / Math.max(1, others) : 0;
	return (
		KIND[finding.kind] -
		IN_PART * inPart +
		matterOf(finding, positions, account, quote, scene) +
		STANCE * stance +
		EARLY * early +
		(silent ? SILENT : 0) +
		SURPRISE * surprise
	);
}

/** What the matter is worth: the news value of its objects, or where no issue names it, how much is particular in the words. */
function matterOf(
	{ issue, holder }: Finding,
	positions: readonly Position[],
	account: Account,
	quote: Quote,
	{ sides, context: { concepts } }: Scene,
): number {
	const news = NEWS * Math.max(1, ...positions.flatMap(conceptsOf).map((id) => concepts.get(id)?.news ?? 1));
	if (issue !== null) return news;
	const particulars = account.statements
		.filter(
			(statement) =>
				statement.holder === holder && statement.quote.start < quote.end && quote.start < statement.quote.end,
		)
		.map((statement) => particularsOf(statement, account, sides.get(account) as OtherSide, concepts));
	const own = PARTICULARS * Math.min(MOST_PARTICULARS, Math.max(0, ...particulars));
	return positions.length > 0 ? Math.max(own, news) : own;
}
