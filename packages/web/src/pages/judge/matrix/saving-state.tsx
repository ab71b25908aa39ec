import { messages } from "../../../messages/messages.ts";
import { instantText } from "../../../state/day-text.ts";

export interface Saving {
	readonly pending: boolean;
	/** ISO instant of the last acknowledgement; null before the first. */
	readonly savedAt: string | null;
	readonly failed: boolean;
}

/** Whether what was done is in the case: "saved" is said only once the server has said so. */
export const SavingState = ({ saving: { pending, savedAt, failed } }: { readonly saving: Saving }) => {
	const state = failed ? "failed" : pending ? "pending" : savedAt === null ? "idle" : "saved";
	const time = savedAt === null ? "" : (instantText(savedAt).split(", ").at(-1) ?? "");
	const text = {
		failed: messages.judge.notSaved,
		pending: messages.judge.saving,
		saved: messages.judge.savedAt(time),
		idle: "",
	}[state];
	return (
		<span className={`saving saving-${state}`} role="status" aria-live="polite">
			{text}
		</span>
	);
};
