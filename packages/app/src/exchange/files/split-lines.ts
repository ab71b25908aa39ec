/** Bytes of one line; no text that Fissure reads is longer. */
const LONGEST_LINE = 256_000_000;

/** A line longer than anything that was ever written. */
export const TOO_LONG = Symbol("too long");

/**
 * Lines of UTF-8 bytes, without their ends; the last may lack its own.
 *
 * - out:    `TOO_LONG`, and then nothing, where a line is longer than memory should hold
 * - memory: a line and a chunk
 */
export async function* splitLines(
	chunks: AsyncIterable<Uint8Array>,
	longest = LONGEST_LINE,
): AsyncGenerator<string | typeof TOO_LONG> {
	const decoder = new TextDecoder();
	let pieces: string[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		const [first = "", ...lines] = decoder.decode(chunk, { stream: true }).split("\n");
		pieces.push(first);
		length += first.length;
		const last = lines.pop();
		if (last !== undefined) {
			yield pieces.join("");
			yield* lines;
			pieces = [last];
			length = last.length;
		}
		if (length > longest) return yield TOO_LONG;
	}
	const rest = pieces.join("") + decoder.decode();
	if (rest !== "") yield rest;
}
