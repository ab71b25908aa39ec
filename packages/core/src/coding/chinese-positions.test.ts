import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

/** Issue, holder and sign of what China's text is said to hold at high or medium certainty. */
function claimsIn(text: string): readonly string[] {
	const account = codeDocument(
		{ id: "text", text, language: "zh", kind: "briefing", publisher: "CHN", guessed: [], date: "2025-03-01" },
		lexicon,
	);
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions
		.filter(({ stance, certainty }) => stance !== null && stance !== 0 && certainty !== "low")
		.map(({ issue, holder, stance }) => `${issue} ${holder} ${(stance ?? 0) > 0 ? "+" : "−"}`);
}

describe("whose a short side is that several states share", () => {
	it("is that of the state that the text named last", () => {
		const text = "答：今天天气很好。请大家注意安全。马尔代夫总统上周访华。马方重申恪守一个中国原则。";
		expect(claimsIn(text)).toContain("taiwan_status MDV +");
		expect(claimsIn(text.replace("马尔代夫", "马来西亚"))).toContain("taiwan_status MYS +");
	});

	it("is that of the state that the text names later, where it has named none yet", () => {
		const text = "答：乌总统表示支持停火，愿同俄方谈判。乌克兰代表团将前往会谈地点。";
		expect(claimsIn(text)).toContain("ukr_settlement UKR +");
		expect(claimsIn("乌方支持停火。俄乌冲突仍在继续。乌克兰方面没有回应。")).toContain("ukr_settlement UKR +");
	});

	it("is nobody's for sure where the text names none of them", () => {
		const claims = claimsIn("答：俄乌冲突仍在继续。乌总统表示支持停火。");
		expect(claims.filter((claim) => claim.startsWith("ukr_settlement"))).toEqual([]);
	});

	it("is a leader's in a spokesperson's turn, whom the text has given a state", () => {
		const text = "答：习近平主席会见巴基斯坦总统哈桑瓦力。哈桑瓦力总统表示，坚定支持一个中国原则。";
		expect(claimsIn(text)).toContain("taiwan_status PAK +");
	});
});

describe("who goes on behind a comma", () => {
	it("is who praised, though the praised words name a state", () => {
		const text = "习近平同萨尔瓦多总统会谈。习近平指出，中方赞赏萨方坚定奉行一个中国原则，愿同萨方深化经贸合作。";
		expect(claimsIn(text)).toContain("taiwan_status SLV +");
		expect(claimsIn(text)).toContain("trade CHN +");
		expect(claimsIn(text)).not.toContain("trade SLV +");
	});

	it("is who spoke at an occasion that stands between his name and the verb", () => {
		const text = "今天（5月3日）有新消息。俄罗斯总统普京今天（5月3日）在年度大型记者会上表示，核战争打不得也打不赢。";
		expect(claimsIn(text)).toEqual(["nuclear_use RUS +"]);
	});
});

describe("harm that is listed", () => {
	it.each(["答：中方反对插手地区事务、干涉别国内政。", "答：我们反对干扰选举和干涉别国内政。"])(
		"is opposed each time, and is not done to the next: %s",
		(text) => {
			expect(claimsIn(text)).toEqual(["noninterference CHN +"]);
		},
	);
});

describe("what is to stop", () => {
	it.each(["答：中方敦促美方纠正错误，停止同台湾发展官方关系。", "答：美方应停止与台湾开展军事联系。"])(
		"is opposed, though its verb furthers it: %s",
		(text) => {
			expect(claimsIn(text)).toContain("taiwan_arms CHN −");
			expect(claimsIn(text)).not.toContain("taiwan_arms CHN +");
		},
	);
});

describe("what is not to be done with somebody", () => {
	it.each([
		"答：希望有关国家恪守承诺，不与台湾地区发展任何官方关系。",
		"答：美方应当信守承诺，不同台湾进行任何形式的官方往来。",
		"答：我们要求美方纠正错误，不允许其“过境”。",
	])("is opposed, whatever verb furthers it: %s", (text) => {
		expect(claimsIn(text)).toContain("taiwan_arms CHN −");
		expect(claimsIn(text)).not.toContain("taiwan_arms CHN +");
	});
});

