import type { Finding, Outcome } from "@fissure/core";
import type { EvidenceFound, FoundDocument, FoundWords, StoredFinding } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { showFindings } from "../../judging/evidence/shown-evidence.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { operation } from "../definition/operation.ts";

export const findEvidence = operation({
	name: "find-evidence",
	question: "Which sentences and findings could a judgment rest on?",
	effect: "reads",
	http: "GET /api/evidence",
	input: ({ z, listOf, words }) => z.strictObject({ words: words.optional(), topic: listOf(words).optional() }),
	output: ({ EvidenceFoundSchema }) => EvidenceFoundSchema,
	run: ({ words, topic }, { case: choice }) =>
		findEvidenceInCase({ case: choice, ...(words === undefined ? {} : { words }), ...(topic && { topics: topic }) }),
});

export interface FindEvidenceRequest {
	readonly case: CaseChoice;
	/** As for a search of texts; without any only findings are given. */
	readonly words?: string;
	/** Ids of issues: findings on them come first. */
	readonly topics?: readonly string[];
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
 * - problems: those of the query, of the lexicon and of opening
 */
export const findEvidenceInCase = ({
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
			.filter(({ finding }) => saysAll(finding, askedWords(asked)))
			.toSorted((a, b) => Number(isOnTopic(b)) - Number(isOnTopic(a)) || b.finding.weight - a.finding.weight)
			.slice(0, MOST_FINDINGS);
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const names = { actorNames: allNamesOf(lexicon.value.data) };
		const shown = await showFindings(file, store, findings, names);
		if (!shown.ok) return shown;
		if (asked === "") return { ok: true, value: { findings: shown.value, sentences: [] } };
		const found = await store.searchText(file, asked, {}, { size: MOST_DOCUMENTS });
		if (!found.ok) return found;
		const sentences = found.value.documents.flatMap(wordsIn).toSorted((a, b) => wordsHit(b) - wordsHit(a));
		return { ok: true, value: { findings: shown.value, sentences } };
	});

/** How many different words of the query a sentence has: one that has "of" and "the" alone is no evidence. */
const wordsHit = ({ quote: { exact, start: from }, hits }: FoundWords): number =>
	new Set(hits.map(({ start, end }) => exact.slice(start - from, end - from).toLowerCase())).size;

const wordsIn = ({ sentences, ...document }: FoundDocument): readonly FoundWords[] => {
	const { id, publisher, date, title, kind, language } = document;
	const facts = { id, publisher, date, title, kind, language };
	return sentences.map(({ hits, ...quote }) => ({ quote, document: facts, hits }));
};

/** What a query of texts has beside words is dropped: a list of twenty headlines is read, not queried. */
const askedWords = (query: string): readonly string[] =>
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
