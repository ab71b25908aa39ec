import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, DocumentKind, Inline, LedgerEntry } from "@fissure/model";
import { KIND_NAMES } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { signed } from "../words/wording.ts";
import { words } from "../writers/blocks.ts";
import { webAddress } from "../writers/page.ts";

/** What actors and issues are called, by id. */
export interface ProfileNames {
	readonly actorNames: Readonly<Record<string, string>>;
	readonly issueNames: Readonly<Record<string, string>>;
}

/** The same, with what the ends of the scale of an issue say: −3 first. */
export interface NamesWithPoles extends ProfileNames {
	readonly poles: Readonly<Record<string, readonly [string, string]>>;
}

/** Whose a joint position is. */
const BOTH = "BOTH";

export const nameOf = (id: string, { actorNames }: Pick<ProfileNames, "actorNames">): string =>
	id === BOTH ? "Both sides" : oneLine(actorNames[id] ?? id);
export const issueOf = (id: string, { issueNames }: Pick<ProfileNames, "issueNames">): string =>
	oneLine(issueNames[id] ?? id);

/** "−3: … · +3: …"; empty for an issue that the codebook no longer has. */
export const polesOf = (id: string, { poles }: NamesWithPoles): string => {
	const found = poles[id];
	return found === undefined ? "" : `−3: ${oneLine(found[0])} · +3: ${oneLine(found[1])}`;
};

/** A sentence as it stands, whose it is and how it was read, and where it is from. */
export function sentenceBlocks(row: LedgerEntry, names: ProfileNames): readonly Block[] {
	const { holder, asserter, stance, verb, sentence, document } = row;
	const whose =
		holder === asserter ? nameOf(asserter, names) : `${nameOf(asserter, names)}, of ${nameOf(holder, names)}`;
	const { title, id, date, kind, venue, url } = document;
	const facts = [date ?? "no date", KIND_NAMES[kind as DocumentKind] ?? kind, ...(venue === null ? [] : [venue])].map(
		oneLine,
	);
	const href = webAddress(url ?? undefined);
	const ofText = (text: string, to: string | null = null) => inLanguage(words(oneLine(text)), document.language, to);
	const read = [
		...words(` (${signed(stance)}`),
		...(verb === null ? [] : [...words(" “"), ...ofText(verb), ...words("”")]),
	];
	return [
		{ kind: "quote", blocks: [{ kind: "paragraph", inlines: ofText(sentence.exact) }] },
		{
			kind: "paragraph",
			inlines: [
				...[...words(whose), ...read, ...words("): ")],
				...(title === null ? inLanguage(words(oneLine(id)), INTERFACE_LANGUAGE, href) : ofText(title, href)),
				...words(`, ${facts.join(", ")}. [${id}]`),
			],
		},
	];
}

/** Words of a text in its language, so that they are read aloud and set as such; those in the language of the page need no mark. */
const inLanguage = (inlines: readonly Inline[], language: string, href: string | null): readonly Inline[] =>
	inlines.map((inline) =>
		inline.kind === "text" ? { ...inline, href, ...(language === INTERFACE_LANGUAGE ? {} : { language }) } : inline,
	);
