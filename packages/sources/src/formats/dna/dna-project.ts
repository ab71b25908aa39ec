/** What a database of Discourse Network Analyzer, or a list of events exported from one, holds. */
export interface DnaProject {
	readonly documents: readonly DnaDocument[];
	readonly types: readonly DnaType[];
	/** Those that have a document and, where its text is there, words in it. */
	readonly statements: readonly DnaStatement[];
	readonly entities: readonly DnaEntity[];
	/** Names of coders. */
	readonly coders: readonly string[];
	/** Regular expressions that the coders have words marked by. */
	readonly patterns: readonly string[];
	/** Of statements that are left out, how many for which reason. */
	readonly leftOut: Readonly<Record<DnaFault, number>>;
}

/** `document`: of none that is there; `place`: outside of its text, or between the halves of a character; `type`: of no type. */
export type DnaFault = "document" | "place" | "type";

export interface DnaDocument {
	readonly id: number;
	/** As the program shows it, in which places are counted: lines end with `\n`. Null in a list of events. */
	readonly text: string | null;
	readonly title: string;
	readonly author: string;
	readonly source: string;
	readonly section: string;
	readonly type: string;
	readonly notes: string;
	/** ISO, to the second and of no time zone; null where there is none. */
	readonly at: string | null;
	/** Name of the coder who added it; null where nobody is named. */
	readonly coder: string | null;
}

export type DnaVariableKind = "boolean" | "integer" | "short text" | "long text";

export interface DnaVariable {
	readonly name: string;
	readonly kind: DnaVariableKind;
}

export interface DnaType {
	readonly name: string;
	readonly variables: readonly DnaVariable[];
}

export interface DnaStatement {
	readonly id: number;
	/** Name of its type. */
	readonly type: string;
	/** Id of its document. */
	readonly document: number;
	/** ISO, to the second: of its document; null where it has none. */
	readonly at: string | null;
	readonly start: number;
	readonly end: number;
	readonly coder: string | null;
	/** By the name of the variable; what has no value is left out. */
	readonly values: Readonly<Record<string, string | number>>;
}

export interface DnaEntity {
	/** Name of the variable. */
	readonly variable: string;
	readonly name: string;
	/** `#FF9900` */
	readonly color: string;
	/** Name of the entity above it; null where there is none. */
	readonly parent: string | null;
	/** Notes of coders by the name of the attribute; empty ones are left out. */
	readonly attributes: Readonly<Record<string, string>>;
}
