import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { CaseTables } from "../schema/schema.ts";

/** A condition on codings: one of these coders made it, of whatever version. */
export const isByCoder = (
	{ eb, or, and }: ExpressionBuilder<CaseTables, "codings">,
	coders: readonly string[],
): Expression<SqlBool> =>
	or(
		coders.flatMap((coder) => [
			eb("codings.coder", "=", coder),
			// "A" follows "@".
			and([eb("codings.coder", ">=", `${coder}@`), eb("codings.coder", "<", `${coder}A`)]),
		]),
	);
