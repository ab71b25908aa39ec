import type { ReactNode } from "react";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { isStale, type Judged, titleOf } from "../state/judge-types.ts";
import { JUDGE_FIELDS } from "../state/judge-url.ts";

const words = messages.judge;

interface JudgmentHeadProps {
	readonly judged: Judged;
	/** Before the title: whose it is, how it stands. */
	readonly above?: ReactNode;
	/** Further acts, before those that every judgment has. */
	readonly acts?: ReactNode;
}

/** What a judgment is called, about what it is, who wrote it last, and what can be done with it. */
export const JudgmentHead = ({ judged, above, acts }: JudgmentHeadProps) => {
	const { judgment, at, who } = judged;
	const [, setUrl] = useUrlState(JUDGE_FIELDS);
	const { issueName } = useNames();
	const open = (what: "edit" | "history" | "remove") => setUrl({ id: judgment.id, open: what });
	return (
		<header className="judge-head">
			<div className="judge-head-words">
				{above}
				<h2>{titleOf(judgment)}</h2>
				<p className="judge-head-about">
					{judgment.topics.map((topic) => (
						<Chip key={topic} href={hrefTo(["judge"], { topic })} title={words.topics}>
							{issueName(topic)}
						</Chip>
					))}
					{isStale(judged) ? <Chip tone="warn">{words.staleMark}</Chip> : null}
					<code className="judge-id">{judgment.id}</code>
					<span className="soft small">
						{words.saved(who)}, <DayText day={at} instant />
					</span>
				</p>
				{judgment.note === null ? null : <p className="judge-head-note">{judgment.note}</p>}
			</div>
			<div className="judge-head-acts no-print">
				{acts}
				<Button icon="edit" onClick={() => open("edit")}>
					{words.edit}
				</Button>
				<Button kind="quiet" icon="history" iconOnly onClick={() => open("history")}>
					{words.history}
				</Button>
				<Button kind="quiet" icon="close" iconOnly onClick={() => open("remove")}>
					{words.remove}
				</Button>
			</div>
		</header>
	);
};
