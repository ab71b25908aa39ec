import type { Comparison, Outcome } from "@fissure/core";
import type { FindingShown, FindingStanding } from "@fissure/model";
import { baseRateWords, caveatsOf, FINDING_NAMES, headlineOf } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { judgmentLinks } from "../judging/judgment/judgment-links.ts";
import { isWatchedFinding } from "../watch/alerts/watched-finding.ts";

/** The findings of a comparison, in its order. */
export async function showFindings(
	file: Case,
	store: Store,
	comparison: Pick<Comparison, "findings" | "actorNames">,
): Promise<Outcome<readonly FindingShown[]>> {
	const { findings, actorNames = {} } = comparison;
	const standings = await store.findingStandings(file, findings);
	if (!standings.ok) return standings;
	const judgments = await judgmentsByFinding(file, store);
	if (!judgments.ok) return judgments;
	const watched = await watchedKinds(file, store);
	if (!watched.ok) return watched;
	const value = findings.map((finding, at): FindingShown => {
		const standing = standings.value[at] as FindingStanding;
		return {
			...standing,
			finding,
			headline: headlineOf(finding, { actorNames }),
			caveats: caveatsOf(finding, { actorNames }),
			kindName: FINDING_NAMES[finding.kind],
			baseRateWords: baseRateWords(finding),
			judgments: judgments.value.get(standing.id) ?? [],
			watched: watched.value.has(finding.kind),
		};
	});
	return { ok: true, value };
}

async function judgmentsByFinding(file: Case, store: Store): Promise<Outcome<ReadonlyMap<string, readonly string[]>>> {
	const stored = await store.judgmentsOf(file);
	if (!stored.ok) return stored;
	const cited = new Map<string, string[]>();
	for (const { judgment } of stored.value)
		for (const { link } of judgmentLinks(judgment))
			if (link.kind === "finding" && !cited.get(link.finding)?.includes(judgment.id))
				cited.set(link.finding, [...(cited.get(link.finding) ?? []), judgment.id]);
	return { ok: true, value: cited };
}

async function watchedKinds(file: Case, store: Store): Promise<Outcome<ReadonlySet<string>>> {
	const sources = await store.sourcesOf(file);
	if (!sources.ok) return sources;
	const kinds = sources.value
		.filter(isWatchedFinding)
		.flatMap(({ definition }) => (definition as { readonly finding?: string } | null)?.finding ?? []);
	return { ok: true, value: new Set(kinds) };
}
