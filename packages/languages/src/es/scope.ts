import type { ScopeRules, ScopeTerms, Span } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const terms: ScopeTerms = {
	negation: `no, no es que, en ningún momento, en ninguna circunstancia, por nada del mundo, (no|nunca|jamás) (permit*|acept*|consent*|toler*|dej*|admit*) (jamás |nunca |más )?que, (no|nunca|jamás) (vamos a|va a|van a|se|se debe|debemos|se puede|podemos) (permit*|acept*|toler*|consent*|dej*) que, nunca, jamás, tampoco, ni, ni siquiera, en ningún caso, de ningún modo, de ninguna manera, bajo ningún concepto, en absoluto, en modo alguno, ya no, todavía no, aún no, nunca más, apenas,
		(se niega|se niegan|se negó|se negaron|nos negamos|negarse|negándose|se ha negado|se han negado|se negará|se negarán) a, negativa (a|de), (rehúsa|rehúsan|rehusó|rehusaron|rehusar|rehusamos), (declina|declinan|declinó|declinaron|declinar),
		(deja|dejan|dejó|dejaron|dejar|dejará|dejarán|dejamos) de, (descarta|descartan|descartó|descartaron|descartar|descartamos|descartado|descartando), lejos de, en lugar de, en vez de, antes que, incapa(z|ces) de, imposible, impensable, inconcebible, (falso|mentira|incierto) que, fuera de lugar, difícilmente, escasamente, rara vez, raras veces`,
	lack: "ningún, ninguna, ninguno, ningunos, ningunas, sin, nadie, nada, ausencia de, falta de, carente* de, (carece|carecen|carecía|careció) de, exent(o|a|os|as) de, desprovist(o|a|os|as) de, poco, poca, pocos, pocas",
	condition: `si, siempre que, siempre y cuando, a condición de, a condición de que, con la condición de que, bajo la condición de que, con tal de que, a menos que, salvo (que|si|cuando), excepto (que|si|cuando), a no ser que, en caso de, en caso de que, en el caso de que, en tanto (no|que)?,
		sólo (si|cuando|después de|tras|una vez), solo (si|cuando|después de|tras|una vez), solamente (si|cuando|después de|tras|una vez), únicamente (si|cuando|después de|tras|una vez), únicamente, sujet(o|a|os|as) (a|al), supeditad(o|a|os|as) (a|al), condicionad(o|a|os|as) (a|al|por), (depende|dependen|dependerá|dependerán|dependía) de, dependiente* de, en función de, en la medida en que, previ(o|a) (acuerdo|autorización|consentimiento|consulta|pago), con sujeción a, a reserva de,
		suponiendo que, en el supuesto de que,  una vez que, mediando, a cambio de que, mientras no, hasta tanto, no antes de, en la hipótesis de que`,
	precondition: "",
	timing:
		"hasta que, hasta, antes de, antes de que, antes del, después de, después de que, cuando, cada vez que, una vez, en cuanto, tan pronto como, mientras, para cuando",
	exception: `salvo, excepto, a excepción (de|del), con excepción (de|del), con la excepción (de|del), con la salvedad de, exceptuando, exceptuad(o|a|os|as), excluyendo, excluid(o|a|os|as), fuera de, menos (el|la|los|las), aparte de, a exclusión de, quitando, descontando`,
	caveat:
		"pero, mas, sin embargo, no obstante, aunque, aun cuando, si bien, a pesar de que, pese a que, con todo, ahora bien, eso sí, por más que, en cambio, salvo que, sólo que, solo que",
	modality: `podría, podrían, podríamos, puede, pueden, podía, podían, pudiera, pudieran, quizá, quizás, tal vez, acaso, a lo mejor, posiblemente, eventualmente, potencialmente, probablemente, seguramente, presumiblemente, previsiblemente,
		en principio, (parece|parecen|parecía|parecían), (considera|consideran|consideró|consideraron|considerar|considerando) (la posibilidad|posible), (baraja|barajan|barajaba), (contempla|contemplan|contempló|contemplaba) (la posibilidad|la idea|la opción), (evalúa|evalúan|evaluaba|evaluar|estudia|estudian|estudiar|estudiaba|estudiamos|analiza|analizan) (si|la posibilidad|la opción),
		es posible que, cabe la posibilidad, cabe que, susceptible* de, *aría, *arían, *aríamos, sería, serían, tendría, tendrían, habría, habrían, haría, harían, querría, querrían, vería, verían, iría, irían, diría, dirían, *cería, *cerían, *derían, *dería, *metería, *meterían, *tiría, *tirían, *biría, *birían, *guiría, *guirían, *tendría, *tendrían, vendría, vendrían, pondría, pondrían, saldría, saldrían, hubiera, hubieran, hubiese, fuera a, suele, suelen, solía, solían`,
	demand: `debe, deben, debemos, debía, debían, deberá, deberán, debería, deberían, deberíamos, deber de, hay que, habrá que, habría que, había que, (tiene|tienen|tenemos|tendrá|tendrán|tenía|tenían) que, (ha|han|hemos|habrá|habrán) de, es (necesario|preciso|menester|imperioso) que, es (necesario|preciso|menester)`,
	future: `*ará, *arán, *aremos, será, serán, seremos, habrá, habrán, hará, harán, haremos, tendrá, tendrán, tendremos, podrá, podrán, podremos, irá, irán, iremos, *erá, *erán, *eremos, *irá, *irán, *iremos, *drá, *drán, *dremos, (va|van|vamos|iba|iban) a`,
	intention: `(quiere|quieren|queremos|quería|querían|quiso|quisieron|quisiera), (desea|desean|deseamos|deseó|deseaba), intención, intenciones, (pretende|pretenden|pretendía|pretendió), (piensa|piensan|pensaba|pensaban) *r, (planea|planean|planeaba|planeó), planes, (busca|buscan|buscamos|buscó|buscaba|buscando), (aspira|aspiran|aspiramos|aspiraba) a, (espera|esperan|esperamos|esperaba|esperó), (confía|confían|confiamos) en,
		dispuest(o|a|os|as), disposición, voluntad, list(o|a|os|as) para, preparad(o|a|os|as) para, (ofrece|ofrecen|ofreció|ofrecieron|ofrecemos), (propone|proponen|propuso|propusieron|proponemos|propuesta|propuestas), (amenaza|amenazan|amenazó|amenazaron|amenazar) con, (ha|han|hemos|había|habían) (decidido|resuelto|acordado|convenido), (decidió|decidieron|decidimos|resolvió|resolvieron),
		(intenta|intentan|intentó|intentaba), (trata|tratan|trató|trataba|tratamos) de, (pide|piden|pidió|pidieron|pedimos|pedía|pedir), (solicita|solicitan|solicitó), (insta|instan|instó|instaron|instamos) a, exhort*, (llama|llaman|llamó|llamaron|llamamos) a, llamado, llamamiento, (exige|exigen|exigió|exigimos|exigir|exigía), (insiste|insisten|insistió) en, (invita|invitan|invitó), (sugiere|sugieren|sugirió|sugirieron), (recomienda|recomiendan|recomendó), posibilidad, perspectiva, idea de, (aboga|abogan|abogó|abogaron|abogamos) por, proyect(a|an|ó), (prevé|prevén|preveía)`,
	distance: `(duda|dudan|dudó|dudaron|dudamos|dudar|dudaba) (de|que|de que), dudos(o|a|os|as), supuest(o|a|os|as), supuestamente, presunt(o|a|os|as), presuntamente, llamad(o|a|os|as), autodenominad(o|a|os|as), autoproclamad(o|a|os|as), sedicente*, pretendid(o|a|os|as), alegad(o|a|os|as), alegat(o|os), según dicen, dizque,
		(desmiente|desmienten|desmintió|desmintieron|desmentir|desmentimos), desmentid(o|a|os|as), (niega|niegan|negó|negaron|negamos|negar|negando|negaba) (que|haber|la|el|los|las|toda|todo|cualquier|tener|estar|ser), (refuta|refutan|refutó|refutaron|refutar), falsamente, mito de, mito que, el mito, pretexto de, so pretexto, bajo el pretexto,
		(rechaza|rechazan|rechazó|rechazaron|rechazamos) (la idea|las acusaciones|la acusación|la afirmación|las afirmaciones|la tesis|la insinuación)`,
	quantifier: `algunos de, algunas de, algunos, algunas, parte (de|del), una parte (de|del), unos pocos, unas pocas, unos cuantos, varios de, varias de, la mayoría de, la mayor parte (de|del), muchos de, muchas de, un número de, ciertos, ciertas, sólo, solo, solamente, casi, hasta, a lo sumo, como máximo, parcialmente, en parte, la mitad (de|del),
		uno de, una de, dos de, tres de, limitad(o|a|os|as), principalmente, mayormente, una minoría de, un tercio (de|del), dos tercios (de|del), cierto tipo de, buena parte (de|del), gran parte (de|del)`,
	universal:
		"todo, toda, todos, todas, cada, cualquier, cualquiera, enter(o|a|os|as), siempre, incondicional, incondicionales, incondicionalmente, sin excepción, la totalidad (de|del), el conjunto (de|del)",
	effect: `fin (de|del|a|al), poner fin (a|al), (pone|ponen|puso|pusieron|ponga|pongan|poniendo) fin, cese (de|del), término (a|al), preven(ir|ción|iendo), prevenga*, detener, detenga*, deten(ción|iendo), parar, interrump*, interrupción, disua*, contrarrest*, combat*, lucha contra, luchar contra, evit*, redu(cir|cción|ce|cen|jo|zca), suspend*, suspensión, levant(ar|amiento) , levantamiento (de|del),
		elimin*, socav*, viol(a|an|ó|ación|aciones|ar|ando|atorio), vulner*, incumpl*, bloque(a|an|ó|ar|o), limit(ar|a|an|ó|ación|aciones), restri*, cancel*, retir*, abandon*, renunci*, prohib*, exclu(ir|ye|yen|yó|sión), cesar, cesación, revert*, revoc*, resist*, contra, amenaz*, resolver, resuelv*, solución (de|del), arreglo (de|del), mitig*, conten(er|ción), suprim*, supresión, absten*, libre de, congel*, desmantel*, opon(er|emos|erse)*, opone*, oponen*, se opuso, rechaz*, dañ*, perjudic*, preocup*`,
	voicing: `subray*, reafirm*, reiter*, afirm*, confirm*, enfatiz*, destac*, recalc*, recono*, reconoz*, importante*, importancia, necesari(o|a|os|as), necesidad, esencial*, vital*, crucial*, clave, crític(o|a), mantien*, manten*, comprom*, insist*, exig*, esper*, debe*, ped*, pid*, pidi*, urg*, instó, instar, entend*, not(a|ó|aron), consecuencias, advert*, advierte*, amenaz*, defend*, defiend*, proteg*, preserv*, salvaguard*, respet*, honr*, señal*, record*, recuerd*, llamad*`,
	accusing: "acus*, culp*, critic*, denunci*, conden*, reproch*, imput*, achac*, repudi*, deplor*, reprob*, censur*",
	filler: `ser, sido, siendo, también, todavía, aún, incluso, ya, siempre, en absoluto, de ningún modo, (ha|han|he|hemos|había|habían|haya|hayan|habrá|habrán|haber), (es|son|era|eran|fue|fueron|está|están|estamos|estaba|estaban|somos|sea|sean), (puede|pueden|podrá|podrán|podemos|podía|podría|podrían|pueda|puedan), (debe|deben|debemos|deberá|deberán|debería|deberían), (va|van|vamos|iba|iban), (quiere|quieren|queremos|quería), (desea|desean), (piensa|piensan|pensamos|pensaba), (pretende|pretenden|pretendemos|pretendía), (tiene|tienen|tenemos|tenía|tendrá) (la intención de|intención de|intenciones de|previsto|que|por qué|planes de|planeado)?, (busca|buscan|buscamos), (intenta|intentan), (logra|logran|logró|lograron|ha logrado),
		a, de, que, se, lo, la, los, las, le, les, me, nos, te, así, ahora, entonces, pues, además, *mente, por ahora, de momento, en este momento, más, él, ella, ellos, ellas, yo, nosotros, nosotras, usted, ustedes, disponible, dispuest(o|a|os|as), list(o|a|os|as), preparad(o|a|os|as), capa(z|ces), nada, nadie, nunca, jamás, ni siquiera, tampoco, para, en condiciones`,
	relative: "quien, quienes, cuyo, cuya, cuyos, cuyas, el cual, la cual, los cuales, las cuales, lo cual, donde",
	joiner: "y, e, así como, ni",
	divider: "pero, mientras, mientras que, aunque, sino, sino que, en tanto que, si bien, sin embargo, en cambio",
	hint: `condición, condiciones, condicional, condicionalmente, condicionad(o|a|os|as), reserva, reservas, salvedad, salvedades, matiz, matices, a cambio, como contrapartida, en contrapartida, con (el|la|su) (consentimiento|aprobación|permiso|autorización|acuerdo|aval|anuencia), (autoriza|autorizan|autorizó|autorizar|autorizado|autorizada), (permite|permiten|permitió|permitir|permitido|permitida), libre* (de|para), facultad(o|a|os|as) para, en vano, sin éxito, infructuos*`,
	decoy: `no sólo, no solo, no solamente, no únicamente, no simplemente, no meramente, sin duda, sin lugar a dudas, sin duda alguna, no cabe duda, no hay duda, no me cabe duda, no nos cabe duda, qué duda cabe, nada menos que, nada más y nada menos, ni más ni menos, no menos, no más tarde de, no más allá de, no en vano, no por nada, no es casualidad, no obstante, no bien, no sin,
		si bien, como si, si se quiere, si usted quiere, si me permiten, si me lo permiten, si miramos, si vemos, si mal no recuerdo, por si acaso, por si, aun si, incluso si, aunque sea, si cabe, sí mismo, de por sí, siempre que sea posible, de ser posible, de ser necesario, si es necesario, si fuera necesario, si procede, si es posible, en su caso, llegado el caso, en todo caso, en cualquier caso, en este caso, en el caso de, caso por caso,
		hasta ahora, hasta hoy, hasta la fecha, hasta el momento, hasta entonces, desde hasta, poco a poco, un poco, hace poco, por poco, dentro de poco, hace pocos, sin embargo, sin cesar, sin descanso, sin precedente*, sin reservas, sin ambages, sin vacilaciones, sin titubeos, sin rodeos, sin tapujos, sin paliativos, sin tregua, sin demora, sin dilación, sin más, sin parangón, sin ir más lejos, sin perjuicio de, sin fines de lucro, sin lugar, no intervención, no injerencia, no proliferación, no alinead*, no gubernamental*, no discriminación, no agresión, no violencia, no uso, no nuclear*, no repetición, no devolución, no permanente*, no residente*, no beligeranc*, no recurso,
		no (deja|dejan|dejó|dejaremos|dejará|dejarán|dejamos|dejar) de, no (cesa|cesan|cesará|cesaremos|cesarán|cesó), no (duda|dudan|dudó|dudará|dudaremos|dudamos|dudarán|dudaron|dudar) en, no vacil* en, no escatim*, no (olvida|olvidan|olvidamos|olvidaremos|olvidó|olvidemos|olvidar), no olvidemos, no se olvide, no (puede|puedo|podemos|pueden|podría|podíamos) (sino|menos que|dejar de|ser más), no ha(ce|cen) (más que|sino), no hacemos sino, no es (sorpresa|casual|nuevo|otro), no (falta|faltan|faltará|faltarán), no es extraño, nos gustaría, me gustaría, quisiera, quisiéramos,
		también debe (decirse|recordarse), debe (recordarse|señalarse|decirse|destacarse), cabe (recordar|señalar|destacar|subrayar|mencionar), hay que (decir|recordar|señalar|destacar), alto el fuego, cese al fuego, cese el fuego, cese del fuego, cese de hostilidades, al fin, en fin, a fin de, por fin, con el fin de, a fines de, a finales de, fin de semana, al menos, por lo menos, cuando menos, ni mucho menos, más o menos, nada más, antes que nada, ante todo, sobre todo, después de todo, con todo, todo el mundo, del todo, fuera de duda, pese a todo, a pesar de todo, y pico, es más, pero también, sino también, pero sobre todo, una sola, un solo, ni una sola, cancillería*, secretaría*, subsecretaría*, maría, notaría*, comisaría*, contaría con, mayoría*, también podría decirse, por cierto, cierto es, un cierto, por lo pronto, por poco que, amenaza de lluvia, contra viento y marea, en contra, por el contrario, al contrario, poder de, el deber, su deber, un deber, deber moral, menos que nunca, más que nunca, ahora más que nunca, como nunca, como nunca antes, mejor que nunca, ni que decir tiene, de nada, por nada del mundo, para nada menor, así que`,
};

