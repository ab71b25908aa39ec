import { byCodeUnits, type DeedBaseRate, type DeedVerdict, type WordsBesideDeeds } from "@fissure/model";
import { falseDiscoveries } from "../stats/benjamini-hochberg.ts";
import { type GroupCount, rateOfGroups } from "../stats/proportions/rate-of-groups.ts";

/** How the deeds of a holder compare with its words on what one mapping covers. */
export type Tally = Pick<
	WordsBesideDeeds,
	"holder" | "mapping" | "issue" | "label" | "verdicts" | "differs" | "compared"
>;

export const tallyOf = (
	facts: Pick<Tally, "holder" | "mapping" | "issue" | "label">,
	verdicts: readonly DeedVerdict[],
): Tally => {
	const counts: Partial<Record<DeedVerdict, number>> = {};
	for (const verdict of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
	const { agrees = 0, softer = 0, differs = 0 } = counts;
	return { ...facts, verdicts: counts as Tally["verdicts"], differs, compared: agrees + softer + differs };
};

/** Less than this is no base rate. */
const LEAST_GROUPS = 3;
const LEAST_COMPARED = 10;
/** Share of false ones among what is called unusual. */
const ALPHA = 0.05;

/**
 * Whose deeds differ from their words oftener than they do anyway?
 *
 * Two rates must both make it a surprise: how often this holder differs on all other issues, since some always do; and how often other
 * holders differ here, since words and deeds on an issue may ask different things. Across all states, words said in the General Debate
 * tell next to nothing of votes (arXiv 1707.03490), so a difference by itself is no news.
 *
 * - in:     tallies of all holders and mappings, and which of them are asked about
 * - out:    those asked about, the most unusual first, then by how often they differ
 * - silent: `p` null where either base rate is less than 10 deeds of 3 issues or holders
 * - source: `stats/proportions/rate-of-groups.ts`, `stats/benjamini-hochberg.ts`; Finding beyond both rates by the larger p: Berger (1982),
 *           Technometrics 24(4), 295–300, doi:10.2307/1267823
 */
export function unusualAmong(
	tallies: readonly Tally[],
	isAsked: (tally: Tally) => boolean,
): readonly WordsBesideDeeds[] {
	const compared = tallies.filter((tally) => tally.compared > 0);
	const byHolder = grouped(compared, ({ holder }) => holder);
	const byMapping = grouped(compared, ({ mapping }) => mapping);
	const found = tallies.filter(isAsked).map((tally) => {
		const elsewhere = (byHolder.get(tally.holder) ?? []).filter(({ issue }) => issue !== tally.issue);
		const others = (byMapping.get(tally.mapping) ?? []).filter(({ holder }) => holder !== tally.holder);
		const [ofHolder, ofOthers] = [baseRate(elsewhere, tally), baseRate(others, tally)];
		const p =
			ofHolder === null || ofOthers === null || tally.compared === 0
				? null
				: Math.max(ofHolder.chance, ofOthers.chance);
		return { ...tally, elsewhere: ofHolder, others: ofOthers, p };
	});
	const tested = found.filter(({ p }) => p !== null);
	const qs = falseDiscoveries(tested.map(({ p }) => p as number));
	const qOf = new Map(tested.map((one, at) => [one, qs[at] as number]));
	return found
		.map((one): WordsBesideDeeds => {
			const q = qOf.get(one) ?? null;
			return { ...one, q, isUnusual: q !== null && q <= ALPHA };
		})
		.sort(
			(a, b) =>
				(a.p ?? 2) - (b.p ?? 2) ||
				b.differs - a.differs ||
				b.compared - a.compared ||
				byCodeUnits(a.holder, b.holder) ||
				byCodeUnits(a.mapping, b.mapping),
		);
}

function baseRate(groups: readonly Tally[], here: Tally): DeedBaseRate | null {
	const counts = groups.map(({ differs, compared }): GroupCount => ({ hits: differs, trials: compared }));
	const [differs, compared] = [sum(counts.map(({ hits }) => hits)), sum(counts.map(({ trials }) => trials))];
	if (groups.length < LEAST_GROUPS || compared < LEAST_COMPARED) return null;
	const rate = rateOfGroups(counts, { hits: here.differs, trials: here.compared });
	return rate && { differs, compared, groups: groups.length, ...rate };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return groups;
}
