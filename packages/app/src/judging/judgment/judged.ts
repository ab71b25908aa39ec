import type { LinkState, Outcome } from "@fissure/core";
import type { Judged } from "@fissure/model";
import { headlineOf } from "@fissure/report";
import type { Case, JudgmentFilters } from "@fissure/store";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import type { Store } from "../../case/in-case.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { boundTo, recordsForBound, UNBOUND } from "./bound-to-data.ts";
import { judgmentLinks } from "./judgment-links.ts";
import { triggerState } from "./trigger-state.ts";

/** Whether anything that a judgment rests on changed, went, or never was. */
export const isStale = ({ links }: Pick<Judged, "links">): boolean => links.some(({ state }) => state !== "sound");

/** The judgments that are current and pass, each with the state of its links. */
export async function readJudged(
	file: Case,
	store: Store,
	filters: JudgmentFilters = {},
): Promise<Outcome<readonly Judged[]>> {
	const stored = await store.judgmentsOf(file, filters);
	if (!stored.ok) return stored;
	const judged: Judged[] = [];
	const names = await namesIn(file, store, stored.value);
	const records = await recordsForBound(file, store, stored.value);
	if (!records.ok) return records;
	for (const one of stored.value) {
		const links = judgmentLinks(one.judgment);
		const states = await store.linkStates(
			file,
			links.map(({ link }) => link),
			{ since: one.at },
		);
		if (!states.ok) return states;
		const trigger = await triggerState(file, store, one.judgment);
		if (!trigger.ok) return trigger;
		judged.push({
			...one,
			...(records.value === null ? UNBOUND : boundTo(one.judgment, records.value, file.now().slice(0, 10))),
			trigger: trigger.value,
			links: states.value.map(({ finding, because, ...state }, at) => ({
				...state,
				because:
					finding === null ? because : foundWords(state.state, because, headlineOf(finding, { actorNames: names })),
				where: links[at]?.where ?? "evidence",
			})),
		});
	}
	return { ok: true, value: judged };
}

/** What a finding says, and first what became of it. */
const foundWords = (state: LinkState["state"], because: string, headline: string): string =>
	state === "sound" ? headline : `${because}: ${headline}`;

/** What actors are called; only findings name any. */
async function namesIn(
	file: Case,
	store: Store,
	stored: readonly Pick<Judged, "judgment">[],
): Promise<Readonly<Record<string, string>>> {
	const isNamed = stored.some(({ judgment }) => judgmentLinks(judgment).some(({ link }) => link.kind === "finding"));
	const lexicon = isNamed ? await readCaseLexicon(file, store) : null;
	return lexicon?.ok ? allNamesOf(lexicon.value.data) : {};
}

/**
 * One judgment by its id.
 *
 * - problems: `judgment-missing`
 */
export async function readOneJudged(file: Case, store: Store, id: string): Promise<Outcome<Judged>> {
	const judged = await readJudged(file, store, { ids: [id] });
	if (!judged.ok) return judged;
	const [one] = judged.value;
	return one === undefined ? store.noJudgment(id) : { ok: true, value: one };
}
