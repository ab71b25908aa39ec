import type { LanguageCode } from "@fissure/model";
import { englishScopeTerms } from "./scope-terms-en.ts";
import { russianScopeTerms } from "./scope-terms-ru.ts";
import { chineseScopeTerms } from "./scope-terms-zh.ts";

export const SCOPE_KINDS = [
	/** Denies the verb behind it: "does not". */
	"negation",
	/** Denies the noun directly behind it: "without". */
	"lack",
	/** Something must come first: "if", "provided that". */
	"condition",
	/** Something must come first in time, told by the whole sentence and by no word alone: "until … no". */
	"precondition",
	/** May give back a precondition: "before". */
	"timing",
	/** Something is left out: "except". */
	"exception",
	/** Another thought follows that limits the one before: "but". */
	"caveat",
	/** May be so: "might", "considers". */
	"modality",
	/** Ought to be so: "must". */
	"demand",
	/** Will be so. */
	"future",
	/** Is wanted, planned, asked for: verbs with which a draft may open what a modal word says. */
	"intention",
	/** Somebody else says so, and is not believed: "so-called", "denied". */
	"distance",
	/** Not the whole: "some of". */
	"quantifier",
	/** The whole: "all". */
	"universal",
	/** Turns what stands behind it: to support an end to a thing is to be against the thing. */
	"effect",
	/** Only lends a voice, whatever its rung: "stressed". */
	"voicing",
	/** Says what somebody is guilty of. */
	"accusing",
	/** Between an operator and what it bends: "does not [yet fully] support". */
	"filler",
	/** Opens a clause on the noun before it: "which". */
	"relative",
	/** The next part has a verb of its own. */
	"joiner",
	/** Ends one thought and begins another: "while". */
	"divider",
	/** Speaks of a condition without setting one: "in exchange". */
	"hint",
	/** Holds one of the words above and does not mean it: "not only". */
	"decoy",
] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/**
 * Terms parted by commas. A space also stands for a hyphen, `*` for any further letters, `(a|b)` for either; without a
 * distinction of case, ё or the shape of apostrophes. Of two terms at one place the longer counts.
 */
export type ScopeTerms = Readonly<Record<ScopeKind, string>>;

/** What bends the words beside it, beyond the lexicon's lists: a cut may part any of these from what it bends. */
export const SCOPE_TERMS: ReadonlyMap<LanguageCode, ScopeTerms> = new Map([
	["en", englishScopeTerms],
	["zh", chineseScopeTerms],
	["ru", russianScopeTerms],
]);
