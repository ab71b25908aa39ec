/** Messages of `onnx.proto` in which a tensor can be, and in which field each has the next. */
const HOLDS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
	model: { 7: "graph", 20: "training", 25: "function" },
	training: { 1: "graph", 2: "graph" },
	graph: { 1: "node", 5: "tensor", 15: "sparse" },
	function: { 7: "node", 11: "attribute" },
	node: { 5: "attribute" },
	attribute: { 5: "tensor", 6: "graph", 10: "tensor", 11: "graph", 22: "sparse", 23: "sparse" },
	sparse: { 1: "tensor", 2: "tensor" },
	tensor: {},
};
const GRAPH = 7;
/** Of a tensor: the keys and values that say in which other file its numbers are, and that they are there. */
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;

interface Part {
	readonly kind: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Is this a model of ONNX that has all its numbers in this one file? `external` where some are in another, which may be any file of the
 * machine; `malformed` where it is no such model.
 *
 * Time linear in the parts of the file; the numbers themselves are passed over.
 *
 * - source: the messages of ONNX, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function modelFileKind(bytes: Uint8Array): "whole" | "external" | "malformed" {
	const parts: Part[] = [{ kind: "model", start: 0, end: bytes.length }];
	let hasGraph = false;
	for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
		let at = part.start;
		while (at < part.end) {
			const tag = varint(bytes, at, part.end);
			if (tag === null) return "malformed";
			const [field, wire] = [Math.floor(tag.value / 8), tag.value % 8];
			const end = endOf(bytes, wire, tag.next, part.end);
			if (end === null) return "malformed";
			if (part.kind === "tensor" && (field === EXTERNAL_DATA || (field === DATA_LOCATION && bytes[tag.next] !== 0)))
				return "external";
			const kind = HOLDS[part.kind]?.[field];
			if (kind !== undefined) {
				if (wire !== LENGTH) return "malformed";
				if (part.kind === "model" && field === GRAPH) hasGraph = true;
				parts.push({ kind, start: varint(bytes, tag.next, part.end)?.next ?? end, end });
			}
			at = end;
		}
	}
	return hasGraph ? "whole" : "malformed";
}

const LENGTH = 2;

/** Where a value ends that begins here; null where it ends nowhere in its message. */
function endOf(bytes: Uint8Array, wire: number, at: number, limit: number): number | null {
	const inside = (end: number): number | null => (end <= limit ? end : null);
	switch (wire) {
		case 0:
			return varint(bytes, at, limit)?.next ?? null;
		case 1:
			return inside(at + 8);
		case LENGTH: {
			const length = varint(bytes, at, limit);
			return length === null ? null : inside(length.next + length.value);
		}
		case 5:
			return inside(at + 4);
		default:
			return null;
	}
}

const LONGEST_VARINT = 10;

function varint(
	bytes: Uint8Array,
	at: number,
	limit: number,
): { readonly value: number; readonly next: number } | null {
	let value = 0;
	for (let place = 0; place < LONGEST_VARINT && at + place < limit; place++) {
		const byte = bytes[at + place] as number;
		value += (byte % 0x80) * 2 ** (7 * place);
		if (byte < 0x80) return { value, next: at + place + 1 };
	}
	return null;
}
