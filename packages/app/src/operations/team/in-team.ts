import { failed, type Outcome } from "@fissure/core";
import type { Person } from "@fissure/model";
import type { SignedIn, Team } from "@fissure/store/team";
import type { CommandOption } from "../definition/command.ts";
import { COLOR, formatOption, NO_BOM, OUT } from "../definition/command.ts";
import type { Context } from "../definition/operation.ts";

/** The functions of the accounts: loaded only where there is a team. */
export type TeamStore = typeof import("@fissure/store/team");

/** What a piece of work on the accounts is given. */
export interface InTeam {
	readonly team: Team;
	readonly store: TeamStore;
	/** Null: at a terminal, where somebody with the address of the database may do everything. */
	readonly asker: SignedIn | null;
	readonly pages: string;
}

/**
 * Opens the accounts of the team, does one piece of work with them, and closes them.
 *
 * - problems: `team-unnamed`, those of `openTeam`, and of the work
 */
export async function inTeam<Value>(
	{ team: access }: Pick<Context, "team">,
	work: (within: InTeam) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	if (access === undefined)
		return failed(
			"team-unnamed",
			"Expected the address of a team, got none; name it with --team postgres://PERSON@HOST/DATABASE, or set FISSURE_TEAM",
			"team",
		);
	const opened = await access.open();
	if (!opened.ok) return opened;
	try {
		return await work({
			...{ team: opened.value, asker: access.asker, pages: access.pages },
			store: await import("@fissure/store/team"),
		});
	} finally {
		await opened.value.close();
	}
}

/** Who may change people and roles of the whole team. */
export const isAdministrator = (asker: SignedIn | null): boolean => asker === null || asker.administrator;

/** Ids of the cases whose people and roles somebody may change; null: of all. */
export const ownedBy = (asker: SignedIn | null): readonly string[] | null =>
	asker === null || asker.administrator
		? null
		: asker.roles.filter(({ role }) => role === "owner").map((one) => one.case);

export const notAllowed = (expected: string, place: string): Outcome<never> =>
	failed("not-allowed", `Expected ${expected}, got another person; ask one`, place);

/**
 * Who asks, of what people do in their own name: nobody at a terminal.
 *
 * - problems: `not-allowed`
 */
export const inOwnName = (asker: SignedIn | null): Outcome<SignedIn> =>
	asker === null ? notAllowed("a person who is signed in", "person") : { ok: true, value: asker };

/** `me`, or the id of a person. */
export function personMeant(given: string, asker: SignedIn | null): Outcome<string> {
	if (given !== "me") return { ok: true, value: given };
	if (asker !== null) return { ok: true, value: asker.person };
	return failed("person-missing", "Expected the name or address of a person, got none; name one", "person");
}

/**
 * A person whose account somebody may look into or change: themselves, or anybody for an administrator. Of others nobody learns whether
 * there are.
 */
export async function accountOf({ team, store, asker }: InTeam, given: string): Promise<Outcome<Person>> {
	const meant = personMeant(given, asker);
	if (!meant.ok) return meant;
	if (asker !== null && !asker.administrator && meant.value !== asker.person)
		return notAllowed("an administrator of the team", "person");
	return store.findPerson(team, meant.value);
}

/** Problem: `case-missing`. */
export async function isCase({ team }: Pick<Context, "team">, id: string): Promise<Outcome<null>> {
	const known = (await team?.cases()) ?? null;
	if (known === null || known.includes(id)) return { ok: true, value: null };
	return failed(
		"case-missing",
		`Expected a case of the team, got "${id.slice(0, 100)}"; choose one from the list`,
		"case",
	);
}

/** Which team, and how what is said is shown: the same for every command on a team. */
export const TEAM_OPTIONS: readonly CommandOption[] = [
	{ flags: "--team <address>", about: "postgres://PERSON@HOST/DATABASE (default: FISSURE_TEAM)" },
	formatOption(["text", "json", "csv"]),
	OUT,
	NO_BOM,
	COLOR,
];
