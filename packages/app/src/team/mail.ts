import { failed, type Outcome } from "@fissure/core";
import {
	endMailCode,
	type MailContent,
	noteMail,
	removeOldMails,
	type TakenMail,
	type Team,
	takeMails,
	writeDueMails,
} from "@fissure/store/team";
import type { Transporter } from "nodemailer";
import { digestMail } from "./mail-text.ts";

/** A server that takes mail by SMTP, and whose mail it is. */
export interface MailServer {
	readonly host: string;
	readonly port: number;
	/** TLS from the first byte, `smtps`; else it begins with STARTTLS, without which nothing is sent but to this machine. */
	readonly secure: boolean;
	readonly auth: { readonly user: string; readonly pass: string } | null;
	/** `Fissure <fissure@example.org>`. */
	readonly from: string;
}

const LOCAL = new Set(["localhost", "127.0.0.1", "::1"]);
const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u;

/**
 * The server of mail that settings name; null: none is.
 *
 * - in:       `smtps://user:password@host:port` or `smtp://…`, and an address of mail, perhaps with a name before it
 * - problems: `mail-settings`
 */
export function readMailServer(url: string | undefined, from: string | undefined): Outcome<MailServer | null> {
	if (!url && !from) return { ok: true, value: null };
	const given = URL.canParse(url ?? "") ? new URL(url ?? "") : null;
	// A password may be in it, so that it is not shown.
	if (given === null || !["smtp:", "smtps:"].includes(given.protocol) || given.hostname === "")
		return failed(
			"mail-settings",
			"Expected smtps://user:password@host:port or smtp://host:port in FISSURE_SMTP_URL, got something else; correct it",
			"FISSURE_SMTP_URL",
		);
	const named = /^[^<>\r\n"]{0,100}<([^<>]+)>$/u.exec(from ?? "")?.[1] ?? from ?? "";
	if (!ADDRESS.test(named))
		return failed(
			"mail-settings",
			`Expected an address of mail such as Fissure <fissure@example.org> in FISSURE_MAIL_FROM, got "${(from ?? "").slice(0, 100)}"; correct it`,
			"FISSURE_MAIL_FROM",
		);
	const secure = given.protocol === "smtps:";
	const [user, pass] = [decodeURIComponent(given.username), decodeURIComponent(given.password)];
	return {
		ok: true,
		value: {
			host: given.hostname.replace(/^\[|\]$/gu, ""),
			port: given.port === "" ? (secure ? 465 : 587) : Number(given.port),
			...{ secure, auth: user === "" ? null : { user, pass }, from: from ?? "" },
		},
	};
}

/** Milliseconds that a server of mail may take for each step. */
const STEP_MS = 15_000;
/** Mails sent at once by one server of the team. */
const AT_ONCE = 5;

/** Sends mail over a few connections, until it is closed. The library is loaded only for this. */
async function openTransport({ host, port, secure, auth }: MailServer): Promise<Transporter> {
	const { createTransport } = await import("nodemailer");
	return createTransport({
		...{ pool: true, maxConnections: 2, host, port, secure },
		requireTLS: !LOCAL.has(host),
		...(auth === null ? {} : { auth }),
		...{ connectionTimeout: STEP_MS, greetingTimeout: STEP_MS, socketTimeout: STEP_MS, dnsTimeout: STEP_MS },
		// What a mail says never leads to a file or another address.
		...{ disableFileAccess: true, disableUrlAccess: true },
	}) as Transporter;
}

export interface Mailing {
	readonly server: MailServer;
	/** Where browsers find the pages. */
	readonly pages: string;
	readonly signal?: AbortSignal;
}

/**
 * Writes the mails that are due to people of a team, and sends them. However many servers do this, each notice is in one mail. It is sent at least
 * once: where a server ends between sending and noting it, it is sent again with the same `Message-ID`.
 *
 * - out:      how many attempts were made
 * - problems: those of the database; what a server of mail refuses is noted with the mail
 */
export async function sendMails(team: Team, { server, pages, signal }: Mailing): Promise<Outcome<number>> {
	const written = await writeDueMails(team, async (digest) => {
		const code = await endMailCode(team, digest.person);
		if (!code.ok) throw new Error(code.problem.message);
		return digestMail(digest, { pages, end: `${pages}${END_MAIL}?code=${code.value}` });
	});
	if (!written.ok) return written;
	let transport: Transporter | null = null;
	try {
		for (let attempts = 0; ; ) {
			const taken = signal?.aborted === true ? NOTHING : await takeMails(team, AT_ONCE);
			if (!taken.ok) return taken;
			if (taken.value.length === 0) {
				const removed = attempts === 0 ? null : await removeOldMails(team);
				return removed?.ok === false ? removed : { ok: true, value: attempts };
			}
			attempts += taken.value.length;
			transport ??= await openTransport(server);
			const to = transport;
			const sent = await Promise.all(taken.value.map((one) => sendOne(team, one, { transport: to, server, pages })));
			const failure = sent.find(({ ok }) => !ok);
			if (failure?.ok === false) return failure;
		}
	} finally {
		transport?.close();
	}
}

const NOTHING: Outcome<readonly TakenMail[]> = { ok: true, value: [] };

/** Where a mail leads to end mail. */
export const END_MAIL = "/mail/end";

async function sendOne(
	team: Team,
	taken: TakenMail,
	{
		transport,
		server,
		pages,
	}: { readonly transport: Transporter; readonly server: MailServer; readonly pages: string },
): Promise<Outcome<null>> {
	const { id, address, content } = taken;
	return noteMail(team, taken, await attemptOf(transport, { server, pages, to: address, id, content }));
}

interface Sent {
	readonly server: MailServer;
	readonly pages: string;
	readonly to: string;
	/** The same however often it is sent. */
	readonly id: string;
	readonly content: Omit<MailContent, "end"> & { readonly end?: string };
}

async function attemptOf(
	transport: Transporter,
	{ server, pages, to, id, content: { subject, text, html, end } }: Sent,
): Promise<{ readonly status: number | null; readonly problem: string | null }> {
	if (!ADDRESS.test(to)) return { status: null, problem: "mail-address" };
	try {
		await transport.sendMail({
			...{ from: server.from, to: { name: "", address: to }, subject, text, html },
			messageId: `<${id}@${new URL(pages).hostname}>`,
			headers: {
				"Auto-Submitted": "auto-generated",
				...(end === undefined
					? {}
					: { "List-Unsubscribe": `<${end}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
			},
		});
		return { status: 250, problem: null };
	} catch (error) {
		const { code, responseCode = null } = error as { readonly code?: string; readonly responseCode?: number };
		const problem =
			code === "EAUTH"
				? "mail-sign-in"
				: responseCode !== null
					? "mail-refused"
					: code === "ETLS"
						? "mail-tls"
						: "mail-unreachable";
		return { status: responseCode, problem };
	}
}

/**
 * Sends one mail now, and says whether the server of mail has taken it.
 *
 * - problems: `mail-address`, `mail-refused`, `mail-sign-in`, `mail-tls`, `mail-unreachable`
 */
export async function sendMailNow(
	server: MailServer,
	{ to, id, pages, content }: Omit<Sent, "server">,
): Promise<Outcome<null>> {
	const transport = await openTransport(server);
	try {
		const { problem, status } = await attemptOf(transport, { server, pages, to, id, content });
		if (problem === null) return { ok: true, value: null };
		const at = `${server.host}:${server.port}`;
		return failed(problem, `${WORDS[problem]?.(at) ?? ""}${status === null ? "" : ` (${status})`}`, "mail");
	} finally {
		transport.close();
	}
}

const WORDS: Readonly<Record<string, (at: string) => string>> = {
	"mail-address": () => "Expected an address of mail, got something else; correct it",
	"mail-refused": (at) => `Expected ${at} to take the mail, got a refusal; check the address and FISSURE_MAIL_FROM`,
	"mail-sign-in": (at) =>
		`Expected ${at} to accept the user and password of FISSURE_SMTP_URL, got a refusal; correct them`,
	"mail-tls": (at) => `Expected ${at} to begin TLS, got none; use smtps:// or another server`,
	"mail-unreachable": (at) => `Expected an answer of ${at}, got none; check FISSURE_SMTP_URL and the network`,
};
