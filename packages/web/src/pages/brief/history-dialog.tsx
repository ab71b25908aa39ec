import { useState } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { instantText } from "../../state/day-text.ts";
import type { DraftVersion } from "./state/brief-types.ts";

const words = messages.brief;

interface HistoryDialogProps {
	readonly id: string;
	readonly open: boolean;
	readonly onClose: () => void;
	readonly onTake: (text: string) => void;
}

/** What the draft said before, and who wrote it; any version can be taken back. */
export const HistoryDialog = ({ id, open, onClose, onTake }: HistoryDialogProps) => (
	<Dialog title={words.history} shape="wide" open={open} onClose={onClose}>
		<Versions id={id} onTake={onTake} />
	</Dialog>
);

const Versions = ({ id, onTake }: Pick<HistoryDialogProps, "id" | "onTake">) => {
	const { data, error, isPending } = useAnswer("GET /api/drafts/:id/history", { params: { id } });
	const [chosen, setChosen] = useState<number | null>(null);
	if (isPending) return <Loading lines={5} />;
	if (error !== null) return <ProblemNote problem={error} />;
	const shown = data.find(({ version }) => version === chosen) ?? data[0];
	return (
		<div className="draft-history">
			<p className="soft">{words.historyLead}</p>
			<ol>
				{data.map((version) => (
					<li key={version.version}>
						<button
							type="button"
							aria-pressed={version === shown}
							className="draft-history-line"
							onClick={() => setChosen(version.version)}
						>
							<VersionLine version={version} />
						</button>
					</li>
				))}
			</ol>
			{shown === undefined ? null : (
				<div className="draft-history-text">
					<pre>{shown.text}</pre>
					<Button kind="main" icon="undo" disabled={shown.stands} onClick={() => onTake(shown.text)}>
						{words.historyTake}
					</Button>
				</div>
			)}
		</div>
	);
};

const VersionLine = ({
	version: { who, began, savedAt, length, stands, undone },
}: {
	readonly version: DraftVersion;
}) => (
	<>
		<b>{who}</b>{" "}
		<span className="figures">
			{words.historySpan(instantText(began), instantText(savedAt).split(", ").at(-1) ?? "")}
		</span>{" "}
		<span className="soft figures">{words.characters(length)}</span>{" "}
		{stands ? <Chip tone="good">{words.historyStands}</Chip> : null}
		{undone ? <Chip>{words.historyUndone}</Chip> : null}
	</>
);
