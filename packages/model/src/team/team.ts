import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ROLES } from "../base/role.ts";

const instant = z.string().describe("ISO instant");

export const CaseRoleSchema = noun("CaseRole", "What a person may do in one case of a team", {
	case: z.string().describe("Id of the case"),
	role: z.enum(ROLES),
});
export type CaseRole = Of<typeof CaseRoleSchema>;

export const PersonSchema = noun("Person", "Somebody with an account in a team", {
	id: z.string(),
	name: z.string().describe("Unique in the team; the history of a case has it beside every change"),
	email: z.string(),
	administrator: z.boolean().describe("May change people, roles and cases of the whole team"),
	disabled: instant.nullable().describe("Since when the person cannot sign in; null if they can"),
	made: instant,
	seen: instant.nullable().describe("Last use of a session that has not ended"),
	roles: list(CaseRoleSchema),
});
export type Person = Of<typeof PersonSchema>;

export const SessionSchema = noun("Session", "A browser in which a person is signed in", {
	id: z.string(),
	person: z.string().describe("Id of the person"),
	device: z.string().describe("Browser and system, as the browser names them"),
	address: z.string().describe("Network address from which the person signed in"),
	made: instant,
	seen: instant,
	expires: instant,
});
export type Session = Of<typeof SessionSchema>;

export const ApiTokenSchema = noun("ApiToken", "With which a program asks in the name of a person", {
	id: z.string(),
	person: z.string().describe("Id of the person"),
	name: z.string().describe("What it is for"),
	scope: z.enum(["read", "write"]).describe("read: it changes nothing, whatever its person may change"),
	cases: list(z.string()).nullable().describe("Ids of the cases in which it is valid; null: all of its person"),
	made: instant,
	expires: instant.nullable(),
	used: instant.nullable().describe("Last use, to within a minute"),
});
export type ApiToken = Of<typeof ApiTokenSchema>;

export const InvitationSchema = noun("Invitation", "An address that opens once, to choose a password with", {
	id: z.string(),
	email: z.string(),
	name: z.string(),
	administrator: z.boolean(),
	roles: list(CaseRoleSchema),
	by: z.string().describe("Name of the person who invited"),
	made: instant,
	expires: instant,
});
export type Invitation = Of<typeof InvitationSchema>;

export const AuditEntrySchema = noun("AuditEntry", "One line of the audit log: who asked for what, and how it went", {
	key: z.number(),
	at: instant,
	person: z.string().nullable().describe("Name; null where nobody was signed in"),
	means: z.enum(["session", "token", "terminal", "none"]),
	operation: z.string(),
	case: z.string().nullable().describe("Id of the case"),
	subjects: list(z.string()).describe("Ids of what it was about, never texts"),
	outcome: z.string().describe('"ok", or the code of the problem'),
	address: z.string().nullable().describe("Network address"),
});
export type AuditEntry = Of<typeof AuditEntrySchema>;
