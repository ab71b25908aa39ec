import type { Outcome } from "@fissure/core";
import { type CompareInCaseRequest, compareInCase } from "../case/compare-in-case.ts";
import type { RenderOptions } from "../render/options.ts";
import { render } from "../render/render.ts";
import type { Hooks } from "../text-source.ts";

export const COMPARISON_FORMATS = ["html", "docx", "markdown", "csv", "json"] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

export interface ExportComparisonRequest extends CompareInCaseRequest {
	readonly format: ComparisonFormat;
	/** Which table a CSV holds. */
	readonly what?: RenderOptions["what"];
	/** Show stances −3 … +3 beside the verbs. */
	readonly numbers?: boolean;
}

/** A file that a person saves. */
export interface ExportedComparison {
	readonly name: string;
	readonly mediaType: string;
	readonly body: string | Uint8Array;
}

const FILES: Readonly<Record<ComparisonFormat, { readonly ending: string; readonly mediaType: string }>> = {
	html: { ending: "html", mediaType: "text/html; charset=utf-8" },
	docx: {
		ending: "docx",
		mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	},
	markdown: { ending: "md", mediaType: "text/markdown; charset=utf-8" },
	csv: { ending: "csv", mediaType: "text/csv; charset=utf-8" },
	json: { ending: "json", mediaType: "application/json" },
};

/**
 * A comparison as a file, as `fissure compare` writes it.
 *
 * - problems: those of `compareInCase`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function exportComparison(
	{ format, what = "findings", numbers = false, ...request }: ExportComparisonRequest,
	hooks: Hooks = {},
): Promise<Outcome<ExportedComparison>> {
	const compared = await compareInCase(request, hooks);
	if (!compared.ok) return compared;
	const { ending, mediaType } = FILES[format];
	return {
		ok: true,
		value: {
			name: `${fileName(request.event ?? compared.value.event)}.${ending}`,
			mediaType,
			body: await render(compared.value, format, { what, numbers }),
		},
	};
}

const LONGEST_NAME = 80;

/** Letters and digits of whatever script; what a file system may mind becomes a hyphen. */
const fileName = (title: string | null): string =>
	(title ?? "")
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/g, "")
		.slice(0, LONGEST_NAME) || "comparison";
