import { oneChunk, startsWith } from "../bytes/binary.ts";
import { type ByteWindow, byteWindow } from "./byte-window.ts";
import { gzipMember } from "./gzip-member.ts";

/** `given-up`: too much is damaged, and the rest is not looked at. */
export type Damage = "cut" | "damaged" | "too-large" | "given-up";

/** The bytes of one record, its head and its block, unpacked; or what is in its place. */
export type WarcPart =
	| { readonly offset: number; readonly bytes: Uint8Array; readonly blockAt: number }
	| { readonly offset: number; readonly damage: Damage };

const GZIP = "\x1f\x8b\x08";
const VERSION = "WARC/";
const HEAD_END = "\r\n\r\n";
/** Heads are a few hundred bytes; an address may be long. */
const LONGEST_HEAD = 64 * 1024;
/** More than this and the file is no archive with damage but something else; looking for the next record takes time. */
const MOST_DAMAGES = 100;
/** Places that look like a beginning, after one damaged record. */
const MOST_BEGINNINGS = 10_000;

/**
 * The records of a web archive, one at a time, packed each by itself or not at all. After a damaged one the next that begins
 * like a record is looked for.
 *
 * - memory: one record, up to the limit
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<WarcPart> {
	const window = byteWindow(chunks);
	await window.more();
	const parts = startsWith(window.bytes(), GZIP) ? packedParts(window, maxBytes) : plainParts(window, maxBytes);
	let damages = 0;
	for await (const part of parts) {
		yield part;
		if ("damage" in part && ++damages >= MOST_DAMAGES) return yield { offset: window.offset(), damage: "given-up" };
	}
}

async function* packedParts(window: ByteWindow, maxBytes: number): AsyncGenerator<WarcPart> {
	while (window.bytes().length > 0 || (await window.more())) {
		const offset = window.offset();
		const member = gzipMember(window.bytes(), maxBytes + LONGEST_HEAD);
		if (member === "cut" && window.bytes().length <= 2 * maxBytes && (await window.more())) continue;
		if (typeof member === "string") {
			yield { offset, damage: member };
			if (!(await moveTo(window, GZIP, isRecordMember))) return;
			continue;
		}
		const { content, length } = member;
		// A member should hold one record; programs that pack the whole file make one of all.
		for await (const part of plainParts(byteWindow(oneChunk(content)), maxBytes)) yield { ...part, offset };
		window.drop(length);
	}
}

async function* plainParts(window: ByteWindow, maxBytes: number): AsyncGenerator<WarcPart> {
	while (await skipBreaks(window)) {
		const offset = window.offset();
		const blockAt = await headLength(window);
		const length = blockAt === null ? null : blockLength(window.bytes().subarray(0, blockAt));
		if (blockAt === null || length === null) {
			yield { offset, damage: "damaged" };
			if (!(await moveTo(window, VERSION, () => true))) return;
			continue;
		}
		if (length > maxBytes) {
			yield { offset, damage: "too-large" };
			await dropFully(window, blockAt + length);
			continue;
		}
		while (window.bytes().length < blockAt + length + HEAD_END.length && (await window.more()));
		const bytes = window.bytes();
		if (bytes.length < blockAt + length || !endsRecord(bytes, blockAt + length)) {
			yield { offset, damage: bytes.length < blockAt + length ? "cut" : "damaged" };
			if (!(await moveTo(window, VERSION, () => true))) return;
			continue;
		}
		yield { offset, bytes: bytes.subarray(0, blockAt + length), blockAt };
		window.drop(blockAt + length);
	}
}

/** False at the end of the stream. */
async function skipBreaks(window: ByteWindow): Promise<boolean> {
	for (;;) {
		const bytes = window.bytes();
		let at = 0;
		while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
		window.drop(at);
		if (window.bytes().length > 0) return true;
		if (!(await window.more())) return false;
	}
}

/** Where the block begins; null where no head of a record is here. */
async function headLength(window: ByteWindow): Promise<number | null> {
	for (;;) {
		const head = window.bytes().subarray(0, LONGEST_HEAD);
		const enough = head.length >= VERSION.length;
		if (enough && !startsWith(head, VERSION)) return null;
		const end = head.indexOf(HEAD_END);
		if (end !== -1) return end + HEAD_END.length;
		if (head.length >= LONGEST_HEAD || !(await window.more())) return null;
	}
}

function blockLength(head: Buffer): number | null {
	const length = /^content-length:[ \t]*(?<length>\d{1,15})[ \t]*\r?$/im.exec(head.toString("latin1"));
	return length?.groups?.length === undefined ? null : Number(length.groups.length);
}

/** After a block stand two line breaks, or, from careless programs, fewer; or the file ends. */
const endsRecord = (bytes: Uint8Array, at: number): boolean =>
	at === bytes.length || bytes[at] === 0x0d || bytes[at] === 0x0a || startsWith(bytes.subarray(at), VERSION);

async function dropFully(window: ByteWindow, count: number): Promise<void> {
	let left = count;
	for (;;) {
		const step = Math.min(left, window.bytes().length);
		window.drop(step);
		left -= step;
		if (left === 0 || !(await window.more())) return;
	}
}

/** Moves the window to the next place after this one that begins so; false where there is none. */
async function moveTo(window: ByteWindow, mark: string, isOne: (bytes: Uint8Array) => boolean): Promise<boolean> {
	window.drop(1);
	for (let beginnings = 0; beginnings < MOST_BEGINNINGS; ) {
		const at = window.bytes().indexOf(mark, 0, "latin1");
		if (at === -1) window.drop(Math.max(0, window.bytes().length - mark.length + 1));
		else {
			window.drop(at);
			if (isOne(window.bytes())) return true;
			window.drop(1);
			beginnings++;
			continue;
		}
		if (!(await window.more())) return false;
	}
	return false;
}

/** Three bytes that look like a beginning are frequent in packed data; a record behind them is not. */
function isRecordMember(bytes: Uint8Array): boolean {
	const member = gzipMember(bytes.subarray(0, LONGEST_HEAD), LONGEST_HEAD * 16, true);
	return typeof member !== "string" && startsWith(member.content, VERSION);
}
