import type { ScopeRules, ScopeTerms, Span } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

// "Pas" and "plus" go along with "ne" and are read as fillers; without it they deny by themselves.
const terms: ScopeTerms = {
	negation: `ne, n', ni, jamais, nullement, aucunement, en aucun cas, en aucune façon, en aucune manière, à aucun moment, pas question, (n'est|n'était|n'a jamais été|ne saurait être|ne sera) (pas )?question (de|d'|que|qu'), (serait|seraient) (faux|inexact|erroné|illusoire) (de|d'|que|qu'), (faux|inexact|erroné) (de|d'), (serait|seraient) (faux|inexact|erroné|illusoire) (de|d') (croire|penser|dire|affirmer|prétendre|imaginer|soutenir|conclure), (faux|inexact|erroné|illusoire) (de|d') (croire|penser|dire|affirmer|prétendre|imaginer|soutenir|conclure),
		(refuse|refusent|refusons|refusé|refuser|refusait|refusera|refusant) (de|d'), refus (de|d'), guère, à peine, rarement, loin de, au lieu de, plutôt que,
		(cesse|cessent|cessé|cesser|cessera) (de|d'), incapable* de, impossible de, (faux|inexact) (que|qu'), hors de question, pas encore, pas prêt*, sans que`,
	lack: "aucun, aucune, sans, nul, nulle, personne, rien, pas (de|d'), absence (de|d'), manque (de|d'), dépourvu* (de|d'), dénué* (de|d'), peu (de|d'), point (de|d')",
	condition: `si, s'il, s'ils, à condition (que|qu'|de), à la condition (que|qu'), pourvu (que|qu'), sous réserve (de|que|du|des), à moins (que|qu'|de), tant que,
		seulement si, uniquement si, que si, au cas où, en cas (de|d'), dans la mesure où, dès lors (que|qu'), à supposer (que|qu'), dans l'hypothèse où,
		subordonn* (à|au|aux), conditionn* (à|au|aux|par), dépend* (de|du|des|d'), une fois (que|qu'), sauf si, moyennant, pour peu (que|qu'), pour autant (que|qu'), si tant est (que|qu'), étant entendu (que|qu'), dès l'instant (que|où|qu'), à charge (de|pour), quitte à`,
	precondition: "",
	timing:
		"jusqu'à ce (que|qu'), avant (que|qu'|de), après (que|qu'|avoir), quand, lorsque, lorsqu', dès (que|qu'), aussitôt (que|qu'), tant (que|qu'), une fois, pendant (que|qu')",
	exception:
		"sauf, excepté, hormis, à l'exception (de|du|des), à l'exclusion (de|du|des), en dehors (de|du|des), mis à part, mais pas, mais non, hors, (moins|contre) (une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quelques) (voix|abstention|abstentions)",
	caveat:
		"mais, cependant, toutefois, néanmoins, pourtant, or, bien (que|qu'), quoique, même si, en revanche, sauf (que|qu')",
	modality: `pourrait, pourraient, pourrions, peut, peuvent, pouvait, pouvaient, peut être, éventuellement, possiblement, probablement, puisse, puissent,
		vraisemblablement, potentiellement, en principe, (semble|semblent|paraît|paraissent), envisage*, susceptible* (de|d'), aurait, auraient, serait, seraient,
		devrait, devraient, il se peut (que|qu'), étudi* la possibilité, n'exclu* pas, (se|nous|me) réserv* (le droit|la possibilité|la faculté) (de|d'), (a|ont|avons|aura) (le droit|la possibilité|la faculté) (de|d')`,
	demand:
		"doit, doivent, devons, devra, devront, devrait, devraient, faut, faudra, faudrait, il convient, il importe, a le devoir, ont le devoir, est tenu*, sont tenu*",
	future: "va, vont, allons, sera, seront, aura, auront, serons, aurons, fera, feront, pourra, pourront, ira, iront",
	intention: `(entend|entendent|entendons), intention*, veut, veulent, voulons, voulait, voulu, voudrait, voudraient, souhait*, espèr*, espér*, cherch* (à|une|un), désir*, prêt*, dispos(é|ée|és|ées) à,
		offr* (de|d'), propos*, menac* (de|d'), promet*, promis*, promesse*, s'engag*, vis* (à|au), tent* (de|d'), essa(ie|ient|yer|yé|yons) (de|d'), appel* (à|au|aux), demand*, exig*, insist*, encourag*, invit*,
		recommand*, suggèr*, suggér*, prév(oit|oient|u|ue|oyons), compt(e|ent|ons), ambition*, projet*, projett*, possibilité*, idée (de|que), perspective*, envisag*, attend*`,
	distance: `dout(e|ent|er|é|ons) (de|que|qu'), soi disant, prétendu*, prétendument, présumé*, supposé*, allégation*, allègu*, dément*, démenti*, (nie|nient|nié|nier|niait|nions), niant, réfut*, faussement, à tort,
		mythe (de|que|selon), (prétexte|couvert) (de|que), sous prétexte*, (rejet*|récus*|écart*) (les |l'|la |le |ces |toute |cette )?(accusation|accusations|allégation|allégations|idée|affirmation|affirmations)`,
	quantifier: `seul, seule, seuls, seules, certain(s|es) (de|des|d')?, une partie (de|du|des), quelques, quelques uns, plusieurs, la plupart (de|des), nombre (de|d'), beaucoup (de|d'), uniquement, seulement, presque, jusqu'à,
		au plus, partiellement, en partie, la moitié (de|des|du), l'un (de|des), l'une (de|des), deux (de|des), limité*, largement, principalement, une minorité (de|des), une majorité (de|des), la majorité (de|des), essentiellement`,
	universal:
		"tout, toute, tous, toutes, chaque, chacun, chacune, entier, entière, l'ensemble (de|du|des), toujours, inconditionnel*, sans exception, quel que soit",
	effect: `fin (de|des|du|à|aux), (met*|mis*) (fin|un terme) (à|au|aux), prév(enir|ention|ient), arrêt*, cess(er|e|ent|ation|ant), stopp*, empêch*, dissuad*, dissuasion, contr(er|e les), combat*, lutt* contre, lutte contre, évit*, rédui*, réduction,
		suspen*, lev(er|ée|é|ant) (de|du|des|la|le|les|l'|ces), retir*, retrait*, élimin*, sap(er|e|ent|é|ant), viol(er|e|é|ation|ations|ant), enfrei*, bloqu*, limit*, restrei*, restriction*, annul*, abandon*, renonc*, renonç*, interdi*, exclu*, invers*,
		résist*, contre, menac*, résoud*, résol*, règlement (de|du|des), atténu*, conteni*, supprim*, suppression, s'abst*, libr(e|es) (de|d'), gel(er|é|és|ées)?, démant*, s'oppos*, oppos(é|ée|és|ées) (à|au|aux), rejet*, nui*, préoccup*, inquiét*, inquiet*`,
	voicing: `soulign*, réaffirm*, réitér*, affirm*, confirm*, insist*, reconna*, reconnu*, important*, importance, nécessaire*, nécessité, essentiel*, vita(l|le|ux|les), crucia(l|le|ux|les), clé, besoin*,
		maint(ient|iennent|enir), engag*, exig*, demand*, attend*, doi(t|vent), devrait, devraient, espèr*, espér*, appel*, exhort*, respect*, not(e|ent|é|er), conséquences, avert*, menac*, défend*, protèg*, protég*, préserv*, sauvegard*, promouv*, attach*, rappel*`,
	accusing: "accus*, reproch*, blâm*, critiqu*, dénonc*, condamn*, imput*, fustig*, épingl*, déplor*",
	filler: `pas, plus, point, encore, même, toujours, du tout, en aucune façon, (a|ont|avait|avaient|ai|avons), (est|sont|était|étaient|sommes|suis), sera, seront, peut, peuvent, pourrait, pourraient, pouvons, doit, doivent, devrait,
		à, de, d', que, qu', se, s', l', la, le, les, y, en, lui, leur, nous, ainsi, donc, alors, aussi, également, maintenant, bien, déjà, *ment, à ce stade, pour l'instant, il, elle, ils, elles, veut, veulent, souhait(e|ent|ons), entend(ent|ons)?, va, vont, cherch(e|ent), prêt*, être, été, vouloir`,
	relative: "qui, dont, où, lequel, laquelle, lesquels, lesquelles, auquel, duquel",
	joiner: "et, ainsi que, comme",
	divider: "mais, tandis (que|qu'), alors (que|qu'), bien (que|qu'), quoique, cependant",
	hint: `condition, conditions, conditionnel*, réserve, réserves, en échange, en contrepartie, en retour, avec (le|l'|la|son|leur) (consentement|accord|approbation|autorisation|aval), autoris*, permet*, permis*, libre* (de|d'), habilit*, en vain, vainement, sans succès`,
	decoy: `non seulement, pas seulement, pas uniquement, pas simplement, ne (fait|font) que, ne * que, ne * qu', n'* que, n'* qu', ne dout* (pas|guère|nullement), ne dout* (pas|guère|nullement) (de|d'|que|qu'), ne manqu* pas (de|d'), (n'a|n'ont|n'avons|n'ai) pas cessé (de|d'), sans doute, sans aucun doute, nul doute, aucun doute, non moins, rien de moins, si bien (que|qu'), comme si, même si, si l'on veut, si vous voulez, si je puis dire, s'il vous plaît, si ce n'est, sinon, sans réserve, sans réserves, sans équivoque, sans ambiguïté,
		quoi qu'il en soit, au plus tard, en particulier, peu à peu, un peu, sans cesse, sans relâche, sans précédent, sans tarder, sans délai, (ne |n'|n'a |n'ont |n'avons |n'avait |n'ai )(cesse|cessent|cessons|cessé|cesserons|cessera|cesseront) (de|d'), non plus, non prolifération, non ingérence, non aligné*, non gouvernementa*, non recours,
		le cas échéant, si nécessaire, si besoin, si possible, toutefois et, cessez le feu, contre toute attente, par contre, tout à fait, tout d'abord, avant tout, avant toute chose, avant toutes choses, malgré tout, tout de même, tout à l'heure, tous les deux, toutes les deux, en tout cas, mais aussi, mais également, mais encore,
		ne manqu* pas, n'oubli* pas, ne pas oublier, plus tard, plus tôt, plus loin, de plus en plus, en plus, d'autant plus, de plus, au moins, du moins, tout au moins, à moitié, il faut dire, il faut rappeler, il faut noter, doit être (rappelé|noté), fin de semaine, plan d'action`,
};

