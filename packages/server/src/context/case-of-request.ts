import type { IncomingMessage } from "node:http";
import type { FastifyRequest } from "fastify";

/** `/c/port-ellery-1a2b3c4d5e/ledger`: the id of the case, and the address within it. */
const IN_CASE = /^[/]c[/]([a-z0-9-]{1,80})(?=[/?#]|$)/u;

const ids = new WeakMap<IncomingMessage, string>();

/** The address without the case, which is remembered with the request. */
export function withoutCase(request: IncomingMessage): string {
	const url = request.url ?? "/";
	const [whole = "", id] = IN_CASE.exec(url) ?? [];
	if (id === undefined) return url;
	ids.set(request, id);
	const rest = url.slice(whole.length);
	return rest.startsWith("/") ? rest : `/${rest}`;
}

/** Which case a request means; null where its address names none. */
export const caseOf = ({ raw }: Pick<FastifyRequest, "raw">): string | null => ids.get(raw) ?? null;
