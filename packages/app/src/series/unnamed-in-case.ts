import { failed, type Outcome, unnamedAgents } from "@fissure/core";
import type { UnnamedReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "./analysing.ts";

export interface UnnamedAsked {
	readonly holder: string;
	readonly partners?: readonly string[];
	readonly issues?: readonly string[];
	/** ISO days, months or years, of the texts that leave the agent out and of those that name it. */
	readonly from?: string;
	readonly to?: string;
	readonly days?: number;
}

/** More are more than a page holds. */
const MOST_ITEMS = 300;

/** Those that act; a demand on the United Nations names no agent of what happened. */
const AGENTS: ReadonlySet<string> = new Set(["state", "group", "historic"]);

/**
 * Which texts of a holder speak of an act without its agent, where a partner or itself elsewhere names it? Both sentences.
 *
 * - problems: `holders-few`, those of names, of the lexicon and of the file
 */
export async function unnamedInCase(
	file: Case,
	store: Store,
	asked: UnnamedAsked,
	hooks: Hooks = {},
): Promise<Outcome<UnnamedReport>> {
	const { issues: given, from, to, days } = asked;
	const resolved = await resolveFilters(file, store, {
		holders: [asked.holder, ...(asked.partners ?? [])],
		...(given && { issues: given }),
	});
	if (!resolved.ok) return resolved;
	const [holder, ...others] = resolved.value.holders;
	if (holder === undefined) return failed("holders-few", "Expected a holder, such as CHN, got none", "holder");
	const partners = others.filter((one) => one !== holder);
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const holders = [holder, ...partners];
	const period = { ...(from && { from }), ...(to && { to }) };
	const { issues } = resolved.value;
	analysing(hooks, [0, 3], "positions");
	const over = await store.positionsOver(file, { holders, manners: ["own"], ...period, ...(issues && { issues }) });
	if (!over.ok) return over;
	analysing(hooks, [1, 3], "names");
	const { unsure, muted, undated } = over.value.leftOut;
	const agentOf = agentsIn(lexicon.value);
	const names = await store.statedNames(file, { holders, topics: agentOf.topics, ...period });
	if (!names.ok) return names;
	analysing(hooks, [2, 3], "pairs");
	const asking = issues === undefined ? null : new Set(issues);
	const kinds = new Map(lexicon.value.data.actors.actors.map(({ id, kind }) => [id, kind]));
	const { items, ...found } = unnamedAgents(
		over.value.positions,
		names.value.filter(({ issue }) => asking === null || (issue !== null && asking.has(issue))),
		{
			...{ holder, partners, agentOf: agentOf.of },
			isAgent: (actor) => AGENTS.has(kinds.get(actor) ?? "state"),
			...(days !== undefined && { days }),
		},
	);
	const shown = items.slice(0, MOST_ITEMS);
	const words = await store.wordsAt(
		file,
		shown.flatMap(({ avoids, names: named }) => [avoids, named]),
	);
	if (!words.ok) return words;
	return {
		ok: true,
		value: {
			...found,
			...{ holder, partners, leftOut: { unsure, muted, undated }, more: items.length - shown.length },
			items: shown.flatMap(({ avoids, names: named, ...item }) => {
				const [hidden, said] = [words.value.get(avoids), words.value.get(named)];
				return hidden === undefined || said === undefined ? [] : [{ ...item, avoids: hidden, names: said }];
			}),
		},
	};
}

/** What the frames of a case say of agents. */
function agentsIn({ data }: CaseLexicon) {
	const agents = new Map(
		data.frames.flatMap(({ topic, frame, agent }) => (agent === undefined ? [] : [[`${topic} ${frame}`, agent]])),
	);
	return {
		topics: [...new Set(data.frames.flatMap(({ topic, agent }) => (agent === undefined ? [] : topic)))],
		of: (topic: string, frame: string) => agents.get(`${topic} ${frame}`) ?? null,
	};
}
