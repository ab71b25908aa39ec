import {
	type Account,
	type ActorId,
	conceptsNamed,
	conceptsOf,
	type Manner,
	type Position,
	type Quote,
	readingsByConcept,
	type Statement,
} from "@fissure/model";

/** What one text has one holder say on one issue: the positions that a reader would call one claim. */
export interface Claim {
	readonly account: Account;
	readonly issue: string;
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	readonly positions: readonly Position[];
	/** The position that says it best: explicit before leaning, specific before general, early before late. */
	readonly best: Position;
	/** Of the best position. */
	readonly statement: Statement;
	/** Mean sign of what could be read: −1, 0, 1; null where nothing could. */
	readonly direction: -1 | 0 | 1 | null;
	readonly concepts: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
}

/** Every comparator and every cell of the matrix asks for an account's claims; they are worked out once. */
const known = new WeakMap<Account, readonly Claim[]>();

/** The claims of a text, by issue, holder and manner, in the order of their first words. */
export function claimsOf(account: Account): readonly Claim[] {
	const claims = known.get(account) ?? groupClaims(account);
	known.set(account, claims);
	return claims;
}

function groupClaims(account: Account): readonly Claim[] {
	const groups = new Map<string, Position[]>();
	// What the program is not sure of is no claim.
	for (const position of account.positions.filter(({ certainty }) => certainty !== "low")) {
		const key = `${position.issue}|${position.holder}|${position.manner}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [position]);
		else group.push(position);
	}
	return [...groups.values()].map((positions) => claimOf(account, positions));
}

function claimOf(account: Account, positions: readonly Position[]): Claim {
	const first = positions[0] as Position;
	const read = positions.flatMap(({ stance }) => (stance === null ? [] : [stance]));
	const sum = read.reduce((total, stance) => total + stance, 0);
	const direction =
		read.length === 0 ? null : (Math.sign(sum !== 0 ? sum : (read.find((stance) => stance !== 0) ?? 0)) as -1 | 0 | 1);
	const agreeing = positions.filter(
		({ stance }) => direction === null || direction === 0 || Math.sign(stance ?? 0) === direction,
	);
	const weight = ({ stance, statement }: Position): number =>
		Math.abs(stance ?? 0) + SPECIFIC * specificsOf(account.statements[statement] as Statement);
	const best = agreeing.reduce(
		(kept, position) => (weight(position) > weight(kept) ? position : kept),
		agreeing[0] ?? first,
	);
	const statements = positions.map(({ statement }) => account.statements[statement] as Statement);
	return {
		account,
		issue: first.issue,
		holder: first.holder,
		manner: first.manner,
		positions,
		best,
		statement: account.statements[best.statement] as Statement,
		direction,
		concepts: new Set(positions.flatMap(conceptsNamed)),
		numbers: new Set(statements.flatMap(({ object }) => object.numbers)),
	};
}

/** Of equally explicit words those say it best that name somebody, or give a number. */
const SPECIFIC = 0.1;
const specificsOf = ({ object }: Statement): number => Math.min(3, object.actors.length + object.numbers.length);

/** Could `theirs` be the other side's word on the same holder's view? Joint claims answer for each party. */
export const sameHolder = (mine: Claim, theirs: Claim): boolean =>
	mine.holder === theirs.holder || mine.holder === "BOTH" || theirs.holder === "BOTH";

/** The quotes that are on the other side on the same issue: what a reader finds instead. */
export const nearestQuotes = (claim: Claim, others: readonly Claim[]): readonly Quote[] => {
	const same = others.filter(({ issue }) => issue === claim.issue);
	const ranked = [...same].sort((a, b) => closeness(claim, b) - closeness(claim, a));
	return ranked.slice(0, 1).map(({ best }) => best.quote);
};

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;
const closeness = (a: Claim, b: Claim): number =>
	shared(a.concepts, b.concepts) * 4 +
	shared(a.numbers, b.numbers) * 2 +
	(a.holder === b.holder ? 2 : sameHolder(a, b) ? 1 : 0) +
	(a.direction === b.direction ? 1 : 0);

/** How far the other text answers a claim. */
export type Answer =
	/** It never touches the issue. */
	| "silent"
	/** It touches the issue, but has this holder say nothing of the kind. */
	| "unanswered"
	/** It has this holder on the issue, without the thing that the claim is about. */
	| "in-part"
	/** It has this holder on the issue, and on things of the claim, and lacks what its best words are about, their sum of money, or any view. */
	| "besides"
	| "answered";

/** How far does `other` answer `claim`? By holder, direction and object; issues only say where to look. */
export function answerOf(claim: Claim, other: Account, otherClaims: readonly Claim[]): Answer {
	if (!other.mentions.some(({ issue }) => issue === claim.issue)) return "silent";
	const onIssue = otherClaims.filter(({ issue }) => issue === claim.issue);
	const isAlike = onIssue.some((theirs) => isSaidOfItself(claim, theirs));
	const agreeing = onIssue.filter((theirs) => sameHolder(claim, theirs) && isOneWay(claim, theirs));
	if (agreeing.length === 0) return isAlike ? "answered" : "unanswered";
	const isNamed = isNamedIn(claim, other);
	if (agreeing.every((theirs) => shared(claim.concepts, theirs.concepts) === 0))
		return isNamed && agreeing.some((theirs) => isGivenBack(claim, theirs)) ? "answered" : "in-part";
	if (claim.direction === null || claim.direction === 0) return "answered";
	const isTaken = isAlike || agreeing.some(({ direction }) => direction !== null && direction !== 0);
	return isNamed && isTaken && !isSumMissing(claim, other) ? "answered" : "besides";
}

/** Does the other text speak of what the best words are about? */
const isNamedIn = ({ best }: Claim, { mentions }: Account): boolean =>
	conceptsOf(best).some((id) => mentions.some(({ concept }) => concept === id));

/** Do the best words name a sum that the other text does not have? */
export const isSumMissing = ({ statement: { object } }: Claim, { statements }: Account): boolean =>
	object.numbers.some(
		(number) => isSum(number) && statements.every((theirs) => !theirs.object.numbers.includes(number)),
	);
/** With its currency: "250000000000 USD". */
const isSum = (number: string): boolean => /^\d+(?:\.\d+)? [A-Z]{3}$/.test(number);

const isOneWay = (claim: Claim, theirs: Claim): boolean =>
	claim.direction === null ||
	theirs.direction === null ||
	theirs.direction === 0 ||
	claim.direction === 0 ||
	theirs.direction === claim.direction;

/** Each text says it of its own side: the thing that the claim is about, in the same direction. */
const isSaidOfItself = (claim: Claim, theirs: Claim): boolean =>
	claim.manner === "own" &&
	theirs.manner === "own" &&
	claim.direction !== null &&
	claim.direction === theirs.direction &&
	isAimedAlike(claim.statement, theirs.statement) &&
	(conceptsNamed(claim.best).some((id) => theirs.concepts.has(id)) || isNamedAsStrongly(claim.best, theirs.best));

/** Each text only has a name for the matter, which takes one side ("the occupiers", "Norland's aggression"): theirs does so no less. */
const isNamedAsStrongly = (mine: Position, theirs: Position): boolean =>
	isNameAlone(mine) && isNameAlone(theirs) && Math.abs(theirs.stance ?? 0) >= Math.abs(mine.stance ?? 0);
const isNameAlone = (position: Position): boolean =>
	readingsByConcept(position).every((rules) => rules.includes("name-carries-stance"));

/** A reproach or demand to somebody is not the same said of oneself, unless both texts make it to the same. */
export const isAimedAlike = (mine: Statement, theirs: Statement): boolean =>
	mine.target === null || mine.target === "underspecified" || mine.target === theirs.target;

/** A text gives to the other side, in plain words, what that side says in its own name: other words for one view. */
const isGivenBack = (claim: Claim, theirs: Claim): boolean =>
	claim.manner === "own" &&
	theirs.manner === "counterpart" &&
	claim.holder === theirs.holder &&
	claim.direction === theirs.direction &&
	Math.abs(theirs.best.stance ?? 0) >= Math.abs(claim.best.stance ?? 0);
