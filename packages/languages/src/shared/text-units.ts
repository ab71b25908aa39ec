/**
 * The UTF-16 units of one text at a time, in a list that is used again for the next: asked for one unit, the engine looks each time where a string
 * has its characters, which takes longer than most of what is then asked of the unit.
 */
export class TextUnits {
	private room = roomFor(0);
	/** For characters of a byte each, of which the engine makes strings that take half as much. */
	private narrow = new Uint8Array(0);
	/** So many spaces stand behind the last unit of a text. */
	private readonly behind: number;

	constructor(behind = 0) {
		this.behind = behind;
	}

	/** As `charCodeAt` gives them; what is behind them and the spaces is of no text. */
	read(text: string): Uint16Array {
		const { behind } = this;
		const { length } = text;
		const had = this.room.units.length;
		if (had < length + behind || (had > MOST_KEPT && length < MOST_KEPT / 2))
			this.room = roomFor(length + (length >> 1) + behind);
		const { units, bytes } = this.room;
		if (bytes !== null && length >= FEW) bytes.write(text, 0, 2 * length, WIDE);
		else for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
		units.fill(SPACE, length, length + behind);
		return units;
	}

	/**
	 * The first units of the list that `read` gave last, as a string.
	 *
	 * @param bits that any of them has
	 */
	text(length: number, bits: number): string {
		const { units, bytes } = this.room;
		if (bytes === null || length < FEW) return joined(units.subarray(0, length));
		if (bits > MOST_NARROW) return bytes.toString(WIDE, 0, 2 * length);
		if (this.narrow.length !== units.length) this.narrow = new Uint8Array(units.length);
		this.narrow.set(units.subarray(0, length));
		return (bytesOf(this.narrow) as Bytes).toString(NARROW, 0, length);
	}
}

function joined(units: Uint16Array): string {
	let text = "";
	for (let from = 0; from < units.length; from += UNITS_AT_ONCE)
		text += String.fromCharCode.apply(null, units.subarray(from, from + UNITS_AT_ONCE) as never);
	return text;
}

const SPACE = 0x20;
/** Room for a longer text is not kept for the short ones behind it, in characters. */
const MOST_KEPT = 1 << 20;
/** Fewer are read one by one. */
const FEW = 64;
/** Fewer than the argument limit of any engine. */
const UNITS_AT_ONCE = 8192;
const MOST_NARROW = 0xff;
const WIDE = "utf16le";
const NARROW = "latin1";

interface Room {
	readonly units: Uint16Array;
	/** The same memory, where the host copies all characters of a string at once. */
	readonly bytes: Bytes | null;
}

/** Of Node; other hosts have none. */
interface Bytes extends Uint8Array {
	write(text: string, from: number, length: number, encoding: typeof WIDE): number;
	toString(encoding?: typeof WIDE | typeof NARROW, from?: number, to?: number): string;
}
const host = globalThis as { readonly Buffer?: { from(memory: ArrayBuffer): Bytes } };
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function bytesOf({ buffer }: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>): Bytes | null {
	return IS_LITTLE_ENDIAN ? (host.Buffer?.from(buffer) ?? null) : null;
}

function roomFor(length: number): Room {
	const units = new Uint16Array(length);
	return { units, bytes: bytesOf(units) };
}
