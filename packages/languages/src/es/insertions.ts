import type { InsertionRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

export const insertions: InsertionRules = {
	pointing: wordSet(`
		yo me mí mi mis mío nosotros nosotras nos nuestro nuestra nuestros nuestras usted ustedes él lo le se su sus ella ellos ellas les la los las
		este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas el un una uno unos unas mismo misma mismos mismas dicho dicha
		aquí allí ahí quien quienes cual cuales que cuyo cuya ambos ambas dos parte partes lado`),
	speaking: wordSet("yo me mí mi mis nosotros nosotras nos nuestro nuestra nuestros nuestras"),
	degree: wordSet(`
		muy bastante más menos tan tanto mucho poco apenas sólo solo solamente simplemente todavía aún ya siempre a menudo veces ahora
		casi quizás quizá tal vez algo además juntos pronto hoy mañana nunca también incluso nuevamente`),
	joining: wordSet("y e o u ni pero sino aunque mas"),
	opening: wordSet(`
		el la los las un una unos unas este esta estos estas ese esa esos esas su sus nuestro nuestra nuestros nuestras mi mis tal tales de del en a al por
		para con desde hacia sin sobre entre contra durante tras ante bajo según mediante como p.ej incluido incluida entonces ex que quien cuyo donde cuando`),
	turning:
		/^(?:(?:in|im|ir|i|des|anti|no|seudo|pseudo|cuasi|semi|contra)-?|(?:ilegal|ilegítim[oa]|ilícit[oa]|injustificad[oa]|fals[oa]|supuest[oa]|presunt[oa]|llamad[oa]|títere|pseudo)(?:\s.*)?)$/u,
	taking: wordSet(`
		mayoría otros otras algunos algunas muchos muchas varios varias pocos pocas ninguno ninguna ningún ambos ambas otro otra cada todo toda todos todas
		cualquier alguien nadie el la los las este esta estos estas ese esa esos esas su sus nuestro nuestra`),
	ofPrint: String.raw`(?:el |la |las )?(?:énfasis|cursivas?|negritas?|subrayado|traducción|nota|original|autor|autora|editor|ed\.|aplausos|risas|inaudible|sic)(?!\p{L})`,
	adverb: /^[a-záéíóúñ]{3,}mente$/,
	demonstrated: String.raw`(?:este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|dicho|dicha|tal)\s(?:\p{L}+\s)?\p{L}+`,
	beforeName: "el|la|los|las|nuestro|nuestra|su|mi",
	insideName: "de|del|de la|de los",
	beforeNoun:
		"el|la|los|las|un|una|su|sus|nuestro|nuestra|nuestros|nuestras|mi|mis|de|del|para|a|al|con|contra|por|desde|sobre|en|entre|hacia|sin",
	governing: "a|al|de|del|para|contra|desde|con|sobre|por|en|hacia|sin",
	governingAlways: "contra|desde|hacia|sin",
	partitive: String.raw`(?:de|del)\s*(?:los|las|la|el|todos|todas|sus|nuestros|nuestras|esos|esas)?`,
	infinitive: "a|de|para",
	tenses: [
		["es", "son", "era", "eran", "fue", "fueron", "será", "serán"],
		["está", "están", "estaba", "estaban", "estuvo"],
		["ha", "han", "había", "habían", "he", "hemos"],
	],
	agreed: null,
	inflected: true,
	subjects: {
		that: "que",
		beforeAttitude: "el|la|su|sus|nuestro|nuestra|este|esta|todo|toda|ningún|ninguna|un|una",
		phrase: String.raw`(?:en|sobre|por|para|con|dentro|durante|desde|de|del|a|al|como|bajo|mediante|entre|hacia|tras|después|antes|hasta|contra|sin|porque|que|quien|cuyo|cuya|donde|cuando|mientras|si|incluido|no)(?!\p{L})`,
		unspaced: null,
		possessive: "su|sus|nuestro|nuestra|nuestros|nuestras|mi|mis|el|la|los|las|un|una|ningún|ninguna",
		lead: String.raw`\p{L}+mente\s|también\s|no\s|se\s|ya\s`,
		isNoun: (first, second) =>
			/^(?:a|al|de|del|para|por|contra)$/.test(second) && /(?:ción|sión|miento|dad|yo|do|eo)$/.test(first),
		pronoun: "él|ella|ellos|ellas|quien|que|nosotros|nosotras|yo|ustedes",
	},
	thoughts: {
		joiner: "y|e|o|pero",
		opener: String.raw`(?<!\p{L})(?:y|e|pero|o|sino)(?!\p{L})`,
		next: "y|pero|o|luego|también|además|asimismo",
		subject: "nosotros|ellos|ellas|él|ella|yo",
		adverb: String.raw`\p{L}+mente|también|firmemente`,
		verb: /(?<!\p{L})(?:nosotros|nosotras|ellos|ellas|él|ella|yo)\s(?:\p{L}+mente\s|también\s|no\s)?(\p{L}+)(?!\p{L})/gu,
		half: wordSet("es son era fue está están ha han había será"),
		noVerb: /(?:ad[oa]s?|id[oa]s?|ndo)$|^\p{Ll}+(?:ción|sión|miento|dad|ncia)$/u,
	},
};
