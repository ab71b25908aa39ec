import type { NetworkMeasure, NetworkQualifier, NetworkSubject, TimedStance } from "@fissure/model";
import { secondsOf } from "./moments.ts";
import type { Levels, NetworkStatement } from "./statement.ts";

/** Both sides of a meeting together: no actor of its own. */
const BOTH = "BOTH";
const LAST_SECOND = 86_399;

/** What a network needs of a position. */
export interface NetworkPosition extends Omit<TimedStance, "text" | "manner"> {
	readonly text: Pick<TimedStance["text"], "id" | "date" | "dateLast">;
}

export interface PositionsAsked {
	readonly measure: NetworkMeasure;
	readonly qualifier: NetworkQualifier;
	readonly subject: NetworkSubject;
	/** What the statement of each position names, by its key, where they are asked for as what is spoken of. */
	readonly concepts?: ReadonlyMap<number, readonly string[]>;
}

const LEVELS: Readonly<Record<NetworkQualifier, Levels>> = {
	sign: { kind: "ordered", values: [-1, 0, 1] },
	stance: { kind: "ordered", values: [-3, -2, -1, 0, 1, 2, 3] },
};

/**
 * Positions as the statements of a network: the holder is the actor, the issue or each concept named what it speaks of, and the stance,
 * or its side, the level. For attributions the one who states it is the actor, and the one whose it is what it speaks of.
 *
 * - out:    `joint` counts positions of both sides together, which are in no network
 * - silent: about what an actor states as its own, where attributions are asked for
 */
export function statementsOfPositions(
	positions: readonly NetworkPosition[],
	{ measure, qualifier, subject, concepts: named }: PositionsAsked,
): { readonly statements: readonly NetworkStatement[]; readonly levels: Levels; readonly joint: number } {
	const ofActors = positions.filter(({ holder, asserter }) => holder !== BOTH && asserter !== BOTH);
	const asked = measure === "attributions" ? ofActors.filter(({ holder, asserter }) => holder !== asserter) : ofActors;
	const periods = new Map<NetworkPosition["text"], ReturnType<typeof periodOf>>();
	const periodIn = (text: NetworkPosition["text"]): ReturnType<typeof periodOf> => {
		const period = periods.get(text) ?? periodOf(text.date, text.dateLast);
		periods.set(text, period);
		return period;
	};
	const statements: NetworkStatement[] = [];
	for (const { key, text, start, end, holder, asserter, issue, stance } of asked) {
		const { first, last } = periodIn(text);
		const level = stance === null ? null : qualifier === "sign" ? Math.sign(stance) : stance;
		const isOthers = measure === "attributions";
		const concepts = isOthers ? [holder] : subject === "issue" ? [issue] : (named?.get(key) ?? []);
		// Field by field: there may be half a million, and a spread costs more than all else here.
		for (const concept of concepts)
			statements.push({
				key,
				document: text.id,
				start,
				end,
				actor: isOthers ? asserter : holder,
				concept,
				level,
				first,
				last,
			});
	}
	return { statements, levels: LEVELS[qualifier], joint: positions.length - ofActors.length };
}

/** From the first second of `2014` to the last of it. */
function periodOf(date: string, last: string): Pick<NetworkStatement, "first" | "last"> {
	const first = secondsOf(`${date}-01-01`.slice(0, "2014-01-01".length)) ?? 0;
	return { first, last: (secondsOf(last) ?? first) + LAST_SECOND };
}
