import { expect, it } from "vitest";
import { indexTokens, tokensOf } from "./index-tokens.ts";

// Cases that were saved have these tokens. Where this fails, a migration must make the index again, as 019 does.
it.each([
	["Policies that Ostmark’s ministers don’t negotiate", "polici that ostmark minist dont negoti"],
	["L’accord négocié, qu’ils ont signé aujourd’hui", "accord negoci il ont sign aujourdhui"],
	["las naciones y el señor", "la nacion y el senor"],
	["зерновые коридоры переговоров", "зернов коридор переговор"],
	["підтримує цілісність, санкцій і переговорів", "підтр цілісн санкц і переговор"],
	["وأكّد الوزير سيادتها للقرارات ووزارته وبرنامج ٢٠٣١", "اكد وزير سياد قرار وزار رنامج 2031"],
	["联合国", "联 联合 合 合国 国"],
	["l’œuvre d'’x’ l’été 1st’s 𝒜b’c", "oeuvr d x et 1st 𝒜bc"],
])("of %s", (text, tokens) => {
	expect(indexTokens(text)).toBe(`${tokens} `);
	// Words are found and searched for by the same ones.
	expect(tokensOf(text).map(({ token }) => token)).toEqual(tokens.split(" "));
});
