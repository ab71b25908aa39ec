import type { AnswerOf } from "../../api/call.ts";
import { Chip } from "../../components/chip.tsx";
import { messages } from "../../messages/messages.ts";

export type Source = AnswerOf<"GET /api/sources">["sources"][number];

/** How a source is, in a word. */
export const StateChip = ({ state }: Pick<Source, "state">) => (
	<Chip tone={state === "sound" ? "good" : state === "never" ? "plain" : "warn"}>{messages.watch.states[state]}</Chip>
);
