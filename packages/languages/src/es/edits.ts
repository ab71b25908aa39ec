import type { EditWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const words = (list: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.trim().replaceAll(/\s+/gu, "|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");

export const edits: () => EditWords = whenAsked(() => ({
	negation: words(
		`no nunca jamás tampoco ni ningún ninguna ninguno ningunos ningunas nadie nada sin apenas imposible incapaz incapaces`,
	),
	modal:
		words(`debe deben debemos deberá deberán debería deberían deberíamos puede pueden podemos podrá podrán podría podrían podríamos
		[a-záéíóúñ]+(?:aré|ará|arán|aremos|eré|erá|erán|eremos|iré|irá|irán|iremos|drá|drán|dremos) hará harán haremos habrá habrán
		[a-záéíóúñ]+(?:aría|arían) sería serían habría habrían tendría tendrían haría harían si salvo excepto sólo solo solamente únicamente
		eventualmente quizá quizás acaso posiblemente probablemente presumiblemente supuestamente presuntamente casi aproximadamente más menos
		parcialmente totalmente firmemente profundamente gravemente inmediatamente incondicionalmente resueltamente enérgicamente`),
	date: words(`enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles
		jueves viernes sábado domingo hoy ayer mañana anteayer`),
	functionWords:
		wordSet(`el la los las lo un una unos unas de del a al en con por para sobre y e o u que quien cual cuyo este esta estos estas ese
		esa esos esas es son era eran fue fueron ser ha han había haber él ella ellos ellas nosotros yo se su sus nuestro nuestra nuestros
		nuestras mi mis le les me nos también así entonces ahí allí aquí`),
	// With and without the marks that the academy has made free, and two ways to write one word.
	spellings: [
		[/^sólo$/u, "solo"],
		[/^(?=[eé]st[eao]s?$)é/u, "e"],
		[/^setiembre$/u, "septiembre"],
		[/^pos(?=t\p{L}{3,})/u, "pos"],
		[/^trans(?=\p{L}{3,})/u, "tras"],
		[/^sustan/u, "substan"],
		[/^obscur/u, "oscur"],
		[/^méxico$/u, "méjico"],
		[/período/u, "periodo"],
		[/^ví(?=deo)/u, "vi"],
	],
	marked: /[áéíóú]$|ñ/iu,
	doubled: "el|la|los|las|un|una|de|del|a|al|en|con|por|para|y|o|que|es|son|se|su",
	uncounted: "un[oa]?|medi[oa]|mitad|tercios?|cuartos?",
	decimal: ",",
	link: "enlace|aquí|haga clic aquí|leer aquí|este enlace|pulse aquí",
	label: "etiquetas?|categorías?|temas?|secciones|sección|archivado en|palabras clave",
	fixed: [
		"compartir(?: (?:esta página|este artículo|en [a-z ,]+))?(?: ?\\(\\d+\\))?",
		"imprimir(?: (?:esta página|la página|el artículo))?",
		"(?:ir al|volver al?|regresar al?|saltar al) (?:la |el )?(?:contenido|menú|inicio|portada|lista|búsqueda|navegación).{0,30}",
		"suscríbase.{0,60}|suscríbete.{0,60}|síganos(?: (?:en|vía) .{0,60})?|síguenos(?: (?:en|vía) .{0,60})?",
		"menú|buscar|búsqueda|inicio|cerrar|descargar(?: (?:el )?pdf)?|contacto|aviso legal|mapa del sitio|política de privacidad|©.{0,80}|todos los derechos reservados.{0,40}",
		"cotejar con (?:el )?(?:texto|versión) (?:pronunciad[oa]|oficial)|embargado hasta .{0,40}|comunicado de prensa|boletín de prensa|versión estenográfica|fin",
		"haga clic aquí.{0,40}",
	].join("|"),
	naming: [
		"(?:siguiente|anterior|artículo siguiente|artículo anterior)(?:\\s*:.*)?",
		"(?:leer más|seguir leyendo|lea también|ver más|véase también)(?:\\s*:.*)?",
		"(?:noticias|artículos|contenidos) relacionad[oa]s(?:\\s*:.*)?",
		"(?:inicio|portada)(?: [>»/|] .{1,80})+",
	].join("|"),
	copyright: "copyright\\b|©|derechos reservados",
	share: "compartir|compartido",
	month: "(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]*\\.?",
	stamp:
		"(?:última )?(?:actualización|actualizado|modificación|modificado|publicado|publicación|fecha(?: de publicación)?|consultado)(?: el| en| :)?",
	afterYear: "",
	beforeTime: "a las ",
	home: "inicio|portada",
}));
