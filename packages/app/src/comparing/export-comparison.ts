import type { Outcome } from "@fissure/core";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { render } from "../render/render.ts";
import type { RenderOptions } from "../render/words/options.ts";
import { type CompareInCaseRequest, compareTextsOf } from "./compare-in-case.ts";
import { eventTitle } from "./event-title.ts";

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
 * A comparison as a file, as `fissure compare` writes it, under the name that people have for the event.
 *
 * - problems: those of `compareInCase`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function exportComparison(
	{ case: choice, format, what = "findings", numbers = false, ...texts }: ExportComparisonRequest,
	hooks: Hooks = {},
): Promise<Outcome<ExportedComparison>> {
	const compared = await inCase(choice, "read", (file, store) => compareTextsOf(file, store, texts, hooks));
	if (!compared.ok) return compared;
	const { comparison, event } = compared.value;
	const { ending, mediaType } = FILES[format];
	const titled = event === null ? comparison : { ...comparison, event: eventTitle(event, comparison.actorNames) };
	return {
		ok: true,
		value: {
			name: `${fileName(texts.event ?? comparison.event)}${format === "csv" ? `-${what}` : ""}.${ending}`,
			mediaType,
			body: await render(titled, format, { what, numbers }),
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
