import type { Outcome } from "@fissure/core";
import type { CaptureCalendar, CaptureDay, CaptureOfDay } from "@fissure/model";
import { type RawBuilder, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { either } from "../dialects/either.ts";

export interface CaptureDaysFilters {
	/** Only of this page. */
	readonly address?: string;
	/** The captures of this ISO day are listed. */
	readonly day?: string;
	/** 500. */
	readonly limit?: number;
}

const LIMIT = 500;

/**
 * On which days were pages of the web captured, and on which had their words changed? Days are those of UTC, the oldest first; a capture of
 * which nobody knows the day is only counted.
 */
export const captureDays = (
	file: Case,
	{ address, day, limit = LIMIT }: CaptureDaysFilters = {},
): Promise<Outcome<CaptureCalendar>> =>
	attempt(file.address, async () => {
		const captured = capturesInOrder(address);
		const counted = await sql<CaptureDay | (Omit<CaptureDay, "day"> & { readonly day: null })>`${captured}
			select day, count(*) as captures, count(distinct page) as pages,
				count(*) filter (where change = 'words') as changed, count(*) filter (where class = 'substantive') as substantive
			from compared group by day order by day`.execute(file.db);
		const days = counted.rows.filter((row): row is CaptureDay => row.day !== null);
		const undated = counted.rows.find(({ day }) => day === null)?.captures ?? 0;
		const listed = day === undefined ? [] : await ofDay(file, captured, { day, limit });
		return {
			ok: true,
			value: {
				...{ address: address ?? null, days, undated },
				...{ day: day ?? null, captures: listed },
			},
		};
	});

interface CapturedRow extends Omit<CaptureOfDay, "edit" | "documents"> {
	readonly documents: string;
	readonly before: string | null;
	readonly after: string | null;
	readonly class: NonNullable<CaptureOfDay["edit"]>["class"] | null;
	readonly consequence: number | null;
}

async function ofDay(
	{ db }: Case,
	captured: RawBuilder<unknown>,
	{ day, limit }: { readonly day: string; readonly limit: number },
): Promise<readonly CaptureOfDay[]> {
	const { rows } = await sql<CapturedRow>`${captured}
		select key, page as address, at, sha256, size, "mediaType", documents, change,
			"before", "after", class, consequence
		from compared where day = ${day} order by at, key limit ${limit}`.execute(db);
	return rows.map(({ documents, before, after, class: weight, consequence, ...row }) => ({
		...row,
		documents: JSON.parse(documents) as readonly string[],
		edit:
			before === null || after === null || weight === null || consequence === null
				? null
				: { before, after, class: weight, consequence },
	}));
}

const LISTED = either({
	sqlite: sql`json_group_array(documents.id) filter (where documents.id is not null)`,
	postgres: sql`coalesce(json_agg(documents.id order by documents.key) filter (where documents.id is not null), '[]')::text`,
});

const BEGINS_WITH_DAY = either({
	sqlite: sql`at glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'`,
	postgres: sql`at ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'`,
});

/**
 * Captures page by page, each with what had changed since the one before it, and with the edit that says how. What a file says of itself goes
 * before the path under which it was found. Bytes that are as they were bring no edit, although their text has one.
 */
const capturesInOrder = (address: string | undefined): RawBuilder<unknown> => sql`
	with read as (
		select captures.key, captures.content, content.sha256, content.size, content.media_type as "mediaType",
			case when captures.address like 'http%' then captures.address else max(documents.url) end as page,
			coalesce(nullif(captures.at, ''), min(documents.captured_at)) as at,
			${LISTED} as documents
		from captures
		join content on content.sha256 = captures.content
		left join documents on documents.sha256 = captures.content and documents.until is null
		group by captures.key, content.sha256
	), ordered as (
		select *, lag(content) over (partition by page order by at, key) as earlier
		from read where page like 'http%' ${address === undefined ? sql`` : sql`and page = ${address}`}
	), changed as (
		select *, case when ${BEGINS_WITH_DAY} then substr(at, 1, 10) end as day,
			case when earlier is null then 'first' when earlier = content then 'same'
				when documents = '[]' then 'other' else 'words' end as change
		from ordered
	), compared as (
		select changed.*, edits."before", edits."after", edits.class, edits.consequence
		from changed left join edits on changed.change = 'words' and edits.key = (
			select each.key from edits as each
			where each."after" in (select value from json_each(changed.documents)) and each.until is null and ${intact("edits", "each")}
			order by each.consequence desc, each.key limit 1
		)
	)`;
