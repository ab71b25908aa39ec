import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFactsOf, formatsOf } from "@fissure/report";
import { CODEBOOK_FORMATS, exportExchange as exchangeExported } from "../../exchange/export-exchange.ts";
import { fileOperation } from "../definition/operation.ts";
import { ledgerFilters } from "./ledger-filters.ts";

export const exportExchange = fileOperation({
	name: "export-exchange",
	question:
		"Export texts and the matching positions for another program: Discourse Network Analyzer, REFI-QDA, quanteda, FollowTheMoney; or the codebook",
	effect: "long",
	lasts: "never",
	http: "GET /api/exchange/export",
	input: ({ z, ledgerFields }) => z.strictObject({ ...ledgerFields, format: z.enum(formatsOf("exchange")) }),
	async run({ format, ...asked }, { case: choice }) {
		const folder = await mkdtemp(join(tmpdir(), "fissure-export-"));
		try {
			const { ending, mediaType } = fileFactsOf("exchange", format);
			const name = `${CODEBOOK_FORMATS.includes(format) ? "codebook" : "case"}${ending}`;
			const out = join(folder, name);
			const made = await exchangeExported({ case: choice, format, filters: ledgerFilters(asked), bom: true, out });
			return made.ok ? { ok: true, value: { name, mediaType, body: await readFile(out) } } : made;
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
});
