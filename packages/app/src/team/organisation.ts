import { failed, type Outcome } from "@fissure/core";
import { findAccount, identityOf, saveIdentity, type Team, useInvitation } from "@fissure/store/team";
import type { Configuration } from "openid-client";
import { type Browser, begin, type Started } from "./sign-in.ts";

/** An organisation whose people sign in with its own accounts, by OpenID Connect. */
export interface Organisation {
	/** As the page for signing in names it. */
	readonly name: string;
	/** The only one whose word is taken: `https://login.example.org`. */
	readonly issuer: string;
	/** Under which the organisation knows Fissure. */
	readonly client: string;
	readonly secret: string;
}

/** What a browser keeps between leaving for the organisation and coming back: nobody else may finish what it began. */
export interface Leaving {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
}

export interface OrganisationSignIn {
	readonly name: string;
	/**
	 * Where a browser is led, and what it has to bring back.
	 *
	 * - problems: `organisation-unreachable`
	 */
	readonly leave: (returnTo: string) => Promise<Outcome<{ readonly address: string; readonly leaving: Leaving }>>;
	/**
	 * Signs in whom the organisation has sent back.
	 *
	 * - problems: `organisation-unreachable`, `organisation-refused`, those of `personOf`
	 */
	readonly comeBack: (team: Team, back: ComingBack) => Promise<Outcome<Started>>;
}

export interface ComingBack {
	/** The address that the browser came back to, as the organisation knows it, with what it was given. */
	readonly address: string;
	readonly leaving: Leaving;
	readonly browser: Browser;
}

/** Signing in with an organisation: authorization code, with PKCE, state and nonce. Nothing is asked of it yet. */
export function organisationSignIn({ name, issuer, client: id, secret }: Organisation): OrganisationSignIn {
	let known: Promise<Configuration> | null = null;
	const library = (): Promise<typeof import("openid-client")> => import("openid-client");
	const configuration = async (): Promise<Configuration> => {
		const client = await library();
		// An organisation of this machine is one in a test.
		const execute = isHere(issuer) ? [client.allowInsecureRequests] : [];
		known ??= client.discovery(new URL(issuer), id, secret, undefined, { execute });
		// One that does not answer now may answer later.
		known.catch(() => {
			known = null;
		});
		return known;
	};
	return {
		name,
		async leave(returnTo) {
			const client = await library();
			try {
				const config = await configuration();
				const leaving: Leaving = {
					state: client.randomState(),
					nonce: client.randomNonce(),
					verifier: client.randomPKCECodeVerifier(),
				};
				const address = client.buildAuthorizationUrl(config, {
					redirect_uri: returnTo,
					scope: "openid email",
					code_challenge: await client.calculatePKCECodeChallenge(leaving.verifier),
					code_challenge_method: "S256",
					...{ state: leaving.state, nonce: leaving.nonce },
				});
				return { ok: true, value: { address: address.href, leaving } };
			} catch {
				return unreachable(name);
			}
		},
		async comeBack(team, { address, leaving, browser }) {
			const client = await library();
			let config: Configuration;
			try {
				config = await configuration();
			} catch {
				return unreachable(name);
			}
			let claims: Claims | undefined;
			try {
				const tokens = await client.authorizationCodeGrant(config, new URL(address), {
					pkceCodeVerifier: leaving.verifier,
					expectedState: leaving.state,
					expectedNonce: leaving.nonce,
					idTokenExpected: true,
				});
				claims = tokens.claims();
			} catch {
				// What it says may hold codes and tokens.
				claims = undefined;
			}
			if (claims === undefined)
				return failed(
					"organisation-refused",
					`Expected ${name} to say who you are, got a refusal or an answer to another question; sign in again`,
					"organisation",
				);
			const person = await personOf(team, claims);
			return person.ok ? begin(team, person.value, browser) : person;
		},
	};
}

/** What an organisation says of somebody, checked already. */
export interface Claims {
	readonly iss: string;
	readonly sub: string;
	readonly email?: unknown;
	readonly email_verified?: unknown;
}

/**
 * Who of the team it is: who came as this subject before; else who has this address of mail, or is invited under it, if the organisation has
 * verified it. An address that the organisation has given to somebody else since opens nothing.
 *
 * - problems: `email-unverified`, `person-unknown`, `person-disabled`, `identity-different`
 */
export async function personOf(team: Team, { iss, sub, email, email_verified }: Claims): Promise<Outcome<string>> {
	const subject = { issuer: iss, subject: sub };
	const before = await identityOf(team, subject);
	if (!before.ok) return before;
	if (before.value !== null) return before.value.disabled ? disabled() : { ok: true, value: before.value.person };
	if (typeof email !== "string" || email_verified !== true)
		return failed(
			"email-unverified",
			"Expected an address of mail that the organisation has verified, got none; ask who runs its accounts",
			"email",
		);
	const account = await findAccount(team, email);
	if (!account.ok) return account;
	if (account.value?.disabled === true) return disabled();
	const invited = account.value === null ? await useInvitation(team, { email }, null) : null;
	if (invited?.ok === false)
		return invited.problem.code === "invitation-missing"
			? failed(
					"person-unknown",
					"Expected somebody of the team or an invitation to it, got neither; ask an administrator",
					"email",
				)
			: invited;
	const person = invited?.value ?? account.value?.id ?? "";
	const saved = await saveIdentity(team, { ...subject, person });
	if (!saved.ok) return saved;
	return { ok: true, value: person };
}

const disabled = (): Outcome<never> =>
	failed(
		"person-disabled",
		"Expected an account that is in use, got one that is disabled; ask an administrator",
		"email",
	);

const unreachable = (name: string): Outcome<never> =>
	failed(
		"organisation-unreachable",
		`Expected an answer of ${name}, got none; try again later, or sign in with a password`,
		"organisation",
	);

const isHere = (address: string): boolean =>
	URL.canParse(address) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
