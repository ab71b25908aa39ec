import type { OccasionWords } from "@fissure/model";

export const events: OccasionWords = {
	call: "通电话|通话|电话|视频(?!讲话|致辞|演讲|声明|显示)",
	meeting: "会谈|会见|会晤|会面|接见",
	summit:
		"峰会|首脑会议|元首理事会|政府首脑(?:（总理）|\\(总理\\))?理事会|领导人(?:非正式)?会(?:议|晤)|领导人第[一二三四五六七八九十]{1,4}次(?:非正式)?会(?:议|晤)|领导人(?:联合)?(?:宣言|声明|公报)",
	visit: "访问|到访|来华",
	session: "会议|大会",
	aside: [
		"期待|关注|反响|热议|好评|评价|评论|认为|人士|国际社会|各界|多国|多方|综述|述评|侧记|纪实|特写|署名文章|专访|成果丰硕|举世瞩目|深意|在路上",
		"将(?:于|赴|同|与|出席|访|对|举行|会见|会谈)|即将|前夕|今日举行|定于",
		"贺电|贺信|致电|慰问|唁电|复信|致信|书面(?:演讲|致辞)|欢迎仪式|欢迎宴会|招待会|晚宴|午宴|宴会|夫人|配偶|抵达|离京|离开|结束|回到|启程",
		"发言人|例行记者会|答记者问|制裁|关税|行政令|清单",
	].join("|"),
	record: "共同会见记者|记者会|讲话|演讲|致辞|发言",
	beforePress: "共同会见记者|联合记者会|记者会",
	about: "(?:关于|就|支持)",
	signedThere: "峰会|(?:领导人)?(?:宣言|公报|共识)",
	beside: "期间|之际|前夕|后会",
	conferences: {
		"Africa–China forum": "中非合作论坛",
		"Africa–Japan conference": "非洲开发会议",
		"Africa–Russia summit": "俄非峰会|俄罗斯.{0,3}非洲峰会",
		"Central Asia and China": "中国[-—－]中亚峰会|中国中亚峰会|中亚峰会",
		"Coalition of the Willing": "志愿联盟",
		"European Political Community": "欧洲政治共同体",
		"Belt and Road Forum": "一带一路.{0,2}国际合作高峰论坛",
		"Climate Change Conference": "(?:联合国)?气候变化(?:大会|框架公约第)|(?:联合国)?气候变化.{0,14}缔约方",
		"Crimea Platform": "克里米亚平台",
		"Leaders Summit on Climate": "领导人气候峰会",
		"Munich Security Conference": "慕尼黑安全会议|慕安会",
		"Normandy format": "诺曼底(?:模式|四方)",
		"Nuclear Security Summit": "核安全峰会",
		"Summit for Democracy": "民主峰会",
		"Ukraine Recovery Conference": "乌克兰(?:重建|复苏)会议",
	},
	yesterday: "昨天|昨日|昨晚",
};
