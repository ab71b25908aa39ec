import type { RecordWords } from "@fissure/model";
import { atEnd, atStart, NEVER, phrases, unspacedPhrases, wholly } from "../shared/phrases.ts";
import { valueTable } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const COUNT = "(?:\\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)";
const STATES = "(?: (?:otros )?(?:estados|países|miembros|naciones|delegaciones))?";
const JOINED = `(?:(?:se unió|se sumó) a (?:otros )?(?<others>${COUNT})${STATES} (?:que |en |para )|fue un[oa] de l[oa]s (?:únic[oa]s )?(?<all>${COUNT})${STATES} que )?`;
/** Each expression has its own groups, so that the table below can be read as one. */
const cast = (verbs: string): RegExp => phrases([`${JOINED}(?:${verbs})`]);
const AMOUNT = "(?:cerca de|alrededor de|unos|unas|aproximadamente|casi|más de|menos de)";

export const records: () => RecordWords = whenAsked(() => ({
	votes: {
		cast: {
			yes: cast(
				"vot(?:ó|aron|a|an|ar|ando) (?:a favor|en favor|afirmativamente|por (?:aprobar|adoptar))|emiti(?:ó|eron) (?:un|su) voto (?:favorable|afirmativo|a favor)|votos? (?:favorable|afirmativo|a favor)",
			),
			abstain: cast(
				"se abst(?:uvo|uvieron|iene|ienen)(?! de (?!votar))|abstenerse(?! de (?!votar))|abstenci(?:ón|ones)(?= (?:en|de|durante))",
			),
			no: cast(
				"vot(?:ó|aron|a|an|ar|ando) (?:en contra|negativamente|por rechazar)|emiti(?:ó|eron) (?:un|su) voto (?:negativo|en contra)|vet(?:ó|aron)|(?:usó|usaron|ejerció|ejercieron) (?:su|el) (?:derecho de |derecho al )?veto|voto (?:negativo|en contra)|veto (?:de|del)",
			),
			absent: cast(
				"estuv(?:o|ieron) ausentes?(?: de| en| durante)? la votación|no (?:participó|participaron|tomó parte|tomaron parte) en la votación|no vot(?:ó|aron)(?! a favor| en contra)|se ausent(?:ó|aron) de la votación",
			),
		},
		between: wholly(
			`(?: (?:delegaci(?:ón|ones)|delegad[oa]s?|representantes?|embajador(?:a|es)?|gobiernos?|misi(?:ón|ones)))?(?: y otros (?<others>${COUNT})${STATES})?(?: (?:había|habían|ha|han|también|luego|después|siempre|nuevamente|otra vez|sin embargo|no obstante|ambos|ambas|todos|cada uno|reiteradamente|una vez más|en cambio|igualmente|asimismo|dos veces|no|nunca|inicialmente|formalmente|hasta ahora))* ?`,
		),
		negated: phrases(["no|nunca|jamás"]),
		carried: atEnd(
			"(?:y|pero|luego|después)(?: en (?:19|20)\\d\\d,?)? (?:(?:luego|después|también|nuevamente|había|ha|han) )*",
		),
		totals: [
			phrases([
				"(?:por|con) (?<yes>\\d{1,3}) votos (?:a favor|afirmativos)(?:,| y| contra)? (?<no>\\d{1,3}) (?:votos )?(?:en contra|negativos)(?:,| y|, y| con| y con)? (?<abstain>\\d{1,3}) abstenci(?:ones|ón)",
			]),
			phrases([
				"(?<yes>\\d{1,3}) (?:votos |países |estados )?a favor(?:,| y)? (?<no>\\d{1,3})(?: votos)? en contra(?:,| y|, y)? (?<abstain>\\d{1,3}) abstenci(?:ones|ón)",
			]),
			phrases(["por (?<yes>\\d{1,3}) (?:votos )?(?:contra|a) (?<no>\\d{1,3})"]),
			phrases(["(?:votación de|votación:|por) (?<yes>\\d{1,3})-(?<no>\\d{1,3})-(?<abstain>\\d{1,3})"]),
		],
		numbered: phrases(["resoluci(?:ón|ones) (?<n>\\d{3,4})(?! ?/)"]),
		same: phrases([
			"(?:la|esta|esa|dicha) (?:misma )?(?:resolución|medida)|(?:el|este|ese|dicho) (?:mismo )?(?:texto|proyecto)",
		]),
		bodies: {
			"general-assembly": phrases(["asamblea general"]),
			"security-council": phrases(["consejo de seguridad"]),
			"european-parliament": phrases(["parlamento europeo|eurocámara"]),
			"us-house": phrases(["cámara de representantes"]),
			"us-senate": phrases(["senado"]),
		},
		recognised: phrases(["reconoc(?:ió|ieron|e|en)"]),
		unrecognised: phrases([
			"(?:se neg(?:ó|aron)|rehus(?:ó|aron)) a? ?reconocer|no (?:ha |han )?reconoc(?:ió|ieron|e|en|ido)|nunca (?:ha |han )?reconoc(?:ió|ieron|ido)",
		]),
		precedent: phrases([
			"hac(?:e|iendo) eco de|en línea con|coherente con|al igual que|como (?:ya )?(?:hizo|hicieron|lo hizo|lo hicieron)|siguiendo (?:su|el) (?:propio )?(?:precedente|ejemplo)|la misma (?:línea|posición|postura)",
		]),
	},
	figures: {
		partners: new Map([
			["trade", phrases(["soci[oa]s? comercial(?:es)?"])],
			[
				"exports",
				phrases([
					"(?:mercados?|destinos?) de (?:sus )?exportaci(?:ón|ones)|destinos? de (?:las|sus) exportaciones|comprador(?:a|es)? de sus exportaciones",
				]),
			],
			[
				"imports",
				phrases([
					"(?:fuentes?|origen) de (?:las |sus )?importaciones|proveedor(?:a|es)?(?! de)|proveedor(?:a|es)? de (?:sus )?importaciones",
				]),
			],
			["investment", phrases(["inversionistas?(?: extranjeros?)?|inversor(?:a|es)?(?: extranjeros?)?"])],
		]),
		rank: atEnd(
			"(?:(?<nth>segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|\\d{1,2}[ºª°]?) )?(?:(?<n>dos|tres|cinco|diez|\\d{1,2}) )?(?:mayor(?:es)?|más grandes?|primer[oa]?|(?<vague>principal(?:es)?|importantes?))(?: (?<m>dos|tres|cinco|diez|\\d{1,2}))? ?",
		),
		places: valueTable(
			"segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12",
		),
		among: atEnd("(?:un[oa] de (?:los|las|sus)|entre (?:los|las|sus)|un|una) ?"),
		amongAfter: NEVER,
		is: wholly(
			"(?: (?:es|era|fue|son|sigue siendo|siguió siendo|se convirtió en|se ha convertido en|ocupa el lugar de|permanece como|como)(?: (?:ahora|todavía|nuevamente|por mucho|hoy|ya|también|actualmente))*|,|, (?:ahora|todavía|ya|actualmente|por mucho),?|, que (?:es|era|sigue siendo)(?: por mucho)?)(?: (?:el|la|su|nuestro))? ?",
		),
		isAfter: wholly(
			"(?:(?: en \\d{4})?(?:,| (?:es|era|fue|sigue siendo)(?: (?:ahora|todavía|nuevamente|por mucho|hoy|ya|también|actualmente))*)|: ?)(?: (?:el|la))? ?",
		),
		of: wholly(" (?:de|del|para|de la|de los) (?:(?:el|la|los) )?"),
		narrowed: atStart(
			" ?(?:en (?!(?:19|20)\\d\\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|términos|ambos|valor|volumen|bienes|los últimos)\\p{L}+|dentro de|fuera de|entre|después de|detrás de|aparte de|excepto|(?:de|del) (?:petróleo|gas|energía|armas|granos|alimentos|maquinaria|servicios)|por (?:volumen|peso)|hasta|antes de)",
		),
		partial: phrases([
			"(?:primer|segundo|tercer|cuarto|último) (?:trimestre|semestre|cuatrimestre)|(?:primera|segunda) mitad|primeros \\p{L}+ meses|hasta ahora|en lo que va del año|hasta la fecha|trimestral(?:es)?|mensual(?:es)?|semestral(?:es)?",
		]),
		share: phrases([
			"represent(?:a|an|ó|aron|ando)|constituy(?:e|en|ó|eron)|concentr(?:a|an|ó|aron)|absorb(?:e|en|ió|ieron)|equival(?:e|en|ió)|participación|proporción|porcentaje",
		]),
		rose: phrases([
			"sub(?:ió|ieron|e|en|ir|iendo|ida)|aument(?:ó|aron|a|an|ar|ando|o)|crec(?:ió|ieron|e|en|er|iendo|imiento)|increment(?:ó|aron|a|an|ar|o)|se (?:disparó|dispararon|elevó|elevaron)|alza|suba|repunt(?:ó|aron|e)",
		]),
		fell: phrases([
			"ca(?:yó|yeron|e|en|er|ída)|baj(?:ó|aron|a|an|ar|ando)|disminuy(?:ó|eron|e|en|endo)|disminución|descend(?:ió|ieron|er)|desciende|se (?:redujo|redujeron|contrajo|contrajeron|desplomó|desplomaron)|reducción|contracción",
		]),
		by: atEnd(
			`(?:(?:en|por) )?(?:un|una|otro|(?:subió|creció|aumentó|cayó|bajó|disminuyó|se incrementó)(?: un| en)?|en)(?: ${AMOUNT})? ?`,
		),
		to: atEnd(`(?:a|hasta|en) (?:un (?:récord|máximo) de )?(?:${AMOUNT} )?`),
		from: atEnd(`(?:de|desde) (?:${AMOUNT} )?`),
		level: phrases([
			"alcanz(?:ó|aron|a|an|ar|ando)|total(?:izó|izaron|iza)|ascend(?:ió|ieron)|asciende|sum(?:ó|aron|a)|se (?:ubicó|situó|ubicaron|situaron)|lleg(?:ó|aron) a|valorad[oa]s? en|superó|superaron|super(?:a|an)|por un valor",
		]),
		about: atEnd("(?:cerca de|alrededor de|unos|unas|aproximadamente|casi|un estimado de) ?"),
		over: atEnd("(?:más de|por encima de|super(?:ó|aron|a|an|ando)|al menos|por lo menos) ?"),
		under: atEnd("(?:menos de|por debajo de|a lo sumo|como máximo) ?"),
		factors: new Map([
			["se duplic(?:ó|aron)|duplic(?:ó|aron)|el doble", 2],
			["se triplic(?:ó|aron)|triplic(?:ó|aron)|el triple", 3],
			["se cuadruplic(?:ó|aron)|cuadruplic(?:ó|aron)", 4],
			["a la mitad", 0.5],
		]),
	},
	matters: new Map(
		[
			["crimea", "crimea|sebastopol"],
			["militarisation", "militarización"],
			["human-rights", "derechos humanos"],
			["territorial-integrity", "integridad territorial"],
			["aggression", "agresión|invasión"],
			["humanitarian", "humanitari[oa]s?"],
			["reparations", "reparaci(?:ón|ones)"],
			["annexation", "anexi(?:ón|ones)|referéndums?"],
			["nuclear", "nuclear(?:es)?"],
			["test-ban", "tpce|ensayos nucleares"],
			["nuclear-ban", "tpan|tratado sobre la prohibición de las armas nucleares"],
			["non-proliferation-treaty", "tnp|tratado (?:de|sobre la) no proliferación"],
			["fissile-material", "material(?:es)? fisibles?"],
			["arms-trade-treaty", "tratado sobre el comercio de armas"],
			["cluster-munitions", "municiones en racimo|bombas de racimo"],
			["arms", "(?:comercio|control|carrera|embargo) de (?:armas|armamentos?)|desarme|carrera armamentista"],
			["outer-space", "espacio (?:ultraterrestre|exterior)"],
			["chemical", "armas químicas"],
			["embargo", "embargo|bloqueo"],
			["golan", "golán"],
			["jerusalem", "jerusalén"],
			["settlements", "asentamientos"],
			["refugees", "refugiad[oa]s"],
			["apartheid", "apartheid"],
			["racism", "racismo|racial"],
			["terrorism", "terrorismo|terroristas?"],
			["death-penalty", "pena (?:de muerte|capital)"],
			["ceasefire", "cese (?:el|al|del) fuego|alto el fuego|tregua"],
			["membership", "membresía|admisión"],
			["sanctions", "sanciones"],
			["development", "derecho al desarrollo"],
			["nazism", "nazismo"],
			["information-security", "ciberseguridad|seguridad de la información"],
			["mercenaries", "mercenarios"],
			["landmines", "minas (?:terrestres|antipersonales?)"],
			["rights-council", "consejo de derechos humanos"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	measures: new Map(
		[
			["trade", "(?:intercambio comercial|comercio(?! (?:exterior|ilícito))|intercambio bilateral)"],
			["deficit", "déficits?(?: comercial(?:es)?)?"],
			["surplus", "superávits?(?: comercial(?:es)?)?"],
			["exports", "exportaci(?:ón|ones)"],
			["imports", "importaci(?:ón|ones)"],
			["investment", "inversi(?:ón|ones)(?: extranjeras?)?(?: directas?)?|ied"],
			["services", "servicios"],
			["settlement", "pagos|liquidaciones"],
			["reserves", "reservas"],
			["turnover-of-currency", "operaciones de divisas"],
			["yuan", "yuan|renminbi|rmb"],
			["dollar", "(?<!(?:millones de|millón de|mil|billones de) )dólar"],
			["euro", "euro(?!s)"],
			["ruble", "rublo"],
			["oil", "petróleo|crudo"],
			["gas", "gas(?: natural)?|gnl"],
			["coal", "carbón"],
			["grain", "granos?|trigo|cereales"],
			["arms", "armas|armamentos?"],
			["cars", "automóviles|autos|vehículos"],
			["chips", "chips|semiconductores"],
			["machinery", "maquinaria"],
			["energy", "energía"],
			["food", "alimentos"],
			["tourism", "turistas?|turismo"],
			["debt", "deuda"],
			["gdp", "pib|pbi|producto (?:interno|interior) bruto|producto bruto interno"],
			["aid", "ayuda"],
			["non-oil", "no petroler[oa]s?"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	open: phrases([
		"si|a menos que|podría\\p{L}*|pudiera\\p{L}*|debería\\p{L}*|será|serán|\\p{L}+(?:ará|arán|erá|erán|irá|irán)|debe|deben|puede|pueden|plane\\p{L}+|amenaz\\p{L}+|se espera|esperad[oa]|probable|improbable|posible|posiblemente|potencial|inst\\p{L}+|pidi\\p{L}+|llam\\p{L}+ a|ojalá|supongamos|pronóstico|proyect\\p{L}+|meta|objetivo|casi (?:votó|se abstuvo)",
	]),
	reported: phrases([
		"según|de acuerdo con|aleg\\p{L}+|supuestamente|presuntamente|rumor\\p{L}*|habría|habrían|neg(?:ó|aron|ando)|nieg(?:a|an)|falsamente|contrario a|mito|no es cierto",
	]),
	clauseEnd: unspacedPhrases([
		"[;:]|, (?:y|pero|mientras|que|quien|aunque|después|antes|cuando|como) |(?<=[\\p{L}\\p{N}]) (?:pero|mientras|aunque|después|antes|porque|cuando) ",
	]),
	and: wholly(",? (?:y|e) (?:(?:el|la|los|las) )?"),
	comma: wholly(", (?:(?:el|la|los|las) )?"),
	notSubject: atEnd(
		"(?:a diferencia de|como|que|contra|por|desde|a|al|para|en|sobre|junto a|junto con|incluido|incluida|excepto|acerca de|hacia|entre|de|del|con)(?: (?:el|la|los|las))? ",
	),
}));
