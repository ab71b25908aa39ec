import "./comparison.css";
import { useMemo, useState } from "react";
import { Button } from "../../components/button.tsx";
import { CountedBy } from "../../components/coders/counted-by.tsx";
import { DayText } from "../../components/day-text.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { PeopleHere } from "../../components/people-here.tsx";
import { coderOrderWords as orderWords } from "../../messages/coder-order.ts";
import { messages } from "../../messages/messages.ts";
import { AccountStrip } from "./accounts/account-strip.tsx";
import { ComparisonExports } from "./comparison-exports.tsx";
import { ComparisonPanel } from "./comparison-panel.tsx";
import { EventDialog } from "./events/event-dialog.tsx";
import { eventTitle } from "./events/event-title.ts";
import { PickTexts } from "./events/pick-texts.tsx";
import { FindingBar } from "./findings/finding-bar.tsx";
import type { SideBySide } from "./state/comparison-types.ts";
import { accountName } from "./state/side.ts";
import { useCompareKeys } from "./state/use-compare-keys.ts";
import { useLooked } from "./state/use-looked.ts";
import { TrialBar } from "./words/trial-bar.tsx";
import type { Trial } from "./words/use-trial.ts";

interface ComparisonPageProps {
	readonly kept: SideBySide;
	readonly trial: Trial;
	readonly event: string | null;
	readonly documents: readonly string[];
}

const words = messages.compare;

/** Accounts side by side, and beside them what they differ in. */
export const ComparisonPage = ({ kept, trial, event, documents }: ComparisonPageProps) => {
	const data = trial.shown ?? kept;
	const [dialog, setDialog] = useState<"event" | "texts" | null>(null);
	const looking = useLooked(data);
	useCompareKeys(data, looking);
	const ids = useMemo(() => data.accounts.map(({ document }) => document.id), [data.accounts]);
	const open = data.event?.documents.filter(({ confirmed }) => !confirmed).length ?? 0;
	const title = data.event === null ? (data.title ?? textsTitle(data)) : eventTitle(data.event, data.actorNames);
	return (
		<PageFrame
			title={title}
			beside={data.event === null ? null : <PeopleHere kind="event" id={data.event.id} />}
			lead={<ComparisonLead data={data} onTies={() => setDialog("event")} open={open} />}
			fill
			actions={
				<>
					{data.event === null ? null : (
						<Button icon="link" onClick={() => setDialog("event")}>
							{words.eventButton}
						</Button>
					)}
					<Button icon="compare" onClick={() => setDialog("texts")}>
						{words.pick}
					</Button>
					<ComparisonExports event={event} documents={documents} />
				</>
			}
		>
			<CountedBy isFollowed={trial.tried === null} notHere={orderWords.onTrial} />
			{trial.tried === null ? null : <TrialBar trial={trial} />}
			<div className="comparison" data-panel={looking.panel}>
				<ComparisonPanel data={data} looking={looking} trial={trial} />
				{looking.panel === "summary" ? null : (
					<>
						<AccountStrip data={data} looking={looking} />
						<FindingBar data={data} looking={looking} />
					</>
				)}
			</div>
			{data.event === null ? null : (
				<EventDialog
					event={data.event}
					actorNames={data.actorNames}
					open={dialog === "event"}
					onClose={() => setDialog(null)}
				/>
			)}
			<PickTexts open={dialog === "texts"} onClose={() => setDialog(null)} chosen={ids} />
		</PageFrame>
	);
};

/** Texts of no event are called by whose they are. */
const textsTitle = (data: SideBySide): string =>
	words.ofTexts([...new Set(data.accounts.map((account) => accountName(account, data)))]);

interface LeadProps {
	readonly data: SideBySide;
	/** Texts in the event that nobody has confirmed. */
	readonly open: number;
	readonly onTies: () => void;
}

const ComparisonLead = ({ data, open, onTies }: LeadProps) => {
	const bare = Object.entries(data.background).flatMap(([id, held]) => (held === 0 ? [data.actorNames[id] ?? id] : []));
	return (
		<span className="comparison-lead">
			{data.event === null ? null : (
				<span>
					<DayText day={data.event.date} />
				</span>
			)}
			{open === 0 ? null : (
				<span>
					{words.unconfirmedNote(open)}{" "}
					<button type="button" className="comparison-link" onClick={onTies}>
						{words.unconfirmedAct}
					</button>
				</span>
			)}
			{bare.length === 0 ? null : <span>{words.noBackground(bare.join(", "))}</span>}
			{data.problems.length === 0 ? null : (
				<span title={data.problems.map(({ message, place }) => `${place}: ${message}`).join("\n")}>
					{words.unread(data.problems.length)}
				</span>
			)}
		</span>
	);
};
