import { type Finding, failed, type Outcome } from "@fissure/core";
import type { FindingShown, FindingVersionShown, FoundList } from "@fissure/model";
import { baseRateWords, FINDING_NAMES, headlineOf } from "@fissure/report";
import type { Case, FindingFilters, FindingPage } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

/** What is said of a finding in words. */
type InWords = Pick<FindingShown, "headline" | "kindName" | "baseRateWords">;

export interface ListFindingsRequest {
	readonly case: CaseChoice;
	readonly filters?: FindingFilters;
	readonly page?: FindingPage;
}

/**
 * What has comparing found in this case, and still stands? The last comparison first.
 *
 * - problems: those of the filters, of the lexicon and of opening
 */
export const listFindings = ({ case: choice, filters = {}, page }: ListFindingsRequest): Promise<Outcome<FoundList>> =>
	inCase<FoundList>(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		if (!resolved.ok) return resolved;
		const found = await store.findingsOf(file, resolved.value, page);
		if (!found.ok) return found;
		const words = await wording(file, store);
		if (!words.ok) return words;
		const { findings, total, next } = found.value;
		const shown = findings.map(({ key: _, ...stored }) => ({ ...stored, ...words.value(stored.finding) }));
		return { ok: true, value: { findings: shown, total, next } };
	});

/**
 * A finding as every comparison had it: what is first, then what no longer does, the last before the earlier.
 *
 * - problems: `finding-missing`, those of the lexicon and of opening
 */
export const findingVersions = (request: {
	readonly case: CaseChoice;
	readonly id: string;
}): Promise<Outcome<readonly FindingVersionShown[]>> =>
	inCase<readonly FindingVersionShown[]>(request.case, "read", async (file, store) => {
		const versions = await store.findingById(file, request.id);
		if (!versions.ok) return versions;
		if (versions.value.length === 0)
			return failed(
				"finding-missing",
				`Expected a finding of this case, got "${request.id}"; the list of findings shows ids`,
				request.id,
			);
		const words = await wording(file, store);
		if (!words.ok) return words;
		return { ok: true, value: versions.value.map((version) => ({ ...version, ...words.value(version.finding) })) };
	});

async function wording(file: Case, store: Store): Promise<Outcome<(finding: Finding) => InWords>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const names = { actorNames: allNamesOf(lexicon.value.data) };
	return {
		ok: true,
		value: (finding) => ({
			headline: headlineOf(finding, names),
			kindName: FINDING_NAMES[finding.kind],
			baseRateWords: baseRateWords(finding),
		}),
	};
}
