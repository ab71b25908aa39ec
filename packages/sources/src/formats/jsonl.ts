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

/** The items of a JSON list, each as it is written. The text must be well-formed JSON. */
export function jsonItems(text: string): readonly string[] {
	const items: string[] = [];
	let depth = 0;
	let from = -1;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '"') at = endOfString(text, at);
		else if (sign === "[" || sign === "{") {
			depth++;
			if (depth === 1) from = at + 1;
		} else if (sign === "]" || sign === "}") depth--;
		if ((sign === "," && depth === 1) || depth === 0) {
			if (from !== -1) items.push(text.slice(from, at).trim());
			from = depth === 0 ? -1 : at + 1;
		}
	}
	return items;
}

function endOfString(text: string, from: number): number {
	let at = from + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
	return at;
}
