import { join } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { CASE_ENDING } from "../case/find-case.ts";

/** Longer names do not fit into what file systems allow once a date is put behind them. */
const MOST_BYTES = 120;
/** What Windows keeps for devices, whatever stands behind a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The file of a case of this name in a folder, and in no other: the name may come from a page.
 *
 * - problems: `case-name`
 */
export function fileOfName(folder: string, given: string): Outcome<string> {
	const name = given
		.trim()
		.normalize("NFC")
		.replace(/[.]fissure$/i, "");
	const wrong = mismatchOf(name);
	if (wrong === null) return { ok: true, value: join(folder, `${name}${CASE_ENDING}`) };
	const message = `Expected a name for a file, got ${wrong}; use letters, digits, spaces and hyphens`;
	return failed("case-name", message, "name");
}

function mismatchOf(name: string): string | null {
	if (name === "") return "none";
	if (Buffer.byteLength(name) > MOST_BYTES) return `one of ${Buffer.byteLength(name)} bytes (at most ${MOST_BYTES})`;
	const [sign] = /[/\\:*?"<>|]/u.exec(name) ?? [];
	if (sign !== undefined) return `one with ${JSON.stringify(sign)}`;
	// What is not seen, or turns the direction of writing, would make two names look alike.
	if (/\p{C}|\p{Zl}|\p{Zp}/u.test(name)) return "one with a sign that cannot be seen";
	if (/^[.~]|[. ]$/u.test(name)) return `one that begins or ends with "${name.at(/^[.~]/u.test(name) ? 0 : -1)}"`;
	return DEVICE.test(name) ? "one that Windows keeps for a device" : null;
}
