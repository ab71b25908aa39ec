import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longRowChecksum, rowChecksum, textIn } from "./row-checksum.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As docs/decisions/013 describes it. */
function described(values: readonly (string | number | null)[]): number {
	const encoded = values.map((value, place) =>
		value === null ? "" : `${place}${typeof value === "string" ? "t" : "n"}${String(value).length}:${value}`,
	);
	return Number.parseInt(createHash("sha256").update(encoded.join("")).digest("hex").slice(0, 13), 16);
}

// Well-formed, as what SQLite holds is.
const text = fc.oneof(
	fc.string({ unit: "binary" }).map((drawn) => drawn.replace(/\p{Surrogate}/gu, "")),
	fc.string({ unit: "binary-ascii", maxLength: 700 }),
	fc.constantFrom(
		"",
		"\0",
		"\ufeffWe agree.",
		"双方同意开放走廊。".repeat(40),
		"Остмарк согласен. ".repeat(40),
		"é".repeat(300),
	),
);
const value = fc.oneof(
	text,
	fc.constant(null),
	fc.integer(),
	fc.maxSafeNat(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(-0, 0, 9, 10, 999_999_999, 1_000_000_000, 0.5, 1e21),
);

describe("the checksum of a row", () => {
	it("is the beginning of the SHA-256 of its values, whatever they are", () => {
		fc.assert(fc.property(fc.array(value, { maxLength: 24 }), (row) => rowChecksum(row) === described(row)));
	});

	it("is the same where the bytes of a long text are at hand", () => {
		fc.assert(
			fc.property(
				fc.array(value, { maxLength: 12 }),
				text,
				fc.array(value, { maxLength: 12 }),
				(before, long, after) => {
					const row = [...before, long, ...after];
					return longRowChecksum(row, before.length, bytesOf(long)) === described(row);
				},
			),
		);
	});

	it("is of a row of any length", () => {
		const row = ["a".repeat(70_000), "ж".repeat(70_000), 7];
		expect(rowChecksum(row)).toBe(described(row));
		expect(longRowChecksum(row, 1, bytesOf(row[1] as string))).toBe(described(row));
	});
});

describe("textIn", () => {
	it("gives back every text that was stored", () => {
		fc.assert(fc.property(text, (stored) => textIn(bytesOf(stored)) === stored));
	});

	it("gives a text even of bytes that are none, in which no row is as it was saved", () => {
		const bytes = bytesOf("双方同意开放走廊。".repeat(20));
		const row = [1, textIn(bytes)];
		const damaged = Uint8Array.from(bytes, (byte, at) => (at === 200 ? 0xff : byte));
		expect(textIn(damaged)).toContain("\ufffd");
		expect(longRowChecksum([1, textIn(damaged)], 1, damaged)).not.toBe(rowChecksum(row));
	});
});
