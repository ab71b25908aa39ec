import { randomBytes } from "node:crypto";
import {
	acceptInvitation,
	type Browser,
	END_MAIL,
	endMail,
	endSessions,
	findInvitation,
	forgetPassword,
	type Leaving,
	type MailServer,
	type OrganisationSignIn,
	readEndMailCode,
	type Started,
	signIn,
	type Team,
} from "@fissure/app/team";
import { failed, type Outcome, type Problem } from "@fissure/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { noteOutcome } from "../answers/send-problem.ts";
import { headersOf } from "../guards/headers.ts";
import { askerOf, type Needs, setArrived } from "./asker.ts";
import {
	MESSAGE_LANGUAGE,
	SIGN_IN_LANGUAGES,
	type SignInLanguage,
	type SignInWords,
	signInLanguage,
} from "./sign-in-words.ts";

/** Where a person signs in. */
export const SIGN_IN = "/sign-in";
/** Where an invitation leads: `/invitation?code=…`. */
export const INVITATION = "/invitation";
const SIGN_OUT = "/sign-out";

/** Where a browser leaves for the organisation, and where it comes back to. */
const LEAVE = "/sign-in/organisation";
const RETURN = "/sign-in/return";
/** Where somebody says that they have forgotten their password. */
const FORGOTTEN = "/sign-in/forgotten";
/** Seconds that somebody may take to sign in there. */
const AWAY_S = 600;

export interface SignInOptions {
	readonly team: Team;
	/** With which people may sign in; null: by password alone. */
	readonly organisation: OrganisationSignIn | null;
	/** Which server sends mail; null: none does. */
	readonly mail: MailServer | null;
	readonly onBroken: (error: unknown) => void;
	/** Where a browser finds the pages. */
	readonly pages: () => string;
	readonly cookie: () => string;
	/** Whether a browser reaches the server by https alone. */
	readonly isSecure: boolean;
}

/** Bytes of a form: an address, a password, a code. */
const MOST_FORM_BYTES = 10_000;
const WEEK_S = 7 * 24 * 3600;

const needs = (operation: string, permission: Needs["permission"]): { readonly config: { readonly needs: Needs } } => ({
	config: { needs: { operation, least: "anybody", permission, subject: "team" } },
});

