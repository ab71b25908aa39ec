import type { CodingRules } from "@fissure/model";

// A word without its vowel stands right before the next one: de l’Iran, d’Iran.
const ARTICLE = "(?:l[ae]s?|une?|des|leurs?|son|sa|ses|notre|nos|votre|vos|cette|cet?|ces|chaque|tou(?:te)?s? l[ae]s?)";

export const coding: CodingRules = {
	reach: { verb: 64, negation: 26, intensifier: 30, phrase: 20, doer: 44, object: 54 },
	breaks: String.raw`qui|dont|où|auquel|auxquels|auxquelles|à laquelle|lequel|laquelle|lesquels|lesquelles|duquel|desquels|desquelles|parce que|parce qu['’]\p{L}+|car|bien que|bien qu['’]\p{L}+|alors que|alors qu['’]\p{L}+|tandis que|tandis qu['’]\p{L}+|puisque|puisqu['’]\p{L}+|lorsque|lorsqu['’]\p{L}+|dès que|dès qu['’]\p{L}+|aussitôt que|aussitôt qu['’]\p{L}+|quand|si|s['’]ils?|mais|afin que|afin qu['’]\p{L}+|sauf si|à moins que|à moins qu['’]\p{L}+|jusqu['’]à ce que|quoique|même si|tant que|tant qu['’]\p{L}+|dès lors que|(?<=,\s)en\s\p{L}{3,}ant|c['’]est-à-dire,?|(?<=,\s)(?<!(?:[Cc]e (?:qu|dont|à quoi)|priorités?|objectifs?|but|enjeux?|souhait|ambition|message|position|réponse|solution)[^.;:]{0,90},\s)c['’]est`,
	ifs: String.raw`si(?!\p{L})|s['’]ils?(?!\p{L})|au cas où|à condition que|pourvu que|à supposer que|en cas d(?!\p{L})|dans l['’]hypothèse`,
	onlyIf: "seulement|uniquement",
	officeBefore:
		/(?:^|[.;:,]\s|(?<!\p{L})(?:que|et|mais|où)\s)(?:[Ll][ae]\s|[Ll]['’])(?:vice-)?(?:[Pp]résidente?|chef|cheffe|ministre|porte-parole|chancel(?:ier|ière)|commissaire|gouvernement|secrétaire général|secrétaire générale|Haut[- ]représentant|roi|reine|émir|dirigeante?)\s(?:\p{Ll}[\p{Ll}'’-]*\s){0,4}?(?:d[eu]s?(?:\sl[ae])?\s|d['’]|de l['’])$/u,
	pronounOfAnother:
		/^(?:elle|il\s(?:a\s|avait\s|ne\s)?(?:dit|disait|veut|voulait|souhait\p{L}+|pense|pensait|croit|considèr\p{L}+|soutien\p{L}+|soutenait|refus\p{L}+|condamn\p{L}+|affirm\p{L}+|déclar\p{L}+|estim\p{L}+|promet\p{L}*|promis|accept\p{L}+|demand\p{L}+|exig\p{L}+|défend\p{L}*|prétend\p{L}*))(?!\p{L})/iu,
	onlyBehind: "seulement|uniquement|simplement",
	unless: String.raw`à moins qu(?:e|['’]\p{L}+)|à moins d['’]\p{L}+|sauf si|tant qu(?:e|['’]\p{L}+)(?:\s+[^\s,]+){0,4}\s+(?:ne|n['’]\p{L}+)`,
	onlyWhen: "si|quand|lorsque|une fois|après|à condition que",
	circumstance:
		"malgré|en dépit d(?:e|u|es)?|grâce (?:à|aux?)|à l['’]égard d(?:e|u|es)?|s['’]agissant d(?:e|u|es)?|en ce qui concerne|vis-à-vis d(?:e|u|es)?|en raison d(?:e|u|es)?|à cause d(?:e|u|es)?|pour cause d(?:e|u)|suite (?:à|aux?)|du fait d(?:e|u|es)|à l['’]issue d(?:e|u|es)|dans ce contexte d(?:e|u)|dans le cadre d(?:e|u|es)?|dans le contexte d(?:e|u|es)?|en marge d(?:e|u|es)?|à la veille d(?:e|u|es)?|au lendemain d(?:e|u|es)?|à la suite d(?:e|u|es)?|à l['’]occasion d(?:e|u|es)?|en réponse (?:à|aux?)|compte tenu d(?:e|u|es)?|au vu d(?:e|u|es)?|au regard d(?:e|u|es)?|après|lors d(?:e|u|es)?|pendant|durant|sous|en cas d(?:e|u|es)?|en vertu d(?:e|u|es)?|en application d(?:e|u|es)?|à propos d(?:e|u|es)?|au sujet d(?:e|u|es)?|en lien avec|quant (?:à|aux?)|face (?:à|aux?)|depuis|dans la perspective d(?:e|u|es)?|alors que",
	elided: "l|d",
	dropsCopula: true,
	namesAreTopics: true,
	copula:
		"(?:n['’])?(?:est|étai(?:t|ent)|a|ont|avait|avaient)|(?:ne )?(?:sont|sera|seront|serait|seraient|soit|soient|fut|furent|reste|restent|demeure|demeurent|constituent?|représentent?|doit|doivent|devrait|devraient|devra|devront|peut|peuvent|saurait|va|vont)|être|été|c['’]est",
	dashIs: "c['’]est",
	predicateEnds: "(?:able|ible|ale|aux|iste|ive|if|ées?|és|[iu]es?|ant|ante)s?",
	reflexive: "",
	passive:
		"(?:n['’]|s['’])?est|(?:n['’])?étai(?:t|ent)|sont|être|été(?: (?:aussi|également|notamment|déjà|d['’]ailleurs))*|soit|soient|sera|seront|serait|seraient|fut|furent|reste|restent|demeure|demeurent",
	finite:
		"(?:n['’]|s['’]|l['’]|y |en )?(?:est|étai(?:t|ent)|a|ont|avait|avaient)|(?:ne |se )?(?:sont|sera|seront|serait|seraient|reste|restent|demeure|demeurent|doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|va|vont|constituent?|représentent?|permet|permettent)",
	joins: String.raw`(?:\s+(?:et|ou|ainsi que)|,)\s+(?:(?:à|de|pour|ensuite|aussi|doit|doivent|sera|est)\s+|d['’])?`,
	beside:
		"sur|dans|sous|avec|pour|contre|par|autour d(?:e|u|es)|envers|entre|en|concernant|vers|depuis|pendant|durant|après|avant|derrière|entourant",
	instrument: "avec|à travers|via|grâce à|grâce au|par|au moyen de|au moyen du|en utilisant|en recourant à",
	way: "(?:par|à travers|via|au moyen de|par le biais de|par la voie de|dans le respect de|conformément à|conformément au|sur la base de)",
	supplying: "dot(?:er|e|ent|é|ée)|équip(?:er|e|ent|é|ée)",
	lacking: String.raw`sans(?!\s(?:délai|attendre|tarder|plus|réserve|condition|préjudice|relâche|cesse|doute|précédent|ambiguïté))`,
	article: "une?|l[ae]s?|des|du|cet?|cette|ces|toute?s?|aucune?",
	participleBefore: "",
	agentBehind: "par",
	naming:
		"(?:juge|juges|jugent|jugeons|jugé|jugeant|qualifie|qualifient|qualifions|qualifié|qualifiant|considère|considèrent|considérons|considéré|considérant|estime|estiment|estimons|estimé|trouve|trouvent|trouvons|décrit|décrivent|présente|présentent|dénonce|dénoncent|déclare|déclarent|tient|tiennent|tenons)",
	namedAs: "comme|de|pour",
	sidesWith:
		"(?:rejoi(?:nt|gnent|gnons|ns)|s['’]associ(?:e|ent)|nous associons|m['’]associe|s['’]est associée?|s['’]est jointe?|se joi(?:nt|gnent)|nous joignons|joint sa voix) (?:à|aux?)",
	givenBy:
		/^(?:\S+\s+){0,2}(?:soutien|appui|aide|assistance|encouragement|intérêt|engagement|pression|demandes?|appels?|critiques?|condamnations?|préoccupations?)(?:\s+\S+){0,3}\s+(?:de la part d(?:e|es|u)|au nom d(?:e|es|u)|venant d(?:e|es|u))\s+(?:(?:la|le|les|nos|notre|ses|leurs|certains|plusieurs|tous)\s+){0,2}$/u,
	toBe: "être",
	infinitive: "à|de|pour|d",
	stretchEnd: "",
	relativeSubject: "qui|lequel|laquelle|lesquels|lesquelles",
	relativeThing: "qui|que|dont",
	mainClause: String.raw`(?:alors\s+)?(?!(?:et|ou|mais|si|qui|que|dont|pour|dans|quand|où|comme|à|de|en|une?|certaine?s|des)\s+|l['’]une?\s)(?:[^\s,]+\s+){1,6}(?:doit|doivent|devons|devrait|devraient|faut|faudra|est|sont|peut|peuvent|n['’]est)\s+|(?:nous|je|il|on|c['’]est|j['’]\p{L}+)\s+`,
	owner: "",
	ownersSpeak: false,
	ownerBehind: "(?:de la part d|d)(?:e |u |es |['’])(?:l[ae]s? |l['’])?",
	sharedOwners: "et",
	ownedBehind: null,
	possessive: null,
	told: /(?<!\p{L})(?:que|comment|pourquoi|combien)\s+(?:l[ae]s?\s+|l['’])?$|qu['’]$/u,
	thanks:
		/(?:remerci\p{L}+|reconnaissan\p{L}+(?:\s+(?:à|envers|aux?))?|gratitude(?:\s+(?:à|envers|aux?))?|félicit\p{L}+|hommage (?:à|aux?))\s+(?<who>[^.;]{2,90}?)\s+(?:pour|d['’]avoir|de)\s+(?<what>[^.;]*)$/disu,
	praise: null,
	saying: "",
	adverbs: String.raw`pour (?:sa|leur) part|de (?:son|leur) côté|à (?:son|leur) tour|quant à (?:lui|elle|eux)|en outre|par ailleurs|en revanche|également|aussi|toujours|ainsi|notamment|tous deux|a|ont|avait|est|sont|s['’]|se|ne|n['’]|y|en|lui|leur|l[ae]s?|l['’]|va|vont|pas|bien|déjà|\p{L}+ment`,
	manner: String.raw`\p{L}+ment`,
	isBare: null,
	bareTwo: /^(?:les deux|tou(?:te)?s (?:les )?deux)$/iu,
	bothDo:
		/^\s(?:(?:ont|auront|vont|se|s['’]\p{L}+|sont|restent|demeurent|partagent|continueront|signeront|poursuivront)\s|(?!(?:souvent)\s)\p{Ll}{3,}(?:ent|ront)\s)/u,
	hangs:
		/(?<=\S\s+\S+\s+\S+\s+)(?:quand|où|après que|avant que|depuis que|lorsque|puisque|dès que)\s+(?:l[ae]s?\s+|l['’])?$/iu,
	noSubjectBehind: String.raw`(?:si|même si)(?:\s+l[ae]s?)?|(?:appel|exhort|invit|encourag|press|convain|persuad|aid|permett|laiss)\p{L}*(?:\s+(?:à\s+)?l[ae]s?)?`,
	ours: /(?<!\p{L})nos\s/iu,
	expected: "va|vont|pourra|pourrait|pourraient|devrait|devraient",
	relative: String.raw`que|qu['’]\p{L}+|qui|dont|où|à(?=\s*$)`,
	unspaced: null,
	nextThought: String.raw`et|mais|y compris|notamment|en particulier|ainsi qu|en(?=\s\p{L}+ant)|tandis que|alors que|d(?:e\s|['’])\p{L}+(?:er|ir|re)`,
	coordinating: "et|mais|ou|tandis que",
	example: "y compris|notamment|en particulier|dont|comme|à commencer par",
	nextTopic: String.raw`[;:]|(?:,|,?\s(?:et|ainsi que))\s+(?:sur\s+)?(?:l[ae]s?\s|l['’]|une?\s|d['’]autres\s|la situation\s|les questions\s|les développements\s)`,
	listed: "",
	leadsIn:
		/^(?:Au cours|À l['’]occasion|A l['’]occasion|Lors|Dans le cadre|En marge|À l['’]issue|A l['’]issue|Après|Avant|À la suite|Pendant|Durant|En visite)\s[^.;]*,\s+(?:l[ae]s?\s+|l['’])?$/u,
	saidBy:
		/(?:\s[-–—]|(?:déclaré|annoncé|indiqué|souligné|rappelé|précisé|confirmé) par)\s+(?:(?:de|du|la|le|\p{Lu}\S*)\s+)*$/u,
	bringsIn:
		/(?<!\p{L})(?:avec|entre|et|à|au|aux|par|rencontr(?:é|e|er|era)|re[cç](?:u|oit|evra|evoir)|accueill(?:i|e|ir)|félicit(?:é|e)|entretenu|appelé|adressée?)(?!\p{L})/iu,
	encounter:
		/(?<!\p{L})(?:rencontr\p{L}+|re[cç](?:u|oit|evra)|s['’]est entretenue?|se sont entretenue?s|entretiens? (?:téléphonique|bilatéra)\p{L}*|(?:conversation|appel|échange) téléphonique|pourparlers|consultations|sommet|trilatéra\p{L}+|quadrilatéra\p{L}+|conjointe?s?|commune?s?|échanges? de lettres|télégramme|condoléances|félicit\p{L}+|avec son homologue|en présence d|se sont réuni\p{L}*|déclaration (?:de la|des|du) .{0,60} et (?:de la|des|du|de l['’]))(?!\p{L})/iu,
	topic: String.raw`(?:situation|crise|guerre|conflit|évènements?|événements?|tensions?|sanctions?|dossier|question|élections?|relations?|lutte)?\s?(?:sur|en|au|aux|à|dans|contre|concernant|autour d(?:e|u)|avec|pour|face (?:à|aux?)|vis-à-vis d(?:e|u))(?: l[ae]s?| l['’])?(?: (?:question|situation|crise|guerre))?`,
	exhorts: null,
	signedByAll:
		/(?<!\p{L})(?:[Dd]éclaration|[Cc]ommuniqué|[Aa]ppel|[Tt]ribune) (?:de presse )?(?:conjointe?|commune?|final|finale)|(?<!\p{L})(?:[Dd]éclaration|[Cc]ommuniqué) (?:du sommet|des (?:chefs|ministres|dirigeants|co-?présidents))|(?<!\p{L})(?:[Dd]éclaration|[Aa]ppel|[Cc]ommuniqué) (?:de la|de l['’]|du|des) (?:\p{Lu}[\p{L}-]+,? (?:de la |de l['’]|du |des )){0,6}\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)? et (?:de la|de l['’]|du|des) \p{Lu}|[Dd]éclaration (?:des membres )?du Groupe (?:international|de)|[Cc]onclusions (?:de la réunion )?(?:extraordinaire |spéciale )?d(?:u sommet|u Conseil|e la Présidence du Conseil|es (?:ministres|chefs|dirigeants))/u,
	sides: [],
	insidePhrase: "de|d|du|des|la|le|les|l|République|Nation|Fédération|Royaume|[ÉE]tat",
	briefing:
		/^(?:Extraits? d['’](?:un |une )?|Suite de l['’])?(?:entretien|interview|point de presse|conférence de presse|questions? -|réponse)/iu,
	nameBehind: null,
	nameBefore:
		/(?:(?:^|[\s(,])(?:[Dd]ans|[Ss]ur|[Ee]n matière d[eu]|[Aa]u titre d[eu]|[Dd]ans le domaine d[eu]|[Ss]['’]agissant d[eu])\s+(?:l[ae]s?\s+|l['’])?|(?:[Mm]inist(?:re|res|ère)|[Cc]ommission|[Cc]omité|[Cc]onférence|[Cc]onvention|[Ss]ommet|[Cc]onseil|[Aa]gence|[Ff]orum|[Oo]ffice|[Ee]nvoyée?|[Rr]eprésentante?|[Ss]ecrétaire d['’][EÉ]tat|[Ss]ecrétariat|[Dd]irection|[Dd]irecteur|[Dd]irectrice|[Cc]ommissaire|[Bb]anque|[Ii]nstitut|[Jj]ournée|[Pp]résidente?)(?:\s\p{Lu}?\p{L}+){0,2}\s+(?:déléguée? )?(?:d[eu]s?|à|au|aux|chargée? d[eu]s?|pour|sur|contre)\s+(?:l[ae]s?\s+|l['’])?(?:[\p{L}-]+(?:,| et)?\s+(?:d[eu]s?\s+|l[ae]s?\s+|l['’]|d['’])?){0,3})$/u,
	topicBefore:
		/(?:^|[\s«"(])(?:[Qq]uand (?:on|nous|vous) parl(?:e|ons|ez) d(?:e|es|u)|[Ss]['’]agissant d(?:e|es|u)|[Ee]n ce qui concerne|[Qq]uant (?:à|aux?)|[Àà] propos d(?:e|es|u)|[Aa]u sujet d(?:e|es|u)|[Cc]oncernant|[Ss]ur la question d(?:e|es|u))\s(?:[^\s.,;:]+\s|l['’]){0,4}(?:l['’]|d['’])?$/u,
	dateBefore:
		/(?:depuis|avant|après|dès|jusqu['’]à) (?:l['’]adoption|la signature|l['’]entrée en vigueur|la création|la fondation|la conclusion|le lancement) d(?:e|es|u) (?:l[ae]s? |l['’])?(?:[^\s.,;:]+\s){0,2}$/iu,
	leftOpen:
		/^[^.;,]{0,60}?\s(?:(?:n['’]est|ne sont|reste|restent|demeure|demeurent)\s(?:pas |pas encore |encore |toujours )?(?:claire?s?|incertaine?s?|inconnue?s?|connue?s?|tranchée?s?|décidée?s?|en suspens)|est en suspens|à déterminer|(?:a|ont) disparu)(?!\p{L})/u,
	waging:
		"invasion|agression|guerre (?:contre|en)|occupation|troupes|bombardements?|frappes|sanctions|offensive|attaque",
	privateTitle: {
		needs:
			/PDG|général|administration|en chef|entreprise|société|groupe|banque|fondation|club|usine|compagnie|conseil|fondat|patron/u,
		is: /(?:(?<!\p{L})PDG|(?<!\p{L})[Dd]irect(?:eur|rice) général(?:e)?|(?<!\p{L})[Pp]résident(?:e)? du conseil d['’]administration|(?<!\p{L})[Rr]édact(?:eur|rice) en chef|(?<!\p{L})(?:[Pp]résident(?:e)?|[Pp]atronn?e?|[Ff]ondat(?:eur|rice)|[Dd]irigeante?|[Cc]hef) (?:de l['’]entreprise|de la société|du groupe|de la banque|de la fondation|du club|de l['’]usine|de la compagnie))(?!\p{L})[^.;:!?\n]{0,50}§|§(?:\s\p{Lu}[\p{L}’'-]+){0,3},\s+(?:le |la )?(?:PDG|direct(?:eur|rice) général(?:e)?|président(?:e)? du (?:groupe|conseil d['’]administration)|fondat(?:eur|rice)|patronn?e? d(?:e|u|es))(?!\p{L})/u,
	},
	spokenTo:
		/(?:^|[\s«"(])(?:Monsieur|Madame|M[.]|Mme|[Cc]her|[Cc]hère|Excellence|Mesdames|Messieurs)\s(?:l[ae] )?§[,.!]/u,
	cites:
		/^[\s«"]*(?:Comme\s+(?:(?:le|l['’]a|l['’])\s*)?(?:disait|dit|écrivait|écrit|rappelait|soulignait)\s+(?:si\s+\p{L}+\s+|très\s+\p{L}+\s+|un jour\s+)?(?<who>[^,.;:]{2,60}),|(?<his>(?:Selon|D['’]après) (?:lui|elle),|À (?:son|ses) (?:avis|yeux),)|(?:Selon|D['’]après|Aux yeux d(?:e|u|es)|Pour reprendre les mots d(?:e|u|es))\s+(?<whose>[^,.;:]{2,60}),)/u,
	asks: /(?<!\p{L})(?:ma|première|deuxième|autre|une) question (?:est|porte|concerne|serait)(?!\p{L})/iu,
	matters: String.raw`(?:aspects?|questions?|sujets?|points?|dossiers?|thèmes?|volets?|éléments?|détails?)\s+(?:d[eu]s?|sur|pour|relatifs?|liée?s?)`,
	bySide: null,
	taking: null,
	honorific:
		"M|MM|Mme|Mmes|Mlle|Monsieur|Madame|Messieurs|Mesdames|Dr|Pr|Sir|S[.]E|S[.]M|Son Excellence|Sa Majesté|Cheikh|Prince|Princesse|Roi|Reine|Émir|Emir|Sultan|Général|Amiral|Maître",
	question:
		/^(?:Q(?:uestion|UESTION)?|Journaliste|JOURNALISTE|Modérat(?:eur|rice)|Animat(?:eur|rice))(?:\s*(?:n[o°]\s*)?\d+)?(?:\s*\([^)]*\))?\s*[-–—:]/u,
	answer: /^(?:R|Réponse|RÉPONSE|REPONSE)(?:\s*\([^)]*\))?\s*[-–—:](?=\s|\p{Lu})/u,
	turnLine: {
		line: /^(?!(?:LES?|LA|UNE?|DES?|DU|EN|SUR|POUR|ET|AUX?|PREMI[EÈ]RE?|DEUXI[EÈ]ME|TROISI[EÈ]ME|PARTIE|CHAPITRE|ANNEXE|DISCOURS|UNION|EUROPE|QUESTIONS?|INTERVIEW)(?!\p{L}))\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|du|des|le|la|von|van|al|bin)){0,3}\s\p{Lu}[\p{Lu}’'-]+$/u,
		name: /^(?!(?:LES?|LA|UNE?|DES?|DU|EN|SUR|POUR|ET|AUX?|PREMI[EÈ]RE?|DEUXI[EÈ]ME|TROISI[EÈ]ME|PARTIE|CHAPITRE|ANNEXE|DISCOURS|UNION|EUROPE|QUESTIONS?|INTERVIEW)(?!\p{L}))\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|du|des|le|la|von|van|al|bin)){0,3}\s\p{Lu}[\p{Lu}’'-]+$/u,
		untitled: true,
		title: /(?!)/u,
		interpreted: /(?!)/u,
		nobody: /^(?:JOURNALISTE|INTERVENANTE?|MOD[EÉ]RAT|TRADUCT|INTERPR[EÈ]TE)/u,
	},
	cuts: "et|tandis que|ainsi que|mais",
	furtherClause: String.raw`et que|et qu['’]\p{L}+`,
	unlisted:
		/(?<![^\s"“«(—–-])(?!(?:Le|La|Les|L|Un|Une|Des|Ce|Cet|Cette|Ces|Cela|Il|Elle|Ils|Elles|Nous|Je|Vous|On|Notre|Nos|Son|Sa|Ses|Leur|Leurs|Tous|Toutes|Tout|Quand|Lorsque|Si|Et|Mais|Or|Car|Donc|En|Dans|Sur|Par|Pour|Avec|Sans|Depuis|Après|Avant|Lors|Comme|Aussi|Ainsi|Enfin|Puis|À|A|Au|Aux|De|Du|Qui|Que)(?:\s+|$))(?:\p{Lu}[^\s\d.,;:!?()"“”«»]+|\p{Lu}[.](?:\p{Lu}[^\s\d.,;:!?()"“”«»]+)?|(?:M|Mme|MM|Dr|Pr)[.]?)(?:\s+(?:\p{Lu}[^\s\d.,;:!?()"“”«»]+|[A-Z][.]|al|bin|de|du|von|van|der|ben|ibn|Le|La)){0,5}$/u,
	noName: /^\p{Lu}\p{Ll}+(?:ment|ant|ées?|és)$/u,
	participle: /^(?:\S+(?:é|ée|és|ées|u|ue|us|ues|i|ie|is|ies|it|ite|ert|erte)|fait|dit|mis)$/iu,
	beforeVerb: String.raw`\s(?:a|ont|avait|est|s['’]est|se sont|ne|se)(?:\s(?:également|aussi|ainsi|notamment|\p{Ll}+ment))?|\s(?:également|aussi)|,\s+(?:pour sa part|de son côté|à son tour|quant à lui|quant à elle|en réponse|en revanche|par ailleurs),(?:\sa)?`,
	noFinite: /ant$/u,
	statesSay:
		/^(?:déclar|affirm|annonc|dément|soulign|réaffirm|réitér|exprim|salu|condamn|dénonc|rejet|refus|s['’]oppos|oppos|souten|soutien|appel|exhort|demand|exig|insist|avert|met|mis|considèr|considér|estim|promet|promis|approuv|défen|vot|propos|plaid|reconna|reconnu|regrett|déplor|félicit|réjoui|souhait|veu|voul|accept|confirm|rappel|critiqu)/u,
	and: "et",
	between: "entre",
	weAgreed:
		/^[Nn]ous\s+(?:(?:avons|nous|sommes|aussi|également|tous|deux|donc)\s+)*(?:sommes\s+)?(?:convenus?|tombés? d['’]accord|accordés?|mis d['’]accord|entendus?|décidé ensemble|conven(?:u|ons))(?![\p{L}])/u,
	title: String.raw`(?:l[ae]s?|son|sa|leurs?)\s+|l['’]|(?:M|Mme|MM|Dr|Pr)[.]?\s+`,
	governed: String.raw`['’](?:une?\s+)?|(?:${ARTICLE}\s+)(?:l['’])?|l['’]`,
	plural: ["s", "x", "es"],
};
