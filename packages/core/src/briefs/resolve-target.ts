import { languageOf, languages } from "@fissure/languages";
import type { BriefReference, BriefSources, Finding, ResolvedTarget } from "@fissure/model";
import { type Document, type Quote, quoteOf, type Span } from "@fissure/model";
import { segment } from "../documents/segment.ts";
import { asQuoted, checkWords, type QuotedWords, shown, standsIn, wordsAwry } from "./check-words.ts";

export interface Breakage {
	readonly severity: "error" | "warning";
	readonly code: string;
	readonly message: string;
}

export interface TargetFound {
	readonly target: ResolvedTarget | null;
	readonly breakages: readonly Breakage[];
}

/** What is quoted before a reference: by marks, and by the block in which it stands. */
interface Quoting {
	readonly quoted: QuotedWords | null;
	readonly block: string | null;
}

const broken = (code: string, message: string): TargetFound => ({
	target: null,
	breakages: [{ severity: "error", code, message }],
});

/**
 * What does a reference mean, with what the case holds?
 *
 * @param quoted the words that the draft quotes before it; null where it quotes none
 */
export function resolveTarget(
	{ target, block }: Pick<BriefReference, "target" | "block">,
	quoted: QuotedWords | null,
	sources: BriefSources,
): TargetFound {
	if (target.kind === "span") return resolveSpan(target, { quoted, block }, sources);
	if (target.kind === "finding") return resolveFinding(target.finding, sources);
	const { name } = target;
	const document = sources.documents.get(name);
	const judged = sources.judgments.get(name);
	if (document !== undefined && judged !== undefined)
		return broken(
			"reference-ambiguous",
			`Expected one thing of the name "${name}", got a document and a judgment; give the judgment another name`,
		);
	if (document !== undefined) return resolveDocument(document, quoted);
	if (judged === undefined)
		return broken(
			"name-unknown",
			`Expected a document or a judgment of the case, got "${name}"; fissure ask and fissure judge show ids`,
		);
	const breakages = judged.links
		.filter(({ state }) => state !== "sound")
		.map(
			({ state, because }): Breakage => ({
				severity: state === "changed" ? "warning" : "error",
				code: state === "changed" ? "judgment-shaken" : "judgment-unfounded",
				message: `Expected evidence of the judgment "${name}" that stands, got some that is ${state}: ${because}; look at the judgment again`,
			}),
		);
	const isUnfounded = breakages.some(({ severity }) => severity === "error");
	return { target: isUnfounded ? null : { kind: "judgment", ...judged }, breakages };
}

function resolveDocument(document: Document, quoted: QuotedWords | null): TargetFound {
	if (quoted === null || standsIn(quoted, document)) return { target: { kind: "document", document }, breakages: [] };
	const { code, message } = wordsAwry(quoted, document, document.text);
	return broken(code, message);
}

function resolveSpan(
	{ document: id, span, words }: Extract<BriefReference["target"], { readonly kind: "span" }>,
	{ quoted, block }: Quoting,
	{ documents, newer }: BriefSources,
): TargetFound {
	const document = documents.get(id);
	if (document === undefined)
		return broken("document-unknown", `Expected a document of the case, got "${id}"; fissure ask shows ids`);
	if (span.end > document.text.length) {
		const message = `Expected a span within the ${document.text.length} characters of "${id}", got ${span.start}-${span.end}; look where the words stand`;
		return broken("span-outside", message);
	}
	const sought = words === null ? quoted : asQuoted(words);
	const asBlock = words === null && block !== null ? checkWords(asQuoted(block), document, span) : null;
	const check = asBlock?.ok === true || sought === null ? asBlock : checkWords(sought, document, span);
	if (check?.ok === false) return broken(check.code, check.message);
	const quote = quoteOf(document, span);
	const elided = check?.ok === true && check.elided;
	const normalisations = check?.ok === true ? check.normalisations : [];
	return {
		target: { kind: "span", document, quote, sentence: sentenceAround(document, span), normalisations, elided },
		breakages: edited(quote, newer.get(id)),
	};
}

/** What a source said before it was edited may be quoted; a reader must know that it says so no more. */
function edited(quote: Quote, now: Document | undefined): readonly Breakage[] {
	if (now === undefined || standsIn(asQuoted(quote.exact), now)) return [];
	const message = `Expected the words ${shown(quote.exact)} in the last capture of this source too, got none such in "${now.id}"; say that the source was edited, or quote what it says now`;
	return [{ severity: "warning", code: "source-edited", message }];
}

function resolveFinding(id: string, { findings, documents }: BriefSources): TargetFound {
	const finding = findings.get(id);
	if (finding === undefined)
		return broken(
			"finding-unknown",
			`Expected a finding of the case, got "${id}"; fissure find shows those that stand`,
		);
	const quotes = quotesOf(finding);
	const cited = new Map(
		[finding.carriedBy, ...finding.against, ...quotes.map(({ document }) => document)].flatMap((name) => {
			const document = documents.get(name);
			return document === undefined ? [] : [[name, document] as const];
		}),
	);
	const lost = quotes.find(({ document, start, end, exact }) => cited.get(document)?.text.slice(start, end) !== exact);
	if (lost !== undefined) {
		const stands = cited.get(lost.document)?.text.slice(lost.start, lost.end);
		const message = `Expected the words ${shown(lost.exact)} of the finding "${id}" in "${lost.document}", got ${stands === undefined ? "no such document" : shown(stands)}; run fissure find again`;
		return broken("finding-unfounded", message);
	}
	return { target: { kind: "finding", id, finding, documents: cited }, breakages: [] };
}

export const quotesOf = ({ evidence, instead, counterEvidence }: Finding): readonly Quote[] => [
	...evidence,
	...instead,
	...counterEvidence,
];

/** From the beginning of the sentence in which the span begins to the end of that in which it ends. */
function sentenceAround(document: Document, span: Span): Quote {
	const language = languageOf(document.language) ?? languages[0];
	const sentences = language === undefined ? [] : segment(document.text, language).sentences;
	const touched = sentences.filter(({ start, end }) => start < span.end && end > span.start);
	const start = Math.min(span.start, touched[0]?.start ?? span.start);
	const end = Math.max(span.end, touched.at(-1)?.end ?? span.end);
	return quoteOf(document, { start, end });
}
