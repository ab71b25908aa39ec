import type { ScopeRules, ScopeTerms, Span } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const terms: ScopeTerms = {
	negation: `no, nunca, jamás, tampoco, ni, nadie, de ningún modo, de ninguna manera, en modo alguno, en absoluto, bajo ningún concepto,
		ya no, apenas, difícilmente, lejos de, (se )?(niega|niegan|negó|negaron) a, negarse a, negativa a, rehus*, (deja|dejan|dejó|dejaron|dejar) de,
		en lugar de, en vez de, incapa(z|ces) de, imposible, (falso|falsa|mentira) que, no es cierto que, (descarta|descartan|descartó|descartaron)`,
	lack: "sin, ningún, ninguna, ninguno, nada, ausencia de, falta de, carencia de, carece de, carecen de, poco, poca, pocos, pocas",
	condition: `si, a menos que, salvo que, siempre que, siempre y cuando, a condición de, con la condición de, con tal de, en caso de, en el caso de,
		sólo si, solo si, sólo cuando, solo cuando, sólo después, solo después, sólo tras, solo tras, mientras no, hasta que no, supeditad*, sujet(o|a|os|as) a,
		condicionad*, en función de, dependiendo de, depende de, una vez que, de no ser, suponiendo`,
	precondition: "",
	timing:
		"hasta, hasta que, antes, antes de, después, después de, cuando, tras, una vez que, tan pronto como, mientras, en cuanto",
	exception:
		"excepto, salvo, con excepción de, a excepción de, con la excepción de, excluyendo, aparte de, menos, fuera de, pero no",
	caveat: "pero, sin embargo, aunque, no obstante, si bien, mas, con todo, ahora bien",
	modality: `podría*, pudier*, pudies*, puede, pueden, podría ser, tal vez, quizá, quizás, posiblemente, acaso, probablemente, potencialmente, eventualmente,
		sería, serían, habría, habrían, en principio, (parece|parecen|parecería), (considera|consideran|considerará|estudia|estudian|evalúa|evalúan|analiza|analizan) (la posibilidad|si), es probable que, es posible que`,
	demand:
		"debe, deben, debería, deberían, deberá, deberán, debemos, hay que, tiene que, tienen que, tenemos que, es necesario, es preciso, ha de, han de, hace falta",
	future: "será, serán, va a, van a, vamos a, habrá, *ará, *arán, *aremos, *erá, *erán, *eremos, *irá, *irán, *iremos",
	intention: `quiere, quieren, queremos, quería*, planea*, tiene la intención, tienen la intención, intención, pretende*, espera, esperan, esperamos, esperaba*, busca, buscan, buscamos,
		desea, desean, deseamos, dispuest(o|a|os|as), list(o|a|os|as) (a|para), disposición, ofrece*, ofrec(ió|ieron), propon*, propus*, amenaz*, promet*, aspira*, intent*, trat(a|an|ó|aron) de,
		llam(a|an|ó|aron|amos|ado) a, exhort*, inst(a|an|ó|aron) a, pid(e|en|ió|ieron), pedimos, pedido, exig*, solicit*, insist*, invit*, recomend*, suger*, sugier*, si, idea, posibilidad, perspectiva, explor*`,
	distance: `dud(a|an|ó|aron|amos|ar) (de|que), (así|mal) llamad(o|a|os|as), supuest(o|a|os|as), supuestamente, presunt(o|a|os|as), presuntamente, pretendid(o|a|os|as),
		(niega|niegan|negó|negaron|negamos|negar), desmient*, desmint*, desmentir, refut*, falsamente, mito de, pretexto de, so pretexto, dizque,
		(rechaza|rechazan|rechazó|rechazaron) (las |la |los |el |toda |tales )?(acusacion*|acusación|alegato*|afirmacion*|afirmación|versiones|versión|idea)`,
	quantifier: `algun(o|a|os|as), algún, parte de, part(e|es), un(os|as) pocos, varios, varias, ciert(o|a|os|as), sólo, solo, solamente, únicamente, casi, hasta, a lo sumo, como máximo, parcialmente, en parte,
		la mitad de, mitad, un(o|a) de, dos de, tres de, una serie de, limitad*, principalmente, mayormente, la mayoría de, mayoría, minoría, un puñado`,
	universal: "tod(o|a|os|as), cada, cualquier, cualquiera, siempre, enter(o|a|os|as), incondicional*, íntegramente",
	effect: `fin (de|a|al|del), poner fin, pon(e|er|en|iendo) fin, termin*, acab(a|an|ar|ó), deten*, detuv*, prevenir, previen*, prevención, evit*, impid*, imped*, fren*, parar, contrarrest*, combat*, lucha contra,
		reduc*, reduj*, suspen*, levant*, elimin*, socav*, viol(a|an|ó|ar|ación|aciones), bloque*, limit*, restring*, restric*, cancel*, retir*, abandon*, renunci*, prohib*, exclu*, ces(a|e|ar|ó|ación|an), revert*,
		contra, en contra, amenaz*, resolv*, resuelv*, resolución de, mitig*, conten(er|ción), abstener*, abstien*, libre de, congel*, rechaz*, opon*, desmantel*, dañ*, preocup*, derog*, anul*, oposición`,
	voicing: `subray*, reafirm*, reiter*, afirm*, confirm*, enfatiz*, destac*, recalc*, resalt*, remarc*, reconoc*, ratific*, important*, importancia, necesari*, necesidad, esencial*, vital*, crucial*, clave,
		fundamental*, necesit*, manten*, mantien*, compromet*, compromis*, insist*, exig*, espera*, deb(e|en|emos|ería), urg*, entend*, señal*, consecuencia*, advert*, adviert*, advirt*, defend*, defiend*, proteg*, preserv*, promov*, promuev*, respet*`,
	accusing: "acus*, culp(a|an|ó|ar), critic*, denunci*, conden*, reproch*, deplor*, imput*",
	filler: `ser, sido, siendo, estar, también, aún, todavía, incluso, nunca, ya, ahora, entonces, siempre, *mente, (ha|han|he|hemos|había|habían), (es|son|está|están|fue|era), (va|van|vamos) a,
		(puede|pueden|podrá|podría), (debe|deben|debería), se, le, les, lo, la, que, de momento, por ahora, más, quiere, quieren, desea, pretende, piensa, busca, dispuesto a, dispuesta a, capaz de`,
	relative: "que, quien, quienes, cuyo, cuya, cuyos, cuyas, el cual, la cual, los cuales, las cuales, donde",
	joiner: "y, e, así como",
	divider: "pero, mientras, mientras que, aunque, en tanto que, sino",
	hint: `condición, condiciones, condicional, a cambio, a cambio de, salvedad, reserva, reservas, matiz*, con (el|la) (consentimiento|aprobación|permiso|acuerdo|autorización|anuencia) de,
		autoriz*, permit*, (tiene|tienen) derecho a, en vano, sin éxito`,
	decoy: `no sólo, no solo, no solamente, no únicamente, no simplemente, no menos, nada menos que, no obstante, no cabe duda, sin duda, sin dudas, sin lugar a dudas, sin embargo, no hay duda, si no,
		como si, aun si, incluso si, si se quiere, si me permiten, si miramos, no por ello, ni más ni menos, no en vano, sino también, sino que, además de, poco a poco, a más tardar, no más tarde de, no puede menos que, no dejar de, no deja de, no dejan de,
		no descans*, no cej*, de ser necesario, si es necesario, si es posible, en la medida de lo posible, al menos, por lo menos, no alinead*, no proliferación, no intervención, no injerencia, no agresión, cese al fuego, cese del fuego, alto el fuego,
		fin de semana, a fin de, con el fin de, en fin, por fin, uno de los más, una de las más, ante todo, sobre todo, del todo, de todos modos, de todas maneras, en todo caso, hasta ahora, hasta hoy, hasta el momento, nada más`,
};

