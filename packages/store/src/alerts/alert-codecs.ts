import type { Alert, StoredAlert } from "@fissure/model";
import { isAnyList } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

// How an alert lies in its table.

const TOLD = {
	kind: "alerts.kind",
	subject: "alerts.subject",
	what: "alerts.what",
	at: "alerts.at",
	evidence: { json: "alerts.evidence", fits: isAnyList },
} as const;

export const ALERT = rowCodec<Alert>()(TOLD);

/** Of an alert joined to the action that raised it, and to the one by which a person took note. */
export const STORED_ALERT = rowCodec<StoredAlert>()({
	key: "alerts.key",
	...TOLD,
	raised: "raising.at as raised",
	seen: {
		part: rowCodec<NonNullable<StoredAlert["seen"]>>()({ who: "seeing.who as seenBy", at: "seeing.at as seenAt" }),
	},
});
