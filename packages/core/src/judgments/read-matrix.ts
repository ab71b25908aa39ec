import { CONSISTENCIES, type Consistency, type ExplanationMatrix, GRADES, type MatrixEvidence } from "@fissure/model";
import { type FieldReader, type Path, shownValue } from "./field-reader.ts";
import { type Locate, readLinks } from "./read-links.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Of explanations and evidence within a matrix: `H1`, `E12`, `no-leverage`. */
const PART_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** Nobody weighs more at once, and each is laid beside every other. */
const MOST_EXPLANATIONS = 50;

/**
 * Question, explanations and evidence of a matrix.
 *
 * - problems: `judgment-id-wrong`, `judgment-id-twice`, `judgment-reading-unknown`, `judgments-too-many`, and those of fields and links
 */
export function readMatrix(
	reader: FieldReader,
	path: Path,
	fields: Fields,
	locate: Locate | null,
): Pick<ExplanationMatrix, "question" | "explanations" | "evidence"> {
	const question = reader.words([...path, "question"], fields.question);
	const at = [...path, "explanations"];
	const explanations = reader.list(at, fields.explanations).flatMap((item, index) => {
		const record = reader.record([...at, index], item, ["id", "statement"]);
		if (record === null) return [];
		const statement = reader.words([...at, index, "statement"], record.statement);
		return [{ id: readPartId(reader, [...at, index, "id"], record.id), statement }];
	});
	if (explanations.length === 0)
		reader.refuse("judgment-field-missing", at, "Expected explanations, got none; name at least two that compete");
	if (explanations.length > MOST_EXPLANATIONS)
		reader.refuse(
			"judgments-too-many",
			at,
			`Expected ${MOST_EXPLANATIONS} explanations at most, got ${explanations.length}; join those that the evidence does not separate`,
		);
	refuseTwice(reader, at, explanations);
	const known = new Set(explanations.map(({ id }) => id));
	const under = [...path, "evidence"];
	const evidence = reader
		.list(under, fields.evidence)
		.flatMap((item, index) => readEvidence(reader, [...under, index], item, { known, locate }) ?? []);
	refuseTwice(reader, under, evidence);
	return { question, explanations, evidence };
}

const EVIDENCE_KEYS = ["id", "statement", "credibility", "relevance", "readings", "links"];

function readEvidence(
	reader: FieldReader,
	path: Path,
	item: unknown,
	{ known, locate }: { readonly known: ReadonlySet<string>; readonly locate: Locate | null },
): MatrixEvidence | null {
	const record = reader.record(path, item, EVIDENCE_KEYS);
	if (record === null) return null;
	return {
		id: readPartId(reader, [...path, "id"], record.id),
		statement: reader.words([...path, "statement"], record.statement),
		links: readLinks(reader, [...path, "links"], record.links, locate),
		credibility: reader.oneOf([...path, "credibility"], record.credibility, GRADES),
		relevance: reader.oneOf([...path, "relevance"], record.relevance, GRADES),
		readings: readReadings(reader, [...path, "readings"], record.readings, known),
	};
}

function readReadings(
	reader: FieldReader,
	path: Path,
	value: unknown,
	known: ReadonlySet<string>,
): Readonly<Record<string, Consistency>> {
	if (value === undefined || value === null) return {};
	if (typeof value !== "object" || Array.isArray(value)) {
		const message = `Expected readings by explanation, such as "H1: C", got ${shownValue(value)}`;
		reader.refuse("judgment-field-wrong", path, message);
		return {};
	}
	const entries = Object.entries(value).flatMap(([id, reading]): readonly (readonly [string, Consistency])[] => {
		if (known.has(id)) return [[id, reader.oneOf([...path, id], reading, CONSISTENCIES)]];
		const message = `Expected the id of an explanation (${[...known].slice(0, 12).join(", ")}), got ${shownValue(id)}`;
		reader.refuse("judgment-reading-unknown", [...path, id.slice(0, 60)], message);
		return [];
	});
	return Object.fromEntries(entries);
}

function readPartId(reader: FieldReader, path: Path, value: unknown): string {
	if (typeof value === "string" && PART_ID.test(value)) return value;
	const message = `Expected an id such as "H1", of letters, digits, ".", "-" and "_", got ${shownValue(value)}`;
	reader.refuse("judgment-id-wrong", path, message);
	return "";
}

function refuseTwice(reader: FieldReader, path: Path, parts: readonly { readonly id: string }[]): void {
	const seen = new Set<string>();
	for (const { id } of parts) {
		if (id !== "" && seen.has(id))
			reader.refuse(
				"judgment-id-twice",
				path,
				`Expected each id once, got ${shownValue(id)} twice; rename one of them`,
			);
		seen.add(id);
	}
}
