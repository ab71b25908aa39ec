import type { ConditionState, RecordedFact } from "@fissure/core";
import { AppLink } from "../../../components/app-link.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { onRecordWords } from "../../../messages/on-record.ts";
import { hrefOfRecord } from "../../../state/record-href.ts";

interface RecordedFactsProps {
	readonly facts: readonly RecordedFact[];
}

/** Figures, votes and deeds on record, each with its day, its source and the way to where the case has it. */
export const RecordedFacts = ({ facts }: RecordedFactsProps) => (
	<ul className="recorded-facts">
		{facts.map((fact) => (
			<li key={`${fact.date} ${fact.what}`}>
				{fact.what}
				<span className="recorded-facts-source">
					<DayText day={fact.date} />
					<span>{onRecordWords.factSource(fact.source)}</span>
					<AppLink href={hrefOfRecord(fact.place)}>{onRecordWords.openFacts}</AppLink>
				</span>
			</li>
		))}
	</ul>
);

interface ConditionShownProps {
	readonly condition: ConditionState;
}

/** How it stands with what a judgment waits for, and what shows it. */
export const ConditionShown = ({ condition: { state, because, facts } }: ConditionShownProps) => (
	<div className="judge-trigger">
		<Chip tone={state === "met" ? "lead" : "plain"}>{onRecordWords.conditionStates[state]}</Chip> {because}
		{facts.length === 0 ? null : <RecordedFacts facts={facts} />}
	</div>
);
