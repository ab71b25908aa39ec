import { Button } from "../../../components/button.tsx";
import { messages } from "../../../messages/messages.ts";
import { instantText } from "../../../state/day-text.ts";
import { useShared } from "../../../state/shared-value.ts";
import type { DraftSaver } from "./draft-saver.ts";

const words = messages.brief;

/** Whether what is written is in the case: "saved" is said only of what the server has acknowledged. */
export const SaveNote = ({ saver, onResolve }: { readonly saver: DraftSaver; readonly onResolve: () => void }) => {
	const state = useShared(saver.state);
	const time = state.state === "saved" ? (instantText(state.at).split(", ").at(-1) ?? "") : "";
	return (
		<span className={`draft-save draft-save-${state.state}`}>
			<span
				role="status"
				aria-live="polite"
				title={"problem" in state ? words.failedLead(state.problem.message) : undefined}
			>
				{state.state === "saved" ? words.saved(time) : words[state.state]}
			</span>
			{state.state === "conflict" ? <Button onClick={onResolve}>{words.resolve}</Button> : null}
			{state.state === "failed" ? (
				<Button kind="quiet" onClick={() => void saver.flush()}>
					{messages.common.retry}
				</Button>
			) : null}
		</span>
	);
};
