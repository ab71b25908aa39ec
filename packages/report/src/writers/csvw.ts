import { INTERFACE_LANGUAGE } from "@fissure/core";

/** A column of a table as others read it. */
export interface CsvColumn {
	readonly name: string;
	/** What it holds, in words. */
	readonly about: string;
	readonly datatype: "string" | "integer" | "number" | "date" | "gYear" | "boolean";
	/** Between the values of one cell. */
	readonly separator?: string;
	readonly required?: boolean;
}

export interface CsvDescription {
	/** Name of the CSV file beside which this lies. */
	readonly file: string;
	readonly title: string;
	readonly about: string;
	/** How the sources want to be cited. */
	readonly sources: readonly string[];
	readonly columns: readonly CsvColumn[];
	/** Columns by which a row is known. */
	readonly key: readonly string[];
}

/** Where a reader of CSV on the Web looks for it: W3C, Model for Tabular Data and Metadata on the Web, 5.2. */
export const csvwFileOf = (file: string): string => `${file}-metadata.json`;

/** What a CSV file holds, for programs: W3C, Metadata Vocabulary for Tabular Data (CSVW). */
export function csvwMetadata({ file, title, about, sources, columns, key }: CsvDescription): string {
	const metadata = {
		"@context": ["http://www.w3.org/ns/csvw", { "@language": INTERFACE_LANGUAGE }],
		url: file,
		"dc:title": title,
		"dc:description": about,
		...(sources.length === 0 ? {} : { "dc:source": sources }),
		dialect: { encoding: "utf-8", lineTerminators: ["\r\n"], header: true },
		tableSchema: {
			columns: columns.map(({ name, about: words, datatype, separator, required }) => ({
				name,
				titles: name,
				"dc:description": words,
				datatype,
				...(separator === undefined ? {} : { separator }),
				...(required === true ? { required: true } : {}),
			})),
			primaryKey: key,
		},
	};
	return `${JSON.stringify(metadata, null, 2)}\n`;
}
