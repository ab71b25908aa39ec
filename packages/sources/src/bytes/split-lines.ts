export interface Line {
	/** Counted from 1, blank lines included. */
	readonly number: number;
	/** Without its line break. Null where the line is longer than allowed; it has then been skipped. */
	readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** The lines of a stream, one at a time: memory holds one line, never the archive. Blank lines are left out. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
	let number = 1;
	let parts: Uint8Array[] = [];
	let length = 0;
	const take = (): Line => {
		const bytes = length > maxBytes ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
		parts = [];
		length = 0;
		return { number: number++, bytes };
	};
	const keep = (part: Uint8Array): void => {
		length += part.length;
		if (length <= maxBytes) parts.push(part);
		else parts = [];
	};
	for await (const chunk of chunks) {
		let from = 0;
		for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
			keep(chunk.subarray(from, at));
			from = at + 1;
			const line = take();
			if (!isBlank(line.bytes)) yield line;
		}
		if (from < chunk.length) keep(chunk.subarray(from));
	}
	if (length > 0) {
		const line = take();
		if (!isBlank(line.bytes)) yield line;
	}
}

const isBlank = (bytes: Uint8Array | null): boolean =>
	bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;
