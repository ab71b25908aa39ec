import { userInfo } from "node:os";
import { join } from "node:path";
import type { CaseChoice } from "@fissure/app";
import type { Io } from "../terminal/io.ts";

/** Which case is meant, and who works on it: as typed, else as the environment says. */
export const caseOf = (
	{ case: file, who }: { readonly case?: string; readonly who?: string },
	{ env, folder }: Io,
): CaseChoice => ({
	...(file === undefined ? {} : { file }),
	...(env.FISSURE_CASE === undefined ? {} : { preset: env.FISSURE_CASE }),
	...settingsOf(env),
	folder: folder ?? process.cwd(),
	who: named(who) ?? named(env.FISSURE_WHO) ?? loginName(),
	now: () => new Date().toISOString(),
});

/** Where programs of this person keep what they remember, by the custom of the system. */
function settingsOf(env: Io["env"]): Pick<CaseChoice, "settings"> {
	const { XDG_CONFIG_HOME, APPDATA, HOME } = env;
	const base = XDG_CONFIG_HOME || APPDATA || (HOME ? join(HOME, ".config") : "");
	return base === "" ? {} : { settings: join(base, "fissure") };
}

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
