import type { SourceWords } from "@fissure/model";
import { dating } from "./dating.ts";

const VENUE_NOUN =
	"(?:Conferencia|Consejo|Asamblea|Cumbre|Foro|Parlamento|Congreso|Comité|Diálogo|Convención|Sesión|Senado)";
const ACRONYM = "(?:G7|G20|BRICS|OSCE|APEC|ASEAN|OTAN|ONU|OEA|CELAC|UNASUR|MERCOSUR)";
const TEXT_NOUN =
	"(?:discurso|declaración|mensaje|entrevista|carta|artículo|ensayo|comunicado|conferencia de prensa|debate|cumbre|foro|visita|informe|alocución)";
const ARTICLE = "(?:el |la |los |las |un |una |su |sus |ambos |ambas |ex |entonces )?";
const SAYS_TO =
	"dijo a|diciendo a|instó a|instando a|acusó a|acusando a|aseguró a|informó a|preguntó a|visitó a|visitando a|culpó a|agradeció a|recibió a|saludó a|felicitó a";

export const sources: SourceWords = {
	clause:
		/;|—|:(?=\s(?:en|el|luego|antes|después)\s)|(?:,\s|\s)(?:mientras que|mientras|aunque|si bien|pero|sino|una vez que|cuando|que|quien|quienes|cuyo|cuya|donde|porque|pese a|a pesar de|en medio de|hasta que|a menos que|desde que|(?:\p{L}+ )?(?:horas?|días?|semanas?|mes(?:es)?) (?:después|antes)|(?:poco |justo )?(?:después|antes) de)(?=\s)/giu,
	away: new RegExp(
		`(?:^|[^\\p{L}\\p{N}])(?:con|a|al|de|del|contra|para|por|desde|entre|hacia|sobre|en|dentro de|cerca de|como|bajo|versus|según|ante|sin|tras|${SAYS_TO})\\s+${ARTICLE}$`,
		"iu",
	),
	according:
		/(?:^|[^\p{L}])(?:según|de acuerdo con|en palabras de|citando a|conforme a|publicad[oa] por|emitid[oa] por|difundid[oa] por)\s+(?:el |la |los |las |su )?$/iu,
	and: /^\s+(?:y|e)\s+(?:el |la |su )?$/iu,
	ofTwo: {
		former:
			/^[\s;:,“"]*(?:(?:y|pero|mientras que) )?(?:el primero|la primera|aquel|aquella)(?: de (?:ellos|ellas|los dos|las dos))?(?=\s)/iu,
		latter:
			/^[\s;:,“"]*(?:(?:y|pero|mientras que) )?(?:este último|esta última|el segundo|la segunda)(?: de (?:ellos|ellas|los dos|las dos))?(?=\s)/iu,
	},
	pair: { before: /(?:)$/u, gap: /^,?\s+(?:así como|al igual que)\s+(?:el |la )?$/iu },
	meeting: null,
	phraseGap: /^(?:\s{1,2}(?:(?:de|del|para) (?:la |los |las |el )?)?|,\s(?:el |la |su )?)$/iu,
	possessive: /^[-–]\p{L}/u,
	voice:
		/^\s+(?:\p{L}+ ){0,2}?(?:ministerio|gobierno|parte|funcionari[oa]s?|diplomátic[oa]s?|delegación|delegad[oa]|embajada|misión|enviad[oa]|embajadora?|representante|vocer[oa]|portavoz|ministr[oa]|president[ea]|premier|líder|dirigente|canciller|cancillería|secretari[oa]|posición|postura|visión|mensaje|llamado|propuesta|respuesta|palabras|oposición|declaración|discurso)(?!\p{L})/iu,
	record: /^\s+(?:oficial )?(?:comunicado|transcripción|versión|resumen|sitio|relato|acta|boletín)(?!\p{L})/iu,
	sides: /^(?:ambos|ambas|los dos|las dos|las partes|nuestros|nuestras|dos)(?:\s.*)?$/iu,
	directly:
		/^\s*(?:(?:también|nuevamente|solo|sola|mism[oa]|así|luego|entonces|ahora|todavía|\p{L}+mente)\s*|["“'‘«:,]\s*){0,3}$/iu,
	same: /^[\s"“”'’,]*(?:él|ella|ellos|ellas|el (?:ministerio|ministro|comunicado|texto|documento|vocero|portavoz|presidente|mismo \p{L}+)|la (?:ministra|declaración|cancillería|presidenta|vocera|misma \p{L}+)|su|sus|también (?:dijo|señaló|afirmó|agregó)|agregó|añadió)(?!\p{L})/iu,
	elsewhere:
		/(?:^|[^\p{L}])(?:luego|más tarde|antes|por separado|en otra parte|anteriormente|otr[oa]|posteriormente)(?!\p{L})/iu,
	verbs:
		/(?<=^|[^\p{L}])(?:llam(?:ó|a|an|aron|ando)|calific(?:ó|a|an|aron|ando)|tild(?:ó|a|aron)|denomin(?:ó|a|aron)|aleg(?:ó|a|an|aron)|argument(?:ó|a|an|aron)|escrib(?:ió|e|en|ieron)|brome(?:ó|a)|prometi(?:ó|eron)|desestim(?:ó|a|aron)|acus(?:ó|a|an|aron|ando)|culp(?:ó|a|aron)|rehus(?:ó|a)|dijo|dice|dicen|dijeron|declar(?:ó|a|an|aron)|reafirm(?:ó|a|aron)|reiter(?:ó|a|aron)|asegur(?:ó|a|aron))(?!\p{L})/giu,
	tells:
		/(?:^|[^\p{L}])(?:dijo|dice|dicen|dijeron|decir|diciendo|afirm(?:ó|a|an|aron)|inform(?:ó|a|aron)|anunci(?:ó|a|aron)|declar(?:ó|a|aron)|sostuv(?:o|ieron)|sostiene|aleg(?:ó|a|aron)|escribi(?:ó|eron)|insist(?:ió|e)|asegur(?:ó|a|aron)|señal(?:ó|a|aron)|manifest(?:ó|aron)|cit(?:ó|a))(?!\p{L})/iu,
	leading:
		/^[\s"“]*(?:(?:\p{L}+ )?(?:horas?|días?|semanas?|meses|años?) (?:después|antes) de|después de|antes de|mientras|cuando|aunque|si bien|desde que|una vez que|hasta que|a menos que|porque|si|pese a|a pesar de|tras|luego de|en medio de|al)\s/iu,
	document: /(?:^|[^\p{L}])(?:declaración|documento|texto|comunicado|tratado|resolución|acta)(?!\p{L})/iu,
	content:
		/(?:^|[^\p{L}])(?:que|será|serán|debería|debe|deben|podría|puede|pueden|había|ha|han|es|son|era|fue|no|(?:\p{L}+(?:ará|erá|irá|aría|ería|iría)n?))(?!\p{L})/u,
	beforeDate:
		/(?:^|[^\p{L}])(?:desde|hasta|antes del?|después del?|a partir del?|para|previo al?|tras|entre|al|(?<!(?:declaración|comunicado|discurso|mensaje|palabras|conferencia|texto|reunión|sesión) )del?|entre [^,]{1,20} y(?: el)?|la|las|los|su|este|esta)\s+(?:el\s)?$/iu,
	afterDate:
		/^\s+(?!(?:que|el|la|los|las|él|ella|y|en|a|como|de|por|para|con|cuando|mientras|pero|dijo|afirmó|señaló|llamó|advirtió|antes|después|durante|desde)(?!\p{L}))\p{Ll}+|^[-–]/u,
	ownText:
		/(?:^|[^\p{L}])en (?:su|un|una|su propio|su propia) (?:(?:propio|oficial|breve|escrito|escrita) )?(?:comunicado|declaración|boletín|resumen|nota)(?!\p{L})(?! con)/iu,
	year: /(?:^|[^\p{L}])(?:en|ya en)(?: el (?:primer|segundo|tercer|cuarto|último) trimestre de| el año| principios de| fines de| mediados de)? (?<y>(?:19|20)\d{2})(?![\d-])/giu,
	yearOfText: new RegExp(`(?:^|[^\\p{L}])${TEXT_NOUN} (?:de|del) (?:año )?(?<y>(?:19|20)\\d{2})(?![\\d-])`, "giu"),
	relative: [
		{ pattern: /(?:^|[^\p{L}])ayer(?!\p{L})/giu, back: [1, 1] },
		{ pattern: /(?:^|[^\p{L}])anteayer(?!\p{L})/giu, back: [2, 2] },
		{ pattern: /(?:^|[^\p{L}])(?:hoy|esta mañana|esta tarde|esta noche)(?!\p{L})/giu, back: [0, 0] },
	],
	lastWeek: /(?:^|[^\p{L}])la semana pasada(?!\p{L})/giu,
	weekend: /(?:^|[^\p{L}])(?:el|este|durante el|durante este) fin de semana(?!\p{L})/giu,
	weekday: /(?:^|[^\p{L}])(?:el|este|el pasado) (?<w>lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/giu,
	weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
	inText: /(?:^|[^\p{L}])(?:en|durante|desde|por|mediante|a través de|según|de|del)\s+(?:[\p{L}\d'’.,-]+\s+){0,6}$/iu,
	dating,
	at: "en ",
	venue: new RegExp(
		`(?:^|[^\\p{L}])(?:[Ee]n|[Aa]nte|[Dd]urante)\\s(?:el\\s|la\\s|una\\s|un\\s)?(?:(?:reunión|sesión|debate|plenario)\\s(?:(?:de emergencia|especial|extraordinaria)\\s)?(?:de|del)\\s(?:la\\s)?)?(?<v>(?:\\p{Lu}[\\p{L}\\d.'’-]*\\s(?:(?:de|del|sobre|para|y|la|las|los)\\s){0,3}){0,3}?${VENUE_NOUN}(?:\\s(?:de|del|sobre|para)(?:\\s(?:la|las|los|el))?(?:\\s(?:\\p{Lu}[\\p{L}\\d'’-]*|de|las|la)){1,5})?(?!\\p{L})|${ACRONYM}(?!\\p{L}))`,
		"gu",
	),
	together:
		/(?:^|[^\p{L}])(?:firm(?:ó|a|an|aron|ado|antes)|suscri(?:bió|be|ben|bieron|to|ta)|acuerd[ao]n?|acord(?:ó|aron|ado)|junto|juntos|conjunt\p{L}*|ambos|ambas|mutu\p{L}+|compart\p{L}+|común|comunes|respald\p{L}+|se (?:unió|unieron|sumó|sumaron)|soci[oa]s?|con)(?!\p{L})/iu,
	asks: /(?:^|[^\p{L}])(?:pregunt(?:ó|a|an|aron|ado|ada|as)|interrogad[oa]|consultad[oa]|si|periodistas?|reporter[oa]s?|corresponsal(?:es)?)(?!\p{L})/iu,
};
