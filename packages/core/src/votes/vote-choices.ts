import type { VoteChoices } from "@fissure/model";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

/**
 * What can be chosen among these votes: who voted, in which bodies and sessions, and on what.
 *
 * - out:    voters with how often each voted yes, abstain or no, most first; bodies and topics with how many roll calls, most first;
 *           sessions in the order of their first roll call
 * - silent: a voter without any vote is left out, and so is what no roll call says
 */
export function voteChoices({ voters, rollCalls, cells }: VoteMatrix): VoteChoices {
	const votes = new Uint32Array(voters.length);
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at] as number;
		if (cell >= CELLS.yes && cell <= CELLS.no) votes[at % voters.length] = (votes[at % voters.length] as number) + 1;
	}
	const [bodies, sessions, topics] = [new Counted(), new Counted(), new Counted()];
	for (const { body, session, issues, date } of rollCalls) {
		bodies.add(body, date);
		if (session !== null) sessions.add(session, date);
		for (const issue of issues) topics.add(issue, date);
	}
	return {
		rollCalls: rollCalls.length,
		voters: voters
			.map(({ id, name, state, group }, at) => ({ id, name, state, group, votes: votes[at] as number }))
			.filter((one) => one.votes > 0)
			.toSorted((a, b) => b.votes - a.votes || (a.id < b.id ? -1 : 1)),
		bodies: bodies.mostFirst(),
		sessions: sessions.all(),
		topics: topics.mostFirst(),
	};
}

type Choice = VoteChoices["bodies"][number];

/** How many roll calls are of what, from when to when. */
class Counted {
	readonly #found = new Map<string, { value: string; rollCalls: number; from: string; to: string }>();

	add(value: string, date: string): void {
		const known = this.#found.get(value);
		if (known === undefined) this.#found.set(value, { value, rollCalls: 1, from: date, to: date });
		else {
			known.rollCalls += 1;
			known.to = date;
		}
	}

	all(): readonly Choice[] {
		return [...this.#found.values()];
	}

	mostFirst(): readonly Choice[] {
		return this.all().toSorted((a, b) => b.rollCalls - a.rollCalls || (a.value < b.value ? -1 : 1));
	}
}
