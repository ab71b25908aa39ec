import type { Deed, DeedList, Indicator, Problem } from "@fissure/core";
import { problemLog } from "../reading/problem-log.ts";
import type { SeriesPoint } from "../series/read-series.ts";

export interface ReadDeedsOptions {
	/** How the files are written; recognised by what is in them where left out. */
	readonly format?: DeedFormat;
	/** Code of whose deeds or figures these are, where the files do not say. */
	readonly actor?: string;
	/** ISO day on which the files were fetched; where left out, the day that a list gives for itself. */
	readonly retrieved?: string;
	/** ISO day of publication, for lists that give no day for each entry: who is on the list was listed by then. */
	readonly date?: string;
	/** Where all rows without a source of their own can be looked up. */
	readonly source?: { readonly title: string; readonly address: string | null };
}

export const DEED_FORMATS = [
	"plain",
	"follow-the-money",
	"ofac",
	"eu-sanctions",
	"uk-sanctions",
	"comtrade",
	"world-bank",
	"sdmx",
	"figures",
] as const;
export type DeedFormat = (typeof DEED_FORMATS)[number];

export interface ReadIndicator {
	readonly indicator: Indicator;
	/** The oldest first; null where the source says that it has no value. */
	readonly points: readonly SeriesPoint[];
}

export interface DeedsRead {
	/** Of the files, each once, with commas between. */
	readonly format: string;
	readonly deeds: readonly Deed[];
	/** What registers say of their own completeness. */
	readonly lists: readonly DeedList[];
	readonly series: readonly ReadIndicator[];
	/** Of rows that are left out, or read otherwise than they are written. */
	readonly problems: readonly Problem[];
	/** What a reader should know of a file that is read as it is written. */
	readonly notes: readonly Problem[];
}

/** Why a row is left out, or what is to be known of the whole; gathered while the rest is read. */
export interface Complaints {
	refuse(code: string, message: string, place: string): void;
}

/** Nothing is lost where a row says what another has said, or is a part of another; and figures of some partners are not wrong. */
export const DEED_NOTES: ReadonlySet<string> = new Set([
	"deed-twice",
	"figure-twice",
	"figure-parts",
	"figure-partners",
]);

/** Gathers them: the first fifty of each kind, and of the others how many there are. A message of several lines is one. */
export function complaints(): Complaints & { readonly all: () => readonly Problem[] } {
	const log = problemLog();
	return {
		refuse(code, message, place) {
			const { file, line } = /^(?<file>.*), line (?<line>\d+)$/su.exec(place)?.groups ?? {};
			if (file === undefined) log.add(code, message, place);
			else log.add(code, message, file, Number(line));
		},
		all: log.list,
	};
}

/** The part of a cell that a message shows. */
export const shown = (cell: string): string => `"${cell.replace(/\p{Cc}/gu, " ").slice(0, 60)}"`;
