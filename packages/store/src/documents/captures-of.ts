import type { CaseFile } from "../case-file.ts";
import { isRecord, isWord, readColumn } from "../read-column.ts";
import { unpackContent } from "./read-content.ts";

/** What an address gave at one moment. */
export interface HeldCapture {
	/** A URL, a path; `id:…` of a record of an archive. */
	readonly address: string;
	/** ISO instant or day; empty where it is not known. */
	readonly capturedAt: string;
	/** Of the reply, by lower-case name. */
	readonly headers: Readonly<Record<string, string>>;
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
			.select(["captures.key", "address", "at", "headers", "media_type", "bytes"])
			.where("captures.key", ">", after)
			.orderBy("captures.key")
			.limit(PAGE);
		if (addresses !== undefined) asked = asked.where("address", "in", addresses);
		if (web) asked = asked.where("address", "like", "http%");
		const page = await asked.execute();
		for (const { address, at, headers, media_type, bytes } of page)
			yield {
				...{ address, capturedAt: at, mediaType: media_type },
				headers: readColumn(headers, "captures.headers", isHeaders),
				bytes: await unpackContent(bytes),
			};
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}

const isHeaders = (value: unknown): value is Readonly<Record<string, string>> =>
	isRecord(value) && Object.values(value).every(isWord);
