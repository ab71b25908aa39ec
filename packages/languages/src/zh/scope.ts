import type { ScopeRules, ScopeTerms, Span } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const terms: ScopeTerms = {
	negation: `不, 没有, 没, 未, 无意, 绝不, 决不, 绝非, 并非, 并不, 并未, 勿, 毋, 切勿, 从未, 从不, 不会, 不能, 不得, 不再, 不予, 不应, 不要,
		无法, 拒绝, 难以, 尚未, 未能, 而非, 而不是, 无权, 谈不上, 远非, (?:停止|中止|终止|放弃)(?=支持|承认|参与|参加|遵守|履行|执行|提供)`,
	lack: "无, 缺乏, 缺少, 没有, 毫无",
	condition: `如果, 要不是, 假设, 的话, 若, 倘若, 假如, 假使, 只要, 只有, 除非, 一旦, 前提, 为条件, 条件下, 条件是, 情况下, 如能, 如不, 要是, 视情, 取决于, (?<![双中美俄朝韩日英法德印乌欧越各我对哪任一单多])方[可能]`,
	precondition: "",
	timing: "之前, 以前, 之后, 以后, 直到, 直至, 待, 等到, 时候, 才",
	exception: "除(?!此|了|非)[^，。；]+?外(?=，(?:所有|全部|一切|其他|其余|各)), 除外, 例外, 不包括, 不含",
	caveat: "但, 但是, 然而, 却, 不过, 尽管, 只是",
	modality: "可能, 或许, 也许, 或将, 可望, 有望, 考虑, 似乎, 大概, 原则上, 不排除, 研究是否, 拟议",
	demand: "应, 应该, 应当, 必须, 须, 需要, 务必",
	future: "将, 会, 将会",
	intention: `愿, 愿意, 准备, 希望, 计划, 打算, 呼吁, 敦促, 提议, 承诺, 建议, 力图, 寻求, 期待, 主张, 拟, 威胁, 要求, 是否, 设想, 可以, 意图, 企图`,
	distance:
		"所谓, 否认, 谎称, 声称, 妄称, 宣称, 自称, 据称, 据说, 诬称, 号称, 驳斥, 反驳, 质疑, 怀疑, 不认同, 否定, 站不住脚, 炒作, 污蔑, 捏造, 借口, 打着, 谬论",
	quantifier:
		"单靠, 仅靠, 光靠, 一些, 部分, 某些, 个别, 少数, 多数, 大多数, 几乎, 仅, 只, 仅仅, 至多, 最多, 之一, 若干, 有限, 大部分, 有些, 一半",
	universal: "所有, 一切, 全部, 任何, 全体, 每个, 始终, 无条件",
	effect: `防止, 避免, 停止, 结束, 消除, 减少, 取消, 解除, 打击, 遏制, 制止, 应对, 暂停, 禁止, 放弃, 降低, 抵御, 损害, 干扰, 挑战, 破坏,
		违反, 终止, 反制, 终结, 阻止, 阻挠, 中止, 拒绝, 反对, 限制, 冻结, 摒弃, 克服, 威胁`,
	voicing:
		"强调, 重申, 确认, 重视, 高度重视, 坚持, 主张, 必要, 有必要, 要求, 应, 应该, 应当, 要, 必须, 期待, 希望, 保持, 维护, 捍卫, 理解, 关注, 注意到, 后果, 危险, 履行, 落实, 遵守, 符合",
	accusing: "指责, 批评, 谴责, 指控, 抨击, 控诉, 斥责",
	filler: "会, 能, 再, 应, 是, 得, 要, 愿, 将, 可, 被, 予以, 再次, 打算, 准备, 继续, 完全, 真正, 任何, 就此, 对此",
	relative: "",
	joiner: "并, 且, 并且, 和, 及, 以及",
	divider: "但, 但是, 而, 然而, 却, 不过, 同时",
	hint: "条件, 换取, 有条件, 附带, 保留, 经[^，。；：“]+?(?:同意|批准|许可), 获准, 获许, 允许, 准许, 有权",
	decoy: `不仅, 不但, 不只, 不光, 不断, 不同, 不少, 不久, 不论, 不管, 不得不, 不可分割, 不可分, 不会变, 不会改变, 不变, 不可或缺, 不懈, 不动摇, 毫不动摇, 坚定不移, 始终不渝, 矢志不渝,
		不约而同, 不妨, 不失为, 不可避免, 不畏, 不忘, 不远, 不屈, 不遗余力, 不愧, 前所未有, 未来, 无论, 无疑, 无比, 无私, 无限, 无数, 毫无疑问, 非常, 非洲, 中非, 亚非, 东非, 西非,
		非凡, 南非, 北非, 非政府, 非正式, 没收, 不结盟, 不扩散, 不安, 不稳定, 不平衡, 不确定, 不利, 不幸, 不满, 不法, 不良, 不当, 不公平, 不公正, 不公,
		不对称, 不信任, 若干, 毫无保留, 但愿, 非但, 应对, 反应, 响应, 供应, 适应, 相应, 效应, 应邀, 应约, 应用, 应急, 应询, 答应, 对应, 回应, 应有,
		只好, 只能, 会谈, 会议, 会见, 会晤, 会面, 会商, 机会, 社会, 大会, 协会, 国会, 议会, 委员会, 峰会, 理事会, 将军, 将领, 并肩, 和平, 和谐, 和解, 总和, 和睦, 以及时,
		组成部分, 而且, 从而, 因而, 进而, 如有必要, 如有需要, 必要时, 非法, 无人机, 无核, 合并, 兼并, 不可逆转, 不可侵犯, 是否, 永不`,
};

