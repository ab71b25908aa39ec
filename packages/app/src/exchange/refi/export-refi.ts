import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Document, Issue, Outcome } from "@fissure/core";
import type { LedgerEntry, LedgerFilters } from "@fissure/model";
import { type RefiCode, type RefiMark, refiGuid, writeRefiCodebook, writeRefiProject } from "@fissure/sources";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { writeZip } from "../backup/write-zip.ts";
import { writeWhole } from "../files/write-whole.ts";
import { codePointsOf } from "../positions/code-points.ts";
import { nameElsewhere } from "../positions/coder-names.ts";
import { factsAsNotes } from "../positions/facts-in-notes.ts";
import { issueNames } from "../positions/issue-names.ts";
import { withPlainLines } from "../positions/plain-lines.ts";
import { positionAsWords } from "./position-as-words.ts";

export interface ExportRefiRequest {
	readonly case: CaseChoice;
	/** `qdpx`: texts and positions; `qdc`: the codebook alone. */
	readonly format: "qdpx" | "qdc";
	readonly filters: LedgerFilters;
	/** A file to be made, where nothing may be. */
	readonly out: string;
}

export interface ExportedRefi {
	readonly path: string;
	readonly texts: number;
	readonly codes: number;
	/** Null for a codebook. */
	readonly positions: number | null;
	readonly coders: readonly string[];
}

interface ExportedText {
	readonly document: Document;
	readonly guid: string;
	readonly text: string;
	/** In code points of that text, of a place in the text of the case. */
	readonly pointOf: (unit: number) => number;
	readonly marks: RefiMark[];
}

/**
 * Writes texts and positions as a project of the REFI-QDA standard, or the issues as its codebook: issues are codes, coders are users, a
 * position is a coded selection whose description says the rest of it.
 *
 * - memory:   the texts and the positions
 * - problems: `target-exists`, `target-unwritable`, those of the filters, of the codebook and of opening
 */
export const exportRefi = ({ case: choice, format, filters, out }: ExportRefiRequest): Promise<Outcome<ExportedRefi>> =>
	writeWhole(out, (draft) =>
		inCase<ExportedRefi>(choice, "read", async (file, store) => {
			const lexicon = await readCaseLexicon(file, store);
			if (!lexicon.ok) return lexicon;
			const { issues } = lexicon.value.data.codebook;
			const nameOf = issueNames(issues);
			const codes = new Map(issues.map((issue) => [issue.id, codeOf(issue, nameOf(issue.id))]));
			if (format === "qdc") {
				writeFileSync(draft, writeRefiCodebook([...codes.values()]));
				return { ok: true, value: { path: out, texts: 0, codes: codes.size, positions: null, coders: [] } };
			}
			const resolved = await resolveFilters(file, store, filters);
			if (!resolved.ok) return resolved;
			const texts = new Map<string, ExportedText>();
			const textOf = async (id: string): Promise<ExportedText | null> => {
				const known = texts.get(id);
				if (known !== undefined) return known;
				const document = await store.readDocument(file, id);
				if (document === null) return null;
				const text = exportedText(document);
				texts.set(id, text);
				return text;
			};
			if (Object.keys(filters).length === 0) {
				const named = await store.namedDocuments(file);
				if (!named.ok) return named;
				for (const { id } of named.value) await textOf(id);
			}
			let positions = 0;
			for await (const position of store.eachPosition(file, resolved.value)) {
				if (!position.ok) return position;
				const { entry, coded } = position.value;
				const text = await textOf(entry.document.id);
				if (text === null) continue;
				const code = codes.get(entry.issue) ?? codeOf({ id: entry.issue }, nameOf(entry.issue));
				codes.set(entry.issue, code);
				text.marks.push(markOf(entry, text, code, coded.at));
				positions++;
			}
			const parts = writeRefiProject({
				name: basename(out).replace(/[.]qdpx$/iu, ""),
				codes: [...codes.values()],
				texts: [...texts.values()].map(({ document, guid, text, marks }) => ({
					...{ guid, text, marks, name: document.title ?? document.id, description: factsAsNotes(document) },
				})),
			});
			const zip = writeZip(draft);
			try {
				for (const { name, content } of parts) await zip.add(name, [new TextEncoder().encode(content)]);
				await zip.finish();
			} catch (error) {
				await zip.abandon();
				throw error;
			}
			const coders = new Set([...texts.values()].flatMap(({ marks }) => marks.flatMap(({ user }) => user ?? [])));
			return {
				ok: true,
				value: { path: out, texts: texts.size, codes: codes.size, positions, coders: [...coders].sort() },
			};
		}),
	);

function exportedText(document: Document): ExportedText {
	const { text, placeOf } = withPlainLines(document.text);
	const points = codePointsOf(text);
	return {
		...{ document, text, marks: [], guid: refiGuid("text", document.id, document.sha256 ?? "") },
		pointOf: (unit) => points.ofUnit(placeOf(unit)),
	};
}

/** The last line of a code's description names the issue, since a program may change the name of a code. */
export const ISSUE_LINE = "Issue: ";

const codeOf = (issue: Partial<Issue> & Pick<Issue, "id">, name: string): RefiCode => ({
	guid: refiGuid("issue", issue.id),
	name,
	description: [
		...(issue.definition === undefined ? [] : [issue.definition]),
		...(issue.poleMinus3 === undefined ? [] : [`-3: ${issue.poleMinus3}`, `+3: ${issue.polePlus3}`]),
		`${ISSUE_LINE}${issue.id}`,
	].join("\n"),
});

const markOf = (entry: LedgerEntry, { pointOf }: ExportedText, { guid }: RefiCode, at: string): RefiMark => ({
	...{ start: pointOf(entry.quote.start), end: pointOf(entry.quote.end), code: guid, at },
	user: nameElsewhere(entry.coder),
	description: positionAsWords(entry),
});
