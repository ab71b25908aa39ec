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

/** A condition on codings: it was made freely, or as a task that is finished. */
export const isFinished = ({ or, eb, selectFrom }: ExpressionBuilder<CaseTables, "codings">): Expression<SqlBool> =>
	or([
		eb("codings.task", "is", null),
		eb("codings.task", "in", selectFrom("coding_tasks").select("key").where("finished", "is not", null)),
	]);
