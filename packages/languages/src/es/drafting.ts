import type { DraftingWords } from "@fissure/model";
import { phrases } from "../shared/phrases.ts";
import { whenAsked } from "../shared/when-asked.ts";

const MONTH = "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)";
const COUNT =
	"(?:\\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|dieciocho|veinticuatro|pocos|pocas|próximos)";
const UNIT = "(?:días?|semanas?|mes(?:es)?|trimestres?|años?|horas?)";
const TEXT_KIND =
	"(?:discurso|declaración|declaraciones|texto|documento|mensaje|entrevista|artículo|comunicado|conferencia de prensa|rueda de prensa|carta|nota|transcripción|versión estenográfica|intervención|alocución)";
const FUTURE =
	"(?:\\p{L}+(?:ará|erá|irá|arán|erán|irán)|tendrán?|podrán?|harán?|querrán?|vendrán?|pondrán?|saldrán?|dirán?)";
const SOFT = [
	"pondrán? (?:\\p{L}+ )?a prueba",
	"(?:ejercerá|ejercerán|aumentará|aumentarán|generará|generarán) (?:\\p{L}+ ){0,2}(?:presión|presiones|tensión|tensiones)",
	"tendrán? (?:\\p{L}+ ){0,3}(?:implicaciones|consecuencias|impacto|impactos|efectos?|repercusiones)",
	"(?:enfrent|afront|plante|crear?|gener|provoc|caus|tra)(?:ará|arán|erá|erán) (?:\\p{L}+ ){0,3}(?:desafíos?|dificultad(?:es)?|retos?|riesgos?|problemas?|dilemas?|obstáculos?|incertidumbres?)",
	"(?:desempeñ|jug)ar(?:á|án) (?:\\p{L}+ ){0,3}(?:papel|rol)",
	"(?:influ|influir|afect|impact|erosion|socav|debilit|fortalec|profundiz|complic|desafi|amenaz|import|sufr|intensific|empeor|deterior|repercut|tension|desestabiliz|moldear?)(?:ará|arán|erá|erán|irá|irán)",
	"(?:busc|trat|intent|procur)(?:ará|arán)(?: de)? \\p{L}+(?:ar|er|ir)",
	"(?:seguirá|seguirán|continuará|continuarán) \\p{L}+(?:ando|endo)",
	"(?:se volverá|se volverán|permanecerá|permanecerán|será|serán|quedará|quedarán) (?:\\p{L}+mente |más |cada vez más )?(?:tens|difícil|frágil|dependient|caut|ambivalent|aislad|inestabl|vulnerabl|crucial|disputad)\\p{L}*",
].join("|");
const ACT =
	"(?:no )?(?:vetará|vetarán|invadirá|invadirán|anexará|anexarán|anexionará|atacará|atacarán|se abstendrá|se abstendrán|se retirará|se retirarán|reconocerá|reconocerán|impondrá|impondrán|levantará|levantarán|expulsará|expulsarán|ratificará|ratificarán|movilizará|movilizarán|bloqueará|bloquearán|nacionalizará|devaluará|dimitirá|renunciará|abandonará|abandonarán|romperá (?:\\p{L}+ )?relaciones|votará (?:a favor|en contra)|colapsará|superará|superarán)";

