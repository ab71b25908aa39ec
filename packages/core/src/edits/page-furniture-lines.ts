import { foldText } from "@fissure/languages";
import type { ChangeKind } from "@fissure/model";

/** Names of the labels under which a site files a page. */
const LABEL =
	"tags?|categor(?:y|ies)|topics?|sections?|filed under|keywords?|issues?|標籤|标签|分类|分類|栏目|专题|关键词|关键字|теги?|тэги?|рубрик[аи]|разделы?|темы?|категори[яи]|ключевые слова";
const LABEL_LINE = new RegExp(`^(?:#{1,6} )?\\W{0,4}(?:${LABEL})\\s*[:：|]`, "u");
export const LABEL_WORD = new RegExp(`^(?:${LABEL})$`, "u");

const line = (...patterns: readonly string[]): RegExp =>
	new RegExp(`^[\\W_]{0,4}(?:${patterns.join("|")})[\\W_]{0,4}$`, "u");

/** Lines that no text has. */
const FIXED = line(
	"share(?: this)?(?: page| article| post)?(?: on [a-z ,]+)?(?: ?\\(\\d+\\))?",
	"print(?: this)?(?: page| version)?",
	"(?:skip|back) to (?:the )?(?:main|top|content|navigation|home|homepage|news|list|search|menu|all|previous|articles?|press)\\b.{0,30}",
	"subscribe.{0,60}|sign up for .{0,60}|follow us(?: (?:on|at|via) .{0,60})?",
	"menu|search|home|close|download(?: pdf)?|contact(?: us)?|privacy policy|sitemap|copyright(?: ©| \\(c\\)|,? \\d{4}).{0,80}|©.{0,80}|all rights reserved.{0,40}",
	"for immediate release|embargoed until .{0,40}|the white house(?: office of communications| office of the press secretary)?|office of (?:communications|the press secretary)|end|ends",
	"press bios?|insert link.{0,40}|read the .{1,40} here|click here.{0,40}",
	"打印(?:本页|本文|页面)?(?:\\W{0,3}关闭.{0,6})?|返回(?:首页|主页|顶部|列表|目录|上页|上一页)?|【?关闭(?:窗口|本页|页面)?|字号(?:[\\s:：【[(].{0,20})?|版权所有(?:[\\s:：©(（，].{0,60})?",
	"версия для печати|распечатать|все права защищены.{0,40}|меню|поиск|наверх|подписаться(?: на .{0,60})?",
);

/** Lines that name another page behind them; with a stop at the end they may be a sentence. */
const NAMING = line(
	"(?:next|previous|prev)(?: post| article| page)?(?:\\s*:.*)?",
	"read (?:more|next)(?:\\s*:.*)?",
	"related(?: (?:posts|articles|news|content|links))?(?:\\s*:.*)?",
	"(?:home|main)(?: [>»/|] .{1,80})+",
	"分享(?:(?:到|至|[:：]).{0,20})?|[上下]一篇(?:[\\s:：].{0,60})?|相关(?:阅读|新闻|链接|报道)(?:[\\s:：].{0,60})?|首页(?:\\s*[>»›/|].{0,60})?",
	"(?:责任编辑|来源|编辑)[\\s:：].{0,30}",
	"поделиться(?: (?:в|на|с|ссылкой|страницей)(?: .{0,60})?)?|(?:назад|вперед)(?: (?:к|в|на) .{1,20})?",
	"(?:следующ|предыдущ)(?:ая|ий|ее)(?: (?:новость|статья|страница|публикация|материал|запись|событие|сообщение))?(?:\\s*[:→»>].{0,80})?",
	"читайте также.{0,80}|материалы по теме.{0,80}|главная(?: страница)?(?:\\s*[>»›/|].{0,60})?|источник\\s*:.{0,40}",
);
const ENDS_AS_SENTENCE = /[.!?。！？]["')»]?$/u;

const MONTH =
	"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?|(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}{0,2}";
const DAY = `(?:(?:${MONTH}) \\d{1,2},? \\d{4}|\\d{1,2} (?:${MONTH}),? \\d{4}(?: года| г\\.)?|\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})`;
const TIME = "(?:[,T ]*(?:at |в )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{2,4})?)?";
const STAMP =
	"(?:last )?(?:updated?|modified|revised|reviewed|published|posted|released|date|as of|captured|accessed)(?: on| at| date)?|(?:дата )?(?:обновлен[оа]?|обновления|опубликован[оа]?|публикации|изменен[оа]?|дата)|(?:发布|更新|发表|修改|最后更新|发稿|刊登)(?:时间|日期|于)?|时间|日期";
const DATE_STAMP = new RegExp(`^[\\W_]{0,4}(?:${STAMP})\\s*[:：]?\\s*(?:${DAY})${TIME}[\\W_]{0,4}$`, "u");

/** "1. Home 2. News 3. Articles 4. Title", on one line or on several. */
const CRUMBS = /^(?:1\. ?)?(?:home|main|首页|главная) ?(?:2\. |[>»›/|] ?).{0,400}$/u;

/** The path to a page, as a site shows it above the text. */
export const isCrumbs = (plain: string): boolean =>
	CRUMBS.test(
		plain
			.replaceAll(/<[^<>]*>/gu, "")
			.replaceAll(/\s+/gu, " ")
			.trim(),
	);

/** Longer lines are text, whatever they begin with. */
const LONGEST = 200;

/**
 * What is a line of a page, if it is none of its text: a label, navigation or another line that the site adds, the day on
 * which the page was set up?
 *
 * - silent: null for text, and for a label or the name of another page that ends as a sentence does; a day or time without a word for publishing, since transcripts begin with the time of the speech
 */
export function furnitureIn(line: string): Extract<ChangeKind, "label" | "boilerplate" | "date-stamp"> | null {
	const plain = foldText(line).trim();
	if (isCrumbs(plain)) return "boilerplate";
	if (plain === "" || plain.length > LONGEST) return null;
	if (DATE_STAMP.test(plain)) return "date-stamp";
	if (FIXED.test(plain)) return "boilerplate";
	if (ENDS_AS_SENTENCE.test(plain)) return null;
	if (LABEL_LINE.test(plain)) return "label";
	return NAMING.test(plain) ? "boilerplate" : null;
}