const BEFORE =
	/(?:在|直到|直至)?[^，。；：,;:]{2,40}(?:之前|以前|(?<!目|当|此|提|日|年|月|眼|空|史|面|生|跟|往|先|向|天|期)前)[，,]?(?=([^。；;！？]{2,60}))/gu;
const UNTIL = /(?:直到|直至)[^，。；：,;:]{2,40}[，,](?=([^。；;！？]{2,60}))/gu;
const THEN = /[^，。；：,;:]{2,40}(?:之后|以后|后)[，,]?[^，。；：,;:]{0,12}才(?=[能会可有\p{Script=Han}])/gu;
const AFTER =
	/(?:待|等|等到|直到|直至|只有在?)[^，。；：,;:]{2,40}[，,]?[^，。；：,;:]{0,12}(?:才|再)(?=[能会可有是将\p{Script=Han}])/gu;
const DENIED = /^[^，,]{0,16}(?:不|没有|无|未|难以|谈不上|免谈)/u;

function preconditionsIn(text: string): readonly Span[] {
	return [
		...[...text.matchAll(BEFORE), ...text.matchAll(UNTIL)].flatMap(({ 0: words, 1: main = "", index }) =>
			DENIED.test(main) ? precondition(index, words.length) : [],
		),
		...[...text.matchAll(AFTER), ...text.matchAll(THEN)].map(({ 0: words, index }) =>
			// Behind the comma may stand the one who acts.
			precondition(index, words.search(/[，,]/) === -1 ? words.length : words.search(/[，,]/) + 1),
		),
	];
}

const precondition = (start: number, length: number): Span => ({ start, end: start + length });

export const scope: ScopeRules = {
	terms,
	preconditionsIn,
	bound: [DENIED, /[才将会]/u],
	negationHoldsVerb: true,
	otherWord: null,
	othersSay:
		/(?:有人|有些人|某些人|一些人|个别人|外界|(?:一些|有些|个别|某些|少数|部分)(?:西方|域外)?(?:国家|媒体|政客|势力|人士|舆论)|有(?:报道|消息|媒体|观点|舆论))[却还总竟也]?(?:一直|不断|反复)?(?:说|称|认为|宣称|指责|鼓吹|渲染|散布)/gu,
	clauses: {
		auxiliaries: new Set(),
		inVerbPhrase: "",
		bareParticles: "",
		determiners: "",
		article: "",
		openers: "",
		oblique: "[对同与向和跟为]",
		and: "和|与",
		complement: "",
		withComma: "",
		truth: "",
		none: "",
		openingParticle: "",
		common: wordSet("不是"),
		toldLater: "",
		phraseOpeners: "",
	},
	finite: {
		behindName: null,
		anywhere: null,
		behindSubject: /^\p{Script=Han}{1,2}[了过着]/u,
		opensClause: null,
		nouns: new Set(),
		beforeInfinitive: null,
		noInfinitive: null,
		passive: null,
	},
};
