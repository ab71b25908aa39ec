import type { RollCall, VoteBody } from "@fissure/model";

/** Which roll calls are asked for; fields that are left out choose nothing away. */
export interface RollCallFilters {
	/** Each of them is in the title, the description or the symbol, in any case. */
	readonly words?: string | undefined;
	/** Issues as the tables name them; any of these. */
	readonly topics?: readonly string[] | undefined;
	readonly session?: string | undefined;
	readonly body?: VoteBody | undefined;
	/** ISO days, months or years; both are within. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	/** On a list of important votes. */
	readonly important?: boolean | undefined;
}

/**
 * The places of the roll calls that pass, in their order.
 *
 * - silent: `important` on what no list of important votes speaks of, which does not pass
 */
export function findRollCalls(
	rollCalls: readonly RollCall[],
	{ words = "", topics = [], session, body, from, to, important = false }: RollCallFilters,
): readonly number[] {
	const wanted = folded(words).split(/\s+/u).filter(Boolean);
	return rollCalls.flatMap((one, at) => {
		if (important && one.important !== true) return [];
		if (session !== undefined && one.session !== session) return [];
		if (body !== undefined && one.body !== body) return [];
		if (from !== undefined && one.date < from) return [];
		if (to !== undefined && one.date.slice(0, to.length) > to) return [];
		if (topics.length > 0 && !topics.some((topic) => one.issues.includes(topic))) return [];
		if (wanted.length > 0) {
			const said = folded(`${one.symbol ?? ""} ${one.title} ${one.description ?? ""}`);
			if (!wanted.every((word) => said.includes(word))) return [];
		}
		return [at];
	});
}

const folded = (words: string): string => words.normalize("NFKC").toLowerCase();
