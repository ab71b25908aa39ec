import type { IncomingMessage } from "node:http";
import type { SignedIn } from "@fissure/app/team";
import { failed, type Problem } from "@fissure/core";
import { includesRole, type Right, type Role } from "@fissure/model";
import type { FastifyRequest } from "fastify";
import { caseOf } from "../context/case-of-request.ts";

/** What a request needs to be answered: said by every route of a team's server, since one that says nothing is refused. */
export interface Needs {
	/** Of the audit log: the name of the operation. */
	readonly operation: string;
	/** `anybody`: also who is not signed in. */
	readonly least: Right | "anybody";
	readonly permission: "read" | "write";
	/** `cases`: the handler knows which case is meant, and asks `mayIn` itself. */
	readonly subject: "case" | "cases" | "team";
	/** Programs of other sites ask, too: what a request brings is all that it needs. */
	readonly fromOutside?: true;
	/** It gives nobody's data, so that the audit log does not name it. */
	readonly unlogged?: true;
}

declare module "fastify" {
	interface FastifyContextConfig {
		needs?: Needs;
	}
}

const askers = new WeakMap<IncomingMessage, SignedIn>();

export const setAsker = ({ raw }: Pick<FastifyRequest, "raw">, asker: SignedIn): void => void askers.set(raw, asker);

const arrived = new WeakMap<IncomingMessage, string>();

/** Who has signed in with this request, for the audit log: the id of the person. */
export const setArrived = ({ raw }: Pick<FastifyRequest, "raw">, person: string): void => void arrived.set(raw, person);
export const arrivedOf = ({ raw }: Pick<FastifyRequest, "raw">): string | null => arrived.get(raw) ?? null;

/** Who asks; null where Fissure works for one person, and where nobody is signed in. */
export const askerOf = ({ raw }: Pick<FastifyRequest, "raw">): SignedIn | null => askers.get(raw) ?? null;

/** The role of a person in a case: none in one that a token is not for. */
export function roleIn({ cases, roles }: SignedIn, id: string): Role | null {
	if (cases !== null && !cases.includes(id)) return null;
	return roles.find((one) => one.case === id)?.role ?? null;
}

/**
 * Whether somebody may do in a case what needs this. A case that there is not is refused in the same words as one in which the person has no
 * role, so that nobody learns which there are.
 *
 * - problems: `not-allowed`
 */
export function mayIn(
	asker: SignedIn,
	id: string,
	{ least, permission }: Pick<Needs, "permission"> & { readonly least: Right },
): Problem | null {
	const needed: Role = least === "person" ? "reader" : least === "administrator" ? "owner" : least;
	const role = roleIn(asker, id);
	if (role === null) return notAllowed("a case in which you have a role", "another; ask its owner for a role", "case");
	if (asker.scope === "read" && permission === "write")
		return notAllowed("a token that may write", "one that may only read; make another", "token");
	if (!includesRole(role, needed))
		return notAllowed(`the role ${needed} in this case`, `the role ${role}; ask its owner`, "case");
	return null;
}

/** Whether who asks may have something done in the case that they ask about; null: they may. */
export type May = (one: Pick<Needs, "permission"> & { readonly least: Right }) => Problem | null;

/** Of a request: where Fissure works for one person, they may do everything. */
export function mayOf(request: FastifyRequest): May {
	const asker = askerOf(request);
	return (one) => (asker === null ? null : mayIn(asker, caseOf(request) ?? "", one));
}

/** Whether somebody may ask for what this request needs; what the handler finds out itself is left to it. */
export function mayAsk(asker: SignedIn, request: FastifyRequest, needs: Needs): Problem | null {
	const { least, subject } = needs;
	if (subject === "team" && asker.means === "token")
		return notAllowed("a person at a browser", "a token; sign in with a browser for this", "token");
	if (subject === "case" && least !== "anybody") {
		const id = caseOf(request);
		// Pages and what they bring with them are no case's.
		if (id === null)
			return least === "person" ? null : notAllowed("an address with a case", "one without; choose a case", "case");
		return mayIn(asker, id, { ...needs, least });
	}
	if (least === "administrator" && subject === "team" && !asker.administrator)
		return notAllowed("an administrator of the team", "another person; ask an administrator", "person");
	return null;
}

export const notAllowed = (expected: string, got: string, place: string): Problem =>
	failed("not-allowed", `Expected ${expected}, got ${got}`, place).problem;
