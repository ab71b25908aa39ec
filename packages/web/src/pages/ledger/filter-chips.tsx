import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { isDay, isFiltered, type LedgerUrl, LISTS, NO_FILTERS, type SetLedgerUrl } from "./ledger-url.ts";
import { titleOf } from "./ledger-words.ts";

const words = messages.ledger;

interface FilterChipsProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** All that is asked for, each to be taken away. */
export const FilterChips = ({ url, setUrl }: FilterChipsProps) => {
	const names = useNames();
	if (!isFiltered(url)) return null;
	return (
		<div className="ledger-chips">
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
			<Button kind="quiet" onClick={() => setUrl(NO_FILTERS)}>
				{words.clearAll}
			</Button>
		</div>
	);
};
