/** As zip archives reckon it: polynomial 0xEDB88320, one byte at a time. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value >>> 0;
});

/**
 * The check sum of bytes, going on from that of the bytes before. Node has one since 20.15, and Fissure runs on 20.0.
 *
 * - source: ISO 3309, as APPNOTE.TXT 4.4.7 names it
 */
export function crc32(bytes: Uint8Array, before = 0): number {
	let value = ~before;
	for (let at = 0; at < bytes.length; at++) {
		value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] as number)) & 0xff] as number);
	}
	return ~value >>> 0;
}
