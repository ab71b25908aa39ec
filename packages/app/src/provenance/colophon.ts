import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Codebook } from "@fissure/core";
import { type BriefPage, orderWords } from "@fissure/report";
import type { Case } from "@fissure/store";
import { hashOf } from "../lexicon/compiled-lexicon.ts";

/** Which program made this: `fissure 0.1.0`. */
export function program(): string {
	const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
		readonly version: string;
	};
	return `fissure ${version}`;
}

/** Hexadecimal digits that tell codebooks apart for a reader. */
const SHOWN_DIGITS = 12;

/** Name and hash of the codebook, so that a comparison can be made again with the very same one. */
export function codebookLabel(codebook: Codebook, path: string | undefined): string {
	return `${path === undefined ? "fissure" : basename(path)} ${hashOf(codebook).slice(0, SHOWN_DIGITS)}`;
}

/** The page with the order of coders below it by which it was asked for; as it is where that is the order of the case. */
export const saysOrder = (page: BriefPage, { order }: Pick<Case, "order">): BriefPage =>
	order === undefined ? page : { ...page, colophon: [page.colophon ?? "", orderWords(order)].join(" ").trim() };
