import type {
	Document,
	Finding,
	Forecast,
	JudgedSource,
	Judgment,
	Quote,
	ResolvedBrief,
	ResolvedTarget,
} from "@fissure/core";
import type { CitationPart } from "@fissure/model";
import { percent } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { makeVisible, oneLine } from "../words/visible.ts";
import { baseRateWords, FINDING_NAMES, headlineOf, SALIENCE_NAMES } from "../words/wording.ts";
import { webAddress } from "../writers/page.ts";
import { type Citation, type CitedSource, factsOf, type Names, publisherOf, shortHash, titleIn } from "./page.ts";

/** How a source is called in the list: `S3`. */
export type LabelOf = (document: string) => string;

const words = (text: string): CitationPart => ({ kind: "words", text });

/** Where one reference leads, as a footnote says it: the sentence, and whose it is. */
export const citationOf = (target: ResolvedTarget, names: Names, labelOf: LabelOf): Citation => ({
	target,
	parts: partsOf(target, names, labelOf),
});

function partsOf(target: ResolvedTarget, names: Names, labelOf: LabelOf): readonly CitationPart[] {
	switch (target.kind) {
		case "span":
			return [
				...sourceParts(target.document, names, labelOf),
				words(": "),
				sentencePart(target),
				words(` Characters ${target.quote.start}–${target.quote.end}.${printWords(target)}`),
				...whereParts(target.document),
			];
		case "document":
			return [...sourceParts(target.document, names, labelOf), words("."), ...whereParts(target.document)];
		case "finding":
			return findingParts(target, names, labelOf);
		case "judgment":
			return [words(judgmentWords(target).join(" "))];
	}
}

const sourceParts = (document: Document, names: Names, labelOf: LabelOf): readonly CitationPart[] => [
	words(
		`${[publisherOf(document, names), titleIn(document), ...factsOf(document)].join(", ")} [${labelOf(document.id)}]`,
	),
];

function sentencePart({ document, quote, sentence }: Extract<ResolvedTarget, { readonly kind: "span" }>): CitationPart {
	const { exact, start } = sentence;
	return {
		kind: "quote",
		before: flat(exact.slice(0, quote.start - start)),
		cited: flat(quote.exact),
		after: flat(exact.slice(quote.end - start)),
		language: document.language,
		place: placeOf(quote),
	};
}

const placeOf = ({ document, start, end }: Quote) => ({ document, start, end });

/** On one line, with the spaces at its ends. */
const flat = (text: string): string => makeVisible(text.replace(/\s+/gu, " "));

function printWords({ normalisations, elided }: Extract<ResolvedTarget, { readonly kind: "span" }>): string {
	const differs = normalisations.map((name) => name.replaceAll("-", " "));
	return `${differs.length === 0 ? "" : ` Formatting differs: ${differs.join(", ")}.`}${elided ? " Words left out are marked." : ""}`;
}

function whereParts(document: Document): readonly CitationPart[] {
	const { url, capturedAt } = document;
	const captured = capturedAt === undefined ? "" : `captured ${oneLine(capturedAt).slice(0, 10)}, `;
	return [
		words(" "),
		...(url === undefined ? [] : [{ kind: "link" as const, text: oneLine(url), href: webAddress(url) }, words(", ")]),
		words(`${captured}${shortHash(document)}.`),
	];
}

function findingParts(
	{ id, finding, documents }: Extract<ResolvedTarget, { readonly kind: "finding" }>,
	names: Names,
	labelOf: LabelOf,
): readonly CitationPart[] {
	const quoted = (label: string, quotes: readonly Quote[]): readonly CitationPart[] =>
		quotes.flatMap((quote) => [
			words(` ${label} [${labelOf(quote.document)}] `),
			{
				kind: "quote",
				...{ before: "", cited: flat(quote.exact), after: "" },
				language: documents.get(quote.document)?.language ?? "und",
				place: placeOf(quote),
			} as const,
		]);
	const silent = finding.against.filter((document) => !finding.instead.some((quote) => quote.document === document));
	return [
		words(findingWords(id, finding, names)),
		...quoted("Evidence", finding.evidence),
		...quoted("Instead", finding.instead),
		...(silent.length === 0
			? []
			: [words(` Nothing similar in ${silent.map((one) => `[${labelOf(one)}]`).join(", ")}.`)]),
		...quoted("Against it", finding.counterEvidence),
		words(
			` Base rate: ${baseRateWords(finding)}.${finding.explanations.length === 0 ? "" : ` Possible explanations: ${finding.explanations.join("; ")}.`} By ${finding.by}.`,
		),
	];
}

const findingWords = (id: string, finding: Finding, names: Names): string =>
	`Finding ${id}, ${FINDING_NAMES[finding.kind].toLowerCase()} (${SALIENCE_NAMES[finding.salience]}): ${headlineOf(finding, names)}`;

/** A judgment in the sentences of a footnote: what kind it is comes first, so that nobody takes it for a fact. */
export const judgmentWords = ({ judgment, links }: JudgedSource): readonly string[] => [
	...ownWords(judgment).map(oneLine),
	...(judgment.note === null ? [] : [oneLine(judgment.note)]),
	links.length === 0
		? "No evidence is linked."
		: `Based on ${links.length} linked ${links.length === 1 ? "piece" : "pieces"} of evidence, ${links.every(({ state }) => state === "sound") ? "all unchanged" : "some of it changed"}.`,
];

