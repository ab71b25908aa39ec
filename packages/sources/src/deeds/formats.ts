import { type Deed, type DeedList, failed, type Outcome } from "@fissure/core";
import { isComtradeHead, readComtrade, readComtradeJson } from "./figures/comtrade.ts";
import { isPlainFigures, readPlainFigures } from "./figures/plain-figures.ts";
import { isSdmxHead, readSdmx } from "./figures/sdmx.ts";
import { isBankPage, readBankPage, readWide, wideHeadAt } from "./figures/wide.ts";
import { deedsOfRow, isPlainHead, plainField, plainRow } from "./plain/plain-deeds.ts";
import { readPlainYaml } from "./plain/plain-yaml.ts";
import { type Complaints, type DeedFormat, type ReadDeedsOptions, type ReadIndicator, shown } from "./reading.ts";
import { isEuHead, readEuTable, readEuXml } from "./sanctions/eu.ts";
import { isFollowTheMoney, readFollowTheMoney } from "./sanctions/follow-the-money.ts";
import { ofacCountries, ofacTable, readOfacTable, readOfacXml } from "./sanctions/ofac.ts";
import { readUkTable, readUkXml, ukHeadAt } from "./sanctions/uk.ts";
import { type LinedRow, type Table, tableOf } from "./table.ts";

/** A decoded file. */
export interface TextFile {
	readonly name: string;
	readonly text: string;
}

/** What a file gave. */
export interface PartRead {
	readonly format: DeedFormat;
	readonly deeds?: readonly Deed[];
	readonly lists?: readonly DeedList[];
	readonly series?: readonly ReadIndicator[];
}

interface Asked {
	readonly complaints: Complaints;
	readonly options: ReadDeedsOptions;
}

/** A way to write a table: where its head is, −1 where it is none of it, and what it says. */
interface TableFormat {
	readonly format: DeedFormat;
	readonly headAt: (rows: readonly LinedRow[]) => number;
	readonly read: (table: Table, headAt: number, asked: Asked) => Omit<PartRead, "format">;
}

const first =
	(isHead: (head: readonly string[]) => boolean) =>
	(rows: readonly LinedRow[]): number =>
		isHead(rows[0]?.cells ?? []) ? 0 : -1;

const below = ({ rows }: Table, headAt: number): readonly [readonly string[], readonly LinedRow[]] => [
	rows[headAt]?.cells ?? [],
	rows.slice(headAt + 1),
];

/** In the order in which they are tried: what any table may be comes last. */
const TABLES: readonly TableFormat[] = [
	{
		format: "eu-sanctions",
		headAt: first(isEuHead),
		read: (table, at, { complaints, options }) => ({
			deeds: readEuTable(...below(table, at), table.name, complaints, options),
		}),
	},
	{
		format: "uk-sanctions",
		headAt: ukHeadAt,
		read: ({ rows, name }, at, { complaints, options }) => ({
			deeds: readUkTable(rows, at, name, complaints, options),
		}),
	},
	{
		format: "comtrade",
		headAt: first(isComtradeHead),
		read: (table, at, { complaints }) => ({ series: readComtrade(...below(table, at), table.name, complaints) }),
	},
	{
		format: "world-bank",
		headAt: wideHeadAt,
		read: ({ rows, delimiter, name }, at, { complaints }) => ({
			series: readWide(rows, at, delimiter, name, complaints),
		}),
	},
	{
		format: "sdmx",
		headAt: first(isSdmxHead),
		read: (table, at, { complaints }) => ({
			series: readSdmx(...below(table, at), table.delimiter, table.name, complaints),
		}),
	},
	{
		format: "plain",
		headAt: first(isPlainHead),
		read: (table, at, asked) => ({ deeds: plainTable(table, at, asked) }),
	},
	{
		format: "figures",
		headAt: first(isPlainFigures),
		read: (table, at, { complaints, options }) => ({
			series: readPlainFigures(...below(table, at), table.delimiter, table.name, complaints, options),
		}),
	},
];

/** Lists as XML, by the element that has only them. */
const XML = [
	{ format: "eu-sanctions", sign: /<(?:\w+:)?sanctionEntity[\s>]/u, read: readEuXml },
	{ format: "ofac", sign: /<(?:\w+:)?(?:sdnList|sanctionsData)[\s>]/u, read: readOfacXml },
	{ format: "uk-sanctions", sign: /<(?:\w+:)?Designations?[\s>]/u, read: readUkXml },
] as const;

/** How far into a file its kind shows. */
const HEAD = 200_000;

/**
 * What all files together say, each in the format that is asked for or recognised.
 *
 * - problems: of a file: `deeds-format`, `deeds-unreadable`
 */
export async function readTexts(files: readonly TextFile[], asked: Asked): Promise<readonly Outcome<PartRead>[]> {
	const parts: Outcome<PartRead>[] = [];
	const tables: Table[] = [];
	for (const file of files) {
		const marked = readMarked(file, asked);
		if (marked !== null) parts.push(marked);
		else tables.push(await tableOf(file.text, file.name, asked.complaints));
	}
	const isOfac = ({ rows, name }: Table): boolean =>
		wants(asked, "ofac") && (ofacTable(rows) !== null || OFAC_NOTES.test(name));
	const ofac = tables.filter(isOfac);
	if (ofac.length > 0) parts.push({ ok: true, value: { format: "ofac", deeds: ofacDeeds(ofac, asked) } });
	return [...parts, ...tables.filter((table) => !isOfac(table)).map((table) => readTable(table, asked))];
}

