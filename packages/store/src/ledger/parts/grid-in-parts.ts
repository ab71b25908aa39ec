import type { LedgerFilters } from "@fissure/model";
import { sql } from "kysely";
import type { Case } from "../../case/case.ts";
import { BOTH, type CellHistory, type CountedCell, type CountedGrid, type TakenStance } from "../draw-grid.ts";
import { eachPart, type LedgerParts } from "./ledger-parts.ts";
import { documentOfPlace, PLACE, passingIn } from "./pieces.ts";

/** What a grid is drawn of, of a large ledger. */
export async function gridInParts(file: Case, home: LedgerParts, filters: LedgerFilters): Promise<CountedGrid> {
	const cells = new Map<string, CountedCell>();
	let total = 0;
	await eachPart(
		file,
		home,
		(isHere) =>
			passingIn(file.db, filters, isHere as never)
				.select(["positions.issue", "positions.holder"])
				.select(({ fn }) => fn.countAll<number>().as("all"))
				.select(sql<number>`count(case when positions.asserter = positions.holder then 1 end)`.as("own"))
				.groupBy(["positions.issue", "positions.holder"])
				.execute(),
		({ issue, holder, all, own }) => {
			total += all;
			if (holder === BOTH) return;
			const name = nameOf({ issue, holder });
			const { count, attributed } = cells.get(name) ?? { count: 0, attributed: 0 };
			cells.set(name, { issue, holder, count: count + own, attributed: attributed + all - own });
		},
	);
	return { cells: [...cells.values()], total, historiesOf: (shown) => readHistories(file, home, filters, shown) };
}

const nameOf = ({ issue, holder }: Pick<CountedCell, "issue" | "holder">): string => JSON.stringify([issue, holder]);

interface Growing {
	readonly months: Map<string, CellHistory["months"][number]>;
	/** Place of the last position that takes a stance. */
	last: string;
}

async function readHistories(
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
	shown: readonly CountedCell[],
): Promise<readonly CellHistory[]> {
	const histories = new Map(shown.map((cell) => [nameOf(cell), { months: new Map(), last: "" } as Growing]));
	const month = sql<string>`substr(positions.date, 1, 7)`;
	const [holders, issues] = [shown.map(({ holder }) => holder), shown.map(({ issue }) => issue)];
	if (shown.length > 0)
		await eachPart(
			file,
			home,
			(isHere) =>
				passingIn(file.db, filters, isHere as never)
					.where("positions.holder", "in", [...new Set(holders)])
					.where("positions.issue", "in", [...new Set(issues)])
					.whereRef("positions.asserter", "=", "positions.holder")
					.where("positions.date", "!=", "")
					.select(["positions.issue", "positions.holder", month.as("at")])
					.select(({ fn }) => fn.countAll<number>().as("all"))
					.select([
						sql<number>`count(case when positions.stance > 0 then 1 end)`.as("for"),
						sql<number>`count(case when positions.stance < 0 then 1 end)`.as("against"),
						sql<string | null>`max(case when positions.stance is not null then ${PLACE} end)`.as("last"),
					])
					.groupBy(["positions.issue", "positions.holder", month])
					.execute(),
			({ issue, holder, at, all, last, ...row }) => {
				const history = histories.get(nameOf({ issue, holder }));
				if (history === undefined) return;
				const { months } = history;
				const bar = months.get(at) ?? { at, for: 0, against: 0, neither: 0 };
				months.set(at, {
					at,
					for: bar.for + row.for,
					against: bar.against + row.against,
					neither: bar.neither + all - row.for - row.against,
				});
				if (last !== null && last > history.last) history.last = last;
			},
		);
	const found: CellHistory[] = [];
	for (const cell of shown) {
		const { months, last } = histories.get(nameOf(cell)) as Growing;
		const inOrder = [...months.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1));
		found.push({ months: inOrder, last: last === "" ? [] : await readLast(file, filters, cell, last) });
	}
	return found;
}

/** What a holder says on an issue in the text of this place. */
function readLast(
	{ db }: Case,
	filters: LedgerFilters,
	{ issue, holder }: CountedCell,
	place: string,
): Promise<readonly TakenStance[]> {
	const [date = ""] = place.split(" ");
	return passingIn(db, filters, ({ eb, and }) =>
		and([
			eb("positions.holder", "=", holder),
			eb("positions.date", "=", date),
			eb("positions.document", "=", documentOfPlace(place)),
			eb("positions.issue", "=", issue),
			eb("positions.asserter", "=", holder),
			eb("positions.stance", "is not", null),
		]),
	)
		.select(["positions.key", "positions.date", "positions.stance"])
		.orderBy("positions.number")
		.orderBy("positions.key")
		.execute() as Promise<readonly TakenStance[]>;
}
