import type { Comparison } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { escapeMarkdown, linesOfBlocks } from "../writers/markdown.ts";
import { comparisonBlocks } from "./blocks.ts";

/** The comparison as a page of Markdown (GitHub's tables), safe to paste whatever the texts hold. */
export function renderMarkdown(comparison: Comparison, given: Partial<RenderOptions> = {}): string {
	const { program, codebook } = comparison;
	const lines = linesOfBlocks(comparisonBlocks(comparison, resolveOptions(comparison, given)));
	return `${[...lines, `${escapeMarkdown(program)} · codebook ${escapeMarkdown(codebook)}`].join("\n")}\n`;
}