/** The rest of long notes on entries, which say nothing that a deed has; two columns without a head look like anything. */
const OFAC_NOTES = /(?:sdn|cons)_comments\.csv$/iu;

const wants = ({ options }: Asked, format: DeedFormat): boolean =>
	options.format === undefined || options.format === format;

/** XML, JSON and YAML; null for a table. */
function readMarked({ name, text }: TextFile, asked: Asked): Outcome<PartRead> | null {
	const { complaints, options } = asked;
	const start = text.slice(0, HEAD).trimStart();
	if (start.startsWith("<")) {
		const known = XML.find(({ format, sign }) => wants(asked, format) && sign.test(start));
		if (known === undefined) return unknown(`XML that begins with ${shown(start)}`, name);
		return withFormat(known.format, known.read(text, name, complaints, options));
	}
	if (wants(asked, "follow-the-money") && isFollowTheMoney(start))
		return {
			ok: true,
			value: { format: "follow-the-money", deeds: readFollowTheMoney(text, name, complaints, options) },
		};
	if (start.startsWith("[") || start.startsWith("{")) {
		const json = readJson(text, name, asked);
		if (json !== null) return json;
	} else if (!looksLikeYaml(start, name)) return null;
	if (!wants(asked, "plain")) return unknown("YAML or JSON", name);
	const read = readPlainYaml(text, name, complaints, options);
	return read.ok ? { ok: true, value: { format: "plain", ...read.value } } : read;
}

function withFormat(format: DeedFormat, read: Outcome<readonly Deed[]>): Outcome<PartRead> {
	return read.ok ? { ok: true, value: { format, deeds: read.value } } : read;
}

/** Answers of the services that give figures; null for other JSON, which may be deeds. */
function readJson(text: string, name: string, asked: Asked): Outcome<PartRead> | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (wants(asked, "world-bank") && isBankPage(value))
		return { ok: true, value: { format: "world-bank", series: readBankPage(value, name, asked.complaints) } };
	const data = (value as { readonly data?: unknown } | null)?.data;
	const records = Array.isArray(data) ? data : Array.isArray(value) ? value : [];
	if (!wants(asked, "comtrade") || !isComtradeHead(Object.keys((records[0] ?? {}) as object))) return null;
	return { ok: true, value: { format: "comtrade", series: readComtradeJson(records, name, asked.complaints) } };
}

const looksLikeYaml = (start: string, name: string): boolean => {
	if (/\.(?:ya?ml)$/iu.test(name)) return true;
	if (/\.(?:csv|tsv|tab|txt)$/iu.test(name)) return false;
	const bare = start.replace(/^\s*#.*$/gmu, "").trimStart();
	return /^(?:---|- |[\w-]+:(?:\s|$))/u.test(bare);
};

function ofacDeeds(tables: readonly Table[], { complaints, options }: Asked): readonly Deed[] {
	const countries = new Map(tables.flatMap(({ rows }) => (ofacTable(rows) === "add" ? [...ofacCountries(rows)] : [])));
	return tables.flatMap(({ rows, name }) =>
		ofacTable(rows) === "sdn" ? readOfacTable(rows, countries, name, complaints, options) : [],
	);
}

function readTable(table: Table, asked: Asked): Outcome<PartRead> {
	for (const { format, headAt, read } of TABLES) {
		const at = wants(asked, format) ? headAt(table.rows) : -1;
		if (at >= 0) return { ok: true, value: { format, ...read(table, at, asked) } };
	}
	const columns = (table.rows[0]?.cells ?? []).slice(0, 12).map(shown).join(", ");
	return unknown(columns === "" ? "nothing" : `the columns ${columns}`, table.name);
}

const unknown = (got: string, place: string): Outcome<never> =>
	failed(
		"deeds-format",
		`Expected deeds or figures in a format that is known, got ${got}; see docs/deeds/deed-formats.md`,
		place,
	);

/** `deed-field` once for each column that is not read, and `deed-cells` for rows with too many. */
function plainTable(table: Table, headAt: number, { complaints, options }: Asked): readonly Deed[] {
	const [head, rows] = below(table, headAt);
	for (const column of head)
		if (column !== "" && plainField(column) === undefined)
			complaints.refuse(
				"deed-field",
				`The column ${shown(column)} is not read; is it misspelled?`,
				`${table.name}, line 1`,
			);
	return rows.flatMap((row) => {
		const place = `${table.name}, line ${row.line}`;
		if (row.cells.length <= head.length) return deedsOfRow(plainRow(head, row), place, complaints, options);
		const message = `Expected ${head.length} cells, got ${row.cells.length}; put cells with the separator in quotation marks`;
		complaints.refuse("deed-cells", message, place);
		return [];
	});
}
