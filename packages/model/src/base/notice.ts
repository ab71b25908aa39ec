/** What a person can ask others to check. */
export const CHECKED_KINDS = ["text", "event", "position", "finding", "judgment", "draft"] as const;

/** What a person can follow: `case` for the alerts of its watched sources, the others for changes by other people. */
export const FOLLOWED_KINDS = ["case", "text", "event", "draft", "issue"] as const;

/**
 * Why a person is told something: somebody asks them to check it, has answered such a question of theirs, or names them; a job of theirs has
 * ended; there are alerts in a case that they follow, or changes on what they follow.
 */
export const NOTICE_KINDS = ["check", "answer", "mention", "job", "alert", "change"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice leads to. */
export const NOTICE_SUBJECT_KINDS = [...CHECKED_KINDS, "issue", "job", "alerts"] as const;

/** Where a person is told: in the pages, in their feed, by mail. */
export const NOTICE_MEANS = ["page", "feed", "mail"] as const;
export type NoticeMeans = (typeof NOTICE_MEANS)[number];

/** The page of a case that a notice, or a check, leads to: `/documents/joint-statement`, within the address of the case. */
export function pathOfNotice({
	kind,
	id,
}: {
	readonly kind: (typeof NOTICE_SUBJECT_KINDS)[number];
	readonly id: string;
}): string {
	const part = encodeURIComponent(id);
	switch (kind) {
		case "text":
			return `/documents/${part}`;
		case "event":
			return `/compare/${part}`;
		case "draft":
			return `/brief/${part}`;
		case "judgment":
			return `/judge?id=${part}`;
		case "issue":
			return `/issue/${part}`;
		case "alerts":
			return "/watch";
		case "job":
			return "/";
		// Where these are shown depends on what they were found in, which the case knows.
		case "finding":
		case "position":
			return `/open/${kind}/${part}`;
	}
}
