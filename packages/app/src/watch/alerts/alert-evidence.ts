import type { Quote, SeriesValue } from "@fissure/core";
import type { AlertSubject, StoredAlert } from "@fissure/model";

type PlacedQuote = Quote & { readonly in?: "title" };

/** What an alert rests on. */
export interface AlertEvidence {
	/** Words that stood in a page, and those that are there now; null where there are none on that side. */
	readonly changes: readonly {
		readonly before: PlacedQuote | null;
		readonly after: PlacedQuote | null;
		readonly because: string | null;
	}[];
	readonly quotes: readonly PlacedQuote[];
	/** Of a series, around the line that was crossed. */
	readonly values: readonly SeriesValue[];
	readonly url: string | null;
}

/** Evidence comes from a file that anybody may have written: nothing of its form is taken for granted, and what is none is passed over. */
export function alertEvidence({ evidence }: Pick<StoredAlert, "evidence">): AlertEvidence {
	const parts = evidence.filter(isFields);
	return {
		changes: parts.flatMap((part) => {
			const [before, after] = [quoteIn(part.before), quoteIn(part.after)];
			if (before === null && after === null) return [];
			return [{ before, after, because: typeof part.because === "string" ? part.because : null }];
		}),
		quotes: parts.flatMap(({ quote }) => quoteIn(quote) ?? []),
		values: parts.flatMap(({ date, value }) =>
			typeof date === "string" && (value === null || typeof value === "number") ? [{ date, value }] : [],
		),
		url: parts.map(({ url }) => url).find(isWebAddress) ?? null,
	};
}

function quoteIn(value: unknown): PlacedQuote | null {
	if (!isFields(value)) return null;
	const { document, start, end, exact } = value;
	if (typeof document !== "string" || typeof exact !== "string") return null;
	if (typeof start !== "number" || typeof end !== "number") return null;
	return { document, start, end, exact, ...(value.in === "title" ? { in: "title" as const } : {}) };
}

const isWebAddress = (url: unknown): url is string => typeof url === "string" && /^https?:\/\//iu.test(url);

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const NOTHING: AlertSubject = { texts: null, phrase: null, indicator: null, address: null, judgment: null };

/** Every alert names what it is about in one line, by which it is known again. */
export function alertSubject({ kind, subject }: Pick<StoredAlert, "kind" | "subject">): AlertSubject {
	const edit = /^edit:(?<before>.+?)→(?<after>.+)$/su.exec(subject)?.groups;
	if (kind === "silent-edit" && edit !== undefined) return { ...NOTHING, texts: [edit.before ?? "", edit.after ?? ""] };
	const phrase = /^phrase:(?<words>.+):(?<change>appeared|vanished):(?<before>.+?)→(?<after>.+)$/su.exec(
		subject,
	)?.groups;
	if (kind === "phrase" && phrase !== undefined)
		return {
			...NOTHING,
			texts: [phrase.before ?? "", phrase.after ?? ""],
			phrase: { words: phrase.words ?? "", change: phrase.change as "appeared" | "vanished" },
		};
	const crossing = /^indicator:(?<id>.+):[\d-]+:(above|below)$/su.exec(subject)?.groups;
	if (kind === "indicator" && crossing !== undefined) return { ...NOTHING, indicator: crossing.id ?? "" };
	const gone = /^gone:(?<address>.+):\d{4}-.*$/su.exec(subject)?.groups;
	if (kind === "page-gone" && gone !== undefined) return { ...NOTHING, address: gone.address ?? "" };
	const judged = /^(?<of>forecast|option):(?<id>[^:]+):.+$/su.exec(subject)?.groups;
	if (judged !== undefined && judged.of === kind) return { ...NOTHING, judgment: judged.id ?? "" };
	return NOTHING;
}
