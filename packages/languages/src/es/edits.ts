import type { EditWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const words = (list: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.trim().replaceAll(/\s+/gu, "|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");

export const edits: EditWords = {
	negation: words("no ni nunca jamás tampoco ningún ninguna ninguno nadie nada sin imposible incapaz apenas"),
	modal:
		words(`debe deben debería deberían deberá deberán debemos puede pueden podrá podrán podría podrían pudiera si salvo sólo solo quizás quizá
		posiblemente probablemente probable improbable casi aproximadamente más menos parcialmente firmemente enérgicamente profundamente
		seriamente gravemente inmediatamente incondicionalmente será serán sería serían`),
	date: words(`enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves
		viernes sábado domingo hoy ayer mañana anoche anteayer`),
	functionWords:
		wordSet(`el la los las un una unos unas lo de del a al en por para con y e o u que quien quienes cual cuyo este esta estos estas ese esa
			es son era eran fue ser sido siendo su sus nuestro nuestra nuestros nuestras mi se le les nos él ella ellos ellas yo ha han he hemos
			había como también entonces aquí allí sobre entre desde hasta`),
	spellings: [
		[/^setiembre$/u, "septiembre"],
		[/^sólo$/u, "solo"],
		[/^méjico$/u, "méxico"],
		[/^(?=o?scur)/u, "o"],
		[/^post(?=\p{L}{3})/u, "pos"],
		[/^trans(?=\p{L}{3})/u, "tras"],
	],
	doubled: "el|la|los|las|un|una|de|del|a|al|en|por|para|con|y|que|se|su|es",
	uncounted: "uno|una|medio|media|mitad|tercios?|cuartos?",
	decimal: ",",
	link: "enlace|aquí|haga clic|haga clic aquí|clic aquí|este enlace|ver",
	label: "etiquetas?|categor(?:ía|ías)|temas?|secci(?:ón|ones)|palabras clave|archivado en",
	fixed: [
		"compart(?:ir|e)(?: est[ea] (?:página|artículo|nota))?(?: en [a-z ,]+)?(?: ?\\(\\d+\\))?",
		"imprimir(?: est[ea] (?:página|nota))?|versión para imprimir",
		"(?:saltar|ir|volver) (?:al|a la) (?:contenido|inicio|menú|navegación|página|listado|portada).{0,30}",
		"suscr(?:íbase|íbete|ibirse).{0,60}|síguenos.{0,60}|síganos.{0,60}",
		"menú|buscar|inicio|cerrar|descargar(?: pdf)?|contacto|aviso de privacidad|política de privacidad|mapa del sitio|copyright(?: ©| \\(c\\)|,? \\d{4}).{0,80}|©.{0,80}|todos los derechos reservados.{0,40}",
		"para (?:su )?publicación inmediata|embargado hasta .{0,40}|gob\\.mx/presidencia|presidencia de la (?:nación|república)|oficina de prensa|fin",
		"leer (?:la|el) .{1,40} aquí|haga clic aquí.{0,40}",
	].join("|"),
	naming: [
		"(?:siguiente|anterior)(?: nota| artículo| página| entrada)?(?:\\s*:.*)?",
		"(?:leer|ver) (?:más|también)(?:\\s*:.*)?",
		"(?:notas|noticias|artículos|contenidos?) relacionad[oa]s(?:\\s*:.*)?",
		"inicio(?: [>»/|] .{1,80})+",
	].join("|"),
	copyright: "copyright\\b|derechos reservados",
	share: "compartir",
	month: "(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]*\\.?",
	stamp:
		"(?:última )?(?:actualizaci[oó]n|actualizad[oa]|modificad[oa]|revisad[oa]|publicad[oa]|fecha|al)(?: el| a las| de publicación)?:?",
	afterYear: "",
	beforeTime: "a las ",
	home: "inicio|portada",
};
