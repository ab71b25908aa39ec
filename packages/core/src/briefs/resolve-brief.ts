import { countUnspaced, languageOf, languages } from "@fissure/languages";
import {
	type Brief,
	type BriefProblem,
	type BriefReference,
	type BriefSources,
	type ContestedPosition,
	type Document,
	type Finding,
	type Normalisation,
	type Quotation,
	type Quote,
	quoteOf,
	type ResolvedBrief,
	type ResolvedTarget,
	type Span,
} from "@fissure/model";
import { anchorIn } from "../anchoring/anchor-in.ts";
import { cutAt } from "../anchoring/cut.ts";
import { nearestIn, seekNear } from "../anchoring/nearest-in.ts";
import { segment } from "../documents/segment.ts";

/** What a brief cites, by id: all that must be read before it can be resolved. */
export interface Cited {
	readonly documents: readonly string[];
	readonly findings: readonly string[];
	/** Documents or judgments. */
	readonly names: readonly string[];
}

export function citedIn({ references }: Brief): Cited {
	const targets = references.map(({ target }) => target);
	return {
		documents: distinct(targets.flatMap((target) => (target.kind === "span" ? target.document : []))),
		findings: distinct(targets.flatMap((target) => (target.kind === "finding" ? target.finding : []))),
		names: distinct(targets.flatMap((target) => (target.kind === "named" ? target.name : []))),
	};
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/**
 * Is everything that a brief cites still valid, and are its quotations still exact?
 *
 * - out:      what each reference means, and every problem with its line; with an error among them the brief is not built
 * - errors:   `reference-unreadable`, `document-unknown`, `name-unknown`, `finding-unknown`, `reference-ambiguous`, `span-outside`,
 *             `words-moved`, `words-changed`, `words-gone`, `finding-unfounded`, `judgment-unfounded`
 * - warnings: `fact-unreferenced`, `quotation-unreferenced`, `source-edited`, `position-disputed`, `position-withdrawn`,
 *             `judgment-shaken`
 */
export function resolveBrief(brief: Brief, sources: BriefSources): ResolvedBrief {
	const { name, references, notes, quotations } = brief;
	const problems: BriefProblem[] = [...brief.unreadable, ...unreferenced(brief)];
	const targets = references.map((reference, at): ResolvedTarget | null => {
		const { line, column, target } = reference;
		const quotation = reference.quotation === null ? undefined : quotations[reference.quotation];
		// Beside a span, a document in the same bracket is one more source and need not have the words.
		const isBeside =
			target.kind !== "span" &&
			(notes[reference.note]?.references ?? []).some((other) => references[other]?.target.kind === "span");
		const { target: found, breakages } = resolveTarget(reference, isBeside ? null : (quotation ?? null), sources);
		for (const { severity, code, message } of breakages)
			problems.push(problemAt(severity, code, message, { name, line, column, reference: at }));
		return found;
	});
	return { brief, targets, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

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
				message: `Expected valid evidence of the judgment "${name}", got some that is ${state}: ${because}; check the judgment again`,
			}),
		);
	const isUnfounded = breakages.some(({ severity }) => severity === "error");
	return { target: isUnfounded ? null : { kind: "judgment", ...judged }, breakages };
}

function resolveDocument(document: Document, quoted: QuotedWords | null): TargetFound {
	if (quoted === null || isTitle(quoted, document) || standsIn(quoted, document))
		return { target: { kind: "document", document }, breakages: [] };
	const { code, message } = wordsAwry(quoted, document, document.text);
	return broken(code, message);
}

function resolveSpan(
	{ document: id, span, words }: Extract<BriefReference["target"], { readonly kind: "span" }>,
	{ quoted, block }: Quoting,
	{ documents, newer, contested }: BriefSources,
): TargetFound {
	const document = documents.get(id);
	if (document === undefined)
		return broken("document-unknown", `Expected a document of the case, got "${id}"; fissure texts shows ids`);
	if (span.end > document.text.length) {
		const message = `Expected a span within the ${document.text.length} characters of "${id}", got ${span.start}-${span.end}; check where the words are`;
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
		breakages: [...edited(quote, newer.get(id)), ...disputed(quote, contested?.get(id) ?? [])],
	};
}

