import type { ContrastRules } from "@fissure/model";

const TALKS =
	"(la |las |el |los |del )?(conversaciones|reunión|encuentro|negociaciones|cumbre|consultas|entrevista|diálogo|llamada)";
const VOTE = "(la |las |el |los |del )?(votación|elección|elecciones|referéndum|comicios|consulta popular)";

export const contrasts: ContrastRules = {
	terms: {
		all: "todo, toda, todos, todas, cada, cada uno de, cada una de, la totalidad (de|del), el conjunto (de|del), en todo el país, sin excepción, enter(o|a|os|as)",
		part: `algunos, algunas, varios, varias, muchos, muchas, la mayoría (de|del), la mayor parte (de|del), parte (de|del), una parte (de|del), la mitad (de|del), unos cuantos, unas cuantas, un tercio (de|del), dos tercios (de|del), una minoría (de|del), ciertos, ciertas,
			(uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) de (los|las|sus|nuestros|nuestras|estos|estas|cada)`,
		one: "un solo, una sola, un único, una única, un cierto",
		oneOnly: "sólo uno, sólo una, solo uno, solo una, uno de, una de, un solo, una sola",
		several: "(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|algunos|algunas|muchos|muchas) de",
		foremost: "el primero, la primera, los primeros, las primeras, el primer",
		hindmost: "el último, la última, los últimos, las últimas",
		firstTime: "por primera vez, por vez primera, primera vez, inédit(o|a|os|as)",
		again:
			"de nuevo, nuevamente, otra vez, una vez más, en repetidas ocasiones, repetidamente, reiteradamente, por (segunda|tercera) vez, como antes",
		always: "regularmente, siempre, constantemente, sistemáticamente, invariablemente, cada vez, permanentemente",
		sometimes: "a veces, de vez en cuando, ocasionalmente, en ocasiones, algunas veces",
		seldom: "raramente, rara vez, raras veces, pocas veces",
		alone:
			"unilateralmente, por sí (sola|solo|mismo|misma), por su cuenta, por nuestra cuenta, en solitario, por sus propios medios, sin (ayuda|asistencia|apoyo) (externa|externo|extranjera|extranjero|exterior|de nadie)?",
		together:
			"ambas partes, las dos partes, conjuntamente, de manera conjunta, junt(os|as), de consuno, hombro con hombro, con (la ayuda|la asistencia|el apoyo) (de|del)",
		rises: `(aumenta|aumentan|aumentó|aumentaron|aumentar|aumentará|aumentado|aumento), (sube|suben|subió|subieron|subir|subirá|subida), (crece|crecen|creció|crecieron|crecer|crecerá|crecimiento), (incrementa|incrementó|incrementaron|incrementar|incremento), al alza, (se dispara|se disparó), (repunta|repuntó|repunte)`,
		falls: `(disminuye|disminuyen|disminuyó|disminuyeron|disminuir|disminuirá|disminución), (baja|bajan|bajó|bajaron|bajar|bajará|bajado), (cae|caen|cayó|cayeron|caer|caerá|caída), (desciende|descendió|descendieron|descender|descenso), (se reduce|se redujo|se redujeron|reducción), a la baja, (se desploma|se desplomó), (se contrae|se contrajo|contracción)`,
		imports: "(importa|importan|importó|importaron|importar|importamos|importación|importaciones)",
		exports: "(exporta|exportan|exportó|exportaron|exportar|exportamos|exportación|exportaciones)",
		buys: "(compra|compran|compró|compraron|comprar|comprará|compraremos|compramos), (adquiere|adquirió|adquirir|adquirirá)",
		sells: "(vende|venden|vendió|vendieron|vender|venderá|venderemos|vendemos), venta (de|del)",
		opens:
			"(abre|abren|abrió|abrieron|abrir|abrirá|abrirán|abriremos|reabre|reabrió|reabrir|reabrirá|reapertura|apertura)",
		closes: "(cierra|cierran|cerró|cerraron|cerrar|cerrará|cerrarán|cerraremos|cierre|clausura|clausuró)",
		begins:
			"(comienza|comienzan|comenzó|comenzaron|comenzar|comenzará), (empieza|empezó|empezar|empezará), (inicia|inician|inició|iniciaron|iniciar|iniciará|inicio (de|del)), (lanza|lanzó|lanzaron)",
		ends: "(termina|terminan|terminó|terminaron|terminar|terminará), (finaliza|finalizó|finalizar|finalizará), (concluye|concluyó|concluyeron|concluir), (cesa|cesó), (pone|puso|poner) fin, (acaba|acabó|acabar) (con|de)?, (se detiene|detuvo)",
		unanimous: "por unanimidad, unánime*, unánimemente, por consenso, sin votos en contra",
		divided: "por estrecha mayoría, por escasa mayoría, por mayoría, dividid(o|a|os|as), con abstenciones",
		gives:
			"(dona|donó|donaron|donará|donaremos), (regala|regaló|regalará), (concede|concedió), (entrega|entregó) gratuitamente",
		lends: "(presta|prestan|prestó|prestaron|prestará|prestaremos), préstamo*, a crédito",
		killed: "muert(o|a|os|as), murieron, fallecid(o|a|os|as), fallecieron, víctimas mortales",
		wounded: "herid(o|a|os|as), lesionad(o|a|os|as)",
		missing: "desaparecid(o|a|os|as), en paradero desconocido",
		destroys:
			"(destruye|destruyó|destruyeron|destruir|destruid(o|a|os|as)), (hunde|hundió|hundieron|hundid(o|a|os|as)), derribad(o|a|os|as), (derriba|derribó), (quema|quemó|quemaron)",
		seizes:
			"(captura|capturó|capturaron|capturad(o|a|os|as)), (incauta|incautó|incautaron|incautad(o|a|os|as)), (confisca|confiscó|confiscad(o|a|os|as)), (detiene|detuvo|detuvieron|detenid(o|a|os|as)), (apresa|apresó), (arresta|arrestó), (decomisa|decomisó)",
		frees:
			"(libera|liberó|liberaron|liberar|liberará|liberad(o|a|os|as)|liberación), (suelta|soltó|soltaron), (devuelve|devolvió|devolvieron|devolver), puest(o|a|os|as) en libertad",
		lasting:
			"permanente*, permanentemente, durader(o|a|os|as), definitiv(o|a|os|as), definitivamente, indefinidamente, para siempre",
		temporary:
			"temporal, temporales, temporalmente, provisional*, provisionalmente, interin(o|a), transitori(o|a|os|as), transitoriamente, por el momento, por ahora, momentáneamente",
		public: "públicamente, en público, abiertamente",
		secret: "secretamente, en secreto, en privado, a puerta cerrada, confidencialmente, a escondidas, reservadamente",
		direct: "direct(o|a|os|as), directamente, cara a cara",
		indirect:
			"indirect(o|a|os|as), indirectamente, por medio de intermediarios, a través de (mediadores|intermediarios)",
		duty: "obligatori(o|a|os|as), obligatoriamente, obligación, obligaciones, vinculante*, (obliga|obligan|obligó)",
		choice:
			"voluntari(o|a|os|as), voluntariamente, facultativ(o|a|os|as), optativ(o|a|os|as), opcional*, no vinculante*",
		forced:
			"bajo (presión|coacción|amenaza), forzad(o|a|os|as), contra su voluntad, por la fuerza, a la fuerza, obligad(o|a|os|as), coaccionad(o|a|os|as)",
		willing:
			"por (su|nuestra) propia voluntad, de buen grado, libremente, voluntariamente, por decisión propia, a petición propia",
		full: "complet(o|a|os|as), completamente, total, totales, totalmente, plen(o|a|os|as), plenamente, enteramente, íntegr(o|a|os|as), íntegramente",
		partial: "parcial, parciales, parcialmente, en parte, limitad(o|a|os|as)",
		postpones:
			"(aplaza|aplazan|aplazó|aplazaron|aplazar|aplazará|aplazad(o|a|os|as)|aplazamiento), (pospone|posponen|pospuso|posponer|pospuest(o|a)), (posterga|postergó|postergar), (retrasa|retrasó), (difiere|difirió)",
		cancels:
			"(cancela|cancelan|canceló|cancelaron|cancelar|cancelad(o|a|os|as)|cancelación), (anula|anuló|anular), (suprime|suprimió|suprimir), (deroga|derogó|derogar), (abandona|abandonó)",
		applies:
			"(solicita|solicitó|solicitar|solicitud de|pide|pidió) (la )?(adhesión|ingreso|entrada|membresía), candidat(o|a) a, candidatura a",
		joins:
			"(ingresó|ingresaron|ha ingresado|ingresa) en, admitid(o|a|os|as) (en|como), (se adhirió|se adhirieron|se unió|se sumó) a, es (ya )?miembro",
		quits:
			"(abandona|abandonó|abandonaron) (la|el), (se retira|se retiró|se retiraron|se retirará) (de|del), (sale|salió|salieron) (de|del)",
		accused:
			"acusad(o|a|os|as) de, sospechos(o|a|os|as), imputad(o|a|os|as), procesad(o|a|os|as), investigad(o|a|os|as), bajo investigación, sospecha de",
		convicted: "condenad(o|a|os|as) (a|por), declarad(o|a|os|as) culpable*, culpable*, sentenciad(o|a|os|as)",
		withdraws:
			"(retira|retiran|retiró|retiraron|retirar|retirará|retiraremos|retirada|retiro), (repliega|replegó|replegar|repliegue), (repatría|repatrió)",
		deploys:
			"(despliega|despliegan|desplegó|desplegaron|desplegar|desplegará|desplegaremos|despliegue), (envía|envían|envió|enviaron|enviará), (estaciona|estacionó)",
		lifts:
			"(levanta|levantan|levantó|levantaron|levantar|levantará|levantamiento), (alivia|alivió|aliviar), (flexibiliza|flexibilizó), (relaja|relajó)",
		imposes:
			"(impone|imponen|impuso|impusieron|imponer|impondrá|imposición), (prorroga|prorrogan|prorrogó|prorrogaron|prorrogar|prórroga), (endurece|endureció|endurecer), (introduce|introdujo|introducir), (implanta|implantó)",
		wins: "(gana|ganan|ganó|ganaron|ganar|ganará), (vence|venció), victoria, victorios(o|a|os|as)",
		loses: "(pierde|pierden|perdió|perdieron|perder|perderá), derrota, derrotad(o|a|os|as), vencid(o|a|os|as)",
		rents:
			"(alquila|alquiló|alquilar|alquilará|alquiler), (arrienda|arrendó|arrendar|arrendará|arrendamiento), (renta|rentó)",
		lowest: "(el|la|los|las) más (baj|pequeñ|barat|reducid)(o|a|os|as), mínim(o|a), el menor, la menor, los menores",
		highest:
			"(el|la|los|las) más (alt|car|elevad)(o|a|os|as), (el|la|los|las) más grande*, máxim(o|a), el mayor, la mayor, los mayores, las mayores",
		men: "hombres, varones, niños, masculin(o|a|os|as)",
		women: "mujeres, niñas, femenin(o|a|os|as)",
		majority: "la mayoría (de|del), la mayor parte (de|del)",
		minority: "una minoría (de|del), la minoría (de|del), pocos de, pocas de, un puñado de",
		military: "militar, militares, armad(o|a|os|as)",
		civilian: "civil, civiles, desarmad(o|a|os|as)",
		north: "norte, septentrional*, norteñ(o|a|os|as)",
		south: "sur, meridional*, sureñ(o|a|os|as), austral*",
		east: "al este, del este, en el este, oriental, orientales, oriente",
		west: "oeste, occidental, occidentales, occidente",
		army: "ejército de tierra, ejército, fuerzas terrestres",
		navy: "marina, armada, naval, navales, flota",
		airForce: "fuerza aérea, fuerzas aéreas, ejército del aire, aviación",
		free: "gratis, gratuit(o|a|os|as), gratuitamente, sin (costo|coste|cargo|pago)",
		forPay: "de pago, a cambio de (dinero|un pago|una remuneración), previo pago, mediante pago, cobrando",
		inVain:
			"en vano, sin éxito, infructuosamente, (intenta|intentó|intentaron|intentar), intento de, intentos de, fracasó, fracasaron",
		succeeds: "(logra|logró|lograron), (consigue|consiguió|consiguieron), con éxito",
		inMorning: "por la mañana, por las mañanas, cada mañana, al amanecer, al alba, de madrugada",
		inEvening: "por la tarde, por las tardes, cada tarde, al atardecer, al anochecer",
		atNight: "de noche, por la noche, por las noches, durante la noche, cada noche",
		byAir: "por aire, en avión, en helicóptero, por vía aérea",
		bySea: "por mar, en barco, en buque, en ferry, por vía marítima",
		byRoad: "por carretera, en coche, en autobús, en camión, por tierra",
		byRail: "por tren, en tren, por ferrocarril, en ferrocarril",
		slightly: "ligeramente, levemente, un poco, algo, modestamente, marginalmente",
		greatly:
			"considerablemente, notablemente, drásticamente, sustancialmente, significativamente, enormemente, fuertemente, masivamente, marcadamente",
		roughly: "aproximadamente, alrededor de, más o menos",
		exactly: "exactamente, precisamente, justamente",
		spring: "(en|esta|la próxima|hasta la|desde la|en la|antes de la) primavera",
		summer: "(en|este|el próximo|hasta el|desde el|en el|antes del) verano",
		autumn: "(en|este|el próximo|hasta el|desde el|en el|antes del) otoño",
		winter: "(en|este|el próximo|hasta el|desde el|en el|antes del) invierno",
		perDay: "al día, por día, cada día, todos los días, diari(o|a|os|as), diariamente, en un día",
		perWeek: "a la semana, por semana, cada semana, todas las semanas, semanal*, semanalmente, en una semana",
		perMonth: "al mes, por mes, cada mes, todos los meses, mensual*, mensualmente, en un mes",
		perYear: "al año, por año, cada año, todos los años, anual, anuales, anualmente, en un año",
		perDecade: "por década, cada diez años, en una década, en diez años, cada década",
		proposes:
			"(propone|proponen|propuso|propusieron|proponer|proponemos|propongo|propondrá), propuesta de, (sugiere|sugieren|sugirió|sugirieron|sugerir|sugerimos), (recomienda|recomiendan|recomendó|recomendar|recomendamos), (aconseja|aconsejó)",
		demands:
			"(exige|exigen|exigió|exigieron|exigir|exigimos|exigía|exigencia), (ordena|ordenan|ordenó|ordenaron|ordenar), por orden de, ultimátum, (conmina|conminó), (emplaza|emplazó), (manda|mandó) que",
		allowed:
			"(puede|pueden|podrá|podrán), (permite|permiten|permitió|permitir|permitirá|permitid(o|a|os|as)), (autoriza|autorizan|autorizó|autorizar|autorizad(o|a|os|as)), facultad(o|a|os|as) para, (tiene|tienen|tenemos) derecho a, con derecho a",
		obliged:
			"debe, deben, debemos, deberá, deberán, (tiene|tienen|tenemos|tendrá|tendrán) que, obligad(o|a|os|as) a, hay que",
		requests:
			"(pide|piden|pidió|pidieron|pedir|pedimos|pedía), (solicita|solicitan|solicitó|solicitaron|solicitar|solicitamos), a (petición|solicitud|invitación) de, (ruega|rogó|rogamos)",
		invites: "(invita|invitan|invitó|invitaron|invitar|invitamos|invitación), (ruega|rogó)",
		agrees:
			"(acuerda|acuerdan|acordó|acordaron|acordar|acordamos), (conviene|convino|convinieron|convenir), acuerdo (para|sobre|de), (firma|firman|firmó|firmaron|firmar|firmamos), (suscribe|suscribió|suscribieron), (pacta|pactó|pactaron)",
		decides:
			"(decide|deciden|decidió|decidieron|decidir|hemos decidido|ha decidido), decisión de, (anuncia|anuncian|anunció|anunciaron), (resuelve|resolvió|resolvieron), (adopta|adoptó|adoptaron)",
		regrets:
			"(lamenta|lamentan|lamentó|lamentaron|lamentar|lamentamos), pesar por, con pesar, (deplora|deploró|deploramos)",
		apologises:
			"(se disculpa|se disculpan|se disculpó|se disculparon|nos disculpamos), disculpas, (pide|pidió|pidieron|pedimos) perdón",
		offers:
			"(ofrece|ofrecen|ofreció|ofrecieron|ofrecer|ofrecemos|ofrecimiento), dispuest(o|a|os|as) a, disposición a, list(o|a|os|as) para",
		threatens: "(amenaza|amenazan|amenazó|amenazaron|amenazar|amenazamos|amenazaba) con, amenaza de",
		hopes:
			"(espera|esperan|esperó|esperamos|espero|esperaba), esperanza de, (confía|confían|confiamos) en que, nos gustaría, ojalá",
		isSure:
			"segur(o|a|os|as) de que, convencid(o|a|os|as) de que, (está|es|ha sido|quedó) (probado|demostrado|comprobado|acreditado) que, (demuestra|demuestran|demostró|prueba|probó) que, no cabe duda de que, no hay duda de que, (sabe|sabemos|saben|sabía) que, cert(eza|idumbre) de que",
		promises:
			"(promete|prometen|prometió|prometieron|prometer|prometemos|prometo|promesa), (se compromete|se comprometen|se comprometió|se comprometieron|nos comprometemos|compromiso) (a|de)?, (garantiza|garantizan|garantizó|garantizar|garantizamos|garantía), (jura|juró), (asegura|aseguramos|aseguró), (dio|dimos) (su|nuestra) palabra",
		supposes:
			"según (nuestros|sus) (cálculos|estimaciones), se (estima|calcula) que, (estima|estiman|estimó|estimamos|calcula|calculamos|calculó) que, (supone|suponen|supuso|suponemos), (presume|presumimos), (prevé|prevén|prevemos)",
		approves:
			"(aprueba|aprueban|aprobó|aprobaron|aprobar|aprobamos|aprobad(o|a|os|as)), (ratifica|ratifican|ratificó|ratificaron), (acepta|aceptan|aceptó|aceptaron|aceptamos), (avala|avalan|avaló|avalaron), (adopta|adoptó|adoptaron), luz verde, (dio|dieron) su (visto bueno|aval|aprobación|consentimiento)",
		discusses:
			"(discute|discuten|discutió|discutieron|discutir|discutimos), (debate|debaten|debatió|debatieron|debatir|debatimos), (examina|examinan|examinó|examinaron|examinar|examinamos), (analiza|analizan|analizó|analizaron|analizar|analizamos), (aborda|abordan|abordó|abordaron|abordar|abordamos), (trata|tratan|trató|trataron) (sobre|el tema|la cuestión), (estudia|estudian|estudió|estudiaron|estudiar|estudiamos), (conversa|conversó|conversaron|conversamos) sobre, intercambi* (opiniones|puntos de vista), (toma|tomó|tomaron|tomamos) nota, (escucha|escuchó|escuchamos), (negocia|negocian|negoció|negociaron)",
		intends:
			"(quiere|quieren|queremos|quería|querían), (pretende|pretenden|pretendemos|pretendía), (planea|planean|planeamos|planeaba), intención de, (busca|buscan|buscamos|buscó|buscaba), (procura|procuran|procuramos), (intenta|intentan|intentamos), (se propone|se proponen|nos proponemos), (aspira|aspiran|aspiramos) a, (trata|tratan|tratamos) de, (trabaja|trabajan|trabajamos) (para|por|en)",
		achieves:
			"(logra|logran|logró|lograron|hemos logrado|ha logrado|logramos), (consigue|consiguen|consiguió|consiguieron|hemos conseguido|conseguimos), (obtiene|obtienen|obtuvo|obtuvieron|obtuvimos), (alcanza|alcanzan|alcanzó|alcanzaron|alcanzamos)",
		thinks:
			"(piensa|piensan|pensó|pensamos|pienso), (cree|creen|creyó|creemos|creo|creía), (opina|opinan|opinó|opinamos), (sospecha|sospechan|sospechó), a (mi|nuestro|su) (juicio|parecer|entender), en (mi|nuestra|su) opinión, parece que, probablemente, quizá, quizás, tal vez",
		conditioned:
			"a cambio de, a condición de, con la condición de, siempre que, siempre y cuando, con tal de que, sólo si, solo si, si, a menos que, sujet(o|a|os|as) a, salvo que, a cambio",
		unconditional:
			"incondicional*, incondicionalmente, sin (condiciones|condición alguna|condiciones previas|ninguna condición|reservas|contrapartidas), sin pedir nada (a cambio)?, sin exigir nada, pase lo que pase, en cualquier caso, en todo caso, sea como sea",
		justNow:
			"hoy, ahora, actualmente, en la actualidad, esta (mañana|tarde|semana|noche), este (mes|fin de semana), ayer, anoche, acaba de, acaban de, recientemente, en los últimos días, estos días",
		longAgo:
			"el año pasado, la (década|primavera) pasada, el (siglo|verano|otoño|invierno) pasado, el año antepasado, hace (años|décadas|siglos|generaciones|muchos años|varios años|algunos años|mucho tiempo), hace (un|una) (año|década|siglo), hace (dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|cincuenta|cien) (años|décadas|siglos)",
		soon: "mañana, esta noche, la próxima semana, la semana próxima, la semana que viene, en (horas|días), en los próximos días, en las próximas horas, de inmediato, inmediatamente, en breve, pronto, dentro de poco",
		later:
			"el (mes|año|verano|otoño|invierno) (próximo|que viene), el próximo (mes|año|verano|otoño|invierno), la próxima primavera, en (unos|dos|tres|cuatro|cinco|diez) (meses|años), dentro de (un|dos|tres|cuatro|cinco|diez) (mes|meses|año|años), en los próximos (meses|años), más adelante, algún día",
		confesses: "(confiesa|confiesan|confesó|confesaron|confesar), (admite|admiten|admitió|admitieron|admitir)",
		fault:
			"error, errores, equivo*, falta, faltas, fall(o|ó|os|ado|amos|aron), culp*, fracas*, vergüenza, perdón, disculp*, (cae|cayó|caída|baja|bajó|bajado|desc*|disminu*), pérdida*, perd*, pierd*, carenc*, escasez, lent(o|a|os|as|amente), tarde, retras*, demor*, débil*, peor, peores, mal, mala, malas, malos, pobre*, problema*, difíc*, dificult*, no, nunca, jamás, nadie, nada, sin, todavía, aún, crisis, daño*, ilegal*, ocult*, secret*, violó, vulner*, insuficien*, demasiado, confes*, admit*, tampoco, ni",
		boasts:
			"(se jacta|se jactan|se jactó|se jactaron|jactarse), (presume|presumen|presumió|presumieron|presumir) de, (alardea|alardean|alardeó|alardear), (se vanagloria|se vanaglorió), (se ufana|se ufanó)",
		best: "orgull*, mejor, mejores, primer, primera, primero, mayor, mayores, récord, únic(o|a|os|as), inigual*, sin precedentes, históric(o|a|os|as), éxito*, exitos*, triunf*, victoria*, más que (nadie|ningún|ninguna), nadie más, ningún otro, ninguna otra, envidi*, admir*, excelen*, extraordinari*, notable*, jact*, líder*, campeón*",
		counted:
			"una vez, dos veces, tres veces, (cuatro|cinco|seis|varias) veces, en (una|dos|tres|cuatro|cinco) ocasiones, en una ocasión, una sola vez",
		forTime:
			"(por|durante) (un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|varios|varias|unos|unas) (día|días|semana|semanas|mes|meses|año|años|hora|horas)",
		praises:
			"(elogia|elogian|elogió|elogiaron|elogiar), (agradece|agradecen|agradeció|agradecieron|agradecemos|agradecer), (felicita|felicitan|felicitó|felicitamos), (celebra|celebran|celebró|celebramos), (aplaude|aplaudió|aplaudimos), (encomia|encomió), (alaba|alabó)",
		blames:
			"(lamenta|lamentan|lamentó|lamentaron|lamentamos), (critica|critican|criticó|criticaron|criticamos), (condena|condenan|condenó|condenaron|condenamos), (denuncia|denuncian|denunció|denunciamos), (acusa|acusan|acusó|acusamos), (culpa|culpó), (reprocha|reprochó|reprochamos), (deplora|deploró), (censura|censuró)",
		beforeTalks: `(antes de|previo a|en vísperas de|antes) ${TALKS}`,
		afterTalks: `(después de|tras|al término de|al final de|al concluir|luego de) ${TALKS}`,
		beforeVote: `(antes de|previo a|en vísperas de) ${VOTE}`,
		afterVote: `(después de|tras|luego de) ${VOTE}`,
		press:
			"conferencia de prensa, rueda de prensa, ante la prensa, a la prensa, periodistas, corresponsales, conferencia matutina, declaraciones a los medios",
		lowerHouse:
			"congreso de los diputados, cámara de diputados, cámara de representantes, cámara de los comunes, asamblea nacional, duma, bundestag, cámara baja",
		upperHouse: "senado, cámara de los lores, cámara alta, consejo de la federación, bundesrat, senadores",
		party: "congreso del partido, convención del partido, mitin, acto de campaña, militantes, acto partidario",
		court: "tribunal, corte, jueces, juzgado, magistrados",
		workers: "fábrica, astillero, obreros, trabajadores de la planta",
		letter: "carta (a|al|dirigida), mensaje (a|al|dirigido), telegrama (a|al), nota verbal, misiva",
		drafted: "proyecto de (resolución|ley|tratado|acuerdo|decisión|declaración|comunicado), anteproyecto, borrador de",
		adopted:
			"(adoptad|aprobad|promulgad)(o|a|os|as) (por|en|el|la), (resolución|ley|tratado|declaración|decisión) (fue|ha sido|quedó) (adoptada|aprobada|adoptado|aprobado|promulgada)",
	},
	told: {
		beforeTalks: `(antes de|en vísperas de|previo a) ${TALKS}`,
		afterTalks: `(después de|tras|al término de|luego de|al concluir) ${TALKS}`,
		beforeVote: `(antes de|en vísperas de|previo a) ${VOTE}`,
		afterVote: `(después de|tras|luego de) ${VOTE}`,
		press:
			"(a|ante) (los |unos |varios )?(periodistas|reporteros|corresponsales|medios), (a|ante) la prensa, en (una|la|su) (rueda|conferencia) de prensa, en conferencia de prensa, en rueda de prensa",
		lowerHouse:
			"(ante|en) (el|la) (congreso de los diputados|cámara de diputados|cámara de representantes|cámara de los comunes|asamblea nacional|duma|bundestag|cámara baja), ante los diputados, a los diputados",
		upperHouse:
			"(ante|en) (el|la) (senado|cámara alta|cámara de los lores|consejo de la federación), ante los senadores, a los senadores",
		party:
			"(ante|en) (el|un|su) (congreso del partido|mitin|acto de campaña), ante (los|sus) militantes, a (los|sus) militantes",
		court: "(ante|en) (el|la|un) (tribunal|corte|juzgado), ante los (jueces|magistrados), a los jueces",
		workers: "(a|ante) los (obreros|trabajadores), en (una|la) fábrica, en (un|el) astillero",
		letter:
			"en (una|su|la|esta) (carta|misiva|nota) (a|al|dirigida), en (un|su|el|este) (mensaje|telegrama) (a|al|dirigido)",
		drafted:
			"en (un|el|su) proyecto de (resolución|ley|tratado|acuerdo|decisión|declaración), el proyecto de (resolución|ley|tratado|acuerdo|decisión|declaración), en el borrador",
		adopted:
			"(adopta|adoptó|adoptaron|aprueba|aprobó|aprobaron|promulgó) (una|un|la|el|su|esta) (nueva |nuevo )?(resolución|ley|tratado|declaración|decisión), (resolución|ley|tratado|declaración|decisión) (adoptada|aprobada|adoptado|aprobado|promulgada)",
	},
	innocent: `uno a otro, unos a otros, el uno al otro, por una parte, por un lado, por otra parte, por su parte, un día, algún día, en todo caso, en todo momento, en todas partes, ante todo, sobre todo, después de todo, del todo, de todos modos, de todas formas, de todas maneras, con todo, a pesar de todo, todo lo contrario, todo el mundo, en particular, en gran medida, en la mayoría de los casos,
		estados unidos, naciones unidas, corea del sur, corea del norte, sudán del sur, timor oriental, macedonia del norte, atlántico norte, atlántico sur, mar de china meridional, mar de china oriental, países occidentales, oriente medio, oriente próximo, cercano oriente, lejano oriente, asia oriental, europa oriental, europa occidental, américa del norte, américa del sur, cooperación sur sur, sur global, norte y sur,
		libre comercio, mundo libre, al fin y al cabo, al final, a finales, a fines, a principios, a partir, en directo, operación militar, carta abierta, abiert(o|a|os|as) a, estrech(o|a|os|as), la última vez, en los últimos, en las últimas, en el último, en la última, por último, primer ministro, primera ministra, primera dama, en primer lugar, primeros pasos, primer paso, los primeros días, de acuerdo con, de acuerdo, estamos de acuerdo, si bien, como si, así como, de la mañana, mañana mismo por la mañana, buenos días, a la mayor brevedad, la mayor parte de las veces, mayor general, cada vez más, cada vez que, cada vez menos, baja de tensión, tierra firme, de día y de noche, la baja, guerra civil, sociedad civil, población civil, aviación civil, registro civil, protección civil, opinión pública, en parte alguna, algo más, libre voluntad`,
	topic: String.raw`(?:^|[,;.:]\s|(?<!\p{L})(?:dijo|declaró|habló|hablando|preguntad[oa]|escribió|señaló)\s)(?:sobre|acerca del?|respecto (?:del?|al?)|en cuanto al?|en relación con|con respecto al?|a propósito del?)\s(?!la base|el fondo|todo|este punto)(?<what>(?:el\s|l[ao]s?\s|los\s|un[ao]?\s)?\p{L}[\p{L}'-]*(?:\s\p{L}[\p{L}'-]*){0,3})`,
	cause: String.raw`(?<!\p{L})(?:a causa del?|debido al?|porque|en respuesta al?|en represalia por|a cambio del?|gracias al?|como resultado del?|a raíz del?|por culpa del?|en protesta por|por temor al?|por miedo al?)\s(?<what>[^,;:.]{3,80})`,
	purpose: String.raw`(?<!\p{L})(?:a fin de|con el fin de|con el objetivo de|con miras a|con vistas a|para)\s(?<what>[^,;:.]{3,60})`,
	despite: String.raw`(?<!\p{L})(?:a pesar del?|pese al?|no obstante|independientemente del?)\s(?<what>[^,;:.]{3,60})`,
	bound: String.raw`(?<!\p{L})(?<how>hasta|antes del?|desde|a partir del?|para)\s(?:el\s|l[ao]s?\s)?(?:(?:principios|comienzos|mediados|finales|fines|fin)\sde\s)?(?:mes\sde\s|año\s)?(?<what>enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre|primavera|verano|otoño|invierno|(?:19|20)\d\d)(?!\p{L})`,
	asked: String.raw`(?<!\p{L})(?:preguntas?|periodistas?|consultas?|entrevista\p{L}*|carta|solicitud de comentarios|declaraciones|comentarios?)(?!\p{L})`,
	partner: String.raw`(?<!\p{L})(?:agradec\p{L}+|agradecid[oa]s? (?:con|al?)|elogi\p{L}+|critic\p{L}+|acus\p{L}+|culp\p{L}+|inst[óa]\p{L}*|felicit\p{L}+|dijo|aseguró|informó|advirtió|recordó|acordó con|convino con|de acuerdo con|conversaciones con|reunión con|se reunió con|reunid[oa]s? con|encuentro con|llamada con|conversó con|habló con|hablar con|mensaje|carta|junto (?:con|al?)|conjuntamente con|con)\s(?:al?\s|con\s)?(?:(?:el|la|los|las|su|sus)\s)?(?:(?:primer[ao]?\s|vice)?(?:ministr[oa]s?|canciller(?:es)?|president[ea]s?|secretari[oa]|líder|rey|reina|príncipe|homólog[oa]|embajador[a]?|gobierno|enviad[oa]|delegación)\s)?(?:(?:de|del|en|de relaciones exteriores de|de exteriores de)\s(?:el\s|la\s|los\s|las\s)?)?$`,
	toldWhom: String.raw`(?:^|[,;.]\s)(?:a|al)\s(?:(?:los|las|la|sus|tod[oa]s l[ao]s)\s)?(?<to>\p{Ll}[\p{L}’-]*)\s(?:les?\s)(?:dijo|dice|escribió|prometió|aseguró|advirtió)(?!\p{L})|(?<!\p{L})(?:dijo|dice|escribió|prometió|aseguró|recordó|informó|advirtió|aconsejó|declaró|afirmó|explicó|anunció)\s(?:ante|a|al)\s(?:(?:los|las|la|el|un|una|unos|sus|su|tod[oa]s l[ao]s|algunos|est[oa]s)\s)?(?<whom>(?!(?:que|eso|ello|cómo|por|través|partir|juicio|petición|pesar|cambio|fines?|principios|mediados)(?!\p{L}))\p{Ll}[\p{L}'’-]*(?:\s(?!(?:que|en|al?|del?|cómo|por|sobre|y|con|desde|para|durante)(?!\p{L}))\p{Ll}[\p{L}'’-]*){0,2})`,
	headedTo: String.raw`(?<!\p{L})(?:carta|alocución|discurso|palabras|mensaje|declaración|conferencia|respuesta|telegrama|llamamiento|brindis|saludo|informe|nota|intervención)(?!\p{L})[^.;:]{0,60}?\s(?:a|al|ante)\s(?:(?:los|las|la|el|un|una|sus|su|tod[oa]s l[ao]s)\s)?(?<whom>\p{Ll}[\p{L}'’-]*(?:\s(?!(?:en|al?|del?|y|con|para|durante|sobre)(?!\p{L}))\p{Ll}[\p{L}'’-]*){0,2})`,
	personally: String.raw`(?<!\p{L})(?:personalmente(?=,|\s(?:creo|pienso|opino|hablando|estoy))|a título (?:personal|privado|individual)|en (?:mi|su) nombre propio|en nombre propio|(?:mi|su) (?:propia |personal )?(?:opinión|parecer|visión) personal|no (?:hablo |habla )?en nombre del gobierno)(?!\p{L})`,
	officially: String.raw`(?<!\p{L})(?:(?:el|este|su|nuestro) gobierno|el gabinete|política (?:del gobierno|oficial|de estado)|(?:posición|postura|línea) oficial|oficialmente|en nombre del? (?:gobierno|estado|nación))(?!\p{L})`,
	passive: String.raw`(?<!\p{L})(?:lo que|como|según|por|fue|fueron|ser|sido|se|es|son|será|serán)(?!\p{L})`,
	endings: false,
	consequence: String.raw`(?<!\p{L})(?:por (?:consiguiente|tanto|lo tanto|ello|eso)|en consecuencia|así pues|de ahí que|debido a|gracias a|como (?:resultado|consecuencia)|condu\p{L}+ a|provoc\p{L}+|caus\p{L}+|porque|a causa|desde entonces|de modo que|de manera que)(?!\p{L})`,
	before: String.raw`(?<!\p{L})(?:antes del?|en vísperas del?|previo al?)\s(?:el\s|l[ao]s?\s|est[ea]\s|es[ea]\s|sus?\s)?(?<what>\p{L}+)`,
	after: String.raw`(?<!\p{L})(?:después del?|tras|desde|luego del?)\s(?:el\s|l[ao]s?\s|est[ea]\s|es[ea]\s|sus?\s)?(?<what>\p{L}+)`,
	saidIn: String.raw`^\s*(?:hablando\s)?[Ee]n\s(?<where>\p{Lu}[\p{L}-]+),?\s(?:[\p{L}’'-]+[\s,]+){0,6}?(?:dijo|dice|declaró|anunció|afirmó|añadió|aseguró)(?!\p{L})|(?<!\p{L})(?:dijo|dice|habló|declaró|anunció|afirmó)\sen\s(?<at>\p{Lu}[\p{L}-]+)`,
	heldIn: String.raw`(?<!\p{L})(?:alocución|discurso|palabras|declaración|entrevista|conferencia|conversaciones|reunión|encuentro|visita|intervención|rueda|habló|hablando)(?:\s(?!(?:sobre|acerca|contra|tras)(?!\p{L}))[\p{L}’'-]+){0,8}?\sen\s(?<where>\p{Lu}[\p{L}-]+)`,
	askedOf: String.raw`(?<!\p{L})(?:preguntad[oa]|interrogad[oa]|consultad[oa])\s(?:por\s(?:un|una)\s[^,;:]{2,30}\s)?(?:por|sobre|acerca del?|si)\s(?<asked>[^,;:“«"]{3,80})|(?<!\p{L})(?:en respuesta|respondiendo|al responder) a (?:una|la) pregunta (?:sobre|acerca del?|si|de si) (?<of>[^,;:“«"]{3,80})`,
	superlative: String.raw`^(?:(?:el\s|l[ao]s?\s)?(?:más|menos)\s\p{L}+|mejor(?:es)?|peor(?:es)?|mayor(?:es)?|menor(?:es)?)(?!\p{L})`,
	oneOf: String.raw`(?<!\p{L})(?:un[oa] de|entre)(?!\p{L})`,
	already: String.raw`(?<!\p{L})ya(?!\p{L}|\sno)`,
	choice: String.raw`(?<!\p{L})(?:o bien\s[^.;:]{3,80}?\so(?: bien)?|ya sea\s[^.;:]{3,80}?\so|sea\s[^.;:]{3,60}?\sosea)(?!\p{L})`,
	showsChoice: String.raw`(?<!\p{L})(?:o|o bien|sea|si|elección|elegir|opción|alternativa|disyuntiva|un[oa] de)(?!\p{L})`,
	ofAnother: String.raw`(?<kin>herman[oa]|esposa|espos[oa]|mujer|marido|hij[oa]|padre|madre|tí[oa]|prim[oa]|sobrin[oa]|amig[oa]|vecin[oa]|abogad[oa]|chofer|chófer|adjunt[oa]|asistente|asesora?|predecesora?|antecesora?|sucesora?|rival|adversari[oa]|enemig[oa]|aliad[oa]|huésped|médic[oa]|viuda|hijos|padres|familia|soci[oa])\s(?:del|de\s(?:la|los|las|su|un|una))\s(?<of>\p{L}+)\s$|(?<head>herman[oa]|espos[oa]|mujer|marido|hij[oa]|padre|madre|viuda)\sde\s(?<owner>\p{L}+)\s$`,
	outsiders: String.raw`(?<!(?:nuestr[oa]s|sus)\s)(?<!\p{L})(?:contrabandistas|rebeldes|terroristas|milicianos|insurgentes|manifestantes|huelguistas|piratas|traficantes|narcotraficantes|bandidos|separatistas|extremistas|pandillas?|ladrones|criminales|delincuentes|opositores|críticos|la oposición|el enemigo|invasores|ocupantes|agresores|cazadores furtivos|vándalos|especuladores|saqueadores|conspiradores|espías)(?!\p{L})`,
	instead: String.raw`(?:,|\sy|\spero)\s+no|,?\s(?:en lugar de|en vez de|antes que)`,
	rather: String.raw`(?<!\p{L})no\s(?!s[oó]lo|solamente|únicamente|simplemente)(?:\p{L}+\s){0,5}?(?<not>(?:por|para|a|con|contra|de|en|desde|ante|porque)\s[^,;:.!?]{3,100}),\s(?:sino)\s(?!también|además)(?<but>[^;:.!?]{3,160})`,
	ordinal:
		"primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|últim[oa]|únic[oa]|próxim[oa]",
	sequence: String.raw`(?<!\p{L}|l[ao]s?\s|el\s|esta\s|su\s)(?<first>primero(?!\p{L})|en primer lugar|primeramente)|(?<!\p{L})(?:luego|después|a continuación|posteriormente)(?!\p{L}|\sde)`,
	respective: String.raw`(?<a>\p{L}+)\sy\s(?:(?:en|el|l[ao]s?|del?|a)\s)*(?<b>\p{L}+)\s[^,;.]{1,60}?\s(?:(?:ser|en|el|l[ao]s?|por|a)\s)*(?<c>\p{L}+)\sy\s(?:(?:en|el|l[ao]s?|por|a)\s)*(?<d>\p{L}+),?\srespectivamente`,
	planned: String.raw`(?<!\p{L})(?:(?:planean?|prevén?|tienen? (?:la intención|previsto)|esperan?|piensan?|pretenden?|se dispone(?:n)? a|está(?:n)? (?:a punto de|list[oa]s? para|por)|quieren?|van? a|(?:ha|han|hemos|había)\s(?:decidido|resuelto|acordado)|decidió|decidieron|decidimos)\s(?:de\s)?)(?:pronto\s|también\s){0,2}(?<verb>\p{L}+r)(?!\p{L})`,
	done: String.raw`(?<!\p{L})(?:ha|han|hemos)\s(?:ya\s)?(?<verb>\p{L}+(?:ado|ido|to|cho|so))(?!\p{L})`,
	exclusive: String.raw`(?<!\p{L}|no\s)(?:s[oó]lo|solamente|únicamente|exclusivamente|nada más que)\s(?:para\s|en\s|a\s|con\s|el\s|l[ao]s?\s)?$`,
	furtherItem: String.raw`^\s*,?\s*(?:y|e|así como)\s\p{L}|^,\s(?:el\s|l[ao]s?\s|para\s|a\s|en\s|con\s)?\p{L}+(?:\s\p{L}+)?(?:,|\s[ye])\s`,
	opensText: String.raw`(?<!\p{L})(?:(?:comenzó|comienza|empezó|empieza|abrió|abre|inició|inicia)(?:\s(?:el|la|su)\s\p{L}+){0,1}\s(?:con|por|diciendo|afirmando)(?!\p{L})|(?:primeras palabras|primera (?:frase|línea))(?!\p{L}))`,
	closesText: String.raw`(?<!\p{L})(?:(?:terminó|termina|concluyó|concluye|cerró|cierra|finalizó|finaliza|acabó)(?:\s(?:el|la|su)\s\p{L}+){0,1}\s(?:con|por|diciendo|afirmando)(?!\p{L})|(?:últimas palabras|última (?:frase|línea))(?!\p{L}))`,
	answers: String.raw`(?:^|[,;]\s)(?:preguntad[oa]|interrogad[oa]|consultad[oa])\s(?:por|sobre|acerca|si)(?!\p{L})|(?<!\p{L})(?:en respuesta|respondiendo|al responder)\sa\s(?:una|la|su)\s(?:\p{L}+\s)?pregunta|(?<!\p{L})preguntas y respuestas`,
	linking: `pregunta, preguntas, respuesta, respuestas, nombre, favor, precio, monto, costo, coste, (dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce), declaración, declaraciones, palabra, palabras, comentario, comentarios, discurso, discursos, alocución, intervención, entrevista, texto, documento, comunicado, prensa, medios, diplomáticos, lectores, observadores, responsables, funcionarios, anfitriones, huéspedes, paso, pasos, medida, medidas, periodistas, público, resumen, informe, informes, carta, diario, artículo, nota, página, versión, frase, línea, pasaje, cita, término, términos, título, titular, leyenda, sección, cláusula, cláusulas, capítulo, preámbulo, anexo, párrafo, punto, puntos, mensaje,
		(dice|dicen|decir|dijo|dijeron|diciendo), (declara|declaró|declararon), (habla|habló|hablando), (usa|usó|utiliza|utilizó|emplea|empleó), (llama|llamó), (describe|describió), (califica|calificó), (ve|ven), (encuentra|encontró), (expresa|expresó|expresaron), (manifiesta|manifestó), (se refirió|refiere|aludió|alude), (señala|señaló|señalaron), (subraya|subrayó|destaca|destacó), (da|dio), (toma|tomó), (menciona|mencionó), (cita|citó), (lee|leyó|reza), (añade|añadió|agrega|agregó), (nota|notó), (explica|explicó), (sostiene|sostuvo), (confirma|confirmó), (repite|repitió), (recuerda|recordó), (quiere|quieren), (incluye|incluyó), (comienza|comenzó|termina|terminó|concluye|concluyó) con,
		según, acuerdo, antes, después, más tarde, luego, ahora, entonces, aún, todavía, ya, también, asimismo, además, demasiado, nuevamente, sin embargo, mientras, tanto, aquí, allí, ahí, cuando, donde, quien, quienes, que, cual, cuyo, cómo, por qué, porque, desde, pues, aunque, bien, una vez, incluso, justo, sólo, solo, uno, una, otro, otra, otros, otras, entre otras cosas, cosa, cosas, idea, punto de vista, modo, manera, caso, hecho, clar(o|a), mism(o|a), tal, ambas, ambos, lado, lados, parte, partes, país, países, gobierno, portavoz, vocer(o|a), ministr(o|a), canciller, presidente, presidenta, mandatari(o|a), embajador, embajadora,
		hoy, ayer, mañana, esta noche, (lunes|martes|miércoles|jueves|viernes|sábado|domingo), (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre), día, días, semana, semanas, mes, meses, año, años, tarde, noche, tiempo, de, en, sobre, bajo, hacia, tras, entre, través, durante, detrás, alrededor, este, esta, estos, estas, ese, esa, pero, no, con, sin, por, para, el, la, los, las, debe, puede, podría, será, sería, nunca, jamás, nadie`,
	now: String.raw`(?<!\p{L})(?:hoy|ahora|actualmente|en la actualidad|en estos días|este año|en este momento)(?!\p{L})`,
};
