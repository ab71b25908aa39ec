import { useState } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { CheckField } from "../../../components/fields/check-field.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { FACET_OF, type Facet } from "../filters/filter-bar.tsx";
import { choicesQueryOf, type LedgerUrl, type SetLedgerUrl } from "../state/ledger-url.ts";
import { stanceOf, titleOf } from "../state/ledger-words.ts";
import { TimeBrush } from "./time-brush.tsx";

const words = messages.ledger;
type FacetValue = AnswerOf<"GET /api/ledger/facets">["holders"][number];

/** Those that answer most questions; the others are in the drawer of filters. */
const SHOWN = ["holder", "issue", "stance", "publisher", "venue", "kind"] as const satisfies readonly Facet[];
/** Choices of one list in sight before all are asked for. */
const FEW = 6;

interface SideFacetsProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** What there is to choose from, each with how many positions it would leave. */
export const SideFacets = ({ url, setUrl }: SideFacetsProps) => {
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: choicesQueryOf(url) }, { keep: true });
	const names = useNames();
	if (facets === undefined) return <aside className="side-facets" aria-label={words.filtersTitle} />;
	return (
		<aside className="side-facets no-print" aria-label={words.filtersTitle}>
			<TimeBrush
				years={facets.years}
				months={facets.months}
				from={url.from}
				to={url.to}
				onChange={(from, to) => setUrl({ from, to, at: null })}
			/>
			{SHOWN.map((name) => (
				<FacetList
					key={name}
					title={words.filters[name]}
					values={facets[FACET_OF[name]]}
					chosen={url[name]}
					titleOf={(value) => titleOf(name, value, names)}
					stances={name === "stance"}
					onChange={(value) => setUrl({ [name]: value, at: null })}
				/>
			))}
			<CheckField
				label={words.filters.unsure}
				checked={url.unsure}
				onChange={(unsure) => setUrl({ unsure, at: null })}
			/>
		</aside>
	);
};

interface FacetListProps {
	readonly title: string;
	/** In the order in which they are shown. */
	readonly values: readonly FacetValue[];
	readonly chosen: readonly string[];
	readonly titleOf: (value: string) => string;
	readonly stances?: boolean;
	readonly onChange: (chosen: readonly string[]) => void;
}

const FacetList = ({ title, values, chosen, titleOf: nameOf, stances = false, onChange }: FacetListProps) => {
	const [isWhole, setWhole] = useState(false);
	// One choice is none, unless it was chosen.
	if (values.length < 2 && chosen.length === 0) return null;
	const shown = isWhole || stances ? values : values.filter(({ value }, at) => at < FEW || chosen.includes(value));
	const most = Math.max(1, ...values.map(({ count }) => count));
	return (
		<section aria-label={title}>
			<h3>{title}</h3>
			<ul>
				{shown.map(({ value, count }) => {
					const isOn = chosen.includes(value);
					return (
						<li key={value}>
							<button
								type="button"
								aria-pressed={isOn}
								title={nameOf(value)}
								onClick={() => onChange(isOn ? chosen.filter((one) => one !== value) : [...chosen, value])}
							>
								<span className="side-facets-bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
								<span className="side-facets-name">
									{stances ? <StanceMark stance={stanceOf(value)} words /> : nameOf(value)}
								</span>
								<span className="figures soft">{count.toLocaleString("en")}</span>
							</button>
						</li>
					);
				})}
			</ul>
			{values.length > FEW && !stances ? (
				<Button kind="quiet" onClick={() => setWhole(!isWhole)}>
					{isWhole ? words.fewerChoices : words.moreChoices(values.length - FEW)}
				</Button>
			) : null}
		</section>
	);
};
