import type { Deed, Outcome } from "@fissure/core";
import { dayFirst } from "../cells.ts";
import type { Complaints, ReadDeedsOptions } from "../reading.ts";
import { byName, type Cells, type LinedRow, plainName } from "../table.ts";
import { asFarAsRead, deedOf, type SanctionsList, statesOf } from "./listing.ts";
import { textIn, textsIn, within, type XmlNode, xmlRecords } from "./xml-records.ts";

const LIST = {
	actor: "GBR",
	title: "United Kingdom, UK Sanctions List",
	address: "https://www.gov.uk/government/publications/the-uk-sanctions-list",
};
const TREASURY_LIST = {
	actor: "GBR",
	title: "United Kingdom, Consolidated List of Financial Sanctions Targets",
	address: "https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
};

/** Above the names of the columns is a line with the day of the list. */
const HEAD_WITHIN = 5;

/** Which row has the names of the columns? −1 where the table is no list of the United Kingdom. */
export const ukHeadAt = (rows: readonly LinedRow[]): number =>
	rows.slice(0, HEAD_WITHIN).findIndex(({ cells }) => {
		const names = new Set(cells.map(plainName));
		return names.has("name6") && (names.has("groupid") || names.has("uniqueid"));
	});

const NAME_PARTS = ["Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6"];
const nameOf = (cells: Cells): string =>
	NAME_PARTS.map((part) => cells(part))
		.filter((part) => part !== "")
		.join(" ");

/**
 * The UK Sanctions List, or the consolidated list that the Treasury had until 2026, as a table; each name and address of an entry has a row.
 *
 * - problems: `sanction-record`, for a row without the number of an entry; `sanction-date`
 */
export function readUkTable(
	rows: readonly LinedRow[],
	headAt: number,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): readonly Deed[] {
	const head = rows[headAt]?.cells ?? [];
	const isTreasury = head.some((column) => plainName(column) === "groupid");
	const day = rows
		.slice(0, headAt)
		.flatMap(({ cells }) => cells.flatMap((cell) => cell.split(":")))
		.map((cell) => dayFirst(cell.replaceAll("-", " ").trim()) ?? dayFirst(cell))
		.find((found) => found !== undefined);
	const list: SanctionsList = { ...(isTreasury ? TREASURY_LIST : LIST), day };
	const read = byName(head);
	const entries = new Map<string, { readonly line: number; readonly rows: Cells[] }>();
	for (const row of rows.slice(headAt + 1)) {
		const cells = read(row);
		const id = cells("Unique ID", "Group ID");
		if (id === "") {
			complaints.refuse(
				"sanction-record",
				"Expected the number of an entry, got none; the row is left out",
				`${name}, line ${row.line}`,
			);
			continue;
		}
		const entry = entries.get(id) ?? { line: row.line, rows: [] };
		entries.set(id, entry);
		entry.rows.push(cells);
	}
	return [...entries].flatMap(([id, entry]) => {
		const place = `${name}, line ${entry.line}`;
		const all = (...names: readonly string[]): readonly string[] => entry.rows.map((cells) => cells(...names));
		const primary =
			entry.rows.find((cells) => /^primary name$/iu.test(cells("Name type", "Alias Type"))) ?? entry.rows[0];
		const written = primary?.("Date Designated", "UK Sanctions List Date Designated", "Listed On") ?? "";
		const date = dayFirst(written);
		if (written !== "" && date === undefined)
			complaints.refuse(
				"sanction-date",
				`Expected a day such as 24/02/2022, got "${written.slice(0, 40)}"; the day of the list is taken`,
				place,
			);
		return deedOf(
			{
				id: `uk-${id}`,
				...{ name: primary === undefined ? "" : nameOf(primary), date, place },
				states: statesOf(all("Nationality(/ies)", "Nationality"), all("Address Country", "Country"), place, complaints),
				programmes: all("Regime Name", "Regime"),
				ground: primary?.("UK Statement of Reasons", "Sanctions Imposed") ?? "",
			},
			list,
			complaints,
			options,
		);
	});
}

const RECORDS = new Set(["Designation", "DateGenerated"]);

/** The UK Sanctions List as XML. */
export function readUkXml(
	xml: string,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): Outcome<readonly Deed[]> {
	const deeds: Deed[] = [];
	let list: SanctionsList = { ...LIST, day: undefined };
	const read = xmlRecords(xml, RECORDS, name, (record, line) => {
		if (record.name === "DateGenerated") list = { ...list, day: dayFirst(record.text.slice(0, 10)) };
		else {
			const place = `${name}, line ${line}`;
			const listing = {
				...{ id: `uk-${textIn(record, "UniqueID")}`, name: primaryName(record), place },
				date: dayFirst(textIn(record, "DateDesignated").slice(0, 10)),
				states: statesOf(textsIn(record, "Nationality"), textsIn(record, "AddressCountry"), place, complaints),
				programmes: textsIn(record, "RegimeName"),
				ground: textIn(record, "UKStatementofReasons") || textIn(record, "SanctionsImposed"),
			};
			deeds.push(...deedOf(listing, list, complaints, options));
		}
	});
	return asFarAsRead(read, deeds, complaints);
}

function primaryName(record: XmlNode): string {
	const names = within(record, "Names").flatMap((node) => node.children);
	const primary = names.find((node) => /^primary name$/iu.test(textIn(node, "NameType"))) ?? names[0];
	if (primary === undefined) return "";
	return NAME_PARTS.map((part) => textIn(primary, part.replace(" ", "")))
		.filter((part) => part !== "")
		.join(" ");
}
