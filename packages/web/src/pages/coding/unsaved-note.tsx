import { Button } from "../../components/button.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { codingWords as words } from "../../messages/coding.ts";
import type { CodingQueue } from "./coding-queue.ts";
import { ReadingLine } from "./reading-line.tsx";
import type { Unsaved } from "./unsaved-acts.ts";

interface UnsavedNoteProps {
	readonly queue: CodingQueue;
	readonly unsaved: Unsaved;
	readonly document: { readonly text: string; readonly language: string };
}

/** How much is on its way; where something could not be saved, what it is and why. Nothing is lost before the person says so. */
export const UnsavedNote = ({ queue, unsaved, document }: UnsavedNoteProps) => {
	const waiting = unsaved.acts.filter(({ isSaved }) => !isSaved);
	const first = waiting[0]?.act;
	return (
		<>
			<p className="soft" role="status">
				{waiting.length === 0 ? "" : words.saving(waiting.length)}
			</p>
			{unsaved.problem === null || first === undefined ? null : (
				<>
					<ProblemNote problem={unsaved.problem} onRetry={queue.retry} />
					{"reading" in first ? <ReadingLine read={first.reading} document={document} /> : null}
					<Button kind="danger" onClick={queue.takeOut}>
						{words.takeOut}
					</Button>
				</>
			)}
		</>
	);
};
