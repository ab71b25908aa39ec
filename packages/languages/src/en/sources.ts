import type { SourceWords } from "@fissure/model";
import { dating } from "./dating.ts";

const VENUE_NOUN =
	"(?:Conference|Council|Assembly|Summit|Forum|Parliament|Congress|Committee|Dialogue|Convention|Session)";
const ACRONYM = "(?:G7|G20|BRICS|SCO|OSCE|APEC|ASEAN|NATO|UNSC|UNGA)";
const SAYS_TO =
	"told|telling|tells|urged|urging|urges|accused|accusing|assured|informed|asked|met|meeting|meets|visited|visiting|blamed|blaming|addressed|thanked";
/** "His 2021 address": the year of such a thing is that of its words. */
const TEXT_NOUN =
	"(?:address|speech|statement|remarks|message|readout|read-out|interview|letter|article|essay|communiqu[eé]|declaration|briefing|press conference|debate|summit|forum|visit|report)";
const ARTICLE = "(?:the |a |an |its |his |her |their |both |former |then-)?";

export const sources: SourceWords = {
	clause:
		/;|—|:(?=\s(?:in|on|at|by|then|earlier|later)\s)|(?:,\s|\s)(?:while|whereas|although|though|but|even as|once|when|which|who|whose|where|because|despite|amid|until|unless|since|following|ahead of|(?:\w+ )?(?:hours?|days?|weeks?|months?) (?:after|before)|(?:shortly |just |soon )?(?:after|before))(?=\s)/giu,
	away: new RegExp(
		`(?:^|[^\\p{L}\\p{N}])(?:with|to|of|against|for|from|between|among|toward|towards|about|on|over|in|at|into|inside|via|around|across|near|than|like|through|under|versus|unlike|${SAYS_TO})\\s+${ARTICLE}$`,
		"iu",
	),
	according:
		/(?:^|[^\p{L}])(?:according to|in the words of|to quote|as reported by|released by|issued by|published by|as told by)\s+(?:the |a |its )?$/iu,
	and: /^\s+(?:and|&)\s+(?:the |its )?$/iu,
	ofTwo: {
		former:
			/^[\s;:,“"]*(?:(?:and|but|while|where) |of the two, )?the (?:former|first|first-named)(?: of (?:them|the two|whom))?(?=\s)/iu,
		latter:
			/^[\s;:,“"]*(?:(?:and|but|while|where) |of the two, )?the (?:latter|second|last-named)(?: of (?:them|the two|whom))?(?=\s)/iu,
	},
	pair: { before: /(?:)$/u, gap: /^,?\s+as well as\s+(?:the )?$/iu },
	meeting: null,
	phraseGap: /^(?:(?:['’]s)?\s{1,2}(?:(?:of|for|to) (?:the )?)?|,\s(?:the |its )?)$/iu,
	possessive: /^['’]s?\s|^[-–]\p{L}/u,
	voice:
		/^(?:['’]s?)?\s+(?:\p{L}+[ -]){0,2}?(?:ministry|government|side|officials?|diplomats?|delegation|delegate|embassy|mission|envoy|ambassador|representative|spokes\p{L}+|minister|president|premier|leader|leaders|leadership|chancellor|secretary|position|stance|view|line|message|call|calls|proposal|response|words|opposition|statement|remarks|speech|address)(?!\p{L})/iu,
	record:
		/^(?:['’]s?)?\s+(?:own |official |\p{L}+[ -]ministry |government )?(?:readout|read-out|account|transcript|record|summary|version|website|press release)(?!\p{L})/iu,
	sides: /^(?:the|both|the two|our|two|both the)\s.*$/iu,
	directly: /^\s*(?:(?:also|again|alone|itself|herself|himself|thus|then|now|still|\p{L}+ly)\s*|["“'‘«:,]\s*){0,3}$/iu,
	same: /^[\s"“”'’,]*(?:it|he|she|they|the (?:ministry|minister|statement|text|document|readout|spokes\p{L}+|president|same \p{L}+)|its|his|her)(?!\p{L})/iu,
	elsewhere: /(?:^|[^\p{L}])(?:later|earlier|separately|elsewhere|previously|another|subsequently)(?!\p{L})/iu,
	verbs:
		/(?<=^|[^\p{L}])(?:call(?:ed|s|ing)|brand(?:ed|s|ing)|dubb?(?:ed|s|ing)|label(?:s|l?ed|l?ing)|term(?:ed|s)|claim(?:ed|s|ing)|argu(?:ed|es|ing)|alleg(?:ed|es|ing)|wrote|writes|writing|quipped|vow(?:ed|s|ing)|dismiss(?:ed|es|ing)|assert(?:ed|s|ing)|accus(?:ed|es|ing)|blam(?:ed|es|ing)|refus(?:ed|es)|said|says|saying|told|tells|telling|(?:put|puts|putting) it|declar(?:ed|es|ing)|reaffirm(?:ed|s)|reiterat(?:ed|es))(?!\p{L})/giu,
	tells:
		/(?:^|[^\p{L}])(?:said|says|say|saying|told|tells|claim(?:ed|s)|report(?:ed|s)|announce[ds]|state[ds]|maintain(?:ed|s)|alleg(?:ed|es)|wrote|insist(?:ed|s)|assert(?:ed|s)|ha[sd]|quot(?:ed|es))(?!\p{L})/iu,
	leading:
		/^[\s"“]*(?:(?:\w+ )?(?:hours?|days?|weeks?|months?|years?) (?:after|before)|after|before|while|when|whereas|although|though|since|as|once|until|unless|because|if|despite|following|amid|ahead of|even as)\s(?<!^[\s"“]*as\s(?=[^,]{1,80}?\s(?:put it|puts it|said|says|stated|noted|declared|explained|observed|told|warned|argued|announced|remarked|wrote)(?:\s[^,]{0,80})?,))/iu,
	document: /(?:^|[^\p{L}])(?:statement|document|text|declaration|communiqu[eé]|readout|treaty|resolution)(?!\p{L})/iu,
	content:
		/(?:^|[^\p{L}])(?:that|it|they|he|she|would|will|should|must|could|may|might|had|has|have|is|are|was|were|not|to(?=\s*["“‘'«]?\s*$)|to (?!the |a |an |reporters|journalists|parliament|lawmakers|ministers|delegates|\p{Lu})\p{L}+)(?!\p{L})/u,
	beforeDate:
		/(?:^|[^\p{L}])(?:since|until|till|before|after|from|by|ahead of|prior to|following|through|between|than|as of|(?<!(?:statement|communiqu[eé]|declaration|readout|speech|remarks|address|briefing|conference|sheet|text|meeting|session) )of|to|between [^,]{1,20} and|(?:the|its|their|his|this|a|['’]s))\s+$/iu,
	afterDate:
		/^['’]s?\s|^\s+(?!(?:that|the|it|he|she|and|in|at|to|as|of|by|for|with|when|while|but|said|says|told|called|warned|stressed|calling|saying|before|after|during|from)(?!\p{L}))\p{Ll}+|^[-–]/u,
	ownText:
		/(?:^|[^\p{L}])in (?:its|his|her|their|an?|(?:its|his|her|their) own) (?:(?:own|official|written|brief|short|published|\d{4}) )?(?:readout|read-out|statement|press release|account|summary|communiqu[eé])(?!\p{L})(?! with)/iu,
	year: /(?:^|[^\p{L}])(?:in|as (?:early|far back|recently) as(?: in)?) (?:the (?:first|second|third|fourth|last) quarter of |early |late |mid-)?(?<y>(?:19|20)\d{2})(?![\d-])/giu,
	yearOfText: new RegExp(
		`(?:^|[^\\p{L}])(?:${TEXT_NOUN} of |(?:his|her|its|their|the|an?|\\p{L}+['’]s?) (?=\\d{4}(?: [\\p{L}'’-]+){0,4}? ${TEXT_NOUN}(?!\\p{L})))(?<y>(?:19|20)\\d{2})(?![\\d-])`,
		"giu",
	),
	relative: [
		{ pattern: /(?:^|[^\p{L}])yesterday(?!\p{L})/giu, back: [1, 1] },
		{ pattern: /(?:^|[^\p{L}])(?:today|this morning|this evening|this afternoon)(?!\p{L})/giu, back: [0, 0] },
	],
	lastWeek: /(?:^|[^\p{L}])last week(?!\p{L})/giu,
	weekend: /(?:^|[^\p{L}])(?:over|at|during) (?:the|this) weekend(?!\p{L})/giu,
	weekday: /(?:^|[^\p{L}])on (?<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})/gu,
	weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
	inText: /(?:^|[^\p{L}])(?:in|during|at|from|by|via|through|per|of|according to)\s+(?:[\p{L}\d'’.,-]+\s+){0,6}$/iu,
	get dating() {
		return dating();
	},
	at: "at ",
	venue: new RegExp(
		`(?:^|[^\\p{L}])(?:[Aa]t|[Tt]o|[Ii]n|[Bb]efore|[Tt]old|[Aa]ddressing|addressed|tells)\\s(?:the\\s|a\\s|an\\s|this year['’]s\\s)?(?:(?:emergency|special|open|closed|urgent)\\s)?(?:(?:meeting|session|sitting|debate)\\sof\\sthe\\s)?(?<v>(?:[\\p{Lu}\\d][\\p{L}\\d.'’-]*\\s(?:(?:of|on|for|and|the)\\s){0,2}){0,6}?${VENUE_NOUN}(?:\\s(?:of|for)(?:\\s\\p{Lu}[\\p{L}\\d'’-]*){1,4})?(?!\\p{L})|(?:UNSC|UNGA)(?!\\p{L})|${ACRONYM}(?=\\s(?:(?:emergency|special|annual)\\s)?(?:summit|meeting|session|forum))(?:\\s(?:summit|meeting|session|forum))?)`,
		"gu",
	),
	together:
		/(?:^|[^\p{L}])(?:sign(?:ed|s|ing|atory)?|co-?sign\p{L}*|agree[sd]?|agreeing|agreement|join(?:ed|s|ing)?|jointly|together|alongside|both|mutual\p{L}*|shared?|common|endors\p{L}*|subscrib\p{L}*|committed itself|partner\p{L}*|with)(?!\p{L})/iu,
	asks: /(?:^|[^\p{L}])(?:ask(?:ed|s|ing)?|question(?:s|ed|ing|er)?|whether|journalists?['’]s?|(?:a|the|one) (?:journalist|reporter|correspondent))(?!\p{L})/iu,
};
