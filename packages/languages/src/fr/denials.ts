import type { DenialWords } from "@fissure/model";

export const denials: DenialWords = {
	denies:
		/(?<!\p{L})(?:(?:n['’]a|n['’]ont|n['’]ai|n['’]avons|n['’]avait) (?:jamais|pas|nullement) (?:dit|déclaré|affirmé|tenu (?:de tels|ces|les) propos|fait (?:une telle|cette|de telle|de) (?:déclaration|promesse)|promis|prétendu|donné (?:un tel|de tel) engagement)|(?<!(?:pas|ni|ne) )(?:dément(?:ent|i|ait|ons|ir)?|nie(?:nt)?|nié|nions)(?!\p{L})(?: (?:catégoriquement|formellement|fermement|avoir|que|les?|la|ces|toute?s?))?|(?:affirmations?|déclarations?|informations?|allégations?|propos|rapports?|versions?|citations?|rumeurs?)(?!\p{L})[^.;]{0,90}?(?<!\p{L})(?:est|sont|était|étaient) (?:tout simplement |totalement |absolument |parfaitement |entièrement )?(?:fausse?s?|faux|inexacte?s?|mensongère?s?|infondée?s?|sans fondement|dénuée?s? de (?:tout )?fondement|erronée?s?|inventée?s?|controuvée?s?)|(?:ne correspond(?:ent|ait)?|n['’]est pas conforme|ne sont pas conformes) (?:pas |nullement )?(?:à la (?:réalité|vérité)|aux faits)|mal cité[es]*|déformé[es]*|sorti[es]* de (?:son|leur) contexte)(?!\p{L})/iu,
	withdraws:
		/(?<!\p{L})(?:(?:déclaration|propos|communiqué|rapport|affirmation|compte[ -]rendu)s?(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:est|sont|était|a été|ont été) (?:formellement |depuis )?(?:retirée?s?|rectifiée?s?|corrigée?s?|annulée?s?)|(?:retire|retirent|retiré|rectifie|rectifient|rectifié|corrige|corrigent|corrigé|revient sur|est revenue? sur|reviennent sur) (?:l[ae]s?|sa|son|ses|leurs?|notre|nos|mes|ma|mon|cette|ces|une?)(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:déclaration|propos|communiqué|rapport|affirmation|compte[ -]rendu)s?)(?!\p{L})/iu,
	bySubject: /^(?:dément|ni(?:e|é|ons)|n['’]|retir|rectifi|corrig|rev(?:ient|iennent)|est revenu)/iu,
	spoils:
		/\?|(?<!\p{L})(?:demand(?:é|e|ent) si|si(?! bien)|s['’]ils?|serait|seraient|pourrait|pourraient|devrait|devraient|doit|doivent|faut|à moins|appel\p{L}*|exhort\p{L}*|exig\p{L}*)(?!\p{L})/iu,
};
