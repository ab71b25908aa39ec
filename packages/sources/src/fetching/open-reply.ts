import { lookup as lookupHost } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction, type Socket } from "node:net";
import { failure } from "./failure.ts";
import { isPrivateAddress } from "./private-address.ts";

export interface Request {
	readonly headers: Readonly<Record<string, string>>;
	/** Sent with POST; without it the page is asked for with GET. */
	readonly body?: string;
	readonly allowPrivateHosts: boolean;
	readonly firstByteMs: number;
	readonly signal: AbortSignal;
}

/** Four times what Node allows: some official sites send security policies of 20 KiB. All headers together. */
const MOST_HEADER_BYTES = 64 * 1024;

/**
 * The head of the reply to one request; the body is left in the stream. Who is asked is judged where the connection is made:
 * a name is resolved once, all its addresses are judged, and the socket is judged again once it stands, so that a name that
 * answers differently the second time gains nothing.
 */
export function openReply(url: URL, { headers, body, allowPrivateHosts, firstByteMs, signal }: Request) {
	const host = url.hostname.replace(/^\[|\]$/g, "");
	if (!allowPrivateHosts && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.reject(failure("private"));
	const request = url.protocol === "https:" ? requestHttps : requestHttp;
	return new Promise<IncomingMessage>((resolve, reject) => {
		let response: IncomingMessage | null = null;
		const fail = (error: Error): void => {
			clearTimeout(timer);
			// The body knows only that it was broken off; the parser knows why.
			if (response === null) reject(error);
			else response.destroy(error);
		};
		const outgoing = request(
			url,
			// A connection of its own, so that one made under laxer rules is never taken up again.
			{
				agent: false,
				method: body === undefined ? "GET" : "POST",
				headers,
				signal,
				maxHeaderSize: MOST_HEADER_BYTES,
				lookup: allowPrivateHosts ? lookupHost : publicLookup,
			},
			(incoming) => {
				clearTimeout(timer);
				response = incoming;
				resolve(incoming);
			},
		);
		const timer = setTimeout(() => outgoing.destroy(failure("slow")), firstByteMs);
		if (!allowPrivateHosts) outgoing.once("socket", refusePrivate);
		outgoing.on("error", fail);
		// Nobody asked for another protocol, and a reply in it would never end.
		outgoing.once("upgrade", (_, socket) => {
			socket.destroy();
			fail(failure("coding", "another protocol"));
		});
		outgoing.once("close", () => reject(failure("coding", "no reply")));
		outgoing.end(body);
	});
}

function refusePrivate(socket: Socket): void {
	socket.once("connect", () => {
		if (isPrivateAddress(socket.remoteAddress ?? "")) socket.destroy(failure("private"));
	});
}

/** Resolves a name as usual, but answers with an error if any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
	lookupHost(hostname, { ...options, all: true }, (error, addresses) => {
		if (error !== null) return callback(error, []);
		if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address))) {
			return callback(failure("private"), []);
		}
		const [first] = addresses;
		if (options.all === true || first === undefined) callback(null, addresses);
		else callback(null, first.address, first.family);
	});
};
