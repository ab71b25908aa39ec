import type { DraftingWords } from "@fissure/model";
import { phrases } from "../shared/phrases.ts";
import { whenAsked } from "../shared/when-asked.ts";

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const UNIT = "(?:days?|weeks?|months?|quarters?|years?)";
const COUNT = "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|few)";
const TEXT_KIND =
	"(?:speech|readout|statement|address|text|document|remarks|interview|press conference|communique|communiqué|briefing|article|declaration|note|letter|transcript)";
/** Between the auxiliary and the verb of a forecast. */
const ADVERBS =
	"(?: (?:\\p{L}{3,}ly|also|not|never|further|soon|again|only|even|thus|therefore|then|still|in turn|once again|(?:begin|start|continue) to|help to))?(?: (?:\\p{L}{3,}ly|also|further))?";
const SURE = "(?:is|are|seems?|appears?|looks?|remains?) (?:also |now |all but |almost )?";
const ESTIMATE = `(?:(?:${SURE})(?:(?:un|very un|very |highly |highly un)?likely|set|bound|poised|going|certain|destined|sure) to|(?<!(?:free|political|good|ill|popular|the|their|its|his|her|my|our|of|at|no) )will(?: (?:(?:very |most )?(?:likely|probably)|almost certainly|certainly|surely|inevitably|undoubtedly))?)`;
const SOFT = [
	"tests?(?! (?:an? |its |their |the )?(?:\\p{L}+ )?(?:missiles?|weapons?|rockets?|engines?|devices?))",
	"(?:put|place|exert|increase|bring|mount) (?:\\p{L}+ ){0,2}(?:pressure|strain)",
	"(?:have|carry) (?:\\p{L}+ ){0,3}(?:implications|consequences|impacts?|effects?|repercussions|ramifications|bearing)",
	"(?:face|encounter|pose|present|create|raise|bring|cause) (?:\\p{L}+ ){0,3}(?:challenges?|difficult(?:y|ies)|pressures?|headwinds|risks?|problems?|dilemmas?|uncertaint(?:y|ies)|tensions?|obstacles?|scrutiny)",
	"play (?:\\p{L}+ ){0,3}role",
	"(?:re)?shape|influence|affect|impact|strain|erode|undermine|undercut|weaken|strengthen|deepen|complicate|challenge|jeopardi[sz]e|threaten|matter|struggle|suffer|intensify|worsen|deteriorate|embolden|alienate|resonate|sour|unsettle|destabili[sz]e",
	"(?:seek|try|attempt|strive|look) to",
	"continue (?:to (?!be |meet|hold|publish|report|monitor)\\p{L}+|(?!on|in|at|until|through|with|for|as|during|this|next|today|tomorrow|and|or|but)\\p{L}+ing)",
	"(?:remain|stay|become|grow|be) (?:\\p{L}+ly |more |increasingly |increasingly more )?(?:tense|strained|difficult|fragile|dependent|wary|cautious|ambivalent|isolated|assertive|aggressive|unstable|vulnerable|crucial|contested|a (?:\\p{L}+ )?(?:challenge|priority|problem|concern|test))",
].join("|");
const COUNTED = "(?:rise|fall|grow|increase|decline|shrink|drop|slow|expand|contract)";
const ACT =
	"(?:veto|invade|annex|attack|retaliate|abstain|withdraw|secede|default|collapse|recogni[sz]e|impose|lift|expel|recall|ratify|mobili[sz]e|blockade|nationali[sz]e|devalue|resign|abandon|leave|join|vote (?:for|against)|exceed|surpass|break off|cut off|sever)";

