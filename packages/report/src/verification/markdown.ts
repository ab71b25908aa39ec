import type { Verification } from "@fissure/core";
import { linesOfBlocks } from "../writers/markdown.ts";
import { verificationBlocks } from "./blocks.ts";

/** Verifications as a page of Markdown, safe to paste whatever the texts hold. */
export const renderVerificationMarkdown = (verifications: readonly Verification[]): string =>
	`${linesOfBlocks(verifications.flatMap(verificationBlocks)).join("\n").trimEnd()}\n`;
