import type { Finding, Judgment, Outcome, Quote } from "@fissure/core";
import type { DocumentFacts, PlacedState, QuotedWords, ShownEvidence, ShownFinding } from "@fissure/model";
import { headlineOf, type Names } from "@fissure/report";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";

/** Of each finding; a table of words has its own page. */
const MOST_QUOTES = 3;

/** Each link with what it leads to, in order. */
export async function showEvidence(
	file: Case,
	store: Store,
	links: readonly PlacedState[],
	names: Names,
): Promise<Outcome<readonly ShownEvidence[]>> {
	const found: (FoundFinding | null)[] = [];
	const named: (Judgment | null)[] = [];
	for (const { link } of links) {
		const versions = link.kind === "finding" ? await store.findingById(file, link.finding) : null;
		if (versions?.ok === false) return versions;
		const [last] = versions?.value ?? [];
		found.push(link.kind === "finding" && last !== undefined ? { id: link.finding, ...last } : null);
		const judgments = link.kind === "judgment" ? await store.judgmentsOf(file, { ids: [link.judgment] }) : null;
		if (judgments?.ok === false) return judgments;
		named.push(judgments?.value[0]?.judgment ?? null);
	}
	const quotes = links.flatMap(({ link }) => (link.kind === "quote" ? link.quote : []));
	const facts = await factsOf(file, store, [...quotes, ...found.flatMap((one) => (one === null ? [] : wordsIn(one)))]);
	if (!facts.ok) return facts;
	const shown = links.map((placed, at): ShownEvidence => {
		const [finding, judgment] = [found[at] ?? null, named[at] ?? null];
		return {
			...placed,
			words: placed.link.kind === "quote" ? wordsOf(placed.link.quote, facts.value) : null,
			finding: finding === null ? null : shownFinding(finding, facts.value, names),
			judgment: judgment === null ? null : { id: judgment.id, kind: judgment.kind, title: titleOf(judgment) },
		};
	});
	return { ok: true, value: shown };
}

interface FoundFinding {
	readonly id: string;
	readonly event: string | null;
	readonly finding: Finding;
}

/** Findings with the words that prove them. */
export async function showFindings(
	file: Case,
	store: Store,
	found: readonly FoundFinding[],
	names: Names,
): Promise<Outcome<readonly ShownFinding[]>> {
	const facts = await factsOf(file, store, found.flatMap(wordsIn));
	return facts.ok ? { ok: true, value: found.map((one) => shownFinding(one, facts.value, names)) } : facts;
}

const wordsIn = ({ finding: { evidence, instead } }: FoundFinding): readonly Quote[] => [
	...evidence.slice(0, MOST_QUOTES),
	...instead.slice(0, MOST_QUOTES),
];

type Facts = ReadonlyMap<string, DocumentFacts>;

const factsOf = (file: Case, store: Store, quotes: readonly Quote[]): Promise<Outcome<Facts>> =>
	store.documentFacts(file, [...new Set(quotes.map(({ document }) => document))]);

const wordsOf = (quote: Quote, facts: Facts): QuotedWords => ({ quote, document: facts.get(quote.document) ?? null });

const shownFinding = ({ id, event, finding }: FoundFinding, facts: Facts, names: Names): ShownFinding => {
	const { kind, issue, holder, evidence, instead } = finding;
	return {
		id,
		event,
		kind,
		issue,
		holder,
		headline: headlineOf(finding, names),
		quotes: evidence.slice(0, MOST_QUOTES).map((quote) => wordsOf(quote, facts)),
		instead: instead.slice(0, MOST_QUOTES).map((quote) => wordsOf(quote, facts)),
	};
};

/** What a judgment is called in a line: what it asks, or what it says. */
function titleOf(judgment: Judgment): string {
	switch (judgment.kind) {
		case "interest":
			return judgment.interest;
		case "option":
			return judgment.instrument;
		default:
			return judgment.question;
	}
}
