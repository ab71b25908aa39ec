import { basename } from "node:path";
import {
	type BriefProblem,
	citedIn,
	languageOfText,
	type Outcome,
	parseBrief,
	type ResolvedBrief,
	resolveBrief,
} from "@fissure/core";
import type { Block, Chart } from "@fissure/model";
import { type BriefPage, chartWords, citedNotes, citedSources, type Names, readDraftBlocks } from "@fissure/report";
import type { CaseChoice } from "../case/case-choice.ts";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { program } from "../provenance/colophon.ts";
import { type ChartCase, drawChart } from "./charts/draw-chart.ts";
import { type DraftText, readMarkdown } from "./draft-text.ts";
import { gatherSources } from "./gather-sources.ts";

export interface BriefRequest {
	readonly case: CaseChoice;
	/** A Markdown file, relative to the folder of the case choice; or the words themselves. */
	readonly draft: string | DraftText;
	/** Warnings fail the brief too. */
	readonly strict?: boolean;
	/** Lay out what breaks too, marked as broken: for a reader who is to see a draft. Where nothing breaks it is a brief. */
	readonly unfinished?: boolean;
}

export interface BuiltBrief {
	readonly resolved: ResolvedBrief;
	/** In order of place: those of references, sentences and charts. */
	readonly problems: readonly BriefProblem[];
	/** Null where a reference breaks, and nothing can be published. */
	readonly page: BriefPage | null;
	/** By which its sources are called. */
	readonly names: Names;
}

/**
 * Reads a draft, looks up everything that it cites, and lays out what can be published.
 *
 * - reads:    of the case only the documents cited
 * - problems: those of `readMarkdown`, those of the lexicon and of opening; what is wrong with a reference is a problem
 *             with its line in the result
 */
export async function buildBrief(request: BriefRequest, hooks: Hooks = {}): Promise<Outcome<BuiltBrief>> {
	const draft = await readMarkdown(request.case.folder, request.draft);
	if (!draft.ok) return draft;
	const { name, text } = draft.value;
	const language = languageOfText(text);
	const brief = parseBrief(text, name, language);
	return inCase(request.case, "read", async (file, store) => {
		hooks.onProgress?.({ stage: "reading", done: 0, total: brief.references.length, place: name });
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const sources = await gatherSources(file, store, citedIn(brief));
		if (!sources.ok) return sources;
		const resolved = resolveBrief(brief, sources.value);
		const names = { actorNames: allNamesOf(lexicon.value.data) };
		const charts = await drawCharts(text, name, { file, store, lexicon: lexicon.value, names });
		const problems = [...resolved.problems, ...charts.problems].toSorted(
			(a, b) => a.line - b.line || a.column - b.column,
		);
		const fails = problems.some(({ severity }) => severity === "error" || request.strict === true);
		const isUnfinished = fails && request.unfinished === true;
		const page =
			fails && !isUnfinished
				? null
				: await pageOf(resolved, names, charts.drawn, {
						language,
						builtOn: request.case.now().slice(0, 10),
						isUnfinished,
					});
		return { ok: true, value: { resolved, problems, page, names } };
	});
}

const NOTICE_WORDS = "Unfinished draft: not all references were checked, and some may be invalid.";
const NOTICE: Block = {
	kind: "paragraph",
	inlines: [{ kind: "text", text: NOTICE_WORDS, strong: true, em: false, code: false, href: null }],
};

interface Charts {
	readonly drawn: ReadonlyMap<string, Chart>;
	readonly problems: readonly BriefProblem[];
}

async function drawCharts(text: string, name: string, source: ChartCase): Promise<Charts> {
	const drawn = new Map<string, Chart>();
	const problems: BriefProblem[] = [];
	for (const { words, line } of chartRequests(text)) {
		const chart = drawn.has(words) ? null : await drawChart(words, source);
		if (chart?.ok === true) drawn.set(words, chart.value);
		if (chart?.ok === false) {
			const { code, message } = chart.problem;
			problems.push({ severity: "error", code, message, place: `${name}:${line}:1`, line, column: 1, reference: null });
		}
	}
	return { drawn, problems };
}

async function pageOf(
	resolved: ResolvedBrief,
	names: Names,
	charts: ReadonlyMap<string, Chart>,
	{ language, builtOn, isUnfinished }: Pick<BriefPage, "language" | "builtOn" | "isUnfinished">,
): Promise<BriefPage> {
	// A draft that does not build needs no reader of Markdown.
	const { brief } = resolved;
	const sources = citedSources(resolved, names);
	const labels = new Map(sources.map(({ document, label }) => [document.id, label]));
	const labelOf = (id: string): string => labels.get(id) ?? id;
	return {
		title: brief.title ?? basename(brief.name).replace(/\.\w+$/u, ""),
		language,
		blocks: [...(isUnfinished ? [NOTICE] : []), ...(await readDraftBlocks(brief.text, brief.notes, charts))],
		notes: citedNotes(resolved, names, labelOf),
		sources,
		program: program(),
		builtOn,
		isUnfinished,
	};
}

export interface ChartRequest {
	/** `matrix EVENT`. */
	readonly words: string;
	/** From 1. */
	readonly line: number;
}

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(fissure[ \t][^`]*)$/u;

/** The fenced blocks of a draft that ask for a chart, in order. */
export const chartRequests = (text: string): readonly ChartRequest[] =>
	text.split(/\r\n|\n|\r/u).flatMap((line, at) => {
		const info = FENCE.exec(line)?.[1];
		return info === undefined ? [] : [{ words: chartWords(info), line: at + 1 }];
	});
