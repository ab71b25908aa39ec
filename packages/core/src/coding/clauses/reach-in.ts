import { languageOf } from "@fissure/languages";
import type { CodingRules, LanguageCode } from "@fissure/model";

/** Of a language whose pack does not say: much as in others that space their words. */
const USUAL: CodingRules["reach"] = { verb: 64, negation: 20, intensifier: 24, phrase: 16, doer: 44, object: 50 };

/** How far, in characters, may what belongs together stand apart? */
export const reachIn = (language: LanguageCode): CodingRules["reach"] => languageOf(language)?.coding?.reach ?? USUAL;
