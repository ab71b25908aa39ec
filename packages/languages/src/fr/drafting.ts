import type { DraftingWords } from "@fissure/model";
import { phrases } from "../shared/phrases.ts";
import { whenAsked } from "../shared/when-asked.ts";

const MONTH = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
const UNIT = "(?:jours?|semaines?|mois|trimestres?|ans?|années?)";
const COUNT = "(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|dix-huit|vingt-quatre)";
const TEXT_KIND =
	"(?:discours|déclaration|allocution|texte|document|propos|entretien|interview|conférence de presse|communiqué|point de presse|article|note|lettre|compte rendu|transcription)";
/** Between the auxiliary and the verb of a forecast. */
const ADVERBS =
	"(?: (?:\\p{L}{3,}ment|aussi|également|encore|bientôt|à nouveau|de nouveau|même|ainsi|donc|ensuite|toujours|à leur tour|(?:commencer|continuer|contribuer) (?:à|d'|de)))?";
const SURE = "(?:est|sont|semblent?|paraît|paraissent|restent?) (?:aussi |désormais |presque )?";
const ESTIMATE = `(?:${SURE}(?:susceptibles?|appelée?s?|vouée?s?|destinée?s?|prête?s?|amenée?s?|condamnée?s?|sûre?s?) (?:de|d'|à)|(?:va|vont)|(?:devrait|devraient|pourra|pourront)(?: (?:très |plus )?(?:probablement|vraisemblablement|certainement|sûrement|inévitablement))?)`;
const SOFT = [
	"(?:mettre|peser|exercer|accroître) (?:\\p{L}+ ){0,3}(?:pression|pressions|épreuve)",
	"avoir (?:\\p{L}+ ){0,3}(?:conséquences?|effets?|répercussions|impacts?|implications)",
	"(?:rencontrer|affronter|poser|créer|soulever|provoquer|causer) (?:\\p{L}+ ){0,3}(?:défis?|difficultés?|pressions?|risques?|problèmes?|dilemmes?|incertitudes?|tensions?|obstacles?)",
	"jouer (?:\\p{L}+ ){0,3}rôle",
	"façonner|influencer|affecter|éroder|saper|affaiblir|renforcer|approfondir|compliquer|menacer|compter|peiner|souffrir|s'intensifier|s'aggraver|se dégrader|se détériorer|enhardir|déstabiliser|fragiliser|peser|éprouver",
	"(?:chercher|tenter|essayer|s'efforcer) (?:à|de|d')",
	"continuer (?:à|d'|de) (?!être|publier|surveiller)\\p{L}+",
	"(?:rester|demeurer|devenir|être) (?:plus |de plus en plus |très )?(?:tendue?s?|difficiles?|fragiles?|dépendante?s?|méfiante?s?|prudente?s?|isolée?s?|agressi(?:f|ve)s?|instables?|vulnérables?|cruciale?s?|contestée?s?|un (?:\\p{L}+ )?(?:défi|problème|test|enjeu))",
].join("|");
const COUNTED = "(?:augmenter|baisser|croître|progresser|diminuer|reculer|ralentir|chuter|s'accroître|se contracter)";
const ACT =
	"(?:opposer son veto|envahir|annexer|attaquer|riposter|s'abstenir|se retirer|faire sécession|faire défaut|s'effondrer|reconnaître|imposer|lever|expulser|rappeler|ratifier|mobiliser|bloquer|nationaliser|dévaluer|démissionner|abandonner|quitter|rejoindre|voter (?:pour|contre)|dépasser|rompre)";
/** The future that a verb has in its form. */
const FUTURE_SOFT =
	"(?:façonnera|influencera|affectera|érodera|sapera|affaiblira|renforcera|approfondira|compliquera|menacera|peinera|souffrira|déstabilisera|fragilisera|pèsera|s'intensifiera|s'aggravera|se dégradera|se détériorera|jouera|restera|demeurera|deviendra|continuera|cherchera|tentera|aura|auront|seront?|sera)(?:nt)?";
