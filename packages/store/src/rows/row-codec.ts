import { type Quote, quoteOf } from "@fissure/model";
import { readColumn, readWords } from "./read-column.ts";

type Scalar = string | number | null;

/** A whole value in one column. A case may come from a stranger: what does not fit damages the case. */
interface Json<Value> {
	readonly json: string;
	readonly fits: (value: unknown) => value is Value;
	/** Null has no text. */
	readonly orNull?: true;
}

/**
 * Where a field of a noun lies in its row. A scalar has a column; a list of words is JSON; true is 1, and null only where the field may be;
 * what may be left out is null; a day that is not known is an empty text, which sorts; a quote is the two ends of its span, since the
 * words are in the document; a part of the noun has columns of its own, all null where it has none, or that one which `by` names, or is
 * JSON in one column, with its check. Names are written as a query selects them: `issue`, `positions.issue`, `x.at as codedAt`.
 */
type Place<Value> = unknown extends Value
	? Json<Value>
	: [Value] extends [Quote]
		? { readonly quote: readonly [start: string, end: string] }
		: [Value] extends [boolean]
			? { readonly flag: string }
			: [Value] extends [boolean | null]
				? { readonly flag: string; readonly orNull: true }
				: undefined extends Value
					? { readonly optional: string } | { readonly optionalDay: string }
					: [Value] extends [Scalar]
						? string | { readonly day: string }
						: [Value] extends [readonly string[]]
							? { readonly words: string }
							: { readonly part: RowCodec<NonNullable<Value>, string>; readonly by?: string } | Json<Value>;

type Places<Noun> = { readonly [Field in keyof Noun]-?: Place<Noun[Field]> };

type ColumnOf<Placed> = Placed extends string
	? Placed
	: Placed extends { readonly quote: readonly [infer Start extends string, infer End extends string] }
		? Start | End
		: Placed extends { readonly flag: infer Column extends string }
			? Column
			: Placed extends { readonly optional: infer Column extends string }
				? Column
				: Placed extends { readonly words: infer Column extends string }
					? Column
					: Placed extends { readonly day: infer Column extends string }
						? Column
						: Placed extends { readonly optionalDay: infer Column extends string }
							? Column
							: Placed extends { readonly json: infer Column extends string }
								? Column
								: Placed extends { readonly part: RowCodec<infer _, infer Column> }
									? Column
									: never;

/** What a query calls the column in its rows. */
type Bare<Column extends string> = Column extends `${string} as ${infer Alias}`
	? Alias
	: Column extends `${string}.${infer Name}`
		? Name
		: Column;

type CellOf<Placed, Value> = Placed extends string
	? Value
	: Placed extends { readonly flag: string }
		? null extends Value
			? 0 | 1 | null
			: 0 | 1
		: Placed extends { readonly optional: string }
			? NonNullable<Value> | null
			: Placed extends { readonly json: string; readonly orNull: true }
				? string | null
				: Placed extends
							| { readonly words: string }
							| { readonly json: string }
							| { readonly day: string }
							| { readonly optionalDay: string }
					? string
					: Placed extends { readonly quote: readonly string[] }
						? number
						: Scalar;

/** What is written, with the type of each cell. */
type RowOf<Noun, Placed> = {
	[Field in keyof Noun & keyof Placed as Bare<ColumnOf<Placed[Field]>>]: CellOf<Placed[Field], Noun[Field]>;
};

/** A noun as a row and back; the one place that knows in which columns it lies. */
export interface RowCodec<Noun, Column extends string, Row = Record<Bare<Column>, Scalar>> {
	/** To be selected. */
	readonly columns: readonly Column[];
	/** The same, as rows and inserts call them. */
	readonly names: readonly Bare<Column>[];
	/** `text`: of which document the quotes are. */
	readonly read: (row: Readonly<Record<Bare<Column>, unknown>>, text?: Parameters<typeof quoteOf>[0]) => Noun;
	/** Adds its cells to those of other rows, in the order of `columns`: an archive has millions. */
	readonly put: (noun: Noun, cells: Scalar[]) => void;
	readonly write: (noun: Noun) => Row;
}

interface Field {
	readonly name: string;
	readonly columns: readonly string[];
	readonly read: (row: Readonly<Record<string, unknown>>, text?: Parameters<typeof quoteOf>[0]) => unknown;
	readonly put: (value: never, cells: Scalar[]) => void;
}

