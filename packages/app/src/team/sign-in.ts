import { failed, type Outcome } from "@fissure/core";
import {
	addInvitation,
	beginAttempt,
	type Counted,
	findAccount,
	findInvitation,
	findPerson,
	forgetAttempts,
	passwordOf,
	savePassword,
	startSession,
	type Team,
	useInvitation,
} from "@fissure/store/team";
import { type MailServer, sendMailNow } from "./mail.ts";
import { invitationMail } from "./mail-text.ts";
import { checkPassword, hashPassword, isPassword } from "./passwords.ts";

/** The browser that is to be signed in. */
export interface Browser {
	/** As it names itself. */
	readonly device: string;
	/** Network address. */
	readonly address: string;
	/** The secret of the session that it has already: ends, so that nobody who planted it shares the new one. */
	readonly session: string | null;
}

export interface Started {
	readonly person: string;
	/** Of the new session: for the cookie alone. */
	readonly secret: string;
}

/**
 * What attempts are counted by. From one place an account is tried a few times at most; from many places at once its owner never waits more
 * than half a minute, and an administrator can let them choose a new password, which nothing delays.
 */
const countedBy = (email: string, address: string): readonly [Counted, Counted, Counted] => [
	{ by: `${email.trim().toLowerCase()} from ${address}`, free: 5, longest: 900 },
	{ by: `account ${email.trim().toLowerCase()}`, free: 20, longest: 30 },
	{ by: `address ${address}`, free: 50, longest: 300 },
];

/**
 * Signs a person in by password. A wrong password, an account that is disabled, one without a password and none at all are refused in the
 * same words, after the same work.
 *
 * - problems: `sign-in-refused`, `sign-in-too-soon`, those of the database
 */
export async function signIn(
	team: Team,
	{ email, password, browser }: { readonly email: string; readonly password: string; readonly browser: Browser },
): Promise<Outcome<Started>> {
	const counted = countedBy(email, browser.address);
	const wait = await beginAttempt(team, counted);
	if (!wait.ok) return wait;
	if (wait.value > 0) return tooSoon(wait.value);
	const account = await findAccount(team, email);
	if (!account.ok) return account;
	const isRight = await isPassword(password, account.value?.password ?? null);
	if (!isRight || account.value === null || account.value.disabled) return REFUSED;
	const [byBoth, byAccount, byPlace] = counted;
	const forgotten = await forgetAttempts(team, { own: [byBoth.by, byAccount.by], shared: [byPlace.by] });
	if (!forgotten.ok) return forgotten;
	return begin(team, account.value.id, browser);
}

/** Signs a person in whom something else than a password has shown to be there. */
export async function begin(
	team: Team,
	person: string,
	{ device, address, session }: Browser,
): Promise<Outcome<Started>> {
	const started = await startSession(team, { person, device: deviceOf(device), address, instead: session });
	return started.ok ? { ok: true, value: { person, secret: started.value.secret } } : started;
}

/**
 * Uses an invitation, and signs its person in.
 *
 * - problems: `password-weak`, `invitation-missing`, `name-taken`, `person-disabled`
 */
export async function acceptInvitation(
	team: Team,
	{ secret, password, browser }: { readonly secret: string; readonly password: string; readonly browser: Browser },
): Promise<Outcome<Started>> {
	const invitation = await findInvitation(team, secret);
	if (!invitation.ok) return invitation;
	const checked = checkPassword(password, invitation.value);
	if (!checked.ok) return checked;
	const person = await useInvitation(team, { secret }, await hashPassword(password));
	return person.ok ? begin(team, person.value, browser) : person;
}

/**
 * Somebody says that they have forgotten the password of an address of mail. Whether anybody has it nobody learns: what is given does the rest, once
 * the answer is out.
 *
 * - problems: `sign-in-too-soon`, those of the database
 */
export async function forgetPassword(
	team: Team,
	given: { readonly email: string; readonly address: string; readonly server: MailServer; readonly pages: string },
): Promise<Outcome<() => Promise<void>>> {
	const { email, address, server, pages } = given;
	const wait = await beginAttempt(team, [
		{ by: `forgotten ${email.trim().toLowerCase().slice(0, 200)}`, free: 3, longest: 3600 },
		{ by: `forgotten from ${address}`, free: 20, longest: 900 },
	]);
	if (!wait.ok) return wait;
	if (wait.value > 0) return tooSoon(wait.value);
	const send = async (): Promise<void> => {
		const account = await findAccount(team, email);
		// Who signs in with an organisation has no password here, and is given none by mail.
		if (!account.ok || account.value === null || account.value.disabled || account.value.password === null) return;
		const person = await findPerson(team, account.value.id);
		if (!person.ok) return;
		const { name, email: to } = person.value;
		const invited = await addInvitation(team, { email: to, name, administrator: false, roles: [], by: name });
		if (!invited.ok) return;
		const { invitation, secret } = invited.value;
		const content = invitationMail(invitation, `${pages}/invitation?code=${secret}`);
		await sendMailNow(server, { to, id: invitation.id, pages, content });
	};
	return { ok: true, value: send };
}

/**
 * A person changes their own password; their other sessions end.
 *
 * - problems: `password-wrong`, `password-weak`, `sign-in-too-soon`, `person-missing`
 */
export async function changePassword(
	team: Team,
	given: { readonly person: string; readonly session: string; readonly current: string; readonly password: string },
): Promise<Outcome<null>> {
	const person = await findPerson(team, given.person);
	if (!person.ok) return person;
	// A session that was left open must not be a way to try passwords.
	const counted: Counted = { by: `password of ${given.person}`, free: 5, longest: 900 };
	const wait = await beginAttempt(team, [counted]);
	if (!wait.ok) return wait;
	if (wait.value > 0) return tooSoon(wait.value);
	const stored = await passwordOf(team, given.person);
	if (!stored.ok) return stored;
	if (!(await isPassword(given.current, stored.value)))
		return failed("password-wrong", "Expected your present password, got another; type it again", "current");
	const checked = checkPassword(given.password, person.value);
	if (!checked.ok) return checked;
	await forgetAttempts(team, { own: [counted.by], shared: [] });
	const password = await hashPassword(given.password);
	return savePassword(team, { person: given.person, password, keep: given.session });
}

const REFUSED = failed(
	"sign-in-refused",
	"Expected an address and a password that belong together, got others; type them again, or ask an administrator for an invitation",
	"password",
);

const tooSoon = (seconds: number): Outcome<never> =>
	failed(
		"sign-in-too-soon",
		`Expected fewer attempts in a short time, got many; wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then try again`,
		"password",
	);

/** What browsers call themselves; one that imitates another has its own name first here. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/\bEdg\//u, "Edge"],
	[/\bOPR\//u, "Opera"],
	[/\bFirefox\//u, "Firefox"],
	[/\bChrome\//u, "Chrome"],
	[/\bSafari\//u, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/\bWindows\b/u, "Windows"],
	[/\bAndroid\b/u, "Android"],
	[/\biPhone|iPad\b/u, "iOS"],
	[/\bMac OS X\b/u, "macOS"],
	[/\bLinux\b/u, "Linux"],
];

/** A browser and its system, from what it says of itself. */
function deviceOf(agent: string): string {
	const known = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([sign]) => sign.test(agent))?.[1] ?? []);
	return known.length === 0 ? agent.slice(0, 40) || "unknown" : known.join(", ");
}