const FUTURE_ACT =
	"(?:envahira|annexera|attaquera|ripostera|s'abstiendra|se retirera|s'effondrera|reconnaîtra|imposera|lèvera|expulsera|rappellera|ratifiera|mobilisera|bloquera|nationalisera|dévaluera|démissionnera|abandonnera|quittera|rejoindra|votera|dépassera|rompra|mettra son veto|opposera son veto)(?:nt)?";

export const drafting: () => DraftingWords = whenAsked(() => ({
	estimative: {
		terms: {
			"almost-no-chance-or-remote": ["presque aucune chance", "quasiment exclu"],
			"very-unlikely-or-highly-improbable": ["très peu probable", "hautement improbable"],
			"unlikely-or-improbable": ["peu probable", "improbable"],
			"roughly-even": ["à peu près une chance sur deux", "environ une chance sur deux"],
			"likely-or-probable": ["probable", "vraisemblable"],
			"very-likely-or-highly-probable": ["très probable", "hautement probable"],
			"almost-or-nearly-certain": ["presque certain", "quasi certain"],
		},
		wordings: {
			"almost-no-chance-or-remote": [
				"(?:presque|quasiment) (?:aucune|pas de) (?:chance|probabilité)s?",
				"(?:presque|quasiment|quasi) exclue?s?",
				"chances? (?:infimes?|quasi nulles?)",
			],
			"very-unlikely-or-highly-improbable": [
				"(?:très|fort|extrêmement) peu (?:probable|vraisemblable)s?",
				"(?:hautement|très|fort) (?:improbable|invraisemblable)s?",
			],
			"unlikely-or-improbable": [
				"(?:peu (?:probable|vraisemblable)|improbable|invraisemblable)s?",
				"(?:pas|guère) probables?",
			],
			"roughly-even": ["(?:à peu près |environ )?une chance sur deux", "autant de chances que", "à peu près autant"],
			"likely-or-probable": ["probablement|vraisemblablement|probables|vraisemblables|plus probables?"],
			"very-likely-or-highly-probable": [
				"(?:très|hautement|fort|extrêmement) (?:probable|vraisemblable)s?",
				"(?:très|fort) (?:probablement|vraisemblablement)",
			],
			"almost-or-nearly-certain": [
				"(?:presque|quasi|quasiment|pratiquement)[ -]certaine?s?",
				"(?:presque|quasi|quasiment) certainement",
			],
		},
		ambiguous: new Set(),
		figures: phrases([
			"\\d+(?:,\\d+)?(?:(?:-| à | ou )\\d+)? ?(?:%|pour cent) (?:de )?(?:chances?|probabilité)",
			"(?:chances?|probabilité|risque) (?:est )?(?:de|d'|à) (?:environ |près de )?\\d+",
			"\\d+ chances? sur \\d+",
		]),
		confidence: phrases([
			"(?:avec|a|ont|avons) (?:un |une )?(?:degré|niveau)s? (?:élevé|haut|modéré|moyen|faible|bas) (?:de confiance|de certitude)",
			"(?:avec|a|ont|avons) (?:une )?(?:grande|forte|haute|faible) confiance",
			"confiance (?:élevée|forte|modérée|moyenne|faible)|confiance (?:est|reste) (?:élevée|forte|modérée|moyenne|faible)",
			"(?:nous sommes|je suis) (?:\\p{L}+ment |assez )?confiante?s?",
		]),
		vague: [
			{
				words: phrases(["(?:pourrait|pourraient) (?:très |fort )?bien", "peut très bien|peuvent très bien"]),
				range: [45, 80],
				ability: false,
			},
			{
				words: phrases([
					"(?:ne (?:peut|peuvent|saurait|sauraient)|on ne peut) (?:pas )?(?:être )?(?:exclure|exclue?s?|écartée?s?|écarter)",
					"n'est pas (?:à exclure|exclu|impossible)|ne sont pas (?:à exclure|exclus)",
				]),
				range: [1, 45],
				ability: false,
			},
			{
				words: phrases([
					"un (?:réel|vrai|sérieux) (?:risque|danger)|une (?:réelle|vraie|sérieuse) (?:possibilité|chance)",
				]),
				range: [20, 80],
				ability: false,
			},
			{
				words: phrases([
					"peut-être",
					"éventuellement|possiblement",
					"il est (?:tout à fait |bien )?(?:possible|concevable) (?:que|qu')",
					"il se peut (?:que|qu')",
				]),
				range: [1, 80],
				ability: false,
			},
			{ words: phrases(["pourrait|pourraient"]), range: [5, 80], ability: false },
			{ words: phrases(["pouvait|pouvaient"]), range: [5, 80], ability: true },
		],
		notVague: phrases([
			"article \\d+|l'article",
			"aux termes (?:de|du|des)|en vertu (?:de|du|des)|conformément (?:à|au|aux)|règlement intérieur|a le droit|ont le droit|autorisée?s?",
			"(?:chaque|toute?|aucune?) (?:\\p{L}+ )?(?:partie|membre|(?:é|e)tat|délégation|signataire|candidat|visiteur|personne) (?:peut|pourrait)",
			"(?:recommand\\p{L}+|options?|il conviendrait|devrait)(?= )",
			"si oui ou non",
		]),
		past: phrases([
			"à l'époque|alors|autrefois|auparavant|jusqu'alors|jadis|(?:la semaine|l'année|l'an|le mois|l'été|l'hiver) (?:dernière?|passée?)|il y a|dans le passé|avait|avaient|hier|pendant la (?:guerre|crise)",
		]),
	},
	forecasts: {
		soft: phrases([`${ESTIMATE}${ADVERBS} (?:${SOFT}|${COUNTED})`, FUTURE_SOFT]),
		act: phrases([`${ESTIMATE}${ADVERBS} ${ACT}`, FUTURE_ACT]),
		estimate: phrases([
			`${SURE}(?:susceptibles?|appelée?s?|vouée?s?|destinée?s?|amenée?s?|condamnée?s?|sûre?s?) (?:de|d'|à) ?\\p{L}+`,
			"(?:va|vont) (?:très |plus )?(?:probablement|vraisemblablement|certainement|sûrement|inévitablement|presque certainement) \\p{L}+",
			"\\p{L}{3,}r(?:a|ont) (?:très |plus )?(?:probablement|vraisemblablement|certainement|sûrement|inévitablement|sans doute)",
		]),
		plan: phrases([
			"(?:nous|je|on|le lecteur|section|chapitre|partie|annexe|tableau|figure|note|rapport|analyse|étude|paragraphes?|page)(?: \\d+)? (?:allons|vais|va|vont|\\p{L}+rons|\\p{L}+rai)",
			"(?:va|vont|doit|doivent)(?: aussi| également| ensuite)? (?:rencontrer|se rendre|voyager|accueillir|assister|participer|tenir|présider|recevoir|signer|arriver|ouvrir|commencer|publier|présenter|prononcer|avoir lieu|se tenir|se réunir|entrer en vigueur|s'appliquer|expirer|reprendre|revenir|durer|envoyer|marquer|célébrer)",
			"(?:rencontrera|se rendra|accueillera|assistera|participera|tiendra|présidera|recevra|signera|arrivera|ouvrira|commencera|publiera|présentera|prononcera|aura lieu|se tiendra|se réunira|entrera en vigueur|expirera|reprendra|reviendra|durera|célébrera)(?:nt)?",
		]),
		open: phrases([
			"si(?= (?:l|la|le|les|un|une|ce|cette|elle|il))|on ignore|nul ne sait|personne ne sait|dépend (?:de|du)|espèr\\p{L}+ (?:que|qu')|afin (?:que|qu'|de)|pour que",
		]),
		deadline: phrases([
			`(?:d'ici|avant|jusqu'(?:à|en)|courant|en|à la mi-?) (?:la )?(?:(?:fin|milieu|début|mi) (?:de |du |d')?)?${MONTH}`,
			"(?:d'ici|avant) (?:à )?(?:la fin (?:de l'année|du mois|du trimestre|de la décennie|(?:19|20)\\d\\d)|le printemps|l'été|l'automne|l'hiver|(?:fin|mi-?)[ -]?(?:19|20)\\d\\d)",
			`(?:dans|sous|d'ici|en) (?:les )?(?:prochains |prochaines )?${COUNT} (?:prochains |prochaines )?${UNIT}`,
			"(?:cette|la) (?:année|semaine)(?: prochaine)?|(?:ce|le) (?:mois|trimestre)(?: prochain)?|l'(?:an|année) prochaine?|(?:au|cet|cette) (?:printemps|été|automne|hiver)(?: prochain)?|demain",
			"(?:en|d'ici|avant|jusqu'en|dès|à l'horizon|pour) (?:fin |début |mi-?)?(?:19|20)\\d\\d",
		]),
		quantity: phrases(["double\\p{L}*|triple\\p{L}*|moitié|de moitié|d'un (?:tiers|quart)|à zéro|deux fois"]),
		reported: phrases([
			"(?<!(?:nous|je|note|rapport|analyse|étude|auteur) )(?:a dit|ont dit|dit que|disent que|a déclaré|ont déclaré|déclare que|a averti|avertit que|met en garde|a affirmé|affirme que|affirment que|a annoncé|annonce que|assure que|a assuré|a promis|promet (?:de|que)|prévoit que|craint que|espère que|estime que|selon laquelle|a souligné|souligne que|a laissé entendre|s'est engagée? à|a menacé de)",
			"selon|d'après|à en croire|aux yeux (?:de|du|des)",
		]),
	},
	sources: {
		same: phrases([
			`(?:le|la|cette|ce|ces|les) mêmes? (?:\\p{L}+ ){0,2}(?:${TEXT_KIND}|occasion|réunion|paragraphe|séance|source|page)`,
			`(?:ce|cette|son|sa|leur) (?:\\p{L}+ )?${TEXT_KIND} (?:aussi|encore|plus loin|ajoute|poursuit|continue|s'ouvre|se termine|commence)`,
			`(?:plus haut|plus loin|ailleurs|plus tôt|plus bas),? (?:dans|de) (?:le|la|ce|cette|son|sa|leur) ${TEXT_KIND}`,
			"(?:au|le|du) paragraphe (?:suivant|précédent|d'après|d'avant)",
			"ibid",
		]),
		separate: phrases([
			`(?:un autre|une autre|un second|une seconde|un nouveau|une nouvelle|un troisième|une troisième) (?:\\p{L}+ )?(?:${TEXT_KIND}|occasion|source)`,
			`(?:un|une|deux|trois|quatre|cinq|six|quelques|plusieurs|\\d+) (?:jours?|semaines?|mois|ans?|années?|heures?) (?:plus tard|plus tôt|après|avant|auparavant)`,
			"le lendemain|la veille|le jour suivant|la semaine suivante|le mois suivant",
			"à nouveau|de nouveau|séparément|indépendamment|à une autre occasion|par la suite|une fois (?:encore|de plus)|à plusieurs reprises",
			"(?:un autre|une autre|un second|un nouveau) (?:\\p{L}+ )?(?:signe|signal|indice|exemple|cas|preuve)",
		]),
		parting: phrases([
			"(?:prend|prennent|pris|prenant|prendre) (?:ses|leurs) distances|se (?:démarqu|distanc|désolidaris)\\p{L}+|s'est (?:démarqu|distanc|désolidaris)\\p{L}+",
			"en désaccord avec|fait cavalier seul",
			"diverg\\p{L}+|fissures?|fractures?|clivages?|brouilles?|désaccords?|s'éloign\\p{L}+",
			"(?:signes?|gestes?) (?:de|d') ?(?:\\p{L}+ )?(?:distance|indépendance|éloignement)",
		]),
	},
	claims: {
		general: phrases([
			"systématiquement|(?<!(?:pas|presque) )toujours|(?<!presque )jamais|à chaque fois|invariablement|sans (?:exception|faille)|constamment|avec constance|depuis (?:des décennies|longtemps|toujours)|à chaque occasion|dans (?:chaque|tous ses|toutes ses) (?:discours|déclarations?|textes?|communiqués?)|inchangée?s?",
		]),
		denying: phrases(["(?<!presque )jamais|à aucun moment|pas une (?:seule )?fois"]),
		naming: phrases(["(?:mentionn|nomm|évoqu|cit|parl|employ|prononc|dit|appel|utilis|écri)\\p{L}*"]),
		aboutEvent: phrases([
			"(?:s'(?:est|être|abstient) )?(?:abstenue?|abstient|gardée?) de (?:mentionner|condamner|critiquer|nommer|dénoncer|évoquer|commenter)",
			"(?:omet|a omis|évite|a évité)(?: (?:de|d') ?(?:mentionner|évoquer|nommer|condamner))?|(?:évite|a évité) toute (?:mention|référence)",
			"n'a (?:pas|jamais) (?:mentionné|condamné|critiqué|nommé|dénoncé|évoqué|reconnu|appelé)|ne (?:mentionne|condamne|critique|nomme|dénonce|évoque) (?:pas|jamais)",
			"(?:refuse|a refusé) (?:de|d') ?(?:mentionner|condamner|critiquer|nommer|dénoncer|évoquer)",
			"(?:reste|restent|est restée?|demeure) (?:muette?s?|silencieu(?:x|se)s?) (?:sur|à propos)|passe sous silence|silence sur|sans (?:mentionner|condamner|nommer|critiquer)|aucune (?:mention|référence)",
			"réagi(?:t|r|ssent)?|réaction (?:à|au|aux)|réponse (?:à|au|aux)|comment(?:e|é|ant)|condamn(?:e|é|ant)|dénonc(?:e|é|ant)|dans la foulée|au lendemain (?:de|du|des)|(?:heures|jours|semaines|mois|juste|peu) après",
		]),
	},
	events: {
		kinds: new Map(
			[
				["invasion", "invasions?|envahi\\p{L}*|incursions?"],
				["attack", "attaqu\\p{L}+|attentats?|assauts?|frappes?|raids?|bombardements?|bombardée?s?|pilonnage"],
				["annexation", "annexions?|annexée?s?"],
				["recognition", "reconnaissance d[eu]|reconnue?s?"],
				["coup", "coups? d'(?:é|e)tat|putschs?|soulèvements?|mutineries?"],
				["war", "(?:début|déclenchement) (?:de la guerre|des combats|des hostilités)|guerre"],
				["offensive", "offensives?|opération"],
				["blockade", "blocus"],
				["explosion", "explosions?|sabotages?"],
				["election", "élections?|référendums?|scrutin"],
				["ceasefire", "cessez-le-feu|trêves?|armistices?"],
				["death", "assassinats?|morts? d[eu]|décès|massacres?|meurtres?|démissions?"],
				["disaster", "séismes?|tremblements? de terre|inondations?|accidents?|crashs?"],
				["withdrawal", "retraits?|se retir\\p{L}+|s'est retirée?"],
			].map(([kind, words]) => [kind as string, phrases([words as string])]),
		),
		notYet: phrases([
			"menac\\p{L}+|prévue?s?|prévoi\\p{L}+|craintes?|crai\\p{L}+|imminente?s?|possibles?|potentiel\\p{L}*|éventuel\\p{L}*|attendue?s?|prochaine?s?|future?s?|risques?|si|à venir|prépar\\p{L}+|envisag\\p{L}+|sur le point de|hypothétiques?|précédente?s?|antérieure?s?|première?s?|autres?|passée?s?",
		]),
		datedAfter:
			/^(?:\s+d[eu](?:\s+l[ae]s?)?(?:\s+[\p{L}'’-]+){1,3})?(?:,?\s+qui)?\s+(?:(?:a\s+(?:commencé|débuté|eu\s+lieu)|s['’]est\s+(?:produite?|tenue?)|est\s+(?:survenue?|intervenue?)|survenue?s?|lancée?s?|menée?s?|commise?s?|tenue?s?|organisée?s?)\s+)?(?:le|du|en)\s+$|^\s*[,(]\s*$/u,
		datedBefore: /^\s+$|^,?\s+(?!(?:l[ae]s?|une?|son|sa|ses|cette|ce|avant|après|sur|d[eu])\s)[\p{L}'’-]+\s+$/u,
	},
}));
