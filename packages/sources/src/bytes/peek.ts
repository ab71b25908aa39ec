/** What the format is read from. */
const HEAD_BYTES = 4096;

/** The first bytes of a stream, and the stream again as if nothing had been taken from it. */
export async function peek(
	chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
	const iterator = chunks[Symbol.asyncIterator]();
	const first: Uint8Array[] = [];
	let length = 0;
	let done = false;
	while (length < HEAD_BYTES && !done) {
		const next = await iterator.next();
		if (next.done === true) done = true;
		else {
			first.push(next.value);
			length += next.value.length;
		}
	}
	async function* all(): AsyncGenerator<Uint8Array> {
		try {
			yield* first;
			while (!done) {
				const next = await iterator.next();
				if (next.done === true) done = true;
				else yield next.value;
			}
		} finally {
			if (!done) await iterator.return?.();
		}
	}
	return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), all: all() };
}
