import {
	type BriefSources,
	type Cited,
	type Document,
	type Finding,
	type JudgedSource,
	type Outcome,
	quotesOf,
} from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { readJudged } from "../judging/judgment/judged.ts";

const NONE = { ok: true, value: [] } as const;

/** What the case holds of what a brief cites; nothing else is read. */
export async function gatherSources(file: Case, store: Store, cited: Cited): Promise<Outcome<BriefSources>> {
	const findings = new Map<string, Finding>();
	for (const id of cited.findings) {
		const versions = await store.findingById(file, id);
		if (!versions.ok) return versions;
		const standing = versions.value.find(({ until }) => until === null);
		if (standing !== undefined) findings.set(id, standing.finding);
	}
	const judged = cited.names.length === 0 ? NONE : await readJudged(file, store, { ids: cited.names });
	if (!judged.ok) return judged;
	const judgments = new Map(judged.value.map((one): [string, JudgedSource] => [one.judgment.id, one]));
	const behind = [...findings.values()].flatMap((finding) => [
		finding.carriedBy,
		...finding.against,
		...quotesOf(finding).map(({ document }) => document),
	]);
	const documents = new Map<string, Document>();
	const newer = new Map<string, Document>();
	for (const id of new Set([...cited.documents, ...cited.names, ...behind])) {
		const document = await store.readDocument(file, id);
		if (document !== null) documents.set(id, document);
		const last = document === null ? null : await store.lastVersion(file, id);
		if (last !== null) newer.set(id, last);
	}
	const contested = await store.contestedIn(file, [...documents.keys()]);
	if (!contested.ok) return contested;
	return { ok: true, value: { documents, newer, contested: contested.value, findings, judgments } };
}