/** Pages that need no script: signing in, choosing a password, signing out. They are all that somebody sees who is not signed in. */
export function addSignInPages(
	app: FastifyInstance,
	{ team, cookie, isSecure, organisation, mail, pages, onBroken }: SignInOptions,
): void {
	app.addContentTypeParser(
		"application/x-www-form-urlencoded",
		{ parseAs: "string", bodyLimit: MOST_FORM_BYTES },
		(_, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
	);
	const browserOf = (request: FastifyRequest): Browser => ({
		device: request.headers["user-agent"] ?? "",
		address: request.ip,
		session: request.cookies[cookie()] ?? null,
	});
	const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure } as const;
	const letIn = (
		request: FastifyRequest,
		reply: FastifyReply,
		{ person, secret }: Started,
		next: string,
	): FastifyReply => {
		setArrived(request, person);
		return reply
			.header("cache-control", "no-store")
			.setCookie(cookie(), secret, { ...options, maxAge: WEEK_S })
			.redirect(next, 303);
	};

	const away = (): string => `${cookie()}-away`;
	const addOrganisation = (to: FastifyInstance, { leave, comeBack }: OrganisationSignIn): void => {
		const refuse = (reply: FastifyReply, failure: Extract<Outcome<never>, { ok: false }>): FastifyReply =>
			sendPage(
				reply.clearCookie(away(), options),
				noteOutcome(reply, failure),
				signInPage({ email: "", next: "/", problem: failure.problem, organisation, mail }),
			);
		to.get(LEAVE, needs("leave-for-organisation", "read"), async (request, reply) => {
			const left = await leave(`${pages()}${RETURN}`);
			if (!left.ok) return refuse(reply, left);
			const kept: Away = { ...left.value.leaving, next: ownPath(fieldOf(request.query, "next")) };
			return reply
				.header("cache-control", "no-store")
				.setCookie(away(), Buffer.from(JSON.stringify(kept)).toString("base64url"), { ...options, maxAge: AWAY_S })
				.redirect(left.value.address, 303);
		});
		to.get(RETURN, needs("sign-in", "write"), async (request, reply) => {
			const kept = readAway(request.cookies[away()]);
			if (kept === null) return refuse(reply, NEVER_LEFT);
			const { next, ...leaving } = kept;
			const address = `${pages()}${request.url}`;
			const begun = await comeBack(team, { address, leaving, browser: browserOf(request) });
			if (!begun.ok) return refuse(reply, begun);
			return letIn(request, reply.clearCookie(away(), options), begun.value, ownPath(next));
		});
	};

	app.get(SIGN_IN, needs("sign-in-page", "read"), (request, reply) => {
		const next = ownPath(fieldOf(request.query, "next"));
		if (askerOf(request) !== null) return reply.header("cache-control", "no-store").redirect(next, 303);
		return sendPage(reply, 200, signInPage({ email: "", next, problem: null, organisation, mail }));
	});
	app.post(SIGN_IN, needs("sign-in", "write"), async (request, reply) => {
		const [email, password] = [fieldOf(request.body, "email"), fieldOf(request.body, "password")];
		const next = ownPath(fieldOf(request.body, "next"));
		const begun = await signIn(team, { email, password, browser: browserOf(request) });
		if (begun.ok) return letIn(request, reply, begun.value, next);
		return sendPage(
			reply,
			noteOutcome(reply, begun),
			signInPage({ email, next, problem: begun.problem, organisation, mail }),
		);
	});
	app.get(INVITATION, needs("invitation-page", "read"), async (request, reply) => {
		const secret = fieldOf(request.query, "code");
		const found = await findInvitation(team, secret);
		if (!found.ok) return sendPage(reply, noteOutcome(reply, found), refusalPage(found.problem));
		return sendPage(reply, 200, invitationPage({ ...found.value, secret, problem: null }));
	});
	app.post(INVITATION, needs("accept-invitation", "write"), async (request, reply) => {
		const [secret, password] = [fieldOf(request.body, "code"), fieldOf(request.body, "password")];
		const found = await findInvitation(team, secret);
		const used: Outcome<Started> = found.ok
			? password === fieldOf(request.body, "again")
				? await acceptInvitation(team, { secret, password, browser: browserOf(request) })
				: DIFFERENT
			: found;
		if (used.ok) return letIn(request, reply, used.value, "/");
		const status = noteOutcome(reply, used);
		if (!found.ok || used.problem.code === "invitation-missing")
			return sendPage(reply, status, refusalPage(used.problem));
		return sendPage(reply, status, invitationPage({ ...found.value, secret, problem: used.problem }));
	});
	app.get(END_MAIL, needs("end-mail-page", "read"), async (request, reply) => {
		const code = fieldOf(request.query, "code");
		const person = await readEndMailCode(team, code);
		if (!person.ok) return sendPage(reply, noteOutcome(reply, person), refusalPage(person.problem));
		return sendPage(reply, 200, endMailPage(code));
	});
	// Programs of mail press this button, too: RFC 8058.
	const ending = { ...needs("end-mail", "write").config.needs, fromOutside: true } as const;
	app.post(END_MAIL, { config: { needs: ending } }, async (request, reply) => {
		const person = await readEndMailCode(team, fieldOf(request.query, "code"));
		const ended = person.ok ? await endMail(team, person.value) : person;
		if (!ended.ok) return sendPage(reply, noteOutcome(reply, ended), refusalPage(ended.problem));
		return sendPage(reply, 200, MAIL_ENDED);
	});
	const addForgotten = (server: MailServer): void => {
		app.get(FORGOTTEN, needs("forgotten-page", "read"), (_, reply) => sendPage(reply, 200, forgottenPage(null)));
		app.post(FORGOTTEN, needs("forget-password", "write"), async (request, reply) => {
			const email = fieldOf(request.body, "email");
			const begun = await forgetPassword(team, { email, address: request.ip, server, pages: pages() });
			if (!begun.ok) return sendPage(reply, noteOutcome(reply, begun), forgottenPage(begun.problem));
			void begun.value().catch(onBroken);
			return sendPage(reply, 200, FORGOTTEN_SENT);
		});
	};
	if (mail !== null) addForgotten(mail);
	if (organisation !== null) addOrganisation(app, organisation);
	app.post(SIGN_OUT, needs("sign-out", "write"), async (request, reply) => {
		const asker = askerOf(request);
		if (asker?.means === "session") await endSessions(team, { person: asker.person, session: asker.id });
		return reply
			.header("cache-control", "no-store")
			.header("clear-site-data", '"cache", "storage"')
			.clearCookie(cookie(), options)
			.redirect(SIGN_IN, 303);
	});
}

