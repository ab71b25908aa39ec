import { dirname } from "node:path";
import {
	alertsInCase,
	alertsShown,
	capturesInCase,
	capturesOfPage,
	editsShown,
	formatIndicatorSource,
	indicatorsInCase,
	observeInCase,
	seriesInCase,
	sourcesHealth,
	type WatchAct,
	watchAct,
	watchedInCase,
} from "@fissure/app/case";
import type { Outcome } from "@fissure/core";
import { FINDING_KINDS } from "@fissure/model";
import {
	AlertsShownSchema,
	CapturesShownSchema,
	EditShownSchema,
	IndicatorShownSchema,
	SeriesShownSchema,
	SourcesReportSchema,
	WatchedReportSchema,
} from "@fissure/model/schemas";
import { z } from "zod";
import type { Desk } from "../desk.ts";
import { listOf, route } from "../route.ts";

const Address = z.url({ protocol: /^https?$/ });
const Word = z.string().trim().min(1).max(500);
const Code = z.string().trim().min(1).max(40);
const Limit = z.coerce.number().int().min(1).max(2000);
const DoneSchema = z.strictObject({ done: z.string() });

/** A file of this machine is named only where it lies beside the case: a caller may not read about in folders. */
const Beside = z.string().regex(/^(?!\.)[^/\\\0]{1,200}\.(csv|tsv|txt)$/iu, {
	error: "Expected an address, or the name of a table (.csv, .tsv, .txt) that lies beside the case",
});
const ColumnsSchema = z.strictObject({
	date: Word.exactOptional().describe("Column of the dates; found by its name where left out"),
	value: Word.exactOptional().describe("Column of the numbers; found by its name where left out"),
	where: z.record(z.string(), z.string()).exactOptional().describe("Only rows in which columns have these values"),
});

const ActSchema = z.discriminatedUnion("act", [
	z.strictObject({
		act: z.literal("source"),
		named: z
			.array(z.union([Address, z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/)]))
			.min(1)
			.max(100)
			.describe("Sources that ship, by id, or addresses of pages"),
		publisher: Code.exactOptional().describe("Of pages named by address"),
		language: Code.exactOptional(),
	}),
	z.strictObject({
		act: z.literal("phrase"),
		phrase: Word,
		language: Code.nullable().describe("Only in texts of this language; null: of any"),
		publisher: Code.nullable(),
	}),
	z.strictObject({
		act: z.literal("indicator"),
		id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,80}$/u),
		label: Word,
		unit: Code.nullable(),
		place: z
			.union([Address, Beside])
			.nullable()
			.exactOptional()
			.describe("Where the numbers come from; null: they are given by hand; left out: as it was"),
		columns: ColumnsSchema.exactOptional(),
		threshold: z.number().nullable().describe("The line whose crossing is told"),
		direction: z.enum(["above", "below", "either"]).nullable(),
	}),
	z.strictObject({ act: z.literal("finding"), kind: z.enum(FINDING_KINDS) }),
]);

