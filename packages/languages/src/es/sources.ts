import type { SourceWords } from "@fissure/model";
import { dating } from "./dating.ts";

const VENUE_NOUN =
	"(?:[Cc]onferencia|[Cc]onsejo|[Aa]samblea|[Cc]umbre|[Ff]oro|[Pp]arlamento|[Ss]enado|[Cc]ongreso|[Cc]omité|[Cc]onvención|[Pp]eríodo de sesiones|[Cc]omisión|[Cc]ámara)";
const ACRONYM = "(?:G7|G20|BRICS|OSCE|OTAN|ONU|OEA|CELAC|UNASUR|MERCOSUR|Mercosur|UNESCO)";
const TEXT_NOUN =
	"(?:discurso|alocución|declaración|palabras|mensaje|comunicado|entrevista|carta|artículo|ensayo|rueda de prensa|conferencia de prensa|debate|cumbre|foro|visita|informe|intervención)";
const ARTICLE = "(?:(?:el|l[ao]s?|los|un[ao]?|sus?|ambos|ambas|ex|entonces) )?";
const SAYS_TO =
	"inst(?:a|ó|aron) al?|exhort(?:a|ó|aron) al?|llam(?:a|ó|aron) al?|acus(?:a|ó|aron|ando) al?|asegur(?:a|ó) al?|inform(?:a|ó) al?|visit(?:a|ó|aron)(?: al?)?|agradec(?:e|ió|ieron) al?|pid(?:e|ió|ieron) al?|exig(?:e|ió|ieron) al?|culp(?:a|ó|aron) al?|pregunt(?:a|ó) al?";

/** "La delegación de Marruecos": what speaks for a state is before its name. */
const BODY =
	"(?:gobierno|cancillería|ministerio|delegación|parte|misión|embajada|representación|presidencia|diplomacia|secretaría|cámara|parlamento|congreso|ejecutivo|representante|portavoz|vocer[oa]|embajadora?|delegad[oa]|enviad[oa]|autoridades|president[ea]|ministr[oa]|canciller|primer[oa]? ministr[oa]|secretari[oa]|mandatari[oa]|jef[ea] de gobierno|jef[ea] de estado|líder|rey|reina|emperador|príncipe|pueblo|senador[a]?|diputad[oa]|república|reino|estado plurinacional|república bolivariana|república oriental|comunicado|declaración)";

