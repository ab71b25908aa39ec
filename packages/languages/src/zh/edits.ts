import type { EditWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

export const edits: () => EditWords = whenAsked(() => ({
	negation: /[不没未勿莫]|[非否无](?![洲锡])/gu,
	modal: /[将会应须必该]|可能|可以|也许|或许|愿意?|[要若]|如果|只|仅|约|近|超过|逾|坚决|坚定|严正|强烈|立即|无条件/gu,
	date: /[年月日]|今天|昨天|明天|今日|昨日|明日|星期[一二三四五六日天]|周[一二三四五六日]/gu,
	functionWords: wordSet("的 地 得 了 着 在 于 是 和 与 及 并 也 就 对 把 被 为 以 而 之 其"),
	spellings: [],
	doubled: "",
	uncounted: "",
	decimal: ".",
	link: "这里|此处|链接|点击这里",
	label: "標籤|标签|分类|分類|栏目|专题|关键词|关键字",
	fixed: [
		"打印(?:本页|本文|页面)?(?:\\W{0,3}关闭.{0,6})?|返回(?:首页|主页|顶部|列表|目录|上页|上一页)?|【?关闭(?:窗口|本页|页面)?|字号(?:[\\s:：【[(].{0,20})?|版权所有(?:[\\s:：©(（，].{0,60})?",
	].join("|"),
	naming: [
		"分享(?:(?:到|至|[:：]).{0,20})?|[上下]一篇(?:[\\s:：].{0,60})?|相关(?:阅读|新闻|链接|报道)(?:[\\s:：].{0,60})?|首页(?:\\s*[>»›/|].{0,60})?",
		"(?:责任编辑|来源|编辑)[\\s:：].{0,30}",
	].join("|"),
	copyright: "版权所有(?=[\\s:：©(（，])",
	share: "分享",
	month: "",
	stamp: "(?:发布|更新|发表|修改|最后更新|发稿|刊登)(?:时间|日期|于)?|时间|日期",
	afterYear: "",
	beforeTime: "",
	home: "首页",
}));
