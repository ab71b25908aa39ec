import type { LedgerFilters } from "@fissure/model";
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { isByCoder } from "../codings/is-by-coder.ts";
import { datePeriod, passing } from "../documents/document-filters.ts";
import { isMutedPosition } from "../mutes/mutes.ts";
import type { CaseTables } from "../schema/schema.ts";

type PositionsAndDocuments = ExpressionBuilder<CaseTables, "positions" | "documents">;

/**
 * Positions that are current and pass, joined to their documents.
 *
 * @param isByPlace they are gone through by their place in the ledger: SQLite would otherwise go through all that the coders read
 */
export function passingPositions(
	filters: LedgerFilters,
	builder: PositionsAndDocuments,
	isByPlace = false,
): Expression<SqlBool> {
	const { holders, asserters, issues, manners, stance, stances, documents } = filters;
	// Positions are as new as the first analysis of their text, not as the text.
	const { publishers, newSince, ...ofDocuments } = filters;
	const { eb, and, or, not } = builder;
	const conditions: Expression<SqlBool>[] = [
		eb("positions.until", "is", null),
		passing(ofDocuments, builder as never),
		...anyOf(eb, "positions.issue", issues),
		...anyOf(eb, "positions.holder", holders),
		...anyOf(eb, "positions.asserter", asserters),
		...anyOf(eb, "positions.manner", manners),
		...anyOf(eb, "positions.publisher", publishers),
		...anyOf(eb, "documents.id", documents),
	];
	if (stance !== undefined)
		conditions.push(eb("positions.stance", ">=", stance[0]), eb("positions.stance", "<=", stance[1]));
	if (stances !== undefined) {
		const read = stances.filter((one) => one !== null);
		const unread = stances.includes(null) ? [eb("positions.stance", "is", null)] : [];
		conditions.push(or([eb("positions.stance", "in", read), ...unread]));
	}
	if (filters.coders === undefined) conditions.push(isInForce(builder));
	else {
		const { coders } = filters;
		const theirs = eb
			.selectFrom("codings")
			.select("codings.key")
			.where("codings.until", "is", null)
			.where((codings) => isByCoder(codings as never, coders));
		conditions.push(eb(isByPlace ? sql`+positions.coding` : "positions.coding", "in", theirs));
	}
	if (filters.unsure !== true) conditions.push(isSure(builder));
	if (newSince !== undefined)
		conditions.push(
			eb(
				eb
					.selectFrom("codings as first")
					.select(({ fn }) => fn.min("first.added").as("analysed"))
					.whereRef("first.document", "=", "positions.document"),
				">",
				newSince,
			),
		);
	if (filters.muted !== true) conditions.push(not(isMutedPosition()));
	// Said of the documents too; here an index knows it.
	if (filters.from !== undefined) conditions.push(eb("positions.date_last", ">=", datePeriod(filters.from).first));
	if (filters.to !== undefined) conditions.push(eb("positions.date", "<=", datePeriod(filters.to).last));
	return and(conditions);
}

type Positions = ExpressionBuilder<CaseTables, "positions">;

/** No other reading of the text counts instead. */
const isInForce = ({ eb }: Positions): Expression<SqlBool> => eb("positions.aside", "is", null);

const isSure = ({ eb, or }: Positions): Expression<SqlBool> =>
	or([eb("positions.certainty", "is", null), eb("positions.certainty", "!=", "low")]);

/** What a current position must be where nothing is asked; its text must pass too. */
export const isUsual = (builder: Positions): Expression<SqlBool> => builder.and([isInForce(builder), isSure(builder)]);

/** All that the ledger shows, on muted issues too. Of a position this asks nothing that its index by date does not tell. */
export const NOTHING_ASKED: LedgerFilters = { muted: true };

/** The same question, which asks nothing about muting where nothing is muted. */
export const leavingOut = (muted: ReadonlySet<string>, filters: LedgerFilters): LedgerFilters =>
	muted.size === 0 ? { ...filters, ...NOTHING_ASKED } : filters;

export const isNothingAsked = (filters: LedgerFilters): boolean =>
	filters.muted === true && Object.entries(filters).every(([name, value]) => name === "muted" || value === undefined);

type Listed = "issue" | "holder" | "asserter" | "manner" | "publisher";

/** One value is asked for as such: an index then gives the answer in its order. */
function anyOf(
	eb: PositionsAndDocuments["eb"],
	column: `positions.${Listed}` | "documents.id",
	values: readonly string[] | undefined,
): readonly Expression<SqlBool>[] {
	if (values === undefined) return [];
	const [only] = values;
	return [values.length === 1 && only !== undefined ? eb(column, "=", only) : eb(column, "in", values)];
}
