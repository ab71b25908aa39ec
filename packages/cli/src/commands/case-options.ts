import { userInfo } from "node:os";
import type { CaseChoice } from "@fissure/app";
import type { ViewFormat } from "@fissure/app/case";
import type { Command } from "commander";
import type { Io } from "../io.ts";
import { COLORS, chosen } from "./shared-options.ts";

/** Named here as well, so that help needs not load what renders; a test holds the two lists together. */
export const VIEW_FORMAT_NAMES = ["text", "json", "csv", "markdown"] as const satisfies readonly ViewFormat[];

export interface CaseOptions {
	readonly case?: string;
	readonly who?: string;
	readonly format?: ViewFormat;
	readonly out?: string;
	readonly bom: boolean;
	readonly color: "auto" | "always" | "never";
}

/** Which case, and how what it says is shown: the same for every command on a case. */
export const withCaseOptions = (command: Command): Command =>
	command
		.option("--case <file>", "the case file; else FISSURE_CASE, else the only .fissure file here")
		.option("--who <name>", "who does this, for the history; else FISSURE_WHO, else your login")
		.addOption(chosen("--format <format>", "how to show it; else by the ending of --out, else text", VIEW_FORMAT_NAMES))
		.option("--out <file>", "write to this file instead of standard output")
		.option("--no-bom", "write CSV without a byte order mark (Excel needs it)")
		.addOption(chosen("--color <when>", "colour the text", COLORS).default("auto"));

export const caseOf = ({ case: file, who }: Pick<CaseOptions, "case" | "who">, { env, folder }: Io): CaseChoice => ({
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
