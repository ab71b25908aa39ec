import { describe, expect, it } from "vitest";
import { POSITION_COLUMNS, READING_FIELDS, STATED_FIELDS } from "../index.ts";
import {
	PositionSchema,
	ReadingSchema,
	StatementSchema,
	StoredPositionSchema,
	WrittenPositionSchema,
} from "../schemas.ts";

const fieldsOf = ({ shape }: { readonly shape: object }): readonly string[] => Object.keys(shape);

describe("the closed lists of a position's fields", () => {
	it("have every field of a reading but its place, in the order of the position", () => {
		expect(fieldsOf(ReadingSchema)).toEqual(["start", "end", ...READING_FIELDS]);
		expect(fieldsOf(PositionSchema).slice(0, READING_FIELDS.length)).toEqual([...READING_FIELDS]);
	});

	it("have what a statement says of a position, word for word", () => {
		expect(
			fieldsOf(StatementSchema)
				.filter((field) => fieldsOf(PositionSchema).includes(field))
				.toSorted(),
		).toEqual([...STATED_FIELDS].toSorted());
	});

	it("have a column for all that a case knows of a position, but its key there", () => {
		const { at: _at, key: _key, ...stored } = StoredPositionSchema.shape;
		const columns: readonly string[] = POSITION_COLUMNS;
		expect(Object.keys(stored).filter((field) => !columns.includes(field))).toEqual([]);
	});

	it("are read from a file of another program, but the words and their statement, which it gives in another way", () => {
		const own = fieldsOf(PositionSchema).filter((field) => field !== "quote" && field !== "statement");
		expect(fieldsOf(WrittenPositionSchema).toSorted()).toEqual([...own, "codebook"].toSorted());
	});
});