function ownWords(judgment: Judgment): readonly string[] {
	switch (judgment.kind) {
		case "interest":
			return [
				`Judgment ${judgment.id} (interest of ${judgment.actor}): ${judgment.interest}.`,
				...(judgment.mechanism === null ? [] : [`How: ${judgment.mechanism}.`]),
				judgment.alternative === null ? "No alternative is given." : `Alternative: ${judgment.alternative}.`,
			];
		case "matrix":
			return [
				`Judgment ${judgment.id} (competing explanations): ${judgment.question}`,
				...judgment.explanations.map(({ id, statement }) => `${id}: ${statement}.`),
			];
		case "forecast":
			return forecastWords(judgment);
		case "option":
			return [
				`Judgment ${judgment.id} (option of ${judgment.actor}): ${judgment.instrument}.`,
				...(judgment.condition === null ? [] : [`Condition: ${judgment.condition}.`]),
				...(judgment.trigger === null ? [] : [`Trigger: ${judgment.trigger.words}.`]),
				...(judgment.offRamp === null ? [] : [`Off-ramp: ${judgment.offRamp}.`]),
				...(judgment.disconfirmedBy === null ? [] : [`Disconfirmed by: ${judgment.disconfirmedBy}.`]),
			];
	}
}

function forecastWords({ id, question, deadline, rule, revisions, resolution }: Forecast): readonly string[] {
	const last = new Map(revisions.map((revision) => [revision.who, revision]));
	const given = [...last.values()].map(
		({ who, at, probability }) => `${percent(probability, 1)} (${who}, ${at.slice(0, 10)})`,
	);
	return [
		`Judgment ${id} (forecast): ${question} ${given.join("; ")}, ${deadline === null ? "no deadline" : `by ${deadline}`}.`,
		...(rule === null ? [] : [`Decided by: ${rule}.`]),
		...(resolution === null ? [] : [resolutionWords(resolution)]),
	];
}

const resolutionWords = ({ at, outcome }: NonNullable<Forecast["resolution"]>): string =>
	`Resolved on ${at.slice(0, 10)}: ${outcome === null ? "without an answer" : outcome ? "it happened" : "it did not happen"}.`;

/** The documents that a reference rests on, in order. */
export function documentsBehind(target: ResolvedTarget): readonly Document[] {
	if (target.kind === "judgment") return [];
	return target.kind === "finding" ? [...target.documents.values()] : [target.document];
}

const USES = { span: "words cited", document: "cited as a whole", finding: "compared for a finding" } as const;
type Use = keyof typeof USES;

/** Every document that the brief rests on, in order of first use, with what each was used for. */
export function citedSources({ brief, targets }: ResolvedBrief, names: Names): readonly CitedSource[] {
	const used = new Map<string, { readonly document: Document; readonly notes: Record<Use, Set<number>> }>();
	for (const [at, target] of targets.entries()) {
		if (target === null || target.kind === "judgment") continue;
		for (const document of documentsBehind(target)) {
			const source = used.get(document.id) ?? {
				document,
				notes: { span: new Set(), document: new Set(), finding: new Set() },
			};
			source.notes[target.kind].add((brief.references[at]?.note ?? 0) + 1);
			used.set(document.id, source);
		}
	}
	return [...used.values()].map(({ document, notes }, at) => ({
		label: `S${at + 1}`,
		document,
		publisher: publisherOf(document, names),
		use: useWords(notes),
	}));
}

function useWords(notes: Readonly<Record<Use, ReadonlySet<number>>>): string {
	const uses = (Object.keys(USES) as Use[]).filter((use) => notes[use].size > 0);
	return uses
		.map((use) => {
			const numbers = [...notes[use]];
			return `${USES[use]} in ${plural(numbers.length, "note").replace(/^[\d,]+ /u, "")} ${listed(numbers)}`;
		})
		.join("; ");
}

const listed = (numbers: readonly number[]): string =>
	numbers.length === 1 ? String(numbers[0]) : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;

/** The footnotes of a brief, in order; what a finding or a judgment says is said once, and pointed to from then on. */
export function citedNotes(
	{ brief, targets, problems }: ResolvedBrief,
	names: Names,
	labelOf: LabelOf,
): readonly (readonly Citation[])[] {
	const said = new Map<string, number>();
	const wrong = new Map(
		problems.flatMap((one) => (one.severity === "error" ? [[one.reference, one.message] as const] : [])),
	);
	return brief.notes.map(({ references, start, end }, at) => {
		if (references.length === 0) return [brokenCitation(brief.text.slice(start, end))];
		return references.flatMap((reference): readonly Citation[] => {
			const target = targets[reference] ?? null;
			if (target === null || wrong.has(reference))
				return [brokenCitation(brief.references[reference]?.written ?? "", wrong.get(reference))];
			const name = nameOf(target);
			const before = name === null ? undefined : said.get(name);
			if (name === null || before === undefined) {
				if (name !== null) said.set(name, at + 1);
				return [citationOf(target, names, labelOf)];
			}
			const text = `${target.kind === "finding" ? "Finding" : "Judgment"} ${name}: see note ${before}.`;
			return [{ target, parts: [{ kind: "words", text }] }];
		});
	});
}

/** What is written, and why it leads nowhere: the one who reads an unfinished brief must not take it for a source. */
const brokenCitation = (written: string, why?: string): Citation => ({
	target: null,
	parts: [{ kind: "words", text: `Not verified: ${written}${why === undefined ? "" : `. ${why}`}.` }],
});

/** Null for words and documents: a reader wants to see each where it is cited. */
function nameOf(target: ResolvedTarget): string | null {
	if (target.kind === "finding") return target.id;
	return target.kind === "judgment" ? target.judgment.id : null;
}