describe("what Chinese texts call a thing", () => {
	it.each([
		["答：中方支持贵国人民走符合本国国情的发展道路。", "noninterference CHN +"],
		["答：中方支持双方商签避免双重征税协定。", "trade CHN +"],
		["答：中方支持两国企业用卢比结算。", "nondollar CHN +"],
		["答：中方支持建设深水港。", "connectivity CHN +"],
		["答：中方支持双方生产生物燃料。", "energy CHN +"],
		["答：我们尊重各国自主选择的发展道路。", "noninterference CHN +"],
		["答：我们从来没有干涉过别国内政。", "noninterference CHN +"],
		["答：希望澳方尊重中国的司法主权。", "noninterference CHN +"],
		["答：我们希望日方切实汲取历史教训。", "japan_history CHN −"],
		["答：日方应当反省历史。", "japan_history CHN −"],
		["答：日方说什么都改变不了钓鱼岛属于中国的事实。", "japan_history CHN −"],
		["答：台湾问题事关中国的主权，我们希望美方谨言慎行。", "taiwan_status CHN +"],
		["答：希望美方慎重处理涉台问题。", "taiwan_status CHN +"],
		["答：我们奉劝台湾当局尽快回到“九二共识”上来。", "taiwan_status CHN +"],
		["答：中方坚定推进祖国统一大业。", "taiwan_status CHN +"],
		["答：我们感谢友好国家在台湾、人权等问题上坚定支持中方。", "taiwan_status CHN +"],
		["答：我们感谢友好国家在涉疆、涉港等问题上坚定支持中方。", "hr_china CHN −"],
		["答：我们反对将人权问题政治化。", "hr_china CHN −"],
		["答：美国的极限施压是伊核紧张局势的根源。", "iran_nuclear CHN +"],
		["答：我们希望各方全面执行安理会涉朝决议。", "dprk_denuke CHN +"],
		["答：我们反对朝鲜的核导计划。", "dprk_denuke CHN +"],
		["答：我们反对美国在韩国部署“萨德”系统。", "strategic_stability CHN +"],
		["答：中方支持经济全球化。", "trade CHN +"],
		["答：中方鼓励中国企业赴巴西投资兴业。", "trade CHN +"],
		["答：中方倡导国际关系民主化。", "multipolarity CHN +"],
		["答：中方愿推动全球治理朝着更加公正合理的方向发展。", "order CHN +"],
		["答：我们要避免集团对立。", "blocs_asia CHN +"],
		["答：中方要求终止美国对古巴的经济封锁。", "sanctions_unilateral CHN +"],
		["答：有关国家不断强化军事同盟。", "blocs_asia CHN +"],
		["答：要推动构建均衡、有效、可持续的欧洲安全机制。", "security_guarantees CHN +"],
		["答：中美双方通过两军渠道保持沟通。", "milmil CHN +"],
		["答：我们将同各方一道有效应对气候变化给岛国带来的挑战。", "climate_ai_drugs CHN +"],
	])("is that thing: %s", (text, claim) => {
		expect(claimsIn(text)).toContain(claim);
	});

	it.each([
		"中国走出了一条符合本国国情的发展道路。",
		"答：贵国维护国家统一，我们理解。",
		"答：必须指出，香港天气很好。",
		"答：中方正就全面协议联委会会议与各方保持密切沟通。",
		"答：台湾地区可以参加世界卫生组织的技术会议，有关规定得到遵守。",
	])("or not: %s", (text) => {
		expect(claimsIn(text)).toEqual([]);
	});
});

describe("what is no matter of one state alone", () => {
	it("is named beside 中方, which speaks to others, or beside a region", () => {
		expect(claimsIn("答：中方将加强公共卫生合作。")).toContain("climate_ai_drugs CHN +");
		expect(claimsIn("答：我们将加强公共卫生合作。")).toEqual([]);
	});
});

describe("whom a Chinese text only quotes", () => {
	it.each([
		"据多家媒体前天报道，美国关税政策破坏多边贸易体制。",
		"越南各界人士表示，支持一个中国原则。",
		"美媒认为，美国关税政策破坏多边贸易体制。",
	])("is no view of China's: %s", (text) => {
		expect(claimsIn(text)).toEqual([]);
	});
});

describe("names and phrases that hold a word of attitude", () => {
	it.each([
		["总理会见了出席“一带一路”国际合作高峰论坛的来宾。", "connectivity CHN +"],
		["会议以“推动构建人类命运共同体”为主题。", "prc_initiatives CHN +"],
		["美国关税政策遭到多国反对。", "trade CHN +"],
	])("state no view: %s", (text, claim) => {
		expect(claimsIn(text)).not.toContain(claim);
	});

	it.each([
		["答：我要告诉你，有关言论严重违反一个中国原则。", "taiwan_status CHN −"],
		["答：有关国家不顾中方反对，违背一个中国政策。", "taiwan_status CHN −"],
	])("turn no view: %s", (text, claim) => {
		expect(claimsIn(text)).not.toContain(claim);
	});
});

