import { failed, type Outcome } from "@fissure/core";

/** Characters; of what people remember, shorter ones are found by trying. */
const SHORTEST = 12;
/** More than anybody types; what is longer only costs time. */
const LONGEST = 256;

/** As OWASP's Password Storage Cheat Sheet has it for argon2id: 19 MiB of memory, two rounds, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two ways to type one password give one hash. */
const composed = (password: string): string => password.normalize("NFKC");

/**
 * Whether a password may be chosen: long enough, and not the person's own name or address.
 *
 * - problems: `password-weak`
 */
export function checkPassword(
	password: string,
	{ name, email }: { readonly name: string; readonly email: string },
): Outcome<null> {
	const typed = composed(password);
	const length = [...typed].length;
	if (length < SHORTEST || length > LONGEST)
		return weak(
			`${SHORTEST} to ${LONGEST} characters`,
			`one of ${length}`,
			"four words that have nothing to do with each other",
		);
	if (new Set(typed).size < 5) return weak("different characters", "the same few again and again", "other ones");
	// What is left without them must be long enough to be half a password itself.
	const own = [email, ...name.split(/[^\p{L}\p{N}]+/u), ...email.split(/[@.+_-]/u), "fissure", "password"];
	const left = own
		.map((part) => part.toLowerCase())
		.filter((part) => part.length >= 4)
		.reduce((rest, part) => rest.replaceAll(part, ""), typed.toLowerCase());
	if ([...left.replaceAll(/[^\p{L}\p{N}]/gu, "")].length < SHORTEST / 2)
		return weak("words that are not your name or address", "little else", "other ones");
	return { ok: true, value: null };
}

const weak = (expected: string, got: string, todo: string): Outcome<never> =>
	failed("password-weak", `Expected a password of ${expected}, got ${got}; choose ${todo}`, "password");

/** A password as it is stored: argon2id, with its parameters and a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
	const { hash } = await import("@node-rs/argon2");
	return hash(composed(password), COST);
}

/** Of no password: what an unknown account is checked against, so that an answer takes as long. */
let dummy: Promise<string> | undefined;

/** Whether a password is right; null where there is none to be right, which takes as long. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
	const { verify } = await import("@node-rs/argon2");
	if (stored === null) dummy ??= hashPassword("nobody has this password");
	const right = await verify(stored ?? ((await dummy) as string), composed(password.slice(0, LONGEST * 2)));
	return right && stored !== null;
}
