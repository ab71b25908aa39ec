import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { type Change, inChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/lasting-row.ts";

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

const pack = promisify(gzip);

/**
 * The codebook, actors and the like that the case is coded with from now on. The former stay readable by their label, so that
 * one can always tell with which words a coding was made.
 */
export async function keepCodebook(
	file: CaseFile,
	{ label, parts }: Codebook,
	undertaking = undertake("codebook"),
): Promise<Outcome<"new" | "changed" | "held">> {
	const packed = await Promise.all(parts.map(async (part) => ({ ...part, packed: await pack(part.bytes) })));
	return inChange(file, undertaking, async (change) => {
		const standing = await change.db
			.selectFrom("codebooks")
			.select(["key", "label", "part", "name", "content"])
			.where("until", "is", null)
			.execute();
		const rows: { label: string; part: string; name: string; content: string }[] = [];
		for (const { part, name, ...content } of packed)
			rows.push({ label, part, name, content: await keepContent(change, content) });
		const isHeld = (row: (typeof rows)[number]): boolean =>
			standing.some((known) => known.label === label && known.part === row.part && known.content === row.content);
		if (rows.length === standing.length && rows.every(isHeld)) return "held";
		for (const { key } of standing) await endRow(change, "codebooks", key);
		for (const row of rows) await addRow(change, "codebooks", row, row);
		return standing.length === 0 ? "new" : "changed";
	});
}

interface PackedBytes {
	readonly bytes: Uint8Array;
	readonly packed: Uint8Array;
}

async function keepContent({ db }: Change, { bytes, packed }: PackedBytes): Promise<string> {
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	await db
		.insertInto("content")
		.values({ sha256, packing: "gzip", bytes: packed, media_type: null, size: bytes.length })
		.onConflict((conflict) => conflict.column("sha256").doNothing())
		.execute();
	return sha256;
}