/** Longer clauses are not looked through. */
const CLAUSE = "[^,;:.!?¡¿]{2,160}";
const FURTHEST = 160;

const DENIED =
	/(?<!\p{L})(?:no|nunca|jamás|tampoco|ni|ningun[oa]s?|ningún|nadie|nada|sin|imposible|impensable|prematur[oa]s?)(?!\p{L})/iu;
const FUTURE =
	/(?<!\p{L})(?:\p{L}{1,}(?:ará|arán|aremos|erá|erán|eremos|irá|irán|iremos|drá|drán|dremos)|hará|harán|haremos|habrá|habrán|habremos|podrá|podrán|(?:va|van|vamos) a|(?:está|están|estamos) (?:list[oa]s?|dispuest[oa]s?|preparad[oa]s?))(?!\p{L})/iu;
const TO_COME =
	/(?<!\p{L})(?:\p{L}{1,}(?:ará|arán|aremos|erá|erán|eremos|irá|irán|iremos|drá|drán|dremos|aría|arían)|hará|harán|haremos|habrá|habrán|podrá|podrán|puede|pueden|podemos|podría|podrían|debe|deben|debemos|debería|deberían|sería|serían|(?:va|van|vamos) a|hay que|(?:tiene|tienen|tenemos) que|(?:está|están|estamos) (?:list[oa]s?|dispuest[oa]s?|preparad[oa]s?))(?!\p{L})/iu;
