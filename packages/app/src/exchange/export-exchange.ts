import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { FormatOf } from "@fissure/report";
import type { CaseChoice } from "../case/case-choice.ts";
import { type ExportedCodebook, exportCodebook } from "./codebook/export-codebook.ts";
import { type ExportedCorpus, exportCorpus } from "./corpus/export-corpus.ts";
import { type ExportedDna, exportDna } from "./dna/export-dna.ts";
import { type ExportedFtm, exportFtm } from "./ftm/export-ftm.ts";
import { type ExportedRefi, exportRefi } from "./refi/export-refi.ts";

export type ExchangeFormat = FormatOf<"exchange">;

/** These are of the codebook alone, whatever positions are asked for. */
export const CODEBOOK_FORMATS: readonly ExchangeFormat[] = ["qdc", "codebook-csv", "codebook-docx"];

export interface ExportExchangeRequest {
	readonly case: CaseChoice;
	readonly format: ExchangeFormat;
	readonly filters: LedgerFilters;
	/** Begin a CSV with a byte order mark: Excel reads Han and Cyrillic only so. */
	readonly bom: boolean;
	/** A file to be made, where nothing may be. */
	readonly out: string;
}

/** What was written, by the kind of it. */
export type ExportedExchange =
	| { readonly dna: ExportedDna }
	| { readonly refi: ExportedRefi }
	| { readonly codebook: ExportedCodebook }
	| { readonly corpus: ExportedCorpus }
	| { readonly ftm: ExportedFtm };

/**
 * Writes a case in a format of another program.
 *
 * - problems: those of the function for the format
 */
export async function exportExchange({
	format,
	...request
}: ExportExchangeRequest): Promise<Outcome<ExportedExchange>> {
	switch (format) {
		case "dna":
		case "dna-events":
			return named("dna", await exportDna({ ...request, format }));
		case "qdpx":
		case "qdc":
			return named("refi", await exportRefi({ ...request, format }));
		case "codebook-csv":
		case "codebook-docx":
			return named("codebook", await exportCodebook({ ...request, format }));
		case "quanteda":
		case "dfm":
			return named("corpus", await exportCorpus({ ...request, format }));
		case "ftm":
			return named("ftm", await exportFtm(request));
	}
}

const named = <Kind extends string, Value>(kind: Kind, made: Outcome<Value>): Outcome<Record<Kind, Value>> =>
	made.ok ? { ok: true, value: { [kind]: made.value } as Record<Kind, Value> } : made;
