import type { Outcome } from "@fissure/core";
import type { ActorProfile, Attributed, ChangeOfSide, IssueProfile, LedgerRow } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { askRows } from "./asked-rows.ts";
import { BOTH } from "./draw-grid.ts";
import { type LedgerColumns, UNREAD } from "./ledger-columns.ts";
import { ledgerGrid } from "./ledger-grid.ts";
import { readEntries } from "./read-entries.ts";

/** Issues of an actor, and holders on an issue, that are shown. */
const MOST_ISSUES = 15;
const MOST_HOLDERS = 20;
/** Sentences of an actor on one issue, and of all holders on each side of an issue. */
const OF_ACTOR = 3;
const OF_SIDE = 6;
/** Positions that are read for one sentence: several are of the same. */
const SPARE = 3;
const MOST_CHANGES = 8;
const MOST_OTHERS = 12;

/**
 * What does one actor say, issue by issue; where did it take the other side later; and who speaks for whom?
 *
 * - silent:   on what is muted or of low certainty; an actor that nothing is known of has empty lists
 * - problems: problems of the file
 */
export const actorProfile = (file: Case, actor: string): Promise<Outcome<ActorProfile>> =>
	attempt(file.address, async () => {
		const grid = await ledgerGrid(file, { holders: [actor] }, { holders: 1, issues: MOST_ISSUES });
		if (!grid.ok) return grid;
		const held = await askRows(file, { holders: [actor] });
		if (!held.ok) return held;
		const stated = await askRows(file, { asserters: [actor] });
		if (!stated.ok) return stated;
		const { columns } = held.value;
		const rows = Array.from(held.value.rows);
		const own = rows.filter((row) => nameIn(columns, "asserter", row) === actor);
		const issues = [];
		for (const issue of grid.value.issues) {
			const cell = grid.value.cells.find((one) => one.issue === issue);
			if (cell === undefined) continue;
			const onIssue = own.filter((row) => nameIn(columns, "issue", row) === issue).toReversed();
			const sided = onIssue.filter((row) => sideOf(columns, row) !== 0);
			const others = onIssue.filter((row) => sideOf(columns, row) === 0);
			issues.push({ cell, sentences: await sentencesAt(file, columns, [...sided, ...others], OF_ACTOR) });
		}
		const { unit, from, to, more } = grid.value;
		const said = Array.from(stated.value.rows).filter((row) => {
			const holder = nameIn(stated.value.columns, "holder", row);
			return holder !== actor && holder !== BOTH;
		});
		const told = rows.filter((row) => nameIn(columns, "asserter", row) !== actor);
		return {
			ok: true,
			value: {
				...{ actor, positions: own.length, attributed: told.length, unit, from, to, more, issues },
				changes: await changesOfSide(file, columns, own),
				speaksFor: await attributed(file, stated.value.columns, said, "holder"),
				spokenForBy: await attributed(file, columns, told, "asserter"),
			},
		};
	});

/**
 * Who says what on one issue: each holder in its own texts, and the latest sentences of both sides?
 *
 * - out:      also where it is muted, and that it is
 * - silent:   on what is of low certainty; an issue that nothing was read on has empty lists
 * - problems: problems of the file
 */
export const issueProfile = (file: Case, issue: string): Promise<Outcome<IssueProfile>> =>
	attempt(file.address, async () => {
		const grid = await ledgerGrid(file, { issues: [issue], muted: true }, { holders: MOST_HOLDERS, issues: 1 });
		if (!grid.ok) return grid;
		const asked = await askRows(file, { issues: [issue], muted: true });
		if (!asked.ok) return asked;
		const { columns } = asked.value;
		const own = Array.from(asked.value.rows).filter(
			(row) => nameIn(columns, "asserter", row) === nameIn(columns, "holder", row),
		);
		const newest = own.toReversed();
		const onSide = (side: number) =>
			sentencesAt(
				file,
				columns,
				newest.filter((row) => sideOf(columns, row) === side),
				OF_SIDE,
			);
		const { unit, from, to, more, holders, cells } = grid.value;
		return {
			ok: true,
			value: {
				...{ issue, muted: columns.muted.has(issue), unit, from, to, more },
				positions: cells.reduce((sum, { count }) => sum + count, 0),
				holders: holders.flatMap((holder) => {
					const cell = cells.find((one) => one.holder === holder);
					return cell === undefined ? [] : [{ cell, stances: stancesOf(columns, own, holder) }];
				}),
				inFavour: await onSide(1),
				against: await onSide(-1),
			},
		};
	});

const nameIn = (columns: LedgerColumns, field: "issue" | "holder" | "asserter", row: number): string =>
	columns[field].words[columns[field].codes[row] as number] as string;

