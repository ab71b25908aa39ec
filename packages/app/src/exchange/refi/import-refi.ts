import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Document, failed, type Outcome } from "@fissure/core";
import { type ImportedRefi, isName, LONGEST_NOTE, type RefiReason } from "@fissure/model";
import { guessFacts, type RefiCode, type RefiMark, type RefiProject, type RefiText, readRefi } from "@fissure/sources";
import type { Addition } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { issueOfCode } from "../codebook/code-as-issue.ts";
import { addTexts } from "../positions/add-texts.ts";
import { codePointsOf } from "../positions/code-points.ts";
import { coderFromElsewhere } from "../positions/coder-names.ts";
import { factsInNotes } from "../positions/facts-in-notes.ts";
import { type GivenPosition, readFields } from "../positions/given-position.ts";
import { namedIn } from "../positions/import-positions.ts";
import { withPlainLines } from "../positions/plain-lines.ts";
import { codingsOf, type PlacedPosition, type Reading } from "../positions/readings.ts";
import { wordsAsPositions } from "./position-as-words.ts";

export interface ImportRefiRequest {
	readonly case: CaseChoice;
	/** A project of the REFI-QDA standard (`.qdpx`). */
	readonly file: string;
}

/** Why a coded selection is no position of the case. */
export const REFI_REASONS = {
	place: "with places outside of their texts, or without a word",
	code: "of codes that are not in the file, or whose names are no names of issues",
	words: "whose descriptions say a position that is none",
	holder: "that name no holder, in texts whose publisher is not known",
	text: "of texts that could not be added",
} as const satisfies Readonly<Record<RefiReason, string>>;

/**
 * Takes a project of the REFI-QDA standard into a case: its texts, and its coded selections as positions of their coders. What Fissure
 * exported comes back as it was. Of another program the code is the issue, the holder is the publisher of the text, the description is the
 * note, and no stance is made up. The same file twice changes nothing; one undo takes all of it back.
 *
 * - problems: `refi-file`, `refi-empty`, those of `readRefi` and of opening; of one text those of `addDocuments`
 */
export async function importRefi(
	{ case: choice, file: path }: ImportRefiRequest,
	hooks: Hooks = {},
): Promise<Outcome<ImportedRefi>> {
	const bytes = bytesOf(path);
	if (!bytes.ok) return bytes;
	const project = await readRefi(bytes.value, path);
	if (!project.ok) return project;
	const { texts, codes, otherSources } = project.value;
	if (texts.length === 0)
		return failed("refi-empty", "Expected a project with texts, got none; export it with its sources", path);
	return inCase<ImportedRefi>(choice, "write", async (file, store) => {
		const undertaking = store.undertake("import");
		const plain = new Map(texts.map((text) => [text.guid, plainText(text, project.value)]));
		const additions = texts.map((text) => ({
			key: text.guid,
			addition: additionOf(text, plain.get(text.guid)?.text ?? "", path),
		}));
		const added = await addTexts(file, store, additions, { place: path, undertaking, hooks });
		if (!added.ok) return added;
		const leftOut: Record<RefiReason, number> = { place: 0, code: 0, words: 0, holder: 0, text: 0 };
		const issueOf = new Map(codes.map((code) => [code.guid, issueIn(code)] as const));
		const label = `refi ${basename(path)}`;
		const readings = new Map<string, { document: string; coder: Reading["coder"]; positions: PlacedPosition[] }>();
		for (const { guid, marks } of texts) {
			const id = added.value.ids.get(guid);
			const document = id === undefined ? null : await store.readDocument(file, id);
			if (document === null) {
				leftOut.text += marks.length;
				continue;
			}
			const { unitOf, text } = plain.get(guid) as PlainText;
			for (const mark of marks) {
				const [start, end] = [unitOf(mark.start), unitOf(mark.end)];
				const issue = issueOf.get(mark.code) ?? null;
				const hasWords = start !== null && end !== null && /[\p{L}\p{N}]/u.test(text.slice(start, end));
				const read = issue === null ? null : readMark(mark, issue, label);
				const named = (read ?? []).flatMap((one) => namedIn(one, document) ?? []);
				const why = !hasWords
					? "place"
					: issue === null
						? "code"
						: read === null
							? "words"
							: named.length === 0
								? "holder"
								: null;
				if (why !== null) {
					leftOut[why]++;
					continue;
				}
				const coder = coderFromElsewhere(isName(mark.user) ? mark.user : NO_CODER);
				const key = JSON.stringify([document.id, coder]);
				const reading = readings.get(key) ?? { document: document.id, coder, positions: [] };
				readings.set(key, reading);
				const span = { start: start as number, end: end as number };
				for (const { words: _, document: __, coder: ___, ...position } of named)
					reading.positions.push({ ...position, span });
			}
		}
		let positions = 0;
		const codings = codingsOf(file, store, [...readings.values()]);
		for await (const outcome of store.storeCodings(file, codings, { codebook: label }, undertaking)) {
			if (!outcome.ok) return outcome;
			positions += outcome.value.positions;
		}
		return {
			ok: true,
			value: {
				...{ file: basename(path), texts: texts.length, added: added.value.added, otherSources, positions, leftOut },
				selections: texts.reduce((sum, { marks }) => sum + marks.length, 0),
				coders: [...new Set([...readings.values()].map(({ coder }) => coder.name))].sort(),
			},
		};
	});
}

