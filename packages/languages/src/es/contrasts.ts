import type { ContrastRules } from "@fissure/model";

const TALKS = "(conversaciones|reunión|negociaciones|cumbre|consultas|encuentro|llamada)";
const VOTE = "(votación|elección|elecciones|referéndum|comicios)";
const THE = "(la |el |las |los |su |sus |esa |una |un )?";
const MONTH = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre";
const SAID = "dijo|dice|declaró|afirmó|señaló|anunció|manifestó|expresó|agregó|sostuvo";

export const contrasts: ContrastRules = {
	terms: {
		all: "todo el, toda la, todos los, todas las, todos, todas, cada uno de, cada una de, en todo el país, la totalidad de, entero, entera, sin excepción",
		part: `algun(o|a|os|as), vari(os|as), much(os|as), parte de, partes de, la mitad, la mitad de, un(os|as) pocos, una serie de, un tercio de, dos tercios de, la mayoría de, una minoría de,
			(uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) de (los|las|sus|nuestros|estos|estas|cada)`,
		one: "un solo, una sola, cierto, cierta",
		oneOnly: "sólo uno, solo uno, sólo una, solo una, uno de, una de, un solo, una sola",
		several: "(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|algunos|muchos) de",
		foremost: "el primero de, la primera de, el primer, la primera",
		hindmost: "el último de, la última de, el último, la última",
		firstTime: "por primera vez, primera vez",
		again:
			"de nuevo, nuevamente, otra vez, una vez más, reiteradamente, por segunda vez, por tercera vez, una y otra vez, como antes",
		always: "regularmente, siempre, invariablemente, constantemente, en todo momento, cada vez",
		sometimes: "a veces, ocasionalmente, de vez en cuando, en ocasiones",
		seldom: "raramente, rara vez, pocas veces",
		alone:
			"unilateralmente, por su cuenta, por sí solo, por sí sola, por nuestra cuenta, en solitario, sin (ayuda|asistencia|apoyo)",
		together:
			"ambas partes, ambos lados, las dos partes, conjuntamente, juntos, juntas, con (la ayuda|el apoyo|la asistencia) de",
		rises:
			"(sube|suben|subió|subieron|subir), (aumenta|aumentan|aumentó|aumentaron|aumentar), (crece|crecen|creció|crecieron|crecer), (se disparó|se dispararon), (incrementa|incrementó|incrementaron)",
		falls:
			"(baja|bajan|bajó|bajaron|bajar), (disminuye|disminuyen|disminuyó|disminuyeron), (cae|caen|cayó|cayeron|caer), (se redujo|se redujeron), (se desplomó|se desplomaron), (desciende|descendió)",
		imports: "(importa|importan|importó|importaron|importar|importación|importaciones)",
		exports: "(exporta|exportan|exportó|exportaron|exportar|exportación|exportaciones)",
		buys: "(compra|compran|compró|compraron|comprar|adquirió|adquirieron|adquirir)",
		sells: "(vende|venden|vendió|vendieron|vender), venta de",
		opens: "(abre|abren|abrió|abrieron|abrir|reabre|reabrió|reabrir)",
		closes: "(cierra|cierran|cerró|cerraron|cerrar), cierre de",
		begins:
			"(comienza|comienzan|comenzó|comenzaron|comenzar), (empieza|empezó|empezaron|empezar), (inicia|inició|iniciaron|iniciar), (lanza|lanzó|lanzaron)",
		ends: "(termina|terminan|terminó|terminaron|terminar), (finaliza|finalizó|finalizaron), (concluye|concluyó|concluyeron), (cesa|cesó|cesaron), (completó|completaron)",
		unanimous: "por unanimidad, unánime, unánimemente, por consenso, sin votos en contra",
		divided: "por estrecho margen, por mayoría, dividid(o|a|os|as), con abstenciones",
		gives: "(da|dan|dio|dieron|dar), (otorga|otorgó|otorgaron), (dona|donó|donaron|donar)",
		lends: "(presta|prestó|prestaron|prestar), a crédito, préstamo",
		killed: "muert(o|a|os|as), fallecid(o|a|os|as), murieron, asesinad(o|a|os|as), víctimas mortales",
		wounded: "herid(o|a|os|as), lesionad(o|a|os|as)",
		missing: "desaparecid(o|a|os|as), sin localizar",
		destroys:
			"(destruye|destruyó|destruyeron|destruir), (hundió|hundieron), derribad(o|a), (derribó|derribaron), (quemó|quemaron)",
		seizes:
			"(captura|capturó|capturaron), (incauta|incautó|incautaron), (confisca|confiscó|confiscaron), (detuvo|detuvieron|detiene), (apresó|apresaron), (arrestó|arrestaron)",
		frees: "(libera|liberó|liberaron|liberar), (soltó|soltaron), (devuelve|devolvió|devolvieron)",
		lasting:
			"permanente, permanentes, permanentemente, durader(o|a|os|as), indefinid(o|a), indefinidamente, para siempre",
		temporary:
			"temporal, temporales, temporalmente, provisional, provisionalmente, provisori(o|a), interin(o|a), por ahora, de momento, por el momento",
		public: "públicamente, en público, abiertamente",
		secret: "secretamente, en secreto, en privado, a puerta cerrada, a puertas cerradas, confidencialmente",
		direct: "direct(o|a|os|as), directamente, cara a cara",
		indirect: "indirect(o|a|os|as), indirectamente, por medio de mediadores, a través de intermediarios",
		duty: "obligatori(o|a|os|as), vinculante, vinculantes, obligad(o|a|os|as)",
		choice: "voluntari(o|a|os|as), voluntariamente, opcional, optativ(o|a), no vinculante",
		forced: "bajo (presión|coacción|amenaza), forzad(o|a|os|as), contra su voluntad, obligad(o|a|os|as) a",
		willing: "por (su propia|propia) voluntad, de buen grado, libremente, voluntariamente, por decisión propia",
		full: "plen(o|a|os|as), plenamente, complet(o|a|os|as), completamente, total, totales, totalmente, por completo, íntegramente",
		partial: "parcial, parciales, parcialmente, en parte, limitad(o|a|os|as)",
		postpones:
			"(aplaza|aplazan|aplazó|aplazaron|aplazar), (pospone|pospuso|pospusieron|posponer), (posterga|postergó|postergaron|postergar), (difiere|difirió)",
		cancels:
			"(cancela|canceló|cancelaron|cancelar), (suprime|suprimió|suprimieron), (anula|anuló|anularon), (deroga|derogó|derogaron)",
		applies: "(solicita|solicitó|solicitaron) (el ingreso|la adhesión|la membresía), solicitud de (ingreso|adhesión)",
		joins:
			"admitid(o|a) en, aceptad(o|a) en, (ingresó|ingresaron) (a|en), (se incorporó|se incorporaron) a, (se unió|se unieron) a",
		quits:
			"(se retira|se retiró|se retiraron) de, (abandona|abandonó|abandonaron), (salió|salieron) de, (deja|dejó) la",
		accused: "acusad(o|a|os|as), sospechos(o|a|os|as), imputad(o|a|os|as), procesad(o|a|os|as), bajo investigación",
		convicted: "condenad(o|a|os|as) por, (condenó|condenaron) a, sentenciad(o|a|os|as), culpable, culpables",
		withdraws: "(retira|retiró|retiraron|retirar), (repliega|replegó|replegaron)",
		deploys:
			"(despliega|despliegan|desplegó|desplegaron|desplegar), (envía|envió|enviaron|enviar), (estaciona|estacionó)",
		lifts: "(levanta|levantó|levantaron|levantar), (alivia|alivió|aliviar), (flexibiliza|flexibilizó|flexibilizar)",
		imposes: "(impone|imponen|impuso|impusieron|imponer), (endurece|endureció|endurecieron), (introdujo|introdujeron)",
		wins: "(gana|ganan|ganó|ganaron|ganar), victoria en, victorios(o|a)",
		loses: "(pierde|pierden|perdió|perdieron|perder), derrota en, derrotad(o|a|os|as)",
		rents: "(alquila|alquiló|alquilaron|alquilar), (arrienda|arrendó|arrendaron), (renta|rentó|rentaron)",
		lowest: "más baj(o|a|os|as), más pequeñ(o|a), mínim(o|a), más barat(o|a)",
		highest: "más alt(o|a|os|as), más grande, máxim(o|a), más car(o|a)",
		men: "hombres, varones, niños varones, masculin(o|a)",
		women: "mujeres, niñas, femenin(o|a)",
		majority: "la mayoría de, una mayoría de, la mayor parte de",
		minority: "una minoría de, la minoría de, pocos de, un puñado de",
		military: "militar, militares, armad(o|a|os|as)",
		civilian: "civil, civiles, desarmad(o|a|os|as)",
		north: "norte, septentrional, norteñ(o|a)",
		south: "sur, meridional, sureñ(o|a)",
		east: "este del, oriental, orientales",
		west: "oeste, occidental, occidentales",
		army: "ejército, fuerzas terrestres",
		navy: "armada, marina, naval, flota",
		airForce: "fuerza aérea, fuerzas aéreas, aviación",
		free: "gratis, gratuit(o|a|os|as), gratuitamente, sin costo, sin cargo",
		forPay: "por un precio, a cambio de dinero, a cambio de un pago, de pago, con costo",
		inVain: "intento de, intentos de, en vano, sin éxito, (fracasó|fracasaron), (intentó|intentaron)",
		succeeds: "(logró|lograron), (consiguió|consiguieron), con éxito, exitosamente",
		inMorning: "por la mañana, en la mañana, de madrugada, al amanecer",
		inEvening: "por la tarde, en la tarde, al atardecer",
		atNight: "por la noche, de noche, durante la noche, en la noche",
		byAir: "por (aire|avión|vía aérea), en (avión|helicóptero)",
		bySea: "por (mar|barco|vía marítima), en (barco|ferry)",
		byRoad: "por (carretera|tierra|vía terrestre), en (coche|auto|camión|autobús)",
		byRail: "por (ferrocarril|tren), en tren",
		slightly: "ligeramente, levemente, un poco, algo, marginalmente, modestamente",
		greatly:
			"considerablemente, drásticamente, sustancialmente, significativamente, enormemente, fuertemente, notablemente",
		roughly: "aproximadamente, más o menos, alrededor de",
		exactly: "exactamente, precisamente",
		spring: "(en|durante|esta|la próxima|la pasada) (la )?primavera",
		summer: "(en|durante|este|el próximo|el pasado) (el )?verano",
		autumn: "(en|durante|este|el próximo|el pasado) (el )?otoño",
		winter: "(en|durante|este|el próximo|el pasado) (el )?invierno",
		perDay: "al día, por día, cada día, diari(o|a|os|as), diariamente, en un día",
		perWeek: "a la semana, por semana, cada semana, semanal, semanales, semanalmente, en una semana",
		perMonth: "al mes, por mes, cada mes, mensual, mensuales, mensualmente, en un mes",
		perYear: "al año, por año, cada año, anual, anuales, anualmente, en un año",
		perDecade: "por década, en una década, en (los próximos |los últimos )?(cinco|diez|veinte|treinta) años",
		proposes:
			"(propone|proponen|propuso|propusieron|proponer), (sugiere|sugieren|sugirió|sugirieron), propuesta de, (recomienda|recomendó|recomendaron), (aconseja|aconsejó)",
		demands:
			"(exige|exigen|exigió|exigieron|exigir), (ordena|ordenó|ordenaron), ultimátum, (demanda|demandó), por orden de, (reclama|reclamó)",
		allowed:
			"(permite|permiten|permitió|permitieron), (autoriza|autorizó|autorizaron), puede, pueden, autorizad(o|a|os|as) a, (tiene|tienen) derecho a",
		obliged: "debe, deben, tiene que, tienen que, obligad(o|a|os|as) a",
		requests:
			"(pide|piden|pidió|pidieron|pedir), (solicita|solicitó|solicitaron), a (petición|pedido|solicitud) de, (ruega|rogó)",
		invites: "(invita|invitan|invitó|invitaron|invitar), (apela|apeló) a",
		agrees:
			"(acuerda|acuerdan|acordó|acordaron|acordar), acuerdo (para|sobre|de), (firma|firmó|firmaron), (conviene|convino|convinieron)",
		decides:
			"(decide|deciden|decidió|decidieron|decidir), decisión de, (anuncia|anunció|anunciaron), (resuelve|resolvió), (adopta|adoptó|adoptaron)",
		regrets:
			"(lamenta|lamentan|lamentó|lamentaron|lamentar), lamentable, lamentablemente, con pesar, (deplora|deploró)",
		apologises: "(se disculpa|se disculpó|se disculparon), disculpas, (pide|pidió|pidieron) perdón, perdón por",
		offers:
			"(ofrece|ofrecen|ofreció|ofrecieron|ofrecer), dispuest(o|a|os|as) a, list(o|a|os|as) para, disposición a, disposición para",
		threatens: "(amenaza|amenazan|amenazó|amenazaron|amenazar), amenaza de, amenazas de",
		hopes: "(espera|esperan|esperó|esperaban), ojalá, (desea|desean|deseó) que, quisiera, quisieran",
		isSure:
			"segur(o|a|os|as) de que, convencid(o|a|os|as) de que, no hay duda de que, está probado que, (demuestra|demostró) que, (sabe|saben|sabía) que",
		promises:
			"(promete|prometen|prometió|prometieron|prometer), (garantiza|garantizó|garantizaron), (se compromete|se comprometió|se comprometieron) a, (asegura|aseguró)",
		supposes:
			"(estima|estiman|estimó|estimaron), se calcula, según sus cálculos, (supone|suponen|supuso), (prevé|prevén), (pronostica|pronosticó)",
		approves:
			"(aprueba|aprueban|aprobó|aprobaron|aprobar), (ratifica|ratificó|ratificaron), (acepta|aceptó|aceptaron), (avala|avaló), visto bueno, luz verde",
		discusses:
			"(discute|discuten|discutió|discutieron), (habla|habló|hablaron) (de|sobre), (intercambió|intercambiaron) (opiniones|puntos de vista), (tomó|tomaron) nota, (analiza|analizó|analizaron), (examina|examinó|examinaron), (estudia|estudió), (aborda|abordó|abordaron), (negocia|negoció|negociaron)",
		intends:
			"(quiere|quieren|quería|querían), (planea|planean|planeaba), (pretende|pretenden|pretendía), (busca|buscan|buscaba), (trata|tratan|trató|trataron) de, (intenta|intentan|intentó), (aspira|aspiran) a, con miras a",
		achieves:
			"(logra|logran|logró|lograron), (consigue|consiguió|consiguieron), (obtiene|obtuvo|obtuvieron), (alcanza|alcanzó|alcanzaron)",
		thinks:
			"(cree|creen|creía|creyó), (piensa|piensan|pensó), (sospecha|sospechan), (a|en) (mi|nuestro|su|nuestra) (juicio|opinión|entender), parece que, probablemente, quizás, posiblemente",
		conditioned:
			"a cambio de, a condición de que, con la condición de que, siempre que, sólo si, solo si, siempre y cuando, si, a menos que, sujet(o|a) a",
		unconditional:
			"incondicional, incondicionales, incondicionalmente, sin condiciones, sin condición alguna, sin reservas, pase lo que pase, en cualquier caso, de todos modos",
		justNow:
			"hoy, ahora, actualmente, en la actualidad, esta (mañana|tarde|noche|semana), este (mes|fin de semana), ayer, anoche, recién, recientemente, en los últimos días",
		longAgo:
			"el año pasado, el siglo pasado, la década pasada, hace (un|dos|tres|cuatro|cinco|diez|veinte|treinta|muchos|varios) (años|año|siglos|décadas)",
		soon: "mañana, esta noche, la próxima semana, en (horas|días), en los próximos días, de inmediato, inmediatamente, en breve",
		later:
			"el (próximo|siguiente) (mes|año|verano|otoño|invierno), la próxima primavera, en (unos|dos|tres|cuatro|cinco|diez) (meses|años), en los próximos (meses|años), algún día, a fines de año",
		confesses: "(confiesa|confesó|confesaron), (admite|admitió|admitieron), (reconoce|reconoció|reconocieron)",
		fault:
			"error, errores, falla, fallas, fallo, culpa, culpable, fracas*, (perdió|perdieron), pérdida, pérdidas, falta, carencia, escasez, lent(o|a), tarde, demora, demoras, retras*, débil, peor, mal, mala, malo, pobre, problema, problemas, difícil, dificultad, dificultades, no, nunca, sin, nadie, nada, crisis, daño, dañad(o|a), ilegal, secret(o|a), demasiado, todavía, confes*",
		boasts: "(se jacta|se jactó|se jactaron), (presume|presumió|presumieron), (alardea|alardeó), (se ufana|se ufanó)",
		best: "orgullos(o|a|os|as), orgullo, mejor, mejores, primer(o|a), mayor, más grande, más fuerte, récord, únic(o|a), sin igual, sin precedentes, históric(o|a), éxito, éxitos, exitos(o|a), triunfo, victoria, nadie más, excelente, extraordinari(o|a), notable",
		counted:
			"una vez, dos veces, tres veces, (cuatro|cinco|seis|varias) veces, en (una|dos|tres|cuatro|cinco) ocasiones",
		forTime:
			"por (un|una|dos|tres|cuatro|cinco|seis|diez|doce|varios|varias|unos) (día|días|semana|semanas|mes|meses|año|años|horas|hora), durante (un|una|dos|tres|cuatro|cinco|seis|diez) (día|días|semana|semanas|mes|meses|año|años)",
		praises:
			"(elogia|elogió|elogiaron), (agradece|agradeció|agradecieron), (celebra|celebró|celebraron), (felicita|felicitó|felicitaron), (aplaude|aplaudió), (valora|valoró)",
		blames:
			"(culpa|culpó|culparon), (critica|criticó|criticaron), (condena|condenó|condenaron), (denuncia|denunció|denunciaron), (acusa|acusó|acusaron), (deplora|deploró), (reprocha|reprochó)",
		beforeTalks: `(antes de|previo a|en vísperas de) ${THE}${TALKS}`,
		afterTalks: `(después de|tras|al término de|al cabo de|luego de) ${THE}${TALKS}`,
		beforeVote: `(antes de|previo a|en vísperas de) ${THE}${VOTE}`,
		afterVote: `(después de|tras|luego de) ${THE}${VOTE}`,
		press:
			"conferencia de prensa, rueda de prensa, periodistas, reporteros, declaraciones a la prensa, declaración a la prensa, ante la prensa, ante los medios, encuentro con la prensa",
		lowerHouse:
			"cámara de diputados, cámara de representantes, congreso de los diputados, asamblea nacional, cámara de los comunes, duma estatal, bundestag",
		upperHouse: "senado, cámara de senadores, cámara de los lores, consejo de la federación, bundesrat",
		party:
			"congreso del partido, conferencia del partido, convención del partido, militantes del partido, mitin, acto de campaña",
		court: "corte, tribunal, jueces, juzgado",
		workers: "en una fábrica, en la fábrica, en un astillero, en el astillero, en una planta, en la planta",
		letter: "carta, mensaje, telegrama, cable, nota verbal",
		drafted: "proyecto de (resolución|ley|tratado|acuerdo|decisión|declaración|comunicado), borrador",
		adopted:
			"(adoptad|aprobad|promulgad)(o|a|os|as) (por|en|el|la), (resolución|ley|tratado|declaración) (fue|ha sido) (adoptada|aprobada|adoptado|aprobado)",
	},
	told: {
		beforeTalks: `(antes de|previo a|en vísperas de) ${THE}${TALKS}`,
		afterTalks: `(después de|tras|al término de|luego de) ${THE}${TALKS}`,
		beforeVote: `(antes de|previo a|en vísperas de) ${THE}${VOTE}`,
		afterVote: `(después de|tras|luego de) ${THE}${VOTE}`,
		press:
			"(a|ante|con) (los |las |unos |la )?(reporteros|periodistas|prensa|medios|corresponsales), (en|durante) (una|la|su) (conferencia de prensa|rueda de prensa)",
		lowerHouse:
			"(a|ante|en) (la |el )?(cámara de diputados|cámara de representantes|congreso de los diputados|asamblea nacional|duma|bundestag), (a|ante) los diputados",
		upperHouse: "(a|ante|en) (el |la )?(senado|cámara de senadores|bundesrat), (a|ante) los senadores",
		party:
			"(a|ante|en) (el |la |un |una |su )?(congreso del partido|conferencia del partido|convención del partido|militantes|mitin|acto de campaña)",
		court: "(a|ante|en) (la |el |un |una )?(corte|tribunal|jueces|juzgado)",
		workers: "(a|ante|con) los (trabajadores|obreros), (en) (una|la|un|el) (fábrica|astillero|planta)",
		letter: "en (una|su|la|esta|un) (carta|mensaje|telegrama|nota) (a|al|dirigid)",
		drafted:
			"en (un|el|su) proyecto de (resolución|ley|tratado|acuerdo|decisión|declaración), el proyecto de (resolución|ley|tratado|acuerdo|decisión|declaración)",
		adopted:
			"(adoptó|adoptaron|aprobó|aprobaron|promulgó) (una|la|su|un|el) (nueva |nuevo )?(resolución|ley|tratado|acta|declaración|decisión), (resolución|ley|tratado|decisión) (adoptada|aprobada|adoptado|aprobado)",
	},
	innocent: `el uno al otro, uno a uno, un día, por un lado, por otro lado, cada uno, cada otro, ante todo, sobre todo, después de todo, del todo, para nada, en todo caso, de todos modos, de todas formas, con todo, en primer lugar, por último, en último término, la última vez, los últimos años, en los últimos, en las últimas,
		por lo menos, a lo más, en parte, por parte de, estados unidos, naciones unidas, corea del sur, corea del norte, sudáfrica, américa del sur, américa del norte, atlántico norte, mar del sur de china, medio oriente, oriente medio, oriente próximo, asia oriental, europa oriental, europa occidental, banco occidental, sáhara occidental, occidente, países occidentales,
		libre comercio, a fin de, al final, al fin, a finales de, a principios de, fin de semana, carta abierta, abiert(o|a) a, cerca de, en pleno, a pleno, operación militar, contacto directo, poder judicial, sociedad civil, derecho civil, guerra civil, registro civil`,
	topic: String.raw`(?:^|[,;.:]\s|(?<!\p{L})(?:${SAID}|habló|hablando)\s)(?:(?:sobre|acerca de|respecto a|respecto de|en cuanto a|con respecto a)|en relación con)\s(?!todo|la base)(?<what>(?:el\s|la\s|los\s|las\s|un\s|una\s)?\p{L}[\p{L}'-]*(?:\s\p{L}[\p{L}'-]*){0,3})`,
	cause: String.raw`(?<!\p{L})(?:a causa de|debido a|porque|en respuesta a|como respuesta a|en represalia por|a cambio de|gracias a|como resultado de|en protesta por|en protesta contra|por temor a|por miedo a)\s(?<what>[^,;:.]{3,80})`,
	purpose: String.raw`(?<!\p{L})(?:con el fin de|a fin de|con el objetivo de|con el objeto de|en aras de|para)\s(?<what>[^,;:.]{3,60})`,
	despite: String.raw`(?<!\p{L})(?:a pesar de|pese a|no obstante|sin perjuicio de|al margen de)\s(?<what>[^,;:.]{3,60})`,
	bound: String.raw`(?<!\p{L})(?<how>hasta|desde|antes de|a partir de|para)\s(?:el\s|la\s)?(?:(?:fines|finales|mediados|principios|comienzos)\sde\s)?(?<what>${MONTH}|primavera|verano|otoño|invierno|(?:19|20)\d\d)(?!\p{L})`,
	asked: String.raw`(?<!\p{L})(?:preguntas?|reporter[oa]s?|periodistas?|consultas?|entrevista\p{L}*|carta|declaraci(?:ón|ones)|comentarios?)(?!\p{L})`,
	partner: String.raw`(?<!\p{L})(?:agradec\p{L}+ a|elogi\p{L}+ a|critic\p{L}+ a|acus\p{L}+ a|culp\p{L}+ a|inst\p{L}+ a|exhort\p{L}+ a|felicit\p{L}+ a|dijo a|dijeron a|asegur\p{L}+ a|inform\p{L}+ a|advirti\p{L}+ a|record\p{L}+ a|acord\p{L}+ con|conversaciones con|reunión con|se reunió con|reunido con|llamada con|conversación con|conversó con|habló con|mensaje a|carta a|junto con|junto a|conjuntamente con)l?\s(?:(?:el|la|los|las|su|sus)\s)?(?:(?:primer|primera|ministro|ministra|presidente|presidenta|secretario|secretaria|líder|rey|reina|príncipe|canciller|homólogo|homóloga|embajador|embajadora|gobierno|enviado|delegación)\s){0,2}(?:(?:de|del|de la|de los)\s)?$`,
	toldWhom: String.raw`(?<!\p{L})(?:dijo|dice|dijeron|escribió|prometió|aseguró|recordó|informó|advirtió|aconsejó)\s(?:a|al|a los|a las|a la|a sus|a unos)\s(?<whom>(?!(?:que|nadie|todos)(?!\p{L}))\p{Ll}[\p{L}'’-]*(?:\s(?!(?:que|en|de|del|cómo|por|sobre|y|con|durante)(?!\p{L}))\p{Ll}[\p{L}'’-]*){0,2})|(?:^|[,;.]\s)a\s(?:los|las|sus|todos los)\s(?<to>\p{Ll}[\p{L}’-]*)\s(?:les)\s(?:dijo|dice|prometió|aseguró)(?!\p{L})`,
	headedTo: String.raw`(?<!\p{L})(?:carta|discurso|palabras|mensaje|declaración|charla|conferencia|respuesta|telegrama|llamamiento|brindis|saludo|saludos|informe|testimonio|nota)(?!\p{L})[^.;:]{0,60}?\s(?:a|ante|al|dirigid[oa]s? a)\s(?:(?:los|las|la|el|sus|todos los)\s)?(?<whom>\p{Ll}[\p{L}'’-]*(?:\s(?!(?:en|de|del|y|con|por|durante|sobre)(?!\p{L}))\p{Ll}[\p{L}'’-]*){0,2})`,
	personally: String.raw`(?<!\p{L})(?:personalmente|a título personal|en lo personal|como (?:ciudadano|ciudadana|persona) particular|(?:mi|su) (?:opinión|posición|visión) personal|no (?:hablo|habla) (?:por|en nombre de)l? gobierno)(?!\p{L})`,
	officially: String.raw`(?<!\p{L})(?:(?:el|su|nuestro|este) gobierno|política (?:del gobierno|oficial)|posición oficial|oficialmente|en nombre del (?:gobierno|estado)|en nombre de la nación)(?!\p{L})`,
	passive: String.raw`(?<!\p{L})(?:por|fue|fueron|sido|siendo|es|son|se)(?!\p{L})`,
	endings: false,
	consequence: String.raw`(?<!\p{L})(?:como (?:resultado|consecuencia)|por lo tanto|por tanto|por ello|por eso|por consiguiente|en consecuencia|gracias a|llevó a|condujo a|causó|provocó|porque|debido a|a causa de|desde entonces|así)(?!\p{L})`,
	before: String.raw`(?<!\p{L})(?:antes de|previo a)\s?l?\s?(?:la|el|esa|ese|esta|este|su)?\s?(?<what>\p{L}+)`,
	after: String.raw`(?<!\p{L})(?:después de|desde|tras|luego de)l?\s(?:(?:la|el|esa|ese|esta|este|su)\s)?(?<what>\p{L}+)`,
	ofAnother: String.raw`(?<head>herman[oa]|espos[oa]|marido|mujer|hij[oa]|padre|madre|tí[oa]|prim[oa]|sobrin[oa]|amig[oa]|vecin[oa]|abogad[oa]|chofer|asistente|asesora?|predecesora?|sucesora?|rival|adversari[oa]|enemig[oa]|aliad[oa]|huésped|médic[oa]|viud[oa]|familia|soci[oa])\s(?:del|de la|de los|de su|de sus)\s(?<owner>\p{L}+)\s$`,
	outsiders: String.raw`(?<!(?:nuestros|sus)\s)(?<!\p{L})(?:contrabandistas|rebeldes|terroristas|militantes|insurgentes|manifestantes|huelguistas|piratas|hackers|bandidos|traficantes|separatistas|extremistas|pandillas?|pandilleros|ladrones|delincuentes|criminales|opositores|críticos|la oposición|el enemigo|invasores|ocupantes|agresores|vándalos|especuladores|saqueadores|conspiradores|espías)(?!\p{L})`,
	saidIn: String.raw`^\s*en\s(?<where>[\p{L}-]+),?\s(?:[\p{L}’'-]+[\s,]+){0,6}?(?:${SAID})(?!\p{L})|(?<!\p{L})(?:${SAID}|habló)\sen\s(?<at>[\p{L}-]+)`,
	heldIn: String.raw`(?<!\p{L})(?:habló|discurso|palabras|declaración|declaraciones|entrevista|conferencia|charla|reunión|encuentro|inauguró|visitó|visita|acto)(?:\s(?!(?:sobre|acerca|contra|tras)(?!\p{L}))[\p{L}’'-]+){0,8}?\sen\s(?<where>[\p{L}-]+)`,
	askedOf: String.raw`(?<!\p{L})(?:preguntad[oa]|consultad[oa]|interrogad[oa])\s(?:por\s[^,;:]{2,30}\s)?(?:sobre|acerca de|si|por qué|cómo|qué)\s(?<asked>[^,;:“"]{3,80})|(?<!\p{L})(?:en respuesta a|al responder a|respondiendo a)\s(?:una|la)\spregunta\s(?:sobre|acerca de|de si)\s(?<of>[^,;:“"]{3,80})`,
	superlative: String.raw`^(?:más|mejor|peor|menos|mayor|menor|\p{L}+ísim[oa]s?)(?!\p{L})`,
	oneOf: String.raw`(?<!\p{L})(?:un[oa]\sde|entre)(?!\p{L})`,
	already: String.raw`(?<!\p{L})ya(?!\p{L})`,
	choice: String.raw`(?<!\p{L})(?:o bien|ya sea|o)\s[^.;:]{3,80}?\s(?:o bien|o)(?!\p{L})`,
	showsChoice: String.raw`(?<!\p{L})(?:o|si|elección|elegir|opción|opciones|alternativa|un[oa] de)(?!\p{L})`,
	instead: String.raw`(?:,|\sy|\spero)\s+no|,?\s(?:en lugar de|en vez de|más que)`,
	ordinal:
		"primer|primero|primera|segundo|segunda|tercer|tercero|tercera|cuarto|cuarta|quinto|quinta|sexto|séptimo|octavo|noveno|décimo|último|última|único|única|próximo|próxima",
	sequence: String.raw`(?<!\p{L})(?<first>primero|en primer lugar)(?!\p{L})|(?<!\p{L})(?:luego|después|posteriormente|más tarde)(?!\p{L})`,
	respective: String.raw`(?<a>\p{L}+)\sy\s(?:(?:en|el|la|de|del)\s)*(?<b>\p{L}+)\s[^,;.]{1,60}?\s(?:(?:en|el|la|por|a)\s)*(?<c>\p{L}+)\sy\s(?:(?:en|el|la|por|a)\s)*(?<d>\p{L}+),?\srespectivamente`,
	planned: String.raw`(?<!\p{L})(?:(?:planea|planean|piensa|piensan|pretende|pretenden|espera|esperan|quiere|quieren)|va a|van a)\s(?:pronto\s|ahora\s|también\s){0,2}(?<verb>\p{L}+)`,
	done: String.raw`(?<!\p{L})(?:ha|han)\s(?:ya\s|ahora\s)?(?<verb>\p{L}+)`,
	exclusive: String.raw`(?<!\p{L}|no\s)(?:sólo|solo|solamente|únicamente|exclusivamente)\s(?:para\s|en\s|a\s|con\s|por\s|el\s|la\s|los\s|las\s)?$`,
	furtherItem: String.raw`^\s*,?\s*(?:y|e|así como)\s\p{L}|^,\s(?:el\s|la\s|los\s|las\s|para\s|a\s|en\s|con\s)?\p{L}+(?:\s\p{L}+)?(?:,|\sy)\s`,
	opensText: String.raw`(?<!\p{L})(?:(?:comenzó|comienza|empezó|empieza|abrió|abre|inició|inicia)(?:\s(?:el|la|su|un|una)\s\p{L}+){0,1}\s(?:con|diciendo)(?!\p{L})|(?:primeras palabras|primera (?:frase|línea))(?!\p{L}))`,
	closesText: String.raw`(?<!\p{L})(?:(?:terminó|termina|cerró|cierra|concluyó|concluye|finalizó)(?:\s(?:el|la|su|un|una)\s\p{L}+){0,1}\s(?:con|diciendo)(?!\p{L})|(?:últimas palabras|última (?:frase|línea))(?!\p{L}))`,
	answers: String.raw`(?:^|[,;]\s)(?:al ser )?(?:preguntad[oa]|consultad[oa])\s(?:sobre|acerca|si|por)(?!\p{L})|(?<!\p{L})(?:en respuesta a|respondiendo a|al responder a)\s(?:una|la|su)\s(?:\p{L}+\s)?pregunta`,
	linking: `pregunta, preguntas, respuesta, respuestas, nombre, pesar, precio, monto, costo, (dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce), declaración, declaraciones, comentario, comentarios, discurso, entrevista, texto, documento, comunicado, prensa, medios, diplomáticos, lectores, observadores, oyentes, funcionarios, invitados, pasos, paso, medidas, medida, mejor, bien, ayuda, reporteros, periodistas, audiencia, cuenta, informe, informes, carta, artículo, página, resumen, versión, palabras, palabra, frase, línea, pasaje, cita, término, términos, título, titular, sección, cláusula, capítulo, preámbulo, anexo, párrafo, punto, puntos, mensaje,
		(dice|dicen|dijo|dijeron|diciendo), (habla|hablan|habló|hablaron), (usa|usan|usó|usaron|utiliza|utilizó), (llama|llaman|llamó|llamaron), (describe|describió|describieron), (califica|calificó|calificaron), (ve|ven|vio|vieron), (considera|consideró|consideraron), (expresa|expresó|expresaron), (se refiere|se refirió|se refirieron), (señala|señaló|señalaron), (hace|hizo|hicieron), (menciona|mencionó|mencionaron), (cita|citó|citaron), (lee|leyó), (agrega|agregó|añade|añadió), (explica|explicó), (argumenta|argumentó), (confirma|confirmó), (repite|repitió), (recuerda|recordó), (incluye|incluyó), (afirma|afirmó|afirmaron), (sostiene|sostuvo), (manifiesta|manifestó),
		según, antes, después, luego, ahora, entonces, aún, todavía, también, además, nuevamente, en cambio, sin embargo, mientras, aquí, allí, cuando, donde, que, quien, quienes, cual, cuyo, cómo, por qué, porque, desde, aunque, una vez, incluso, sólo, solo, uno, una, otro, otra, otros, otras, entre otras cosas, cosa, cosas, idea, visión, manera, forma, caso, hecho, claro, mismo, misma, tal, ambos, ambas, lado, lados, parte, partes, país, países, gobierno, vocero, portavoz, ministro, ministra, presidente, presidenta,
		hoy, ayer, mañana, (lunes|martes|miércoles|jueves|viernes|sábado|domingo), (${MONTH}), día, días, semana, semanas, mes, meses, año, años, tiempo, de, del, a, al, en, por, para, con, sin, sobre, bajo, entre, durante, tras, hasta, hacia, ante, esto, eso, este, esta, estos, estas, ese, esa, y, e, pero, no, el, la, los, las, un, unos, unas, su, sus, se, le, les, lo, debe, puede, podría, será, sería, nunca, nadie`,
	now: String.raw`(?<!\p{L})(?:hoy|ahora|en la actualidad|actualmente|en estos días|este año|en este momento)(?!\p{L})`,
};
