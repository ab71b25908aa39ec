import type { ReactNode } from "react";
import { ActorName } from "../../../components/actor-name.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { Chip } from "../../../components/chip.tsx";
import { messages } from "../../../messages/messages.ts";
import { onRecordWords } from "../../../messages/on-record.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { ConditionShown } from "../evidence/recorded-facts.tsx";
import type { JudgedOption } from "../state/judge-types.ts";
import { EmptyTab } from "./empty-tab.tsx";
import { JudgmentHead } from "./judgment-head.tsx";
import { JudgmentList } from "./judgment-list.tsx";
import { StatedFields } from "./stated-fields.tsx";

const words = messages.judge;

interface OptionsTabProps {
	readonly options: readonly JudgedOption[];
	readonly chosen: string | null;
	readonly onChoose: (id: string) => void;
	readonly add: ReactNode;
}

/** What could be done: condition, trigger with how it stands, how it ends, and what would show that it fails. */
export const OptionsTab = ({ options, chosen, onChoose, add }: OptionsTabProps) => {
	const judged = options.find(({ judgment }) => judgment.id === chosen);
	if (judged === undefined) return <EmptyTab title={words.emptyOptions} lead={words.emptyOptionsLead} add={add} />;
	const { id, actor, condition, trigger, offRamp, effect, disconfirmedBy } = judged.judgment;
	return (
		<div className={options.length === 1 ? "judge-columns judge-columns-one" : "judge-columns"}>
			<JudgmentList
				judgments={options}
				chosen={chosen}
				onChoose={onChoose}
				detail={({ trigger: stands, condition: onRecord, judgment }) =>
					[
						judgment.id,
						...(stands === null ? [] : [words.triggerStates[stands.state]]),
						...(onRecord === null ? [] : [onRecordWords.conditionStates[onRecord.state]]),
					].join(" · ")
				}
			/>
			<section className="judge-main">
				<JudgmentHead judged={judged} above={<Actor id={actor} />} />
				<StatedFields
					missing={words.option.missing}
					fields={[
						{ name: words.option.condition, said: condition },
						{
							name: words.option.trigger,
							said: trigger === null ? null : <Trigger judged={judged} said={trigger.words} />,
						},
						{ name: words.option.offRamp, said: offRamp },
						{ name: words.option.effect, said: effect },
						{ name: words.option.disconfirmedBy, said: disconfirmedBy },
					]}
				/>
			</section>
			<EvidencePanel id={id} title={words.evidence} none={words.evidenceNone} />
		</div>
	);
};

export const Actor = ({ id }: { readonly id: string }) => (
	<p className="judge-actor">
		<ActorName id={id} />
	</p>
);

interface TriggerProps {
	readonly judged: JudgedOption;
	readonly said: string;
}

const Trigger = ({ judged: { trigger, condition, judgment }, said }: TriggerProps) => (
	<>
		{said}
		{trigger === null ? null : (
			<span className="judge-trigger">
				<Chip tone={trigger.state === "met" ? "lead" : trigger.state === "unknown" ? "warn" : "plain"}>
					{words.triggerStates[trigger.state]}
				</Chip>{" "}
				<AppLink href={hrefTo(["watch"], { tab: "indicators", series: trigger.indicator })}>
					{trigger.indicator}
				</AppLink>
				{": "}
				{trigger.because}
			</span>
		)}
		{condition === null || judgment.trigger?.on === undefined ? null : <ConditionShown condition={condition} />}
	</>
);
