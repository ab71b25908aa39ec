/** What the database itself says of a table. */
export interface TableShape {
	readonly name: string;
	readonly columns: readonly ColumnShape[];
	/** Columns of the primary key, in its order. */
	readonly key: readonly string[];
}

export interface ColumnShape {
	readonly name: string;
	readonly type: "integer" | "real" | "text" | "blob";
	readonly isOptional: boolean;
}
