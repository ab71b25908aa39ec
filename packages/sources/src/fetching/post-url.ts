import type { Outcome } from "@fissure/core";
import { failed } from "@fissure/core";
import { problemOf } from "./failure.ts";
import { openReply } from "./open-reply.ts";
import { within } from "./within.ts";

export interface PostRequest {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly allowPrivateHosts: boolean;
	/** Milliseconds until the status has to be there, the connection included. */
	readonly timeoutMs: number;
	readonly signal?: AbortSignal;
}

/**
 * Sends something to an address, once, and gives the status of the answer. No redirect is followed, and nothing of the answer but its status is
 * read. Private networks are refused as `openReply` does.
 *
 * - stops:    throws the signal's reason when it is aborted
 * - problems: `url-broken`, those of `problemOf`
 */
export async function postUrl(
	address: string,
	{ timeoutMs, signal, ...request }: PostRequest,
): Promise<Outcome<number>> {
	const url = URL.canParse(address) ? new URL(address) : null;
	if (url === null || !["http:", "https:"].includes(url.protocol))
		return failed("url-broken", "Expected an address with http or https, got another; correct it", address);
	try {
		return await within({ left: timeoutMs }, signal, async (inTime) => {
			const reply = await openReply(url, { ...request, firstByteMs: timeoutMs, signal: inTime });
			// What is cut off here may say so.
			reply.on("error", () => {});
			reply.destroy();
			return { ok: true, value: reply.statusCode ?? 0 };
		});
	} catch (error) {
		signal?.throwIfAborted();
		return problemOf(error, address, { timeoutMs, maxBytes: 0 });
	}
}
