// The judged texts hold one reading of a holder on an issue and manner; the coder's ledger holds every sentence.
import { certaintyOf } from "../packages/core/dist/index.js";

/** Every position unmerged: with its place, as UTF-16 units of the text as given, and how sure it is. */
export const everyPosition = ({ positions }) =>
	positions.map((position) => ({
		...scored(position),
		span: [position.quote.start, position.quote.end],
		certainty: certaintyOf(position),
	}));

/** Of what is not of low certainty, of one holder, issue and manner: every sentence whose reading has the sign that most of them have. */
export function positionsForScoring({ positions }) {
	const sure = positions.filter((position) => certaintyOf(position) !== "low");
	const groups = Map.groupBy === undefined ? groupBy(sure) : Map.groupBy(sure, keyOf);
	return [...groups.values()].flatMap((group) => {
		const read = group.filter(({ stance }) => stance !== null);
		const signed = read.filter(({ stance }) => stance !== 0);
		const balance = Math.sign(signed.reduce((sum, { stance }) => sum + stance, 0)) || Math.sign(signed[0]?.stance ?? 0);
		const kept =
			signed.length > 0
				? signed.filter(({ stance }) => Math.sign(stance) === balance)
				: read.length > 0
					? read
					: group.slice(0, 1);
		return kept.map(scored);
	});
}

const scored = ({ issue, holder, manner, stance, quote }) => ({
	issue,
	holder,
	asserted_as: manner,
	stance,
	quote: quote.exact,
});

const keyOf = ({ issue, holder, manner }) => `${issue}|${holder}|${manner}`;
function groupBy(list) {
	const groups = new Map();
	for (const item of list) (groups.get(keyOf(item)) ?? groups.set(keyOf(item), []).get(keyOf(item))).push(item);
	return groups;
}
