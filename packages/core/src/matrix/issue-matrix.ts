import { languageOf } from "@fissure/languages";
import type { Account, CellHolder, Issue, MatrixCell, MatrixRow, UnreadShare } from "@fissure/model";
import { claimsOf } from "../alignment/claims.ts";
import { emphasisOf } from "../alignment/emphasis.ts";

/** Who mentions which issue, at which rank, with which verb? Issues in the order in which the texts take them up. */
export function issueMatrix(accounts: readonly Account[], issues: ReadonlyMap<string, Issue>): readonly MatrixRow[] {
	const mentioned = new Map<string, number>();
	for (const { mentions, document } of accounts) {
		for (const { issue, quote } of mentions) {
			const early = quote.start / Math.max(1, document.text.length);
			mentioned.set(issue, Math.min(mentioned.get(issue) ?? 1, early));
		}
	}
	const order = [...mentioned].toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([issue]) => issue);
	return order.map((issue) => ({
		issue,
		name: issues.get(issue)?.name ?? issue,
		cells: accounts.map((account) => cellOf(account, issue)),
	}));
}

function cellOf(account: Account, issue: string): MatrixCell {
	const { share, rank } = emphasisOf(account, issue);
	const holders = claimsOf(account)
		.filter((claim) => claim.issue === issue)
		.map(
			({ holder, manner, best, statement }): CellHolder => ({
				holder,
				manner,
				verb: statement.attitude?.verb ?? null,
				stance: best.stance,
				quote: best.quote,
			}),
		);
	const own = holders.find(({ manner }) => manner === "own") ?? holders.find(({ manner }) => manner === "joint");
	return {
		document: account.document.id,
		mentioned: rank !== null,
		rank,
		share,
		verbs: [...new Set(holders.flatMap(({ verb }) => (verb === null ? [] : [verb])))],
		stance: own?.stance ?? null,
		holders,
		quotes: account.mentions.filter((mention) => mention.issue === issue).map(({ quote }) => quote),
	};
}

/** From this share of a text on, it is not said that texts do not differ. */
const SUBSTANTIVE = 0.25;
/** Letters of a line that says something; shorter ones are names and headings. */
const SHORTEST = 25;
const SHORTEST_UNSPACED = 9;

/** Of which texts does the codebook leave so much without an issue that equal findings prove little? */
export const unreadShares = (
	accounts: readonly Pick<Account, "document" | "sentences" | "mentions">[],
): readonly UnreadShare[] =>
	accounts.flatMap(({ document, sentences, mentions }) => {
		const least = languageOf(document.language)?.sentences.unspaced === true ? SHORTEST_UNSPACED : SHORTEST;
		const full = sentences.filter(({ start, end }) => end - start >= least);
		const unread = full.filter(
			({ start, end }) => !mentions.some(({ quote }) => quote.start >= start && quote.end <= end),
		);
		return unread.length > 0 && unread.length / full.length >= SUBSTANTIVE
			? [{ document: document.id, unread: unread.length, sentences: full.length }]
			: [];
	});
