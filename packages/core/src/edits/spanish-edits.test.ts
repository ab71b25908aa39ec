import type { ChangeKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { wordListsOf } from "../coding/fixtures/word-lists.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { compareCaptures } from "../compare-captures.ts";

const lexicon = buildLexicon({
	...SMALL_WORLD,
	languages: { ...SMALL_WORLD.languages, es: wordListsOf("es") },
});
const DICTIONARY = new Set(["gobierno", "aceptó", "acepto"]);

const PAIRS: readonly (readonly [before: string, after: string, kind: ChangeKind | null])[] = [
	["El gobierno abrirá el puerto.", "El gobierno no abrirá el puerto.", "negation"],
	["Nadie firmó el acta en la isla.", "Alguien firmó el acta en la isla.", "negation"],
	["La aduana cobró 1.250 coronas.", "La aduana cobró 12.500 coronas.", "number"],
	["Llegaron doce barcos al muelle.", "Llegaron trece barcos al muelle.", "number"],
	["La feria empieza el 3 de mayo de 2024.", "La feria empieza el 4 de mayo de 2024.", "number"],
	["La feria empieza el lunes en la plaza.", "La feria empieza el viernes en la plaza.", "date"],
	["El tratado lo leyó Ana Robles en la plaza.", "El tratado lo leyó Ana Rosales en la plaza.", "name"],
	["La ciudad enviará pan a los pastores.", "La ciudad quizás enviará pan a los pastores.", "attitude"],
	["La ciudad debe enviar pan.", "La ciudad puede enviar pan.", "attitude"],
	["El gobierno aceptó la ayuda.", "El gobierno acepto la ayuda.", "word"],
	["El gobeirno cerró la feria.", "El gobierno cerró la feria.", "typo"],
	["El río sube, dijo la alcaldesa.", "El río sube —dijo la alcaldesa.", "marks"],
	["La “feria” terminó en paz.", 'La "feria" terminó en paz.', null],
	["Sólo el faro quedó en pie.", "Solo el faro quedó en pie.", "marks"],
	["La obra duró un año entero.", "La obra duró un ano entero.", "word"],
];

describe("silent edits of a page in Spanish", () => {
	it.each(PAIRS)("%j → %j: %s", (before, after, kind) => {
		for (const [was, is] of [
			[before, after],
			[after, before],
		] as const) {
			const [from, to] = [was, is].map((text, at) => textOf(text, { id: `${at}`, language: "es" }));
			const edit =
				from === undefined || to === undefined
					? null
					: compareCaptures(from, to, lexicon, { isWord: (word) => DICTIONARY.has(word) });
			if (kind === null) expect(edit).toBeNull();
			else expect(edit?.changes.map(({ kinds }) => kinds[0])).toEqual([kind]);
		}
	});
});
