import type { ObjectRules } from "@fissure/model";
import { stemmer } from "@orama/stemmers/spanish";
import { wordSet } from "../shared/tables.ts";

/** Kept as stems, since they are asked for as such. */
const stems = (words: string): ReadonlySet<string> => new Set([...wordSet(words)].map((word) => stemmer(word)));

export const objects: ObjectRules = {
	empty: stems(`
		propuesta propuestas pedido llamado esfuerzo plan medida paso idea iniciativa posición trabajo proceso cuestión asunto tema fin final comienzo inicio creación
		necesidad derecho nuevo nueva mayor pronto pleno todo todos cualquiera ambos cada tal este esta estos estas ese esa su sus nuestro nuestra de del con desde sobre
		entre hacia contra bajo más menos muy otro otra otros mismo misma dicho que quien cuando donde será debe puede ha han había fue es son está no y el la los las
		parte partes país países Estado nación gobierno declaración hoy año mes lunes martes miércoles jueves viernes sábado domingo largo plazo
		primero segundo tercero último próximo también sólo general especial actual diverso pertinente cierto`),
	aside: wordSet(`
		en por durante tras después antes cuando como desde mientras mediante porque pese a bajo ante ayer hoy mañana nuevamente aquí allí
		también sólo solo y e o pero que quien quienes si aunque según es son fue era ha han había será debería lunes martes miércoles jueves viernes`),
	joining: wordSet("de del a al para por con contra hacia sobre en ante"),
	determiners: wordSet(
		"el la los las un una unos unas su sus nuestro nuestra nuestros nuestras este esta estos estas todo toda todos todas ambos cada tal cualquier ningún ninguna",
	),
	naming: /(?<!\p{L})(?:como|llamad[oa]s?|denominad[oa]s?|calificad[oa]s?|descrit[oa]s?|tildad[oa]s?)(?!\p{L})/iu,
	fronted: [
		/\s(?:es|son|era|fue)\s(?:exactamente |precisamente |justamente |también )?(?:lo|algo|aquello)\s(?:que\s)?[^,;:.!?]{1,60}$/iu,
		/,?\s(?:que|el cual|la cual|los cuales|las cuales)\s(?:\p{L}+\s){1,5}["“«]?$/iu,
	],
	border: "que|y|pero",
	subjectBorder: "que|si|porque|y|pero",
	paired: "y|e|o",
	anything: "esto|eso|ello|este|esta|estos|estas|ese|esa|que|quien|ambos|ambas|lo",
	copula: "es|son|era|eran|fue|fueron|está|están|ha|han|será|serán|sería",
	prepositions: "de|del|a|al|para|por|hacia|sobre|con|contra|en",
	aspect: "",
	particle: "",
};
