import type { OccasionWords } from "@fissure/model";

export const events: OccasionWords = {
	call: String.raw`\b(?:calls?(?! (?:on|for|to)\b)|called (?!on\b|for\b|to\b|the\b|upon\b)|(?:tele)?phone(?:d|s)?|spoke(?:n)?|speaks|video ?conference|conversation)\b`,
	meeting: String.raw`\b(?:meet(?:s|ing|ings)?|met|talks|received|hosted|bilateral)\b`,
	// What leaders sign together they agreed at their summit.
	summit: String.raw`\bsummit\b|\bleaders.{0,2} (?:joint )?(?:statement|declaration|communiqu)`,
	visit: String.raw`\b(?:visit(?:s|ed|ing)?|trip)\b`,
	session: String.raw`\b(?:session|plenary|general assembly|emergency meeting)\b`,
	aside: [
		String.raw`\b(?:fact[ -]sheets?|backgrounders?|background (?:press )?calls?|press (?:briefings?|gaggles?)|interviews?|op-ed|article by)\b`,
		String.raw`\b(?:will|plans to|to (?:host|visit|meet|attend|travel|receive|hold|take part)|upcoming|ahead of|in advance of|on the eve of|preparations? for|prepar(?:e|es|ing) for|announcement of)\b`,
		String.raw`\b(?:reactions?|reacts?|comment(?:s|ed)? on|congratulat\w*|greetings?|condolences?|telegrams?|messages? (?:to|of)|letters? (?:to|from))\b`,
		String.raw`\b(?:executive order|proclamation|memorandum|notice (?:on|of|regarding)|sanctions|tariffs|duties|nominat\w+|nominees?|presidential delegation|travel of|trip to)\b`,
		String.raw`\b(?:answers? to|answered|questions? (?:from|by)|q ?& ?a|state (?:dinner|lunch(?:eon)?)|dinner|lunch(?:eon)?|toasts?|reception|(?:arrival|welcom(?:e|ing)|signing|awards?) ceremony|wreath|(?:para)?lympics?|olympic games|arriv(?:es?|ed|al)|depart(?:s|ed|ure)?|first lad(?:y|ies)|spouses?)\b`,
		String.raw`\bon the (?:conversation|call|meeting|talks|negotiations) (?:between|of)\b|^regarding\b`,
	].join("|"),
	record: String.raw`\b(?:remarks|press (?:statements?|conference)|news conference|statements? (?:to|for) the (?:press|media)|press (?:appearance|point)|beginning of|began|opening (?:remarks|words)|briefing by|speech|address|transcript|answers)\b`,
	beside: String.raw`\b(?:sidelines|margins|following|after)\b`,
	conferences: {
		"Belt and Road Forum": "belt and road forum",
		"Climate Change Conference": String.raw`climate change conference|\bcop ?\d\d\b`,
		"Crimea Platform": "crimean? platform",
		"Leaders Summit on Climate": "leaders.{0,2} summit on climate",
		"Munich Security Conference": "munich (?:security )?conference",
		"Normandy format": "normandy (?:format|four|summit)",
		"Nuclear Security Summit": "nuclear security summit",
		"Summit for Democracy": "summits? for democracy",
		"Ukraine Recovery Conference": "ukraine recovery conference",
	},
	yesterday: String.raw`\b(?:yesterday|last night)\b`,
};
