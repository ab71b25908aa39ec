import type { Outcome } from "@fissure/core";
import type { Holding } from "../reading/holding.ts";
import { present, type Reading, type Source } from "../reading/reading.ts";
import type { Run } from "../reading/run.ts";
import { composeDocument } from "./compose-document.ts";

/** What a format reader found, and in which bytes. */
export interface Found {
	readonly reading: Outcome<Reading>;
	readonly bytes: Uint8Array;
	/** Of these bytes, where their place does not say. */
	readonly mediaType: string;
}

/** A holding from what was found; a problem stays one. */
export function composeHolding({ reading, bytes, mediaType }: Found, source: Source, run: Run): Outcome<Holding> {
	if (!reading.ok) return reading;
	const document = composeDocument(reading.value, bytes, source, run.options, run.uniqueId);
	if (!document.ok) return document;
	const { headers } = source;
	const address = addressOf(reading.value, source);
	const type = reading.value.record === true ? mediaType : (source.mediaType ?? mediaType);
	return {
		ok: true,
		value: { document: document.value, bytes, ...present({ mediaType: type, address, headers }) },
	};
}

/** Records have the address of no file: the next version of the archive may hold them at another line. */
function addressOf({ record, id, url, address }: Reading, source: Source): string | undefined {
	if (record === true) return address ?? (id === undefined ? url : undefined);
	return source.url ?? source.path;
}
