import type { AnswerOf } from "../api/call.ts";
import { messages } from "../messages/messages.ts";
import { isToCome, timeText } from "./day-text.ts";

type Failure = AnswerOf<"GET /api/sources">["sources"][number]["failures"][number];

/**
 * What failed at a source, in words, and when it is tried again: “mfa.example could not be reached; next try 14:30”.
 *
 * @param now ISO instant
 */
export const failureText = (
	{ reason, nextAt }: Pick<Failure, "reason" | "nextAt">,
	now = new Date().toISOString(),
): string =>
	messages.watch.failed(
		reason,
		nextAt === null ? null : isToCome(nextAt, now) ? timeText(nextAt, now) : messages.watch.atOnce,
	);
