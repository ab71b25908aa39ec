import type { CaptureRecord } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";
import { unpackContent } from "./read-documents.ts";

/** What an address gave at one moment. */
export interface StoredCapture extends Capture {
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
	file: Case,
	{ addresses, web = false }: CaptureFilters = {},
): AsyncGenerator<StoredCapture> {
	for (let after = 0; ; ) {
		let asked = file.db
			.selectFrom("captures")
			.innerJoin("content", "content.sha256", "captures.content")
			.select(["captures.key", "bytes", "sha256", ...HELD_CAPTURE.columns])
			.where("captures.key", ">", after)
			.where(intact("captures"))
			.where(intact("content"))
			.orderBy("captures.key")
			.limit(PAGE);
		if (addresses !== undefined) asked = asked.where("address", "in", addresses);
		if (web) asked = asked.where("address", "like", "http%");
		const page = await asked.execute();
		for (const row of page) yield { ...HELD_CAPTURE.read(row), bytes: await unpackContent(file, row) };
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}

// How a capture lies in its table, beside the content that holds its bytes.

export interface Capture {
	/** A URL, a path; `id:…` of a record of an archive. */
	readonly address: string;
	/** ISO instant or day; empty where it is not known. */
	readonly capturedAt: string;
	/** Of the reply, by lower-case name. */
	readonly headers: Readonly<Record<string, string>>;
}

const isHeaders = (value: unknown): value is Capture["headers"] =>
	isRecord(value) && Object.values(value).every(isWord);

const CAPTURED = {
	address: "captures.address",
	capturedAt: "captures.at",
	headers: { json: "captures.headers", fits: isHeaders },
} as const;

const MEDIA_TYPE = { mediaType: "content.media_type" } as const;

export const CAPTURE = rowCodec<Capture>()(CAPTURED);

export const HELD_CAPTURE = rowCodec<Capture & Pick<CaptureRecord, "mediaType">>()({ ...CAPTURED, ...MEDIA_TYPE });

/** Without the texts that were read from it, each of which has a row. */
export const CAPTURE_RECORD = rowCodec<Omit<CaptureRecord, "documents">>()({
	key: "captures.key",
	at: { day: "captures.at" },
	sha256: "content.sha256",
	size: "content.size",
	...MEDIA_TYPE,
});
