import { createHash } from "node:crypto";
import type { DnaDocument, DnaProject, DnaStatement } from "./dna-project.ts";

type Cell = string | number | null;
/** A database as its tables are made and filled: statements of SQL, then rows by table, cells in the order of the columns. */
export interface NewDatabase {
	readonly schema: readonly string[];
	readonly rows: Readonly<Record<string, readonly (readonly Cell[])[]>>;
}

/** What a coder must give to open the file in Discourse Network Analyzer, which opens none without a password. It hides nothing. */
export const DNA_PASSWORD = "fissure";

/** The coder that every database of the program has. */
export const DNA_ADMIN = "Admin";

/** Characters of a name, a title and all else that is no text or note. */
export const LONGEST_DNA_NAME = 190;

/**
 * A database of Discourse Network Analyzer 3 (`.dna`) with this project in it: what `readDna` reads, the other way round.
 *
 * Start and Stop count UTF-16 code units. Coders get the right to do everything; the first is `Admin`. Names are cut to 190
 * characters, and kept apart by a number where that makes them alike. A text without a date is of the year 1, which is none
 * that a reader of ours takes for a date.
 *
 * - in:     texts whose lines end with `\n`, in which the statements have their places
 * - cost:   the rows are in memory; passwords take 0.1 s
 * - source: Leifeld (2013), Policy Studies Journal 41(1), 169–198, doi:10.1111/psj.12007; tables as the code of Discourse Network
 *           Analyzer 3 makes them (leifeld-lab/dna, Sql.java); passwords as Jasypt's StrongPasswordEncryptor has them
 */
export function writeDna(project: DnaProject): NewDatabase {
	const coders = [DNA_ADMIN, ...project.coders.filter((name) => name !== DNA_ADMIN)];
	const coderIds = new Map(coders.map((name, at) => [name, at + 1]));
	const types = project.types.map(({ name, variables }, at) => ({ id: at + 1, name, variables }));
	const variables = types.flatMap(({ id: type, variables: own }) => own.map((variable) => ({ ...variable, type })));
	const variableId = new Map(variables.map(({ type, name }, at) => [keyOf(type, name), at + 1]));
	const entities = entityRows(project, types, variableId);
	const coderNames = shortNames();
	return {
		schema: SCHEMA,
		rows: {
			SETTINGS: [
				["version", "3.0.7"],
				["date", "2022-06-10"],
			],
			CODERS: coders.map((name, at) => coderRow(at + 1, coderNames(name))),
			CODERRELATIONS: relationRows(coders.length),
			DOCUMENTS: project.documents.map((one) => documentRow(one, coderIds)),
			STATEMENTTYPES: types.map(({ id, name }) => [id, cut(name), ...TYPE_COLOR]),
			VARIABLES: variables.map(({ type, name, kind }, at) => [at + 1, cut(name), kind, type]),
			REGEXES: [...new Set(project.patterns.map(cut))].map((label) => [label, 0, 0, 0]),
			STATEMENTS: project.statements.map(({ id, type, document, start, end, coder }) => [
				...[id, typeId(types, type), document, start, end, coder === null ? null : (coderIds.get(coder) ?? null)],
			]),
			...entities.rows,
			...valueRows(project.statements, types, variableId, entities.idOf),
		},
	};
}

interface NumberedType {
	readonly id: number;
	readonly name: string;
	readonly variables: DnaProject["types"][number]["variables"];
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);
const cut = (name: string): string => Array.from(name).slice(0, LONGEST_DNA_NAME).join("");
const typeId = (types: readonly NumberedType[], name: string): number | null =>
	types.find((type) => type.name === name)?.id ?? null;

const TYPE_COLOR = [239, 208, 51];

