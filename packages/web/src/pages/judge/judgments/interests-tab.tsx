import type { ReactNode } from "react";
import { Chip } from "../../../components/chip.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import type { JudgedInterest } from "../state/judge-types.ts";
import { EmptyTab } from "./empty-tab.tsx";
import { JudgmentHead } from "./judgment-head.tsx";
import { JudgmentList } from "./judgment-list.tsx";
import { StatedFields } from "./stated-fields.tsx";

const words = messages.judge;

interface InterestsTabProps {
	readonly interests: readonly JudgedInterest[];
	readonly chosen: string | null;
	readonly onChoose: (id: string) => void;
	readonly add: ReactNode;
}

/** What an actor may want, always as a hypothesis, and what else would explain the same. */
export const InterestsTab = ({ interests, chosen, onChoose, add }: InterestsTabProps) => {
	const { actorName } = useNames();
	const judged = interests.find(({ judgment }) => judgment.id === chosen);
	if (judged === undefined) return <EmptyTab title={words.emptyInterests} lead={words.emptyInterestsLead} add={add} />;
	const { id, actor, mechanism, alternative } = judged.judgment;
	return (
		<div className={interests.length === 1 ? "judge-columns judge-columns-one" : "judge-columns"}>
			<JudgmentList
				judgments={interests}
				chosen={chosen}
				onChoose={onChoose}
				detail={({ judgment }) => (judgment.kind === "interest" ? actorName(judgment.actor) : judgment.id)}
			/>
			<section className="judge-main">
				<JudgmentHead
					judged={judged}
					above={
						<p className="judge-actor">
							{actorName(actor)} <Chip>{words.hypothesis}</Chip>
						</p>
					}
				/>
				<StatedFields
					missing={words.interest.missing}
					fields={[
						{ name: words.interest.mechanism, said: mechanism },
						{ name: words.interest.alternative, said: alternative },
					]}
				/>
			</section>
			<EvidencePanel id={id} title={words.evidence} none={words.evidenceNone} />
		</div>
	);
};
