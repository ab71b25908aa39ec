import type { Quote } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { isList, isRecord, isWord } from "./read-column.ts";
import { rowCodec } from "./row-codec.ts";

interface Vow {
	readonly issue: string;
	readonly stance: number | null;
	readonly isFirm: boolean;
	readonly isKept: boolean | null;
	readonly quote: Quote;
	readonly because: readonly string[];
	readonly note?: string;
	readonly said: string | null;
	readonly kept?: string;
	readonly witnesses: readonly { readonly name: string }[];
	readonly oath: readonly { readonly name: string }[] | null;
	readonly object: { readonly names: readonly string[]; readonly rank: number } | null;
}

const isWitnesses = (value: unknown): value is Vow["witnesses"] =>
	isList(value, (item): item is Vow["witnesses"][number] => isRecord(item) && isWord(item.name));

const VOW = rowCodec<Vow>()({
	issue: "vows.issue",
	stance: "vows.stance",
	isFirm: { flag: "vows.firm" },
	isKept: { flag: "vows.is_kept", orNull: true },
	quote: { quote: ["vows.start_at", "vows.end_at"] },
	because: { words: "vows.because" },
	note: { optional: "vows.note" },
	said: { day: "vows.said" },
	kept: { optionalDay: "vows.kept" },
	witnesses: { json: "vows.witnesses", fits: isWitnesses },
	oath: { json: "vows.oath", fits: isWitnesses, orNull: true },
	object: {
		part: rowCodec<NonNullable<Vow["object"]>>()({ names: { words: "names" }, rank: "objects.rank as place" }),
	},
});

const document = { id: "lorne", text: "We will open the crossing." };
const vow: Vow = {
	issue: "crossing",
	stance: null,
	isFirm: true,
	isKept: true,
	quote: { document: "lorne", start: 3, end: 12, exact: "will open" },
	because: ["will"],
	note: "said twice",
	said: "2025-03",
	kept: "2025-04-01",
	witnesses: [{ name: "Ana" }],
	oath: [{ name: "Ben" }],
	object: { names: ["crossing"], rank: 1 },
};
const row = {
	...{
		issue: "crossing",
		stance: null,
		firm: 1,
		is_kept: 1,
		start_at: 3,
		end_at: 12,
		because: '["will"]',
		note: "said twice",
	},
	...{
		said: "2025-03",
		kept: "2025-04-01",
		witnesses: '[{"name":"Ana"}]',
		oath: '[{"name":"Ben"}]',
		names: '["crossing"]',
		place: 1,
	},
};

describe("a noun as a row", () => {
	it("has a column for each scalar, 0 or 1, JSON, and both ends of a quote", () => {
		expect(VOW.write(vow)).toEqual(row);
		const cells: (string | number | null)[] = ["before"];
		VOW.put(vow, cells);
		expect(cells).toEqual(["before", ...Object.values(row)]);
		expect(VOW.names).toEqual(Object.keys(row));
		expect(VOW.columns).toContain("objects.rank as place");
	});

	it("comes back as it was, the words of its quote from the document", () => {
		expect(VOW.read(row, document)).toEqual(vow);
		const { note, kept, ...bare } = { ...vow, isFirm: false, isKept: null, said: null, oath: null, object: null };
		const bareRow = {
			...row,
			firm: 0,
			is_kept: null,
			note: null,
			said: "",
			kept: "",
			oath: null,
			names: null,
			place: null,
		};
		expect(VOW.write(bare)).toEqual(bareRow);
		expect(VOW.read(bareRow, document)).toStrictEqual(bare);
		// As where a left join finds nothing.
		expect(VOW.read({ ...bareRow, firm: null as never }, document).isFirm).toBe(false);
	});

	it("is refused where a column of JSON holds what nobody wrote, and where no document is given for a quote", () => {
		expect(() => VOW.read({ ...row, because: "{}" }, document)).toThrow(
			"vows.because has a value that Fissure never writes",
		);
		for (const witnesses of ["", "null", '[{"name":7}]'])
			expect(() => VOW.read({ ...row, witnesses }, document), witnesses).toThrow(
				"vows.witnesses has a value that Fissure never writes",
			);
		expect(() => VOW.read({ ...row, oath: "null" }, document)).toThrow("vows.oath");
		expect(() => VOW.read(row)).toThrow(RangeError);
	});
});
