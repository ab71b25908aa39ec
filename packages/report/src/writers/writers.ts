import type { Report } from "./blocks.ts";
import type { FormatOf } from "./formats.ts";
import type { TextOptions } from "./text.ts";

/** The formats in which a tree of blocks is written; the others are made of the result itself. */
export type ReportFormat = Exclude<FormatOf<"comparison" | "verification">, "json" | "csv" | "sarif">;

type Writer = (report: Report, options: TextOptions) => Promise<string | Uint8Array>;

/** How each is written; a writer is loaded when it is asked for, so that a start pays for none of the others. */
export const WRITERS: Readonly<Record<ReportFormat, Writer>> = {
	text: async (report, options) =>
		options.screen
			? (await import("./screen.ts")).writeScreen(report, options)
			: (await import("./text.ts")).writeText(report, options),
	markdown: async (report) => (await import("./markdown.ts")).writeMarkdown(report),
	html: async (report) => (await import("./html.ts")).writeHtml(report),
	docx: async (report) => (await import("./word.ts")).writeReport(report),
};