describe("what is done by a thing, or cannot be done for it", () => {
	it.each([
		["答：世卫组织反对旅行限制。", "climate_ai_drugs CHN −"],
		["答：极限施压解决不了伊核问题。", "iran_nuclear CHN −"],
		["答：中欧都倡导以规则为基础的多边贸易体制。", "order CHN −"],
		["答：俄罗斯外长认为，乌克兰加入北约对俄方来说不可接受。", "nato_enlargement RUS +"],
	])("is no view of it: %s", (text, claim) => {
		expect(claimsIn(text)).not.toContain(claim);
	});
});

describe("ordinary views of a Chinese ministry", () => {
	it.each([
		["答：关于美国的做法，我们多次说过，贸易战没有赢家。", "trade CHN +"],
		["答：我们奉劝澳方摒弃意识形态偏见。", "democracy CHN +"],
		["答：有关国家滥用出口管制措施，打压别国企业。", "tech_controls CHN +"],
		["答：中方无意改变长期奉行的一个中国政策。", "taiwan_status CHN +"],
		["答：中方恪守不首先使用核武器的承诺。", "nuclear_use CHN +"],
		["答：任何国家都无权同台湾当局发展官方关系。", "taiwan_arms CHN −"],
		["答：关于加沙局势，美方应停止武装台湾。", "taiwan_arms CHN −"],
		["答：搞“台独”死路一条。", "taiwan_status CHN +"],
		["答：日方无权对中国内政说三道四。", "noninterference CHN +"],
		["答：贸易战、关税战对谁都没有好处，贸易战没有赢家。", "trade CHN +"],
		["答：中国开放的大门只会越开越大。", "trade CHN +"],
		["答：一国安全不能以损害他国安全为代价。", "security_guarantees CHN +"],
		["答：安全不可分割，希望各方理解。", "security_guarantees CHN +"],
		["答：中方始终坚定站在巴勒斯坦正义事业一边。", "mideast CHN +"],
		["答：对加沙的封锁必须解除。", "mideast CHN +"],
		["答：有的国家在南海兴风作浪。", "scs CHN −"],
		["答：涉疆问题根本不是人权问题。", "hr_china CHN −"],
		["答：所谓“印太战略”注定没有前途。", "blocs_asia CHN +"],
		["答：伊朗核问题全面协议应当得到完整、全面、有效执行。", "iran_nuclear CHN +"],
	])("are read: %s", (text, claim) => {
		expect(claimsIn(text)).toContain(claim);
	});
});

describe("words that turn the thing behind them", () => {
	it.each([
		["答：同时，我们反对将体育赛事“政治化”,主张保护运动员。", "people_ties CHN −"],
		["答：这种做法不符合世贸组织规则。", "trade CHN −"],
		["答：秘鲁方面赞赏中方对岛国实施零关税。", "trade CHN −"],
		["答：民众挥舞两国国旗，留学生挥舞鲜花。", "people_ties CHN −"],
		["答：一些人罔顾事实，并企图以此为借口推动对华技术封锁。", "tech_controls CHN −"],
	])("leave it unharmed: %s", (text, claim) => {
		expect(claimsIn(text)).not.toContain(claim);
	});

	it.each([
		["答：任何企图制造“两个中国”的行径都将失败。", "taiwan_status CHN +"],
		["答：有人顽固坚持“台独”分裂立场。", "taiwan_status CHN +"],
		["答：贸易战不符合任何一方利益。", "trade CHN +"],
		["答：中方感谢秘鲁方面在台湾等问题上给予的宝贵支持。", "taiwan_status CHN +"],
	])("judge it: %s", (text, claim) => {
		expect(claimsIn(text)).toContain(claim);
	});
});

describe("people who act in the news", () => {
	it("speak for nobody, in all stretches of the sentence", () => {
		expect(claimsIn("同一天，部分民众在利马举行集会，反对单边制裁。")).toEqual([]);
		expect(claimsIn("两岸企业家峰会将举行，反对单边制裁。")).toContain("sanctions_unilateral CHN +");
	});
});

describe("words of China's own matters", () => {
	it.each([
		["taiwan_arms CHN −", "答：我们要求有关国家停止同台湾发展任何军事联系。"],
		["taiwan_status CHN +", "答：涉台问题纯属中国内部事务。"],
		["taiwan_status CHN +", "答：我们坚定推进祖国和平统一大业。"],
		["nuclear_use CHN +", "答：各国应当共同防止核冲突。"],
		["noninterference CHN +", "答：任何外国都无权对此说三道四。"],
		["order CHN +", "答：不应将国内法凌驾于国际法之上。"],
	])("are read: %s, %s", (sign, text) => {
		expect(claimsIn(text)).toContain(sign);
	});
});
