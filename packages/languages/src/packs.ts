import type { Language } from "@fissure/model";
import { arabic } from "./ar/index.ts";
import { profile as arabicProfile } from "./ar/profile.ts";
import { english } from "./en/index.ts";
import { spanish } from "./es/index.ts";
import { profile as spanishProfile } from "./es/profile.ts";
import { french } from "./fr/index.ts";
import { profile as frenchProfile } from "./fr/profile.ts";
import { later } from "./later.ts";
import { russian } from "./ru/index.ts";
import { ukrainian } from "./uk/index.ts";
import { profile as ukrainianProfile } from "./uk/profile.ts";
import { chinese } from "./zh/index.ts";

/** At hand whatever a text is in, since texts in any language carry some of their words; see `withPacks`. */
export const alwaysAtHand: readonly Language[] = [english, chinese, russian];

/** Every language that Fissure reads; to add one, see docs/adding-a-language.md. */
export const languages: readonly Language[] = [
	...alwaysAtHand,
	later(frenchProfile, () => french),
	later(spanishProfile, () => spanish),
	later(arabicProfile, () => arabic),
	later(ukrainianProfile, () => ukrainian),
];
