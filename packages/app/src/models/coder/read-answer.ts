import { z } from "zod";
import { type GivenEntry, GivenEntrySchema } from "./coder-prompt.ts";

/** What a chat endpoint answers; what else it says is passed over. */
const ChatSchema = z.object({
	choices: z
		.array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish().catch(null) }))
		.min(1),
	usage: z
		.object({
			prompt_tokens: z.number().min(0).catch(0),
			completion_tokens: z.number().min(0).catch(0),
			cost: z.number().min(0).nullish().catch(null),
		})
		.nullish()
		.catch(null),
});

/** Tokens and money, as the endpoint counts them. */
export interface Usage {
	readonly sent: number;
	readonly answered: number;
	/** Null where the endpoint names none. */
	readonly cost: number | null;
}

export interface ChatAnswer {
	readonly content: string;
	/** It ended at the longest answer that the model gives. */
	readonly isCut: boolean;
	/** Null where the endpoint counts nothing. */
	readonly usage: Usage | null;
}

/** The words of a checked answer; null where it has none. */
export function readChat(answer: unknown): ChatAnswer | null {
	const { data } = ChatSchema.safeParse(answer);
	const [choice] = data?.choices ?? [];
	if (choice === undefined) return null;
	const { usage } = data ?? {};
	return {
		content: choice.message.content,
		isCut: choice.finish_reason === "length",
		usage:
			usage === null || usage === undefined
				? null
				: { sent: usage.prompt_tokens, answered: usage.completion_tokens, cost: usage.cost ?? null },
	};
}

/** Far more positions than a piece of text has. */
export const MOST_ENTRIES = 500;

/** Positions as a model wrote them down, those in the form that was asked for; null: in another. */
export type GivenEntries = readonly (GivenEntry | null)[];

/**
 * The list in an answer; null where there is none. It may be in a fence of Markdown, behind what a model says to itself, between other
 * words, or in an object as its only list: models do so however they are asked, and each entry is checked against the text anyway.
 */
export function readEntries(content: string): GivenEntries | null {
	const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/u, "");
	const list =
		listIn(said.trim()) ?? listIn(fencedIn(said)) ?? listIn(said.slice(said.indexOf("["), said.lastIndexOf("]") + 1));
	return list?.map((entry) => GivenEntrySchema.safeParse(entry).data ?? null) ?? null;
}

const fencedIn = (content: string): string => /```\w*\s*\n([\s\S]*?)```/u.exec(content)?.[1] ?? "";

function listIn(json: string): readonly unknown[] | null {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return null;
	}
	if (Array.isArray(value)) return value;
	if (typeof value !== "object" || value === null) return null;
	const [only, ...more] = Object.values(value).filter((held) => Array.isArray(held));
	return only !== undefined && more.length === 0 ? only : null;
}
