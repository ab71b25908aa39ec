import type { Comparison } from "@fissure/core";
import type { RenderOptions } from "./options.ts";

export const FORMATS = ["text", "json", "markdown", "html", "csv", "docx"] as const;
export type Format = (typeof FORMATS)[number];

/** The comparison in one format; each writer is loaded when asked for, so that a start pays for none of the others. */
export async function render(
	comparison: Comparison,
	format: Format,
	options: Partial<RenderOptions> = {},
): Promise<string | Uint8Array> {
	switch (format) {
		case "text":
			return (await import("./text.ts")).renderText(comparison, options);
		case "json":
			return (await import("./json.ts")).renderJson(comparison);
		case "markdown":
			return (await import("./markdown.ts")).renderMarkdown(comparison, options);
		case "html":
			return (await import("./html.ts")).renderHtml(comparison, options);
		case "csv":
			return (await import("./csv.ts")).renderCsv(comparison, options);
		case "docx":
			return (await import("./docx.ts")).renderDocx(comparison, options);
	}
}
