import type { Outcome } from "@fissure/core";
import type { LedgerFilters, Timeline, TimelineMark, TimeUnit } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type AskedRows, askRows } from "./asked-rows.ts";
import { onceFor, UNREAD } from "./ledger-columns.ts";

export const TIME_UNITS = ["day", "month", "year", "5 years", "decade"] as const;

export interface TimelineOptions {
	/** The holders where one issue is asked for, else the issues. */
	readonly by?: Timeline["by"];
	/** Lanes; 10. */
	readonly lanes?: number;
	/** Milliseconds to go on reading for words; 60, so that what is known is drawn within a tenth of a second. */
	readonly patience?: number;
}

/** As many as a page draws without delay and a person can tell apart. */
const MOST_MARKS = 5_000;

/**
 * What was said on each issue, or by each holder, when, how strongly and with what authority?
 *
 * - unit:     the finest unit of time that needs no more than 5,000 marks; a text of which only the year is known stands for the year
 * - problems: those of the words looked for, and problems of the file
 */
export const ledgerTimeline = (
	file: Case,
	filters: LedgerFilters = {},
	options: TimelineOptions = {},
): Promise<Outcome<Timeline>> =>
	attempt(file.address, async () => {
		const asked = await askRows(file, filters, { patience: options.patience ?? 60 });
		if (!asked.ok) return asked;
		const { columns, read } = asked.value;
		const draw = () => drawn(asked.value, filters, options);
		// What is still being read for words changes from one question to the next.
		const value = read < 1 ? draw() : onceFor(columns, `timeline ${JSON.stringify([filters, options])}`, draw);
		return { ok: true, value };
	});

function drawn(asked: AskedRows, filters: LedgerFilters, options: TimelineOptions): Timeline {
	const by = options.by ?? (filters.issues?.length === 1 ? "holder" : "issue");
	const all = lanesIn(asked, by);
	const shown = all.slice(0, options.lanes ?? 10);
	const lanes = shown.map(({ name, count }) => ({ name, count }));
	const marks = marksIn(asked, by, new Set(shown.map(({ code }) => code)));
	return { by, lanes, more: all.length - shown.length, ...marks, total: asked.rows.length, read: asked.read };
}

function lanesIn({ columns, rows }: AskedRows, by: Timeline["by"]) {
	const { words, codes } = columns[by];
	const counts = new Uint32Array(words.length);
	for (let at = 0; at < rows.length; at++) {
		const code = codes[rows[at] as number] as number;
		counts[code] = (counts[code] as number) + 1;
	}
	return words
		.map((name, code) => ({ name, code, count: counts[code] as number }))
		.filter(({ count }) => count > 0)
		.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

interface Growing {
	readonly row: number;
	from: string;
	to: string;
	count: number;
	documents: number;
	/** The last document counted, so that each counts once: positions of one are together. */
	document: number;
	venue: string | null;
}

function marksIn(asked: AskedRows, by: Timeline["by"], lanes: ReadonlySet<number>) {
	for (const unit of TIME_UNITS) {
		const groups = groupsOf(asked, by, lanes, unit);
		if (groups !== null) return { unit, marks: [...groups.values()].map((group) => markOf(asked, by, group)) };
	}
	throw new RangeError("Expected a unit with few marks, got none");
}

/** Null where there are too many. */
function groupsOf(
	{ columns, rows }: AskedRows,
	by: Timeline["by"],
	lanes: ReadonlySet<number>,
	unit: TimeUnit,
): ReadonlyMap<string, Growing> | null {
	const { codes } = columns[by];
	const { documents, held, stances } = columns;
	const spanOf = held.map(({ date, kind }) => `${unitOf(date, unit)} ${kind}`);
	const groups = new Map<string, Growing>();
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const lane = codes[row] as number;
		if (!lanes.has(lane)) continue;
		const document = documents[row] as number;
		const { date, venue } = held[document] as (typeof held)[number];
		const name = `${lane} ${stances[row]} ${spanOf[document]}`;
		const group = groups.get(name);
		if (group === undefined) {
			if (groups.size === MOST_MARKS && unit !== "decade") return null;
			groups.set(name, { row, from: date, to: date, count: 1, documents: 1, document, venue });
			continue;
		}
		group.to = date;
		group.count++;
		if (group.document !== document) group.documents++;
		group.document = document;
		if (group.venue !== venue) group.venue = null;
	}
	return groups;
}

/** A date that is less exact than the unit stands for itself. */
function unitOf(date: string, unit: TimeUnit): string {
	if (unit === "day") return date;
	if (unit === "month") return date.slice(0, 7);
	const year = date.slice(0, 4);
	if (unit === "year" || year === "") return year;
	return String(Math.floor(Number(year) / (unit === "decade" ? 10 : 5)));
}

function markOf({ columns }: AskedRows, by: Timeline["by"], group: Growing): TimelineMark {
	const { row, from, to, count, documents, venue } = group;
	const stance = columns.stances[row] as number;
	return {
		lane: columns[by].words[columns[by].codes[row] as number] as string,
		from,
		to,
		kind: columns.held[columns.documents[row] as number]?.kind ?? "",
		stance: stance === UNREAD ? null : stance,
		count,
		documents,
		venue,
		key: columns.keys[row] as number,
	};
}
