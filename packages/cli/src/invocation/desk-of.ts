import type { Io } from "../terminal/io.ts";
import { complain } from "../terminal/report.ts";

/** Which team. */
export const DESK_OPTION = {
	flags: "--team <address>",
	about: "database of the team (default: FISSURE_TEAM), such as postgres://person@host:5432/desk",
} as const;

/** Address of the database of the team; null, and said, where none is named. */
export function deskOf(typed: string | undefined, io: Io): string | null {
	const desk = typed ?? io.env.FISSURE_TEAM;
	if (desk !== undefined && desk !== "") return desk;
	complain(io.stderr, "Expected the database of a team, got none; name it with --team or FISSURE_TEAM");
	return null;
}
