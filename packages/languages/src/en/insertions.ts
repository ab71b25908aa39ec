import type { InsertionRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

/** Forms of one verb that only agree with their subject. */
const AGREEING: Readonly<Record<string, string>> = {
	does: "do",
	has: "have",
	is: "are",
	am: "are",
	was: "were",
	an: "a",
};

/** "supports" is "support": who inserts another subject must let the verb agree with it. */
function agreed(word: string): string {
	const known = AGREEING[word];
	if (known !== undefined) return known;
	return /^[a-z]{3,}[^s]s$/.test(word) ? word.replace(/(?:(?<=[sxo]|ch|sh)e|)s$/, "").replace(/ie$/, "y") : word;
}

/** "support for" and "opposition to" are nouns. */
const isNoun = (first: string, second: string): boolean =>
	(/^(?:for|of|to|from|against)$/.test(second) && /(?:ion|ment|ort|ity|ness)$/.test(first)) || /ing$/.test(first);

export const insertions: InsertionRules = {
	pointing: wordSet(`
		i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself they them
		their theirs themselves this that these those the a an one ones such same said here there who whom whose which what
		both two sides side`),
	speaking: wordSet("i me my mine myself we us our ours ourselves i'm i've we're we've we'll i'll"),
	degree: wordSet(`
		very quite rather too so much more most less least even just merely simply still already always often sometimes usually
		ever again now yet almost nearly perhaps somewhat further together soon today tomorrow forever alone`),
	joining: wordSet("and or nor plus but yet however though although"),
	opening: wordSet(`
		the a an this that these those its their his her our my your such of in on at by for from to with within during after before
		under over between among against about as i.e e.g namely including then former late who which whose where when`),
	turning:
		/^(?:(?:un|il|in|im|ir|non|anti|pseudo|quasi|semi|half|mis|dis|de|counter)-?|(?:illegal|illegitimate|unlawful|unjustified|false|fake|sham|bogus|puppet|pseudo|so-called)(?:\s.*)?)$/u,
	taking: wordSet(`
		most others other some many several few none both neither either each another all any everyone nobody somebody no
		the this that these those its their his her our`),
	ofPrint: String.raw`(?:the )?(?:emphasis|italics|bold|underlining|translation|note|original|author|editor|ed\.|applause|laughter|inaudible|crosstalk|sic)(?!\p{L})`,
	adverb:
		/^(?!(?:formerly|previously|recently|originally|newly|family|assembly|supply|reply|ally|early|friendly|daily|weekly|monthly|yearly|elderly|hourly)$)[a-z]{3,}ly$/,
	demonstrated: String.raw`(?:this|that|these|those|such)\s(?:\p{L}+\s)?\p{L}+`,
	beforeName: "the|our|my|his|her",
	insideName: "of",
	beforeNoun: "the|an?|its|their|his|her|our|of|for|to|with|against|by|from|on|in|into|at",
	governing: "to|of|for|against|from|with|on|over|by|at",
	governingAlways: "to|against|from",
	partitive: String.raw`(?:(?:out )?of)\s*(?:the|all|its|our|these|those)?`,
	infinitive: "to",
	tenses: [
		["is", "are", "was", "were"],
		["has", "have", "had"],
		["do", "does", "did"],
	],
	agreed: agreed,
	inflected: false,
	subjects: {
		that: "that",
		beforeAttitude: "the|its|their|our|his|her|this|any|no",
		phrase: String.raw`(?:in|on|at|by|for|with|within|during|from|of|to|as|into|over|under|through|between|among|towards?|after|before|since|until|against|without|because|so|that|which|who|whose|where|when|while|if|than|including|rather|not)(?!\p{L})`,
		unspaced: null,
		possessive: "its|their|his|her|our|my|your|the|an?|no",
		lead: String.raw`\p{L}+ly\s|also\s`,
		isNoun: isNoun,
		pronoun: "it|they|he|she|who|which",
	},
	thoughts: {
		joiner: "and|or|but",
		opener: String.raw`(?<!\p{L})(?:and|but|or|yet)(?!\p{L})`,
		next: "and|but|or|then|also",
		subject: "we|they|it|he|she|I",
		adverb: String.raw`\p{L}+ly|also|strongly`,
		verb: /(?<!\p{L})(?:we|they|it|he|she|I)\s(?:\p{L}+ly\s|also\s)?(\p{L}+)(?!\p{L})/gu,
		half: wordSet("is are was were has have had"),
		noVerb: /(?:ed|ing)$|^[\p{Ll}]+(?:ion|ment|ness|ity)$/u,
	},
};
