import { DOCUMENT_KINDS, type Outcome } from "@fissure/core";
import type { DocumentsReport } from "@fissure/model";
import type { CaseView } from "@fissure/report";
import type { ListFilters, ListPage } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { TEXTS, type TextsOptions } from "./correct-texts.ts";

export const listDocuments = operation({
	name: "list-documents",
	question: "Which texts does the case have? Without their words",
	effect: "reads",
	http: "GET /api/documents",
	command: TEXTS,
	input: ({ z, day, flag, listOf, whole, words }) =>
		z.strictObject({
			named: words.max(200).optional().describe("Part of the title, the id, the venue or the address"),
			publisher: listOf(words).optional(),
			language: listOf(words).optional(),
			kind: listOf(z.enum(DOCUMENT_KINDS)).optional(),
			from: day.optional(),
			to: day.optional(),
			coded: z.enum(["yes", "no"]).optional(),
			earlier: flag.optional().describe("Include texts that their source has since replaced"),
			order: z.enum(["newest", "oldest", "title", "publisher", "added"]).optional(),
			after: whole.min(0).optional().describe("Number of documents to skip"),
			size: whole.min(1).max(500).optional(),
		}),
	output: ({ DocumentsReportSchema }) => DocumentsReportSchema,
	json: ({ DocumentsReportSchema }) => DocumentsReportSchema.pick({ documents: true, total: true }),
	typed({ words, options }: Typed<TextsOptions>) {
		const [named, ...others] = words;
		if (others.length > 0)
			return `Expected one part of a title after "list", got ${words.length}; put it in quotation marks`;
		const { publisher, language, kind, date } = options;
		return {
			size: MOST_LISTED,
			...(named === undefined ? {} : { named }),
			...(publisher === undefined ? {} : { publisher: [publisher] }),
			...(language === undefined ? {} : { language: [...language] }),
			...(kind === undefined ? {} : { kind: [kind] }),
			...(date?.[0] === undefined ? {} : { from: date[0], to: date[0] }),
		};
	},
	run: ({ named, publisher, language, kind, from, to, coded, earlier, order, after, size }, { case: choice }) =>
		documentsInCase({
			case: choice,
			filters: {
				...(named && { named }),
				...(publisher && { publishers: publisher }),
				...(language && { languages: language }),
				...(kind && { kinds: kind }),
				...(from && { from }),
				...(to && { to }),
				...(coded && { coded: coded === "yes" }),
				...(earlier && { earlierVersions: true }),
			},
			page: { ...(order && { order }), ...(after && { from: after }), ...(size && { size }) },
		}),
	view: textsView,
});

const MOST_LISTED = 500;

function textsView({ documents, total }: DocumentsReport): CaseView {
	return {
		title: "Texts",
		data: { documents, total },
		columns: ["id", "date", "publisher", "kind", "language", "title", "positions"],
		rows: documents.map(({ id, date, publisher, kind, language, title, positions }) => [
			...[id, date, publisher, kind, language, title, positions],
		]),
		notes: [
			...(total === 0 ? ["No text passes."] : []),
			...(documents.length < total
				? [`${total - documents.length} more; name a part of the title, a publisher, a kind, a language or a day.`]
				: []),
		],
		text: documents.map(({ id, date, publisher, kind, language, title }) =>
			[id, date ?? "no date", publisher ?? "no publisher", kind, language, ...(title === null ? [] : [title])].join(
				" · ",
			),
		),
	};
}

export interface DocumentsRequest {
	readonly case: CaseChoice;
	readonly filters?: ListFilters;
	readonly page?: ListPage;
}

/**
 * Which texts does the case hold?
 *
 * - problems: those of the filters and of opening
 */
export const documentsInCase = ({
	case: choice,
	filters = {},
	page,
}: DocumentsRequest): Promise<Outcome<DocumentsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		if (!resolved.ok) return resolved;
		const list = await store.listDocuments(file, resolved.value, page);
		if (!list.ok) return list;
		const fields = await store.countByField(file);
		return fields.ok ? { ok: true, value: { ...list.value, fields: fields.value } } : fields;
	});
