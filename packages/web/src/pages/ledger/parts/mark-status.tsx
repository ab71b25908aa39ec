import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";

const words = messages.ledger.denials;

/** `asserted`: it stands as it was stated. */
type Status = "disputed" | "withdrawn" | "asserted";

interface MarkStatusProps {
	readonly position: { readonly key: number; readonly document: { readonly id: string } };
	/** The words that deny it or take it back; null where a person names none. */
	readonly by: { readonly document: string; readonly start: number; readonly end: number } | null;
	/** The first is the one that is likely meant. */
	readonly choices: readonly Status[];
	/** Key of the position that now stands in its place. */
	readonly onMarked?: (key: number) => void;
}

/** Says of a position that it is disputed or withdrawn, or stands after all. */
export const MarkStatus = ({ position, by, choices, onMarked }: MarkStatusProps) => {
	const mark = useAct("POST /api/positions/:key/status", {
		onDone: (changed) => {
			notify(words.done);
			if (changed.position !== null) onMarked?.(changed.position);
		},
	});
	return (
		<div className="mark-status no-print">
			{choices.map((status, at) => (
				<Button
					key={status}
					kind={at === 0 && by !== null ? "main" : "plain"}
					busy={mark.isPending}
					onClick={() =>
						mark.mutate({
							params: { key: String(position.key) },
							body: { document: position.document.id, status, by, note: null },
						})
					}
				>
					{by === null && status === "asserted" ? words.unmark : words.acts[status]}
				</Button>
			))}
			{mark.error === null ? null : <ProblemNote problem={mark.error} />}
		</div>
	);
};
