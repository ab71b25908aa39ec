import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";
import type { PanelProps } from "../../state/open-panel.ts";
import { actionWords } from "./action-words.ts";
import { ActionChanges } from "./history-drawer.tsx";

/** Says what the last action was before it is taken back. */
export const UndoDialog = ({ open, onClose }: PanelProps) => {
	const { shell, common } = messages;
	const last = useAnswer("GET /api/history", { query: { standing: "true", size: 1 } }, { enabled: open });
	const undo = useAct("POST /api/undo", {
		onDone: ({ action }) => {
			notify(shell.undone(actionWords(action)));
			onClose();
		},
	});
	const action = last.data?.[0];
	const actions =
		action === undefined ? undefined : (
			<>
				<Button onClick={onClose}>{common.cancel}</Button>
				<Button kind="main" icon="undo" busy={undo.isPending} autoFocus onClick={() => undo.mutate({ body: {} })}>
					{shell.undo}
				</Button>
			</>
		);
	return (
		<Dialog title={shell.undoTitle} open={open} onClose={onClose} actions={actions}>
			{last.isPending ? <Loading /> : null}
			{last.error === null ? null : <ProblemNote problem={last.error} />}
			{last.data?.length === 0 ? <p>{shell.historyEmpty}</p> : null}
			{action === undefined ? null : (
				<>
					<p>
						<strong>{actionWords(action)}</strong>
					</p>
					<p className="soft small">
						{action.who}, <DayText day={action.at} instant />
					</p>
					<ActionChanges action={action.key} />
				</>
			)}
			{undo.error === null ? null : <ProblemNote problem={undo.error} />}
		</Dialog>
	);
};
