import { expect, it } from "vitest";
import { codeDocument } from "../code-document.ts";
import { SMALL_WORLD, textOf } from "../fixtures/small-world.ts";
import { buildLexicon } from "./lexicon.ts";

it("has no words of a language that is named as something every object has", () => {
	const lexicon = buildLexicon(SMALL_WORLD);
	for (const language of ["__proto__", "constructor", "toString"]) {
		expect(lexicon.of(language)).toBeNull();
		expect(codeDocument(textOf("Norland opposes the plan.", { language }), lexicon).ok).toBe(false);
	}
});
