import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import {
	choicesQueryOf,
	isDay,
	isFiltered,
	type LedgerUrl,
	LISTS,
	NO_FILTERS,
	type SetLedgerUrl,
} from "../state/ledger-url.ts";
import { titleOf } from "../state/ledger-words.ts";

const words = messages.ledger;

interface FilterChipsProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** All that is asked for, each to be taken away. */
export const FilterChips = ({ url, setUrl }: FilterChipsProps) => {
	const names = useNames();
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: choicesQueryOf(url) }, { keep: true });
	const muted = url.muted ? [] : (facets?.muted ?? []);
	const isAsked = isFiltered(url);
	if (!isAsked && muted.length === 0) return null;
	return (
		<div className="ledger-chips">
			{muted.length === 0 ? null : (
				<span className="soft small">
					{words.mutedCount(
						muted.reduce((sum, { count }) => sum + count, 0),
						muted.map(({ value }) => names.issueName(value)).join(", "),
					)}{" "}
					<Button kind="quiet" onClick={() => setUrl({ muted: true, at: null })}>
						{words.showMuted}
					</Button>
				</span>
			)}
			{LISTS.flatMap((list) =>
				url[list].map((value) => (
					<Chip
						key={`${list} ${value}`}
						title={words.filters[list]}
						onRemove={() => setUrl({ [list]: url[list].filter((one) => one !== value), at: null })}
					>
						{words.chip(words.filters[list], titleOf(list, value, names))}
					</Chip>
				)),
			)}
			{(["from", "to"] as const).map((side) =>
				isDay(url[side]) ? (
					<Chip key={side} onRemove={() => setUrl({ [side]: "", at: null })}>
						{words.chip(words.filters[side], url[side])}
					</Chip>
				) : null,
			)}
			{url.q.trim() === "" ? null : (
				<Chip onRemove={() => setUrl({ q: "", at: null })}>{words.chip(words.filters.words, url.q)}</Chip>
			)}
			{url.earlier ? <Chip onRemove={() => setUrl({ earlier: false, at: null })}>{words.filters.earlier}</Chip> : null}
			{url.unsure ? <Chip onRemove={() => setUrl({ unsure: false, at: null })}>{words.filters.unsure}</Chip> : null}
			{url.holder.length === 1 && url.holder[0] !== "BOTH" ? (
				<AppLink href={hrefTo(["actor", url.holder[0] ?? ""])}>{words.pageOf(names.actorName(url.holder[0]))}</AppLink>
			) : null}
			{url.issue.length === 1 ? (
				<AppLink href={hrefTo(["issue", url.issue[0] ?? ""])}>{words.pageOf(names.issueName(url.issue[0]))}</AppLink>
			) : null}
			{url.newSince === null ? null : (
				<Chip onRemove={() => setUrl({ newSince: null, at: null })}>{words.searches.onlyNew}</Chip>
			)}
			{url.muted ? <Chip onRemove={() => setUrl({ muted: false, at: null })}>{words.filters.muted}</Chip> : null}
			{isAsked ? (
				<Button kind="quiet" onClick={() => setUrl(NO_FILTERS)}>
					{words.clearAll}
				</Button>
			) : null}
		</div>
	);
};