export const drafting: () => DraftingWords = whenAsked(() => ({
	estimative: {
		terms: {
			"almost-no-chance-or-remote": ["casi imposible", "casi ninguna posibilidad"],
			"very-unlikely-or-highly-improbable": ["muy improbable", "altamente improbable"],
			"unlikely-or-improbable": ["improbable", "poco probable"],
			"roughly-even": ["posibilidades parejas", "posibilidades más o menos iguales"],
			"likely-or-probable": ["probable", "es de esperar"],
			"very-likely-or-highly-probable": ["muy probable", "altamente probable"],
			"almost-or-nearly-certain": ["casi seguro", "prácticamente seguro"],
		},
		wordings: {
			"almost-no-chance-or-remote": [
				"(?:casi|prácticamente) (?:imposible|descartad[oa])",
				"posibilidad(?:es)? (?:muy )?remotas?",
				"(?:casi|prácticamente) ninguna (?:probabilidad|posibilidad)",
			],
			"very-unlikely-or-highly-improbable": [
				"(?:muy|altamente|sumamente|extremadamente) improbables?",
				"muy poco probables?",
			],
			"unlikely-or-improbable": ["improbables?", "poco probables?", "difícilmente"],
			"roughly-even": [
				"(?:posibilidades|probabilidades) (?:parejas|iguales|similares)",
				"cincuenta y cincuenta",
				"tan probable como no",
			],
			"likely-or-probable": [
				"(?<!(?:más|menos|poco|muy|altamente|sumamente|tan) )probables?",
				"probablemente",
				"lo más probable",
			],
			"very-likely-or-highly-probable": [
				"(?:muy|altamente|sumamente|extremadamente) probables?",
				"(?:con )?(?:alta|gran) probabilidad",
				"muy probablemente",
			],
			"almost-or-nearly-certain": [
				"(?:casi|prácticamente) (?:segur[oa]s?|con certeza|inevitables?)",
				"casi con (?:toda )?seguridad",
			],
		},
		ambiguous: new Set(["probable"]),
		figures: phrases([
			"(?:probabilidad|posibilidad|posibilidades|probabilidades) de(?:l)? (?:alrededor de |cerca del? )?\\d+ ?(?:%|por ciento)",
			"\\d+ ?(?:%|por ciento) de (?:probabilidad|probabilidades|posibilidades)",
		]),
		confidence: phrases([
			"(?:con )?(?:un )?(?:alto|mediano|moderado|bajo|elevado) (?:grado|nivel) de (?:confianza|certeza)",
			"con (?:alta|mediana|moderada|baja|plena) (?:confianza|certeza)",
			"confianza (?:en (?:este|nuestro) (?:juicio|análisis) )?(?:es )?(?:alta|media|moderada|baja)",
			"(?:estamos|estoy) (?:\\p{L}+mente |muy )?(?:segur[oa]s?|confiad[oa]s?) de",
		]),
		vague: [
			{
				words: phrases([
					"no (?:se )?(?:puede|pueden|podemos) (?:descartar|excluir)(?:se)?|no (?:se descarta|descartamos|hay que descartar)|imposible descartar",
				]),
				range: [1, 45],
				ability: false,
			},
			{ words: phrases(["bien (?:podría|podrían|puede|pueden)"]), range: [45, 80], ability: false },
			{
				words: phrases(["(?:una )?posibilidad (?:real|seria|cierta|concreta)|(?:un )?riesgo (?:real|serio|cierto)"]),
				range: [20, 80],
				ability: false,
			},
			{
				words: phrases(["tal vez|quizás?|posiblemente|acaso|es posible que|a lo mejor|cabe la posibilidad"]),
				range: [1, 80],
				ability: false,
			},
			{
				words: phrases([
					"(?<!(?:no|nadie|cómo|que no|quien) )(?:podría|podrían|pudiera|pudieran)(?! (?:decirse|pensarse|haber))",
					"(?<!(?:no|nadie|cómo|se|quien|lo que|todo lo que) )(?:puede|pueden)(?= (?:ser|llevar|conducir|provocar|generar|afectar|cambiar|terminar|derivar|haber|resultar)(?!\\p{L}))",
				]),
				range: [5, 80],
				ability: false,
			},
		],
		notVague: phrases([
			"artículos? \\d+|conforme (?:a|al)|de conformidad con|de acuerdo con (?:la|el) (?:ley|tratado|carta|reglamento|constitución)|según (?:la ley|el reglamento|el tratado)|tienen? derecho a|está permitid[oa]|cada (?:parte|estado|miembro|país) (?:puede|podrá)|debería|deberían|recomend\\p{L}+|opción|opciones|si",
		]),
		past: phrases([
			"entonces|antes|en aquel(?:los)? (?:tiempo|momento|días|años)|en el pasado|antaño|anteriormente|por aquel entonces|el año pasado|ayer",
		]),
	},
	forecasts: {
		soft: phrases([SOFT]),
		act: phrases([ACT]),
		estimate: phrases([
			`(?:inevitablemente|seguramente|indudablemente|sin duda|probablemente|fatalmente) ${FUTURE}`,
			"(?:está|están) (?:destinad|condenad|llamad)[oa]s? a \\p{L}+",
		]),
		plan: phrases([
			"(?:nosotros|yo|este (?:informe|análisis|artículo|trabajo|apartado)|esta (?:nota|sección)|la sección|el capítulo|el anexo|más adelante)(?: \\p{L}+)? (?:veremos|mostraremos|analizaremos|analizará|presentará|examinará|mostrará)",
			"(?:se reunirán?|visitará|visitarán|viajará|recibirá|celebrará|celebrarán|se celebrará|tendrá lugar|asistirá|presidirá|pronunciará|firmará|firmarán|publicará|inaugurará|participará|participarán|llegará|llegarán|comenzará|entrará en vigor|será (?:publicad|firmad|presentad|inaugurad)[oa])",
		]),
		open: phrases(["si|no está claro|se desconoce|nadie sabe|depende de|esperan?|ojalá|para que"]),
		deadline: phrases([
			`(?:para|antes de|hasta|en|a) (?:(?:fines|finales|mediados|principios|comienzos) de )?${MONTH}`,
			"(?:para|antes de|hasta|a) (?:el )?(?:fin|fines|final|finales|mediados|principios|comienzos) de(?:l)? (?:año|mes|trimestre|década|próximo año|(?:19|20)\\d\\d)",
			`(?:en|dentro de|durante|a lo largo de)(?: los| las)?(?: próxim[oa]s| siguientes)? ${COUNT} ${UNIT}`,
			"(?:este|el próximo|el siguiente) (?:año|mes|trimestre|semestre|verano|otoño|invierno)|(?:esta|la próxima) (?:semana|primavera)|mañana|el año que viene",
			"(?:en|para|antes de|hasta|durante) (?:19|20)\\d\\d",
		]),
		quantity: phrases(["el doble|el triple|la mitad|se duplicará|se triplicará|en un (?:tercio|cuarto)|a cero"]),
		reported: phrases([
			"(?<!(?:informe|análisis|artículo|nota|documento|autor|autores)(?: también)? )(?:dijo|dijeron|dice|dicen|señaló|señalaron|afirmó|afirmaron|afirma|advirtió|advirtieron|advierte|declaró|declararon|aseguró|aseguraron|asegura|sostuvo|sostiene|manifestó|anunció|anunciaron|prometió|prometen|considera|consideran|cree|creen|teme|temen|agregó|añadió|indicó|indicaron|pronosticó|pronostica|amenazó con|insistió|estima|estiman)",
			"según|de acuerdo con|en palabras de|a juicio de|en opinión de",
		]),
	},
	sources: {
		same: phrases([
			`(?:el|la|los|las|ese|esa|este|esta|aquel|aquella) mism[oa]s? (?:\\p{L}+ ){0,2}(?:${TEXT_KIND}|ocasión|sesión|párrafo|página|fuente)`,
			"(?:en|de|del) (?:el |la )?mism[oa](?! (?:día|tiempo|semana|mes|año|modo|manera|forma|sentido))",
			`(?:ese|esa|este|esta|dicho|dicha|su) (?:\\p{L}+ ){0,2}${TEXT_KIND} (?:también|además|luego|después|continúa|añade|agrega|termina|concluye)`,
			`(?:antes|después|luego|más adelante|más abajo|más arriba),? en (?:el|la|ese|esa|su) ${TEXT_KIND}`,
			"allí también|también allí|ibid|ibídem|un párrafo (?:antes|después|más abajo|más arriba)",
		]),
		separate: phrases([
			`(?:otr[oa]s?|un segundo|una segunda|un tercer|una tercera|un nuevo|una nueva|un(?:a)? (?:\\p{L}+ )?anterior|un(?:a)? (?:\\p{L}+ )?posterior) (?:\\p{L}+ )?(?:${TEXT_KIND}|ocasión|fuente)`,
			`(?:un|una|dos|tres|cuatro|cinco|seis|varios|varias|\\d+) ${UNIT} (?:después|más tarde|antes|atrás)`,
			"al (?:día|mes|año) siguiente|(?:el|la) (?:día|mes|semana|año) (?:siguiente|anterior)",
			"de nuevo|nuevamente|otra vez|por separado|independientemente|posteriormente|en otra ocasión|una vez más|reiteradamente",
			"(?:otr[oa]|un segundo|una segunda|un tercer|una tercera) (?:\\p{L}+ )?(?:señal|indicio|ejemplo|muestra|caso|prueba|signo|vez)",
		]),
		parting: phrases([
			"(?:se )?(?:distanci|desmarc|alej|apart)(?:ó|a|aron|an|arse|ándose|amiento)(?: \\p{L}+)? de|toma(?:n|ron)? distancia|tomó distancia",
			"diverge\\p{L}*|divergencias?|discrepa\\p{L}*|discrepancias?|desacuerdos?|desavenencias?|fisuras?|grietas?|brechas?|fractura\\p{L}*|ruptura|rompió (?:filas )?con|diferencias (?:entre|con)",
		]),
	},
	claims: {
		general: phrases([
			"siempre|nunca|jamás|invariablemente|sistemáticamente|constantemente|de manera (?:consistente|constante|sistemática)|cada vez(?! (?:más|menos|mayor|mejor))|en todo momento|sin excepción|tradicionalmente|históricamente|durante (?:décadas|años)|una y otra vez|en toda ocasión|desde siempre",
		]),
		denying: phrases(["nunca|jamás|en ningún momento|ni una (?:sola )?vez"]),
		naming: phrases([
			"(?:mencion|nombr|us|utiliz|emple|cit|habl|dij|dich|refer|refir|aludi|alud|llam|calific|pronunci|toc)\\p{L}*",
		]),
		aboutEvent: phrases([
			"no (?:mencionó|condenó|nombró|criticó|abordó|comentó|reconoció|denunció|calificó|reaccionó|menciona|condena|nombra|critica)",
			"(?:se abstuvo|se abstiene|se abstuvieron|evitó|evita|evitaron|rehusó|rehúye|declinó|se negó|se niega|se negaron)(?: de| a)? (?:mencionar|condenar|nombrar|criticar|calificar|llamar|denunciar|comentar|pronunciarse|referirse)",
			"omiti(?:ó|eron)|omite(?:n)?|(?:guard|mantuv|mantien)\\p{L}+ silencio|silencio (?:sobre|ante|acerca)|sin (?:mencionar|condenar|nombrar|criticar)|(?:hizo|hace|ninguna) (?:\\p{L}+ )?(?:mención|referencia) (?:a|al|de)",
			"reaccion(?:ó|a|aron|an|es)? (?:a|al|ante)|en respuesta a|respondi(?:ó|eron) a|coment(?:ó|aron)|conden(?:ó|aron|ando)|denunci(?:ó|aron)|tras (?:la|el|los|las)|(?:horas?|días?|semanas?|meses|poco|inmediatamente) después de",
		]),
	},
	events: {
		kinds: new Map(
			[
				["invasion", "invasi(?:ón|ones)|invad(?:ió|ieron|ido)|incursi(?:ón|ones)"],
				["attack", "ataques?|atac(?:ó|aron|ado)|asaltos?|bombardeos?|bombarde(?:ó|aron)|atentados?"],
				["annexation", "anexi(?:ón|ones)|anex(?:ó|ionó|aron)"],
				["recognition", "reconocimiento (?:de|del)|reconoci(?:ó|eron)"],
				["coup", "golpes? de estado|golpe|levantamientos?|sublevaci(?:ón|ones)|mot(?:ín|ines)"],
				["war", "(?:inicio|comienzo|estallido) de (?:la )?(?:guerra|las hostilidades)|guerra"],
				["offensive", "ofensivas?|operaci(?:ón|ones)"],
				["blockade", "bloqueos?|bloque(?:ó|aron)"],
				["explosion", "explosi(?:ón|ones)|sabotajes?"],
				["election", "eleccion(?:es)?|referéndums?|plebiscitos?|comicios"],
				["ceasefire", "ceses? (?:el|al|del) fuego|alto el fuego|treguas?|armisticios?"],
				["death", "asesinatos?|magnicidios?|muertes? de|masacres?|matanzas?|renuncias?|dimisi(?:ón|ones)"],
				["disaster", "terremotos?|sismos?|inundaci(?:ón|ones)|accidentes?|huracán|huracanes"],
				["withdrawal", "retiradas?|retiro de (?:las )?tropas|se retir(?:ó|aron)"],
			].map(([kind, words]) => [kind as string, phrases([words as string])]),
		),
		notYet: phrases([
			"amenazas?|amenaz(?:a|an|ó|ar)|plan(?:es)?|planea\\p{L}*|temor(?:es)?|teme(?:n|r)?|posibles?|potencial(?:es)?|inminentes?|esperad[oa]|presunt[oa]|supuest[oa]|eventual(?:es)?|probables?|perspectivas?|riesgos?|advierte(?:n)?|advirti\\p{L}+|si|futur[oa]s?|próxim[oa]s?|prepara\\p{L}*|intenci(?:ón|ones)|a punto de|anteriores?|previ[oa]s?|primer[oa]?|otr[oa]s?|cualquier",
		]),
		datedAfter:
			/^(?:\s+(?:de|del|en|a|contra)(?:\s+[\p{L}'-]+){1,3})?,?\s+(?:que\s+)?(?:(?:comenz|inici|comenzad|iniciad|ocurrid|lanzad|realizad|celebrad|perpetrad|producid|desatad)\p{L}*\s+|(?:tuvo\s+lugar|se\s+produjo|empezó|ocurrió|estalló)\s+)?(?:el|del|desde el)\s+(?:día\s+)?$|^\s*[,(]\s*$/u,
		datedBefore: /^,?\s+(?!(?:el|la|los|las|un|una|su|sus|antes|después|sobre|de|del|en|a)\s)(?:[\p{L}'-]+\s+)?$/u,
	},
}));
