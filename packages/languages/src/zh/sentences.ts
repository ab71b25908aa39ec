import type { EdgeRules, SentenceRules } from "@fissure/model";

const NONE: ReadonlySet<string> = new Set();

export const sentences: SentenceRules = {
	unspaced: true,
	never: NONE,
	beforeNumber: NONE,
	afterNumber: NONE,
	open: NONE,
	starters: NONE,
	continued: new Map(),
	joiners: NONE,
	turn: /(?:问|答|记者|主持人|[\p{Script=Han}·]{2,16}(?:记者|发言人|总统|主席|总理|部长|外长))：/uy,
	wrapWidth: [18, 60],
	pointLetters: "",
	points: "[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）",
	beforeDate: "",
	goesOn: ["，、；：,;:", "的地得等、，；：,;:—…和与及或是之类"],
};

const DIGIT = "[〇零一二两三四五六七八九十百千万亿兆多余几数半\\d]";

export const edges: EdgeRules = {
	start: [
		// What no word stands without: 不|支持, 副|总统; but 南非 and 是非 are Africa and "right and wrong".
		[/(?:[不没未无勿莫毋副]|(?<![南北中西东亚是并])非)$/u, /^\p{Script=Han}/u],
		// 不得|不同意 is to agree.
		[/(?:不[得能可会应该]|没有|并非)$/u, /^[不没未无]/u],
	],
	end: [
		// Endings that no word stands without: 支持|者, 可能|性, 支持|率; but 率团 and 派遣 are words of their own.
		[/\p{Script=Han}$/u, /^(?:[者性化们]|率(?![团领先队部])|派(?![遣出代兵员驻人])|主义)/u],
		[/国$/u, /^家/u],
	],
	number: new RegExp(`第?${DIGIT}+(?:分之${DIGIT}+)?(?:[点.．]${DIGIT}+)?${DIGIT}*`, "gu"),
};
