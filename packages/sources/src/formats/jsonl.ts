import { failed, type Outcome } from "@fissure/core";
import { decode } from "../bytes/decode.ts";
import type { FieldNames } from "../reading/field-names.ts";
import type { Reading } from "../reading/reading.ts";
import { readRecord } from "./record.ts";

/**
 * One line of a JSONL archive. A broken line is one problem; the next line is another matter.
 *
 * - problems: `json-broken`, those of `readRecord` and of `decode`
 */
export function readJsonLine(bytes: Uint8Array, place: string, fields?: FieldNames): readonly Outcome<Reading>[] {
	const decoded = decode(bytes, place);
	if (!decoded.ok) return [decoded];
	const { text, guessed } = decoded.value;
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const start = text.slice(0, 60);
		const reason = error instanceof SyntaxError ? "" : ` (${String(error)})`;
		return [
			failed("json-broken", `Expected one JSON object, got "${start}"${reason}; repair or remove the line`, place),
		];
	}
	const readings = readRecord(value, place, fields);
	if (!guessed) return readings;
	return readings.map((reading) =>
		reading.ok
			? { ok: true, value: { ...reading.value, guessed: [...(reading.value.guessed ?? []), "encoding"] } }
			: reading,
	);
}
