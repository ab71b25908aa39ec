import { languageOfLetters, literally, packsAtHand } from "@fissure/languages";
import type { Document } from "@fissure/model";

/**
 * Whose joint text is this, by its title: "Joint Statement of the Republic of Norland and the Kingdom of Kestria"?
 *
 * - out:    short names of both parties, as written
 * - silent: empty where the title is none of a joint text, or names no two parties
 */
export function titledParties({ title, text }: Pick<Document, "title" | "text">): readonly string[] {
	const line = (title ?? text.slice(0, 200).split(/\r?\n/u, 1)[0] ?? "").trim();
	const names =
		packsAtHand()
			.map(({ names: rules }) => rules?.partiesIn(line) ?? null)
			.find((found) => found !== null) ?? [];
	return names.length > 1 && names.every((name) => name !== "") ? names : [];
}

/** The name as other sentences may inflect it. */
export const partyStem = (name: string): string =>
	name.length > 5 && (languageOfLetters(name)?.names?.ending ?? 0) > 0 ? name.slice(0, -1) : name;

/** Any party of any of these joint texts; null where none names two. */
export function partiesPattern(held: readonly Pick<Document, "title" | "text" | "kind">[]): RegExp | null {
	const names = new Set(
		held.filter(({ kind }) => kind === "joint-statement").flatMap((document) => titledParties(document).map(partyStem)),
	);
	return names.size === 0 ? null : new RegExp([...names].map(literally).join("|"), "u");
}
