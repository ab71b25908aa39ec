import type { InsertionRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

export const insertions: InsertionRules = {
	pointing: wordSet(`
		我 我们 我方 我国 本国 中方 他 她 它 他们 她们 它们 其 该 此 这 那 这些 那些 这个 那个 这一 那一 你 你们 贵方 贵国 对方 双方 两国 各方 有关方面 自己 己方 的`),
	speaking: wordSet("我 我们 我方 我国 本国"),
	degree: wordSet(`
		完全 全部 全面 绝对 一定 必然 必定 总是 始终 真正 真的 轻易 随意 立即 立刻 马上 再 再次 永远 永久 经常 常常 有时 通常 往往 暂时 临时 正式 公开
		明确 直接 单方面 自动 无条件 彻底 十分 非常 很 极其 更 更加 最 略 稍 过于 太 仍 仍然 已 已经 曾 曾经 现在 目前 今后 坚决 坚定 强烈 基本 大体 大致
		几乎 差点 几近 勉强 甚至 简直 确实 的确 实际上 积极 严重 充分 深 尽快`),
	joining: wordSet("或 或者 但 但是 并且 以及 而且 还有 和 与 及 并"),
	opening: wordSet("在 于 从 自 对 向 为 以 即 指 包括 前 原 该 这 那 此 其"),
	turning: /^(?:[非不未无伪反假否莫勿毋没难半亚准仅只皆都曾已将再]|非法|伪造|虚假|所谓|违法|无效|傀儡|不法|冒牌)$/u,
	taking: wordSet("多数 大多数 少数 部分 一些 有些 某些 其他 其余 另一些 许多 不少 各 全体 所有 个别"),
	ofPrint: "原文|着重|译|注|笑|掌声",
	adverb: null,
	demonstrated: String.raw`(?:这|那|该|此)[一个些]?\p{Script=Han}{1,4}`,
	beforeName: "",
	insideName: "",
	beforeNoun: "",
	governing: "",
	governingAlways: "",
	partitive: "",
	infinitive: "",
	tenses: [],
	agreed: null,
	inflected: false,
	subjects: {
		that: "",
		beforeAttitude: "",
		phrase: "[在于对向从以为等的]",
		unspaced: {
			agent:
				/(?:国家|各方|双方|[中美俄日韩朝印欧英法德]方|各国|政府|国|人|部|组织|成员|代表|领导人|公司|军|当局|议会|委员会|总统|部长|大使|发言人)$/u,
			noSubject: [/^[在对就为向从于以当经随同与和跟由]/u, /(?:[时下后上中前内间]|一道|一起)$/u],
		},
		possessive: "",
		lead: "[也都将就仍还]",
		isNoun: null,
		pronoun: "他|她|它|他们|她们|它们|其",
	},
	thoughts: {
		joiner: "并|且|和",
		opener: "[并且而也]",
		next: "并|且|也|而|同时|并且|还",
		subject: "我们|他们|它|其|我方",
		adverb: "坚决|强烈|将|也",
		verb: null,
		half: new Set(),
		noVerb: null,
	},
};
