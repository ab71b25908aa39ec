import { createHash } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { packContent, saveContent } from "../documents/original-files.ts";
import { readContent } from "../documents/read-documents.ts";
import { inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { keptUntil } from "../history/kept-until.ts";

/** One file of what a coder goes by. */
export interface CodebookPart {
	/** `codebook`, `actors`, `events`, or another word. */
	readonly part: string;
	/** Of the file, as the analyst knows it. */
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface Codebook {
	/** What codings made with it are marked by: see `CodingOptions`. */
	readonly label: string;
	readonly parts: readonly CodebookPart[];
}

/**
 * The codebook, actors and the like that the case is coded with from now on. The former stay readable by their label, so that
 * one can always tell with which words a coding was made.
 */
export async function saveCodebook(
	file: Case,
	{ label, parts }: Codebook,
	undertaking = undertake("codebook"),
): Promise<Outcome<"new" | "changed" | "held">> {
	const packed = await Promise.all(
		parts.map(async ({ part, name, bytes }) => {
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			return { part, name, sha256, packed: await packContent(bytes), mediaType: null, size: bytes.length };
		}),
	);
	return inChange(file, undertaking, async (change) => {
		const standing = await change.db
			.selectFrom("codebooks")
			.select(["key", "label", "part", "name", "content"])
			.where("until", "is", null)
			.execute();
		const rows: { label: string; part: string; name: string; content: string }[] = [];
		for (const { part, name, ...content } of packed) {
			await saveContent({ db: change.db, files: file.files }, content);
			rows.push({ label, part, name, content: content.sha256 });
		}
		const isHeld = (row: (typeof rows)[number]): boolean =>
			standing.some((known) => known.label === label && known.part === row.part && known.content === row.content);
		if (rows.length === standing.length && rows.every(isHeld)) return "held";
		for (const { key } of standing) await endRow(change, "codebooks", key);
		for (const row of rows) await addRow(change, "codebooks", row, row);
		return standing.length === 0 ? "new" : "changed";
	});
}

/**
 * What the case is coded with now, or was at any time under a label.
 *
 * - problems: `codebook-missing`
 */
export const readCodebook = (file: Case, label?: string): Promise<Outcome<Codebook>> =>
	attempt(file.address, () => keptBook(file, label ?? null));

/** Nearly every answer says something in the words of the codebook. */
const keptBook = keptUntil(["codebooks"], readBook);

async function readBook(file: Case, label: string | null): Promise<Outcome<Codebook>> {
	const asked = file.db
		.selectFrom("codebooks")
		.select(["label", "part", "name", "content", "until"])
		.where(intact("codebooks"))
		.orderBy("key");
	const rows = await (label === null ? asked.where("until", "is", null) : asked.where("label", "=", label)).execute();
	const parts = new Map<string, CodebookPart>();
	for (const { part, name, content } of rows) {
		const bytes = await readContent(file, content);
		// Of two under one label the later.
		if (bytes !== null) parts.set(part, { part, name, bytes });
	}
	const [first] = rows;
	if (first !== undefined) return { ok: true, value: { label: first.label, parts: [...parts.values()] } };
	const got = label === null ? "none" : `"${label}"`;
	return failed("codebook-missing", `Expected a codebook saved in the case, got ${got}; save one first`, label ?? "");
}

/** A part of a codebook as it stood for some time. */
export interface CodebookVersion {
	/** Keys of the actions since which it stood, and that ended it; null: it stands. */
	readonly since: number;
	readonly until: number | null;
	/** ISO instant of the first. */
	readonly at: string;
	readonly bytes: Uint8Array;
}

/** What this part of the codebook was at any time, the earliest first. */
export const codebookVersions = (file: Case, part: string): Promise<Outcome<readonly CodebookVersion[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("codebooks")
			.innerJoin("actions", "actions.key", "codebooks.added")
			.select(["codebooks.added as since", "codebooks.until", "actions.at", "content"])
			.where("part", "=", part)
			.where(intact("codebooks"))
			.orderBy("codebooks.key")
			.execute();
		const versions: CodebookVersion[] = [];
		for (const { content, ...row } of rows) {
			const bytes = await readContent(file, content);
			if (bytes !== null) versions.push({ ...row, bytes });
		}
		return { ok: true, value: versions };
	});
