import type { Outcome } from "@fissure/core";
import type { CapturedAddress, CaptureRecord } from "@fissure/model";
import { sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { CAPTURE_RECORD } from "../documents/captures.ts";

/**
 * What did this address give, and when? The oldest first. Files that say of themselves that they are this page count as well.
 */
export const capturesOfAddress = (file: Case, address: string): Promise<Outcome<readonly CaptureRecord[]>> =>
	attempt(file.address, async () => {
		const rows = await captured(file)
			.innerJoin("content", "content.sha256", "captures.content")
			.where(({ or, eb }) => or([eb("captures.address", "=", address), eb("documents.url", "=", address)]))
			.select(CAPTURE_RECORD.columns)
			.select(["documents.captured_at", "documents.id as document"])
			.orderBy("captures.key")
			.orderBy("documents.key")
			.execute();
		const records = new Map<number, CaptureRecord>();
		for (const { captured_at, document, ...row } of rows) {
			const record = CAPTURE_RECORD.read(row);
			const documents = [...(records.get(row.key)?.documents ?? []), ...(document === null ? [] : [document])];
			records.set(row.key, { ...record, at: record.at ?? captured_at, documents });
		}
		return { ok: true, value: [...records.values()].toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : 1)) };
	});

/** Captures, each with the texts that are current and were read from its bytes. */
const captured = ({ db }: Case) =>
	db
		.selectFrom("captures")
		.leftJoin("documents", (join) =>
			join.onRef("documents.sha256", "=", "captures.content").on("documents.until", "is", null),
		);

export interface CapturedAddressFilters {
	/** Part of the address. */
	readonly like?: string;
	/** 200. */
	readonly limit?: number;
}

const LIMIT = 200;

/** Which web addresses were captured, those that gave most different things first? */
export const capturedAddresses = (
	file: Case,
	{ like = "", limit = LIMIT }: CapturedAddressFilters = {},
): Promise<Outcome<readonly CapturedAddress[]>> =>
	attempt(file.address, async () => {
		// What a file says of itself goes before the path under which it lay.
		const address = sql<string>`case when captures.address like 'http%' then captures.address else documents.url end`;
		// An unknown instant is an empty one, which would sort before all.
		const at = sql<string | null>`coalesce(nullif(captures.at, ''), documents.captured_at)`;
		const rows = await captured(file)
			.where(sql<boolean>`instr(lower(${address}), ${like.toLowerCase()}) > 0`)
			.select(({ fn }) => [
				address.as("page"),
				fn.count<number>("captures.key").distinct().as("captures"),
				fn.count<number>("captures.content").distinct().as("contents"),
				sql<string | null>`min(${at})`.as("first"),
				sql<string | null>`max(${at})`.as("last"),
			])
			.where(sql<boolean>`${address} like 'http%'`)
			.groupBy("page")
			.orderBy("contents", "desc")
			.orderBy("last", "desc")
			.orderBy("page")
			.limit(limit)
			.execute();
		return { ok: true, value: rows.map(({ page, ...row }) => ({ address: page, ...row })) };
	});
