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
