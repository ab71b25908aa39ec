import type { ActorId } from "@fissure/model";
import { dayNumber } from "../../documents/days.ts";
import type { Taken } from "./claims-in.ts";
import { QUESTIONS, type Question } from "./questions.ts";

/** A side taken, with what its text says of who took it and when. */
export interface Placed extends Taken {
	readonly holder: ActorId;
	/** Actors of the text beside the holder: what a sentence without names may concern. */
	readonly parties: readonly ActorId[];
	/** ISO day, month or year; null where it is not known. */
	readonly date: string | null;
}

const questionOf = new Map(QUESTIONS.map((question) => [question.id, question]));

/**
 * Can both sides be held by one holder? The question where they cannot, or null.
 *
 * Null where holder, question or object differ; where the two concern different actors; where one is decided by many
 * states and the other alone; and where a thing of its day is years from the other.
 */
export function opposed(a: Placed, b: Placed): Question | null {
	if (a.question !== b.question || a.side === b.side || a.holder !== b.holder || a.object !== b.object) return null;
	const question = questionOf.get(a.question);
	if (question === undefined || isOfPredecessor(a) !== isOfPredecessor(b)) return null;
	if (a.by !== null && b.by !== null && a.by !== b.by) return null;
	// A principle on a measure ("a tariff war has no winners") is said of all.
	const isPrinciple = question.isMeasure && [a, b].some(({ side, concerned }) => side === -1 && concerned.length === 0);
	if (question.object === "concerned" && !isPrinciple && !mayMeet(a, b)) return null;
	if (question.within !== null && !isWithin(a.date, b.date, question.within)) return null;
	return question;
}

/**
 * Since when the present government, or a State of its own, speaks under a code: before that, another did. Taiwan's held China's seat;
 * the Soviet Union spoke for its republics.
 */
const SPEAKS_SINCE: Readonly<Record<ActorId, string>> = {
	CHN: "1971-10-25",
	RUS: "1991-12-24",
	UKR: "1991-08-24",
	BLR: "1991-08-25",
	KHM: "1993-09-24",
	YEM: "1990-05-22",
};
const isOfPredecessor = ({ holder, date }: Placed): boolean =>
	date !== null && padded(date) < (SPEAKS_SINCE[holder] ?? "");

/** Named actors must meet; a sentence without any is met by the parties of its text, or is said of all. */
function mayMeet(a: Placed, b: Placed): boolean {
	if (a.concerned.length === 0 && b.concerned.length === 0 && (a.parties.length === 0 || b.parties.length === 0))
		return true;
	const [ofA, ofB] = [a, b].map(({ concerned, parties }) => (concerned.length > 0 ? concerned : parties)) as [
		readonly ActorId[],
		readonly ActorId[],
	];
	if (a.concerned.length === 0 && a.parties.length === 0) return true;
	if (b.concerned.length === 0 && b.parties.length === 0) return true;
	return (
		ofA.some((actor) => ofB.includes(actor)) ||
		a.parties.some((p) => ofB.includes(p)) ||
		b.parties.some((p) => ofA.includes(p))
	);
}

function isWithin(a: string | null, b: string | null, days: number): boolean {
	const [first, second] = [a, b].map((date) => (date === null ? null : dayNumber(padded(date))));
	if (first == null || second == null) return false;
	return Math.abs(first - second) <= days;
}

const padded = (date: string): string => `${date.slice(0, 10)}-01-01`.slice(0, 10);
