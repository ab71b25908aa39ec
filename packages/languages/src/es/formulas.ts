import type { FormulaWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const BINDING =
	`el|la|los|las|lo|un|una|unos|unas|de|del|a|al|en|por|para|con|sin|sobre|bajo|entre|hacia|desde|hasta|contra|según|ante|tras|durante|mediante
	|y|e|o|u|ni|pero|sino|aunque|como|que|quien|quienes|cual|cuales|cuyo|cuya|cuyos|cuyas|este|esta|esto|estos|estas|ese|esa|eso|esos|esas|aquel|aquella
	|cuando|donde|mientras|si|porque|pues|así|también|es|son|era|eran|fue|fueron|ser|sido|siendo|está|están|estar|ha|han|he|hemos|había|haber|será|serán|sería
	|puede|pueden|podría|debe|deben|debería|su|sus|le|les|se|me|nos|mi|mis|nuestro|nuestra|nuestros|nuestras|él|ella|ellos|ellas|yo|nosotros|usted|ustedes|sr|sra
	|tal|tales|otro|otra|otros|otras|muy|tan|más|ya|aún|no|sí|ambos|ambas`.replaceAll(/\s+/gu, "");

export const formulas: FormulaWords = {
	looseStart: new RegExp(`^(?:${BINDING})(?![\\p{L}\\p{N}'])`, "u"),
	looseEnd: new RegExp(
		`(?<![\\p{L}\\p{N}'])(?:${BINDING}|cada|todo|toda|todos|todas|menos|sólo|solo|propio|propia)$`,
		"u",
	),
	plain: new Set([
		...wordSet(`${BINDING.replaceAll("|", " ")} todo toda todos todas cada menos mucho mucha muchos muchas poco pocos varios varias sólo solo incluso siempre nunca
			ahora hoy ayer mañana actualmente recientemente finalmente primero primera segundo tercero último última próximo próxima pasado año años mes meses semana
			semanas día días tiempo vez veces hora horas fecha período momento actual presente reciente anterior siguiente uno dos tres cuatro cinco seis siete ocho nueve
			diez cien mil millones millón billones porcentaje por ciento quiero quisiera queremos querer desear deseo esperar espero esperamos creer creo creemos pensar
			saber sé sabemos ver decir digo dice dicen dijo dicho hablar hablamos agregar señalar mencionar subrayar reiterar expresar destacar permitir permítanme hacer
			hace hecho tomar toma dar da dado poner seguir sigue continuar continúa comenzar usar necesitar plenamente particularmente especialmente realmente ciertamente
			claramente curso modo manera forma cosa cosas parte partes número tipo lugar caso ejemplo sentido respecto acuerdo orden cuenta posible listo seguro contento
			importante necesario bueno buena gran grande grandes mejor nuevo nueva viejo alto largo pequeño mismo misma diferente bien propio afuera abajo atrás además
			juntos pronto luego temprano tarde debido según incluyendo relacionado diversos ciertos principal general particular completo cómo qué por favor gracias
			muchas bienvenidos señor señora presidente presidenta estimados queridos colegas amigos amigas señoras señores damas caballeros todos pregunta preguntas
			respuesta cuestión cuestiones asunto asuntos tema temas trabajo situación visión oportunidad atención mano lado lados reunión encuentro conversaciones visita
			conversación llamada mensaje carta participar participantes enviar recibir asistir presentar abrir declaración discurso palabras informe información marco
			futuro cercano intercambio opiniones dólares euros pesos metros aniversario conferencia prensa adelante`),
		...["ya no", "no sólo", "sin duda", "aún no", "no obstante", "sin embargo"],
	]),
};
