import type { DocumentFilters } from "@fissure/model";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { CaseTables } from "../schema/schema.ts";
import { datePeriod } from "./date-period.ts";

/** Documents that stand and pass. */
export function passing(
	{ publishers, languages, kinds, venues, from, to, earlierVersions = false }: DocumentFilters,
	{ eb, and }: ExpressionBuilder<CaseTables, "documents">,
): Expression<SqlBool> {
	const conditions: Expression<SqlBool>[] = [eb("documents.until", "is", null)];
	if (!earlierVersions) conditions.push(eb("documents.later_version", "is", null));
	if (publishers !== undefined) conditions.push(eb("documents.publisher", "in", publishers));
	if (languages !== undefined) conditions.push(eb("documents.language", "in", languages));
	if (kinds !== undefined) conditions.push(eb("documents.kind", "in", kinds));
	if (venues !== undefined) conditions.push(eb("documents.venue", "in", venues));
	if (from !== undefined) conditions.push(eb("documents.date_last", ">=", datePeriod(from).first));
	if (to !== undefined)
		conditions.push(eb("documents.date_first", "<=", datePeriod(to).last), eb("documents.date_first", "!=", ""));
	return and(conditions);
}
