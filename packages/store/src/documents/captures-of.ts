import type { CaseFile } from "../case/case-file.ts";
import { type Capture, HELD_CAPTURE } from "./capture-codecs.ts";
import { unpackContent } from "./read-content.ts";

/** What an address gave at one moment. */
export interface HeldCapture extends Capture {
	readonly mediaType: string | null;
	readonly bytes: Uint8Array;
}

export interface CaptureFilters {
	/** Only of these. */
	readonly addresses?: readonly string[];
	/** Only of the web. */
	readonly web?: boolean;
}

/** Captures whose bytes are in memory at once. */
const PAGE = 20;

/** Every capture, with its bytes as they came, in the order in which they were kept. */
export async function* capturesOf(
	{ db }: CaseFile,
	{ addresses, web = false }: CaptureFilters = {},
): AsyncGenerator<HeldCapture> {
	for (let after = 0; ; ) {
		let asked = db
			.selectFrom("captures")
			.innerJoin("content", "content.sha256", "captures.content")
			.select(["captures.key", "bytes", ...HELD_CAPTURE.columns])
			.where("captures.key", ">", after)
			.orderBy("captures.key")
			.limit(PAGE);
		if (addresses !== undefined) asked = asked.where("address", "in", addresses);
		if (web) asked = asked.where("address", "like", "http%");
		const page = await asked.execute();
		for (const row of page) yield { ...HELD_CAPTURE.read(row), bytes: await unpackContent(row.bytes) };
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}
