import type { Finding, Quote } from "@fissure/core";
import type { NewsItem, StoredAlert } from "@fissure/model";
import { headlineOf, type Names } from "@fissure/report";
import type { NewFinding, StoredEdit } from "@fissure/store";
import { alertEvidence, alertSubject } from "../watch/alerts/alert-evidence.ts";
import { changeInWords, editSubject } from "../watch/edits/edit-alert.ts";
import { isChange } from "../watch/edits/is-change.ts";
import type { FoundNews } from "./news-item.ts";

/** A finding, with the alert that was raised of it. */
export function newsOfFinding(
	{ id, finding, event, documents, at, status, unconfirmed }: NewFinding,
	alert: StoredAlert | null,
	names: Names,
): FoundNews {
	const { kind, issue, holder, salience, weight } = finding;
	const headline = headlineOf(finding, names);
	const changed = status === "changed";
	return {
		item: {
			...{ id, what: "finding", kind, headline, at, issue, holder, event, documents, indicator: null, values: [] },
			...seenOf(alert),
		},
		worth: { salience, weight, watched: alert !== null, changed, unconfirmed, at },
		quotes: quotesOf(finding),
	};
}

const MOST_OF_ROLE = 2;

const quotesOf = ({ evidence, instead }: Finding): FoundNews["quotes"] => [
	...evidence.slice(0, MOST_OF_ROLE).map((quote) => ({ ...quote, role: "carried" as const })),
	...instead.slice(0, MOST_OF_ROLE - 1).map((quote) => ({ ...quote, role: "instead" as const })),
];

/** An edit, with the alert that was raised of it. */
export function newsOfEdit({ edit, at }: StoredEdit, alert: StoredAlert | null): FoundNews {
	const gravest = edit.changes.filter(isChange).toSorted((a, b) => b.consequence - a.consequence)[0] ?? null;
	const because = gravest?.because ?? null;
	return {
		item: {
			...{ id: editSubject(edit), what: "edit", kind: edit.class, at, issue: null, holder: null, event: null },
			headline: alert?.what ?? (gravest === null ? "" : changeInWords(gravest)),
			documents: [edit.before, edit.after],
			...{ indicator: null, values: [], ...seenOf(alert) },
		},
		// Every substantive edit raises an alert by itself: nobody asked for this one more than for another.
		worth: {
			...{ consequence: edit.consequence, because, offIssue: isOffIssue(edit) },
			...{ watched: false, changed: false, unconfirmed: false, at },
		},
		quotes: gravest === null ? [] : sidesOf(gravest),
	};
}

/** No position went or came, and no term of the codebook; nor where the page could not be read for lack of a publisher. */
const isOffIssue = ({ vanished, appeared, changes, details }: StoredEdit["edit"]): boolean =>
	vanished.length + appeared.length === 0 &&
	!(wasRead(details) && changes.some((change) => isChange(change) && change.kinds.includes("term")));

const wasRead = (details: unknown): boolean => (details as { readonly coded?: unknown } | undefined)?.coded === true;

const sidesOf = ({
	before,
	after,
	...change
}: {
	readonly before: Quote | null;
	readonly after: Quote | null;
	readonly in?: "title";
}): FoundNews["quotes"] => {
	const place = change.in === undefined ? {} : { in: change.in };
	return [
		...(before === null ? [] : [{ ...before, ...place, role: "went" as const }]),
		...(after === null ? [] : [{ ...after, ...place, role: "came" as const }]),
	];
};

/**
 * An alert that is neither a finding nor an edit that was read: a phrase, a line crossed, a page gone.
 *
 * @param least the consequence of the least of the edits that were read: an edit that was not among them has no more
 */
export function newsOfAlert(alert: StoredAlert, least: number): FoundNews {
	const { key, kind, what, raised } = alert;
	const { texts, indicator } = alertSubject(alert);
	const { changes, quotes, values } = alertEvidence(alert);
	return {
		item: {
			...{
				id: `alert-${key}`,
				what: "alert",
				kind,
				headline: what,
				at: raised,
				issue: null,
				holder: null,
				event: null,
			},
			...{ documents: texts ?? quotes.slice(0, 1).map(({ document }) => document), indicator, values },
			...seenOf(alert),
		},
		worth: {
			...(kind === "silent-edit" ? { consequence: least, watched: false } : { watched: true }),
			...{ changed: false, unconfirmed: false, at: raised },
		},
		quotes: [
			...changes.slice(0, 1).flatMap(sidesOf),
			...quotes.slice(0, MOST_OF_ROLE).map((quote) => ({ ...quote, role: "quoted" as const })),
		],
	};
}

const seenOf = (alert: StoredAlert | null): Pick<NewsItem, "alert" | "seen"> => ({
	alert: alert?.key ?? null,
	seen: alert !== null && alert.seen !== null,
});
