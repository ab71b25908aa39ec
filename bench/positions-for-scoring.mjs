// The judged texts hold one position per distinct stance of a holder on an issue, repetitions merged, the clearest quote
// kept. The coder's positions are merged the same way.

/** Of one holder, issue and manner: the readings of the sign that most of them have, the strongest first. */
export function positionsForScoring({ positions, mentions }) {
	void mentions;
	const groups = Map.groupBy === undefined ? groupBy(positions) : Map.groupBy(positions, keyOf);
	return [...groups.values()].flatMap((group) => {
		const read = group.filter(({ stance }) => stance !== null);
		const signed = read.filter(({ stance }) => stance !== 0);
		const balance = Math.sign(signed.reduce((sum, { stance }) => sum + stance, 0)) || Math.sign(signed[0]?.stance ?? 0);
		const kept = signed.length > 0 ? signed.filter(({ stance }) => Math.sign(stance) === balance) : read.length > 0 ? read : group.slice(0, 1);
		const byStance = new Map();
		for (const position of kept) if (!byStance.has(position.stance)) byStance.set(position.stance, position);
		return [...byStance.values()].map(({ issue, holder, manner, stance, quote }) => ({ issue, holder, asserted_as: manner, stance, quote: quote.exact }));
	});
}

const keyOf = ({ issue, holder, manner }) => `${issue}|${holder}|${manner}`;
function groupBy(list) {
	const groups = new Map();
	for (const item of list) (groups.get(keyOf(item)) ?? groups.set(keyOf(item), []).get(keyOf(item))).push(item);
	return groups;
}