const PAST =
	/(?<!\p{L})(?:era|eran|fue|fueron|estaba|estaban|había|habían|hubo|\p{L}{2,}(?:aron|ieron|aban|aba|ían)|\p{L}{3,}(?:ó|ió))(?!\p{L})/iu;

const WORD =
	"(hasta que|hasta tanto(?: no)?|mientras(?: no)?|antes de que|en cuanto|tan pronto como|una vez que|una vez|cuando|sólo cuando|solo cuando|sólo después de que|solo después de que)";
const FRONT = new RegExp(
	`(?<=^\\s*|[;:.—–]\\s|(?<!\\p{L})(?:que|y|pero)\\s)${WORD}(?!\\p{L})(${CLAUSE}),\\s([^;:.!?]{2,200})`,
	"giu",
);
const BEHIND = new RegExp(
	`(?<!\\p{L})(?<!no )${WORD.replace("antes de que", "antes de que|antes del?")}(?=\\s([^,;:.!?]{2,120}))`,
	"giu",
);
const IS_BEFORE = /^(?:hasta|mientras|antes)/iu;
/** "hasta que se retiren", "cuando haya": what is to come stands in the subjunctive. */
const SUBJUNCTIVE =
	/(?<!\p{L})(?:se\s)?(?:haya|hayan|sea|sean|esté|estén|exista|existan|tenga|tengan|haga|hagan|cese|cesen|retire|retiren|cumpla|cumplan|\p{L}{3,}(?:e|en|a|an))(?!\p{L})/iu;

