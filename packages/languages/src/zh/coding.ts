import type { CodingRules } from "@fissure/model";

/** Words that no name holds, so that a clause is not taken for one. */
const NOT_IN_NAME = /[的了是在将就都也还并对和与同及把被双两各本此该其这那有为以从向会方我你他她们当前今后]/;

export const coding: CodingRules = {
	reach: { verb: 18, negation: 6, intensifier: 8, phrase: 0, doer: 10, object: 14 },
	breaks: "",
	ifs: "如果|若|倘若|假如|一旦|只要|除非",
	circumstance: "因|由于|在[^，]{0,8}背景下",
	dropsCopula: false,
	copula: "",
	finite: "",
	joins: "[、和与并]",
	beside: "",
	instrument: "",
	article: "",
	agentBehind: "",
	infinitive: "",
	stretchEnd: "[，。；、！）”]|$|下来|做|作|而|的努力|提供|发挥",
	relativeSubject: "",
	owner: "的",
	ownersSpeak: false,
	ownerBehind: "",
	sharedOwners: "",
	ownedBehind: null,
	possessive: null,
	told: null,
	thanks: null,
	// 赞赏某方支持, 欢迎某国加入: what is praised is the other's, the floor stays with who praises.
	praise: /(?:赞赏|感谢|欢迎)$/,
	saying: "表示|说|称|指出|强调|重申|认为|宣布|宣称|声称|提出|透露",
	adverbs: "",
	isBare: null,
	bareTwo: null,
	noSubjectBehind: "",
	relative: "",
	unspaced: {
		// A subject opens its clause; only thanks or praise may bring one in the middle (赞赏某方支持).
		before: /(?:赞赏|感谢|欢迎|表示|指出|强调|说|重申|但|而)$/,
		adverbs:
			/(?:\d{1,2}月)?\d{1,2}日|当天|当日|当晚|日前|近日|今天|昨天|同日|同时|随后|此前|再次|多次|明确|高度|热烈|诚挚|衷心|由衷|积极|充分|首先|还|也|均|都|则|又/g,
		name: /^[\u4e00-\u9fff·]{2,12}$/,
		notInName: NOT_IN_NAME,
		saying: /^(?:表示|说[，：“]|指出|强调|感谢|重申|认为|介绍|祝贺|赞赏|高度评|期待|赞同|呼吁)/,
		// 某方的立场是一贯的：… is a sentence, no turn.
		turn: /^(?:（[^）]*）)?$/,
	},
	nextThought: "",
	coordinating: "",
	listed: "",
	bringsIn: /[同与会和]/,
	encounter: null,
	topic: "",
	exhorts:
		/(?:主张|希望|呼吁|期待|敦促|要求|相信|建议|推动|使|让|只要|如果|祝愿?)，?§|§(?:都|也|还)?(?:要|应|须|必须|可以?|需|能|宜|不妨)/,
	signedByAll: null,
	// One character names a state only beside "side" or an office: 某方, 某总统.
	sides: ["方", "总统", "总理", "外长", "主席", "副总统", "防长", "国王", "首相"],
	insidePhrase: "",
	honorific: "",
	question: /^(?:问|追问|[\p{Script=Han}《》·]{0,16}记者(?:提问)?)[:：]/u,
	answer: /^(?:答|回答)[:：]/,
	cuts: "",
	furtherClause: "",
	unlisted: null,
	noName: null,
	beforeVerb: "",
	noFinite: null,
	and: "和|与",
	title: "",
	governed: "",
	plural: [],
};
