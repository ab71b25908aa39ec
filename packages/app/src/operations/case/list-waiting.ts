import { languageOf, type Outcome } from "@fissure/core";
import type { WaitingReport, WaitingWork } from "@fissure/model";
import type { WatchedSource } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { isWatchedFinding } from "../../watch/alerts/watched-finding.ts";
import { nextVisit, roundAddress } from "../../watch/fetching/source-round.ts";
import { readWatched } from "../../watch/fetching/watched-source.ts";
import { operation } from "../definition/operation.ts";

export const listWaiting = operation({
	name: "list-waiting",
	question: "What is to do, and which texts cannot be analysed?",
	effect: "reads",
	lasts: "never",
	http: "GET /api/waiting",
	output: ({ WaitingReportSchema }) => WaitingReportSchema,
	run: (_, { case: choice }) => waitingInCase({ case: choice }),
});

/**
 * What waits to be done in the case, and what keeps texts from being read?
 *
 * - problems: those of the lexicon and of opening
 */
export const waitingInCase = ({ case: choice }: { readonly case: CaseChoice }): Promise<Outcome<WaitingReport>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const work = await store.waitingWork(file, lexicon.value.coded);
		if (!work.ok) return work;
		const alerts = await store.unseenAlerts(file);
		if (!alerts.ok) return alerts;
		const sources = await store.sourcesOf(file);
		if (!sources.ok) return sources;
		const states = await store.fetchStatesOf(file);
		if (!states.ok) return states;
		const { uncoded, ...rest } = work.value;
		const readable = uncoded.filter(({ language }) => languageOf(language) !== null);
		const count = (groups: typeof uncoded): number => groups.reduce((sum, { documents }) => sum + documents, 0);
		const watched = sources.value.filter((source) => !isWatchedFinding(source));
		const now = choice.now();
		const isDue = (source: WatchedSource): boolean => {
			const read = readWatched(source);
			if (!read.ok) return false;
			const pages = states.value.filter((state) => state.source === source.id);
			const round = states.value.find(({ address }) => address === roundAddress(source.id)) ?? null;
			const next = nextVisit(read.value, { pages, round });
			if (next !== null) return next <= now;
			// Lists are asked in each round: what waits is a source that was never visited, or a page whose time has come.
			return pages.length === 0 || pages.some(({ nextAt }) => (nextAt ?? "") <= now);
		};
		return {
			ok: true,
			value: {
				...rest,
				toRead: count(readable.filter(({ hasPublisher }) => hasPublisher)),
				withoutPublisher: count(readable.filter(({ hasPublisher }) => !hasPublisher)),
				withoutWords: uncoded.reduce<WaitingReport["withoutWords"]>(withLanguage, []),
				alerts: alerts.value,
				due: watched.filter(isDue).length,
				watched: watched.length,
			},
		};
	});

function withLanguage(
	known: WaitingReport["withoutWords"],
	{ language, documents }: WaitingWork["uncoded"][number],
): WaitingReport["withoutWords"] {
	if (languageOf(language) !== null) return known;
	const before = known.find((one) => one.language === language)?.documents ?? 0;
	return [...known.filter((one) => one.language !== language), { language, documents: before + documents }];
}
