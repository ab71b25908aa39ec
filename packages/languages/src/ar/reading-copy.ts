import type { ReadingCopy } from "@fissure/model";

/** Signs of vowels, the line that stretches a word, and marks of direction: with or without them it is the same word. */
const IS_MARK = /[\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/;
const IS_LETTER = /[\u0621-\u063A\u0641-\u064A\u0671\u06A9\u06CC]/;

/** One letter or sign for another. */
const USUAL: ReadonlyMap<string, string> = new Map(
	[
		["ا", "أإآٱ"],
		["ي", "ىی"],
		["ه", "ة"],
		["ك", "ک"],
		[",", "،٬"],
		[";", "؛"],
		["?", "؟"],
		["%", "٪"],
		[".", "٫"],
		...[..."0123456789"].map((digit, at) => [digit, `${"٠١٢٣٤٥٦٧٨٩"[at]}${"۰۱۲۳۴۵۶۷۸۹"[at]}`]),
	].flatMap(([usual = "", rare = ""]) => [...rare].map((letter) => [letter, usual] as const)),
);

/** Words that begin with و and do not mean "and"; all others do. The index of cases parts words by them: see `tokensOf` in the store. */
const NOT_AND = new RegExp(
	`^(?:${[
		"وزير|وزراء|وزاره|وزارت|وزارات|وزاري|وزن|وزع(?!م|ي)|وزنه",
		"وصل(?!اه)|وصول|وصف|وصي|وصاي|وضع(?!ف)|وضوح|وضح",
		"وقع|وقائع|وقوع|وقف|وقوف|وقت(?!ل)|وقود|وقائي|وقاي",
		"وفد|وفود|وفق(?!د|ر)|وفاق|وفاه$|وفات|وفاء$|وفر(?:$|ت$|ه$|ها$|وا$)|وفير|وفيات",
		"وجه(?!ود|از|د)|وجود|وجب|وجد(?!د|ي)|وجيز",
		"وثيق|وثائق|وثق(?!اف)|وثوق|وحد(?!د|و|ي|ث)|وحيد",
		"ورد|ورش|ورق|ورث|وراء|وسط|وسائل|وسيل|وسيط(?!ر)|وساط|وسع(?:$|ت$)|وسام$|وشيك",
		"وطن|وطيد|وظيف|وظائف|وظف|وعد(?:$|ت$|وا$|ه$|ها$|هم$)|وعود|وعي$|وعيا$|وعيهم$",
		"وكاله|وكالت|وكالات|وكيل|وكلاء",
		"ولي(?:$|ا$|ه$|ها$|نا$)|ولايه|ولايت|ولايات|ولاء$|ولاده|ولد$|وليد|وليمه",
		"وتير|وتر$|وداع|وديع|ودائع|وديه|ودي$|ودود|ودع$|ودعه$|ويلات|ويلز|وباء|وبائ|ورم|ورث",
		"واقع|واجب|واجه(?!ز)|واضح|واسع|واحد(?:$|ه$|ا$)|واحه|وافد|وافق|وافر|واسط|واعد(?:$|ه$)|واعي|وارد(?!و)|وارث",
		"واصل(?!اح)|واكب(?!ر)|واشنط|واظب|والد|والي$|واقف|واثق|وابل$|واد$|وادي|واس$|وايت",
	].join("|")})`,
);
/** Is a word that begins with و two, the first of them "and"? */
export const hasAnd = (word: string): boolean => !NOT_AND.test(readingLetters(word));
const readingLetters = (word: string): string =>
	[...word].flatMap((letter) => (IS_MARK.test(letter) ? [] : (USUAL.get(letter) ?? letter))).join("");
/** After such a beginning لل is the preposition and a word of its own ل. */
export const OWN_LAM = /^لل(?:ه$|يبي|بنان|قاء|جنه|جان|غه|غات|يكود)/;
/** Behind "no" they deny nothing: "there is no way around", "especially", "still". With it they are one word of the copy. */
const AFTER_NO: ReadonlySet<string> = new Set(
	"بد سيما شك ريب يزال تزال يزالون زال زالت غني محاله يالو تالو يدخر تدخر بديل مناص مفر".split(" "),
);
const BEHIND_NO = /(?:^|[^\u0621-\u064A])لا $/;
/** The end of a word before a pronoun, where ت stands for ة. */
const OPENED = /^(.{2,}[^ا])ت(?:ه|ها|هم|هما|نا|كم)$/;
const OWN_TA = /(?:وق|بي|صو|مو|تح|بن|اخ|نف|كوي|ثبي|وقي|سكو|زي|شتا|سب|كبري)$/;

/**
 * The copy in which words are looked for: marks left out, letters folded, signs and digits in their usual form, "and" apart from
 * its word, the article whole behind ل, ة whole before a pronoun, and what only seems to deny written as one word.
 */
export function readingCopy(text: string): ReadingCopy {
	const units: string[] = [];
	const places: number[] = [];
	let moved = false;
	/** Where the word at hand begins in the copy; −1 between words. */
	let word = -1;
	const insert = (at: number, unit: string): void => {
		units.splice(at, 0, unit);
		places.splice(at, 0, places[at] as number);
		moved = true;
	};
	const endWord = (): void => {
		if (word < 0) return;
		let from = word;
		word = -1;
		let letters = units.slice(from).join("");
		const isBehindAnd = units[from - 1] === " " && units[from - 2] === "و" && !IS_LETTER.test(units[from - 3] ?? " ");
		if (letters.startsWith("و") && letters.length > 2 && !isBehindAnd && !NOT_AND.test(letters)) {
			insert(from + 1, " ");
			from += 2;
			letters = letters.slice(1);
		}
		if (AFTER_NO.has(letters) && BEHIND_NO.test(units.slice(Math.max(0, from - 4), from).join(""))) {
			units.splice(from - 1, 1);
			places.splice(from - 1, 1);
			moved = true;
			from--;
		}
		if (letters.startsWith("لل") && letters.length > 4 && !OWN_LAM.test(letters)) insert(from + 1, "ا");
		const stem = letters.length > 4 ? OPENED.exec(letters)?.[1] : undefined;
		if (stem !== undefined && !OWN_TA.test(stem)) units[units.length - letters.length + stem.length] = "ه";
	};
	for (let at = 0; at < text.length; at++) {
		const unit = text.charAt(at);
		if (IS_MARK.test(unit)) {
			moved = true;
			continue;
		}
		const isLetter = IS_LETTER.test(unit);
		if (isLetter && word < 0) word = units.length;
		if (!isLetter) endWord();
		units.push(USUAL.get(unit) ?? unit);
		places.push(at);
	}
	endWord();
	places.push(text.length);
	return { text: units.join(""), places: moved ? Int32Array.from(places) : null };
}
