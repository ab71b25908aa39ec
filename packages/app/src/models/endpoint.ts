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
	return endpointAt(address, "FISSURE_TRANSLATE_URL", {
		kind: "translator",
		model: null,
		key: given(env.FISSURE_TRANSLATE_KEY),
	});
}

/**
 * The language model of this person; null where none is configured.
 *
 * - problems: `model-settings`
 */
export function modelOf(env: Environment): Outcome<Endpoint | null> {
	const [address, model] = [given(env.FISSURE_MODEL_URL), given(env.FISSURE_MODEL)];
	if (address === null) return { ok: true, value: null };
	if (model === null)
		return failed(
			"model-settings",
			"Expected the name of a model beside FISSURE_MODEL_URL, got none; set FISSURE_MODEL",
			"FISSURE_MODEL",
		);
	return endpointAt(address, "FISSURE_MODEL_URL", { kind: "model", model, key: given(env.FISSURE_MODEL_KEY) });
}

/** How a person is told which machine answered; without the key, and without a name and password in the address. */
export const nameOf = ({ address, model }: Endpoint): string => {
	const { host } = new URL(address);
	return model === null ? host : `${model}, ${host}`;
};

function endpointAt(address: string, variable: string, rest: Omit<Endpoint, "address">): Outcome<Endpoint> {
	const url = URL.canParse(address) ? new URL(address) : null;
	const isPlain = url !== null && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	if (isPlain && (url.protocol === "https:" || url.protocol === "http:"))
		return { ok: true, value: { ...rest, address: url.href.replace(/\/+$/, "") } };
	return failed(
		"model-settings",
		`Expected a web address in ${variable}, without a password or a question mark, got another; a key goes into its own variable`,
		variable,
	);
}

const given = (value: string | undefined): string | null =>
	value === undefined || value.trim() === "" ? null : value.trim();
