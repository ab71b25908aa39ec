import { type MailServer, type Sending, sendMails, sendWebhooks, type Team } from "@fissure/app/team";
import type { FastifyInstance } from "fastify";
import { every } from "./every.ts";

/** Milliseconds between two looks at what is to be sent to webhooks, and by mail. */
const LOOK_MS = { webhooks: 2_000, mail: 20_000 } as const;

interface SendingOptions {
	/** Asked for with each look: the port is known only once the server listens. `mail`: null where none is sent. */
	readonly sending: () => Sending & { readonly mail: MailServer | null };
	readonly onBroken: (error: unknown) => void;
}

/**
 * Sends to webhooks what happens in the cases, and mail to who wants it, as long as the server listens. Every server of a team does it; what one has
 * taken the others leave. While the database does not answer nothing is sent, and nothing is lost.
 */
export function addSending(app: FastifyInstance, team: Team, { sending, onBroken }: SendingOptions): void {
	const stop = new AbortController();
	const { signal } = stop;
	const ends: (() => Promise<void>)[] = [];
	app.addHook("onListen", async () => {
		const { mail, ...rest } = sending();
		ends.push(every(LOOK_MS.webhooks, () => sendWebhooks(team, { ...rest, signal }), onBroken));
		if (mail !== null)
			ends.push(every(LOOK_MS.mail, () => sendMails(team, { server: mail, pages: rest.pages, signal }), onBroken));
	});
	app.addHook("onClose", async () => {
		stop.abort();
		await Promise.all(ends.map((end) => end()));
	});
}
