import { arrive, followPresence, leave, listPresent, maySee, type Team } from "@fissure/app/team";
import { failed, type Outcome } from "@fissure/core";
import { PRESENCE_KINDS, type PresenceSubject, type Present } from "@fissure/model";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import type { OpenCases } from "../context/open-cases.ts";
import { askerOf, type Needs } from "./asker.ts";

/** Milliseconds between two looks for who has fallen silent. */
const LOOK_MS = 15_000;

/** A page says it several times a minute; that somebody has read the text is in the audit log already. */
const NEEDS: Needs = { operation: "presence", least: "reader", permission: "read", subject: "case", unlogged: true };

/** Tells pages who else is on what they show. */
export interface Presence {
	/** Calls `tell` now and whenever it changes, until what it returns is called. `person`: id. */
	readonly follow: (of: string, person: string, tell: (here: readonly Present[]) => void) => () => void;
}

interface Follower {
	readonly person: string;
	readonly tell: (here: readonly Present[]) => void;
	told: string | null;
}

/**
 * `PUT /api/presence`: a page of a person says what it shows, and with `here: false` that it does so no longer. Others who are on the same are
 * told over their live lines, whichever server of the team they ask. Of what a person may not see nothing is kept, so that they neither see
 * who is on it nor are seen.
 *
 * - problems: `request-malformed`, those of opening
 */
export function addPresence(
	app: FastifyInstance,
	{ team, cases }: { readonly team: Team; readonly cases: Pick<OpenCases, "use"> },
): Presence {
	const followers = new Map<string, Set<Follower>>();
	const look = async (of: string): Promise<void> => {
		const listed = await listPresent(team, of);
		if (!listed.ok) return;
		for (const follower of followers.get(of) ?? []) {
			const here = hereFor(follower.person, listed.value);
			const told = JSON.stringify(here);
			if (told === follower.told) continue;
			follower.told = told;
			follower.tell(here);
		}
	};
	const lookAtAll = (): void => {
		for (const of of followers.keys()) void look(of);
	};
	const line = followPresence(team, (of) => (of === null ? lookAtAll() : void look(of)));
	const looking = setInterval(lookAtAll, LOOK_MS);
	app.addHook("onClose", async () => {
		clearInterval(looking);
		await line.close();
	});
	app.put("/api/presence", { config: { needs: NEEDS } }, async (request, reply) => {
		const asker = askerOf(request);
		const of = caseOf(request);
		const read = readPresence(request.body);
		if (!read.ok) return sendProblem(reply, read);
		const { page, subject, here } = read.value;
		// The guards let nobody else come here.
		if (asker === null || of === null) return reply.code(204).send();
		const opened = await cases.use(of, reply.raw, true, asker.name);
		if (!opened.ok) return sendProblem(reply, opened);
		const seen = await maySee(opened.value.case, subject);
		if (!seen.ok) return sendProblem(reply, seen);
		const said = await (here && seen.value ? arrive : leave)(team, { person: asker.person, page, case: of, subject });
		return said.ok ? reply.code(204).send() : sendProblem(reply, said);
	});
	return {
		follow(of, person, tell) {
			const follower: Follower = { person, tell, told: null };
			const all = followers.get(of) ?? new Set();
			followers.set(of, all.add(follower));
			void look(of);
			return () => {
				all.delete(follower);
				if (all.size === 0 && followers.get(of) === all) followers.delete(of);
			};
		},
	};
}

/** Who else is on what this person has open. */
function hereFor(
	person: string,
	present: readonly (PresenceSubject & { readonly person: string; readonly name: string })[],
): readonly Present[] {
	const own = present.filter((one) => one.person === person);
	return own.map(({ kind, id }) => ({
		...{ kind, id },
		people: present
			.filter((one) => one.person !== person && one.kind === kind && one.id === id)
			.map(({ name }) => name),
	}));
}

interface Said {
	readonly page: string;
	readonly subject: PresenceSubject;
	readonly here: boolean;
}

function readPresence(body: unknown): Outcome<Said> {
	const { page, kind, id, here } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
	const known = PRESENCE_KINDS.find((one) => one === kind);
	const isId = typeof id === "string" && id !== "" && id.length <= 500 && !id.includes("\0");
	if (typeof page === "string" && /^\w{1,40}$/u.test(page) && known !== undefined && isId && typeof here === "boolean")
		return { ok: true, value: { page, subject: { kind: known, id }, here } };
	return failed(
		"request-malformed",
		`Expected {"page", "kind" (${PRESENCE_KINDS.join(", ")}), "id", "here"}, got something else; reload this page`,
		"body",
	);
}
