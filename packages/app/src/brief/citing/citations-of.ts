import type { CitedSource } from "../page/page.ts";
import { bibtexOf } from "./bibtex.ts";
import { cslJsonOf } from "./csl-json.ts";
import { risOf } from "./ris.ts";

export const CITATION_FORMATS = ["json", "bib", "ris"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const WRITERS = { json: cslJsonOf, bib: bibtexOf, ris: risOf } as const;

/** The sources of a brief for a reference manager. */
export const citationsOf = (sources: readonly CitedSource[], format: CitationFormat): string =>
	WRITERS[format](sources);

/** By the ending of a file; null for an ending of no format. */
export const citationFormatOf = (file: string): CitationFormat | null =>
	CITATION_FORMATS.find((format) => file.toLowerCase().endsWith(`.${format}`)) ?? null;
