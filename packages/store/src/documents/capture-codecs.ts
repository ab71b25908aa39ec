import type { CaptureRecord } from "@fissure/model";
import { isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

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
