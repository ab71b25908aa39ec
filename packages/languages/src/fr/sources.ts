import type { SourceWords } from "@fissure/model";
import { dating } from "./dating.ts";

const VENUE_NOUN =
	"(?:[Cc]onférence|[Cc]onseil|[Aa]ssemblée|[Ss]ommet|[Ff]orum|[Pp]arlement|[Ss]énat|[Cc]ongrès|[Cc]omité|[Cc]onvention|[Ss]ession|[Cc]ommission)";
const ACRONYM = "(?:G7|G20|BRICS|OSCE|OTAN|ONU|UNESCO)";
const TEXT_NOUN =
	"(?:discours|allocution|déclaration|propos|message|compte rendu|entretien|interview|lettre|article|essai|communiqué|point de presse|conférence de presse|débat|sommet|forum|visite|rapport)";
const ARTICLE = "(?:tou(?:te)?s |ces |l[ae]s? |l['’]|une? |son |sa |ses |leurs? |ancien |ancienne ){0,2}";

export const sources: SourceWords = {
	clause:
		/;|—|:(?=\s(?:en|à|le|puis|ensuite|plus tard)\s)|(?:,\s|\s)(?:tandis que|alors que|bien que|mais|même si|quand|lorsque|qui|dont|où|parce que|malgré|puisque|à la suite|(?:\p{L}+ )?(?:heures?|jours?|semaines?|mois) (?:après|avant)|(?:peu |juste |bien )?(?:après|avant))(?=\s)/giu,
	away: new RegExp(
		`(?:^|[^\\p{L}\\p{N}])(?:(?:avec|à|au|aux|de|du|des|contre|pour|par|entre|parmi|vers|envers|sur|dans|en|chez|via|près d[eu]|autour d[eu]|comme|sous|face (?:à|au|aux)|averti\\p{L}*|exhort\\p{L}+|appel\\p{L}+|accus\\p{L}+|assur\\p{L}+|inform\\p{L}+|rencontr\\p{L}+|visit\\p{L}+|remerci\\p{L}+|interrog\\p{L}+)\\s+|[dD]['’])${ARTICLE}$`,
		"iu",
	),
	according:
		/(?:^|[^\p{L}])(?:selon|d['’]après|pour reprendre les mots d[eu]s?|comme le rapporte|publiée? par|diffusée? par|aux dires d[eu]s?)\s+(?:l[ae]s?\s|l['’]|une?\s|son\s|sa\s)?$/iu,
	and: /^\s+et\s+(?:l[ae]s?\s|l['’]|son\s|sa\s)?$/iu,
	ofTwo: {
		former:
			/^[\s;:,“«"]*(?:(?:et|mais|tandis que|où) )?(?:le premier|la première)(?: (?:des deux|d['’]entre eux))?(?=\s)/iu,
		latter:
			/^[\s;:,“«"]*(?:(?:et|mais|tandis que|où) )?(?:ce dernier|cette dernière|le second|la seconde|le dernier)(?: (?:des deux|d['’]entre eux))?(?=\s)/iu,
	},
	pair: { before: /(?:)$/u, gap: /^,?\s+ainsi que\s+(?:l[ae]s?\s|l['’])?$/iu },
	meeting: null,
	phraseGap:
		/^(?:\s{1,2}(?:(?:d[eu]s?|de la|à la|aux?)\s(?:l[ae]s?\s|l['’])?|d['’]|de l['’])?|,\s(?:l[ae]s?\s|l['’]|son\s|sa\s)?)$/iu,
	possessive: /^[-–]\p{L}/u,
	voice:
		/^\s+(?:\p{L}+[ -]){0,2}?(?:ministère|gouvernement|partie|responsables?|diplomates?|diplomatie|délégation|ambassade|mission|envoyée?|ambassad(?:eur|rice)|représentante?|porte-parole|ministre|présidente?|premi(?:er|ère) ministre|dirigeante?s?|chanceli(?:er|ère)|secrétaire|position|point de vue|message|appel|proposition|réponse|opposition|déclaration|propos|discours)(?!\p{L})/iu,
	record: /^\s+(?:officiel\p{L}* )?(?:compte[ -]rendu|version|transcription|communiqué|site)(?!\p{L})/iu,
	sides:
		/^(?:les (?:deux )?(?:parties|dirigeants|présidents|ministres|pays|délégations)|tou(?:te)?s (?:les )?deux|nos deux pays|l['’]un et l['’]autre)(?:\s.*)?$/iu,
	directly:
		/^\s*(?:(?:a|ont|avait|aussi|également|encore|à nouveau|lui-même|elle-même|ainsi|puis|seul|\p{L}+ment)\s*|["“'‘«:,]\s*){0,4}$/iu,
	same: /^[\s"“”«»'’,]*(?:il|elle|ils|elles|le (?:ministère|ministre|communiqué|texte|document|porte-parole|président|même \p{L}+)|la (?:ministre|déclaration|porte-parole|présidente)|son|sa|ses)(?!\p{L})|^[\s"“”«»,—–-]*(?:a-t-(?:il|elle)|ont-(?:ils|elles)|ajoute-t-(?:il|elle)|poursuit-(?:il|elle))/iu,
	elsewhere:
		/(?:^|[^\p{L}])(?:plus tard|plus tôt|auparavant|séparément|ailleurs|par la suite|un autre|une autre)(?!\p{L})/iu,
	verbs:
		/(?<=^|[^\p{L}])(?:appel(?:le|lent|é|ait)|qualifi(?:e|é|ant|ent)|surnomm(?:e|é)|prétend(?:ent|u|ait|re)?|soutien(?:t|nent) que|soutenu que|allègu(?:e|é)|écri(?:t|vait|vent)|ironis(?:e|é)|jur(?:e|é)|balay(?:e|é)|affirm(?:e|é|ent|ait|ant)|accus(?:e|é|ent|ait|ant)|refus(?:e|é|ent)|dit|disait|disent|déclar(?:e|é|ent|ait|ant)|réaffirm(?:e|é|ent)|réitér(?:é|ant)|réitère(?:nt)?|martel(?:é|ant)|martèle|lanc(?:e|é|ait)|assén(?:é|ant)|assène|assur(?:e|é|ait|ent)|estim(?:e|é|ait|ent)|jug(?:e|é|ent))(?!\p{L})/giu,
	tells:
		/(?:^|[^\p{L}])(?:dit|disait|disent|déclar(?:e|é|ait|ent)|affirm(?:e|é|ait|ent)|rapport(?:e|é|ent)|annonc(?:e|é|ent)|assur(?:e|é|ent)|prétend(?:u|ent)?|soutenu|soutient que|écri(?:t|vait)|insist(?:e|é)|cit(?:e|é)|racont(?:e|é))(?!\p{L})/iu,
	leading:
		/^[\s"“«]*(?:(?:\p{L}+ )?(?:heures?|jours?|semaines?|mois|ans?) (?:après|avant)|après|avant|pendant que|quand|lorsque|alors que|bien que|même si|puisque|comme|dès que|jusqu['’]à ce que|à moins que|parce que|si|malgré|à la suite d|au lendemain d|à la veille d)\s/iu,
	document: /(?:^|[^\p{L}])(?:déclaration|document|texte|communiqué|traité|résolution|compte rendu)(?!\p{L})/iu,
	content:
		/(?:^|[^\p{L}])(?:que|qu['’]|il|elle|ils|elles|serait|seraient|sera|seront|devrait|doit|doivent|pourrait|peut|avait|avaient|a|ont|est|sont|était|étaient|ne|n['’]|pas|à (?!la |le |l['’]|des |ses |son |sa )\p{L}+(?:er|ir|re)|de (?!la |le |l['’])\p{L}+(?:er|ir|re))(?!\p{L})/u,
	beforeDate:
		/(?:^|[^\p{L}])(?:depuis|jusqu['’]au?|avant|après|dès|d['’]ici|à compter d[eu]|à partir d[eu]|à la suite d[eu]|entre|que|du|au|entre [^,]{1,20} et|l['’]accord du|son|sa|leur|une?)\s+(?:l[ea]\s+)?$/iu,
	afterDate:
		/^\s+(?!(?:que|l[ae]s?|il|elle|et|en|à|au|dans|par|pour|avec|quand|lorsque|tandis|mais|déjà|encore|a|ont|dit|déclar\p{L}+|avant|après|pendant|depuis|lors|sur|où|selon)(?!\p{L}))\p{Ll}+|^[-–]/u,
	ownText:
		/(?:^|[^\p{L}])dans (?:son|sa|ses|leurs?|une?) (?:propre )?(?:(?:bref|brève|court|courte|officiel|officielle) )?(?:compte[ -]rendu|déclaration|communiqué|résumé)(?!\p{L})(?! avec)/iu,
	year: /(?:^|[^\p{L}])(?:en|dès|courant) (?:(?:fin|début|mi-?) ?)?(?<y>(?:19|20)\d{2})(?![\d-])/giu,
	yearOfText: new RegExp(`(?:^|[^\\p{L}])${TEXT_NOUN} de (?:l['’]année )?(?<y>(?:19|20)\\d{2})(?![\\d-])`, "giu"),
	alreadyBefore:
		/(?:^|[^\p{L}])(?:déjà (?:bien )?avant (?:l['’]année )?(?<y>(?:19|20)\d{2})|(?:bien )?avant (?:l['’]année )?(?<y2>(?:19|20)\d{2}) déjà|dès avant (?<y3>(?:19|20)\d{2}))(?![\d-])/iu,
	relative: [
		{ pattern: /(?:^|[^\p{L}])hier(?!\p{L})/giu, back: [1, 1] },
		{ pattern: /(?:^|[^\p{L}])avant-hier(?!\p{L})/giu, back: [2, 2] },
		{ pattern: /(?:^|[^\p{L}])(?:aujourd['’]hui|ce matin|ce soir|cet après-midi)(?!\p{L})/giu, back: [0, 0] },
	],
	lastWeek: /(?:^|[^\p{L}])la semaine dernière(?!\p{L})/giu,
	weekend: /(?:^|[^\p{L}])(?:ce|pendant le|durant le|au cours du) week-end(?!\p{L})/giu,
	weekday:
		/(?:^|[^\p{L}])(?<w>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})(?! (?:prochain|dernier|\d))/giu,
	weekdays: ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"],
	inText: /(?:^|[^\p{L}])(?:dans|pendant|lors|à|par|via|selon|d['’]après|au cours)\s+(?:[\p{L}\d'’.,-]+\s+){0,6}$/iu,
	get dating() {
		return dating();
	},
	at: "(?:à |au |lors d[eu] )",
	venue: new RegExp(
		`(?:^|[^\\p{L}])(?:[Àà]|[Aa]u|[Dd]evant|[Dd]ans|[Ll]ors d[eu]|[Pp]endant)\\s(?:l[ae]\\s|l['’]|une?\\s|son\\s|sa\\s)?(?:(?:réunion|session|séance)\\s(?:extraordinaire\\s|spéciale\\s)?(?:d['’]urgence\\s)?(?:d[eu]\\s|de\\sla\\s|de\\sl['’])?)?(?<v>${VENUE_NOUN}(?:\\s(?:d[eu]s?|de\\sla|générale|européen|européenne|sur|pour|national|nationale)(?:\\s(?:la\\s|le\\s|l['’]|les\\s)?[\\p{L}\\d'’-]+){1,3}){0,2}|${ACRONYM})(?!\\p{L})`,
		"gu",
	),
	together:
		/(?:^|[^\p{L}])(?:sign(?:é|e|ent|ée|és|ataires?)|cosign\p{L}*|conven\p{L}+|accord\p{L}*|rejoin\p{L}*|rejoint\p{L}*|conjoint\p{L}*|ensemble|aux côtés|tou(?:te)?s (?:les )?deux|mutuel\p{L}*|commun\p{L}*|partag\p{L}+|s['’]associ\p{L}+|partenai\p{L}+|avec)(?!\p{L})/iu,
	asks: /(?:^|[^\p{L}])(?:demand(?:é|e|ait|ant|ent)|interrog(?:é|ée|eant|e)|question\p{L}*|journalistes?|correspondante?s?)(?!\p{L})/iu,
};
