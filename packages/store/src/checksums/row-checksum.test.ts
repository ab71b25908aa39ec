import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECKSUM_LIMIT, fitsRow, fitsTextRow, possibleChecksums, rowChecksum, textIn } from "./row-checksum.ts";
import { CHECKED_TABLES, ROW_COLUMNS } from "./row-columns.ts";

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);
type Value = string | number | null;

/** As docs/decisions/013 describes it. */
const encoded = (values: readonly Value[]): string =>
	values
		.map((value, place) =>
			value === null ? "" : `${place}${typeof value === "string" ? "t" : "n"}${String(value).length}:${value}`,
		)
		.join("");

const described = (values: readonly Value[]): number =>
	CHECKSUM_LIMIT + Number.parseInt(murmur3(bytesOf(encoded(values))).slice(0, 13), 16);

const describedEarlier = (values: readonly Value[]): number =>
	Number.parseInt(createHash("sha256").update(encoded(values)).digest("hex").slice(0, 13), 16);

/** MurmurHash3, x86, 128 bits, seed 0, as its author describes it: slowly, with whole numbers of any size. */
function murmur3(bytes: Uint8Array): string {
	const MASK = 0xffffffffn;
	const rotated = (word: bigint, by: bigint): bigint => ((word << by) | (word >> (32n - by))) & MASK;
	const multipliers = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n];
	const turns = [15n, 16n, 17n, 18n];
	const outerTurns = [19n, 17n, 15n, 13n];
	const added = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n];
	const hashes = [0n, 0n, 0n, 0n];
	const at = <Item>(list: readonly Item[], index: number): Item => list[index % 4] as Item;
	const block = (start: number, lane: number): bigint => {
		let word = 0n;
		for (let byte = 3; byte >= 0; byte--) word = (word << 8n) | BigInt(bytes[start + 4 * lane + byte] ?? 0);
		return (rotated((word * at(multipliers, lane)) & MASK, at(turns, lane)) * at(multipliers, lane + 1)) & MASK;
	};
	let start = 0;
	for (; start + 16 <= bytes.length; start += 16)
		for (let lane = 0; lane < 4; lane++) {
			const mixed = rotated(at(hashes, lane) ^ block(start, lane), at(outerTurns, lane));
			hashes[lane] = ((mixed + at(hashes, lane + 1)) * 5n + at(added, lane)) & MASK;
		}
	for (let lane = 0; lane < 4; lane++) hashes[lane] = at(hashes, lane) ^ block(start, lane) ^ BigInt(bytes.length);
	const spread = (): void => {
		hashes[0] = hashes.reduce((sum, hash) => (sum + hash) & MASK, 0n);
		for (const lane of [1, 2, 3]) hashes[lane] = (at(hashes, lane) + at(hashes, 0)) & MASK;
	};
	const final = (hash: bigint): bigint => {
		const once = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & MASK;
		const twice = ((once ^ (once >> 13n)) * 0xc2b2ae35n) & MASK;
		return twice ^ (twice >> 16n);
	};
	spread();
	for (const [lane, hash] of hashes.entries()) hashes[lane] = final(hash);
	spread();
	return hashes.map((hash) => hash.toString(16).padStart(8, "0")).join("");
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
	it("is the beginning of the MurmurHash3 of its values, whatever they are", () => {
		fc.assert(
			fc.property(fc.array(value, { maxLength: 24 }), (row) => rowChecksum("positions", row) === described(row)),
		);
		const row = ["a".repeat(70_000), "ж".repeat(70_000), 7];
		expect(rowChecksum("findings", row)).toBe(described(row));
	});

	it("rests on MurmurHash3 as others compute it", () => {
		expect(murmur3(bytesOf(""))).toBe("0".repeat(32));
		expect(murmur3(bytesOf("The quick brown fox jumps over the lazy dog"))).toBe("2f1583c3ecee2c675d7bf66ce5e91d2c");
		expect(murmur3(bytesOf("The quick brown fox jumps over the lazy dog."))).toBe("6cbb60997dd6ed5e2bbf0fbb9b627b55");
	});

	it("of earlier versions, the beginning of the SHA-256, is still taken", () => {
		fc.assert(
			fc.property(fc.array(value, { maxLength: 24 }), fc.constantFrom(...CHECKED_TABLES), (row, table) => {
				expect(fitsRow(table, describedEarlier(row), row)).toBe(true);
				expect(fitsRow(table, describedEarlier([...row, 1]), row)).toBe(false);
				expect(possibleChecksums(table, row)).toEqual([rowChecksum(table, row), describedEarlier(row)]);
			}),
		);
	});

	it("is the same where the bytes of its text are at hand, whether it is of today or earlier", () => {
		const place = ROW_COLUMNS.documents.indexOf("text");
		fc.assert(
			fc.property(fc.array(value, { minLength: place, maxLength: place }), text, value, (before, long, last) => {
				const row = [...before, long, last];
				for (const checksum of possibleChecksums("documents", row)) {
					expect(fitsRow("documents", checksum, row)).toBe(true);
					expect(fitsTextRow("documents", checksum, row, bytesOf(long))).toBe(true);
					expect(fitsTextRow("documents", checksum + 1, row, bytesOf(long))).toBe(false);
				}
			}),
		);
	});

	it("is another when any value of any row changes, and the same when a column is added that is null", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...CHECKED_TABLES),
				fc.infiniteStream(fc.oneof(fc.string({ maxLength: 40 }), fc.integer(), fc.constant(null))),
				fc.nat(),
				value,
				(table, stream, at, other) => {
					const row: readonly Value[] = [...stream.take(ROW_COLUMNS[table].length)];
					const place = at % row.length;
					const checksum = rowChecksum(table, row);
					expect(fitsRow(table, checksum, [...row, null])).toBe(true);
					fc.pre(!Object.is(row[place] ?? null, other) && !(row[place] === 0 && other === 0));
					expect(fitsRow(table, checksum, row.with(place, other))).toBe(false);
				},
			),
		);
	});

	it("of a long text notices one changed letter, two exchanged and one that is lost", () => {
		const place = ROW_COLUMNS.documents.indexOf("text");
		const long = fc.string({ unit: fc.constantFrom("a", "b", " ", "ж", "不"), minLength: 2, maxLength: 4_000 });
		fc.assert(
			fc.property(long, fc.nat(), fc.constantFrom("letter", "order", "length"), (said, at, kind) => {
				const from = at % (said.length - 1);
				const [one, two] = [said[from] as string, said[from + 1] as string];
				const changed = { letter: `w${two}`, order: two + one, length: two }[kind] as string;
				fc.pre(changed !== one + two);
				const row: Value[] = Array.from({ length: place + 2 }, () => null);
				const damaged = said.slice(0, from) + changed + said.slice(from + 2);
				const checksum = rowChecksum("documents", row.with(place, said));
				return !fitsTextRow("documents", checksum, row.with(place, damaged), bytesOf(damaged));
			}),
		);
	});
});

describe("textIn", () => {
	it("gives back every text that was stored", () => {
		fc.assert(fc.property(text, (stored) => textIn(bytesOf(stored)) === stored));
	});

	it("gives a text even of bytes that are none, in which no row is as it was saved", () => {
		const bytes = bytesOf("双方同意开放走廊。".repeat(20));
		const place = ROW_COLUMNS.documents.indexOf("text");
		const row: Value[] = Array.from({ length: place + 1 }, () => null);
		const checksum = rowChecksum("documents", row.with(place, textIn(bytes)));
		const damaged = Uint8Array.from(bytes, (byte, at) => (at === 200 ? 0xff : byte));
		expect(textIn(damaged)).toContain("\ufffd");
		expect(fitsTextRow("documents", checksum, row.with(place, textIn(damaged)), damaged)).toBe(false);
	});
});