/** Cuts names that are too long; two that become alike get numbers, so that they stay two. */
function shortNames(): (name: string) => string {
	const given = new Map<string, string>();
	const taken = new Set<string>();
	return (name) => {
		const known = given.get(name);
		if (known !== undefined) return known;
		let short = cut(name);
		for (let next = 2; taken.has(short); next++) {
			const ending = ` (${next})`;
			short = `${Array.from(name)
				.slice(0, LONGEST_DNA_NAME - ending.length)
				.join("")}${ending}`;
		}
		taken.add(short);
		given.set(name, short);
		return short;
	};
}

const RIGHTS = 17;
const coderRow = (id: number, name: string): readonly Cell[] => [
	...[id, name, 0, 0, 0, 0, 14, passwordHash(), 300, 0, 0],
	...Array.from({ length: RIGHTS }, () => 1),
];

function relationRows(coders: number): readonly (readonly Cell[])[] {
	const rows: Cell[][] = [];
	for (let one = 1; one <= coders; one++)
		for (let other = 1; other <= coders; other++)
			if (one !== other) rows.push([rows.length + 1, one, other, 1, 1, 1, 1]);
	return rows;
}

const UNDATED = Date.parse("0001-01-01T00:00:00Z") / 1000;

const documentRow = (
	{ id, title, text, coder, author, source, section, notes, type, at }: DnaDocument,
	coders: ReadonlyMap<string, number>,
): readonly Cell[] => [
	...[id, cut(title), text ?? "", coder === null ? null : (coders.get(coder) ?? null), cut(author), cut(source)],
	...[cut(section), notes, cut(type), at === null ? UNDATED : Date.parse(`${at}Z`) / 1000],
];

/** Entities by variable and name; each variable of short texts has one without a name, as the program makes them. */
function entityRows(
	{ entities, statements }: DnaProject,
	types: readonly NumberedType[],
	variableId: ReadonlyMap<string, number>,
) {
	const rows: Cell[][] = [];
	const ids = new Map<string, number>();
	const attributeVariables: Cell[][] = [];
	const attributeValues: Cell[][] = [];
	const attributeId = new Map<string, number>();
	const short = new Map<number, (name: string) => string>();
	const add = (variable: number, name: string, color: string): number => {
		const key = keyOf(variable, name);
		const known = ids.get(key);
		if (known !== undefined) return known;
		const id = rows.length + 1;
		const shorten = short.get(variable) ?? shortNames();
		short.set(variable, shorten);
		ids.set(key, id);
		rows.push([id, variable, shorten(name), ...channels(color), null]);
		return id;
	};
	const texts = types.flatMap(({ id: type, variables }) =>
		variables.filter(({ kind }) => kind === "short text").map(({ name }) => ({ type, name })),
	);
	for (const { type, name } of texts) {
		const variable = variableId.get(keyOf(type, name)) as number;
		add(variable, "", NO_COLOR);
		// Two of one name cannot be in one table.
		const own = [
			...new Map(
				entities.filter((one) => one.variable === name && one.name !== "").map((one) => [one.name, one] as const),
			).values(),
		];
		for (const entity of own) {
			const id = add(variable, entity.name, entity.color);
			for (const [attribute, value] of Object.entries(entity.attributes)) {
				const key = keyOf(variable, attribute);
				if (!attributeId.has(key)) {
					attributeId.set(key, attributeVariables.length + 1);
					attributeVariables.push([attributeVariables.length + 1, variable, cut(attribute)]);
				}
				attributeValues.push([attributeValues.length + 1, id, attributeId.get(key) as number, cut(value)]);
			}
		}
		for (const { name: child, parent } of own) {
			const above = parent === null ? undefined : ids.get(keyOf(variable, parent));
			const id = ids.get(keyOf(variable, child)) as number;
			if (above !== undefined && above !== id) (rows[id - 1] as Cell[])[CHILD_OF] = above;
		}
		const typeName = types.find(({ id }) => id === type)?.name;
		for (const { type: own, values } of statements)
			if (own === typeName && values[name] !== undefined) add(variable, String(values[name]), NO_COLOR);
	}
	return {
		idOf: (variable: number, name: string): number => ids.get(keyOf(variable, name)) as number,
		rows: { ENTITIES: rows, ATTRIBUTEVARIABLES: attributeVariables, ATTRIBUTEVALUES: attributeValues },
	};
}

