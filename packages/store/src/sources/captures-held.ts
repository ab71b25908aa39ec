import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";

/** That an address gave something at one moment; the bytes are read by `capturesOf`. */
export interface CaptureRecord {
	readonly key: number;
	/** ISO instant or day; null where it is not known. */
	readonly at: string | null;
	/** Of the bytes before packing. */
	readonly sha256: string;
	readonly size: number;
	readonly mediaType: string | null;
	/** Ids of the texts that stand and were read from these bytes at this address; none where the words stood already. */
	readonly documents: readonly string[];
}

/** What did this address give, and when? The oldest first. */
export const capturesHeld = (file: CaseFile, address: string): Promise<Outcome<readonly CaptureRecord[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("captures")
			.innerJoin("content", "content.sha256", "captures.content")
			.select(["captures.key", "at", "content.sha256", "size", "media_type"])
			.where("address", "=", address)
			.orderBy("at")
			.orderBy("captures.key")
			.execute();
		const texts = await file.db
			.selectFrom("documents")
			.select(["id", "sha256"])
			.where("until", "is", null)
			.where("sha256", "in", [...new Set(rows.map(({ sha256 }) => sha256))])
			.orderBy("key")
			.execute();
		return {
			ok: true,
			value: rows.map(({ key, at, sha256, size, media_type }) => ({
				...{ key, at: at === "" ? null : at, sha256, size, mediaType: media_type },
				documents: texts.flatMap((text) => (text.sha256 === sha256 ? [text.id] : [])),
			})),
		};
	});

export interface CapturedAddress {
	readonly address: string;
	readonly captures: number;
	/** Different bytes among them. */
	readonly contents: number;
	/** ISO instants or days; null where none is known. */
	readonly first: string | null;
	readonly last: string | null;
}

export interface CapturedAddressFilters {
	/** Part of the address. */
	readonly like?: string;
	/** 200. */
	readonly limit?: number;
}

const LIMIT = 200;

/** Which web addresses were captured, those that gave most different things first? */
export const capturedAddresses = (
	file: CaseFile,
	{ like = "", limit = LIMIT }: CapturedAddressFilters = {},
): Promise<Outcome<readonly CapturedAddress[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("captures")
			.select(({ fn, eb }) => [
				"address",
				fn.countAll<number>().as("captures"),
				fn.count<number>("content").distinct().as("contents"),
				// An unknown instant is an empty one, which would sort before all.
				fn.min(eb.fn<string | null>("nullif", ["at", eb.val("")])).as("first"),
				fn.max(eb.fn<string | null>("nullif", ["at", eb.val("")])).as("last"),
			])
			.where("address", "like", "http%")
			.where(({ eb, val }) =>
				eb(eb.fn<number>("instr", [eb.fn("lower", ["address"]), val(like.toLowerCase())]), ">", 0),
			)
			.groupBy("address")
			.orderBy("contents", "desc")
			.orderBy("last", "desc")
			.orderBy("address")
			.limit(limit)
			.execute();
		return { ok: true, value: rows };
	});
