import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { failed, INTERFACE_LANGUAGE, type LexiconData, type Outcome } from "@fissure/core";
import { readCompiledLexicon } from "./compiled-lexicon.ts";
import { readActorFiles, readCodebookFiles, readShippedLexicon } from "./read-lexicon.ts";

export interface LexiconChoice {
	/** A YAML file or a folder of them instead of the codebook that ships. */
	readonly codebook?: string;
	/** A YAML file or a folder of them instead of the actors that ship: short names of two casts would collide. */
	readonly actors?: string;
}

/** Where the lexicon is as YAML beside the sources; an installed package has only the compiled one. */
const SOURCES = fileURLToPath(new URL("../../..", import.meta.url));

function shipped(): Outcome<LexiconData> {
	try {
		return { ok: true, value: readCompiledLexicon() };
	} catch (error) {
		if (existsSync(join(SOURCES, "core/codebook"))) return readShippedLexicon(SOURCES);
		const reason = error instanceof Error ? error.message : String(error);
		return failed(
			"lexicon-missing",
			`Expected the compiled lexicon, got "${reason}"; run "npm run build" or install again`,
			"lexicon.json",
		);
	}
}

/** The lexicon that ships, with the analyst's own codebook and cast in the place of its own where given. */
export function loadLexicon({ codebook, actors }: LexiconChoice): Outcome<LexiconData> {
	const base = shipped();
	if (!base.ok) return base;
	const own = codebook === undefined ? base : readCodebookFiles(codebook);
	if (!own.ok) return own;
	const cast = actors === undefined ? { ok: true as const, value: base.value.actors } : readActorFiles(actors);
	if (!cast.ok) return cast;
	return { ok: true, value: withOwnWords(base.value, own.value, cast.value) };
}

/** The analyst's words in the place of those that ship; a cast without offices knows the usual ones. */
export function withOwnWords(
	base: LexiconData,
	codebook: Pick<LexiconData, "codebook" | "frames">,
	cast: LexiconData["actors"],
): LexiconData {
	const offices = cast.offices.length > 0 ? cast.offices : base.actors.offices;
	const { apart, ...rest } = base;
	return {
		...rest,
		...(apart === undefined || codebook.codebook !== base.codebook ? {} : { apart }),
		codebook: codebook.codebook,
		frames: codebook.frames,
		actors: cast === base.actors ? cast : { ...cast, offices },
	};
}

/** A plain name without the codebook's notation: `Valdara`, not `Вальдар(а|ы)`. */
const PLAIN = /^\p{L}[\p{L} .'’-]*$/u;

/** Display names of these actors in the language of the program, where the cast has them. */
/** The names of all actors, by id. */
export const allNamesOf = (data: LexiconData): Readonly<Record<string, string>> =>
	namesOf(data, new Set(data.actors.actors.map(({ id }) => id)));

export function namesOf({ actors }: LexiconData, wanted: ReadonlySet<string>): Readonly<Record<string, string>> {
	const named = actors.actors
		.filter(({ id }) => wanted.has(id))
		.flatMap(({ id, names }) => {
			const name = names[INTERFACE_LANGUAGE]?.find((term) => PLAIN.test(term));
			return name === undefined ? [] : [[id, name] as const];
		});
	return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
