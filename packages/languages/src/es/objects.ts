import type { ObjectRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

export const objects: ObjectRules = {
	empty: wordSet(`
		propuest propon llam llamamient esfuerz plan med paso pas ide inici posicion trabaj labor proces cuestion asunt tem fin comienz creacion
		neces derech avanc hech hac nuev mas plen tod este esta estos estas ese esa su sus que qui cual dond cuand es son fue era ser estar
		esta estan ha han hab no y para la el las los lo de del un una part par pais pais estad nacion gobiern declar hoy dia dias año años mes
		meses seman lun mart miercol juev viern sab doming larg plaz primer segund tercer ultim proxim tambien sol general especial actual
		present divers ciert form manera maner cos cas punt aspect`),
	aside: wordSet(`
		en a al por durante tras después antes cuando como desde mientras vía porque pese bajo más-allá todo ayer hoy mañana de-nuevo aquí allí
		también sólo solo y o pero que quien si aunque dice dicen dijo es son fue era ha han había será serán el lunes martes miércoles jueves
		viernes según sin`),
	joining: wordSet("de del a al para hacia con contra sobre en por"),
	determiners: wordSet(
		"el la los las lo un una unos unas todo toda todos todas su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas cada ningún ninguna cualquier ambos ambas dicho dicha",
	),
	naming:
		/(?<!\p{L})(?:como|llamad[oa]s?|calific\p{L}+ de|describ\p{L}+|denomin\p{L}+|bautiz\p{L}+|nombr(?:ó|ad[oa]s?)|apod\p{L}+|tild\p{L}+ de|consider\p{L}+)(?!\p{L})/iu,
	fronted: [
		/\s(?:es|son|era|eran|sigue siendo)\s(?:exactamente |precisamente |justamente |también )?(?:lo que|algo que|una cosa que)\s[^,;:.!?]{1,60}$/iu,
		/,?\s(?:que|el cual|la cual|a la que|al que)\s(?:\p{L}+\s){1,5}["“«„]?$/iu,
	],
	border: "que|y|pero",
	subjectBorder: "que|si|porque|y|pero",
	paired: "y|e|o|u",
	anything: "él|ella|ellos|ellas|eso|esto|ello|este|ese|éste|ésta|quien|ambos|ambas",
	copula: "es|son|era|eran|ha|han|había|será|serán|sería|está|están",
	prepositions: "de|del|para|a|al|hacia|sobre|con|contra|en favor de|a favor de",
	aspect: "",
	particle: "",
};
