import { caseBase } from "../../../api/case-address.ts";

/** What was written and is not yet acknowledged by the server; it outlives a browser that dies. */
export interface KeptText {
	readonly text: string;
	/** Stamp of the text on which it is based. */
	readonly seen: string;
	/** ISO instant. */
	readonly at: string;
}

/** By case as well: a server opens several, and two may have one name. */
const keyOf = (caseName: string, id: string): string => `fissure.draft.${caseBase}/${caseName}/${id}`;

export function keepText(caseName: string, id: string, kept: KeptText): void {
	try {
		localStorage.setItem(keyOf(caseName, id), JSON.stringify(kept));
	} catch {
		// A browser that keeps nothing still saves to the server, and says so when it cannot.
	}
}

export function dropKept(caseName: string, id: string): void {
	try {
		localStorage.removeItem(keyOf(caseName, id));
	} catch {
		// As above.
	}
}

/** Null where nothing is kept, or nothing that can be read. */
export function readKept(caseName: string, id: string): KeptText | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(caseName, id)) ?? "null");
		return isKept(kept) ? kept : null;
	} catch {
		return null;
	}
}

const isKept = (it: unknown): it is KeptText =>
	typeof it === "object" &&
	it !== null &&
	["text", "seen", "at"].every((field) => typeof (it as Record<string, unknown>)[field] === "string");