export const drafting: () => DraftingWords = whenAsked(() => ({
	estimative: {
		terms: {
			"almost-no-chance-or-remote": ["almost no chance", "remote"],
			"very-unlikely-or-highly-improbable": ["very unlikely", "highly improbable"],
			"unlikely-or-improbable": ["unlikely", "improbable"],
			"roughly-even": ["roughly even chance", "roughly even odds"],
			"likely-or-probable": ["likely", "probable"],
			"very-likely-or-highly-probable": ["very likely", "highly probable"],
			"almost-or-nearly-certain": ["almost certain", "nearly certain"],
		},
		wordings: {
			"almost-no-chance-or-remote": [
				"remote (?:chance|possibility|likelihood|prospect)",
				"(?:chances?|possibility|likelihood|prospects?|odds) (?:is|are|remains?|seems?|looks?) (?:very )?remote",
				"almost no (?:likelihood|prospect)",
			],
			"very-unlikely-or-highly-improbable": ["(?:highly|extremely) unlikely", "very improbable"],
			"unlikely-or-improbable": ["(?:not|hardly) (?:likely|probable)", "probably not", "improbably"],
			"roughly-even": ["(?:roughly|about) even", "even (?:odds|chance)", "as likely as not"],
			"likely-or-probable": ["probably", "likeli(?:er|est)"],
			"very-likely-or-highly-probable": ["(?:highly|extremely) likely", "very probabl[ye]"],
			"almost-or-nearly-certain": ["(?:almost|nearly|virtually) certainly", "virtually certain"],
		},
		ambiguous: new Set(["remote"]),
		figures: phrases([
			"\\d+(?:\\.\\d+)?(?:(?:-| to | or )\\d+)? ?(?:%|percent|per cent)(?:-| )(?:chance|probability|likelihood|likely)",
			"(?:chance|probability|likelihood|odds) of (?:about |around |roughly )?\\d+",
		]),
		confidence: phrases([
			"(?:with|have|has|had|hold|express|carry|carries|in) (?:an? |only |our )?(?:very |fairly |relatively )?(?:high|moderate|medium|low)(?:-to-(?:high|moderate)| to (?:high|moderate))?(?: (?:degree|level)s? of)? confidence",
			"(?:analytic(?:al)? |our |overall )?confidence (?:level )?(?:in (?:this|our|the) (?:\\p{L}+ )?(?:judge?ment|assessment|estimate) )?(?:is|remains|:) (?:high|moderate|medium|low)",
			"(?:high|moderate|low)-confidence (?:judge?ment|assessment|estimate)s?",
			"(?:we|i) (?:am|are) (?:\\p{L}+ly |quite |very )?confident",
		]),
		vague: [
			{ words: phrases(["(?:may|might|could) (?:very )?well"]), range: [45, 80], ability: false },
			{
				words: phrases([
					"(?:cannot|can not|can't|could not|can) be (?:ruled out|excluded|discounted)",
					"(?:cannot|can not|can't|could not|not|(?:im|un)possible to) (?:entirely |fully |completely )?(?:rule out|exclude|discount)",
				]),
				range: [1, 45],
				ability: false,
			},
			{
				words: phrases([
					"an? (?:very )?(?:real|distinct|serious|strong|genuine|definite) (?:possibility|risk|chance) (?:that|of)",
				]),
				range: [20, 80],
				ability: false,
			},
			{
				words: phrases([
					"(?<!(?:not|hardly|could not|cannot) )possibly(?! (?:the|not))",
					"conceivabl[ye]",
					"it is (?:entirely |quite |just )?(?:possible|conceivable) that",
					"there is (?:a|some|every) (?:chance|possibility) that",
					"perhaps (?=(?:\\p{L}+ ){0,4}will)",
				]),
				range: [1, 80],
				ability: false,
			},
			{
				words: phrases([
					"(?=may)(?<!(?:as it|come what|what|as|however \\p{L}+ (?:it|they|he|she|this|that)) )may(?! (?:day|i|we|he rest|not be|be (?:found|downloaded|consulted|quoted|cited|reached|obtained|addressed|sent|submitted|requested|used|reproduced|copied|seen|recalled|noted))| \\d)",
					"(?=might)(?<!(?:the|its|their|his|her|our|all|military|economic|naval|industrial|financial|sheer|of|with|one|as (?:one|you|anyone)) )might(?! (?:and|of|be expected|as well))",
				]),
				range: [5, 80],
				ability: false,
			},
			{
				words: phrases([
					// What follows is looked at first, since looking back costs more.
					"(?=could)(?<!(?:what|as \\p{L}+ as (?:it|they|he|she|we|anyone)|if (?:only )?(?:\\p{L}+ )?\\p{L}+|so(?: that)?(?: the| its)? \\p{L}+|until(?: the)? \\p{L}+|whatever \\p{L}+|how|who|all \\p{L}+|as) )could(?! (?:not|neither|only|then|no longer|hardly|barely|scarcely|never|finally|at last|have|be (?:heard|read|found|reached|called|said|described|summari[sz]ed|expected)|hear|read|find|recall|count|afford|attend|speak|agree|see(?! (?:a|an|the|its|their|more|growth|prices|exports))))",
				]),
				range: [5, 80],
				ability: true,
			},
		],
		notVague: phrases([
			"article \\d+",
			"under (?:the |its |their |this )?(?:\\p{L}+ )?(?:article|treaty|charter|agreement|rules?|law|statute|protocol|convention|constitution)",
			"pursuant to|in accordance with|rules of procedure|entitled to|by law|(?:is|are) permitted|permission",
			"(?:either|each|any|every|no) (?:\\p{L}+ )?(?:party|member|state|side|delegation|signatory|applicant|visitor|person) may",
			"(?:members|parties|member states|delegations|visitors|readers?|journalists|users|applicants|citizens|you|one|we|i|subscribers|participants|authors|candidates) (?:may|might)",
			"(?:should|ought to|recommend\\p{L}*|options?|one way|alternatively)(?= )",
			"whether",
		]),
		past: phrases([
			"at the time|back then|in those days|formerly|until then|by then|previously|used to|last (?:year|month|week|night|spring|summer|autumn|winter)|years? ago|in the past|had|yesterday|once upon|during the (?:\\p{L}+ )?(?:war|crisis|talks)",
		]),
	},
	forecasts: {
		soft: phrases([`${ESTIMATE}${ADVERBS} (?:${SOFT}|${COUNTED})`]),
		act: phrases([`${ESTIMATE}${ADVERBS} ${ACT}`]),
		estimate: phrases([
			`${SURE}(?:(?:un|very un|very |highly |highly un)?likely|bound|poised|certain|destined|sure) to \\p{L}+`,
			"will (?:(?:very |most )?(?:likely|probably)|almost certainly|certainly|surely|inevitably|undoubtedly) \\p{L}+",
		]),
		plan: phrases([
			"(?:we|i|you|one|readers?|section|chapter|part|annex|table|figure|paper|brief|report|note|analysis|study|appendix|paragraphs?|page)(?: \\d+)? (?:will|(?:is|are|am) (?:going|likely|set) to)",
			"(?:will|(?:is|are) (?:set|going) to)(?: also| not| then| again)? (?:meet|visit|travel|host|attend|hold|chair|receive|convene|address|sign|arrive|depart|open|begin|publish|present|speak|brief|discuss|take place|be (?:held|published|seen|shown|discussed|signed|opened|chaired|released|available)|enter into force|apply|expire|take effect|remain in force|have to|need to|run|start|resume|return|end|last|send|mark|celebrate)",
		]),
		open: phrases([
			"whether|it is (?:unclear|unknown|not known|too early)|no one knows|depends on|if and when|hopes? that|in order that",
		]),
		deadline: phrases([
			`(?:by|before|until|through|in) (?:the )?(?:(?:end|middle|beginning|start|course) of |early |late |mid-|mid )?${MONTH}`,
			"(?:by|before|until) (?:the )?(?:year-end|end of (?:the )?(?:year|month|quarter|decade|(?:19|20)\\d\\d|this \\p{L}+|next \\p{L}+)|mid-?(?:19|20)\\d\\d|next \\p{L}+|spring|summer|autumn|winter)",
			`(?:within|in|over|during) (?:the )?(?:(?:next|coming|following) )?(?!few)${COUNT} ${UNIT}`,
			"(?:this|next) (?:year|month|week|quarter|spring|summer|autumn|winter)|tomorrow|within (?:a|the) (?:day|week|month|year)",
			"(?:in|by|before|until|during|through|throughout|of|for) (?:early |late |mid-)?(?:19|20)\\d\\d",
		]),
		quantity: phrases(["doubled?|triple|halve|half|twice|by a (?:third|quarter)|to zero"]),
		reported: phrases([
			"(?<!(?:(?:we|i|brief|paper|report|note|analysis|memo|assessment|study|author)(?: (?:also|therefore|still))?|to be|be) )(?:said|says|saying|tells|told|warns|warned|warning that|stated|stressed|stresses|claimed|claims? that|argued|argues|announced|insists|insisted|hinted|threatened to|maintains that|maintained that|predicts|predicted|cautions?|cautioned|expects|expected by|pledged|promised|promises to|vowed|vows|believes|thinks|fears|hopes|states that|noted that|added that|reported that|declared that|agreed (?:that|to|on)|undertook|undertakes|stipulates|provides that|suggested that|asked|wondered)(?! (?:nothing|little|no|aims?|goals?|objectives?|intent(?:ions?)?|polic(?:y|ies)|positions?))",
			"according to|in the words of|in (?:his|her|their) view",
		]),
	},
	sources: {
		same: phrases([
			`(?:the|that|this|these) (?:very )?same (?:\\p{L}+ ){0,3}(?:${TEXT_KIND}|occasion|breath|appearance|meeting|paragraph|session|source|page)`,
			"(?:in|from|of|at) the same(?! (?:time|day|week|month|vein|way|token))",
			`(?:the|this|that|its|his|her|their) (?:\\p{L}+ ){0,2}${TEXT_KIND} (?:also|further|then|later|itself|even|goes on|went on|continues|continued|adds|added|opens|ends|closes|begins)`,
			`(?:earlier|later|elsewhere|further on|further down|before that|above|below),? (?:in|of) (?:the|that|this|his|her|its|their) ${TEXT_KIND}`,
			"(?:also|further|then|later|earlier|elsewhere) (?:\\p{L}+ ){0,2}(?:there|in it)",
			"(?:one|the) paragraph (?:earlier|later|before|above|below|on)|its (?:preceding|next|first|last|final|opening|closing) paragraph",
			"ibid",
		]),
		separate: phrases([
			`(?:another|a second|a third|a further|a new|a different|a separate|a later|an earlier|other) (?:\\p{L}+ )?(?:${TEXT_KIND}s?|occasion|source)`,
			"(?:(?:a|one|two|three|four|five|six|several|some|\\d+) (?:day|week|month|year|hour)s?|days|weeks|months|years|hours) (?:later|earlier|before|after)",
			"the (?:next|following|previous|same) (?:day|week|month)(?! as)",
			"again|separately|independently|on another occasion|subsequently|once more|repeatedly",
			"(?:another|a second|a third|a further) (?:\\p{L}+ )?(?:sign|signal|indication|instance|example|case|proof|hint|voice|time)",
		]),
		parting: phrases([
			"distanc(?:ed|es|e|ing) (?:itself|himself|herself|themselves)|keep(?:s|ing)? (?:its|their|his|her) distance|kept (?:its|their|his|her) distance",
			"part(?:ed|s|ing)? (?:ways|company)|br(?:oke|eaks?|eaking|oken) (?:ranks )?with|at odds with|on its own path",
			"diverg\\p{L}+|rifts?|split|splits|splitting|fissures?|cracks?|wedge|drift(?:ed|ing|s)? (?:away|apart)|disagree\\p{L}*|estrange\\p{L}*",
			"(?:parts|parted|differs|differed|departs|departed) from|(?:signs?|signals?|gestures?) of (?:\\p{L}+ )?(?:distance|estrangement|independence)",
		]),
	},
	claims: {
		general: phrases([
			"consistent(?:ly)?(?! with)|(?<!(?:not|hardly|as) )always|(?<!almost )never(?! (?:before|mind|again))|every (?:single )?time|invariabl[ye]|unwavering(?:ly)?|unfailing(?:ly)?|without (?:fail|exception)",
			"long-held|long held|long-standing|longstanding|for (?:many )?decades|time and again|at every (?:turn|opportunity)|on every occasion|in every (?:statement|speech|text|readout|document)|unchanged",
		]),
		denying: phrases(["(?<!almost )never(?! (?:before|mind|again))|at no (?:time|point)|not once"]),
		naming: phrases([
			"(?:mention|nam|us|utter|call|referr|refer|cit|spok|speak|said|say|writ|rais|touch)(?:e|ed|es|ing|s|en|ten)?",
		]),
		aboutEvent: phrases([
			"(?:refrain(?:ed|s|ing)?|abstain(?:ed|s|ing)?) from (?:mentioning|condemning|critici[sz]ing|naming|calling|denouncing|addressing|commenting)",
			"(?:omit(?:ted|s)?|avoid(?:ed|s)?)(?: (?:to mention|mentioning|any mention|any reference|naming|condemning|all mention))?",
			"(?:did|does|do|would) not (?:once |even |explicitly |directly )?(?:mention|condemn|critici[sz]e|name|denounce|address|refer to|call|acknowledge)",
			"(?:fail(?:ed|s)?|declin(?:ed|es)|refus(?:ed|es)) to (?:mention|condemn|critici[sz]e|name|denounce|address|acknowledge|call)",
			"(?:is|was|were|are|remain(?:ed|s)?|stay(?:ed|s)?|kept|keeps) silent (?:on|about|over)|silence (?:on|about|over)|without (?:mentioning|condemning|naming|critici[sz]ing)|(?:made|makes|no|any) (?:no )?(?:mention|reference) (?:of|to)",
			"react(?:ed|s|ing|ion) to|respon(?:ded|ds|ding|se) to|comment(?:ed|s|ing) on|condemn(?:ed|s|ing)|denounc(?:ed|es|ing)|in the wake of|in the aftermath of|(?:hours?|days?|weeks?|months?|shortly|soon|immediately|just) after",
		]),
	},
	events: {
		kinds: new Map(
			[
				["invasion", "invasions?|invad(?:ed|es|ing)|incursions?"],
				[
					"attack",
					"attack(?:s|ed)?|assaults?|strikes?|airstrikes?|air strikes?|bombings?|bombardments?|bombed|shelling|raids?",
				],
				["annexation", "annexations?|annexed"],
				["recognition", "recognition of|recogni[sz]ed"],
				["coup", "coups?|putsch|uprisings?|mutin(?:y|ies)"],
				["war", "outbreak of (?:the )?(?:war|fighting|hostilities)|war"],
				["offensive", "offensives?|operation"],
				["blockade", "blockades?|blockaded"],
				["explosion", "explosions?|blasts?|sabotage"],
				["election", "elections?|referendums?|referendum"],
				["ceasefire", "ceasefires?|cease-fires?|armistices?|truces?"],
				["death", "assassinations?|deaths? of|massacres?|killings?|resignations?"],
				["disaster", "earthquakes?|floods?|accidents?|crash(?:es)?"],
				["withdrawal", "withdrawals?|withdrew"],
			].map(([kind, words]) => [kind as string, phrases([words as string])]),
		),
		notYet: phrases([
			"threat(?:s|en|ens|ened|ening)?|plan(?:s|ned|ning)?|fear(?:s|ed)?|looming|possible|potential|imminent|impending|expected|would-be|alleged|eventual|likely|prospect(?:s|ive)?|risks?|warn(?:s|ed|ing|ings)?|if|future|coming|prepar(?:e|es|ed|ing|ations?)|intend(?:s|ed)?|intention(?:s)?|about to|build-up|buildup|rumou?red|hypothetical|earlier|previous|first|another|past",
		]),
		datedAfter:
			/^(?:\s+of(?:\s+[\p{L}'-]+){1,3})?(?:,?\s+(?:which|that))?\s+(?:(?:(?:was\s+)?(?:began|begun|started|launched|commenced|occurred|happened|came|held|staged|carried\s+out)|took\s+place)\s+)?(?:on|of|from)\s+(?:the\s+)?$|^(?:\s+[\p{L}'-]+){1,3}\s+on\s+$|^\s*[,(]\s*$/u,
		datedBefore:
			/^\s+$|^,?\s+(?!(?:the|an?|its|his|her|their|any|no|this|that|another|before|after|about|on|of)\s|\p{L}+ed\s)[\p{L}'-]+\s+(?:forces\s+|troops\s+)?$/u,
	},
}));
