import type { Outcome } from "@fissure/core";
import type { Queue, QueueOptions } from "./queue.ts";

/** See `deskQueue`; what speaks to PostgreSQL is loaded with the first call. */
export const openQueue = async (address: string, options: QueueOptions): Promise<Outcome<Queue>> =>
	(await import("./desk-queue.ts")).deskQueue(address, options);
