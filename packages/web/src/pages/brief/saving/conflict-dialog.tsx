import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { instantText } from "../../../state/day-text.ts";
import type { Draft } from "../state/brief-types.ts";

const words = messages.brief;

interface ConflictDialogProps {
	readonly id: string;
	readonly open: boolean;
	readonly mine: string;
	readonly onClose: () => void;
	readonly onSaveMine: (theirs: Draft) => void;
	readonly onKeepBoth: (theirs: Draft) => void;
}

/** Two texts of one draft, side by side, and what may become of them; nothing is lost by either way. */
export const ConflictDialog = ({ open, onClose, ...rest }: ConflictDialogProps) => (
	<Dialog title={words.conflictTitle} shape="wide" open={open} onClose={onClose}>
		<BothTexts {...rest} />
	</Dialog>
);

const BothTexts = ({ id, mine, onSaveMine, onKeepBoth }: Omit<ConflictDialogProps, "open" | "onClose">) => {
	const { data: theirs, error, isPending } = useAnswer("GET /api/drafts/:id", { params: { id } });
	if (isPending) return <Loading lines={6} />;
	if (error !== null) return <ProblemNote problem={error} />;
	return (
		<div className="draft-conflict">
			<p className="soft">{words.conflictLead}</p>
			<div className="draft-conflict-texts">
				<OneText title={words.conflictMine} text={mine} other={theirs.text} />
				<OneText
					title={words.conflictTheirs(theirs.who, instantText(theirs.savedAt))}
					text={theirs.text}
					other={mine}
				/>
			</div>
			<div className="draft-conflict-ways">
				<Button kind="main" onClick={() => onKeepBoth(theirs)}>
					{words.keepBoth}
				</Button>
				<Button onClick={() => onSaveMine(theirs)}>{words.saveMine}</Button>
			</div>
		</div>
	);
};

interface OneTextProps {
	readonly title: string;
	readonly text: string;
	readonly other: string;
}

/** Lines that the other text has not are marked. */
const OneText = ({ title, text, other }: OneTextProps) => {
	const known = new Set(other.split("\n"));
	let at = 0;
	return (
		<section>
			<h3>{title}</h3>
			<div className="draft-conflict-text">
				{text.split("\n").map((line) => {
					at += line.length + 1;
					return (
						<p key={at} className={known.has(line) ? undefined : "draft-conflict-own"}>
							{line === "" ? "\u00a0" : line}
						</p>
					);
				})}
			</div>
		</section>
	);
};
