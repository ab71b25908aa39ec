import type { FileWords, PageWords } from "@fissure/model";

export const files: FileWords = {
	encodings: ["gb18030", "big5"],
	commonLetters:
		"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔谈声明坚持支持维护主席总统部长" +
		"來個們這國時說會對發過還無與當實現學進開長問關點業兩將並應戰見產體給東聲員論處認條系氣題變總電數報結務場計統區隊書聽達強難權設記類據邊張該規領確傳師觀讓識帶導爭運談堅維護",
	months: [],
	dayEndings: "",
	dates: [/(?<!\d)(?<year>(?:19|20)\d\d)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u],
	fields: {
		text: ["正文", "内容"],
		title: ["标题"],
		date: ["日期"],
		language: ["语言"],
		publisher: ["国家"],
		speaker: ["讲话人", "发言人"],
		url: ["链接"],
	},
	dateColumns: ["日期", "月份"],
	valueColumns: ["数值", "金额"],
	missing: "无",
	quotationStyles: ["引用", "明显引用", "引文", "鮮明引文"],
	states: {},
	letterheads: {
		中华人民共和国外交部: "CHN",
		外交部: "CHN",
		新华社: "CHN",
	},
	datelines: [[/^\s*新华社[^\s，。]{2,8}\d+月\d+日电/u, "CHN"]],
};

export const pages: PageWords = {
	page: "",
	wholePage: "",
	of: "",
	numbered: String.raw`第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?`,
	numberedOf: String.raw`第\s*\d{1,4}\s*页[\s,，/]*共\s*\d{1,4}\s*页`,
	tails: [],
	boxes: null,
};
