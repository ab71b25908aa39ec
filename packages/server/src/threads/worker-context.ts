import type { CaseChoice } from "@fissure/app";
import type { Seat } from "./thread.ts";

/** A clock cannot be sent to a thread; every thread has the same. */
export const seatedChoice = ({ file, folder, who }: Seat): CaseChoice & { readonly file: string } => ({
	file,
	folder,
	who,
	now: () => new Date().toISOString(),
});