/** 1 for, −1 against; 0 for neither, and where the stance could not be read. */
const sideOf = ({ stances }: LedgerColumns, row: number): number =>
	stances[row] === UNREAD ? 0 : Math.sign(stances[row] as number);

const placeOf = ({ keys, documents, held }: LedgerColumns, row: number) => ({
	key: keys[row] as number,
	document: held[documents[row] as number]?.key ?? -1,
});

/** The first of these positions, one a sentence. */
async function sentencesAt(
	{ db }: Case,
	columns: LedgerColumns,
	rows: readonly number[],
	most: number,
): Promise<readonly LedgerRow[]> {
	const places = rows.slice(0, most * SPARE).map((row) => placeOf(columns, row));
	const sentences = new Map<string, LedgerRow>();
	for (const [entry, { key }] of await readEntries(db, places)) {
		const name = `${entry.document.id} ${entry.sentence.start}`;
		if (!sentences.has(name)) sentences.set(name, { key, ...entry, hits: [] });
	}
	return [...sentences.values()].slice(0, most);
}

function stancesOf(columns: LedgerColumns, own: readonly number[], holder: string) {
	const counts = new Map<number, number>();
	for (const row of own) {
		const stance = columns.stances[row] as number;
		if (stance === UNREAD || nameIn(columns, "holder", row) !== holder) continue;
		counts.set(stance, (counts.get(stance) ?? 0) + 1);
	}
	return [...counts].toSorted(([a], [b]) => a - b).map(([stance, count]) => ({ stance, count }));
}

/** Who is named beside the actor in these positions, each with how many and the latest. */
async function attributed(
	file: Case,
	columns: LedgerColumns,
	rows: readonly number[],
	field: "holder" | "asserter",
): Promise<readonly Attributed[]> {
	const byName = new Map<string, { count: number; last: number }>();
	for (const row of rows) {
		const name = nameIn(columns, field, row);
		byName.set(name, { count: (byName.get(name)?.count ?? 0) + 1, last: row });
	}
	const most = [...byName].toSorted(([a, { count: few }], [b, { count: many }]) => many - few || (a < b ? -1 : 1));
	const found: Attributed[] = [];
	for (const [actor, { count, last }] of most.slice(0, MOST_OTHERS)) {
		const [latest] = await sentencesAt(file, columns, [last], 1);
		if (latest !== undefined) found.push({ actor, count, latest });
	}
	return found;
}

/** Texts that follow each other on one issue and take opposite sides; what takes both sides is left aside. */
async function changesOfSide(
	file: Case,
	columns: LedgerColumns,
	own: readonly number[],
): Promise<readonly ChangeOfSide[]> {
	const last = new Map<string, Sided>();
	const changes: (readonly [issue: string, before: number, after: number])[] = [];
	for (const { issue, ...text } of sidedTexts(columns, own)) {
		const before = last.get(issue);
		if (before !== undefined && before.side === -text.side && isLater(text.date, before.date))
			changes.push([issue, before.row, text.row]);
		last.set(issue, text);
	}
	const found: ChangeOfSide[] = [];
	for (const [issue, earlier, later] of changes.slice(-MOST_CHANGES).toReversed()) {
		const [before] = await sentencesAt(file, columns, [earlier], 1);
		const [after] = await sentencesAt(file, columns, [later], 1);
		if (before !== undefined && after !== undefined) found.push({ issue, before, after });
	}
	return found;
}

interface Sided {
	readonly side: number;
	readonly date: string;
	/** Of the strongest position. */
	readonly row: number;
}

/** Each dated text on each issue on which it takes one side alone, the oldest first. */
function sidedTexts(columns: LedgerColumns, own: readonly number[]): readonly (Sided & { readonly issue: string })[] {
	const texts = new Map<string, number[]>();
	for (const row of own) {
		if (sideOf(columns, row) === 0) continue;
		const name = `${columns.documents[row]} ${nameIn(columns, "issue", row)}`;
		texts.set(name, [...(texts.get(name) ?? []), row]);
	}
	return [...texts.values()].flatMap((rows) => {
		const [first = -1] = rows;
		const side = sideOf(columns, first);
		const date = columns.held[columns.documents[first] as number]?.date ?? "";
		if (date === "" || rows.some((row) => sideOf(columns, row) !== side)) return [];
		const strength = (row: number): number => Math.abs(columns.stances[row] as number);
		const row = rows.reduce((most, one) => (strength(one) > strength(most) ? one : most));
		return [{ side, date, row, issue: nameIn(columns, "issue", first) }];
	});
}

/** Surely later: a year is not later than a month of it. */
const isLater = (date: string, than: string): boolean =>
	date > than && !date.startsWith(than) && !than.startsWith(date);