/** Longer clauses are not looked through. */
const CLAUSE = "[^,;:.!?¡¿，；：。！？]{2,160}";

/** Behind these a main clause is denied or to come. */
const DENIED =
	/(?<!\p{L})(?:no|nunca|jamás|tampoco|ni|nada|nadie|ningun[oa]|ningún|sin|imposible|impensable|prematur[oa])(?!\p{L})/iu;
const TO_COME =
	/(?<!\p{L})(?:\p{L}{2,}(?:ará|arán|aremos|erá|erán|eremos|irá|irán|iremos|aría|arían|ería|erían|iría|irían)|podrá\p{L}*|tendrá\p{L}*|habrá\p{L}*|vamos a|va a|van a|puede|pueden|debe|deben|debemos)(?!\p{L})/iu;

const FRONT = new RegExp(
	`(?<=^\\s*[¡¿“"]?|[;:.—–]\\s|(?<!\\p{L})(?:que|y|pero)\\s)(hasta que|antes de que|en cuanto|tan pronto como|una vez que|sólo cuando|solo cuando|sólo después de que|solo después de que|mientras)(?!\\p{L})(${CLAUSE}),\\s([^;:.!?]{2,200})`,
	"giu",
);
const BEHIND = /(?<!\p{L})(hasta que|mientras no|antes de que)(?=\s([^,;:.!?]{2,120}))/giu;
const FURTHEST = 160;

