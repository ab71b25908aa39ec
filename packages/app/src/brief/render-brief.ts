import type { Outcome } from "@fissure/core";
import type { BriefPage } from "./page/page.ts";
import type { PdfOptions } from "./writers/write-pdf.ts";

export const BRIEF_FORMATS = ["markdown", "html", "docx", "pdf"] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

/**
 * The brief in one of its formats; what writes the others is not loaded.
 *
 * - problems: those of `writePdf`
 */
export async function renderBrief(
	page: BriefPage,
	format: BriefFormat,
	options: PdfOptions = {},
): Promise<Outcome<string | Uint8Array>> {
	switch (format) {
		case "markdown":
			return { ok: true, value: (await import("./writers/write-markdown.ts")).writeMarkdown(page) };
		case "html":
			return { ok: true, value: (await import("./writers/write-html.ts")).writeHtml(page) };
		case "docx":
			return { ok: true, value: await (await import("./writers/write-docx.ts")).writeDocx(page) };
		case "pdf": {
			const { writeHtml } = await import("./writers/write-html.ts");
			const { writePdf } = await import("./writers/write-pdf.ts");
			return writePdf(writeHtml(page), options);
		}
	}
}
