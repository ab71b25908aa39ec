// What was measured, summed up and compared: pure functions of numbers, for the runner, the guard and the table of docs/benchmarks.md.

/** The ratio may fall to this share of the one committed before the guard fails: a quarter is lost. */
const LEAST_SHARE = 0.75;

export const medianOf = (numbers) => {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
};

/** Median, least and most, to three digits, so that a file of them changes little. */
export const spreadOf = (numbers) => ({
	median: rounded(medianOf(numbers)),
	least: rounded(Math.min(...numbers)),
	most: rounded(Math.max(...numbers)),
});

/** By round, since a busy neighbour slows both sides of a round alike. */
export const ratioOf = (theirs, ours) => spreadOf(theirs.map((seconds, round) => seconds / ours[round]));

const rounded = (number) => Number(number.toPrecision(3));

/**
 * What each path of a row is asked for, and whether it has it.
 *
 * `aim` has, each optional: `peer` (least ratio peer/ours, of every peer), `most` (ours/peer at most, of every peer), the name of a peer
 * (a least ratio, or `{ most }`), `limit` (least ratio limit/ours), `megabytes` (peak at most), `seconds` (at most; with `where`, seconds
 * on a machine where `node -e 0` takes so many).
 */
export function aimsOf(aim, { ours, peers, limit, bare }) {
	const { peer, most, limit: ofLimit, megabytes, seconds, where, ...named } = aim;
	const least = (name, ratio, asked) => ({ of: name, asked: `≥ ${asked} ×`, share: ratio / asked });
	const atMost = (name, ratio, asked) => ({ of: name, asked: `≤ ${asked} × its time`, share: ratio * asked });
	const measured = Object.entries(peers).map(([name, { ratio }]) => ({ name, ratio: ratio.median }));
	return [
		...(peer === undefined ? [] : measured.map(({ name, ratio }) => least(name, ratio, peer))),
		...(most === undefined ? [] : measured.map(({ name, ratio }) => atMost(name, ratio, most))),
		...measured.flatMap(({ name, ratio }) => {
			const asked = named[name];
			if (asked === undefined) return [];
			return [typeof asked === "number" ? least(name, ratio, asked) : atMost(name, ratio, asked.most)];
		}),
		...(ofLimit === undefined || limit === null
			? []
			: [{ of: "limit", asked: `≥ ${ofLimit} of it`, share: limit.ratio.median / ofLimit }]),
		...(megabytes === undefined || ours.megabytes === undefined
			? []
			: [{ of: "memory", asked: `≤ ${megabytes} MB`, share: megabytes / ours.megabytes }]),
		...(seconds === undefined
			? []
			: [
					where === undefined
						? { of: "time", asked: `≤ ${seconds} s`, share: seconds / ours.seconds.median }
						: {
								of: "time",
								asked: `≤ ${seconds} s where node -e 0 takes ${where} s`,
								share: ((seconds / where) * bare) / ours.seconds.median,
							},
				]),
	].map((one) => ({ ...one, share: rounded(one.share) }));
}

/**
 * What a path lost since the figures that were committed: each peer that both have, or the limit where no peer was committed.
 *
 * - out: `lost`, whose ratio fell by more than a quarter; `compared`, how many ratios; `unmeasured`, what was committed and is not there now
 */
export function lossesOf(committed, now) {
	const pairs = committed.flatMap((kept) => {
		const found = now.find(({ path }) => path === kept.path);
		const against = Object.keys(kept.peers);
		const ratio = (figures, name) => (name === "limit" ? figures?.limit : figures?.peers[name])?.ratio.median;
		return (against.length > 0 ? against : kept.limit === null ? [] : ["limit"]).map((name) => ({
			...{ path: kept.path, against: name, before: ratio(kept, name), now: ratio(found, name) },
		}));
	});
	const compared = pairs.filter((pair) => pair.now !== undefined);
	return {
		compared: compared.length,
		lost: compared.filter((pair) => pair.now < LEAST_SHARE * pair.before),
		unmeasured: pairs.filter((pair) => pair.now === undefined),
	};
}
