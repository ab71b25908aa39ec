import type { Verification } from "@fissure/core";

export const VERIFICATION_FORMATS = ["text", "json", "markdown", "html"] as const;
export type VerificationFormat = (typeof VERIFICATION_FORMATS)[number];

export interface VerificationRenderOptions {
	/** ANSI colours; only the text format has them. */
	readonly color: boolean;
	/** Columns of the terminal. */
	readonly width: number;
	/** Warnings fail a draft too. */
	readonly strict: boolean;
}

/** The verifications in one format; each writer is loaded when asked for. */
export async function renderVerifications(
	verifications: readonly Verification[],
	format: VerificationFormat,
	{ color = false, width = 100, strict = false }: Partial<VerificationRenderOptions> = {},
): Promise<string> {
	switch (format) {
		case "text":
			return (await import("./verification-text.ts")).renderVerificationText(verifications, { color, width });
		case "json":
			return (await import("./verification-json.ts")).renderVerificationJson(verifications, strict);
		case "markdown":
			return (await import("./verification-markdown.ts")).renderVerificationMarkdown(verifications);
		case "html":
			return (await import("./verification-html.ts")).renderVerificationHtml(verifications);
	}
}