/** What a browser brings back from an organisation, and where it wanted to go. */
type Away = Leaving & { readonly next: string };

function readAway(cookie: string | undefined): Away | null {
	try {
		return JSON.parse(Buffer.from(cookie ?? "", "base64url").toString()) as Away;
	} catch {
		return null;
	}
}

const DIFFERENT: Outcome<never> & { readonly ok: false } = {
	ok: false,
	problem: {
		code: "password-different",
		message: "Expected the same password twice, got two that differ; type it again",
		place: "again",
	},
};

const NEVER_LEFT = failed(
	"organisation-refused",
	"Expected a browser that left from here for the organisation, got another, or one that took too long; sign in again",
	"organisation",
);

const fieldOf = (form: unknown, name: string): string => {
	const value = (form as Readonly<Record<string, unknown>> | null | undefined)?.[name];
	return typeof value === "string" ? value : "";
};

/** A path of this server; anything else, such as another site that somebody wrote into a link, becomes the start page. */
export function ownPath(next: string): string {
	if (!/^[/](?![/\\])[\x21-\x7e]*$/u.test(next)) return "/";
	const base = "http://fissure.invalid";
	const url = new URL(next, base);
	return url.origin === base && !url.pathname.startsWith("//") ? url.pathname + url.search : "/";
}

/** In which language a page is shown, and the links to the others. */
interface Shown {
	readonly language: SignInLanguage;
	readonly words: SignInWords;
	readonly others: string;
}
type Page = (shown: Shown) => string;

const LANGUAGE = "fissure-language";
const YEAR_S = 365 * 24 * 3600;

/** The language that the address names, which is remembered; else the one remembered, else that of the browser. */
function shownTo(reply: FastifyReply): Shown {
	const { url, query, body, cookies, headers, protocol } = reply.request;
	const chosen = fieldOf(query, "lang");
	const language = signInLanguage([chosen, cookies[LANGUAGE]], headers["accept-language"]);
	if (chosen === language)
		reply.setCookie(LANGUAGE, language, {
			...{ path: "/", httpOnly: true, sameSite: "lax", secure: protocol === "https", maxAge: YEAR_S },
		});
	const kept = ["next", "code"].flatMap((name) => {
		const value = fieldOf(query, name) || fieldOf(body, name);
		return value === "" ? [] : [[name, value] as const];
	});
	const others = Object.entries(SIGN_IN_LANGUAGES)
		.filter(([id]) => id !== language)
		.map(([id, { name, tag }]) => {
			const address = `${url.split("?", 1)[0]}?${new URLSearchParams({ ...Object.fromEntries(kept), lang: id })}`;
			return `<a href="${escaped(address)}" lang="${tag}" hreflang="${tag}">${name}</a>`;
		})
		.join(" · ");
	return { language, words: SIGN_IN_LANGUAGES[language].words, others };
}

function sendPage(reply: FastifyReply, status: number, build: Page): FastifyReply {
	const body = build(shownTo(reply));
	const nonce = randomBytes(16).toString("base64");
	const headers = headersOf(nonce);
	return reply
		.code(status)
		.headers({
			...headers,
			"content-security-policy": headers["content-security-policy"]?.replace(
				"form-action 'none'",
				"form-action 'self'",
			),
			// Else a browser would not say where a form is from. The address of an invitation goes to no other site.
			"referrer-policy": "same-origin",
			"cache-control": "no-store",
		})
		.type("text/html; charset=utf-8")
		.serializer(String)
		.send(body.replace("<style>", `<style nonce="${nonce}">`));
}

