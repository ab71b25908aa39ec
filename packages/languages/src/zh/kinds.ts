import type { KindRules } from "@fissure/model";

export const kinds: KindRules = {
	"explanation-of-vote": {
		name: "解释性发言",
		herald: "",
	},
	"fact-sheet": {
		name: "事实清单|成果清单",
		herald: "",
	},
	"press-conference": {
		name: "记者会|共见记者|共同会见记者|新闻发布会",
		herald: "",
	},
	briefing: {
		name: "吹风会",
		herald: "发言人.{0,200}(?:答|主持)",
	},
	"joint-statement": {
		name: "联合(?:声明|公报|宣言)",
		herald: "",
	},
	readout: {
		name: "(?:会谈|会见|会晤|通话)(?:消息稿|通稿|新闻稿)|消息稿|新闻通稿",
		herald: "会谈|会见|会晤|通电话|通话",
	},
	speech: {
		name: "(?:讲话|致辞|演讲)(?:中|时|里)|(?:发表|主旨)(?:讲话|致辞|演讲|发言)",
		herald: "讲话|致辞|演讲|发言",
	},
};
