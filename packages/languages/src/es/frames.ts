import type { FrameRules } from "@fissure/model";

const OTHERS =
	"(?:críticos|analistas|observadores|expertos|opositores|escépticos|comentaristas|detractores|economistas|historiadores|periodistas|reporteros|diplomáticos|la oposición|rivales|adversarios|abogados|lectores|votantes|vecinos)";
const SAY =
	"(?:dicen|dijeron|afirman|afirmaron|sostienen|sostuvieron|alegan|alegaron|aseguran|creen|creían|piensan|insisten|argumentan|sugieren|quieren|pretenden|exigen)";

export const frames: FrameRules = {
	terms: {
		denial: `(niega|niegan|negó|negaron|negar|negando) (que|haber), (se niega|se niegan|se negó|se negaron|negarse) a, negativa a, (rehúsa|rehusó|rehusaron), (rechaza|rechazan|rechazó|rechazaron|rechazar|rechazando), rechazo (de|a|al), (descarta|descartan|descartó|descartaron|descartar),
			(se opone|se oponen|se opuso|se opusieron|oponerse) a, oposición a, contra, en contra de, (evita|evitan|evitó|evitaron|evitar), lejos de, (abandona|abandonó|abandonaron) (el|la|su|sus) (plan|idea|promesa|propuesta|amenaza), (renuncia|renunció|renunciaron|renunciar) a, (desmiente|desmintió|desmintieron), (refuta|refutó|refutaron),
			(desestima|desestimó|desestimaron), (bloquea|bloqueó|bloquearon), (veta|vetó|vetaron), (votó|votaron|votar|vota) en contra, (elimina|eliminó|eliminaron), (retira|retiró|retiraron), (deroga|derogó|derogaron), (cancela|canceló|cancelaron), (anula|anuló|anularon), (revoca|revocó|revocaron),
			(se abstiene|se abstuvo|se abstuvieron|abstenerse) de, (deja|dejó|dejaron|dejar) de, en lugar de, en vez de, antes que, incapa(z|ces) de, sin intención de, sin planes de, ninguna intención de, ningún plan para, (ninguna|ningún) (prueba|indicio|evidencia|señal|promesa|garantía) (de|que), (un|es un) error, sin necesidad de, ya no, imposible (que|de), impensable que, fuera de discusión que,
			(falso|mentira|mito|falsedad) que, no es cierto que, (mito|mentira|falsedad|ilusión|rumor|leyenda) de que, (oculta|ocultó|ocultaron), (calla|calló|callaron), (omite|omitió|omitieron), (disputa|disputó), (contradice|contradijo), (prohíbe|prohibió|prohibieron), (impide|impidió|impidieron), (excluye|excluyó), (se retracta|se retractó) de, (condena|condenó|condenaron), (denuncia|denunció|denunciaron), (discrepa|discrepó) de,
			falsamente (dijo|afirmó|declaró), (advierte|advirtió|advirtieron) contra, demasiado (pronto|temprano) para, de ningún modo, de ninguna manera, en modo alguno, bajo ningún concepto, en ningún momento`,
		doubt: `(duda|dudan|dudó|dudaron|dudar) (que|de), dudoso que, improbable que, poco probable que, renuente a, reacio a, reacia a, renuencia a, (vacila|vaciló|vacilaron) en, no está claro si, incierto si, incertidumbre sobre si, está por verse si, queda por ver si, (cuestiona|cuestionó|cuestionaron) (si|que), escéptic(o|a|os|as), apenas, difícilmente, todavía no, aún no`,
		nobody:
			"nadie, ninguno de, ninguna de, ni uno solo, ningún gobierno, ningún país, ningún Estado, ningún funcionario, ningún ministro, pocos",
		saying: `(dice|dicen|dijo|dijeron|decir|diciendo), (afirma|afirman|afirmó|afirmaron), (declara|declaran|declaró|declararon), (señala|señalan|señaló|señalaron), (anuncia|anuncian|anunció|anunciaron), (promete|prometen|prometió|prometieron), (cree|creen|creía|creyó), (piensa|piensan|pensó), (sugiere|sugieren|sugirió), (significa|significan), (sostiene|sostienen|sostuvo|sostuvieron), (acuerda|acuerdan|acordó|acordaron), (confirma|confirmó|confirmaron), (asegura|aseguran|aseguró|aseguraron),
			(indica|indicó|indicaron), (insiste|insisten|insistió), (escribe|escribió|escribieron), (se compromete|se comprometen|se comprometió|se comprometieron), (implica|implicó), (admite|admitió|admitieron), (considera|consideran|consideró), (quiere|quieren|quería), (pretende|pretenden), (planea|planean|planeó), (desea|desean), (espera|esperan|esperaba), (ofrece|ofrecen|ofreció), (amenaza|amenazan|amenazó), (busca|buscan|buscó), (intenta|intentó), dispuest(o|a|os|as), list(o|a|os|as), promesa, plan, planes, intención, idea, sugerencia, afirmación, propuesta, llamado, (expresa|expresó|expresaron), (manifiesta|manifestó|manifestaron), (reitera|reiteró|reiteraron)`,
		acceptance: `(adopta|adoptan|adoptó|adoptaron), (aprueba|aprueban|aprobó|aprobaron), (respalda|respaldan|respaldó|respaldaron), (acepta|aceptan|aceptó|aceptaron), (avala|avaló), (apoya|apoyan|apoyó|apoyaron), a favor de, en favor de, (llama|llaman|llamó|llamaron) a, (exige|exigen|exigió|exigieron), (insta|instan|instó|instaron), (celebra|celebran|celebró|celebraron), (propone|proponen|propuso|propusieron), (promulga|promulgó), (ratifica|ratificó|ratificaron), (concede|concedió), (defiende|defendió|defendieron), (firma|firmó|firmaron), (suscribe|suscribió|suscribieron), (quiere|quieren), (promete|prometió), (aboga|abogan|abogó|abogaron) por, (recomienda|recomendó|recomendaron), (pide|pidió|pidieron)`,
		asking: `periodista*, reporter*, corresponsal*, (pregunta|preguntan|preguntó|preguntaron|preguntar) (si|por), (se pregunta|se preguntó|se preguntan) si, (pregunta|preguntó|preguntaron), si, pregunta abierta, (plantea|planteó|plantearon) la (pregunta|cuestión), retóric(a|o), retóricamente`,
		urging: `(insta|instan|instó|instaron) a, (exhorta|exhortan|exhortó|exhortaron) a, (llama|llaman|llamó|llamaron) a, (exige|exigen|exigió|exigieron) que, (pide|piden|pidió|pidieron) (a|que), (apela|apeló) a, (presiona|presionó|presionaron), (ordena|ordenó|ordenaron), (obliga|obligó|obligaron), (aconseja|aconsejó), (advierte|advirtió) a, debería, deberían, debe, deben`,
		opening: `puede, pueden, podría, podrían, posiblemente, quizás, quizá, tal vez, acaso, (considera|consideran|estudia|estudian|evalúa|evalúan|sopesa|sopesan|analiza|analizan) (si|la posibilidad), (baraja|barajan), (piensa|piensan) en, abierto a la idea de`,
		pretence:
			"(finge|fingen|fingió|fingieron), (simula|simuló), (bromea|bromeó), en broma, como si, (dice|dicen) pretender, de dientes para afuera",
		hearsay:
			"supuestamente, presuntamente, según se dice, se dice que, se rumorea que, corre el rumor de que, al parecer, se afirma que",
		withdrawal: `error (decir|pensar|creer|afirmar|escribir|prometer|llamar), (se equivocó|se equivocaron|nos equivocamos) al, antes (pensaba|pensaban|creía|creían|decía|decían|sostenía), (solía|solían) (decir|pensar|creer|sostener), anteriormente (dijo|creía|sostenía), (se retracta|se retractó|se retractaron) de, (retira|retiró|retiraron|retiro) (sus|mis|las) (palabras|dichos), (lamenta|lamentó|lamento) haber (dicho|afirmado), (se disculpa|se disculpó) por, ya no (cree|creen|piensa|sostiene|dice)`,
		supposing:
			"supongamos (que)?, suponiendo que, imaginemos (que)?, imagínense (que)?, hipotétic(o|a), hipotéticamente, digamos que, pongamos que, y si, en el papel, en teoría, teóricamente, en un mundo ideal, idealmente, en un mundo donde",
		repeating:
			"en cada discurso, en todos sus discursos, en cada declaración, cada vez, (dijo|afirmó|declaró|prometió|anunció|negó) (dos|tres|cuatro|cinco) veces, por (segunda|tercera|cuarta) vez, en todas sus declaraciones, en cada texto, en cada reunión, a cada paso, en toda oportunidad, siempre que habla",
		innocent: `(pide|pidió|pidieron) por, nadie (esperaba|imaginaba|previó), no sólo, no solo, no solamente, no cabe duda, sin duda, nada menos que, no obstante, nada más que, si acaso, no dejar de, no puede menos que, contra (viento|todo pronóstico|reloj|el telón de fondo), sin (previo aviso|demora|comentarios|condiciones|reservas|más)`,
	},
	negationsAgree: true,
	prepositions: {
		words: /^contra$/iu,
		behind:
			/(?<!\p{L})(?:es|son|fue|fueron|está|están|estuvo|estuvieron|votó|votaron|votar|vota|votan|se pronunció|se pronunciaron|se manifestó|sigue|siguen|firmemente|decididamente|también)\s(?:en\s)?$/iu,
	},
	asksBetween: "(?<!\\p{L})(?:si|por qué|cuándo|cómo|cuál|qué|quién|dónde)(?!\\p{L})",
	aside:
		"(?<!\\p{L})(?:dijo|dice|dijeron|señaló|señala|agregó|agrega|añadió|añade|argumentó|subrayó|explicó|recordó|informó|declaró|afirmó|escribió|según|al parecer|en sus palabras)(?!\\p{L})",
	namesText:
		"(?<!\\p{L})(?:texto|textos|palabras|redacción|frase|propuesta|enmienda|moción|afirmación|cláusula|párrafo|artículo|siguiente|siguientes)(?!\\p{L})",
	small:
		"el|la|los|las|un|una|unos|unas|lo|su|sus|él|ella|ellos|ellas|le|les|se|este|esta|esto|ese|esa|tal|a|al|de|del|para|en|por|con|como|ser|sido|es|son|fue|fueron|sería|será|ha|han|había|así|y|o|nuevo|nueva|propio|propia|más|todo|todos|quienes|países|estados|que",
	edges: {
		limit: `menos de, más de, por debajo de, por encima de, casi, cerca de, alrededor de, unos, unas, aproximadamente, al menos, por lo menos, a lo sumo, como máximo, hasta, tantos como, no más de, no menos de, apenas, sólo, solo, solamente, poco más de, poco menos de, un máximo de, un mínimo de, no después de, no antes de, la mitad de, dos tercios de, un tercio de, uno de, una de, la mayoría de, algunos de, parte de, partes de, una fracción de, prácticamente`,
		distancing:
			"así llamado, así llamada, mal llamado, mal llamada, llamado, llamada, autodenominado, autodenominada, autoproclamado, autoproclamada, supuesto, supuesta, presunto, presunta, pretendido, pretendida, seudo, pseudo, falso, falsa",
		former:
			"ex, antiguo, antigua, anterior, saliente, interino, interina, en funciones, vice, depuesto, depuesta, destituido, destituida, electo, electa, designado, designada, encargado, encargada",
	},
	almost: /^(?:casi|prácticamente|cerca de)$/iu,
	noEdge: /(?!)/u,
	opensNumber: /^(?:\d|la mitad|dos tercios|un (?:tercio|cuarto|centenar|millar|millón)|una (?:decena|docena))/iu,
	limitBehind:
		/^\s*(?:o (?:más|menos)|como (?:máximo|mínimo)|a lo sumo|por lo menos|y (?:más|contando)|(?:a|[-–])\s?\d)(?!\p{L})/iu,
	rangeBefore: /(?:entre\s+\S+\s+y|de\s+\S+\s+a|desde\s+\S+\s+hasta|\d\s?(?:a|o|[-–]))\s*$/iu,
	takesBack:
		/^[\s“"]*(?:(?:pero |y |no[,:.;—–-] )?(?:eso|esto|todo eso|todo esto|tal cosa) (?:es|era) (?:(?:simplemente|claramente|absolutamente|sencillamente|exactamente) )*(?:lo que (?!(?:nosotros|decimos|creemos) )[^.]{2,60}?(?:dicen|dice|dijeron|afirman|sostienen|creen|piensan|quieren hacernos creer|escriben)(?!\p{L})|falso|mentira|una mentira|un mito|un disparate|un cuento|un rumor|propaganda|ficción|un invento|la opinión de (?:nuestros|sus) (?:críticos|adversarios|opositores))|eso no es (?:cierto|verdad|así)|(?:o )?(?:así|eso) (?:dicen|afirman|sostienen|creen) |(?<own>me equivoqué|retiro lo dicho|ya no (?:creo|pienso) (?:eso|así)|nos equivocamos)|no compartimos (?:eso|esa)|rechazamos (?:eso|esa) (?:visión|afirmación|idea|acusación)|(?:se equivocan|mienten)|esas (?:son|eran) (?:sus )?palabras de|(?:esa|esta|ese|este) (?:declaración|frase|afirmación|texto|propuesta) (?:fue|ha sido) (?:luego )?(?:retirad|eliminad|rechazad|suprimid)[oa])/iu,
	disowned:
		/^(?:.{0,40}(?<!\p{L})(?:no (?:adoptad|aceptad|acordad|aprobad|apoyad|incluid)[oa]s?|rechazad[oa]s?|negad[oa]s?|retirad[oa]s?|suprimid[oa]s?|eliminad[oa]s?|derogad[oa]s?|abandonad[oa]s?)(?: (?:por|en|ante) [^.;:]{2,60})?|(?:los |algunos )?(?:mitos?|bulos?|rumores|falsas afirmaciones|acusaciones)|lo que (?:dicen|afirman|alegan) (?:nuestros |los |sus )?(?:críticos|opositores|otros|adversarios|escépticos)|(?:afirmaciones|declaraciones|argumentos|opiniones) de (?:nuestros |los |sus )?(?:críticos|opositores|otros|adversarios|escépticos))$/iu,
	mocking:
		/^[\s“"¡¿]*(?:claro,? y|sí,? claro|por supuesto,? y|cómo no|vaya|faltaba más|seguro,? y|aunque usted no lo crea)(?!\p{L})/iu,
	namesMockery:
		/(?<!\p{L})(?:ironía|irónic\p{L}+|ironiz\p{L}+|sarcas\p{L}+|sarcástic\p{L}+|burl\p{L}+|en broma|brome\p{L}+|ridiculiz\p{L}+|desdén|socarron\p{L}*)(?!\p{L})/iu,
	assertingQuestion:
		/(?:^|[\s“"¿])(?:acaso )?no (?:es|son|era|fue|está|están|debe|deben|debemos|puede|pueden|tenemos|hemos)(?!\p{L})|¿verdad\?|¿no es así\?/iu,
	neutralOthers:
		/(?:analistas|observadores|expertos|comentaristas|periodistas|medios|informes|colegas|socios|aliados|amigos)|señalan|señaló|notan/iu,
	itemMark: null,
	othersBefore:
		/^[\s“"]*(?:(?:mito|bulo|falso|falsa|mentira|rumor|desinformación|afirmación)(?: n[.º°o]*)?(?: \d+)?\s*:\s)|(?:^|[,;:—] |[“"(])(?:(?:pero|y) )?(?:según|de acuerdo con|a juicio de|en opinión de|en palabras de|para|si (?:creemos|se cree|escuchamos) a) (?:(?:sus|nuestros|los|las|la|el|algunos|muchos|ciertos|estos) ){0,2}(?:\p{L}+ ){0,2}?(?:rival(?:es)?|críticos?|opositor(?:es)?|enemigos?|vecinos?|medios|prensa|diarios|periódicos|informes|rumores|adversarios?|escépticos|comentaristas|detractores|propaganda|oposición)(?: \p{L}+){0,2}, |(?<!\p{L})(?:leo|leyendo|cito|citando) (?:(?:aquí|ahora|ante ustedes) ){0,2}(?:de )?(?:la|una|esta|este|un) (?:carta|mensaje|petición|telegrama|nota|queja) (?:de|escrita por|enviada por) [^.;:!?]{2,60}:\s|(?:^|[,;:—] ?|(?<!\p{L})(?:y|pero) )(?:como (?!(?:yo|nosotros)(?!\p{L}))(?:solía decir|decía|dijo una vez|gustaba decir) [^,;:.]{2,50}|en palabras de (?!(?:la|el|nuestr[oa]) (?:declaración|carta|tratado)(?!\p{L}))[^,;:.]{2,50}), /iu,
	claimedByOthers: new RegExp(
		`(?:(?<who>(?<!\\p{L})(?:algunos|algunas|muchos|muchas|ciertos|ciertas|varios|varias|la mayoría|unos pocos|otros|otras|hay quienes|quienes|voces|${OTHERS})(?: (?!(?:nos|nosotros|yo|y|que|de nosotros)(?!\\p{L}))[\\p{L}’'-]+){0,5}?) (?:(?:también|a menudo|todavía|han|habían|aún|ahora|siempre) ){0,2}${SAY}|(?<=^|[,;:—“"] ?|(?<!\\p{L})(?:y|pero|mientras|que) )(?<who2>(?!(?:yo|nosotros|y|pero|como|esto|eso|que|quien)(?!\\p{L}))[\\p{L}’'-]+(?: (?!(?:nosotros|yo|que|quien)(?!\\p{L}))[\\p{L}’'-]+){0,4}?) (?:(?:también|ahora|todavía|falsamente|abiertamente) )?(?:alegan?|alegó|alegaron|pretende|pretenden|pretendió|insinúan?|insinuó|quieren? hacer(?:nos)? creer)|(?<who3>se (?:ha )?(?:(?:dicho|alegado|afirmado|insinuado|rumoreado)|alega|rumorea|insinúa|dice|afirma)))(?: que| de que)?(?!\\p{L})`,
		"giu",
	),
	passedOn:
		/(?:(?<=^|[,;:—“"] ?|(?<!\p{L})(?:y|pero|como|que) )(?<who>(?!(?:yo|nosotros|y|pero|como|esto|eso|que|él|ella|ellos|quien|dios)(?!\p{L}))[\p{L}’'-]+(?: (?!(?:nosotros|yo|quien|que|y|pero)(?!\p{L}))[\p{L}’'-]+){0,4}?) (?:(?:también|recién|a menudo) ){0,2}(?:me|nos) (?:dijo|dijeron|decía|decían|informó|informaron|aseguró|aseguraron|advirtió|advirtieron|recordó|recordaron|escribió|escribieron|prometió|aconsejó|contó|contaron|comentó)|(?<!\p{L})(?:me|nos) (?:dijeron|dicen|contaron|informaron|aseguraron|advirtieron)|(?<!\p{L})(?:usted|ustedes) (?:(?:acaba de|también|siempre) )?(?:dijo|dijeron|dice|dicen|afirmó|escribió|mencionó|mencionaron|señaló)|(?:lema|cartel|pancarta|titular|volante|panfleto|eslogan|consigna|grafiti|pintada|inscripción|placa|letrero)(?:es|s)?(?!\p{L})[^,;:.]{0,40}?(?:es|era|reza|rezaba|dice|decía|proclam\p{L}*)|(?<!\p{L})(?:traduc\p{L}+) (?:lo que|las palabras)[^;.:,]{2,60})(?: que|,|:)?(?!\p{L})/giu,
	passesOn:
		/(?<!\p{L})(?:lema|grafiti|pintada|inscripción|record\p{L}*|recuerd\p{L}*|cit\p{L}+|retransmit\p{L}*|transmit\p{L}*|oy[óe]\p{L}*|escuch\p{L}*|se enteró|(?:fue|fueron) (?:informad|advertid)\p{L}*|traduc\p{L}+|tradu\p{L}+|leyó (?:en voz alta|de)|palabras de|había (?:dicho|escrito|afirmado)|cartel|pancarta|letrero|titular|volante|panfleto|consigna|eslogan|nota|carta)(?!\p{L})/iu,
	hoped:
		/(?<!\p{L})(?:(?:espero|espera|esperan|esperamos|esperaba|esperábamos|deseo|desea|deseamos|desean|ojalá|temo|teme|temen|temíamos|sueño|soñamos|ruego|propongo|propone|proponen|proponemos|sugiero|sugiere|recomiendo|recomienda)(?: (?:mucho|sinceramente|profundamente|todavía|sólo|ante todo))?(?: con)?|(?:meta|objetivo|propósito|ambición|esperanza|deseo|temor|sueño|riesgo|peligro|posibilidad|perspectiva|idea|visión|propuesta|sugerencia)(?: (?:es|era|sigue siendo))?(?: de)?|(?:nuestra|la|su|mi) (?:tarea|misión|intención) (?:es|era)|para|a fin de) que(?!\p{L})/giu,
	hopes:
		/(?<!\p{L})(?:propon\p{L}+|propus\p{L}+|propuest\p{L}+|suger\p{L}+|sugier\p{L}+|recom\p{L}+|decid\p{L}+|acord\p{L}+|esper\p{L}+|dese\p{L}+|tem\p{L}+|preocup\p{L}+|miedo|sueñ\p{L}+|soñ\p{L}+|ruega|rogó|metas?|objetivos?|propósito|ambici\p{L}+|tarea|misión|visión|idea|riesgo\p{L}*|peligro\p{L}*|amenaz\p{L}+|posib\p{L}+|perspectiv\p{L}+|plan\p{L}*|intenci\p{L}+|quier\p{L}+|querí\p{L}+|quis\p{L}+|busc\p{L}+|inst\p{L}+|exhort\p{L}+|apel\p{L}+|exig\p{L}+|ped\p{L}+|pid\p{L}+|aspir\p{L}+|anhel\p{L}+|alarm\p{L}*|advert\p{L}+|advirt\p{L}+|trabaj\p{L}+ (?:para|por)|optimis\p{L}*|confi\p{L}+|cre\p{L}+|debería\p{L}*|deb\p{L}+|hay que|necesi\p{L}+|pued\p{L}+|podría\p{L}*|quizás?|tal vez|si|llam\p{L}+ a|para que)(?!\p{L})/iu,
	held: /(?:(?<!\p{L})(?:en aquel(?:los)? (?:días|tiempos?|años|momento)|en ese entonces|por entonces|en el pasado|anteriormente|hace (?:\p{L}+ )?(?:años|décadas|siglos)|hasta (?:hace poco|entonces|(?:19|20)\d\d)),? [^,;:.]{0,40}?(?:creíamos|creía|creían|pensábamos|pensaba|sosteníamos|sostenía|sostenían|opinaba|insistía)(?: firmemente)? que|(?:el|su|un|la|nuestra|nuestro) (?:antiguo|antigua|anterior|viejo|vieja|derogado|derogada|original) (?:texto|versión|borrador|redacción|ley|tratado|reglamento|artículo|cláusula|constitución|acuerdo|estatuto|contrato|carta)(?: de (?:19|20)\d\d)? (?:decía|dice|establecía|disponía|exigía|ordenaba)(?: lo siguiente)?(?: que|:)?|(?<!\p{L})(?:según|conforme a|de acuerdo con|bajo) (?:el|la|su|nuestra) (?:antiguo|antigua|anterior|vieja|viejo|derogada|derogado) (?:texto|versión|ley|tratado|reglamento|artículo|cláusula|constitución|acuerdo|estatuto|contrato|carta),)(?!\p{L})/giu,
	others: new RegExp(
		`(?:^|[,;:—] ?|(?<!\\p{L})(?:y|pero|mientras|aunque) )(?:(?:los|las|la|sus|nuestros|algunos|muchos|otros|varios|la mayoría de los) ){0,2}(?:${OTHERS}|otros|muchos|algunos|pocos)(?: (?:en|de|del) [^,;:.]{2,30})? (?:(?:también|todavía|ya|abiertamente|han|pueden) )*$`,
		"iu",
	),
	formerly:
		/(?<!\p{L})(?:en (?:19|20)\d\d|antes|anterior(?:mente)?|antigu[oa]|viej[oa]|en el pasado|al principio|originalmente|hasta|por entonces|en (?:ese|aquel) (?:entonces|momento|tiempo)|entonces|reemplazad\p{L}+|derogad\p{L}+|abolid\p{L}+|había (?:dicho|pensado|creído|sostenido|afirmado|escrito|prometido|anunciado)|solía|(?:días|semanas|meses|años) (?:antes|atrás)|error|equivoc\p{L}+|lament\p{L}+|disculp\p{L}+|retract\p{L}+|ya no)(?!\p{L})/iu,
	claimBefore:
		/(?<!\p{L})(?:(?:afirmaci(?:ón|ones)|rumor(?:es)?|acusaci(?:ón|ones)|alegatos?|cargos?|sugerencias?|noci(?:ón|ones)|idea|creencia|mito|informes?|versi(?:ón|ones)) de que|si)(?: [\p{L}’'-]+){0,4}\s*$/iu,
	deniedBehind:
		/^[\s”"»,]*(?:—\s)?(?:no (?:es|son|era|eran|fue|fueron|ha|han|puede|pueden)(?! (?:sólo|solo|solamente|simplemente|porque|nuevo|nueva|sorprend\p{L}+)(?!\p{L}))|(?:es|sigue siendo|queda) (?:incierto|dudoso|desconocido|una incógnita|por verse)|(?:es|son|era|eran|fue|fueron) (?:absurd|infundad|ridícul|negad|rechazad|desmentid|refutad|inventad|fals)[oa]s?|(?:es|era) (?:una mentira|un mito|un invento|una invención|mentira|ficción|un disparate)|(?:[\p{L}’'.-]+ ){0,5}?(?:negó|negaron|desmintió|desmintieron|nunca dijo|no dijo|no prometió|nunca prometió|refutó|se retractó|retiró)(?!\p{L}))/iu,
	placeBehind:
		/^[\s”"»]*(?:en|a|al|contra|con|desde|para|hacia|de|del|sobre|cerca de|ante)\s+(?:(?:el|la|los|las)\s+)?$/iu,
};
