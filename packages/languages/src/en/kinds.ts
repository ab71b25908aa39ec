import type { KindRules } from "@fissure/model";

export const kinds: KindRules = {
	"explanation-of-vote": {
		name: "explanation of (?:the |its |his |her )?(?:vote|position)",
		herald: "",
	},
	"fact-sheet": {
		name: "fact[ -]sheet",
		herald: "",
	},
	"press-conference": {
		name: "press[ -](?:conference|availability)|news conference",
		herald: "",
	},
	briefing: {
		name: "(?<!policy )briefing|press gaggle|background (?:press )?call",
		herald: "",
	},
	"joint-statement": {
		name: "joint[ -](?:leaders['’]?[ -])?(?:statement|declaration|communiqu)",
		herald: "",
	},
	readout: {
		name: "readout|read-out",
		herald:
			"(?:call|meeting|talks|conversation|summit|meets|met|speaks|spoke|spoken|calls) with|telephone|phone (?:call|conversation)",
	},
	speech: {
		name: String.raw`\b(?:in|his|her|a|the|keynote|opening) (?:remarks|speech|keynote|address)\b`,
		herald: "general[ -]debate|remarks|speech|(?<!e-mail )address",
	},
};
