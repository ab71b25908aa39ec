import { messages } from "../../../messages/messages.ts";

/** How a forecast turned out, in a word; null: its question had no answer. */
export const outcomeWord = (outcome: boolean | null): string =>
	messages.judge.outcomes[outcome === null ? "void" : outcome ? "yes" : "no"];
