/** A part of a stream that is looked at as one piece, and moves on. */
export interface ByteWindow {
	bytes(): Buffer;
	/** Where the window begins in the stream. */
	offset(): number;
	/** Reads on, about as much again as there is; false where the stream has ended. */
	more(): Promise<boolean>;
	/** Lets go of the first bytes. */
	drop(count: number): void;
}

const LEAST_STEP = 64 * 1024;

export function byteWindow(chunks: AsyncIterable<Uint8Array>): ByteWindow {
	const iterator = chunks[Symbol.asyncIterator]();
	let held: Buffer = Buffer.alloc(0);
	let offset = 0;
	return {
		bytes: () => held,
		offset: () => offset,
		// Doubling, so that each byte is copied a few times and not once for every chunk.
		more: async () => {
			const parts: Uint8Array[] = [held];
			const wanted = Math.max(LEAST_STEP, held.length);
			let added = 0;
			while (added < wanted) {
				const next = await iterator.next();
				if (next.done === true) break;
				parts.push(next.value);
				added += next.value.length;
			}
			if (added > 0) held = Buffer.concat(parts);
			return added > 0;
		},
		drop: (count) => {
			held = held.subarray(count);
			offset += count;
		},
	};
}
