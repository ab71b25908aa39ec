import type { Comparison } from "@fissure/core";
import type { RenderOptions } from "./words/options.ts";

export const FORMATS = ["text", "json", "markdown", "html", "csv", "docx"] as const;
export type Format = (typeof FORMATS)[number];

/** The comparison in one format; each writer is loaded when asked for, so that a start pays for none of the others. */
export async function render(
	comparison: Comparison,
	format: Format,
	options: Partial<RenderOptions> = {},
): Promise<string | Uint8Array> {
	if (format === "json") return (await import("./json.ts")).renderJson(comparison);
	const told = await withTextsTold(comparison);
	switch (format) {
		case "text":
			return (await import("./text/text.ts")).renderText(told, options);
		case "markdown":
			return (await import("./markdown.ts")).renderMarkdown(told, options);
		case "html":
			return (await import("./html/html.ts")).renderHtml(told, options);
		case "csv":
			return (await import("./csv.ts")).renderCsv(told, options);
		case "docx":
			return (await import("./word/docx.ts")).renderDocx(told, options);
	}
}

/** What people read says "the joint statement" where JSON has its id. */
async function withTextsTold(comparison: Comparison): Promise<Comparison> {
	const { withTextNames } = await import("./words/wording.ts");
	const texts = comparison.accounts.map(({ document }) => document);
	return {
		...comparison,
		findings: comparison.findings.map((finding) => ({
			...finding,
			headline: withTextNames(finding.headline, texts),
		})),
	};
}
