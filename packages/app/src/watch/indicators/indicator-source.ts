import { relative, resolve } from "node:path";
import type { SeriesColumns } from "@fissure/sources/web";

/** Where the numbers of an indicator come from, and which of a table they are. */
export interface IndicatorSource {
	/** A file or an address. */
	readonly place: string;
	readonly columns: SeriesColumns;
}

export const isAddress = (place: string): boolean => /^https?:\/\//iu.test(place);

/** A table as the case names it, seen from its own folder: the next round may be run from anywhere, and folders are moved. */
export const sourceBeside = (source: string, caller: string, caseFolder: string | null): string =>
	moved(source, (place) => {
		const whole = resolve(caller, place);
		return caseFolder === null ? whole : relative(caseFolder, whole) || place;
	});

/** Where that table is now. */
export const sourceFrom = (source: string, caseFolder: string | null): string =>
	moved(source, (place) => (caseFolder === null ? place : resolve(caseFolder, place)));

function moved(source: string, move: (place: string) => string): string {
	const { place, columns } = parseIndicatorSource(source);
	return isAddress(place) ? source : formatIndicatorSource({ place: move(place), columns });
}

/**
 * `trade.csv#value=exports&where.country=OST`: the table, and behind the sign which columns and rows are meant. One line, so
 * that it can be read in any table of the case.
 */
export function parseIndicatorSource(text: string): IndicatorSource {
	const [place = "", ...rest] = text.split("#");
	const asked = new URLSearchParams(rest.join("#"));
	const [date, value] = [asked.get("date"), asked.get("value")];
	const where = Object.fromEntries(
		[...asked].flatMap(([key, words]) => (key.startsWith("where.") ? [[key.slice("where.".length), words]] : [])),
	);
	return {
		place,
		columns: {
			...(date === null ? {} : { date }),
			...(value === null ? {} : { value }),
			...(Object.keys(where).length === 0 ? {} : { where }),
		},
	};
}

export function formatIndicatorSource({ place, columns: { date, value, where = {} } }: IndicatorSource): string {
	const asked = new URLSearchParams({
		...(date === undefined ? {} : { date }),
		...(value === undefined ? {} : { value }),
		...Object.fromEntries(Object.entries(where).map(([key, words]) => [`where.${key}`, words])),
	});
	return asked.size === 0 ? place : `${place}#${asked}`;
}
