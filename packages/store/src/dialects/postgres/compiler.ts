import type {
	BinaryOperationNode,
	ColumnDefinitionNode,
	CreateIndexNode,
	DataTypeNode,
	OperationNode,
	OperatorNode,
	OrderByItemNode,
	PrimitiveValueListNode,
	RawNode,
	ReferencesNode,
	ValueListNode,
} from "kysely";
import { sql } from "kysely";
import { PostgresCompiler } from "../either.ts";

/** The kinds of columns as PostgreSQL calls them. Texts are compared by their bytes, whatever the language of the server. */
const KINDS: Readonly<Record<string, string>> = {
	integer: "bigint",
	real: "double precision",
	text: 'text collate "C"',
	blob: "bytea",
};

const sqlOf = (node: OperationNode) => ({ toOperationNode: () => node });

/** Writes queries, and tables with the kinds of columns that migrations name. */
export class CaseCompiler extends PostgresCompiler {
	protected override visitDataType(node: DataTypeNode): void {
		this.append(KINDS[node.dataType] ?? node.dataType);
	}

	/** To be one of none; PostgreSQL knows no empty list. */
	protected override visitBinaryOperation(node: BinaryOperationNode): void {
		const { operator } = node.operator as OperatorNode;
		const listed = node.rightOperand as PrimitiveValueListNode | ValueListNode;
		if ((operator === "in" || operator === "not in") && "values" in listed && listed.values.length === 0)
			this.append(operator === "in" ? "false" : "true");
		else super.visitBinaryOperation(node);
	}

	/** What is not known comes first, as in SQLite. */
	protected override visitOrderByItem(node: OrderByItemNode): void {
		super.visitOrderByItem(node);
		if (node.nulls !== undefined) return;
		const isDown = node.direction !== undefined && (node.direction as RawNode).sqlFragments[0] === "desc";
		this.append(isDown ? " nulls last" : " nulls first");
	}

	/** In the same order as lists, so that a list is read from its index. */
	protected override visitCreateIndex(node: CreateIndexNode): void {
		const columns = node.columns?.map((column) => sql`${sqlOf(column)} nulls first`.toOperationNode());
		super.visitCreateIndex(columns === undefined ? node : { ...node, columns });
	}

	/** Where rows come from elsewhere, they may refer to rows that come later. */
	protected override visitReferences(node: ReferencesNode): void {
		super.visitReferences(node);
		this.append(" deferrable");
	}

	/** A number that is the key of its row is given by the server. */
	protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
		const isNumber = (node.dataType as DataTypeNode).dataType === "integer";
		super.visitColumnDefinition(
			node.primaryKey === true && isNumber
				? { ...node, generated: { kind: "GeneratedNode", identity: true, byDefault: true } }
				: node,
		);
	}
}
