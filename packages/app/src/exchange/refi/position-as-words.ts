import type { LedgerEntry } from "@fissure/model";

type Said = Pick<LedgerEntry, "holder" | "asserter" | "manner" | "stance" | "status" | "because" | "verb" | "note">;

/** In place of a stance that could not be read. */
const NOT_READ = "not read";
const NOTE = "note: ";

/** What of a position a coded selection has no field for, as lines that people read as well: `holder: OST`. The note comes last. */
const positionAsWords = ({ holder, asserter, manner, stance, status, because, verb, note }: Said): string =>
	[
		...[`holder: ${holder}`, `asserter: ${asserter}`, `manner: ${manner}`, `stance: ${stance ?? NOT_READ}`],
		`status: ${status}`,
		...because.map((rule) => `because: ${rule}`),
		...(verb === null ? [] : [`verb: ${verb}`]),
		...(note === null ? [] : [NOTE + note.replace(DASHES, "$&-")]),
	].join("\n");

/** Positions of one coder on one issue in the same words: a program may know one selection of them alone. */
export const positionsAsWords = (said: readonly Said[]): string => said.map(positionAsWords).join(BETWEEN);

/** Between two positions. A line of a note that looks so has a dash more. */
const BETWEEN = "\n---\n";
const DASHES = /^-{3,}$/gmu;
const MORE_DASHES = /^-{4,}$/gmu;

/**
 * What \`positionsAsWords\` wrote; nothing in it is checked.
 *
 * - silent: null where the words are those of another program
 */
export function wordsAsPositions(words: string): readonly Readonly<Record<string, unknown>>[] | null {
	const read = words.split(BETWEEN).map(wordsAsPosition);
	return read.every((one) => one !== null) ? read : null;
}

/** Null where there is neither a holder nor a manner: the words of another program. */
function wordsAsPosition(words: string): Readonly<Record<string, unknown>> | null {
	const lines = words.split("\n");
	const noteAt = lines.findIndex((line) => line.startsWith(NOTE));
	const note =
		noteAt < 0
			? undefined
			: lines
					.slice(noteAt)
					.join("\n")
					.slice(NOTE.length)
					.replace(MORE_DASHES, (dashes) => dashes.slice(1));
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
