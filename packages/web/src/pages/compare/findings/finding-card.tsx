import { Chip } from "../../../components/chip.tsx";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { messages } from "../../../messages/messages.ts";
import type { FindingShown, SideBySide } from "../state/comparison-types.ts";
import { letterIn } from "../state/side.ts";
import type { Looking } from "../state/use-looked.ts";
import { FindingDetails } from "./finding-details.tsx";
import type { Verdicts } from "./use-verdict.ts";
import { VerdictBar } from "./verdict-bar.tsx";

interface FindingCardProps {
	readonly found: FindingShown;
	readonly data: SideBySide;
	readonly looking: Looking;
	readonly isOpen: boolean;
	/** One side says to one audience what it does not say to another. */
	readonly isBetweenVersions: boolean;
	readonly verdicts: Verdicts;
}

const words = messages.compare;

/** A finding in one sentence; open, with all that it rests on and all that speaks against it. */
export const FindingCard = ({ found, data, looking, isOpen, isBetweenVersions, verdicts }: FindingCardProps) => {
	const { finding, headline, kindName, status, watched, judgments, verdict } = found;
	return (
		<li
			className={isOpen ? "finding finding-open" : "finding"}
			data-finding={found.id}
			data-salience={finding.salience}
		>
			<button type="button" aria-expanded={isOpen} onClick={() => looking.lookAtFinding(found.id)}>
				<span className="finding-facts">
					<span className="finding-salience" title={words.salienceTitle}>
						{words.saliences[finding.salience]}
					</span>
					<span>{kindName}</span>
					<span className="finding-letters">
						{letterIn(data, finding.carriedBy)}
						<i> ↔ </i>
						{finding.against.map((id) => letterIn(data, id)).join(" ")}
					</span>
				</span>
				<span className="finding-headline">
					<MixedWords text={headline} />
				</span>
			</button>
			<span className="finding-chips">
				{isBetweenVersions ? <Chip tone="warn">{words.betweenVersions}</Chip> : null}
				{status === "held" ? null : <Chip title={words.statusTitles[status] ?? ""}>{words.statuses[status]}</Chip>}
				{verdict?.starred ? <Chip tone="good">{words.verdict.starred}</Chip> : null}
				{verdict?.decision == null ? null : (
					<Chip tone={verdict.decision === "accepted" ? "good" : "warn"}>
						{verdict.reason === null
							? words.verdict.decisions[verdict.decision]
							: words.verdict.reasons[verdict.reason]}
					</Chip>
				)}
				{watched ? <Chip>{words.watched}</Chip> : null}
				{judgments.length === 0 || isOpen ? null : <Chip tone="good">{words.judgedCount(judgments.length)}</Chip>}
			</span>
			{isOpen && !data.trial ? <VerdictBar found={found} verdicts={verdicts} /> : null}
			{isOpen ? <FindingDetails found={found} data={data} looking={looking} /> : null}
		</li>
	);
};
