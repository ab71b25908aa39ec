import {
	type CritiqueContext,
	checkJudgmentClaims,
	type DatedEvent,
	type Document,
	type HeldPosition,
	type Judgment,
	type Lexicon,
	type Outcome,
	readJudgmentClaims,
	recordsForJudgments,
} from "@fissure/core";
import type { Judged } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { recordsInCase } from "../../deeds/records-in-case.ts";
import { judgmentLinks } from "../judgment/judgment-links.ts";

/** Findings and positions on a topic that are looked at; beyond, the weightiest have long been seen. */
const MOST_FINDINGS = 2000;
const MOST_POSITIONS = 20_000;

type Findings = CritiqueContext["findings"];

/**
 * What the case holds that a critic of these judgments must know: what they cite, and what else there is on their topics.
 *
 * - memory: documents that are cited, and the positions and findings of the topics, each up to a bound
 */
export async function critiqueContext(
	file: Case,
	store: Store,
	judged: readonly Judged[],
	events: readonly DatedEvent[],
	names: CritiqueContext["names"],
	lexicon: Lexicon,
): Promise<Outcome<CritiqueContext>> {
	const judgments = judged.map(({ judgment }) => judgment);
	const topics = [...new Set(judgments.flatMap((judgment) => judgment.topics))];
	const cited = await citedFindings(file, store, judgments);
	if (!cited.ok) return cited;
	const others = await findingsOn(file, store, topics);
	if (!others.ok) return others;
	const positions = await positionsOn(file, store, topics);
	if (!positions.ok) return positions;
	const claims = readJudgmentClaims(judgments, lexicon, (actor) => names.actors[actor] ?? actor);
	const records = claims.length === 0 ? null : await recordsInCase(file, store, recordsForJudgments(claims));
	if (records?.ok === false) return records;
	const findings = [...new Map([...cited.value, ...others.value].map((found) => [found.id, found])).values()];
	const ids = new Set([...quotedDocuments(judgments), ...cited.value.flatMap(({ finding }) => documentsOf(finding))]);
	return {
		ok: true,
		value: {
			documents: await readDocuments(file, store, ids),
			positions: positions.value,
			findings,
			links: new Map(judged.map(({ judgment, links }) => [judgment.id, links])),
			events,
			claims: records === null ? new Map() : checkJudgmentClaims(claims, records.value),
			names,
		},
	};
}

const documentsOf = ({ carriedBy, against }: Findings[number]["finding"]): readonly string[] => [carriedBy, ...against];

const quotedDocuments = (judgments: readonly Judgment[]): readonly string[] =>
	judgments.flatMap(judgmentLinks).flatMap(({ link }) => (link.kind === "quote" ? link.quote.document : []));

async function readDocuments(file: Case, store: Store, ids: Iterable<string>): Promise<readonly Document[]> {
	const documents: Document[] = [];
	for (const id of ids) {
		const document = await store.readDocument(file, id);
		if (document !== null) documents.push(document);
	}
	return documents;
}

/** Those that still stand; what became of the others the links say. */
async function citedFindings(file: Case, store: Store, judgments: readonly Judgment[]): Promise<Outcome<Findings>> {
	const ids = judgments.flatMap(judgmentLinks).flatMap(({ link }) => (link.kind === "finding" ? link.finding : []));
	const found: Findings[number][] = [];
	for (const id of new Set(ids)) {
		const versions = await store.findingById(file, id);
		if (!versions.ok) return versions;
		const [last] = versions.value;
		if (last?.until === null) found.push({ id, finding: last.finding });
	}
	return { ok: true, value: found };
}

async function findingsOn(file: Case, store: Store, issues: readonly string[]): Promise<Outcome<Findings>> {
	if (issues.length === 0) return { ok: true, value: [] };
	const page = await store.findingsOf(file, { issues }, { size: MOST_FINDINGS });
	if (!page.ok) return page;
	return { ok: true, value: page.value.findings.map(({ id, finding }) => ({ id, finding })) };
}

async function positionsOn(
	file: Case,
	store: Store,
	issues: readonly string[],
): Promise<Outcome<readonly HeldPosition[]>> {
	if (issues.length === 0) return { ok: true, value: [] };
	const ledger = await store.ledger(file, { issues }, { size: MOST_POSITIONS });
	return ledger.ok ? { ok: true, value: ledger.value.entries } : ledger;
}
