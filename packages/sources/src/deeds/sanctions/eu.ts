import type { Deed, Outcome } from "@fissure/core";
import { dateOf, dayFirst } from "../cells.ts";
import type { Complaints, ReadDeedsOptions } from "../reading.ts";
import { byName, type Cells, type LinedRow, plainName } from "../table.ts";
import { asFarAsRead, deedOf, type Listing, type SanctionsList, statesOf } from "./listing.ts";
import { within, type XmlNode, xmlRecords } from "./xml-records.ts";

const LIST = {
	actor: "EU",
	title: "European Union, consolidated list of persons, groups and entities subject to financial sanctions",
	address:
		"https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
};

/** Columns of version 1.1 of the table, and of version 1.0. */
const ENTRY = ["Entity_LogicalId", "Entity_logical_id"];

export const isEuHead = (head: readonly string[]): boolean =>
	head.some((name) => plainName(name) === "entitylogicalid") &&
	head.some((name) => /^(?:naal|namealias)wholename$/u.test(plainName(name)));

interface Entry {
	readonly cells: Cells;
	readonly line: number;
	readonly published: string[];
	readonly countries: Readonly<Record<"citizen" | "address", string[]>>;
	readonly programmes: Set<string>;
	name: string;
}

/**
 * The list as a table, in which each name, address and birth date of an entry has a row of its own.
 *
 * The day of an entry is that of its designation where the table has it; else the entry was listed by the day of the oldest act that it
 * cites, since later acts take the place of earlier ones.
 *
 * - problems: `sanction-record`, for a row without the number of an entry
 */
export function readEuTable(
	head: readonly string[],
	rows: readonly LinedRow[],
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): readonly Deed[] {
	const read = byName(head);
	const dateColumns = head.filter((column) => /(?:regulation|leba)publicationdate$/u.test(plainName(column)));
	const entries = new Map<string, Entry>();
	for (const row of rows) {
		const cells = read(row);
		const id = cells(...ENTRY);
		if (id === "") {
			complaints.refuse(
				"sanction-record",
				"Expected the number of an entry, got none; the row is left out",
				`${name}, line ${row.line}`,
			);
			continue;
		}
		const entry = entries.get(id) ?? {
			...{ cells, line: row.line, published: [], programmes: new Set<string>(), name: "" },
			countries: { citizen: [], address: [] },
		};
		entries.set(id, entry);
		entry.name ||= cells("NameAlias_WholeName", "Naal_wholename");
		for (const column of dateColumns) entry.published.push(cells(column));
		entry.programmes.add(cells("Entity_Regulation_Programme", "Programme"));
		entry.countries.citizen.push(cells("Citizenship_CountryIso2Code", "Citi_country"));
		entry.countries.address.push(cells("Address_CountryIso2Code", "Addr_country"));
	}
	const [first] = entries.values();
	const list: SanctionsList = { ...LIST, day: dayFirst(first?.cells("fileGenerationDate", "Date_file") ?? "") };
	return [...entries].flatMap(([id, entry]) => {
		const place = `${name}, line ${entry.line}`;
		const { cells, countries } = entry;
		const act = cells("Entity_Regulation_NumberTitle", "Leba_numtitle");
		return deedOf(
			{
				id: idOf(cells("Entity_EU_ReferenceNumber", "EU_ref_num"), id),
				...{ name: entry.name, place, programmes: [...entry.programmes] },
				states: statesOf(countries.citizen, countries.address, place, complaints),
				date: dayFirst(cells("Entity_DesignationDate")),
				listedBy: oldest(entry.published.map(dayFirst)),
				...ground(act),
				...(cells("Entity_Regulation_PublicationUrl", "Leba_url") === ""
					? {}
					: { address: cells("Entity_Regulation_PublicationUrl", "Leba_url") }),
			},
			list,
			complaints,
			options,
		);
	});
}

const idOf = (reference: string, logical: string): string =>
	reference === "" ? `eu-${logical}` : `eu-${reference.replace(/^EU\./iu, "")}`;
const ground = (act: string): Pick<Listing, "ground"> => (act === "" ? {} : { ground: act });
const oldest = (days: readonly (string | undefined)[]): string | undefined =>
	days.filter((day) => day !== undefined).toSorted()[0];

const RECORDS = new Set(["sanctionEntity"]);

/** The list as XML (`xmlFullSanctionsList`). */
export function readEuXml(
	xml: string,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): Outcome<readonly Deed[]> {
	const deeds: Deed[] = [];
	const day = dateOf(
		/<export\b[^>]{0,2000}?\bgenerationDate="(?<day>[^"T]{10})/u.exec(xml.slice(0, 4096))?.groups?.day ?? "",
	);
	const read = xmlRecords(xml, RECORDS, name, (record, line) => {
		const place = `${name}, line ${line}`;
		deeds.push(...deedOf({ ...listingOf(record, place, complaints), place }, { ...LIST, day }, complaints, options));
	});
	return asFarAsRead(read, deeds, complaints);
}

function listingOf(record: XmlNode, place: string, complaints: Complaints): Omit<Listing, "place"> {
	const own = (name: string): readonly XmlNode[] => record.children.filter((child) => child.name === name);
	const acts = [...within(record, "regulation"), ...within(record, "regulationSummary")];
	const [act] = own("regulation");
	const names = own("nameAlias").map((alias) => alias.attribute("wholeName").trim());
	const codes = (name: string): readonly string[] => own(name).map((node) => node.attribute("countryIso2Code"));
	const url = act?.children.find((child) => child.name === "publicationUrl")?.text.trim() ?? "";
	return {
		id: idOf(record.attribute("euReferenceNumber"), record.attribute("logicalId")),
		name: names.find((alias) => alias !== "") ?? "",
		programmes: own("regulation").map((node) => node.attribute("programme")),
		states: statesOf(codes("citizenship"), codes("address"), place, complaints),
		date: dateOf(record.attribute("designationDate")),
		listedBy: oldest(acts.map((node) => dateOf(node.attribute("publicationDate")))),
		...ground(act?.attribute("numberTitle") ?? ""),
		...(url === "" ? {} : { address: url }),
	};
}
