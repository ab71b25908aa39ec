import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Document, Outcome } from "@fissure/core";
import type { LedgerEntry, LedgerFilters } from "@fissure/model";
import { type RefiCode, type RefiMark, refiGuid, writeRefiCodebook, writeRefiProject } from "@fissure/sources";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { writeZip } from "../backup/write-zip.ts";
import { codeOfIssue } from "../codebook/code-as-issue.ts";
import { writeWhole } from "../files/write-whole.ts";
import { codePointsOf } from "../positions/code-points.ts";
import { nameElsewhere } from "../positions/coder-names.ts";
import { factsAsNotes } from "../positions/facts-in-notes.ts";
import { issueNames } from "../positions/issue-names.ts";
import { withPlainLines } from "../positions/plain-lines.ts";
import { positionsAsWords } from "./position-as-words.ts";

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
	/** By their place, code and coder. */
	readonly selections: Map<string, Selection>;
}

interface Selection {
	readonly mark: Omit<RefiMark, "description">;
	readonly said: LedgerEntry[];
}

/**
 * Writes texts and positions as a project of the REFI-QDA standard, or the issues as its codebook: issues are codes, coders are users, a
 * position is a coded selection whose description says the rest of it; positions of one coder on one issue in the same words are one.
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
			const codes = new Map(issues.map((issue) => [issue.id, codeOfIssue(issue, nameOf(issue.id))]));
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
				const code = codes.get(entry.issue) ?? codeOfIssue({ id: entry.issue }, nameOf(entry.issue));
				codes.set(entry.issue, code);
				select(text, entry, code, coded.at);
				positions++;
			}
			const parts = writeRefiProject({
				name: basename(out).replace(/[.]qdpx$/iu, ""),
				codes: [...codes.values()],
				texts: [...texts.values()].map(({ document, guid, text, selections }) => ({
					...{ guid, text, name: sourceName(document), description: factsAsNotes(document) },
					marks: [...selections.values()].map(({ mark, said }) => ({ ...mark, description: positionsAsWords(said) })),
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
			const coders = new Set(
				[...texts.values()].flatMap(({ selections }) =>
					[...selections.values()].flatMap(({ mark }) => mark.user ?? []),
				),
			);
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
		...{ document, text, selections: new Map(), guid: refiGuid("text", document.id, document.sha256 ?? "") },
		pointOf: (unit) => points.ofUnit(placeOf(unit)),
	};
}

/** QualCoder takes what follows a full stop for the kind of the file, and writes it into its own exports unescaped. */
function sourceName({ title, id }: Document): string {
	const name = title ?? id;
	return name.includes(".") ? `${name}.txt` : name;
}

/** What one coder says more than once in the same words on the same issue is one selection: QualCoder, for one, keeps the first alone. */
function select({ pointOf, selections }: ExportedText, entry: LedgerEntry, { guid }: RefiCode, at: string): void {
	const place = { start: pointOf(entry.quote.start), end: pointOf(entry.quote.end) };
	const user = nameElsewhere(entry.coder);
	const key = JSON.stringify([place, guid, user]);
	const selection = selections.get(key) ?? { mark: { ...place, code: guid, user, at }, said: [] };
	selection.said.push(entry);
	selections.set(key, selection);
}
