import type { Comparison } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { writeWord } from "../writers/word.ts";
import { comparisonBlocks } from "./blocks.ts";

/** The comparison as a Word document: tables, findings with quotes in the original language, page numbers. */
export const renderDocx = (comparison: Comparison, given: Partial<RenderOptions> = {}): Promise<Uint8Array> =>
	writeWord({
		title: comparison.event ?? "Comparison",
		creator: comparison.program,
		footer: `${comparison.program} · codebook ${comparison.codebook}`,
		blocks: comparisonBlocks(comparison, resolveOptions(comparison, given)),
	});