function preconditionsIn(text: string): readonly Span[] {
	const found: Span[] = [];
	for (const { 1: word = "", 2: clause = "", 3: main = "", index } of text.matchAll(FRONT))
		if (DENIED.test(main) || TO_COME.test(main) || DENIED.test(clause)) found.push(precondition(index, word.length));
	for (const { 1: word = "", index } of text.matchAll(BEHIND)) {
		const main = lastClause(text.slice(Math.max(0, index - FURTHEST), index));
		if (/\p{L}/u.test(main) && (DENIED.test(main) || TO_COME.test(main))) found.push(precondition(index, word.length));
	}
	return found;
}
const lastClause = (text: string): string => text.split(/[;:.!?]\s|,\s(?:y|pero|que|quien)\s/u).at(-1) ?? "";

const precondition = (start: number, length: number): Span => ({ start, end: start + length });

export const scope: ScopeRules = {
	terms,
	preconditionsIn,
	bound: [DENIED, TO_COME],
	negationHoldsVerb: false,
	otherWord: /^No\.\s?\d/u,
	othersSay:
		/(?<!\p{L})(?:algunos|algunas|muchos|muchas|ciertos|ciertas|varios|otros|otras|la mayoría|críticos|los críticos|los opositores|la oposición|analistas|los analistas|observadores|expertos|los expertos|comentaristas|periodistas|los medios|la prensa|nuestros (?:\p{L}+ )?(?:amigos|socios|colegas|vecinos|adversarios|rivales|aliados)|rumores)(?:\s(?!(?:nos|nosotros|y|que|a)(?!\p{L}))[\p{L}’'-]+){0,4}?\s(?:dicen|dijeron|decían|argumentan|sostienen|sostuvieron|afirman|afirmaron|alegan|insisten|creen|piensan|sugieren|aseguran|nos dicen|consideran)(?!\p{L})/giu,
	clauses: {
		auxiliaries: wordSet(
			"es son era eran fue fueron está están estaba ha han había habían será serán sería puede pueden podrá podría debe deben debería va van",
		),
		inVerbPhrase: "no|también|nunca|se|\\p{L}+mente",
		bareParticles: "a|que|de|se|lo|la|le|les",
		determiners:
			"el|la|los|las|un|una|su|sus|nuestro|nuestra|nuestros|nuestras|este|esta|estos|estas|todo|toda|todos|todas",
		article: "el|la|los|las",
		openers: "y|e",
		oblique:
			"(?<!\\p{L})(?:de|del|para|con|a|al|por|desde|en|sobre|contra|entre|hacia|según|ante|sin|tras)\\s+(?:(?:el|la|los|las)\\s+)?",
		and: "y|e",
		complement: "que|de que",
		withComma: "",
		truth:
			"(?<!\\p{L})(?:verdad|cierto|caso|dicho|decir|claro|evidente|correcto|probado|demostrado|significa)(?!\\p{L})",
		none: "ningún|ninguna|ninguno|nadie|pocos|pocas",
		openingParticle: "",
		common: wordSet(
			"no es son ha han era fue fueron está están el la los las y e con para de del que su sus en general todo todos por se lo al un una como",
		),
		toldLater: "",
		phraseOpeners:
			"de|del|en|sobre|para|por|con|desde|a|al|entre|contra|hacia|el|la|los|las|un|una|su|sus|nuestro|nuestra|tal|tales|este|esta|estos|estas|todo|todos",
	},
	finite: {
		behindName:
			/^\p{Ll}+(?:a|e|an|en|ó|ió|aron|ieron)\s(?:el|la|los|las|un|una|su|sus|nuestro|nuestra|todo|todos|ningún|a|al|que|de|en|con|por)(?!\p{L})/u,
		anywhere: /^\p{Ll}{2,}(?:aron|ieron|amos|emos|imos|ará|arán|erá|erán|irá|irán|aremos|eremos|iremos)(?!\p{L})/u,
		behindSubject: /^\p{Ll}{2,}(?:ó|ió|aron|ieron|aba|aban|ía|ían|ará|arán|erá|erán|irá|irán)(?!\p{L})/u,
		opensClause: /^\s*(?:también\s|no\s|ya\s)?\p{Ll}{2,}(?:amos|emos|imos|aremos|eremos|iremos)(?!\p{L})/u,
		nouns: wordSet(
			"economía energía política mayoría minoría soberanía autonomía garantía compañía vía guía día tecnología ideología geografía extremos ramos tramos reclamos préstamos términos supremos máximos últimos próximos mismos",
		),
		beforeInfinitive: null,
		noInfinitive: null,
		passive: {
			before: /(?<!\p{L})(?:ser|sido|siendo|sea|sean|es|son|fue|fueron|será|serán)\s$/iu,
			participle: /^(?:\p{Ll}+mente\s)?\p{Ll}{2,}(?:ad|id|t|ch|st)[oa]s?(?!\p{L})/u,
		},
	},
};
