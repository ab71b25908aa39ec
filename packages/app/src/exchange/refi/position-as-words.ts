import type { LedgerEntry } from "@fissure/model";

type Said = Pick<LedgerEntry, "holder" | "asserter" | "manner" | "stance" | "status" | "because" | "verb" | "note">;

/** In place of a stance that could not be read. */
const NOT_READ = "not read";
const NOTE = "note: ";

/** What of a position a coded selection has no field for, as lines that people read as well: `holder: OST`. The note comes last. */
export const positionAsWords = ({ holder, asserter, manner, stance, status, because, verb, note }: Said): string =>
	[
		...[`holder: ${holder}`, `asserter: ${asserter}`, `manner: ${manner}`, `stance: ${stance ?? NOT_READ}`],
		`status: ${status}`,
		...because.map((rule) => `because: ${rule}`),
		...(verb === null ? [] : [`verb: ${verb}`]),
		...(note === null ? [] : [NOTE + note]),
	].join("\n");

/**
 * What `positionAsWords` wrote, which anybody may have changed since: nothing in it is checked.
 *
 * - silent: null where there is neither a holder nor a manner: the words of another program
 */
export function wordsAsPosition(words: string): Readonly<Record<string, unknown>> | null {
	const lines = words.split("\n");
	const noteAt = lines.findIndex((line) => line.startsWith(NOTE));
	const note = noteAt < 0 ? undefined : lines.slice(noteAt).join("\n").slice(NOTE.length);
	const because: string[] = [];
	const fields = new Map<string, string>();
	for (const line of noteAt < 0 ? lines : lines.slice(0, noteAt)) {
		const [, name = "", value = ""] = /^(\w+): (.*)$/u.exec(line) ?? [];
		if (name === "because") because.push(value);
		else if (name !== "") fields.set(name, value);
	}
	const [holder, manner, stance] = [fields.get("holder"), fields.get("manner"), fields.get("stance")];
	if (holder === undefined || manner === undefined) return null;
	return {
		...{ holder, manner, asserter: fields.get("asserter"), status: fields.get("status") ?? "asserted", because },
		stance: stance === NOT_READ || stance === undefined ? null : /^[+-]?\d$/u.test(stance) ? Number(stance) : stance,
		...(note === undefined ? {} : { note }),
	};
}
