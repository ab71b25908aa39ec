import { type OperationNode, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";

/** Where the two databases need other words for the same question. */
export interface BothSides<Value> {
	readonly sqlite: RawBuilder<Value>;
	readonly postgres: RawBuilder<Value>;
}

/** A piece of SQL that holds two; which of them is written is known where the whole query is. */
interface EitherNode extends OperationNode {
	readonly postgres: OperationNode;
}

/** A piece of SQL that is written as the database of the query wants it. */
export function either<Value>({ sqlite, postgres }: BothSides<Value>): RawBuilder<Value> {
	// What SQLite is to have, and beside it what PostgreSQL is to have: `postgresSide` takes that where it writes a query.
	const node = { ...sqlite.toOperationNode(), postgres: postgres.toOperationNode() } as unknown as OperationNode;
	const built = sql<Value>`${{ toOperationNode: () => node } as never}`;
	return built;
}

/** What a piece of SQL is in PostgreSQL; null where both have the same. */
export const postgresSide = (node: OperationNode): OperationNode | null =>
	"postgres" in node ? (node as EitherNode).postgres : null;

export type Asked = QueryExecutorProvider;