/** What a source said before it was edited may be quoted; a reader must know that it says so no more. */
function edited(quote: Quote, now: Document | undefined): readonly Breakage[] {
	if (now === undefined || standsIn(asQuoted(quote.exact), now)) return [];
	const message = `Expected the words ${shown(quote.exact)} in the last capture of this source too, got none of them in "${now.id}"; say that the source was edited, or quote what it says now`;
	return [{ severity: "warning", code: "source-edited", message }];
}

/** What was denied or taken back may be quoted; a reader must know of it. */
const disputed = (quote: Quote, contested: readonly ContestedPosition[]): readonly Breakage[] =>
	contested
		.filter(({ start, end }) => start < quote.end && quote.start < end)
		.slice(0, 1)
		.map(({ status, note }) => ({
			severity: "warning",
			code: status === "disputed" ? "position-disputed" : "position-withdrawn",
			message: `Expected words that nobody has ${status === "disputed" ? "denied" : "taken back"}, got ${shown(quote.exact)}, marked as ${status} in this case${note === null ? "" : `: ${note}`}; say so in the brief`,
		}));

function resolveFinding(id: string, { findings, documents }: BriefSources): TargetFound {
	const finding = findings.get(id);
	if (finding === undefined)
		return broken(
			"finding-unknown",
			`Expected a finding of the case, got "${id}"; fissure find shows the current ones`,
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

export type QuotedWords = Pick<Quotation, "words" | "pieces" | "form">;

export interface WordsAwry {
	readonly ok: false;
	readonly code: "words-changed" | "words-gone" | "words-moved";
	readonly message: string;
}

export type WordsCheck =
	| WordsAwry
	| { readonly ok: true; readonly normalisations: readonly Normalisation[]; readonly elided: boolean };

/** More of a text than this is read at the text. */
const MOST_SHOWN = 160;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Are the quoted words those of the span, word for word?
 *
 * The span must hold all of them and no further letter, and must not cut a word or a number. White space, quotation marks,
 * dashes and the like may differ, and are listed.
 *
 * - problems: `words-moved` (they stand elsewhere), `words-changed` (others are there now), `words-gone` (nothing like them)
 */
export function checkWords(quoted: QuotedWords, document: Document, span: Span): WordsCheck {
	const exact = document.text.slice(span.start, span.end);
	const anchor = anchorIn(quoted, { id: document.id, text: exact });
	if (anchor !== null) {
		const { start, end } = anchor.quote;
		const isWhole = !LETTER.test(exact.slice(0, start)) && !LETTER.test(exact.slice(end));
		if (isWhole && !isCut(document.text, { start: span.start + start, end: span.start + end }))
			return { ok: true, normalisations: anchor.normalisations, elided: anchor.state === "elided" };
	}
	return wordsAwry(quoted, document, exact);
}

/** At the end of a line that no hyphen carries on, nothing is cut: "with Wang Y." and below it "Events". */
const ENDS_AT_LINE = /^[ \t]*[\r\n]/u;
const BEGINS_AT_LINE = /(?:^|[^-\u2010-\u2013\u00AD])[\r\n][ \t]*$/u;
const HYPHEN = /[-\u2010-\u2013\u00AD]$/u;
/** How far around an edge one must look to see that. */
const REACH = 20;

function isCut(text: string, { start, end }: Span): boolean {
	const from = BEGINS_AT_LINE.test(text.slice(Math.max(0, start - REACH), start)) ? start : 0;
	const isLineEnd = ENDS_AT_LINE.test(text.slice(end, end + REACH)) && !HYPHEN.test(text.slice(start, end));
	return cutAt(text.slice(from, isLineEnd ? end : text.length), start - from, end - from) !== null;
}

/** The words in quotation marks name the document: they are its title, and no words of its text. */
export function isTitle(quoted: QuotedWords, { id, title = "" }: Pick<Document, "id" | "title">): boolean {
	const anchor = anchorIn(quoted, { id, text: title });
	if (anchor === null) return false;
	const { start, end } = anchor.quote;
	return !LETTER.test(title.slice(0, start)) && !LETTER.test(title.slice(end));
}

export const standsIn = (quoted: QuotedWords, document: Document): boolean => anchorIn(quoted, document) !== null;

/** What became of quoted words that are not those of their span, whose words are `exact`. */
export function wordsAwry(quoted: QuotedWords, document: Document, exact: string): WordsAwry {
	const said = shown(quoted.words);
	const elsewhere = anchorIn(quoted, document);
	if (elsewhere !== null) {
		const { start, end } = elsewhere.quote;
		const message = `Expected the words ${said} at this span of "${document.id}", got ${shown(exact)}; they are at @${document.id}#${start}-${end}`;
		return { ok: false, code: "words-moved", message };
	}
	const nearest = nearestIn(seekNear(quoted), document);
	if (nearest === null) {
		const message = `Expected the words ${said} in "${document.id}", got ${shown(exact)}; it has nothing like them, so quote another text or leave them out`;
		return { ok: false, code: "words-gone", message };
	}
	const { start, end, exact: now } = nearest.quote;
	const message = `Expected the words ${said} in "${document.id}", got ${shown(now)}; quote its present words (@${document.id}#${start}-${end})`;
	return { ok: false, code: "words-changed", message };
}

export const shown = (words: string): string => {
	const line = words.replace(/\s+/gu, " ").trim();
	return `“${line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN)}…`}”`;
};

/** Words as they are, to be looked for as a quotation is. */
export const asQuoted = (words: string): QuotedWords => ({
	words,
	pieces: [{ kind: "words", words, bracketedLetters: [] }],
	form: "block",
});

/** Words that are only mentioned, such as a “basic norm”, have fewer. */
const FEWEST_WORDS = 4;
const FEWEST_UNSPACED = 8;

/** Which sentences of fact, and which quotations, have no reference? They are warnings: the author may know why. */
export function unreferenced(brief: Brief): readonly BriefProblem[] {
	const { name, sentences, quotations, references, text } = brief;
	const cited = new Set(references.map(({ sentence }) => sentence));
	const anchored = new Set(references.map(({ quotation }) => quotation));
	const bare = sentences.flatMap(({ kind, line, start, end }, at) => {
		if (kind !== "fact" || cited.has(at)) return [];
		const message = `Expected a reference for a sentence of fact, got none: ${shown(text.slice(start, end))}; cite its source, or put it under a heading with {.judgment}`;
		return [problemAt("warning", "fact-unreferenced", message, { name, line, ...columnOf(text, start) })];
	});
	const said = sentences.filter(({ kind }) => kind !== "other");
	const loose = quotations.flatMap(({ words, inside, line, start }, at) => {
		if (inside !== null || anchored.has(at) || !isLong(words)) return [];
		// In a heading or a line of source they are a title, or named again below.
		if (!said.some((sentence) => sentence.start <= start && start < sentence.end)) return [];
		const message = `Expected a reference after the quotation ${shown(words)}, got none; add it: [@document#start-end]`;
		return [problemAt("warning", "quotation-unreferenced", message, { name, line, ...columnOf(text, start) })];
	});
	return [...bare, ...loose];
}

const isLong = (words: string): boolean =>
	words.split(/\s+/u).length >= FEWEST_WORDS || countUnspaced(words) >= FEWEST_UNSPACED;

const columnOf = (text: string, at: number) => ({
	column: at - Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)),
	reference: null,
});

interface ProblemPlace {
	/** Of the draft. */
	readonly name: string;
	readonly line: number;
	readonly column: number;
	readonly reference: number | null;
}

export const problemAt = (
	severity: BriefProblem["severity"],
	code: string,
	message: string,
	{ name, line, column, reference }: ProblemPlace,
): BriefProblem => ({ severity, code, message, place: `${name}:${line}:${column}`, line, column, reference });
