import type { IncomingMessage } from "node:http";
import { type Duplex, pipeline, type Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { failure } from "./failure.ts";

const UNPACKERS: Readonly<Record<string, () => Duplex>> = {
	gzip: createGunzip,
	"x-gzip": createGunzip,
	br: createBrotliDecompress,
	deflate: createInflate,
};
/** Packing twice happens by mistake; more is meant to harm. */
const MOST_CODINGS = 2;
const FIRST_ROOM = 64 * 1024;

/** The body of a reply, unpacked, as long as neither it nor what was sent is larger than allowed. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
	try {
		const stated = Number(response.headers["content-length"] ?? 0);
		if (stated > maxBytes) throw failure("too-large");
		return await collect(unpacked(response, maxBytes), maxBytes);
	} finally {
		response.destroy();
	}
}

/** What was sent, up to so many bytes; the rest is not waited for. */
export async function readStart(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
	try {
		return await collect(unpacked(response, Number.POSITIVE_INFINITY), mostBytes, "cut");
	} finally {
		response.destroy();
	}
}

function unpacked(response: IncomingMessage, mostSent: number): Readable {
	const codings = (response.headers["content-encoding"] ?? "")
		.toLowerCase()
		.split(",")
		.map((coding) => coding.trim())
		.filter((coding) => coding !== "" && coding !== "identity");
	if (codings.length > MOST_CODINGS) throw failure("coding", `${codings.length} content codings`);
	if (codings.length === 0) return response;
	const start = pipeline(response, bounded(mostSent), () => undefined);
	return codings.toReversed().reduce<Readable>((packed, coding) => {
		const unpacker = Object.hasOwn(UNPACKERS, coding) ? UNPACKERS[coding] : undefined;
		if (unpacker === undefined) throw failure("coding", `content coding ${coding.slice(0, 40)}`);
		// The error reaches the one who reads the result; the callback only keeps it from being thrown a second time.
		return pipeline(packed, unpacker(), () => undefined);
	}, start);
}

/** Endless bytes may unpack to nothing. */
function bounded(mostBytes: number): Transform {
	let sent = 0;
	return new Transform({
		transform(chunk: Uint8Array, _encoding, done) {
			sent += chunk.length;
			if (sent > mostBytes) done(failure("too-large"));
			else done(null, chunk);
		},
	});
}

/** Into one growing room: a server that sends single bytes would else leave millions of small buffers. */
async function collect(stream: Readable, mostBytes: number, beyond: "cut" | "fail" = "fail"): Promise<Uint8Array> {
	let room = Buffer.allocUnsafe(Math.min(FIRST_ROOM, mostBytes + 1));
	let length = 0;
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		if (length + chunk.length > mostBytes) {
			if (beyond === "fail") throw failure("too-large");
			return Buffer.concat([room.subarray(0, length), chunk.subarray(0, mostBytes - length)]);
		}
		if (length + chunk.length > room.length) {
			const larger = Buffer.allocUnsafe(Math.max(length + chunk.length, Math.min(room.length * 2, mostBytes)));
			room.copy(larger, 0, 0, length);
			room = larger;
		}
		chunk.copy(room, length);
		length += chunk.length;
	}
	// A copy of its own size, so that a short page does not keep the whole room alive.
	return Uint8Array.prototype.slice.call(room.subarray(0, length));
}