export const watchRoutes = [
	route({
		name: "GET /api/sources",
		summary: "How are the sources that are watched; which ship?",
		keep: "never",
		answer: SourcesReportSchema,
		handle: ({ desk }) => sourcesHealth({ case: desk.case }),
	}),
	route({
		name: "GET /api/watch",
		summary: "Which wordings and kinds of findings are watched?",
		answer: WatchedReportSchema,
		handle: ({ desk }) => watchedInCase({ case: desk.case }),
	}),
	route({
		name: "POST /api/watch",
		summary: "Adds a source, a page, a wording, a series or a kind of findings to what is watched",
		body: ActSchema,
		answer: DoneSchema,
		handle: async ({ desk, body }) => {
			const act = await actOf(desk, body);
			return act.ok ? doneBy(desk, act.value) : act;
		},
	}),
	route({
		// By query: an address is no part of a path.
		name: "DELETE /api/watch",
		summary: "Takes something from what is watched; what it brought stays",
		query: z.strictObject({ id: z.string().min(1).max(4000) }),
		answer: DoneSchema,
		handle: ({ desk, query }) => doneBy(desk, { act: "remove", id: query.id }),
	}),
	route({
		name: "GET /api/alerts",
		summary: "What was made known, with the sentences on both sides?",
		query: z.strictObject({
			seen: z
				.enum(["true", "false"])
				.transform((seen) => seen === "true")
				.exactOptional(),
			kinds: listOf(z.string()).exactOptional(),
			since: z.string().max(40).exactOptional(),
			limit: Limit.exactOptional(),
		}),
		answer: AlertsShownSchema,
		handle: ({ desk, query }) => alertsShown({ case: desk.case, filters: query }),
	}),
	route({
		name: "POST /api/alerts/seen",
		summary: "A person took note of these alerts",
		body: z.strictObject({ keys: z.array(z.number().int().positive()).min(1).max(2000) }),
		answer: z.strictObject({ seen: z.number().describe("So many were not seen before") }),
		handle: async ({ desk, body }) => {
			const marked = await alertsInCase({ case: desk.case, filters: { limit: 1 }, seen: body.keys });
			return marked.ok ? { ok: true, value: { seen: marked.value.seen ?? 0 } } : marked;
		},
	}),
	route({
		name: "GET /api/edits",
		summary: "What was changed at the sources, each with its gravest change?",
		query: z.strictObject({
			classes: listOf(z.enum(["cosmetic", "substantive"])).exactOptional(),
			document: z.string().max(1000).exactOptional().describe("Id of either version"),
			since: z.string().max(40).exactOptional(),
			order: z.enum(["newest", "consequence"]).exactOptional(),
			limit: Limit.exactOptional(),
		}),
		answer: z.array(EditShownSchema),
		handle: async ({ desk, query }) => {
			const edits = await editsShown({ case: desk.case, filters: query });
			return edits.ok ? { ok: true, value: [...edits.value] } : edits;
		},
	}),
	route({
		name: "GET /api/captures",
		summary: "Which pages were captured; when one of them, and at which capture had its words changed?",
		query: z.strictObject({
			address: z.string().max(4000).exactOptional(),
			like: z.string().max(400).exactOptional().describe("Part of the addresses that are listed"),
		}),
		answer: CapturesShownSchema,
		handle: ({ desk, query }) => capturesInCase({ case: desk.case, ...query }),
	}),
	route({
		name: "POST /api/captures",
		summary: "Asks a web archive for captures of a page, which tells the archive what is read; keeps one on demand",
		body: z.strictObject({
			address: Address,
			from: z.string().max(40).exactOptional(),
			to: z.string().max(40).exactOptional(),
			keep: z
				.string()
				.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
				.exactOptional()
				.describe("Keeps the last capture up to this day"),
		}),
		answer: z.strictObject({
			captures: z.array(
				z.strictObject({
					url: z.string(),
					capturedAt: z.string(),
					status: z.number().nullable(),
					digest: z.string().nullable(),
				}),
			),
			kept: z.strictObject({ id: z.string(), status: z.string(), capturedAt: z.string() }).nullable(),
		}),
		handle: async ({ desk, body: { keep, ...asked }, signal }) => {
			const fetch = keep === undefined ? {} : { fetch: { case: desk.case, day: keep } };
			const found = await capturesOfPage({ ...asked, ...fetch }, { signal });
			if (!found.ok) return found;
			const { captures, fetched } = found.value;
			return {
				ok: true,
				value: {
					captures: captures.map(({ url, capturedAt, status, digest }) => ({
						...{ url, capturedAt, status: status ?? null, digest: digest ?? null },
					})),
					kept: fetched === null ? null : { id: fetched.id, status: fetched.status, capturedAt: fetched.capturedAt },
				},
			};
		},
	}),
	route({
		name: "GET /api/indicators",
		summary: "Which series are watched, and how do they stand to their lines?",
		answer: z.array(IndicatorShownSchema),
		handle: async ({ desk }) => {
			const indicators = await indicatorsInCase({ case: desk.case });
			return indicators.ok ? { ok: true, value: [...indicators.value] } : indicators;
		},
	}),
	route({
		name: "GET /api/indicators/:id/observations",
		summary: "What does this series say, and where did it cross its line?",
		params: z.strictObject({ id: z.string() }),
		answer: SeriesShownSchema,
		handle: ({ desk, params }) => seriesInCase({ case: desk.case, ...params }),
	}),
	route({
		name: "POST /api/indicators/:id/observations",
		summary: "Keeps numbers that a person has at hand: a table with a line of names above it",
		params: z.strictObject({ id: z.string() }),
		body: z.strictObject({ table: z.string().max(2_000_000), columns: ColumnsSchema.exactOptional() }),
		answer: z.strictObject({ dates: z.number() }),
		handle: async ({ desk, params, body }) => {
			const kept = await observeInCase({ case: desk.case, ...params, ...body });
			return kept.ok ? { ok: true, value: { dates: kept.value } } : kept;
		},
	}),
] as const;

async function actOf(desk: Desk, body: z.output<typeof ActSchema>): Promise<Outcome<WatchAct>> {
	if (body.act !== "indicator") return { ok: true, value: body };
	const { act, place, columns = {}, ...indicator } = body;
	if (place !== undefined) {
		const source = place === null ? null : formatIndicatorSource({ place, columns });
		return { ok: true, value: { act, indicator: { ...indicator, source } } };
	}
	const known = await indicatorsInCase({ case: desk.case });
	if (!known.ok) return known;
	const source = known.value.find(({ id }) => id === indicator.id)?.source ?? null;
	return { ok: true, value: { act, indicator: { ...indicator, source } } };
}

async function doneBy(desk: Desk, act: WatchAct) {
	// A table is named as it lies beside the case, wherever the server was started.
	const outcome = await watchAct({ case: { ...desk.case, folder: dirname(desk.case.file) }, do: act });
	return outcome.ok ? ({ ok: true, value: { done: outcome.value.done ?? "" } } as const) : outcome;
}