/** Longer clauses are not looked through. */
const CLAUSE = "[^,;:.!?]{2,160}";
const FURTHEST = 160;

/** Behind these a main clause is denied or to come. */
const DENIED =
	/(?<!\p{L})(?:ne|n['’]\p{L}+|ni|jamais|aucune?|rien|personne|nul(?:le)?|sans|impossible|impensable|prématurée?)(?!\p{L})/iu;
const TO_COME =
	/(?<!\p{L})(?:va|vont|allons|peut|peuvent|pourra|pourront|pourrait|pourraient|doit|doivent|devra|devront|\p{L}{2,}(?:era|eront|erons|ira|iront|irons|dra|dront|drons|vra|vront|vrons)|sera|seront|serons|aura|auront|aurons|fera|feront)(?!\p{L})/iu;
const PAST = /(?<!\p{L})(?:était|étaient|avait|avaient|(?:a|ont|est|sont) \p{L}+(?:é|i|u|it|is)e?s?)(?!\p{L})/iu;

const FRONT = new RegExp(
	`(?<=^\\s*|[;:.—–]\\s|(?<!\\p{L})(?:que|et|mais)\\s)(jusqu['’]à ce qu(?:e|['’]\\p{L}+)|sans(?=\\s(?:l['’]|l[ae] |une? |cet(?:te)? |ce ))|tant qu(?:e|['’]\\p{L}+)|avant qu(?:e|['’]\\p{L}+)|dès qu(?:e|['’]\\p{L}+)|une fois|quand|lorsqu(?:e|['’]\\p{L}+)|seulement (?:quand|après))(?!\\p{L})(${CLAUSE}),\\s([^;:.!?]{2,200})`,
	"giu",
);
const BEHIND =
	/(?<!\p{L})(jusqu['’]à ce qu(?:e|['’]\p{L}+)|tant qu(?:e|['’]\p{L}+)|avant qu(?:e|['’]\p{L}+)|avant (?:le|la|les|l['’]|tout|toute)(?!\s(?:chose|autre))|dès qu(?:e|['’]\p{L}+)|une fois|quand|lorsqu(?:e|['’]\p{L}+))(?=[\s'’]?([^,;:.!?]{2,120}))/giu;
const IS_BEFORE = /^(?:jusqu|tant|avant|sans)/iu;

function preconditionsIn(text: string): readonly Span[] {
	const found: Span[] = [];
	for (const { 1: word = "", 2: clause = "", 3: main = "", index } of text.matchAll(FRONT)) {
		const past = PAST.test(clause);
		if (IS_BEFORE.test(word) ? DENIED.test(main) || (TO_COME.test(main) && !past) : TO_COME.test(main) && !past)
			found.push(precondition(index, word.length));
	}
	for (const { 0: word, 2: clause = "", index } of text.matchAll(BEHIND)) {
		const main = lastClause(text.slice(Math.max(0, index - FURTHEST), index));
		if (!/\p{L}/u.test(main) || PAST.test(clause)) continue;
		if (IS_BEFORE.test(word) ? DENIED.test(main) : TO_COME.test(main)) found.push(precondition(index, word.length));
	}
	return found;
}
const lastClause = (text: string): string => text.split(/[;:.!?]\s|,\s(?:et|mais|qui|dont)\s/u).at(-1) ?? "";

const precondition = (start: number, length: number): Span => ({ start, end: start + length });

export const scope: ScopeRules = {
	terms,
	preconditionsIn,
	bound: [DENIED, TO_COME],
	negationHoldsVerb: false,
	otherWord: null,
	othersSay:
		/(?<!\p{L})(?:certains|certaines|beaucoup|plusieurs|d['’]autres|d['’]aucuns|les critiques|les opposants|les détracteurs|l['’]opposition|les sceptiques|les experts|les observateurs|les analystes|les journalistes|les médias|la presse|nos (?:\p{L}+ )?(?:amis|partenaires|collègues|voisins|adversaires|rivaux|alliés))(?:\s(?!(?:nous|je|et|que|à|d['’]entre)(?!\p{L}))[\p{L}’'-]+){0,4}?\s(?:disent|disait|disaient|ont dit|affirment|ont affirmé|prétendent|ont prétendu|soutiennent que|estiment|pensent|croient|considèrent|font valoir|avancent|suggèrent|nous disent|nous ont dit|dit|affirme|prétend|estime|pense)(?!\p{L})/giu,
	clauses: {
		auxiliaries: wordSet(
			"est sont était étaient a ont avait avaient sera seront serait seraient aura auront va vont peut peuvent pourrait pourraient doit doivent devrait devraient fait font",
		),
		inVerbPhrase: "ne|n['’]|pas|plus|jamais|aussi|également|se|s['’]|\\p{L}+ment",
		bareParticles: "à|de|que|il|elle|ils|elles|nous|y|en",
		determiners: "l[ae]s?|l['’]|une?|des|son|sa|ses|leurs?|notre|nos|tous?|toutes?|cette|cet?|ces",
		article: "l[ae]s?",
		openers: "et",
		oblique:
			"(?<!\\p{L})(?:de|du|des|d['’]|pour|avec|à|au|aux|par|en|sur|contre|entre|dans|vers|envers)\\s*(?:l[ae]s?\\s+|l['’])?",
		and: "et",
		complement: "que|qu['’](?!\\p{L})|qu(?=['’]\\p{L})",
		withComma: "",
		truth: "(?<!\\p{L})(?:vrai|vraie|dire|dit|clair|certain|évident|exact|prouvé|établi|sûr)(?!\\p{L})",
		none: "aucun|aucune|personne|nul|nulle|peu",
		openingParticle: "",
		common: wordSet(
			"ne pas est sont a ont était été être et pour avec du de la le les un une des ce cette leur ses qui que en au aux dans sur tout tous",
		),
		toldLater: "",
		phraseOpeners:
			"de|du|des|d|en|dans|sur|pour|par|avec|à|au|aux|entre|parmi|contre|le|la|les|l|un|une|son|sa|ses|leur|leurs|notre|nos|ce|cet|cette|ces|tout|tous|toute|toutes",
	},
	finite: {
		behindName:
			/^(?:ne\s|n['’]|se\s|s['’]|l['’]|l[ae]s?\s|y\s|en\s)?(?:a|ont|est|sont|va|vont|doit|doivent|peut|peuvent|\p{Ll}{3,}(?:e|ent|ait|aient|era|eront|it|issent|ira|iront|oit|oivent|end|endent))\s(?:l[ae]s?|l['’]|une?|des|son|sa|ses|leurs?|notre|nos|à|au|aux|de|du|d['’]|que|qu['’]|en|sur|contre|pas|plus|\p{Ll}+(?:é|i|u|er|ir|re)e?s?)(?!\p{Ll})/u,
		anywhere:
			/^(?:ne\s|n['’]|se\s|s['’])?\p{Ll}{2,}(?:[eiu]r(?:a|ai|as|ons|ez|ont)|[dr]r(?:a|ons|ont)|vr(?:a|ons|ont)|[aeiéè]raient|eraient|issent|aient|[eiudr]rait|vrait)(?!\p{L})/u,
		inside:
			/(?<![\p{L}-])\p{Ll}{2,}(?:[eiu]r(?:a|ai|as|ons|ez|ont)|[dr]r(?:a|ons|ont)|vr(?:a|ons|ont)|raient|issent|aient|[eiudr]rait|vrait)(?!\p{L})/gu,
		behindSubject: /^(?:ne\s|n['’]|se\s|s['’])?\p{Ll}{2,}(?:e|ent|ait|aient|era|eront|it|issent|ons)(?!\p{L})/u,
		opensClause: null,
		nouns: wordSet("opéra caméra ténor tiara"),
		beforeInfinitive: /(?<!\p{L})(?:à|de|pour|d['’])\s?$/u,
		noInfinitive:
			/^(?:l[ae]s?|l['’]|une?|des|son|sa|ses|leurs?|notre|nos|cette|cet?|ces|tous?|toutes?|aucune?)(?!\p{L})|^[^\p{Ll}]/u,
		passive: {
			before: /(?<!\p{L})(?:être|été|est|sont|sera|seront|soit|soient)\s$/iu,
			participle: /^(?:\p{Ll}+ment\s)?\p{Ll}{2,}(?:é|i|u|it|is|ert|int)e?s?(?!\p{L})/u,
		},
	},
};
