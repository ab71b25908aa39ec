import type { BriefReference, Outcome, ResolvedTarget } from "@fissure/core";
import type { BriefPreview, CheckedBrief, CheckedReference } from "@fissure/model";
import { type BriefPage, factsOf, headlineOf, type Names, partsOf, publisherOf, titleIn } from "@fissure/report";
import { type BriefRequest, buildBrief } from "../../brief/build-brief.ts";
import type { DraftText } from "../../brief/draft-text.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { operation } from "../definition/operation.ts";

/** What problems call a text that has no file. */
const NAME = "draft";

export const checkBrief = operation({
	name: "check-brief",
	question: "Where does every reference lead, and what prevents publication of the brief?",
	effect: "long",
	http: "POST /api/briefs/check",
	input: ({ z, words }) =>
		z.strictObject({
			text: words,
			preview: z.boolean().optional().describe("Include the page as its readers would see it"),
		}),
	output: ({ CheckedBriefSchema }) => CheckedBriefSchema,
	run: ({ text, preview = false }, context) =>
		checkBriefInCase({ case: context.case, name: NAME, text, preview }, context),
});

export interface CheckBriefRequest extends DraftText {
	readonly case: CaseChoice;
	/** The page too, as a reader would see it, broken references marked as such. */
	readonly preview?: boolean;
}

/**
 * Where does every reference of what is being written lead, and what keeps it from being published?
 *
 * - problems: those of `readMarkdown`, those of the lexicon and of opening
 */
export async function checkBriefInCase(
	{ case: choice, name, text, preview = false }: CheckBriefRequest,
	hooks: Hooks = {},
): Promise<Outcome<CheckedBrief>> {
	const request: BriefRequest = { case: choice, draft: { name, text }, unfinished: preview };
	const built = await buildBrief(request, hooks);
	if (!built.ok) return built;
	const { resolved, problems, page, names } = built.value;
	const { references, sentences, notes } = resolved.brief;
	const broken = new Set(problems.flatMap(({ severity, reference }) => (severity === "error" ? [reference] : [])));
	const spans = [...sentences, ...notes];
	const starts = lineStarts(text);
	return {
		ok: true,
		value: {
			references: references.map((reference, at) =>
				checkedReference(reference, resolved.targets[at] ?? null, !broken.has(at), names),
			),
			problems: problems.map(({ severity, code, message, line, column, reference }) => {
				const start = (starts[line - 1] ?? 0) + column - 1;
				const own = reference === null ? spans.find((span) => span.start === start) : references[reference];
				const end = own?.end ?? (starts[line] ?? text.length + 1) - 1;
				return { severity, code, message, line, start: own?.start ?? start, end: Math.max(start, end) };
			}),
			facts: sentences.filter(({ kind }) => kind === "fact").length,
			page: preview && page !== null ? briefPreview(page) : null,
		},
	};
}

const lineStarts = (text: string): readonly number[] => [
	0,
	...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length),
];

function checkedReference(
	{ start, end, written }: BriefReference,
	target: ResolvedTarget | null,
	stands: boolean,
	names: Names,
): CheckedReference {
	const plain = { start, end, written, stands, kind: target?.kind ?? null };
	const nothing = { document: null, words: null, language: null };
	if (target === null) return { ...plain, ...nothing, label: written };
	if (target.kind === "finding") return { ...plain, ...nothing, label: headlineOf(target.finding, names) };
	if (target.kind === "judgment")
		return { ...plain, ...nothing, label: `${target.judgment.kind} ${target.judgment.id}` };
	const { document } = target;
	return {
		...plain,
		document: document.id,
		label: [publisherOf(document, names), titleIn(document), ...factsOf(document)].join(", "),
		words: target.kind === "span" ? target.sentence.exact : null,
		language: document.language,
	};
}

export const briefPreview = (page: BriefPage): BriefPreview => ({
	...{ title: page.title, language: page.language, blocks: page.blocks },
	notes: page.notes.map((citations) => citations.map(({ parts }) => parts)),
	sources: page.sources.map(({ label, document, publisher, use }) => ({
		...{ label, document: document.id, use },
		words: [publisher, titleIn(document), ...factsOf(document)].join(", "),
	})),
	parts: partsOf(page).map(({ blocks, notes }) => ({ blocks: blocks.length, notes: notes.length })),
	colophon: page.colophon ?? null,
});
