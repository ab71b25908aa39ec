import { readFileSync, statSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";

/** A machine that a person has configured: it only translates, or it is a language model that can be asked anything. */
export interface Endpoint {
	readonly kind: "translator" | "model";
	/** Without a slash at its end. */
	readonly address: string;
	/** Its name for the model; null for a translator. */
	readonly model: string | null;
	/** Sent with each request, and neither stored nor printed; null where none is needed. */
	readonly key: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which machine translates: a translator (`FISSURE_TRANSLATE_URL`, LibreTranslate's interface) before a language model
 * (`FISSURE_MODEL_URL` with `FISSURE_MODEL`, OpenAI's interface). Null where none is configured, which is how Fissure comes: then
 * nothing is ever sent.
 *
 * - problems: `model-settings`
 */
export function translatorOf(env: Environment): Outcome<Endpoint | null> {
	const address = given(env.FISSURE_TRANSLATE_URL);
	if (address === null) return modelOf(env);
	return endpointAt(address, "FISSURE_TRANSLATE", { kind: "translator", model: null }, env);
}

/**
 * The language model of this person; null where none is configured.
 *
 * - named: the model that is asked at that address, where another is meant than `FISSURE_MODEL`
 * - problems: `model-settings`
 */
export function modelOf(env: Environment, named: string | null = null): Outcome<Endpoint | null> {
	const [address, model] = [given(env.FISSURE_MODEL_URL), named ?? given(env.FISSURE_MODEL)];
	if (address === null) return { ok: true, value: null };
	if (model === null)
		return failed(
			"model-settings",
			"Expected the name of a model beside FISSURE_MODEL_URL, got none; set FISSURE_MODEL",
			"FISSURE_MODEL",
		);
	return endpointAt(address, "FISSURE_MODEL", { kind: "model", model }, env);
}

/** How a person is told which machine answered; without the key, and without a name and password in the address. */
export const nameOf = ({ address, model }: Endpoint): string => {
	const { host } = new URL(address);
	return model === null ? host : `${model}, ${host}`;
};

function endpointAt(
	address: string,
	prefix: "FISSURE_TRANSLATE" | "FISSURE_MODEL",
	of: Pick<Endpoint, "kind" | "model">,
	env: Environment,
): Outcome<Endpoint> {
	const url = URL.canParse(address) ? new URL(address) : null;
	const isPlain = url !== null && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	if (!isPlain || (url.protocol !== "https:" && url.protocol !== "http:"))
		return failed(
			"model-settings",
			`Expected a web address in ${prefix}_URL, without a password or a question mark, got another; a key goes into its own variable`,
			`${prefix}_URL`,
		);
	const key = keyOf(env, `${prefix}_KEY`);
	return key.ok ? { ok: true, value: { ...of, address: url.href.replace(/\/+$/, ""), key: key.value } } : key;
}

/** Far longer than any key. */
const MOST_KEY_BYTES = 10_000;

/** The key itself, or the first line of the file that holds it; it is in no message. */
function keyOf(env: Environment, variable: string): Outcome<string | null> {
	const inFile = `${variable}_FILE`;
	const path = given(env[inFile]);
	const place = given(env[variable]) === null && path !== null ? inFile : variable;
	let key = given(env[variable]);
	if (key === null && path !== null)
		try {
			key = statSync(path).size > MOST_KEY_BYTES ? "" : (readFileSync(path, "utf8").trim().split(/\r?\n/u)[0] ?? "");
		} catch {
			key = "";
		}
	// What no header can hold would be shown in the error of the request.
	if (key === null || /^[\x21-\x7e]+$/.test(key)) return { ok: true, value: key };
	return failed(
		"model-settings",
		`Expected ${place === inFile ? "the path of a file with a key" : "a key"} in ${place}, of letters, digits and signs without spaces, got another; copy the key again`,
		place,
	);
}

const given = (value: string | undefined): string | null =>
	value === undefined || value.trim() === "" ? null : value.trim();
