import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";

const words = messages.judge;

interface RemoveQuestionProps {
	readonly id: string;
	/** Of the judgment that is in sight. */
	readonly version: number;
	readonly onClose: () => void;
	readonly onRemoved: () => void;
}

/** Is it meant? What goes, and what of it stays. */
export const RemoveQuestion = ({ id, version, onClose, onRemoved }: RemoveQuestionProps) => {
	const { mutate, isPending, error } = useAct("DELETE /api/judgments/:id", { onDone: onRemoved });
	return (
		<Dialog
			title={words.removeTitle}
			open
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose}>{messages.common.cancel}</Button>
					<Button kind="danger" busy={isPending} onClick={() => mutate({ params: { id }, query: { seen: version } })}>
						{words.remove}
					</Button>
				</>
			}
		>
			<p>
				<code>{id}</code>
			</p>
			<p>{words.removeLead}</p>
			{error === null ? null : <ProblemNote problem={error} />}
		</Dialog>
	);
};