const NO_CODER = "REFI-QDA coder";

function bytesOf(path: string): Outcome<Uint8Array> {
	try {
		return { ok: true, value: readFileSync(path) };
	} catch (error) {
		return failed("refi-file", `Expected a file, got "${(error as Error).message}"; check its name`, path);
	}
}

interface PlainText {
	readonly text: string;
	/** Of a place in code points of the file's text; null beyond its end. */
	readonly unitOf: (point: number) => number | null;
}

/** ATLAS.ti writes two characters at the end of a line, and counts one. */
function plainText({ text: given }: RefiText, { origin }: RefiProject): PlainText {
	const { text, placeOf } = withPlainLines(given);
	const countsOne = /atlas/iu.test(origin);
	const points = codePointsOf(countsOne ? text : given);
	return {
		text,
		unitOf: (point) => {
			const unit = points.toUnit(point);
			return unit === null || countsOne ? unit : placeOf(unit);
		},
	};
}

function additionOf({ text: _, marks, ...facts }: RefiText, text: string, path: string): Addition {
	const { language = "und", kind = "article" } = guessFacts(text);
	const own = factsInNotes(facts.description);
	const title = facts.name.trim();
	const id = `${basename(path).replace(/[.]qdpx$/iu, "")}-${facts.guid.slice(0, 8)}`;
	const document: Document =
		own === null
			? {
					...{ id, text, language, kind, publisher: null, guessed: ["kind", "language"] },
					...(title === "" ? {} : { title }),
				}
			: { ...{ id, text, language, kind, guessed: [] }, ...own };
	const record = { id, text, refi: facts };
	return { document, bytes: new TextEncoder().encode(JSON.stringify(record)), mediaType: "application/json" };
}

/** The issue that a code of ours names, else the name of the code; null where that is none. */
function issueIn(code: RefiCode): string | null {
	const issue = issueOfCode(code);
	return issue === null ? null : (issue.id ?? issue.name);
}

/** A selection as positions, mostly one; null where one is none that may be kept. */
function readMark({ description }: RefiMark, issue: string, codebook: string): readonly GivenPosition[] | null {
	const nowhere = {
		...{ coder: null, document: { id: null, sha256: null, url: null } },
		words: { exact: "", prefix: "", suffix: "", at: null },
	};
	const own = wordsAsPositions(description);
	if (own !== null) {
		const read = own.flatMap((one) => {
			const fields = readFields({ ...one, issue, codebook });
			return typeof fields === "string" ? [] : [{ ...fields, ...nowhere }];
		});
		return read.length === own.length ? read : null;
	}
	const note = noteOf(description.trim());
	return [
		{
			...{ issue, holder: null, asserter: null, manner: "own", stance: null, status: "asserted", codebook },
			...{ because: ["refi:coding"], ...nowhere, ...(note === "" ? {} : { note }) },
		},
	];
}

/** What is longer than a note is cut, and says so. */
function noteOf(description: string): string {
	const words = description.replace(/\p{Surrogate}/gu, "\uFFFD");
	const isShort = words.length <= LONGEST_NOTE;
	return isShort ? words : `${Array.from(words).slice(0, LONGEST_CUT).join("")} …`;
}

/** Characters, of which each may be two units. */
const LONGEST_CUT = LONGEST_NOTE / 2 - 1;
