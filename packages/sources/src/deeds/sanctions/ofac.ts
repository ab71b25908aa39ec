import type { Deed, Outcome } from "@fissure/core";
import { dateOf } from "../cells.ts";
import type { Complaints, ReadDeedsOptions } from "../reading.ts";
import type { LinedRow } from "../table.ts";
import { asFarAsRead, deedOf, type SanctionsList, statesOf } from "./listing.ts";
import { textIn, textsIn, within, type XmlNode, xmlRecords } from "./xml-records.ts";

const LIST = {
	actor: "USA",
	title: "Office of Foreign Assets Control, Specially Designated Nationals and Blocked Persons List",
	address: "https://sanctionslist.ofac.treas.gov/Home/SdnList",
};

/** Of the three tables, which have no names of columns: who, where, and under which other names. */
const TABLES = { sdn: 12, add: 6, alt: 5 } as const;
const NOTHING = /^(?:-0-)?$/u;

/** Which of the tables of OFAC is this? Null for none. */
export function ofacTable(rows: readonly LinedRow[]): keyof typeof TABLES | null {
	const [first] = rows;
	if (first === undefined || !/^\d+$/u.test(first.cells[0] ?? "")) return null;
	const { cells } = first;
	if (cells.length === TABLES.sdn && cells.slice(4, 11).some((cell) => cell === "-0-")) return "sdn";
	if (!/^\d+$/u.test(cells[1] ?? "")) return null;
	if (cells.length === TABLES.alt && /^[afn]ka$/iu.test(cells[2] ?? "")) return "alt";
	return cells.length === TABLES.add ? "add" : null;
}

/** Countries of the addresses of each entry, by its number. */
export function ofacCountries(rows: readonly LinedRow[]): ReadonlyMap<string, readonly string[]> {
	const countries = new Map<string, string[]>();
	for (const { cells } of rows) {
		const [entry = "", , , , country = ""] = cells;
		if (!NOTHING.test(country)) countries.set(entry, [...(countries.get(entry) ?? []), country]);
	}
	return countries;
}

/**
 * The entries of `sdn.csv`. The table gives no day for any of them: each was listed by the day on which the list was published, which the
 * person gives (`date`).
 */
export function readOfacTable(
	rows: readonly LinedRow[],
	countries: ReadonlyMap<string, readonly string[]>,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): readonly Deed[] {
	return rows.flatMap(({ line, cells }) => {
		const place = `${name}, line ${line}`;
		// The file ends with the sign that once ended files.
		if (cells.length === 1) return [];
		if (cells.length !== TABLES.sdn || !/^\d+$/u.test(cells[0] ?? "")) {
			complaints.refuse(
				"deed-cells",
				`Expected ${TABLES.sdn} cells with a number first, got ${cells.length}; the row is left out`,
				place,
			);
			return [];
		}
		const [entry = "", target = "", , programmes = ""] = cells;
		const listing = {
			...{ id: `ofac-${entry}`, name: NOTHING.test(target) ? "" : target, date: undefined, place },
			states: statesOf([], countries.get(entry) ?? [], place, complaints),
			programmes: NOTHING.test(programmes)
				? []
				: programmes.split(/\]\s*\[|;/u).map((part) => part.replace(/[[\]]/gu, "").trim()),
		};
		return deedOf(listing, { ...LIST, day: undefined }, complaints, options);
	});
}

const RECORDS = new Set(["sdnEntry", "publshInformation", "entity", "publicationInfo"]);

/**
 * The list as XML: `sdn.xml`, which gives its own day of publication alone, and the enhanced one, which gives the day on which each entry
 * was published.
 */
export function readOfacXml(
	xml: string,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): Outcome<readonly Deed[]> {
	const deeds: Deed[] = [];
	let list: SanctionsList = { ...LIST, day: undefined };
	const read = xmlRecords(xml, RECORDS, name, (record, line) => {
		if (record.name === "publshInformation") list = { ...list, day: monthFirst(textIn(record, "Publish_Date")) };
		else if (record.name === "publicationInfo") list = { ...list, day: dateOf(textIn(record, "dataAsOf")) };
		else {
			const place = `${name}, line ${line}`;
			const listing = record.name === "entity" ? enhanced(record) : plain(record);
			const states = statesOf(listing.nationalities, listing.addresses, place, complaints);
			deeds.push(...deedOf({ ...listing, states, place }, list, complaints, options));
		}
	});
	return asFarAsRead(read, deeds, complaints);
}

interface Entry {
	readonly id: string;
	readonly name: string;
	readonly date: string | undefined;
	readonly programmes: readonly string[];
	readonly nationalities: readonly string[];
	readonly addresses: readonly string[];
}

function plain(record: XmlNode): Entry {
	const own = (name: string): string => record.children.find((child) => child.name === name)?.text.trim() ?? "";
	const of = ["nationalityList", "citizenshipList"].flatMap((list) => within(record, list));
	const nationalities = of.flatMap((node) => textsIn(node, "country"));
	const addresses = within(record, "addressList").flatMap((node) => textsIn(node, "country"));
	return {
		id: `ofac-${own("uid")}`,
		name: [own("lastName"), own("firstName")].filter((part) => part !== "").join(", "),
		date: undefined,
		programmes: textsIn(record, "program"),
		...{ nationalities, addresses },
	};
}

function enhanced(record: XmlNode): Entry {
	const names = within(record, "name");
	const primary = names.find((node) =>
		node.children.some(({ name, text }) => name === "isPrimary" && text.trim() === "true"),
	);
	const lists = within(record, "sanctionsList").map((node) => dateOf(node.attribute("datePublished")));
	const nationalities = within(record, "feature").flatMap((node) =>
		/^(?:nationality|citizenship) country$/iu.test(textIn(node, "type")) ? textsIn(node, "value") : [],
	);
	const addresses = within(record, "addresses").flatMap((node) => textsIn(node, "country"));
	return {
		id: `ofac-${record.attribute("id")}`,
		name: textIn(primary ?? names[0] ?? record, "formattedFullName"),
		date: lists.filter((day) => day !== undefined).toSorted()[0],
		programmes: textsIn(record, "sanctionsProgram"),
		...{ nationalities, addresses },
	};
}

/** `07/27/2026`, as the list writes its day. */
function monthFirst(cell: string): string | undefined {
	const { month, day, year } = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/u.exec(cell)?.groups ?? {};
	if (month === undefined || day === undefined) return dateOf(cell);
	return dateOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