const escaped = (words: string): string => words.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;box-sizing:border-box}
[hidden]{display:none!important}main{width:100%;max-width:24rem}h1{font-size:1.5rem;margin:0 0 1rem}p{margin:0 0 1rem}
label{display:block;margin:0 0 1rem}input{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.5rem;margin-top:.25rem;
border:1px solid GrayText;border-radius:.25rem;background:Field;color:FieldText}
button,.button{font:inherit;padding:.5rem 1rem;border:1px solid transparent;border-radius:.25rem;background:#1a4f8b;color:#fff;cursor:pointer;
display:inline-block;text-decoration:none}
input:focus-visible,button:focus-visible,.button:focus-visible{outline:3px solid #5b9bd5;outline-offset:1px}
.foot{margin-top:1rem}[role=alert]{border-left:.25rem solid #b3261e;padding:.25rem .75rem}`;

const page = ({ language, others }: Shown, title: string, content: string): string => `<!doctype html>
<html lang="${SIGN_IN_LANGUAGES[language].tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Fissure</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${content}
<p class="foot">${others}</p>
</main>
</body>
</html>
`;

const alertOf = ({ words, language }: Shown, problem: Problem | null): string => {
	if (problem === null) return "";
	const said = words.problems[problem.code];
	const tag = SIGN_IN_LANGUAGES[said === undefined ? MESSAGE_LANGUAGE : language].tag;
	return `<p role="alert" id="problem" lang="${tag}">${escaped(said ?? problem.message)}.</p>`;
};

const signInPage =
	({
		email,
		next,
		problem,
		organisation,
		mail,
	}: {
		readonly email: string;
		readonly next: string;
		readonly problem: Problem | null;
		readonly organisation: OrganisationSignIn | null;
		readonly mail: MailServer | null;
	}): Page =>
	(shown) => {
		const { words } = shown;
		const leave = `${LEAVE}?next=${encodeURIComponent(next)}`;
		return page(
			shown,
			words.signIn,
			`${alertOf(shown, problem)}
${organisation === null ? "" : `<p><a class="button" href="${leave}">${escaped(words.signInWith(organisation.name))}</a></p>`}
<form method="post" action="${SIGN_IN}">
<input type="hidden" name="next" value="${escaped(next)}">
<label>${words.email}<input type="email" name="email" autocomplete="username" required value="${escaped(email)}"></label>
<label>${words.password}<input type="password" name="password" autocomplete="current-password" required></label>
<button type="submit">${words.signIn}</button>
</form>${mail === null ? "" : `\n<p class="foot"><a href="${FORGOTTEN}">${words.forgotten}</a></p>`}`,
		);
	};

const invitationPage =
	({
		name,
		email,
		secret,
		problem,
	}: {
		readonly name: string;
		readonly email: string;
		readonly secret: string;
		readonly problem: Problem | null;
	}): Page =>
	(shown) => {
		const { words } = shown;
		return page(
			shown,
			words.choose,
			`${alertOf(shown, problem)}
<p>${escaped(words.chooseLead(name, email))}</p>
<form method="post" action="${INVITATION}">
<input type="hidden" name="code" value="${escaped(secret)}">
<input type="email" name="email" autocomplete="username" value="${escaped(email)}" hidden readonly>
<label>${words.password}<input type="password" name="password" autocomplete="new-password" required minlength="12"></label>
<label>${words.again}<input type="password" name="again" autocomplete="new-password" required minlength="12"></label>
<button type="submit">${words.save}</button>
</form>`,
		);
	};

const forgottenPage =
	(problem: Problem | null): Page =>
	(shown) =>
		page(
			shown,
			shown.words.forgotten,
			`${alertOf(shown, problem)}
<p>${shown.words.forgottenLead}</p>
<form method="post" action="${FORGOTTEN}">
<label>${shown.words.email}<input type="email" name="email" autocomplete="username" required></label>
<button type="submit">${shown.words.send}</button>
</form>`,
		);

const toSignIn = ({ words }: Shown): string => `<p><a href="${SIGN_IN}">${words.signIn}</a></p>`;

const FORGOTTEN_SENT: Page = (shown) =>
	page(shown, shown.words.sentTitle, `<p>${shown.words.sent}</p>\n${toSignIn(shown)}`);

const refusalPage =
	(problem: Problem): Page =>
	(shown) =>
		page(shown, shown.words.notOpen, `${alertOf(shown, problem)}\n${toSignIn(shown)}`);

const endMailPage =
	(code: string): Page =>
	(shown) =>
		page(
			shown,
			shown.words.endMail,
			`<p>${shown.words.endMailLead}</p>
<form method="post" action="${END_MAIL}?code=${encodeURIComponent(code)}">
<button type="submit">${shown.words.endMailAct}</button>
</form>`,
		);

const MAIL_ENDED: Page = (shown) =>
	page(shown, shown.words.endMailAct, `<p>${shown.words.mailEnded}</p>\n${toSignIn(shown)}`);
