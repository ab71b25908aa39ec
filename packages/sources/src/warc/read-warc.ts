import { failed, type Outcome } from "@fissure/core";
import { oneChunk } from "../bytes/binary.ts";
import { MAX_BYTES } from "../reading/read-options.ts";
import { nameOf } from "../reading/read-path.ts";
import { type Holding, present, type Run, type Source } from "../reading/reading.ts";
import type { Capture } from "./capture.ts";
import { type RecordRead, readRecord } from "./read-record.ts";
import { type Damage, warcRecords } from "./warc-records.ts";

type ReadSource = (source: Source, chunks: AsyncIterable<Uint8Array>, run: Run) => AsyncGenerator<Outcome<Holding>>;

/** What a crawler fetches along with the pages. */
const NO_TEXT = /^(?:image|audio|video|font)\/|css|javascript|ecmascript|\bjson|wasm|octet-stream/;

/**
 * The pages of a web archive, each with its address, the headers of the reply and the time of the capture.
 *
 * - silent:   about requests, redirects, errors, pictures, scripts and robots.txt
 * - problems: `warc-damaged`, `warc-cut`, `too-large`, each of one record, and the next is read; `warc-given-up`, `warc-empty`
 */
export async function* readWarc(
	source: Source,
	chunks: AsyncIterable<Uint8Array>,
	run: Run,
	readSource: ReadSource,
): AsyncGenerator<Outcome<Holding>> {
	const { maxBytes = MAX_BYTES, signal } = run.options;
	let any = false;
	for await (const part of warcRecords(chunks, maxBytes)) {
		signal?.throwIfAborted();
		const where = `${source.place}, record at byte ${part.offset}`;
		const record = "damage" in part ? part.damage : await readRecord(part, maxBytes);
		if (typeof record === "string") {
			any = true;
			yield damaged(record, where, maxBytes);
			continue;
		}
		const { capture } = record;
		if (capture === null || !isText(capture)) continue;
		any = true;
		yield* readSource(sourceOf(record, capture, where), oneChunk(capture.bytes), run);
	}
	if (!any) {
		const message = "Expected pages in the web archive, got none with status 200; add another archive";
		yield failed("warc-empty", message, source.place);
	}
}

const isText = ({ address, mediaType = "" }: Capture): boolean =>
	!NO_TEXT.test(mediaType) && !/^https?:\/\/[^/]+\/robots\.txt$/i.test(address);

function sourceOf(
	{ charset }: RecordRead,
	{ address, mediaType, headers, capturedAt }: Capture,
	place: string,
): Source {
	const isUrl = /^https?:\/\//i.test(address);
	const last = isUrl ? new URL(address).pathname.split("/").findLast((part) => part !== "") : nameOf(address);
	return {
		place: `${place}, ${address.slice(0, 300)}`,
		name: last ?? address,
		...present({ url: isUrl ? address : undefined, path: isUrl ? undefined : address }),
		...present({ mediaType, charset, headers, capturedAt }),
	};
}

function damaged(damage: Damage, place: string, maxBytes: number): Outcome<never> {
	if (damage === "too-large") {
		const message = `Expected records of up to ${maxBytes} bytes, each packed by itself, got a longer one; split or repack the archive`;
		return failed("too-large", message, place);
	}
	if (damage === "cut")
		return failed("warc-cut", "Expected a whole record, got one that is cut off; fetch the archive again", place);
	if (damage === "given-up") {
		const message = "Expected records, got a hundred damaged ones, and stopped reading; fetch the archive again";
		return failed("warc-given-up", message, place);
	}
	const message = "Expected a record as its length and digest say, got other bytes; fetch the archive again";
	return failed("warc-damaged", message, place);
}
