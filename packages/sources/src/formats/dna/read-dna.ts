import { failed, type Outcome } from "@fissure/core";
import type {
	DnaDocument,
	DnaEntity,
	DnaFault,
	DnaProject,
	DnaStatement,
	DnaType,
	DnaVariable,
	DnaVariableKind,
} from "./dna-project.ts";

/** What is read of a database, by table. Of passwords and what coders may do nothing is read. */
export const DNA_TABLES = {
	DOCUMENTS: ["ID", "Title", "Text", "Coder", "Author", "Source", "Section", "Notes", "Type", "Date"],
	STATEMENTTYPES: ["ID", "Label"],
	VARIABLES: ["ID", "Variable", "DataType", "StatementTypeId"],
	STATEMENTS: ["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"],
	DATABOOLEAN: ["StatementId", "VariableId", "Value"],
	DATAINTEGER: ["StatementId", "VariableId", "Value"],
	DATASHORTTEXT: ["StatementId", "VariableId", "Entity"],
	DATALONGTEXT: ["StatementId", "VariableId", "Value"],
	ENTITIES: ["ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf"],
	ATTRIBUTEVARIABLES: ["ID", "AttributeVariable"],
	ATTRIBUTEVALUES: ["EntityId", "AttributeVariableId", "AttributeValue"],
	CODERS: ["ID", "Name"],
	REGEXES: ["Label"],
} as const;

export type DnaTable = keyof typeof DNA_TABLES;
type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<DnaTable, readonly Row[] | null>>;

const NEEDED = ["DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS", "DATASHORTTEXT", "ENTITIES"] as const;

/**
 * A database of Discourse Network Analyzer 3 (`.dna`), as rows of its tables.
 *
 * Start and Stop are places of a caret in Java: UTF-16 code units, between lines that end with `\n`, since the window that shows a text
 * knows no others. (The program's own queries cut the words out by characters, which differ after an emoji.)
 *
 * - out:      the statements whose words are there; the others are counted
 * - problems: `dna-tables`
 * - source:   Leifeld (2013), Policy Studies Journal 41(1), 169–198, doi:10.1111/psj.12007; tables as the code of Discourse Network
 *             Analyzer 3 has them (leifeld-lab/dna, Sql.java)
 */
export function readDna(tables: Tables, place: string): Outcome<DnaProject> {
	const missing = NEEDED.filter((name) => tables[name] === null);
	if (missing.length > 0) {
		const message = `Expected a database of Discourse Network Analyzer 3, got one without ${missing.join(", ")}; save it with version 3 of that program`;
		return failed("dna-tables", message, place);
	}
	const rows = (name: DnaTable): readonly Row[] => tables[name] ?? [];
	const coders = new Map(rows("CODERS").map((row) => [row.ID, text(row.Name)]));
	const documents = rows("DOCUMENTS").map((row) => documentOf(row, coders));
	const variables = variablesIn(rows("VARIABLES"));
	const types = rows("STATEMENTTYPES").map((row): DnaType & { readonly id: unknown } => ({
		id: row.ID,
		name: text(row.Label),
		variables: [...variables.values()].filter(({ type }) => type === row.ID).map(({ name, kind }) => ({ name, kind })),
	}));
	const entities = entitiesIn(rows, variables);
	const values = valuesIn(rows, variables, entities);
	const leftOut: Record<DnaFault, number> = { document: 0, place: 0, type: 0 };
	const byId = new Map(documents.map((document) => [document.id, document]));
	const statements = rows("STATEMENTS").flatMap((row): readonly DnaStatement[] => {
		const type = types.find(({ id }) => id === row.StatementTypeId);
		const document = byId.get(row.DocumentId as number);
		const [start, end] = [row.Start, row.Stop];
		const fault =
			type === undefined
				? "type"
				: document === undefined
					? "document"
					: hasWords(document.text ?? "", start, end)
						? null
						: "place";
		if (fault !== null) {
			leftOut[fault]++;
			return [];
		}
		return [
			{
				id: Number(row.ID),
				type: (type as DnaType).name,
				document: (document as DnaDocument).id,
				at: (document as DnaDocument).at,
				...{ start: start as number, end: end as number },
				coder: coders.get(row.Coder) ?? null,
				values: values.get(row.ID) ?? {},
			},
		];
	});
	return {
		ok: true,
		value: {
			documents,
			types: types.map(({ id: _, ...type }) => type),
			statements,
			entities: [...entities.values()].map(({ id: _, ...entity }) => entity),
			coders: [...coders.values()],
			patterns: rows("REGEXES").map(({ Label }) => text(Label)),
			leftOut,
		},
	};
}

const text = (cell: unknown): string => (typeof cell === "string" ? cell : "");

