import type { Outcome } from "@fissure/core";
import { oneChunk } from "../bytes/one-chunk.ts";
import { uniqueIds } from "../facts/document-ids.ts";
import { sourceOfPage } from "../fetching/fetch-url.ts";
import type { Fetched } from "../fetching/fetched.ts";
import type { Holding } from "../reading/holding.ts";
import { fileProblem } from "../reading/read-path.ts";
import { readSource } from "./read-source.ts";

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
