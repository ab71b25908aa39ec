import { z } from "zod";
import { CHECKED_KINDS, FOLLOWED_KINDS, NOTICE_KINDS, NOTICE_SUBJECT_KINDS } from "../base/notice.ts";
import { list, noun, type Of } from "../base/noun.ts";

const instant = z.string().describe("ISO instant");

export const CheckSubjectSchema = noun("CheckSubject", "What somebody is asked to check", {
	kind: z.enum(CHECKED_KINDS),
	id: z.string().min(1).max(500).describe("Of a position: its key"),
});
export type CheckSubject = Of<typeof CheckSubjectSchema>;

export const CheckSchema = noun("Check", "A note from one person to others: please check this", {
	id: z.string(),
	subject: CheckSubjectSchema,
	path: z.string().describe("Page of the case that shows it: /documents/joint-statement"),
	words: z.string(),
	from: z.string().describe("Name of the person who asks"),
	people: list(z.string()).describe("Names of the people who are asked"),
	asked: instant,
	done: z
		.strictObject({
			by: z.string().nullable().describe("Name; null where the account is gone"),
			at: instant,
			answer: z.string().nullable(),
		})
		.nullable()
		.describe("null: open"),
});
export type Check = Of<typeof CheckSchema>;

export const FollowedSchema = noun("Followed", "What a person follows in a case", {
	kind: z.enum(FOLLOWED_KINDS),
	id: z.string().max(500).describe("Empty for the case itself"),
});
export type Followed = Of<typeof FollowedSchema>;

export const NoticeSchema = noun("Notice", "Something a person is told, without words of a case", {
	key: z.number(),
	case: z.string().describe("Id of the case"),
	kind: z.enum(NOTICE_KINDS),
	subject: z.strictObject({ kind: z.enum(NOTICE_SUBJECT_KINDS), id: z.string() }),
	path: z.string().describe("Page of the case that shows it: /documents/joint-statement"),
	from: z.string().nullable().describe("Name of the person who did it; null: a program"),
	what: z.string().nullable().describe("Of a job: its operation; of a change: the action, as the history names it"),
	failed: z.boolean().describe("Of a job"),
	count: z.number().describe("Alerts or changes; else 1"),
	at: instant,
	seen: instant.nullable(),
});
export type Notice = Of<typeof NoticeSchema>;

export const NoticeSettingSchema = noun("NoticeSetting", "Where a person is told notices of one kind", {
	kind: z.enum(NOTICE_KINDS),
	page: z.boolean(),
	feed: z.boolean(),
	mail: z.boolean().describe("Where the team sends mail, and the person wants it"),
});
export type NoticeSetting = Of<typeof NoticeSettingSchema>;