export const rowCodec =
	<Noun>() =>
	<const Placed extends Places<Noun>>(
		placed: Placed,
	): RowCodec<Noun, ColumnOf<Placed[keyof Placed]>, RowOf<Noun, Placed>> => {
		const fields = Object.entries(placed).map(([name, place]) => fieldOf(name, place as Place<unknown> & string));
		const columns = fields.flatMap((field) => field.columns);
		const names = columns.map(bare);
		const put = (noun: Readonly<Record<string, unknown>>, cells: Scalar[]): void => {
			for (const field of fields) field.put(noun[field.name] as never, cells);
		};
		const codec = {
			columns,
			names,
			read: (row: Readonly<Record<string, unknown>>, text?: Parameters<typeof quoteOf>[0]) => {
				const noun: Record<string, unknown> = {};
				for (const { name, read } of fields) {
					const value = read(row, text);
					if (value !== undefined) noun[name] = value;
				}
				return noun;
			},
			put,
			write: (noun: Readonly<Record<string, unknown>>) => {
				const values: Scalar[] = [];
				put(noun, values);
				return Object.fromEntries(names.map((name, place) => [name, values[place]]));
			},
		};
		return codec as never;
	};

const bare = (column: string): string => /[^. ]+$/u.exec(column)?.[0] ?? column;

type AnyPlace =
	| string
	| { readonly quote: readonly [string, string] }
	| { readonly flag: string; readonly orNull?: true }
	| { readonly optional: string }
	| { readonly words: string }
	| { readonly day: string }
	| { readonly optionalDay: string }
	| Json<unknown>
	| { readonly part: RowCodec<unknown, string>; readonly by?: string };

function fieldOf(name: string, place: AnyPlace): Field {
	if (typeof place === "string") {
		const column = bare(place);
		return { name, columns: [place], read: (row) => row[column], put: (value: Scalar, cells) => cells.push(value) };
	}
	if ("quote" in place) {
		const [start, end] = place.quote.map(bare) as [string, string];
		return {
			name,
			columns: place.quote,
			read: (row, text) => {
				if (text === undefined) throw new RangeError(`Expected the document whose words ${name} quotes, got none`);
				return quoteOf(text, { start: Number(row[start]), end: Number(row[end]) });
			},
			put: (quote: Quote, cells) => cells.push(quote.start, quote.end),
		};
	}
	if ("flag" in place) {
		const column = bare(place.flag);
		return {
			name,
			columns: [place.flag],
			read: (row) => (row[column] === null && place.orNull === true ? null : row[column] === 1),
			put: (is: boolean | null, cells) => cells.push(is === null ? null : is ? 1 : 0),
		};
	}
	if ("optional" in place) {
		const column = bare(place.optional);
		return {
			name,
			columns: [place.optional],
			read: (row) => row[column] ?? undefined,
			put: (value: Scalar | undefined, cells) => cells.push(value ?? null),
		};
	}
	if ("words" in place) {
		const column = bare(place.words);
		return {
			name,
			columns: [place.words],
			read: (row) => readWords(String(row[column]), place.words),
			put: (words: readonly string[], cells) => cells.push(JSON.stringify(words)),
		};
	}
	if ("json" in place) {
		const column = bare(place.json);
		const isNull = (value: unknown): boolean => value === null && place.orNull === true;
		return {
			name,
			columns: [place.json],
			read: (row) => (isNull(row[column]) ? null : readColumn(String(row[column]), place.json, place.fits)),
			put: (value: unknown, cells) => cells.push(isNull(value) ? null : JSON.stringify(value)),
		};
	}
	if ("day" in place || "optionalDay" in place) {
		const [column, unknown] = "day" in place ? [place.day, null] : [place.optionalDay, undefined];
		return {
			name,
			columns: [column],
			read: (row) => (row[bare(column)] === "" ? unknown : row[bare(column)]),
			put: (value: string | null | undefined, cells) => cells.push(value ?? ""),
		};
	}
	const { columns, names, read, put } = place.part;
	const telling = place.by === undefined ? names : [place.by];
	return {
		name,
		columns,
		read: (row, text) => (telling.every((column) => row[column] === null) ? null : read(row, text)),
		put: (part: unknown, cells) => {
			if (part === null) for (const _ of columns) cells.push(null);
			else put(part, cells);
		},
	};
}
