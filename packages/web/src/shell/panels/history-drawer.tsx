import "./history-drawer.css";
import { useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { type PanelProps, showPanel } from "../../state/open-panel.ts";
import { actionWords } from "./action-words.ts";

/** As many actions as are read at once, and as many more with each press. */
const PAGE = 50;
const MOST = 200;

/** What was done to the case, by whom and when. */
export const HistoryDrawer = ({ open, onClose }: PanelProps) => {
	const { shell, common } = messages;
	const [size, setSize] = useState(PAGE);
	const { data, error, isPending } = useAnswer("GET /api/history", { query: { size } }, { enabled: open, keep: true });
	return (
		<Dialog
			title={shell.history}
			open={open}
			onClose={onClose}
			shape="side"
			actions={
				<Button icon="undo" disabled={!data?.some(isStanding)} onClick={() => showPanel("undo")}>
					{shell.undoTitle}
				</Button>
			}
		>
			<p className="soft small">{shell.historyLead}</p>
			{isPending ? <Loading lines={6} /> : null}
			{error === null ? null : <ProblemNote problem={error} />}
			{data?.length === 0 ? <p>{shell.historyEmpty}</p> : null}
			<ol className="history">
				{data?.map((action) => (
					<li key={action.key} className={action.undoneBy === null ? undefined : "history-undone"}>
						<p>
							{actionWords(action)} {action.undoneBy === null ? null : <Chip>{shell.historyUndone}</Chip>}
						</p>
						<p className="soft small">
							{action.who}, <DayText day={action.at} instant />
						</p>
						<ActionDetails action={action.key} />
					</li>
				))}
			</ol>
			{data !== undefined && data.length === size && size < MOST ? (
				<Button kind="quiet" onClick={() => setSize(Math.min(MOST, size + PAGE))}>
					{common.more}
				</Button>
			) : null}
		</Dialog>
	);
};

const isStanding = (action: { undoes: number | null; undoneBy: number | null }): boolean =>
	action.undoes === null && action.undoneBy === null;

const ActionDetails = ({ action }: { readonly action: number }) => {
	const [open, setOpen] = useState(false);
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{messages.shell.historyChanges}</summary>
			{open ? <ActionChanges action={action} /> : null}
		</details>
	);
};

/** The first things that an action made or changed, by name. */
export const ActionChanges = ({ action }: { readonly action: number }) => {
	const { data, error } = useAnswer("GET /api/history/:key", { params: { key: action } });
	if (error !== null) return <ProblemNote problem={error} />;
	if (data === undefined) return <Loading lines={2} />;
	return (
		<ul className="history-changes">
			{data.changes.map(({ table, isNew, name }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: several changes may have one name
				<li key={at}>
					{messages.shell.change(messages.shell.nounOf(table), isNew)} {name === null ? null : <strong>{name}</strong>}
				</li>
			))}
		</ul>
	);
};
