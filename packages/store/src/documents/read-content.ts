import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { CaseFile } from "../case/case-file.ts";

const unpack = promisify(gunzip);

/** Bytes as they came, of bytes as they are kept. */
export const unpackContent = (packed: Uint8Array): Promise<Uint8Array> => unpack(packed);

/** Bytes as they came, by their SHA-256; null where none are held. */
export async function readContent({ db }: CaseFile, sha256: string): Promise<Uint8Array | null> {
	const row = await db.selectFrom("content").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
	return row === undefined ? null : unpackContent(row.bytes);
}
