import { type NewAuditEntry, type SignedIn, type Team, writeAudit } from "@fissure/app/team";
import type { Problem } from "@fissure/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import { outcomeOf } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import { arrivedOf, askerOf } from "./asker.ts";

/** Milliseconds in which the same reading by the same person is noted once: a page asks again whenever it is looked at. */
const SAME_MS = 60_000;
/** Milliseconds that a note of reading waits for others; of what changes something none waits. */
const WAIT_MS = 500;
/** Names of fields that hold ids. Of others nothing is noted, since they may hold words. */
const ID_FIELDS = new Set([
	...[
		"id",
		"key",
		"case",
		"document",
		"documents",
		"event",
		"finding",
		"judgment",
		"draft",
		"position",
		"task",
		"tasks",
	],
	...["person", "session", "token", "invitation", "issue", "before", "after", "evidence", "job"],
]);
/** Those that say what was chosen of a few. */
const CHOICES = new Set(["role", "scope", "administrator", "disabled", "act", "decision"]);
const MOST_SUBJECTS = 20;
const LONGEST_SUBJECT = 120;

export interface AuditTrail {
	/** Notes what was asked and how it went; resolves when what changed something is on the disk. */
	readonly note: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Who asked for what, in the audit log: what was seen in batches, what was changed before it is answered. */
export function openAuditTrail(team: Team, onGap: (entries: number, problem: Problem) => void): AuditTrail {
	const waiting: NewAuditEntry[] = [];
	const seen = new Map<string, number>();
	const write = async (): Promise<void> => {
		const entries = waiting.splice(0);
		const written = await writeAudit(team, entries);
		// Who runs the server must know that the log has a gap; the answer is out, or is true all the same.
		if (!written.ok) onGap(entries.length, written.problem);
	};
	const timer = setInterval(() => {
		if (waiting.length > 0) void write();
		const old = Date.parse(team.now()) - SAME_MS;
		for (const [key, at] of seen) if (at < old) seen.delete(key);
	}, WAIT_MS);
	timer.unref();
	return {
		async note(request, reply) {
			const { needs } = request.routeOptions.config;
			if (needs === undefined || needs.unlogged === true) return;
			const asker = askerOf(request);
			const outcome = outcomeOf(reply);
			const entry = entryOf(request, { asker, outcome, operation: needs.operation, at: team.now() });
			const isRead = needs.permission === "read" && outcome === "ok";
			const key = JSON.stringify([entry.person, entry.means, entry.operation, entry.case, entry.subjects]);
			if (isRead) {
				if (Date.parse(entry.at) - (seen.get(key) ?? Number.NEGATIVE_INFINITY) < SAME_MS) return;
				seen.set(key, Date.parse(entry.at));
			}
			waiting.push(entry);
			if (!isRead) await write();
		},
		async close() {
			clearInterval(timer);
			await write();
		},
	};
}

interface Asked {
	readonly asker: SignedIn | null;
	readonly outcome: string;
	readonly operation: string;
	readonly at: string;
}

const entryOf = (request: FastifyRequest, { asker, outcome, operation, at }: Asked): NewAuditEntry => ({
	...{ at, operation, outcome },
	person: asker?.person ?? arrivedOf(request),
	means: asker?.means ?? "none",
	case: caseOf(request),
	subjects: subjectsOf(request),
	address: request.ip,
});

/** Ids in the path, the query and the body of a request; no words of anybody. */
function subjectsOf({ params, query, body, routeOptions }: FastifyRequest): readonly string[] {
	const found: string[] = [];
	const isUpload = routeOptions.url === "/api/uploads";
	for (const part of [params, query, isUpload ? null : body]) {
		if (typeof part !== "object" || part === null) continue;
		for (const [name, value] of Object.entries(part)) {
			if (CHOICES.has(name)) found.push(`${name}=${String(value).slice(0, LONGEST_SUBJECT)}`);
			if (part !== params && !ID_FIELDS.has(name)) continue;
			for (const one of [value].flat())
				if (["string", "number"].includes(typeof one)) found.push(String(one).slice(0, LONGEST_SUBJECT));
		}
	}
	return [...new Set(found)].slice(0, MOST_SUBJECTS);
}
