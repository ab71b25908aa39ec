import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** An answer of a machine, and when it came. */
export interface Answer {
	readonly text: string;
	/** ISO instant. */
	readonly at: string;
}

const AnswerSchema = z.strictObject({ text: z.string(), at: z.iso.datetime() });

/** Where answers are kept for this person: in the folder of settings, and in no case. Undefined where there is none: nothing is kept then. */
export const answersOf = (settings: string | undefined): string | undefined =>
	settings === undefined ? undefined : join(settings, "answers");

/** What a machine answered earlier to the same question; null where nothing is kept, or what is kept cannot be read. */
export async function keptAnswer(folder: string | undefined, question: unknown): Promise<Answer | null> {
	if (folder === undefined) return null;
	try {
		const kept: unknown = JSON.parse(await readFile(join(folder, pathOf(question)), "utf8"));
		return AnswerSchema.safeParse(kept).data ?? null;
	} catch {
		return null;
	}
}

/** Keeps an answer, for this person alone. Where it cannot be written it is asked for again next time. */
export async function keepAnswer(folder: string | undefined, question: unknown, answer: Answer): Promise<void> {
	if (folder === undefined) return;
	const file = join(folder, pathOf(question));
	try {
		await mkdir(join(file, ".."), { recursive: true, mode: 0o700 });
		const draft = `${file}.${process.pid}-${randomUUID()}`;
		await writeFile(draft, JSON.stringify(answer), { mode: 0o600 });
		await rename(draft, file);
	} catch {
		// A full or closed folder: what was answered is shown all the same.
	}
}

/** Where it cannot be deleted, it is used again. */
export async function forgetAnswer(folder: string | undefined, question: unknown): Promise<void> {
	if (folder === undefined) return;
	await rm(join(folder, pathOf(question)), { force: true }).catch(() => undefined);
}

/** A name that says nothing of the words, and the same for the same question. */
function pathOf(question: unknown): string {
	const hash = createHash("sha256").update(JSON.stringify(question)).digest("hex");
	return join(hash.slice(0, 2), `${hash}.json`);
}
