import type { Comparison, Outcome, Verification } from "@fissure/core";
import type { Block, Chart, Network } from "@fissure/model";
import type { BriefPage } from "./brief/page.ts";
import type { NotePlace } from "./brief/read-blocks.ts";
import type { NetworkMade } from "./series/network-page.ts";
import type { CaseView, ViewOptions } from "./view/view.ts";
import { DEFAULT_RENDER_OPTIONS, type RenderOptions } from "./words/options.ts";
import type { FormatOf } from "./writers/formats.ts";
import type { PdfOptions } from "./writers/pdf.ts";
import { WRITERS } from "./writers/writers.ts";

/** A comparison in one of its formats. */
export async function renderComparison(
	comparison: Comparison,
	format: FormatOf<"comparison">,
	options: Partial<RenderOptions> = {},
): Promise<string | Uint8Array> {
	switch (format) {
		case "json":
			return (await import("./comparison/json.ts")).renderJson(comparison);
		case "csv":
			return (await import("./comparison/csv.ts")).renderCsv(comparison, options);
		default: {
			const { comparisonReport } = await import("./comparison/report.ts");
			return WRITERS[format](comparisonReport(comparison, options), { ...DEFAULT_RENDER_OPTIONS, ...options });
		}
	}
}

export interface VerificationRenderOptions {
	/** ANSI colours; only the text format has them. */
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
	/** Warnings fail a draft too. */
	readonly strict: boolean;
}

type VerificationFormat = FormatOf<"verification">;

/** The verifications in one of their formats. */
export function renderVerifications(
	verifications: readonly Verification[],
	format: Exclude<VerificationFormat, "docx">,
	options?: Partial<VerificationRenderOptions>,
): Promise<string>;
export function renderVerifications(
	verifications: readonly Verification[],
	format: VerificationFormat,
	options?: Partial<VerificationRenderOptions>,
): Promise<string | Uint8Array>;
export async function renderVerifications(
	verifications: readonly Verification[],
	format: VerificationFormat,
	{ color = false, width = 100, strict = false }: Partial<VerificationRenderOptions> = {},
): Promise<string | Uint8Array> {
	if (format === "json") return (await import("./verification/json.ts")).renderVerificationJson(verifications, strict);
	if (format === "sarif") return (await import("./verification/sarif.ts")).renderVerificationSarif(verifications);
	const { verificationReport } = await import("./verification/report.ts");
	return WRITERS[format](verificationReport(verifications), { color, width, screen: false });
}

/**
 * A brief in one of its formats.
 *
 * - problems: those of `writePdf`
 */
export async function renderBrief(
	page: BriefPage,
	format: FormatOf<"brief">,
	options: PdfOptions = {},
): Promise<Outcome<string | Uint8Array>> {
	switch (format) {
		case "markdown":
			return { ok: true, value: (await import("./brief/markdown.ts")).writeMarkdown(page) };
		case "html":
			return { ok: true, value: (await import("./brief/html.ts")).writeHtml(page) };
		case "docx":
			return { ok: true, value: await (await import("./brief/docx.ts")).writeDocx(page) };
		case "pdf": {
			const { writeHtml } = await import("./brief/html.ts");
			const { writePdf } = await import("./writers/pdf.ts");
			return writePdf(writeHtml(page), options);
		}
	}
}

/** The drawings of a page as one SVG. */
export async function renderDrawings({ title, blocks }: BriefPage): Promise<string> {
	const drawings = blocks.flatMap((block) => (block.kind === "drawing" ? [block.drawing] : []));
	return (await import("./writers/svg.ts")).drawingsFile(drawings, title);
}

/** What an operation answers, in one of the formats of answers. */
export async function renderView(view: CaseView, format: FormatOf<"view">, options: ViewOptions): Promise<string> {
	return (await import("./view/view.ts")).writeView(view, format, options);
}

/**
 * A network in one of its formats.
 *
 * - problems: `network-windows`: a file of another program of a network that moves through time
 */
export async function renderNetwork(
	network: Network,
	format: FormatOf<"network">,
	options: ViewOptions & { readonly made: NetworkMade },
): Promise<Outcome<string | Uint8Array>> {
	switch (format) {
		case "text":
		case "json":
		case "csv": {
			const { networkView } = await import("./series/network-page.ts");
			return { ok: true, value: await renderView(networkView(network), format, options) };
		}
		case "markdown":
		case "html":
		case "docx": {
			const { networkPage } = await import("./series/network-page.ts");
			return renderBrief(networkPage(network, options.made), format);
		}
		default:
			return (await import("./series/network-files.ts")).networkFile(network, format);
	}
}

/** A draft in Markdown as blocks; see `readBlocks`. */
export async function readDraftBlocks(
	text: string,
	notes: readonly NotePlace[],
	charts: ReadonlyMap<string, Chart>,
): Promise<readonly Block[]> {
	return (await import("./brief/read-blocks.ts")).readBlocks(text, notes, charts);
}
