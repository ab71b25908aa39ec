import type { ConditionState, DataCondition, RecordedFact } from "@fissure/core";
import { AppLink } from "../../../components/app-link.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { onRecordWords } from "../../../messages/on-record.ts";
import { hrefTo } from "../../../state/href-to.ts";

interface RecordedFactsProps {
	/** What the judgment waits for: it says of which kind the facts are. */
	readonly bound: DataCondition;
	readonly facts: readonly RecordedFact[];
}

/** Figures, votes and deeds on record, each with its day, its source and the way to where the case has it. */
export const RecordedFacts = ({ bound, facts }: RecordedFactsProps) => (
	<ul className="recorded-facts">
		{facts.map((fact) => (
			<li key={`${fact.date} ${fact.what}`}>
				{fact.what}
				<span className="recorded-facts-source">
					<DayText day={fact.date} />
					<span>{onRecordWords.factSource(fact.source)}</span>
					<AppLink href={recordHref(bound, fact.date)}>{onRecordWords.openFacts}</AppLink>
				</span>
			</li>
		))}
	</ul>
);

interface ConditionShownProps {
	readonly bound: DataCondition;
	readonly condition: ConditionState;
}

/** How it stands with what a judgment waits for, and what shows it. */
export const ConditionShown = ({ bound, condition: { state, because, facts } }: ConditionShownProps) => (
	<div className="judge-trigger">
		<Chip tone={state === "met" ? "lead" : "plain"}>{onRecordWords.conditionStates[state]}</Chip> {because}
		{facts.length === 0 ? null : <RecordedFacts bound={bound} facts={facts} />}
	</div>
);

/** Where the page of series, of votes or of deeds has what is on record of a day, a month or a year. */
function recordHref(bound: DataCondition, date: string): string {
	switch (bound.kind) {
		case "indicator":
			return hrefTo(["watch"], { tab: "indicators", series: bound.indicator });
		case "vote":
			return hrefTo(["deeds"], { tab: "votes", from: date, to: date });
		case "deed":
			return hrefTo(["deeds"], { tab: "deeds", kind: [bound.deed], actor: bound.actor, from: date, to: date });
	}
}
