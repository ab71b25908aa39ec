import type { Finding, Outcome } from "@fissure/core";
import type { FoundDocument, StoredFinding } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";

export interface FindEvidenceRequest {
	readonly case: CaseChoice;
	/** As for a search of texts; without any only findings are given. */
	readonly words?: string;
	/** Ids of issues: findings on them come first. */
	readonly topics?: readonly string[];
}

/** What a judgment could rest on. */
export interface EvidenceFound {
	/** On the topics first, of these the weightiest first. */
	readonly findings: readonly Pick<StoredFinding, "id" | "event" | "finding">[];
	/** The best first. */
	readonly documents: readonly FoundDocument[];
}

/** Findings that are looked at, the last comparisons first; and shown. */
const MOST_LOOKED_AT = 2000;
const MOST_FINDINGS = 20;
const MOST_DOCUMENTS = 12;

/**
 * Which sentences and findings have these words?
 *
 * A finding has them where its headline or the words that prove it hold each of them.
 *
 * - problems: those of the query and of opening
 */
export const findEvidence = ({
	case: choice,
	words = "",
	topics = [],
}: FindEvidenceRequest): Promise<Outcome<EvidenceFound>> =>
	inCase<EvidenceFound>(choice, "read", async (file, store) => {
		const asked = words.trim();
		const stored = await store.findingsOf(file, {}, { size: MOST_LOOKED_AT });
		if (!stored.ok) return stored;
		const isOnTopic = ({ finding }: StoredFinding): boolean => finding.issue !== null && topics.includes(finding.issue);
		const findings = stored.value.findings
			.filter(({ finding }) => saysAll(finding, wordsIn(asked)))
			.toSorted((a, b) => Number(isOnTopic(b)) - Number(isOnTopic(a)) || b.finding.weight - a.finding.weight)
			.slice(0, MOST_FINDINGS)
			.map(({ id, event, finding }) => ({ id, event, finding }));
		if (asked === "") return { ok: true, value: { findings, documents: [] } };
		const found = await store.searchText(file, asked, {}, { size: MOST_DOCUMENTS });
		return found.ok ? { ok: true, value: { findings, documents: found.value.documents } } : found;
	});

/** What a query of texts has beside words is dropped: a list of twenty headlines is read, not queried. */
const wordsIn = (query: string): readonly string[] =>
	query
		.replace(/\b(?:AND|OR|NOT)\b/g, " ")
		.split(/[\s"()*]+/)
		.filter((word) => word !== "")
		.map((word) => word.toLowerCase());

function saysAll({ headline, evidence, instead, issue }: Finding, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const said = [headline, issue ?? "", ...[...evidence, ...instead].map(({ exact }) => exact)].join("\n").toLowerCase();
	return words.every((word) => said.includes(word));
}
