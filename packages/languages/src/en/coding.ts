import type { CodingRules } from "@fissure/model";

/** One actor's finite verb ends in -s or in a past form. */
const PAST =
	/^(?:spoke|told|gave|held|thought|saw|took|made|set|sought|stood|undertook|understood|kept|put|went|said)$/;
const isBare = (verb: string): boolean => /^(?:\p{L}*[^sd]|\p{L}*(?:ss|nd|ld))$/u.test(verb) && !PAST.test(verb);

export const coding: CodingRules = {
	reach: { verb: 64, negation: 22, intensifier: 28, phrase: 16, doer: 44, object: 50 },
	breaks:
		"which|who|whom|whose|where|because|although|though|while|whereas|when|since|until|unless|if|whether|but|so that|(?<!for )as long as|even as",
	ifs: "if|unless|whether|should|were|in case|provided that|as long as",
	onlyIf: "only",
	unless: "unless|until",
	onlyWhen: "if|when|once|after|through",
	circumstance:
		"amid|amidst|despite|thanks to|in relation to|with respect to|in respect of|with regard to|in regard to|in spite of|due to|because of|owing to|in connection with|in light of|in the light of|in view of|(?<!be |been |being |is |are |was |were |has |have |had )given|under|during|in the event of|in case of|as a result of|in response to|in the context of|as regards|as a counterweight to|against the background of|against the backdrop of|on the margins of|on the sidelines of|ahead of|after|(?<!the )following|on account of|subject to|subjected to",
	dropsCopula: false,
	copula:
		"is|are|was|were|be|been|being|remains?|constitutes?|represents?|amounts? to|must|should|shall|cannot|has|have|had|will",
	dashIs: "",
	predicateEnds: "",
	reflexive: "",
	passive: "is|are|was|were|be|been|being",
	finite: "is|are|was|were|has|have|had|will|would|must|should|shall|cannot|can|may|might|do|does|did",
	joins: String.raw`(?:\s+(?:and|or)|,)\s+(?:(?:to|then|also|will|would|must|should|is|has)\s+)?`,
	beside:
		"on|in|under|with|for|against|by|about|from|surrounding|regarding|concerning|around|over|at|to|towards?|between|behind|during|after|before|since",
	instrument:
		"with|through|via|(?<!from |of |against |avoid |avoided |stop |stopped |start |started |consider |by )using|by means of",
	way: "(?<!, )(?:through|via|by means of)|in (?:full |strict )?(?:accordance|conformity|compliance) with|in keeping with|on the basis of|based on",
	supplying:
		"provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|equip(?:s|ped|ping)?|furnish(?:es|ed|ing)?|arm(?:s|ed|ing)?",
	lacking: "without",
	article: "a|an|the|any",
	participleBefore: String.raw`(?:a|an|the|this|that|these|those|our|its|their|his|her)\s+(?:\S+ly\s+)?\S+(?:ed|ing)`,
	agentBehind: "by",
	naming:
		"called|calls|calling|described|describes|describing|branded|brands|deemed|deems|considered|considers|labell?ed|termed|characteri[sz]ed|regarded|regards|declared",
	namedAs: "as",
	sidesWith:
		"join(?:s|ed|ing)?|(?:add|adds|added|adding|lend|lends|lent|lending) (?:our|its|my|his|her|their) (?:own )?voices? to|echo(?:es|ed|ing)?|(?:associat|align)(?:e|es|ed|ing|s)? (?:itself|ourselves|myself|himself|herself|themselves) with",
	givenBy: {
		needs: /\s(?:from|on (?:the part|behalf) of)\s/,
		is: /^(?:\S+\s+){0,2}(?:support|help|assistance|aid|backing|encouragement|praise|thanks|congratulations|interest|commitment|pressure|demands?|calls|requests|appeals|concerns?|criticism|condemnation)(?:\s+\S+){0,3}\s+(?:from|on the part of|on behalf of)\s+(?:(?:some|many|all|most|several|both) of\s+)?(?:(?:the|our|its|their|other|many|some|all|most)\s+){0,2}(?:[A-Z][\w-]*\s+){0,2}$/,
	},
	toBe: "be",
	infinitive: "to",
	stretchEnd: "",
	relativeSubject: "who|which",
	relativeThing: "which|that",
	mainClause: String.raw`(?:then\s+)?(?!(?:and|or|but|if|which|who|whose|as|for|to|in|where|when|while)\s+)(?:[^\s,]+\s+){1,6}(?:must|should|need|needs|cannot|shall|has to|have to|is|are)\s+|(?:[Ww]e|I)['’](?:re|ll|ve)\s+`,
	owner: "['’]s?(?![\\p{L}])",
	ownersSpeak: false,
	ownerBehind: "(?:of|by|from) (?:the )?",
	sharedOwners: "",
	ownedBehind: /\b(?:the|this|that|such)\s+(?:(?!(?:in|of|to|for|with)\s+)\p{L}+\s+){0,3}$/iu,
	possessive: /^['’]s?\b/,
	told: /\b(?:that|how|why|what|when)\s+(?:the\s+)?$/i,
	thanks:
		/\b(?:thank(?:s|ed|ing)|commend(?:s|ed|ing)|prais(?:es|ed|ing)|applaud(?:s|ed|ing)|(?:grateful|gratitude|appreciation|tribute) to)\s+(?<who>[^.;]{2,90}?)\s+for\s+(?<what>[^.;]*)$/dis,
	praise: null,
	saying: "",
	adverbs: String.raw`(?:for|on) (?:its|his|her|their) (?:own )?part|in (?:its|his|her|their) turn|in turn|too|however|meanwhile|by contrast|likewise|also|has|have|had|will|would|is|are|was|both|further|again|jointly|strongly|\p{L}+ly`,
	manner: String.raw`\p{L}+ly`,
	isBare,
	bareTwo: /^(?:the two|both|all)$/iu,
	bothDo:
		/^\s(?:(?:also|further|then|jointly|now)\s)?(?:will|would|have|had|are|were|see|saw|share|stand|remain|continue|plan|intend|work|(?!(?:involved|concerned|named|mentioned|need)\b)\p{Ll}+ed)\s/u,
	hangs: {
		needs: /when|where|after|before|until|since|because|once/iu,
		is: /(?<=\S\s+\S+\s+\S+\s+)(?:when|where|after|before|until|since|because|once)\s+(?:(?:the|his|her|its|their)\s+)?$/iu,
	},
	noSubjectBehind: "(?:if|whether|unless)(?: the)?",
	ours: /\bour\s/i,
	expected: "will|would|shall|can|could|may|might",
	relative: String.raw`that|which|who|to(?=\s*$)`,
	unspaced: null,
	nextThought: "and|but|while",
	coordinating: "and|but|while",
	example: "including|in particular|notably|especially|primarily",
	nextTopic: String.raw`[;:]|(?:,|,?\s(?:and|as well as))\s+(?:on\s+)?(?:the|a|an|other|recent|current|latest|regional|global|international|developments|events|issues|matters|topics)\s|,?\sas well as\s`,
	listed: "",
	leadsIn:
		/^[^.;]*\b(?:meeting|talks|consultations|conversation|call) of (?:the\s+)?$|^(?:On|In|During|At|While|Within|Following|After|Before|Ahead of|As part of)\s+(?:(?!\b(?:met|meets|received|receives|hosted|hosts|welcomed|welcomes|spoke|speaks|talked|held|holds|called|phoned)\b)[^.;])*,\s+(?:the\s+)?$/u,
	saidBy:
		/(?:\s[-–—]|\b(?:stated|said|announced|reported|told|written|stressed|confirmed) by)\s+(?:(?:to|of|the|[A-Z]\S*)\s+)*$/,
	bringsIn:
		/\b(?:with|by|from|and|between|met|meets|meeting|receiv(?:es?|ed|ing)|host(?:s|ed|ing)?|welcom(?:es?|ed|ing)|greet(?:s|ed)|(?:tele)?phon(?:es?|ed|ing)|call(?:s|ed)|congratulat(?:es?|ed|ing)|(?:sp(?:oke|eaks?|eaking)|talk(?:s|ed)?|call|messages?|letters?|telegrams?|greetings|condolences|congratulations|wrote|visit(?:s|ed)?|visit of) (?:\S+ ){0,4}?(?:to|of))\b/,
	encounter:
		/\b(?:met|meets?|meetings?|calls?|called|phoned|telephone|telephonic|spoke|speaks|spoken|talks?|conversations?|received|receives|hosted|hosts|welcomed|welcomes|visits?|visited|negotiations?|summits?|consultations?|dialogue|readout|congratulat\p{L}+|telegrams?|messages?|letters?|greetings|condolences|joint|bilateral|trilateral|quadrilateral|between|travell?ed|hold|held)\b/iu,
	topic:
		"(?:in|on|over|about|around|against|regarding|concerning|for|near|across|of the (?:war|conflict|crisis|situation))(?: the)?(?: (?:eastern|western|northern|southern|south-east of|east of))?",
	exhorts: null,
	signedByAll:
		/\b(?:chair(?:man|person|woman)?['’]s (?:statement|summary)|co-?chairs?['’]? (?:statement|summary)|(?:leaders['’] |(?:summit|quad|g7|g20) (?:[a-z]+ )?)(?:statement|declaration|communiqu[eé])|communiqu[eé]|joint (?:readout|vision))/i,
	sides: [],
	insidePhrase: "of|the|s",
	// Read backwards from the end: forwards they would be tried at each letter.
	topicBefore: {
		needs: /[Ww]hen|peaking of|urning to|[Aa]s (?:for|regards|concerns|far)/,
		is: /$(?<=(?:^|[\s“"(])(?:[Ww]hen(?:ever)? (?:we|one|you|people) (?:speak|talk|think) (?:of|about)|[Ww]hen it comes to|[Ss]peaking of|[Tt]urning to|[Aa]s (?:for|regards|concerns)|[Aa]s far as) (?:[^\s.,;:]+\s){0,4})/,
	},
	dateBefore: {
		needs: /adopt|sign|entry|found|establish|creat|draft|incept|conclu|entrust|confer|vest|article/i,
		is: /$(?<=\b(?:since|before|until|after) (?:the )?(?:adoption|signing|entry into force|founding|foundation|establishment|creation|drafting|inception|conclusion) of (?:the )?(?:[^\s.,;:]+\s){0,2}|\b(?:established|created|founded|entrusted|conferred|vested)(?: [^\s.,;:]+){0,4} by (?:the )?|\baccording to article \d+ of (?:the )?(?:[^\s.,;:]+\s){0,2})/i,
	},
	leftOpen: {
		needs:
			/clear|certain|known|decided|doubt|question|debate|settled|remain|receded|disappeared|vanished|abated|faded/u,
		is: /^[^.;,]{0,60}?\s(?:(?:is|are|was|were|remains?)\s(?:as yet |still )?(?:unclear|uncertain|unknown|undecided|in doubt|an open question|open to (?:question|debate)|not (?:yet |at all |quite )?(?:clear|certain|known|decided|settled))|remains? to be (?:seen|decided|determined|defined|clarified)|(?:has|have|had) (?:\p{L}+ly )?(?:receded|disappeared|vanished|abated|faded away))(?!\p{L})/u,
	},
	waging:
		"invasion|aggression|(?:war|attack|attacks) (?:on|against|in)|occupation|occupiers|invaders|troops|shelling|missile strikes|strikes|sanctions",
	privateTitle: {
		needs:
			/CEO|[Cc]hief|[Bb]oard|[Dd]irector|[Cc]ompany|[Cc]orporation|[Gg]roup|[Bb]ank|Holding|Inc|Ltd|firm|Foundation|[Cc]lub|[Ff]ounder/u,
		is: /(?:\bCEO|\b[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|\b[Cc]hair(?:man|woman|person)? of (?:the |its )?[Bb]oard|\b[Mm]anaging [Dd]irector|\b[Ee]ditor-in-[Cc]hief|\b(?:[Cc]hair(?:man|woman)?|[Pp]resident|[Hh]ead|[Oo]wner|[Ff]ounder) of (?:the )?(?:[A-Z][\w&’'-]*\s){0,3}(?:company|corporation|Corporation|Company|Group|group|Bank|bank|Holding|Inc|Ltd|firm|Foundation|club|Club))(?!\p{L})(?:,|[^\S\n]+(?:of|and|for|the|at|in|[Dd]irectors|\p{Lu}[\p{L}&.’'-]*))*[^\S\n]*(?:\p{Lu}[\p{L}.’'-]*[^\S\n]+){0,3}§|§,\s+(?:the\s+)?(?:\p{Lu}[\p{L}&’'-]*(?:['’]s)?\s+){0,3}(?:CEO|[Cc]hief [Ee]xecutive|[Cc]hair(?:man|woman|person)? of the [Bb]oard|[Mm]anaging [Dd]irector|[Ff]ounder)(?!\p{L})/u,
	},
	spokenTo: {
		needs: /§,/i,
		is: /(?:^|[\s“"(])(?:Mr[.]?|Madam[e]?|Mrs[.]?|Ms[.]?|Mister|Excellency|Dear)\s§,/i,
	},
	cites: {
		needs: /^[\s“"]*(?:As\s|According to|In |To quote)/,
		is: /^[\s“"]*(?:As\s+(?:(?:the|our)\s+)?(?<who>(?:[^\s.,;:]+\s+){1,5}?)(?:once\s+|famously\s+|rightly\s+|aptly\s+|so\s+\S+ly\s+|has\s+)*(?:said|put it|wrote|written|observed|remarked)\b|(?<his>(?:According to (?:him|her)|In (?:his|her) (?:view|opinion|words)),)|(?:In the words of|To quote|According to|In the (?:view|opinion) of)\s+(?<whose>(?:[^\s.,;:]+\s+){0,5}?[^\s.,;:]+),)/,
	},
	asks: /\bquestions? (?:is|are|was|were)\b/i,
	matters: String.raw`(?:aspects|issues|questions|matters|topics|items|points|details|elements)\s+(?:of|in|on|for)`,
	bySide: null,
	taking: null,
	briefing: null,
	nameBehind:
		/^(?:\s+(?:and\s+)?[A-Z][a-z]+){0,2}\s+(?:Summit|Conference|Forum|Assembly|Organi[sz]ation|Committee|Commission|Council|Agency|Ministry|Minister|Secretary|Envoy|Representative|Commissioner|Fund|Cent(?:re|er)|Working Group|Dialogue|Bureau|Department|Board|Panel|Bank)(?![a-z])/,
	meetingBehind:
		/^(?:\s+(?:and\s+)?[A-Z][a-z]+){0,2}\s+(?:Summit|Forum|Conference)(?![a-z])|^\s+(?:(?:international|regional|annual|economic|business)\s+){0,2}(?:forum|summit)(?![a-z])/,
	nameBefore:
		/(?:Ministr(?:y|ies)|Ministers?|Department|Secretary|Committee|Commission|Conference|Convention|Summit|Council|Agency|Assembly|Forum|Working Group|Office|Envoy|Representative|Coordinator|Bureau|Board|Panel)\s+(?:of|for|on|against)\s+(?:the\s+)?(?:[A-Z][a-z]+,?\s+(?:(?:and|of|the|of the)\s+)?){0,3}$/,
	honorific:
		"The Rt|The Right|The Hon|Hon|Rt|H[.]E|His Excellency|Her Excellency|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|Shri|Smt|Sheikha?|Prince|Princess|Crown Prince|King|Queen|Emir|Sultan|Senator|General|Lieutenant|Admiral|Gen|Sen|Amb",
	question: /^(?:Question|QUESTION|Q|Reporter|Journalist)(?:\s*\([^)]*\))?\s*:|^Q\s+(?=[\p{Lu}“"(])/u,
	answer: /^(?:Answer|ANSWER|A)\s*:/,
	cuts: "and|while|as well as",
	furtherClause: "and that",
	// A capitalised name at the head of a clause, its Mr or Dr included and no "The President".
	unlisted:
		/(?<![^\s"“«(—–-])(?!(?:The|This|That|These|Those|Our|Their|His|Her|Its|It|All|Both|Such|When|While|After|Before|During|Following|Also|And|But|In|On|At|As)(?:\s+|$))(?:\p{Lu}[^\s\d.,;:!?()"“”«»]+|\p{Lu}[.](?:\p{Lu}[^\s\d.,;:!?()"“”«»]+)?|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Amb)[.])(?:\s+(?:\p{Lu}[^\s\d.,;:!?()"“”«»]+|[A-Z][.]|al|bin|de|von|van|der|аль|ибн|бин)){0,5}$/u,
	noName: null,
	participle: /^(?:\S+ed|told|given|held|seen|said|set out|made clear)$/i,
	beforeVerb: String.raw`\s(?:also|further|again|then|\p{Ll}+ly)|,\s+(?:(?:for|on) (?:his|her|its|their) part|in (?:his|her|its|their) turn|in turn|in response|however|meanwhile|too),`,
	noFinite: /ing$/u,
	statesSay:
		/^(?:has |have |had )?(?:said|says|stated|states|declared|declares|announced|announces|denied|denies|stressed|stresses|emphasi[sz]ed|emphasi[sz]es|reaffirmed|reaffirms|reiterated|reiterates|affirmed|affirms|expressed|expresses|welcomed|welcomes|condemned|condemns|denounced|denounces|rejected|rejects|opposed|opposes|supported|supports|called (?:for|on|upon)|calls (?:for|on|upon)|insisted|insists|maintained that|maintains that|warned|warns|urged|urges|demanded|demands|considers|regards|pledged|pledges|promised|promises|committed|endorsed|endorses|backed|backs|agreed|voted (?:for|against|in favou?r of)|proposed|advocates|recogni[sz]ed|recogni[sz]es)$/u,
	and: "and",
	between: "between",
	weAgreed:
		/^[Ww]e\s+(?:(?:have|had|also|both|all|further|then|just|today|have also)\s+)*(?:agreed|concurred|reached\s+(?:an?\s+)?(?:agreement|understanding|consensus))(?![\p{L}])/u,
	title: String.raw`the\s+|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Amb)[.]?\s+`,
	governed: String.raw`the\s+|his\s+|her\s+`,
	plural: ["'s", "s'", "es", "s"],
};