function preconditionsIn(text: string): readonly Span[] {
	const found: Span[] = [];
	for (const { 1: word = "", 2: clause = "", 3: main = "", index } of text.matchAll(FRONT)) {
		const past = PAST.test(clause);
		if (IS_BEFORE.test(word) ? DENIED.test(main) || (TO_COME.test(main) && !past) : TO_COME.test(main) && !past)
			found.push(precondition(index, word.length));
	}
	for (const { 1: word = "", 2: clause = "", index } of text.matchAll(BEHIND)) {
		const main = lastClause(text.slice(Math.max(0, index - FURTHEST), index));
		if (!/\p{L}/u.test(main) || PAST.test(clause) || PAST.test(main)) continue;
		const bound = IS_BEFORE.test(word) ? DENIED.test(main) : FUTURE.test(main) && SUBJUNCTIVE.test(clause);
		if (bound) found.push(precondition(index, word.length));
	}
	for (const { 0: whole, 1: word = "", 2: prior = word, index } of text.matchAll(OPENING))
		found.push(precondition(index + whole.length - (prior || word).length, (prior || word).length));
	for (const { 0: whole, index } of text.matchAll(WITHOUT_FIRST)) {
		const at = index + whole.search(/sin/iu);
		found.push(precondition(at, 3));
	}
	for (const { index } of text.matchAll(WITHOUT)) {
		const main = lastClause(text.slice(Math.max(0, index - FURTHEST), index));
		if (DENIES_VERB.test(main) && !PAST.test(main)) found.push(precondition(index, 3));
	}
	return found;
}
/** "De no haber avances, …", "…, previa evaluación", "Sin el acuerdo de todos no …": a condition without its word. */
const OPENING =
	/(?:^[\s“«"]*|[;:.—–]\s|(?<!\p{L})(?:que|y|pero)\s)(?:((?:caso\s)?de)(?=\s(?:no\s)?\p{Ll}+(?:ar|er|ir)(?:se|l[aeo]s?)?\s[^;:.,]{2,120},\s))|,\s(previ[oa]s?)(?=\s\p{Ll}{4})/giu;
const WITHOUT_FIRST =
	/(?:^[\s“«"]*|[;:.—–]\s|(?<!\p{L})que\s)sin\s(?!(?:duda|embargo|lugar|cesar|demora)(?!\p{L}))[^;:.,]{3,90}?,?\s(?=(?:no|nunca|jamás|nadie|ning[uú]na?|tampoco)\s)/giu;
/** "no permitirá que entren sin licencia": what is denied is only to do it without. */
const WITHOUT =
	/(?<!\p{L})sin(?=\s(?!(?:duda|dudas|embargo|demora|más|reservas?|cesar|falta|precedentes?|excepci(?:ón|ones)|lugar|fines|ambages)(?!\p{L}))(?:que\s|antes\s|\p{L}))/giu;
const DENIES_VERB = /(?<!\p{L})(?:no|nunca|jamás|nadie|ningún|ninguna|tampoco|ni)\s(?:[\p{L}]+\s){1,14}$/iu;
const lastClause = (text: string): string => text.split(/[;:.!?]\s|,\s(?:y|pero|que|quien|cuyo)\s/u).at(-1) ?? "";

const precondition = (start: number, length: number): Span => ({ start, end: start + length });

/** Endings that only verbs have; what has an accent before "-imos" is an adjective ("últimos"). */
const ENDINGS =
	"\\p{Ll}{1,}(?:ará|arán|aremos|aré|erá|erán|eremos|eré|irá|irán|iremos|iré|drá|drán|dremos|aría|arían|aríamos|aron|ieron|aba|aban|ábamos|íamos)|\\p{Ll}{3,}ó|[a-zñü]{2,}(?:amos|emos|imos)|har(?:á|án|emos|ía|ían)|habr(?:á|án|emos|ía|ían)|ir(?:á|án|emos)|d(?:io|ieron|arán?)|hizo|hicieron|puso|pusieron|tuvo|tuvieron|hubo|vino|vinieron|dijo|dijeron|quiso|quisieron|(?:man|sos|ob)tuv(?:o|ieron)|(?:pro|dis|im|su|ex|o)pus(?:o|ieron)|(?:pro|con|re|intro)du(?:jo|jeron|ce|cen)|(?:con|inter)vin(?:o|ieron)";
/** Of the present those that a text of state often has and that no noun is like. */
const PRESENT =
	"(?:ofrec|agradec|permanec|establec|favorec|mantien|contien|obtien|sostien|conduc|reduc|constituy|contribuy|incluy|exclu[y]|atribuy|defiend|entiend|extiend|depend|pretend|respond|correspond|promuev|resuelv|devuelv|recib|describ|suscrib|permit|transmit|admit|remit|exist|insist|consist|asist|resid|coincid|decid|inclu[y]|compart|impart|exig|dirig|prosig|consig|pid|impid|persig|sig|sirv|advierte?|convier?t|invier?t|prefier|requier|adquier|sugier|propon|dispon|impon|supon|opon|compon|exced|conced|proced|sucumb|cumpl|suf[r]|cubr|abr|padec|carec|aparec|merec|ejerc|reconoc|conoc|desconoc|traduc|introduc|debat|combat|vend|comprend|emprend|atiend|entien)(?:e|en)";

export const scope: ScopeRules = {
	terms,
	preconditionsIn,
	bound: [DENIED, FUTURE],
	negationHoldsVerb: false,
	otherWord: /^(?:[Nn]o\.\s?\d|[Nn]o\s\d+[/-]|SI(?!\p{L}))/u,
	othersSay:
		/(?<!\p{L})(?:hay|habrá|había|no falta|no faltan|nunca falta) quien(?:es)?\s(?:\p{L}+\s){0,3}?(?:dicen?|digan?|decían?|sostienen?|sostenga|afirman?|afirme|creen?|crea|cree|piensan?|piense|pide|piden|asegura|aseguran|insisten?)(?!\p{L})|(?<!\p{L})(?:según|a juicio de|en opinión de|al decir de) (?:l[ao]s|sus|la|su|algun[oa]s|much[oa]s|ciert[oa]s|vari[oa]s|nuestr[oa]s)\s(?:críticos|opositores|detractores|escépticos|adversarios|rivales|oposición|prensa|medios|periodistas|comentaristas|rumores|enemigos)(?!\p{L})|(?<!\p{L})(?:algunos|algunas|muchos|muchas|ciertos|varios|otros|otras|los críticos|los opositores|los detractores|los escépticos|la oposición|los expertos|los observadores|los analistas|los periodistas|los medios|la prensa|los rumores|nuestros (?:\p{L}+ )?(?:amigos|socios|colegas|vecinos|adversarios|rivales|aliados))(?:\s(?!(?:nosotros|yo|y|que|a|de nosotros)(?!\p{L}))[\p{L}’'-]+){0,4}?\s(?:dicen|decían|dijeron|han dicho|afirman|afirmaron|han afirmado|pretenden|alegan|alegaron|aducen|sostienen|sostuvieron|aseguran|aseguraron|creen|creían|piensan|pensaban|consideran|opinan|argumentan|argumentaron|insisten|insistieron|sugieren|sugirieron|insiste|insistió|sostiene que|aseguró|argumenta|acusa|nos dicen|nos dijeron|dice|dijo|afirma|afirmó|alega|sostiene|cree)(?!\p{L})/giu,
	clauses: {
		auxiliaries: wordSet(
			"es son era eran fue fueron está están estaba estaban ha han he hemos había habían habrá habrán será serán sería serían va van puede pueden podrá podrán podría podrían debe deben deberá deberán debería deberían tiene tienen",
		),
		inVerbPhrase: "no|nunca|jamás|tampoco|también|se|lo|le|les|nos|me|ya|\\p{L}+mente",
		bareParticles: "a|de|que|él|ella|ellos|ellas|nosotros|yo",
		determiners:
			"el|la|los|las|un|una|unos|unas|su|sus|nuestr[oa]s?|mis?|tod[oa]s?|cualquier|est[ea]|est[oa]s|es[ea]|es[oa]s|dich[oa]s?|ningún|ninguna",
		article: "el|la|los|las",
		openers: "y|e",
		oblique:
			"(?<!\\p{L})(?:de|del|para|con|a|al|por|en|sobre|contra|entre|hacia|desde|ante|según)\\s+(?:el\\s+|la\\s+|los\\s+|las\\s+)?",
		and: "y|e",
		complement: "que",
		withComma: "",
		truth:
			"(?<!\\p{L})(?:cierto|cierta|verdad|caso|dicho|decir|claro|evidente|correcto|demostrado|probado|exacto)(?!\\p{L})",
		none: "ningún|ninguna|ninguno|nadie|nada|pocos|pocas",
		openingParticle: "",
		common: wordSet(
			"no es son era fue ha han había ser sido y e con para por de del la el lo los las un una este esta su sus que en a al se todo todos sobre general",
		),
		toldLater: "[a-záéíóúñ]*[aeidb]rían?",
		phraseOpeners:
			"de|del|en|sobre|para|por|con|a|al|hacia|entre|contra|desde|el|la|los|las|un|una|unos|unas|su|sus|nuestro|nuestra|nuestros|nuestras|tal|tales|este|esta|estos|estas|ese|esa|cualquier|todo|toda|todos|todas|dicho|dicha",
	},
	finite: {
		behindName:
			/^(?:no\s|se\s|lo\s|l[ae]s?\s|los\s|ya\s)*(?:ha|han|es|son|está|están|va|van|debe|deben|puede|pueden|\p{Ll}{3,}(?:[aeó]|an|en|ará|erá|irá|aba|ía|aron|ieron|arán|erán|irán))\s(?:el|l[ao]s?|un[ao]?s?|sus?|nuestr[oa]s?|a|al|de|del|que|en|contra|con|no|tod[oa]s?|ningún|ninguna|\p{Ll}+(?:ado|ido|ar|er|ir))(?!\p{Ll})/u,
		anywhere: new RegExp(
			`^(?:(?:no|se|nos|lo|le|les|ya|nunca|jamás|también|\\p{Ll}+mente)\\s)*(?:${ENDINGS}|${PRESENT})(?!\\p{L})`,
			"u",
		),
		inside: new RegExp(`(?<![\\p{L}\\p{N}])(?:${ENDINGS}|${PRESENT})(?!\\p{L})`, "gu"),
		behindSubject:
			/^(?:no\s|se\s|lo\s|l[ae]s?\s|los\s)*\p{Ll}{2,}(?:ó|an|en|aron|ieron|ará|erá|irá|arán|erán|irán|amos|emos|imos|aba|aban|ía|ían)(?!\p{L})/u,
		opensClause:
			/^(?:no\s|se\s|nos\s|lo\s)*\p{Ll}{3,}(?:amos|emos|imos|aron|ieron|aremos|eremos|iremos|ará|erá|irá|arán|erán|irán)(?!\p{L})/u,
		nouns: wordSet(
			"extremos supremos remos gramos kilogramos tramos ramos reclamos primos racimos mimos catamarán solemos cártamos amos mismos",
		),
		beforeInfinitive: /(?<!\p{L})(?:a|de|para|por)\s$/u,
		noInfinitive:
			/^(?:el|l[ao]s?|un[ao]?s?|sus?|nuestr[oa]s?|tod[oa]s?|est[ea]s?|estos|es[ea]|ningún|ninguna|cualquier)(?!\p{L})|^[^\p{Ll}]/u,
		passive: {
			before: /(?<!\p{L})(?:ser|sido|es|son|será|serán|sea|sean|fue|fueron)\s$/iu,
			participle: /^(?:\p{Ll}+mente\s)?\p{Ll}{2,}(?:ad|id|t|ch|st)[oa]s?(?!\p{L})/u,
		},
	},
};
