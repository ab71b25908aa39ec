import { useEffect, useRef, useState } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { CheckField } from "../../../components/fields/check-field.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import type { Choice } from "../../../components/fields/select.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { type Names, useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { choicesQueryOf, isDay, type LedgerUrl, type ListName, type SetLedgerUrl } from "../state/ledger-url.ts";
import { titleOf } from "../state/ledger-words.ts";
import { StancePicker } from "./stance-picker.tsx";

const words = messages.ledger;
type Facets = AnswerOf<"GET /api/ledger/facets">;

/** Where the choices of a filter are in the answer. */
export const FACET_OF = {
	holder: "holders",
	issue: "issues",
	asserter: "asserters",
	manner: "manners",
	publisher: "publishers",
	kind: "kinds",
	venue: "venues",
	language: "languages",
	stance: "stances",
} as const satisfies Partial<Record<ListName, keyof Facets>>;
export type Facet = keyof typeof FACET_OF;

/** Beside the words always in sight; the others in a drawer. */
const FIRST = ["holder", "issue"] as const;
const MORE = ["asserter", "manner", "publisher", "kind", "venue", "language"] as const;
/** Milliseconds after the last letter until the words are looked for. */
const TYPING = 180;

interface FilterProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** What is asked of the ledger: words, holders, issues, stance, period and more, each with how many positions it would leave. */
export const FilterBar = ({ url, setUrl }: FilterProps) => {
	const [open, setOpen] = useState(false);
	const asked = choicesQueryOf(url);
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: asked }, { keep: true });
	const names = useNames();
	const chosen =
		MORE.filter((name) => url[name].length > 0).length +
		(url.earlier ? 1 : 0) +
		(url.unsure ? 1 : 0) +
		(url.muted ? 1 : 0);
	const pick = (name: Facet) => (
		<Combo
			key={name}
			many
			elsewhere
			label={words.filters[name]}
			value={url[name]}
			choices={choicesOf(name, facets, names)}
			onChange={(value) => setUrl({ [name]: value, at: null })}
		/>
	);
	return (
		<div className="ledger-filters">
			<WordsField url={url} setUrl={setUrl} />
			<div className="ledger-filters-first">{FIRST.map(pick)}</div>
			<div className="ledger-filters-wide">
				<StancePicker value={url.stance} facet={facets?.stances} onChange={(stance) => setUrl({ stance, at: null })} />
				<Period url={url} setUrl={setUrl} />
			</div>
			<Button icon="filter" aria-haspopup="dialog" onClick={() => setOpen(true)}>
				{words.moreFilters(chosen)}
			</Button>
			<Dialog shape="side" title={words.filtersTitle} open={open} onClose={() => setOpen(false)}>
				<div className="ledger-filters-drawer">
					<div className="ledger-filters-narrow">
						{FIRST.map(pick)}
						<StancePicker
							value={url.stance}
							facet={facets?.stances}
							onChange={(stance) => setUrl({ stance, at: null })}
						/>
						<Period url={url} setUrl={setUrl} />
					</div>
					{MORE.map(pick)}
					<CheckField
						label={words.filters.earlier}
						checked={url.earlier}
						onChange={(earlier) => setUrl({ earlier, at: null })}
					/>
					<CheckField
						label={words.filters.unsure}
						checked={url.unsure}
						onChange={(unsure) => setUrl({ unsure, at: null })}
					/>
					<CheckField
						label={words.filters.muted}
						checked={url.muted}
						onChange={(muted) => setUrl({ muted, at: null })}
					/>
					<p className="soft small">{words.countsHint}</p>
				</div>
			</Dialog>
		</div>
	);
};

const choicesOf = (name: Facet, facets: Facets | undefined, names: Names): readonly Choice[] =>
	(facets?.[FACET_OF[name]] ?? []).map(({ value, count }) => ({
		value,
		title: titleOf(name, value, names),
		detail: count.toLocaleString("en"),
	}));

/** Looked for while one types; each letter replaces the step before. */
const WordsField = ({ url, setUrl }: FilterProps) => {
	const [typed, setTyped] = useState(url.q);
	const field = useRef<HTMLInputElement>(null);
	useShortcut("/", words.keys.search, () => field.current?.focus(), words.title);
	useEffect(() => setTyped(url.q), [url.q]);
	useEffect(() => {
		if (typed === url.q) return;
		const timer = setTimeout(() => setUrl({ q: typed, at: null }, { replace: true }), TYPING);
		return () => clearTimeout(timer);
	}, [typed, url.q, setUrl]);
	return (
		<div className="ledger-words">
			<TextField
				ref={field}
				type="search"
				label={words.filters.words}
				placeholder={words.wordsPlaceholder}
				title={words.wordsHint}
				value={typed}
				onChange={setTyped}
				autoComplete="off"
				spellCheck={false}
			/>
		</div>
	);
};

const Period = ({ url, setUrl }: FilterProps) => (
	<div className="ledger-period">
		{(["from", "to"] as const).map((side) => (
			<TextField
				key={side}
				label={words.filters[side]}
				placeholder={words.dayPlaceholder}
				inputMode="numeric"
				value={url[side]}
				problem={url[side] !== "" && !isDay(url[side]) ? words.dayExpected : undefined}
				onChange={(day) => setUrl({ [side]: day.trim(), at: null }, { replace: true })}
			/>
		))}
	</div>
);
