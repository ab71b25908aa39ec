import type { AnyOperation, Command, Typed } from "@fissure/app/operations";
import type { Command as Program } from "commander";
import type { Io } from "../terminal/io.ts";

/** A command, and what does it: an operation, or the program itself. */
export interface RunnableCommand {
	readonly command: Command & { readonly about: string };
	/** Null where it is only the first word of others. */
	readonly run: ((typed: Typed, io: Io, around: Around) => Promise<number>) | null;
}

/** What a command of the program may need of it. */
export interface Around {
	readonly load: LoadOperation;
	/** With all its commands. */
	readonly program: () => Program;
}

export type LoadOperation = (name: string) => Promise<AnyOperation>;

/**
 * Does it change the case, or write files of its own? Then it is to stop in good order, in a thread: what is done is kept, and no half of a file
 * is left. The accounts of a team are changed by one transaction each, and a thread is not given them.
 */
export const stopsInOrder = ({
	subject,
	permission,
	command,
}: Pick<AnyOperation, "subject" | "permission" | "command">): boolean =>
	subject !== "team" && (permission === "write" || command?.writesItself === true);
