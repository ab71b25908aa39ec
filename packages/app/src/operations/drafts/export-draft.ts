import { failed, type Outcome } from "@fissure/core";
import { citationsOf, type FormatOf, fileFactsOf, formatsOf, renderBrief } from "@fissure/report";
import { buildBrief } from "../../brief/build-brief.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import { openDraft } from "../../drafting/drafts-in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { fileOperation } from "../definition/operation.ts";

export const exportDraft = fileOperation({
	name: "export-draft",
	question: "Export the draft as a brief, if all its references are valid; or export its sources",
	effect: "long",
	lasts: "never",
	http: "GET /api/drafts/:id/export",
	input: ({ z, Id, flag }) =>
		Id.extend({
			format: z.enum(DRAFT_FORMATS),
			unfinished: flag.optional().describe("As an unfinished draft with invalid references marked"),
		}),
	async run({ id, format, unfinished }, context) {
		const written = await exportDraftInCase(
			{ case: context.case, id, format, unfinished: unfinished !== undefined },
			context,
		);
		if (!written.ok) return written;
		const { name, mediaType, content } = written.value;
		return { ok: true, value: { name, mediaType, body: content } };
	},
});

const CITATIONS = formatsOf("sources");
export const DRAFT_FORMATS = ["source", ...formatsOf("brief"), ...CITATIONS] as const;
/** `source`: the draft as it was written; the last three: its sources for a reference manager. */
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

export interface ExportDraftRequest {
	readonly case: CaseChoice;
	readonly id: string;
	readonly format: DraftFormat;
	/** As an unfinished draft: what breaks is marked, and nothing is refused. */
	readonly unfinished?: boolean;
	/** Where a browser that prints is looked for; the environment of this process unless it is given. */
	readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface ExportedDraft {
	/** Of the file. */
	readonly name: string;
	readonly mediaType: string;
	readonly content: string | Uint8Array;
}

/** Problems that are named in one message; the page lists all. */
const MOST_TOLD = 5;

/**
 * The draft as a brief for its readers; only while all that it cites stands, unless it goes out as an unfinished draft.
 *
 * - problems: `draft-missing`, `brief-unsound` with the lines where it breaks, those of printing, of the lexicon and of opening
 */
export async function exportDraftInCase(
	{ case: choice, id, format, unfinished = false, env }: ExportDraftRequest,
	hooks: Hooks = {},
): Promise<Outcome<ExportedDraft>> {
	const draft = await openDraft({ case: choice, id });
	if (!draft.ok) return draft;
	const { text } = draft.value;
	const { ending, mediaType } = isCitationFormat(format)
		? fileFactsOf("sources", format)
		: fileFactsOf("brief", format === "source" ? "markdown" : format);
	const file = { name: `${id}${ending}`, mediaType };
	if (format === "source") return { ok: true, value: { ...file, content: text } };
	const built = await buildBrief({ case: choice, draft: { name: id, text }, unfinished }, hooks);
	if (!built.ok) return built;
	const { page, problems } = built.value;
	if (page === null) {
		const errors = problems.filter(({ severity }) => severity === "error");
		const told = errors.slice(0, MOST_TOLD).map(({ line, message }) => `line ${line}: ${message}`);
		const more = errors.length > told.length ? [`and ${errors.length - told.length} more`] : [];
		const message = `Expected valid references in the draft, got ${errors.length} invalid (${[...told, ...more].join("; ")}); fix them, or export it as an unfinished draft`;
		return failed("brief-unsound", message, id);
	}
	if (isCitationFormat(format)) return { ok: true, value: { ...file, content: citationsOf(page.sources, format) } };
	const rendered = await renderBrief(page, format, {
		...(env === undefined ? {} : { env }),
		...(hooks.signal === undefined ? {} : { signal: hooks.signal }),
	});
	return rendered.ok ? { ok: true, value: { ...file, content: rendered.value } } : rendered;
}

const isCitationFormat = (format: DraftFormat): format is FormatOf<"sources"> =>
	CITATIONS.some((one) => one === format);
