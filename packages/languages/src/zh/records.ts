import type { RecordWords } from "@fissure/model";
import { NEVER, unspacedPhrases as phrases } from "../shared/phrases.ts";
import { valueTable } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const NUMBER = "(?:\\d+|[一二三四五六七八九十两]+)";
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "u");
const last = (source: string): RegExp => new RegExp(`(?:${source})$`, "u");
const first = (source: string): RegExp => new RegExp(`^(?:${source})`, "u");
const NEAR = "(?:约|大约|近|将近|超过|逾|不到|不足|接近|至少)?";
const CURRENCY = "(?:亿|万|千|百|\\d|美)";

export const records: () => RecordWords = whenAsked(() => ({
	votes: {
		cast: {
			yes: phrases(["投(?:下)?了?赞成票", "投票(?:赞成|支持)", "投(?:了)?支持票"]),
			abstain: phrases(["投(?:下)?了?弃权票", "(?:选择)?(?<!票|、)弃权(?!票)"]),
			no: phrases(["投(?:下)?了?反对票", "投票反对", "行使了?(?:一票)?否决权", "(?<!被)否决了?"]),
			absent: phrases(["(?:未|没有)(?:参加|参与)(?:该?决议的?)?(?:投票|表决)", "缺席(?:投票|表决)"]),
		},
		between: whole(
			`(?:代表团?|常驻联合国代表|常驻代表|大使|政府)?(?:和(?:其他)?(?<others>${NUMBER})(?:个)?(?:其他)?(?:国家|国))?(?:(?:也|还|则|均|都|再次|又|曾|当时|随后|再度|一起|同样|并未|并没有|没有|未|却)|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|(?:于|在)[^,，。;；、]{1,40}(?:中|时|上|后|里|日|月|年|期间)?|(?:对|就|针对)[^,，。;；]{1,80}?)*`,
		),
		negated: phrases(["未|没有|并未"]),
		carried: last("[,，]?(?:但|而|却|并|又|随后|后来|则)(?:在|于|对|就|针对)?[^,，。;；]{0,40}"),
		totals: [
			phrases(["(?<yes>\\d{1,3})票(?:赞成|支持|同意)[、，,](?<no>\\d{1,3})票反对[、，,和](?<abstain>\\d{1,3})票弃权"]),
			phrases([
				"赞成(?:票)?(?<yes>\\d{1,3})票?[、，,]反对(?:票)?(?<no>\\d{1,3})票?[、，,]弃权(?:票)?(?<abstain>\\d{1,3})",
			]),
			phrases(["(?<yes>\\d{1,3})票(?:赞成|支持|同意)[、，,对](?<no>\\d{1,3})票(?:反对)?"]),
		],
		numbered: phrases(["第(?<n>\\d{3,4})号决议"]),
		same: phrases(["(?:该|这一|上述)?(?:决议(?:草案)?|草案)"]),
		bodies: {
			"general-assembly": phrases(["联合国大会|联大"]),
			"security-council": phrases(["安理会|安全理事会"]),
			"european-parliament": phrases(["欧洲议会"]),
		},
		recognised: phrases(["承认了?(?!错)"]),
		unrecognised: phrases(["(?:拒绝|未|没有|从未|不|不予|尚未)承认"]),
		precedent: phrases(["呼应了?|与.{0,12}(?:一致|如出一辙|一脉相承)|一如|正如|重演|延续了?|沿袭"]),
	},
	figures: {
		partners: new Map([
			["trade", phrases(["贸易伙伴(?:国)?"])],
			["exports", phrases(["出口(?:市场|目的地)"])],
			["imports", phrases(["进口来源(?:地|国)?"])],
			["investment", phrases(["(?:外资来源|投资来源)(?:地|国)?"])],
		]),
		rank: last(
			`(?:第(?<nth>[二三四五六七八九十]|\\d{1,2})大|前(?<n>[二三四五六七八九十]|\\d{1,2})大|(?<m>[二三四五六七八九十]|\\d{1,2})大|(?:第一大|最大|头号|首要|最主要|(?<vague>主要)))的?`,
		),
		places: valueTable("二=2 两=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10"),
		among: NEVER,
		amongAfter: first("之一"),
		is: whole(
			"[,，]?(?:(?:一直|始终|仍然|仍|已|已经|现在|目前|依然|已连续\\d+年|连续\\d+年|长期以来|如今|当前|今年|(?:\\d{4}年))*(?:是|为|成为|成为了|仍是|作为)了?|[,，])",
		),
		isAfter: whole("[,，]?(?:是|为|仍是|仍为|依然是|——|[:：])"),
		of: whole("的"),
		narrowed: first("国?(?:在(?!\\d)|中|之外|之后|以外)"),
		partial: phrases(["季度|上半年|下半年|前[一二三四五六七八九十\\d]+个?月|\\d+至\\d+月|截至"]),
		share: phrases(["占(?!领|据)|比重|份额|占比|比例"]),
		rose: phrases(["增长|上升|增加|提高|攀升|扩大|升至|增至|提升"]),
		fell: phrases(["下降|下跌|减少|萎缩|降至|跌至|缩减|下滑"]),
		by: last(`(?:增长|上升|增加|提高|攀升|扩大|下降|下跌|减少|萎缩|缩减|下滑|同比|幅|提升)了?${NEAR}(?:为|达|达到)?`),
		to: last(`(?:至|到|达|达到)了?${NEAR}`),
		from: last(`(?:从|由)${NEAR}`),
		level: phrases(["达到?了?|总额为|共计|为(?=\\d)|突破|超过"]),
		about: last("约|大约|近|将近|接近|左右"),
		over: last("超过|逾|突破|至少|多于"),
		under: last("不到|不足|低于|少于"),
		factors: new Map([
			["翻(?:了)?一番|翻倍|增(?:长|加)了?一倍", 2],
			["减半", 0.5],
		]),
	},
	matters: new Map(
		[
			["crimea", "克里米亚|塞瓦斯托波尔"],
			["militarisation", "军事化"],
			["human-rights", "人权"],
			["territorial-integrity", "领土完整"],
			["aggression", "侵略|入侵"],
			["humanitarian", "人道主义"],
			["reparations", "赔偿|补救"],
			["annexation", "吞并|公投"],
			["nuclear", "核武器|核"],
			["arms", "军备控制|裁军|武器贸易"],
			["outer-space", "外空|外层空间"],
			["chemical", "化学武器"],
			["embargo", "封锁|禁运"],
			["golan", "戈兰"],
			["jerusalem", "耶路撒冷"],
			["settlements", "定居点"],
			["refugees", "难民"],
			["apartheid", "种族隔离"],
			["racism", "种族主义|种族歧视"],
			["terrorism", "恐怖主义"],
			["death-penalty", "死刑"],
			["ceasefire", "停火"],
			["membership", "会员资格|加入联合国"],
			["sanctions", "制裁"],
			["development", "发展权"],
			["nazism", "纳粹"],
			["information-security", "信息安全|网络安全"],
			["mercenaries", "雇佣军"],
			["landmines", "地雷"],
			["rights-council", "人权理事会"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	measures: new Map(
		[
			["trade", "贸易(?!战|谈判|协定|摩擦|伙伴|逆差|顺差)(?:额|总额)?"],
			["deficit", "(?:贸易)?逆差"],
			["surplus", "(?:贸易)?顺差"],
			["exports", "出口(?!市场|目的地)"],
			["imports", "进口(?!来源)"],
			["investment", "投资"],
			["services", "服务"],
			["settlement", "结算|支付"],
			["reserves", "储备"],
			["turnover-of-currency", "外汇交易"],
			["yuan", `(?<!${CURRENCY})人民币`],
			["dollar", `(?<!${CURRENCY})美元`],
			["euro", `(?<!${CURRENCY})欧元`],
			["ruble", `(?<!${CURRENCY})卢布`],
			["oil", "石油|原油"],
			["gas", "天然气"],
			["coal", "煤炭"],
			["grain", "粮食|小麦"],
			["arms", "武器|军火"],
			["cars", "汽车"],
			["chips", "芯片|半导体"],
			["machinery", "机械"],
			["energy", "能源"],
			["food", "食品"],
			["tourism", "旅游|游客"],
			["debt", "债务"],
			["gdp", "国内生产总值"],
			["aid", "援助"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	open: phrases([
		"如果|若|假如|是否|能否|可能|将(?!军)|会(?=投)|应(?:该|当)?|计划|威胁|预计|有望|或将|呼吁|要求|敦促|希望|一旦|目标|几乎",
	]),
	reported: phrases(["据称|声称|宣称|据报道|所谓|否认|谣传|传言|误称|不实|并非事实"]),
	clauseEnd: phrases(["[；：;:。]|[,，](?:但|而|并|却|随后|后来)"]),
	and: whole("和|与|及|以及|同"),
	comma: whole("、"),
	notSubject: last("(?:不同于|不像|除了?|对|向|针对|关于|在|于|被)"),
}));
