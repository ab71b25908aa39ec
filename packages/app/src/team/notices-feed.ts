import { failed, type Outcome } from "@fissure/core";
import { listNotices, personOfFeed, type Team } from "@fissure/store/team";
import { atomFeed } from "../watch/alerts/atom-feed.ts";
import { noticeSentence } from "./notice-words.ts";

/** Notices in a feed; readers ask again before so many are new. */
const MOST_ENTRIES = 50;

/** The feed of one person, and whose it is: an id. */
export interface NoticesFeed {
	readonly person: string;
	readonly atom: string;
}

/**
 * The notices of the person whose feed has this secret, as Atom (RFC 4287): who did what in which case, with a link to it, and no words of a case.
 *
 * - in:       `pages`: where a browser finds the pages
 * - problems: `feed-missing`
 */
export async function noticesFeed(
	team: Team,
	{ secret, pages }: { readonly secret: string; readonly pages: string },
): Promise<Outcome<NoticesFeed>> {
	const found = await personOfFeed(team, secret);
	if (!found.ok) return found;
	if (found.value === null)
		return failed(
			"feed-missing",
			"Expected the address of a feed, got one that opens no more; copy a new one from the page Your account",
			"code",
		);
	const { person, made } = found.value;
	const notices = await listNotices(team, { person, means: "feed", limit: MOST_ENTRIES });
	if (!notices.ok) return notices;
	const atom = atomFeed(
		{ title: "Fissure", id: `urn:uuid:${person}`, updated: notices.value[0]?.at ?? made, of: "notice" },
		notices.value.map((notice) => ({
			...{ kind: notice.kind, subject: String(notice.key), what: noticeSentence(notice), raised: notice.at, shown: [] },
			url: `${pages}/c/${notice.case}${notice.path}`,
		})),
	);
	return { ok: true, value: { person, atom } };
}
