import type { AnswerOf } from "../../api/call.ts";
import { messages } from "../../messages/messages.ts";

type Action = Pick<AnswerOf<"GET /api/history">[number], "verb" | "rows">;

/** `Texts added: 12 documents, 3 documents in events`. */
export const actionWords = ({ verb, rows }: Action): string => {
	const parts = Object.entries(rows).map(([table, count]) => messages.shell.countOf(table, count));
	const name = messages.shell.actions[verb] ?? verb.charAt(0).toUpperCase() + verb.slice(1);
	return parts.length === 0 ? name : `${name}: ${parts.join(", ")}`;
};
