import { userInfo } from "node:os";
import type { CaseChoice } from "@fissure/app";
import type { Io } from "../terminal/io.ts";

/** Which case is meant, and who works on it: as typed, else as the environment says. */
export const caseOf = (
	{ case: file, who }: { readonly case?: string; readonly who?: string },
	{ env, folder }: Io,
): CaseChoice => ({
	...(file === undefined ? {} : { file }),
	...(env.FISSURE_CASE === undefined ? {} : { preset: env.FISSURE_CASE }),
	folder: folder ?? process.cwd(),
	who: named(who) ?? named(env.FISSURE_WHO) ?? loginName(),
	now: () => new Date().toISOString(),
});

/** The history must say whose a change is: a blank is nobody's name. */
const named = (who: string | undefined): string | undefined => (who?.trim() === "" ? undefined : who?.trim());

function loginName(): string {
	try {
		return userInfo().username;
	} catch {
		// A container may have no name for who runs it.
		return "unknown";
	}
}