function documentOf(row: Row, coders: ReadonlyMap<unknown, string>): DnaDocument {
	return {
		id: Number(row.ID),
		text: text(row.Text).replace(/\r\n?/gu, "\n"),
		...{ title: text(row.Title).trim(), author: text(row.Author).trim(), source: text(row.Source).trim() },
		...{ section: text(row.Section).trim(), type: text(row.Type).trim(), notes: text(row.Notes).trim() },
		at: instantOf(row.Date),
		coder: coders.get(row.Coder) ?? null,
	};
}

/** Years that a database of political debates may be of. */
const FIRST_SECOND = Date.parse("1500-01-01T00:00:00Z") / 1000;
const LAST_SECOND = Date.parse("2200-01-01T00:00:00Z") / 1000;

/** Seconds of Unix as local time of no zone: `2005-01-26T00:00:00`. */
export const instantOf = (seconds: unknown): string | null =>
	typeof seconds === "number" && Number.isInteger(seconds) && seconds >= FIRST_SECOND && seconds < LAST_SECOND
		? new Date(seconds * 1000).toISOString().slice(0, "2005-01-26T00:00:00".length)
		: null;

/** A place of whole characters, with a letter or a number among them. */
function hasWords(content: string, start: unknown, end: unknown): boolean {
	if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
	const [from, to] = [start as number, end as number];
	if (from < 0 || from >= to || to > content.length) return false;
	const cuts = [from, to].some(
		(at) => /[\uDC00-\uDFFF]/.test(content.charAt(at)) && /[\uD800-\uDBFF]/.test(content.charAt(at - 1)),
	);
	return !cuts && /[\p{L}\p{N}]/u.test(content.slice(from, to));
}

const KINDS: ReadonlySet<unknown> = new Set<DnaVariableKind>(["boolean", "integer", "short text", "long text"]);

type KnownVariable = DnaVariable & { readonly type: unknown };

const variablesIn = (rows: readonly Row[]): ReadonlyMap<unknown, KnownVariable> =>
	new Map(
		rows
			.filter(({ DataType }) => KINDS.has(DataType))
			.map((row) => [
				row.ID,
				{ name: text(row.Variable), kind: row.DataType as DnaVariableKind, type: row.StatementTypeId },
			]),
	);

type Rows = (name: DnaTable) => readonly Row[];
type KnownEntity = DnaEntity & { readonly id: unknown };

function entitiesIn(rows: Rows, variables: ReadonlyMap<unknown, KnownVariable>): ReadonlyMap<unknown, KnownEntity> {
	const names = new Map(rows("ENTITIES").map((row) => [row.ID, text(row.Value).trim()]));
	const attributeNames = new Map(rows("ATTRIBUTEVARIABLES").map((row) => [row.ID, text(row.AttributeVariable)]));
	const attributes = new Map<unknown, Record<string, string>>();
	for (const row of rows("ATTRIBUTEVALUES")) {
		const name = attributeNames.get(row.AttributeVariableId);
		const value = text(row.AttributeValue).trim();
		if (name === undefined || value === "") continue;
		attributes.set(row.EntityId, { ...attributes.get(row.EntityId), [name]: value });
	}
	const hex = (cell: unknown): string =>
		Math.min(255, Math.max(0, Number(cell) || 0))
			.toString(16)
			.padStart(2, "0");
	return new Map(
		rows("ENTITIES").map((row) => [
			row.ID,
			{
				id: row.ID,
				variable: variables.get(row.VariableId)?.name ?? "",
				name: names.get(row.ID) ?? "",
				color: `#${hex(row.Red)}${hex(row.Green)}${hex(row.Blue)}`.toUpperCase(),
				parent: names.get(row.ChildOf) ?? null,
				attributes: attributes.get(row.ID) ?? {},
			},
		]),
	);
}

function valuesIn(
	rows: Rows,
	variables: ReadonlyMap<unknown, KnownVariable>,
	entities: ReadonlyMap<unknown, KnownEntity>,
): ReadonlyMap<unknown, Readonly<Record<string, string | number>>> {
	const values = new Map<unknown, Record<string, string | number>>();
	const add = (row: Row, value: string | number | null): void => {
		const name = variables.get(row.VariableId)?.name;
		if (name === undefined || value === null || value === "") return;
		values.set(row.StatementId, { ...values.get(row.StatementId), [name]: value });
	};
	const whole = (cell: unknown): number | null => (Number.isInteger(cell) ? (cell as number) : null);
	for (const row of rows("DATASHORTTEXT")) add(row, entities.get(row.Entity)?.name ?? null);
	for (const row of rows("DATALONGTEXT")) add(row, text(row.Value).trim());
	for (const row of rows("DATAINTEGER")) add(row, whole(row.Value));
	for (const row of rows("DATABOOLEAN")) add(row, whole(row.Value) === null ? null : Number(row.Value) > 0 ? 1 : 0);
	return values;
}
