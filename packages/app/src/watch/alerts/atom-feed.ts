import { createHash } from "node:crypto";

/** One entry of the feed: something made known. */
export interface FeedEntry {
	readonly kind: string;
	/** What it is about, by which it is known again. */
	readonly subject: string;
	readonly what: string;
	/** ISO instant at which it was made known. */
	readonly raised: string;
	/** Lines that show it: quotations, changed words, numbers. */
	readonly shown: readonly string[];
	readonly url: string | null;
}

export interface FeedHead {
	/** Name of the case. */
	readonly title: string;
	/** By which readers know the feed again, wherever the file lies. */
	readonly id: string;
	/** Of the newest entry; of a feed without one, when it was made. */
	readonly updated: string;
	/** What its entries are, in their ids. */
	readonly of: "alert" | "notice";
}

/**
 * What was made known to readers of a case or to a person, as an Atom feed that any feed reader follows (RFC 4287).
 *
 * The same alerts always give the same bytes, and an alert keeps its id, so that no reader shows one twice.
 */
export const atomFeed = ({ title, id, updated, of }: FeedHead, entries: readonly FeedEntry[]): string =>
	[
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`\t<title>${escapeXml(title)}</title>`,
		`\t<id>${escapeXml(id)}</id>`,
		`\t<updated>${instantOf(updated)}</updated>`,
		"\t<author><name>Fissure</name></author>",
		'\t<generator uri="https://www.npmjs.com/package/fissure">Fissure</generator>',
		...entries.flatMap((entry) => entryLines(entry, { id, of })),
		"</feed>",
		"",
	].join("\n");

function entryLines(
	{ kind, subject, what, raised, shown, url }: FeedEntry,
	feed: Pick<FeedHead, "id" | "of">,
): readonly string[] {
	const name = createHash("sha256").update(`${feed.id}\n${kind}\n${subject}`).digest("hex").slice(0, 32);
	return [
		"\t<entry>",
		`\t\t<title>${escapeXml(what)}</title>`,
		`\t\t<id>urn:fissure:${feed.of}:${name}</id>`,
		`\t\t<updated>${instantOf(raised)}</updated>`,
		`\t\t<category term="${escapeXml(kind)}"/>`,
		...(isWebAddress(url) ? [`\t\t<link href="${escapeXml(url)}"/>`] : []),
		`\t\t<content type="text">${escapeXml([what, ...shown].join("\n"))}</content>`,
		"\t</entry>",
	];
}

/** Nothing else may become a link that a reader clicks. */
const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//iu.test(url);

/** Atom asks for an instant; a day begins at midnight. */
const instantOf = (at: string): string => (/^\d{4}-\d\d-\d\d$/u.test(at) ? `${at}T00:00:00Z` : escapeXml(at));

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 cannot hold, however it is written: control characters, halves of pairs, two that are none. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string =>
	text.replace(NOT_XML, "\uFFFD").replace(/[&<>"]/gu, (sign) => ENTITIES[sign] as string);
