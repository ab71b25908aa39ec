import type { DnaDocument, DnaProject } from "./dna-project.ts";

/**
 * The statements of one type as a list of events, in the columns in which Discourse Network Analyzer exports it: what
 * `readEventList` reads, the other way round. A time that is not known is an empty cell.
 *
 * - out: the head, then a row for each statement, in the order in which they are given
 */
export function eventListOf(
	{ documents, types, statements }: Pick<DnaProject, "documents" | "types" | "statements">,
	type: string,
): readonly (readonly (string | number | null)[])[] {
	const variables = types.find(({ name }) => name === type)?.variables.map(({ name }) => name) ?? [];
	const byId = new Map<number, DnaDocument>(documents.map((one) => [one.id, one]));
	return [
		["statement_id", "time", ...variables, "start_position", "stop_position", ...LAST],
		...statements
			.filter((one) => one.type === type)
			.map(({ id, at, values, start, end, coder, document }) => {
				const of = byId.get(document);
				return [
					...[id, at?.replace("T", " ") ?? null],
					...variables.map((name) => values[name] ?? null),
					...[start, end, of?.text?.slice(start, end) ?? null, coder, document],
					...[of?.title, of?.author, of?.source, of?.section, of?.type].map((cell) => cell ?? null),
				];
			}),
	];
}

const LAST = [
	...["text", "coder", "document_id", "document_title", "document_author", "document_source", "document_section"],
	"document_type",
];
