import type { CritiqueContext, Document, EvidenceLink, Finding, Judgment } from "@fissure/model";
import { letterKeyOf } from "../anchoring/letter-key.ts";
import { placedLinks } from "./placed-links.ts";

/** On what texts a link rests in the end; copies of one text are one. */
export interface Sources {
	/** Names of texts in fixed order; empty where a link leads to nothing that is given. */
	readonly of: (links: readonly EvidenceLink[]) => readonly string[];
	/** As a reader knows it. */
	readonly nameOf: (source: string) => string;
}

/** Judgments under one judgment; nobody reasons over longer chains, and a made-up one should cost no minutes. */
export const MOST_FOLLOWED = 500;

/**
 * On what texts do judgments rest?
 *
 * A quote rests on its document, a finding on all that were compared, a judgment on what its own links rest on. Two documents
 * with the same letters are one text; translations, and copies that somebody has edited, are two.
 *
 * - silent: where a chain of judgments is longer than `MOST_FOLLOWED`
 * - time:   linear in the texts, each read once
 */
export function sourcesOf(judgments: readonly Judgment[], { documents, findings }: CritiqueContext): Sources {
	const byId = new Map(judgments.map((judgment) => [judgment.id, judgment]));
	const found = new Map(findings.map(({ id, finding }) => [id, finding]));
	const texts = new Map(documents.map((document) => [document.id, document]));
	const groupOf = groups(documents);
	const documentsOf = (links: readonly EvidenceLink[]): readonly string[] => {
		const documents: string[] = [];
		const seen = new Set<string>();
		const open = [...links];
		for (let link = open.pop(); link !== undefined; link = open.pop()) {
			if (link.kind === "quote") documents.push(link.quote.document);
			if (link.kind === "finding") documents.push(...comparedIn(found.get(link.finding)));
			const judgment = link.kind === "judgment" ? byId.get(link.judgment) : undefined;
			if (judgment === undefined || seen.has(judgment.id)) continue;
			seen.add(judgment.id);
			if (seen.size > MOST_FOLLOWED) return [];
			open.push(...placedLinks(judgment).map((one) => one.link));
		}
		return documents;
	};
	return {
		of: (links) => [...new Set(documentsOf(links).map((id) => groupOf.get(id) ?? id))].toSorted(),
		nameOf: (source) => {
			const { title } = texts.get(source) ?? {};
			return title === undefined ? source : `“${title}” (${source})`;
		},
	};
}

const comparedIn = (finding: Finding | undefined): readonly string[] =>
	finding === undefined ? [] : [finding.carriedBy, ...finding.against];

/** By id of a document, the id of the first that has the same letters. */
function groups(documents: readonly Document[]): ReadonlyMap<string, string> {
	const first = new Map<string, string>();
	return new Map(
		documents.map(({ id, text }) => {
			const { key } = letterKeyOf(text);
			// Without a letter nothing can be said to be the same.
			const known = key === "" ? id : (first.get(key) ?? id);
			if (key !== "") first.set(key, known);
			return [id, known];
		}),
	);
}
