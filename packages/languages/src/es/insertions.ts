import type { InsertionRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const AGREEING: Readonly<Record<string, string>> = {
	son: "es",
	somos: "es",
	han: "ha",
	hemos: "ha",
	he: "ha",
	eran: "era",
	fueron: "fue",
	están: "está",
	estamos: "está",
	van: "va",
	vamos: "va",
	deben: "debe",
	debemos: "debe",
	pueden: "puede",
	podemos: "puede",
	tienen: "tiene",
	tenemos: "tiene",
	una: "un",
	la: "el",
	las: "el",
	los: "el",
};

/** Forms that only agree with another subject or noun: "apoyan" and "apoyamos" are "apoya". */
function agreed(word: string): string {
	const known = AGREEING[word];
	if (known !== undefined) return known;
	if (/^\p{Ll}{3,}(?:amos|emos)$/u.test(word)) return word.slice(0, -3);
	if (/^\p{Ll}{4,}(?:an|en)$/u.test(word)) return word.slice(0, -1);
	return /^\p{Ll}{4,}(?:as|os|a|es|s)$/u.test(word) ? word.replace(/(?:as|os|a|es|s)$/u, "o") : word;
}

/** "apoyo a" and "oposición de" are nouns. */
const isNoun = (first: string, second: string): boolean =>
	/^(?:de|del|a|al|para|contra|hacia|con)$/u.test(second) &&
	/(?:ción|sión|miento|dad|tad|oyo|aldo|encia|ancia|azo|ura|uerdo)$/u.test(first);

export const insertions: InsertionRules = {
	pointing: wordSet(`
		yo me mi mis mío mía míos mías nosotros nosotras nos nuestro nuestra nuestros nuestras usted ustedes su sus suyo suya suyos suyas él le lo se
		ella la ellos ellas les los las esto eso ello este esta estos estas ese esa esos esas aquel aquella aquellos aquellas mismo misma tal tales
		dicho dicha dichos dichas aquí allí quien quienes que cual cuales cuyo cuya dos ambas ambos parte partes un uno una el`),
	speaking: wordSet("yo me mi mis mío mía nosotros nosotras nos nuestro nuestra nuestros nuestras"),
	degree: wordSet(`
		muy bastante más demasiado tan tanto menos incluso justo simplemente solamente sólo solo todavía aún siempre ya a-menudo nunca jamás ahora
		mañana hoy casi quizá quizás tal-vez juntos pronto plenamente totalmente sumamente`),
	joining: wordSet("y e o u ni pero mas aunque sin-embargo sino"),
	opening: wordSet(`
		el la los las lo un una unos unas del de este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra nuestros nuestras en sobre a al
		por para con sin bajo hacia entre contra desde durante tras antes después como incluido incluida es sea entonces antiguo antigua ex que quien
		cuyo cuya donde cuando el cual`),
	turning:
		/^(?:(?:in|im|i|ir|des|dis|no|anti|seudo|pseudo|cuasi|semi|contra|mal)-?|(?:ilegal|ilegítim|ilícit|injust|fals|supuest|llamad|presunt|títere|mentiros|simulacro)\p{L}*(?:\s.*)?)$/u,
	taking: wordSet(`
		mayoría otros otras algunos algunas varios varias pocos pocas muchos muchas ninguno ninguna ningún todos todas todo toda cada ambos ambas
		nadie alguien el la los las este esta estos estas ese esa esos esas su sus nuestro nuestra`),
	ofPrint: String.raw`(?:(?:el |las? )?(?:énfasis|cursivas?|negritas?|subrayad[oa]s?|destacado|resaltado|traducción|nota|original|autora?|editora?|ed\.|n\. ?del? ?[aert]\.|aplausos|risas|inaudible|sic))(?!\p{L})`,
	adverb: /^(?!(?:mente|clemente|vehemente|demente)$)\p{Ll}{3,}mente$/u,
	demonstrated: String.raw`(?:este|esta|estos|estas|ese|esa|esos|esas|dich[oa]s?|aquel|aquella)\s(?:\p{L}+\s)?\p{L}+`,
	beforeName: "el|l[ao]s?|los|nuestr[oa]s?|mis?|sus?",
	insideName: "de|del",
	beforeNoun: "el|l[ao]s?|los|un[ao]?s?|unos|sus?|nuestr[oa]s?|para|a|al|con|contra|por|en|sobre|de|del|est[ea]|es[ea]",
	governing: "a|al|de|del|para|contra|con|sobre|por|en|hacia",
	governingAlways: "contra|hacia|de|del",
	partitive: String.raw`(?:de)\s*(?:l[ao]s|los|tod[oa]s l[ao]s|nuestr[oa]s|est[oa]s|es[oa]s|sus)?`,
	infinitive: "a|de|para",
	tenses: [
		["es", "son", "era", "eran", "fue", "fueron", "será", "serán"],
		["ha", "han", "había", "habían", "habrá", "habrán"],
		["está", "están", "estaba", "estaban"],
	],
	agreed,
	inflected: false,
	subjects: {
		that: "que",
		beforeAttitude: "el|l[ao]s?|los|sus?|nuestr[oa]s?|est[ea]|ningún|ninguna|cualquier",
		phrase: String.raw`(?:en|sobre|a|al|por|para|con|sin|durante|de|del|como|hacia|bajo|entre|tras|después|antes|desde|hasta|contra|según|porque|que|quien|cuyo|donde|cuando|mientras|si|incluid[oa]|más bien|no)(?!\p{L})`,
		unspaced: null,
		possessive: "sus?|nuestr[oa]s?|mis?|el|l[ao]s?|los|un[ao]?|ningún|ninguna",
		lead: String.raw`\p{L}+mente\s|también\s|no\s|se\s|ha\s|han\s|hemos\s`,
		isNoun,
		pronoun: "él|ella|ellos|ellas|que|quien|quienes|ello|esto|eso",
	},
	thoughts: {
		joiner: "y|e|o|u|pero",
		opener: String.raw`(?<!\p{L})(?:y|e|pero|o|mas)(?!\p{L})`,
		next: "y|pero|o|luego|también|además",
		subject: "nosotros|ellos|ellas|él|ella|yo|se",
		adverb: String.raw`\p{L}+mente|también`,
		verb: /(?<!\p{L})(?:(?:nosotros|ellos|ellas|él|ella|yo)\s(?:no\s|se\s|\p{L}+mente\s|también\s)?|(?=\p{L}{4,}(?:amos|emos|imos)(?!\p{L})))(\p{L}+)(?!\p{L})/gu,
		half: wordSet("es son era eran ha han había habían está están"),
		noVerb: /(?:[ai]d[oa]s?|[ae]ndo|iendo)$|^\p{Ll}+(?:ción|sión|miento|dad|tad|encia|ancia)(?:es)?$/u,
	},
};
