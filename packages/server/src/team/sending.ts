import { type Sending, sendWebhooks, type Team } from "@fissure/app/team";
import type { FastifyInstance } from "fastify";

/** Milliseconds between two looks at what is to be sent. */
const LOOK_MS = 2_000;

/**
 * Sends to webhooks what happens in the cases, as long as the server listens. Every server of a team does it; what one has taken the others leave.
 * While the database does not answer nothing is sent, and nothing is lost.
 */
export function addSending(
	app: FastifyInstance,
	team: Team,
	{ sending, onBroken }: { readonly sending: () => Sending; readonly onBroken: (error: unknown) => void },
): void {
	const stop = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let round: Promise<unknown> = Promise.resolve();
	const look = (): void => {
		round = sendWebhooks(team, { ...sending(), signal: stop.signal })
			.catch(onBroken)
			.then(() => {
				if (!stop.signal.aborted) timer = setTimeout(look, LOOK_MS);
			});
	};
	app.addHook("onListen", async () => look());
	app.addHook("onClose", async () => {
		stop.abort();
		clearTimeout(timer);
		await round;
	});
}
