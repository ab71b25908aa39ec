import { fileHref } from "../../api/files.ts";
import type { MenuItem } from "../../components/menu.tsx";
import { deedWords } from "../../messages/deeds.ts";
import { type DeedsField, type DeedsUrl, queryOf } from "./deeds-url.ts";

/** What chooses roll calls, and not those who vote in them. */
const CHOSEN: readonly DeedsField[] = ["words", "body", "topic", "session", "from", "to", "important"];

/**
 * The votes that the fields of a tab choose, one a row: alone, and in one file with what each column holds and whom to cite.
 *
 * - in: the body that is meant where none is chosen; empty for all
 */
export const voteExports = (fields: readonly DeedsField[], url: DeedsUrl, body = ""): readonly MenuItem[] => {
	const { session, ...query } = queryOf(
		CHOSEN.filter((field) => fields.includes(field)),
		{ ...url, body: url.body || body },
	);
	return (["csv", "csvw"] as const).map((format) => ({
		id: `votes-${format}`,
		title: deedWords.votes.exports[format],
		run: () =>
			location.assign(
				fileHref("GET /api/votes/export", {
					query: { ...query, ...(session === undefined ? {} : { session: [session].flat() }), format },
				}),
			),
	}));
};
