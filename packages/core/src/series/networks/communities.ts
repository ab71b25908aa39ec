import { byCodeUnits, type NetworkTie } from "@fissure/model";
import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { seeded } from "../../stats/seeded.ts";

// Its types describe a default export, of which Node makes the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

export interface FoundCommunities {
	/** Of each node, from 0, the largest first; null of a node without ties. */
	readonly of: readonly (number | null)[];
	readonly count: number;
	/** −0.5 … 1 */
	readonly modularity: number;
}

/**
 * Which nodes have more ties among each other than chance would give them? Louvain, by how much weight ties have.
 *
 * Ties below 0 count as none: the method knows no enemies.
 *
 * - in:     the names of nodes, each once; ties between their indexes, whose direction does not matter
 * - chance: each try goes through the nodes in another order, drawn from the seed; that of the greatest modularity is taken
 * - silent: null without a tie above 0
 * - source: Blondel, Guillaume, Lambiotte & Lefebvre (2008), Journal of Statistical Mechanics P10008,
 *           doi:10.1088/1742-5468/2008/10/P10008
 */
export function communitiesOf(
	names: readonly string[],
	ties: readonly NetworkTie[],
	{ seed, tries }: { readonly seed: number; readonly tries: number },
): FoundCommunities | null {
	const graph = graphOf(names, ties);
	if (graph.size === 0) return null;
	const chance = seeded(seed);
	let best: { readonly communities: Readonly<Record<string, number>>; readonly modularity: number } | null = null;
	for (let at = 0; at < tries; at++) {
		const found = louvain.detailed(graph, { rng: chance.share, getEdgeWeight: "weight" });
		if (best === null || found.modularity > best.modularity + 1e-12) best = found;
	}
	const { communities, modularity } = best as NonNullable<typeof best>;
	return { ...numbered(names, communities), modularity };
}

/** Nodes and ties in the order of their names, so that chance meets the same network however it was given. */
function graphOf(names: readonly string[], ties: readonly NetworkTie[]): UndirectedGraph {
	const sorted = names.toSorted(byCodeUnits);
	const placeOf = new Map(sorted.map((name, place) => [name, place]));
	const placeAt = names.map((name) => placeOf.get(name) as number);
	const weights = new Map<number, number>();
	const tied = new Set<number>();
	for (const { from, to, value } of ties) {
		if (!(value > 0) || from === to) continue;
		const [one, other] = [placeAt[from] as number, placeAt[to] as number];
		const pair = Math.min(one, other) * names.length + Math.max(one, other);
		weights.set(pair, (weights.get(pair) ?? 0) + value);
		tied.add(one).add(other);
	}
	const graph = new UndirectedGraph();
	for (const place of Int32Array.from(tied).sort()) graph.addNode(sorted[place]);
	for (const pair of Float64Array.from(weights.keys()).sort())
		graph.addEdge(sorted[Math.floor(pair / names.length)], sorted[pair % names.length], { weight: weights.get(pair) });
	return graph;
}

function numbered(
	names: readonly string[],
	communities: Readonly<Record<string, number>>,
): Pick<FoundCommunities, "of" | "count"> {
	const members = new Map<number, string[]>();
	for (const name of names.toSorted(byCodeUnits)) {
		const community = communities[name];
		if (community !== undefined) members.set(community, [...(members.get(community) ?? []), name]);
	}
	const order = [...members]
		.toSorted(([, one], [, other]) => other.length - one.length || byCodeUnits(one[0] as string, other[0] as string))
		.map(([community]) => community);
	return {
		of: names.map((name) => {
			const community = communities[name];
			return community === undefined ? null : order.indexOf(community);
		}),
		count: order.length,
	};
}