const CHILD_OF = 6;
const NO_COLOR = "#000000";
const channels = (color: string): readonly number[] =>
	[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);

/** A value for each variable; a short or a long text that has none is empty, as in the program. */
function valueRows(
	statements: readonly DnaStatement[],
	types: readonly NumberedType[],
	variableId: ReadonlyMap<string, number>,
	entityOf: (variable: number, name: string) => number,
) {
	const tables = { "short text": [], "long text": [], integer: [], boolean: [] } as Record<string, Cell[][]>;
	const byName = new Map(types.map((type) => [type.name, type]));
	for (const { id, type, values } of statements) {
		const known = byName.get(type);
		for (const { name, kind } of known?.variables ?? []) {
			const variable = variableId.get(keyOf(known?.id, name)) as number;
			const table = tables[kind] as Cell[][];
			const value = values[name];
			const cell =
				kind === "short text"
					? entityOf(variable, String(value ?? ""))
					: kind === "long text"
						? String(value ?? "")
						: (value ?? null);
			if (cell !== null) table.push([table.length + 1, id, variable, cell]);
		}
	}
	return {
		DATASHORTTEXT: tables["short text"] as Cell[][],
		DATALONGTEXT: tables["long text"] as Cell[][],
		DATAINTEGER: tables.integer as Cell[][],
		DATABOOLEAN: tables.boolean as Cell[][],
	};
}

const ITERATIONS = 100_000;
const SALT_BYTES = 16;
let hashed: string | null = null;

/** The same in every file, so that equal cases give equal files. */
function passwordHash(): string {
	if (hashed !== null) return hashed;
	const salt = createHash("sha256").update(DNA_PASSWORD).digest().subarray(0, SALT_BYTES);
	let digest = createHash("sha256").update(salt).update(DNA_PASSWORD).digest();
	for (let turn = 1; turn < ITERATIONS; turn++) digest = createHash("sha256").update(digest).digest();
	hashed = Buffer.concat([salt, digest]).toString("base64");
	return hashed;
}

const KEY = "ID INTEGER NOT NULL PRIMARY KEY";
const name = (column: string): string => `${column} TEXT NOT NULL DEFAULT '' CHECK (LENGTH(${column}) < 191)`;
const range = (column: string, from: number, to: number, usual: number): string =>
	`${column} INTEGER NOT NULL DEFAULT ${usual} CHECK (${column} BETWEEN ${from} AND ${to})`;
const refers = (column: string, table: string): string =>
	`FOREIGN KEY(${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`;
const COLORS = ["Red", "Green", "Blue"].map((one) => range(one, 0, 255, 0)).join(", ");
const flags = (columns: string, usual = 1): string =>
	columns
		.split(" ")
		.map((one) => range(one, 0, 1, usual))
		.join(", ");
const PERMISSIONS =
	"PermissionAddDocuments PermissionEditDocuments PermissionDeleteDocuments PermissionImportDocuments PermissionAddStatements PermissionEditStatements PermissionDeleteStatements PermissionEditAttributes PermissionEditRegex PermissionEditStatementTypes PermissionEditCoders PermissionEditCoderRelations PermissionViewOthersDocuments PermissionEditOthersDocuments PermissionViewOthersStatements PermissionEditOthersStatements";
const OF_STATEMENT = `StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL`;
const OF_VALUE = `${refers("StatementId", "STATEMENTS")}, ${refers("VariableId", "VARIABLES")}, UNIQUE (StatementId, VariableId)`;

