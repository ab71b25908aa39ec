import type { LanguageCode } from "../base/vocabulary.ts";
import type { CodingRules } from "./coding.ts";
import type { ContrastRules } from "./contrasts.ts";
import type { DenialWords } from "./denials.ts";
import type { DraftingWords } from "./drafting.ts";
import type { EditWords } from "./edits.ts";
import type { OccasionWords } from "./events.ts";
import type { FileWords, PageWords } from "./files.ts";
import type { WordForms } from "./forms.ts";
import type { FormulaWords } from "./formulas.ts";
import type { FrameRules } from "./frames.ts";
import type { InsertionRules } from "./insertions.ts";
import type { KindRules } from "./kinds.ts";
import type { NameRules } from "./names.ts";
import type { NumberRules } from "./numbers.ts";
import type { ObjectRules } from "./objects.ts";
import type { OppositionWords } from "./oppositions.ts";
import type { PlaceWords } from "./places.ts";
import type { QuotingWords } from "./quoting.ts";
import type { RecordWords } from "./records.ts";
import type { ScopeRules } from "./scope.ts";
import type { EdgeRules, SentenceRules } from "./sentences.ts";
import type { SourceWords } from "./source-words.ts";

/** How a language is distinguished from others in the same script. */
export interface DetectionRules {
	/** Its commonest words, thirty or so, lower case; empty where nothing else is written in its script. */
	readonly words: ReadonlySet<string>;
	/**
	 * How surely is a text in its script in this language, 0–1? By `lead`, how far its commonest words lead those of all other
	 * languages, unless letters tell more.
	 */
	readonly certainty: (sample: string, letters: number, lead: () => number) => number;
}

/** What a pack may know beyond its sentences, each part of one type. A pack has the capability whose part it gives. */
export interface LanguageParts {
	readonly numbers: NumberRules;
	readonly scope: ScopeRules;
	readonly frames: FrameRules;
	readonly contrasts: ContrastRules;
	readonly insertions: InsertionRules;
	readonly objects: ObjectRules;
	readonly oppositions: OppositionWords;
	readonly sources: SourceWords;
	readonly quoting: QuotingWords;
	readonly records: RecordWords;
	readonly denials: DenialWords;
	readonly drafting: DraftingWords;
	readonly coding: CodingRules;
	readonly edges: EdgeRules;
	readonly edits: EditWords;
	readonly events: OccasionWords;
	readonly files: FileWords;
	readonly forms: WordForms;
	readonly formulas: FormulaWords;
	readonly kinds: KindRules;
	readonly names: NameRules;
	readonly pages: PageWords;
	readonly places: PlaceWords;
}

export type Capability = keyof LanguageParts;

/** Every capability, with what cannot be done without it, in the words in which a result says so. */
export const CAPABILITIES: Readonly<Record<Capability, string>> = {
	numbers: "numbers and dates",
	scope: "negations and other words that change what quoted words say",
	frames: "whether a clause says, denies, asks or leaves to others what is quoted in it",
	contrasts: "whether the words beside a quotation contradict those of the source beside it",
	insertions: "what ellipses hide and insertions change",
	objects: "what a quoted verb is about",
	oppositions: "in which sentences a holder contradicts itself",
	sources: "who a draft says is quoted, where and when",
	quoting: "how a draft speaks of its quotations",
	records: "what a draft says of votes and figures",
	denials: "whether a text denies or takes back what was said",
	drafting: "words of likelihood, forecasts and sweeping claims",
	coding: "who holds which position",
	edges: "cuts inside words that are written without spaces",
	edits: "what a silent edit changes",
	events: "kinds of events in headings",
	forms: "forms of one word",
	formulas: "which runs of words are fixed phrases, and which any text has",
	files: "dates, letterheads, columns and encodings of files",
	kinds: "kinds of text in headings",
	names: "names of people and parties in headings",
	pages: "page numbers and links beside the text",
	places: "names of towns",
};

/** A text as it is read, where words can be written in several ways or are written together. */
export interface ReadingCopy {
	readonly text: string;
	/** Of each unit, and behind the last, its place in the original; null where all are in their places. */
	readonly places: Int32Array | null;
}

/** What is asked of every language before it is known which one a text is in; the rest of a pack is read when a text in it is. */
export interface LanguageProfile extends Partial<Pick<LanguageParts, "files">> {
	readonly code: LanguageCode;
	/** In English. */
	readonly name: string;
	/** With the region that word processors want beside it: "en-GB". */
	readonly regional?: string;
	/** Around a title; “” where a pack does not say. */
	readonly titleMarks?: readonly [open: string, close: string];
	/** Of its script, as in a class of a regular expression: `\p{Script=Han}`. */
	readonly letters: string;
	/** Digits of its own, as in a class of an expression. */
	readonly digits?: string;
	/** Words that lose their vowel before the next, with which they are written, as the source of an expression: l', qu'. */
	readonly elided?: string;
	/** Letters and endings of folded words that no other language of the script has, as the source of an expression. */
	readonly ownWords?: string;
	readonly detection: DetectionRules;
	readonly sentences: SentenceRules;
	/** Lower-case letters that are written or not, without a change of the word, each with the usual one: ё, е. */
	readonly letterVariants?: readonly (readonly [rare: string, usual: string])[];
}

/** What one language knows: a folder of its own in packages/languages, one line in its registry. */
export interface Language extends LanguageProfile, Partial<LanguageParts> {
	/**
	 * The copy in which words and terms are looked for: without marks that change no word, letters and signs in their usual form, and
	 * words apart that are written as one. The copy of a copy is the same. Absent where texts are read as they are.
	 */
	readonly readingCopy?: (text: string) => ReadingCopy;
}