export const sources: SourceWords = {
	clause:
		/;|—|:(?=\s(?:en|luego|después|más tarde|el)\s)|(?:,\s|\s)(?:mientras(?: que)?|aunque|si bien|pero|aun cuando|cuando|quien|cuyo|cuya|donde|porque|a pesar de que|pese a|puesto que|tras|a raíz de|(?:\p{L}+ )?(?:horas?|días?|semanas?|mes(?:es)?) (?:después|antes) de|(?:poco |justo )?(?:después|antes) de)(?=\s)/giu,
	away: new RegExp(
		`(?:^|[^\\p{L}\\p{N}])(?:con|a|al|(?<!${BODY}\\s)(?:de|del)|contra|para|por|entre|hacia|sobre|en|vía|ante|desde|cerca del?|alrededor del?|como|bajo|frente al?|junto al?|${SAYS_TO})\\s+${ARTICLE}$`,
		"iu",
	),
	according:
		/(?:^|[^\p{L}])(?:según|de acuerdo con|conforme al?|en palabras del?|citando al?|difundid[oa] por|publicad[oa] por|emitid[oa] por|a decir del?|al decir del?)\s+(?:el\s|l[ao]s?\s|los\s|un[ao]?\s|sus?\s)?$/iu,
	and: /^\s+[ye]\s+(?:el\s|l[ao]s?\s|los\s|sus?\s)?$/iu,
	ofTwo: {
		former:
			/^[\s;:,“«"]*(?:(?:y|pero|mientras que|donde) )?(?:el primero|la primera|aquel|aquella|aquél|aquélla)(?: de (?:los dos|las dos|ellos|ellas))?(?=\s)/iu,
		latter:
			/^[\s;:,“«"]*(?:(?:y|pero|mientras que|donde) )?(?:est[ea] últim[oa]|el segundo|la segunda|el último|la última|éste|ésta)(?: de (?:los dos|las dos|ellos|ellas))?(?=\s)/iu,
	},
	pair: { before: /(?:)$/u, gap: /^,?\s+(?:así como|junto con|al igual que)\s+(?:el\s|l[ao]s?\s|los\s)?$/iu },
	meeting: null,
	phraseGap: /^(?:\s{1,2}(?:(?:de|del)\s(?:el\s|l[ao]s?\s|los\s)?)?|,\s(?:el\s|l[ao]s?\s|los\s|sus?\s)?)$/iu,
	possessive: /^[-–]\p{L}/u,
	voice:
		/^\s+(?:\p{L}+[ -]){0,2}?(?:ministerio|gobierno|parte|funcionari[oa]s?|diplomátic[oa]s?|diplomacia|delegación|embajada|misión|enviad[oa]|embajadora?|representante|portavoz|vocer[oa]|ministr[oa]|president[ea]|primer[oa]? ministr[oa]|dirigentes?|líder(?:es)?|canciller|secretari[oa]|posición|postura|mensaje|llamamiento|propuesta|respuesta|oposición|declaración|palabras|discurso)(?!\p{L})/iu,
	record: /^\s+(?:oficial(?:es)? )?(?:versión|transcripción|comunicado|resumen|sitio|boletín)(?!\p{L})/iu,
	sides:
		/^(?:(?:las|ambas|las dos) partes|(?:ambos|los dos|los) (?:dirigentes|presidentes|mandatarios|ministros|cancilleres|países|gobiernos)|(?:ambas|las dos|las) delegaciones|nuestros dos países|amb[oa]s|uno y otro)(?:\s.*)?$/iu,
	directly:
		/^\s*(?:(?:ha|han|había|también|asimismo|aún|nuevamente|mism[oa]|así|luego|sol[oa]|\p{L}+mente)\s*|["“'‘«:,]\s*){0,4}$/iu,
	same: /^[\s"“”«»'’,]*(?:él|ella|ellos|ellas|el (?:ministerio|ministro|comunicado|texto|documento|portavoz|vocero|presidente|mandatario|canciller|mism[oa] \p{L}+)|la (?:ministra|declaración|portavoz|vocera|presidenta|mandataria|canciller|cancillería)|sus?|también (?:dijo|afirmó|señaló|sostuvo)|(?:agregó|añadió|dijo|señaló|afirmó|sostuvo|precisó|continuó|indicó|subrayó|aseguró|recordó|explicó)(?=[\s,:]))(?!\p{L})/iu,
	elsewhere:
		/(?:^|[^\p{L}])(?:más tarde|anteriormente|por separado|en otro lugar|en otra ocasión|posteriormente|otro|otra)(?!\p{L})/iu,
	verbs:
		/(?<=^|[^\p{L}])(?:llam(?:a|an|ó|aron|ando)|calific(?:a|an|ó|aron|ando)|tild(?:a|ó|aron)|tach(?:a|ó) de|apod(?:a|ó)|aleg(?:a|an|ó|aron)|escrib(?:e|en|ió|ieron)|ironiz(?:a|ó)|brome(?:a|ó)|jur(?:a|ó)|afirm(?:a|an|ó|aron|aba|ando)|acus(?:a|an|ó|aron|ando)|dij(?:o|eron|e|imos)|dic(?:e|en|iendo)|dec(?:ía|ían|ir)|declar(?:a|an|ó|aron|ando|aba)|reafirm(?:a|an|ó|aron)|reiter(?:a|an|ó|aron)|recalc(?:a|ó|aron)|sosten(?:er|ía)|sostien(?:e|en)|sostuv(?:o|ieron)|manifest(?:ó|aron)|manifiest(?:a|an)|asegur(?:a|an|ó|aron)|señal(?:a|an|ó|aron)|indic(?:a|an|ó|aron)|apunt(?:a|ó)|aduj(?:o|eron)|espet(?:a|ó)|sentenci(?:a|ó)|zanj(?:a|ó)|agreg(?:a|ó|aron)|añad(?:e|ió|ieron)|precis(?:a|ó)|puntualiz(?:a|ó)|anunci(?:a|an|ó|aron)|aclar(?:a|an|ó|aron)|advirt(?:ió|ieron)|adviert(?:e|en)|reconoc(?:e|en|ió|ieron)|admit(?:e|en|ió|ieron)|explic(?:a|an|ó|aron)|inform(?:a|an|ó|aron)|record(?:ó|aron)|recuerd(?:a|an)|promet(?:e|en|ió|ieron)|contest(?:a|ó|aron)|respond(?:e|en|ió|ieron)|coment(?:a|ó|aron)|propus(?:o|ieron)|propon(?:e|en)|confirm(?:a|an|ó|aron)|subray(?:a|an|ó|aron)|destac(?:a|an|ó|aron)|insist(?:e|en|ió|ieron)|amenaz(?:a|an|ó|aron)|concluy(?:e|ó)|dispus(?:o|ieron)|dispon(?:e|en)|garantiz(?:a|an|ó|aron)|sugir(?:ió|ieron)|sugier(?:e|en)|insinu(?:a|ó)|argument(?:a|ó)|argument(?:aron)|consider(?:a|an|ó|aron)|opin(?:a|an|ó|aron)|estim(?:a|an|ó|aron)|asever(?:a|ó|aron)|proclam(?:a|ó|aron)|exclam(?:a|ó)|relat(?:a|ó)|narr(?:a|ó)|cont(?:ó|aron)|not(?:ó|ificó)|comunic(?:a|ó|aron)|ratific(?:a|ó|aron)|expres(?:a|an|ó|aron))(?!\p{L})/giu,
	tells:
		/(?:^|[^\p{L}])(?:dij(?:o|eron)|dic(?:e|en)|decía|declar(?:a|ó|aron)|afirm(?:a|an|ó|aron)|inform(?:a|ó|aron)|report(?:a|ó)|anunci(?:a|ó|aron)|asegur(?:a|an|ó|aron)|aleg(?:a|ó|aron)|sosten(?:ía)|sostien(?:e|en)|sostuv(?:o|ieron)|escrib(?:e|ió)|insist(?:e|ió|ieron)|cit(?:a|ó)|cont(?:ó|aron)|cuent(?:a|an)|pretend(?:e|en|ía)|manifest(?:ó|aron)|señal(?:a|ó|aron))(?!\p{L})/iu,
	leading:
		/^[\s"“«]*(?:(?:\p{L}+ )?(?:horas?|días?|semanas?|mes(?:es)?|años?) (?:después|antes) de|después de|antes de|tras|mientras|cuando|aunque|si bien|puesto que|como(?! (?:dijo|señaló|afirmó|declaró|recordó|indicó|explicó|advirtió|anunció))|desde que|hasta que|a menos que|porque|si|a pesar de|pese a|a raíz de|en vísperas de|luego de)\s/iu,
	document:
		/(?:^|[^\p{L}])(?:declaración|documento|texto|comunicado|tratado|resolución|acta|resumen|memorando)(?!\p{L})/iu,
	content:
		/(?:^|[^\p{L}])(?:que|él|ella|ellos|ellas|sería|serían|será|serán|debería|debe|deben|podría|puede|pueden|había|habían|ha|han|es|son|era|eran|fue|no|a (?!la |el |los |las |su |sus )\p{L}+(?:ar|er|ir)|de (?!la |el |los |las )\p{L}+(?:ar|er|ir)|(?<=["“«]\s?)\p{L}+)(?!\p{L})/u,
	beforeDate:
		/(?:^|[^\p{L}])(?:desde|hasta|antes|después|a partir|tras|a raíz|entre|que|(?<!(?:declaración|comunicado|discurso|palabras|alocución|intervención|carta|mensaje|entrevista|rueda de prensa|conferencia de prensa|texto|reunión|sesión|nota) )(?:del?)|entre [^,]{1,20} y|el acuerdo del?|el tratado del?|sus?|un[ao]?)\s+(?:el\s+|día\s+|el día\s+|del?\s+)?$/iu,
	afterDate:
		/^\s+(?!(?:que|el|l[ao]s?|los|él|ella|y|en|al?|por|para|con|cuando|mientras|pero|ha|han|dijo|dice|declar\p{L}+|afirm\p{L}+|señal\p{L}+|asegur\p{L}+|sostuvo|manifestó|antes|después|durante|desde|tras|ante|sobre|donde|según|su|de)(?!\p{L}))\p{Ll}+|^[-–]/u,
	ownText:
		/(?:^|[^\p{L}])en (?:sus?|un[ao]?) (?:propi[oa] )?(?:(?:breve|oficial|corto|corta|escueto) )?(?:resumen|declaración|comunicado|boletín|nota)(?: (?:oficial|propi[oa]|breve))?(?!\p{L})(?! con)/iu,
	year: /(?:^|[^\p{L}])(?:en|ya en|allá por) (?:(?:el año|principios de|comienzos de|mediados de|finales de|fines de) )?(?<y>(?:19|20)\d{2})(?![\d-])/giu,
	yearOfText: new RegExp(
		`(?:^|[^\\p{L}])${TEXT_NOUN} (?:\\p{L}+ )?(?:de|del(?: año)?) (?:el año )?(?<y>(?:19|20)\\d{2})(?![\\d-])`,
		"giu",
	),
	relative: [
		{ pattern: /(?:^|[^\p{L}])ayer(?!\p{L})/giu, back: [1, 1] },
		{ pattern: /(?:^|[^\p{L}])(?:anteayer|antier|antes de ayer)(?!\p{L})/giu, back: [2, 2] },
		{ pattern: /(?:^|[^\p{L}])(?:hoy|esta mañana|esta tarde|esta noche)(?!\p{L})/giu, back: [0, 0] },
	],
	lastWeek: /(?:^|[^\p{L}])la semana pasada(?!\p{L})/giu,
	weekend: /(?:^|[^\p{L}])(?:este|durante el|en el) fin de semana(?!\p{L})/giu,
	weekday:
		/(?:^|[^\p{L}])(?:el|este) (?<w>lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})(?! (?:próximo|pasado|que viene|\d))/giu,
	weekdays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
	inText: /(?:^|[^\p{L}])(?:en|durante|ante|por|vía|según|mediante|de acuerdo con)\s+(?:[\p{L}\d'’.,-]+\s+){0,6}$/iu,
	get dating() {
		return dating();
	},
	at: "(?:ante |en |durante )",
	venue: new RegExp(
		`(?:^|[^\\p{L}])(?:[Aa]nte|[Ee]n|[Aa]l?|[Dd]urante)\\s(?:el\\s|la\\s|una?\\s|su\\s)?(?:(?:reunión|sesión|período de sesiones)\\s(?:extraordinaria\\s|especial\\s|ordinaria\\s)?(?:de emergencia\\s|de urgencia\\s)?(?:del?\\s(?:la\\s)?)?)?(?<v>${VENUE_NOUN}(?:\\s(?:del?|general|permanente|nacional|sobre|para|internacional|mundial)(?:\\s(?:la\\s|el\\s|los\\s|las\\s)?(?:\\p{Lu}|\\d)[\\p{L}\\d'’-]*){0,3}){0,3}|${ACRONYM})(?!\\p{L})`,
		"gu",
	),
	together:
		/(?:^|[^\p{L}])(?:firm(?:ó|a|an|aron|ad[oa]s?|antes?)|suscri\p{L}+|signatari[oa]s?|acord\p{L}+|acuerdo|conven\p{L}+|convin\p{L}+|coincid\p{L}+|conjunt\p{L}+|junt[oa]s?|amb[oa]s|mutu\p{L}+|recíproc\p{L}+|compart\p{L}+|común|comunes|se sum\p{L}+|asoci\p{L}+|soci[oa]s?|con)(?!\p{L})/iu,
	asks: /(?:^|[^\p{L}])(?:pregunt(?:ó|a|ad[oa]|aba|aron|ando|as?)|interrog\p{L}+|periodistas?|corresponsal(?:es)?|reporter[oa]s?)(?!\p{L})/iu,
};
