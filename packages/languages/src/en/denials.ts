import type { DenialWords } from "@fissure/model";

export const denials: DenialWords = {
	denies:
		/(?<!\p{L})(?:(?:never|did not|didn['’]t|has not|have not|had not) (?:ever |once )?(?:said|say|stated?|told|made (?:any |such |this |that |the |a )?(?:statement|remark|claim|promise|commitment|pledge)s?|make (?:any |such |this |that |the |a )?(?:statement|remark|claim|promise|commitment|pledge)s?)|(?<!(?:not|cannot|n['’]t|nor) )(?:den(?:y|ies|ied)) (?:that|having|saying|(?:the |these |those |this |any |such )?(?:claim|report|allegation|assertion|statement|account)s?)|(?:claim|report|allegation|assertion|statement|account|readout|quotation|quote|remark|information|version)s?(?!\p{L})[^.;]{0,90}?(?<!\p{L})(?:is|are|was|were) (?:simply |completely |totally |entirely |absolutely |factually |plainly )?(?:false|untrue|not true|inaccurate|not accurate|incorrect|groundless|baseless|unfounded|fabricated|a fabrication|at odds with (?:the )?(?:facts|reality)|misleading|fake)|(?:does|do|did) not (?:correspond|conform) to (?:the )?(?:reality|facts|truth)|(?:was|were|been|being) misquoted|misquot(?:es|ed)|misrepresent(?:s|ed)|mischaracteri[sz](?:es|ed)|taken out of context)(?!\p{L})/iu,
	withdraws:
		/(?<!\p{L})(?:(?:statement|remark|readout|communiqu[ée]|report|claim|press release)s?(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:is|are|was|were|has been|have been) (?:hereby |formally |since )?(?:withdrawn|retracted|corrected|rescinded|taken back)|(?:withdraws?|withdrew|retracts?|retracted|corrects?|corrected|takes? back|took back) (?:its|the|his|her|their|our|my|a|an|this|that)(?!\p{L})[^.;]{0,40}?(?<!\p{L})(?:statement|remark|readout|report|claim|communiqu[ée]|press release)s?)(?!\p{L})/iu,
	bySubject: /^(?:den(?:y|ies|ied)|never|did not|didn|has not|have not|had not|withdr|retract|correct|t(?:ake|ook))/iu,
	spoils:
		/\?|(?<!\p{L})(?:asked (?:whether|if|about)|whether|if|would|could|should|must|unless|calls? (?:on|upon)|demand\p{L}*|urge\p{L}*)(?!\p{L})/iu,
};
