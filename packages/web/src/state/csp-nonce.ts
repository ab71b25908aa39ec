/** Under which the policy of the page lets an editor bring styles of its own. */
export const cspNonce = (): string => document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
