import type { Outcome } from "@fissure/core";
import { type LedgerFilters, TIME_UNITS, type Timeline, type TimelineMark, type TimeUnit } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type AskedRows, askRows } from "./asked-rows.ts";
import { onceFor, UNREAD } from "./ledger-columns.ts";
import { isInParts, ledgerHome } from "./ledger-home.ts";
import { timelineInParts } from "./parts/timeline-in-parts.ts";
import { busiestFirst, MOST_MARKS, unitOf } from "./timeline-units.ts";

export interface TimelineOptions {
	/** The holders where one issue is asked for, else the issues. */
	readonly by?: Timeline["by"];
	/** Lanes; 10. */
	readonly lanes?: number;
	/** Milliseconds to go on reading for words; 60, so that what is known is drawn within a tenth of a second. */
	readonly patience?: number;
}

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
		const by = options.by ?? (filters.issues?.length === 1 ? "holder" : "issue");
		const most = options.lanes ?? MOST_LANES;
		const name = `timeline ${JSON.stringify([filters, by, most])}`;
		const home = await ledgerHome(file);
		if (isInParts(home) && filters.words === undefined) {
			const value = await onceFor(home, name, () => timelineInParts(file, home, filters, { by, most }));
			return { ok: true, value };
		}
		const asked = await askRows(file, filters, { patience: options.patience ?? 60 });
		if (!asked.ok) return asked;
		const { columns, read } = asked.value;
		const draw = () => drawn(asked.value, by, most);
		// What is still being read for words changes from one question to the next.
		return { ok: true, value: read < 1 ? draw() : onceFor(columns, name, draw) };
	});

const MOST_LANES = 10;

function drawn(asked: AskedRows, by: Timeline["by"], most: number): Timeline {
	const { columns, rows, read } = asked;
	const { words, codes } = columns[by];
	const counts = new Uint32Array(words.length);
	for (let at = 0; at < rows.length; at++) {
		const code = codes[rows[at] as number] as number;
		counts[code] = (counts[code] as number) + 1;
	}
	const all = busiestFirst(words.map((name, code) => ({ name, count: counts[code] as number })));
	const lanes = all.slice(0, most);
	const shown = new Set(lanes.map(({ name }) => words.indexOf(name)));
	return { by, lanes, more: all.length - lanes.length, ...marksIn(asked, by, shown), total: rows.length, read };
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
