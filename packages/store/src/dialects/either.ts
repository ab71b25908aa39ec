import {
	type OperationNode,
	PostgresAdapter,
	PostgresQueryCompiler,
	type QueryExecutorProvider,
	type RawBuilder,
	type RawNode,
	SqliteQueryCompiler,
	sql,
} from "kysely";

/** Where the two databases need other words for the same question. */
interface BothSides<Value> {
	readonly sqlite: RawBuilder<Value>;
	readonly postgres: RawBuilder<Value>;
}

/** Before the two sides of a piece of SQL; nobody writes it. */
const MARK = "\0either ";

/** A piece of SQL that is written as the database of its query wants it. */
export const either = <Value>({ sqlite, postgres }: BothSides<Value>): RawBuilder<Value> =>
	// A node that Kysely knows, so that whatever goes through a query copies it whole.
	sql<Value>([MARK, "", ""] as unknown as TemplateStringsArray, sqlite, postgres);

const sidesOf = ({ sqlFragments, parameters }: RawNode): readonly OperationNode[] | null =>
	sqlFragments[0] === MARK ? parameters : null;

/** Writes queries as SQLite wants them. */
export class SqliteCompiler extends SqliteQueryCompiler {
	protected override visitRaw(node: RawNode): void {
		const [sqlite] = sidesOf(node) ?? [];
		if (sqlite === undefined) super.visitRaw(node);
		else this.visitNode(sqlite);
	}
}

/** Writes queries as PostgreSQL wants them. */
export class PostgresCompiler extends PostgresQueryCompiler {
	protected override visitRaw(node: RawNode): void {
		const [, postgres] = sidesOf(node) ?? [];
		if (postgres === undefined) super.visitRaw(node);
		else this.visitNode(postgres);
	}
}

/** Whether questions through this go to PostgreSQL; else they go to SQLite. */
export const isPostgres = (db: QueryExecutorProvider): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
