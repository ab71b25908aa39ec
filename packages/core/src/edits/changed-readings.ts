import type { Account, EditReadings } from "@fissure/model";
import { conceptsOf, type Mention, type Position } from "@fissure/model";

/**
 * Which positions and mentions does one capture hold and the other not?
 *
 * Positions are the same where issue, holder, asserter, manner, stance and concepts are, wherever they stand; of several
 * equal ones those count as gone or new whose words the other capture has not. A position that was only worded otherwise,
 * and leans to the same side, is neither gone nor new.
 */
export function changedReadings(before: Account, after: Account): EditReadings {
	const vanished = unanswered(before.positions, after, after.positions, positionKey);
	const appeared = unanswered(after.positions, before, before.positions, positionKey);
	return {
		vanished: unanswered(vanished, after, appeared, leaningKey),
		appeared: unanswered(appeared, before, vanished, leaningKey),
		mentionsVanished: unanswered(before.mentions, after, after.mentions, mentionKey),
		mentionsAppeared: unanswered(after.mentions, before, before.mentions, mentionKey),
	};
}

const positionKey = (position: Position): string =>
	[
		position.issue,
		position.holder,
		position.asserter,
		position.manner,
		position.stance,
		...conceptsOf(position).toSorted(),
	].join("|");
/** Said in other words, or about one more thing: the same view of the same holder on the same issue. */
const leaningKey = ({ issue, holder, manner, stance }: Position): string =>
	[issue, holder, manner, stance === null ? null : Math.sign(stance)].join("|");
const mentionKey = ({ issue, concept }: Mention): string => `${issue}|${concept}`;

function unanswered<Item extends Position | Mention>(
	mine: readonly Item[],
	other: Account,
	theirs: readonly Item[],
	keyOf: (item: Item) => string,
): readonly Item[] {
	const left = new Map<string, number>();
	for (const item of theirs) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
	// Those whose words still stand are answered first, so that of equal ones the changed one is shown.
	const stands = new Map(mine.map((item) => [item, other.document.text.includes(item.quote.exact)]));
	const gone = new Set<Item>();
	for (const item of [...mine].sort((a, b) => Number(stands.get(b)) - Number(stands.get(a)))) {
		const count = left.get(keyOf(item)) ?? 0;
		if (count === 0) gone.add(item);
		else left.set(keyOf(item), count - 1);
	}
	return mine.filter((item) => gone.has(item));
}
