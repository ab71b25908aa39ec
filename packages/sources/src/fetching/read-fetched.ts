import type { Outcome } from "@fissure/core";
import { uniqueIds } from "../document-ids.ts";
import { sourceOfPage } from "../fetch-url.ts";
import type { Holding } from "../holding.ts";
import { oneChunk } from "../one-chunk.ts";
import { fileProblem } from "../read-path.ts";
import { readSource } from "../read-source.ts";
import type { Fetched } from "./fetched.ts";

/** The texts of a page that was fetched, known by the address that was asked for. */
export async function* readFetched(page: Fetched): AsyncGenerator<Outcome<Holding>> {
	const run = { options: {}, uniqueId: uniqueIds() };
	try {
		for await (const holding of readSource(sourceOfPage(page), oneChunk(page.bytes), run))
			yield holding.ok ? { ok: true, value: { ...holding.value, address: page.address } } : holding;
	} catch (error) {
		yield fileProblem(error, page.address);
	}
}
