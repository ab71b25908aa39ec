import type { InsertionRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

/** Forms that only agree with another subject or noun. */
function agreed(word: string): string {
	const known = AGREEING[word];
	if (known !== undefined) return known;
	return /^\p{Ll}{4,}(?:ées|és|ée|es|s|e)$/u.test(word) ? word.replace(/(?:(?<=é)es|(?<=é)[es]|es|s|e)$/u, "") : word;
}
const AGREEING: Readonly<Record<string, string>> = {
	sont: "est",
	ont: "a",
	étaient: "était",
	avaient: "avait",
	vont: "va",
	doivent: "doit",
	peuvent: "peut",
	font: "fait",
	une: "un",
	la: "le",
	les: "le",
};

/** "soutien à" and "opposition de" are nouns. */
const isNoun = (first: string, second: string): boolean =>
	/^(?:de|du|des|d['’]|à|au|aux|pour|contre|envers)$/u.test(second) &&
	/(?:tion|sion|ment|tien|ité|ance|ence|age|ure)$/u.test(first);

export const insertions: InsertionRules = {
	pointing: wordSet(`
		je j me m moi mon ma mes nous notre nos nôtre nôtres vous votre vos il l le lui son sa ses sien elle la ils elles les leur leurs eux ce c
		ceci cela ça cet cette ces celui celle ceux celles un une même tel telle ici là qui que dont lequel laquelle lesquels lesquelles deux
		parties partie y en on`),
	speaking: wordSet("je j me m moi mon ma mes nous notre nos nôtre nôtres"),
	degree: wordSet(`
		très assez plutôt trop si tant bien plus moins même juste simplement seulement encore toujours déjà souvent parfois habituellement jamais
		maintenant aujourd'hui demain presque peut-être plutôt quelque ensemble bientôt seul davantage pleinement totalement`),
	joining: wordSet("et ou ni mais or cependant toutefois quoique plus"),
	opening: wordSet(`
		le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos mon ma mes en dans sur à au aux par pour avec sans sous
		vers entre parmi contre chez depuis pendant durant après avant comme notamment soit alors ancien ancienne feu qui dont où quand lequel laquelle`),
	turning:
		/^(?:(?:ne\s|n['’])?(?:pas|plus|jamais|point|guère|nullement|aucunement|aucune?|nulle?)(?:\s.*)?|(?:in|im|il|ir|non|anti|pseudo|quasi|semi|dé|dés|contre|mal|mé)-?|(?:illégal|illégitime|illicite|injustifi|faux|fausse|prétendu|soi-disant|fantoche|mensong|simulacre)\p{L}*(?:\s.*)?)$/u,
	taking: wordSet(`
		la-plupart autres d'autres certains certaines beaucoup plusieurs quelques aucun aucune tous toutes tout chaque chacun chacune personne nul
		nulle le la les ce cet cette ces son sa ses leur leurs notre nos`),
	ofPrint: String.raw`(?:(?:c['’]est )?(?:moi|nous) qui soulign|souligné|en italique|italiques?|en gras|gras|traduction|note|original|auteur|éditeur|ndlr|ndt|applaudissements|rires|inaudible|sic)(?!\p{L})`,
	adverb:
		/^(?!(?:gouvernement|parlement|règlement|document|mouvement|moment|engagement|développement|armement|événement|élément|traitement|logement|argument|comment|jugement|département|financement|accompagnement|renforcement|désarmement|monument|continent|changement|fondement|comportement)$)\p{Ll}{3,}ment$/u,
	demonstrated: String.raw`(?:ce|cet|cette|ces)\s(?:\p{L}+\s)?\p{L}+`,
	beforeName: "l[ae]s?|l['’]|notre|nos|mon|ma|son|sa",
	insideName: "de|du|des|d['’]",
	beforeNoun:
		"l[ae]s?|une?|des|du|de|son|sa|ses|leurs?|notre|nos|pour|à|au|aux|avec|contre|par|en|dans|sur|cet?|cette|ces",
	governing: "à|au|aux|de|du|des|pour|contre|avec|sur|par|en|envers",
	governingAlways: "contre|envers|de|du|des",
	partitive: String.raw`(?:sur|de|des|du|d['’])\s*(?:l[ae]s?|tous l[ae]s|nos|ces|ses)?`,
	infinitive: "à|de|pour",
	tenses: [
		["est", "sont", "était", "étaient", "sera", "seront"],
		["a", "ont", "avait", "avaient", "aura", "auront"],
		["fait", "font", "faisait", "fera"],
	],
	agreed,
	inflected: false,
	subjects: {
		that: "que|qu['’]",
		beforeAttitude: "l[ae]s?|l['’]|son|sa|ses|leurs?|notre|nos|cette|ce|aucune?",
		phrase: String.raw`(?:en|dans|sur|à|au|aux|par|pour|avec|sans|sous|pendant|durant|de|du|des|d['’]|comme|vers|entre|parmi|après|avant|depuis|jusqu['’]|contre|selon|parce|que|qui|dont|où|quand|lorsque|si|y compris|plutôt|ne|pas)(?!\p{L})`,
		unspaced: null,
		possessive: "son|sa|ses|leurs?|notre|nos|mon|ma|mes|votre|vos|l[ae]s?|une?|aucune?",
		lead: String.raw`\p{L}+ment\s|aussi\s|également\s|ne\s|n['’]|se\s|s['’]|a\s|ont\s`,
		isNoun,
		pronoun: "il|elle|ils|elles|qui|on|cela",
	},
	thoughts: {
		joiner: "et|ou|mais",
		opener: String.raw`(?<!\p{L})(?:et|mais|ou|or)(?!\p{L})`,
		next: "et|mais|ou|puis|aussi|également",
		subject: "nous|ils|elles|il|elle|je|on",
		adverb: String.raw`\p{L}+ment|aussi|également`,
		verb: /(?<!\p{L})(?:nous|ils|elles|il|elle|je|on)\s(?:ne\s|n['’]|se\s|s['’]|\p{L}+ment\s|aussi\s)?(\p{L}+)(?!\p{L})/gu,
		half: wordSet("est sont était étaient a ont avait avaient"),
		noVerb: /(?:é|ée|és|ées|ant|ants)$|^[\p{Ll}]+(?:tion|sion|ment|ité|ance|ence)s?$/u,
	},
};