/** The tables that the program looks for, with the columns and the limits that it gives them; a table follows those it refers to. */
const SCHEMA: readonly string[] = [
	`CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)`,
	`CREATE TABLE CODERS(${KEY}, ${name("Name")}, ${COLORS}, ${range("Refresh", 0, 9999, 0)}, ${range("FontSize", 1, 99, 14)}, ${name("Password")}, ${range("PopupWidth", 100, 9999, 300)}, ${flags("ColorByCoder PopupDecoration", 0)}, ${flags(`PopupAutoComplete ${PERMISSIONS}`)})`,
	`CREATE TABLE DOCUMENTS(${KEY}, ${name("Title")}, Text TEXT NOT NULL, Coder INTEGER, ${name("Author")}, ${name("Source")}, ${name("Section")}, Notes TEXT NOT NULL DEFAULT '', ${name("Type")}, Date INTEGER NOT NULL, ${refers("Coder", "CODERS")})`,
	`CREATE TABLE STATEMENTTYPES(${KEY}, ${name("Label")}, ${COLORS})`,
	`CREATE TABLE VARIABLES(${KEY}, ${name("Variable")}, DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')), StatementTypeId INTEGER, ${refers("StatementTypeId", "STATEMENTTYPES")}, UNIQUE (Variable, StatementTypeId))`,
	`CREATE TABLE VARIABLELINKS(${KEY}, SourceVariableId INTEGER, TargetVariableId INTEGER, CHECK (TargetVariableId != SourceVariableId), ${refers("SourceVariableId", "VARIABLES")}, ${refers("TargetVariableId", "VARIABLES")})`,
	`CREATE TABLE REGEXES(Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191), ${COLORS})`,
	`CREATE TABLE CODERRELATIONS(${KEY}, Coder INTEGER CHECK(Coder > 0), OtherCoder INTEGER CHECK(OtherCoder > 0), ${flags("viewStatements editStatements viewDocuments editDocuments")}, CHECK (Coder != OtherCoder), ${refers("Coder", "CODERS")}, ${refers("OtherCoder", "CODERS")})`,
	`CREATE TABLE STATEMENTS(${KEY}, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK(Start >= 0), Stop INTEGER NOT NULL CHECK(Stop >= 0), Coder INTEGER, CHECK (Start < Stop), ${refers("StatementTypeId", "STATEMENTTYPES")}, ${refers("Coder", "CODERS")}, ${refers("DocumentId", "DOCUMENTS")})`,
	`CREATE TABLE ENTITIES(${KEY}, VariableId INTEGER NOT NULL, ${name("Value")}, ${COLORS}, ChildOf INTEGER CHECK(ChildOf > 0), UNIQUE (VariableId, Value), ${refers("ChildOf", "ENTITIES")}, ${refers("VariableId", "VARIABLES")})`,
	`CREATE TABLE DATABOOLEAN(${KEY}, ${OF_STATEMENT}, Value INTEGER NOT NULL DEFAULT 1, ${OF_VALUE})`,
	`CREATE TABLE DATAINTEGER(${KEY}, ${OF_STATEMENT}, Value INTEGER NOT NULL DEFAULT 0, ${OF_VALUE})`,
	`CREATE TABLE DATASHORTTEXT(${KEY}, ${OF_STATEMENT}, Entity INTEGER NOT NULL, ${refers("Entity", "ENTITIES")}, ${OF_VALUE})`,
	`CREATE TABLE DATALONGTEXT(${KEY}, ${OF_STATEMENT}, Value TEXT DEFAULT '', ${OF_VALUE})`,
	`CREATE TABLE ATTRIBUTEVARIABLES(${KEY}, VariableId INTEGER NOT NULL, ${name("AttributeVariable")}, UNIQUE(VariableId, AttributeVariable), ${refers("VariableId", "VARIABLES")})`,
	`CREATE TABLE ATTRIBUTEVALUES(${KEY}, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, ${name("AttributeValue")}, UNIQUE (EntityId, AttributeVariableId), ${refers("EntityId", "ENTITIES")}, ${refers("AttributeVariableId", "ATTRIBUTEVARIABLES")})`,
];
