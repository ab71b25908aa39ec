import type { FileWords, PageWords } from "@fissure/model";

/** Sites in Ukraine publish in Russian under Ukrainian dates and letterheads. */
export const files: FileWords = {
	encodings: ["windows-1251", "koi8-r", "ibm866"],
	commonLetters: "оеаинтсрвлкмпдуія",
	months: [
		["января", "січня"],
		["февраля", "лютого"],
		["марта", "березня"],
		["апреля", "квітня"],
		["мая", "травня"],
		["июня", "червня"],
		["июля", "липня"],
		["августа", "серпня"],
		["сентября", "вересня"],
		["октября", "жовтня"],
		["ноября", "листопада"],
		["декабря", "грудня"],
	],
	dayEndings: "",
	dates: [],
	fields: {
		text: ["текст"],
		title: ["заголовок", "название"],
		date: ["дата"],
		language: ["язык"],
		publisher: ["страна"],
		speaker: ["оратор", "спикер", "докладчик"],
		url: ["ссылка"],
	},
	dateColumns: ["дата", "период"],
	valueColumns: ["значение"],
	missing: "нет|н/д",
	quotationStyles: ["цитата", "цитата 2", "выделенная цитата", "насичена цитата"],
	states: {},
	letterheads: {
		"президент россии": "RUS",
		"мид россии": "RUS",
		"министерство иностранных дел российской федерации": "RUS",
		"президент україни": "UKR",
		"офіс президента україни": "UKR",
	},
	datelines: [],
};

/** A box of links between two paragraphs, which an archive ran into the text: «Смотрите также <title> 8 мая 2025 года». */
const DATE = String.raw`\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s\d{4} года(?=\s)`;
const BOX = new RegExp(
	String.raw`(?:Смотрите также|Дополнительно)\s(?=[\p{Lu}\d«])[^\n]{3,240}?\s${DATE}(?:\s\p{Lu}[^.!?\n]{3,200}?\s${DATE})*`,
	"gu",
);

export const pages: PageWords = {
	page: String.raw`стр\.|страница|лист`,
	wholePage: String.raw`стр\.|страница|лист`,
	of: "из",
	numbered: "",
	numberedOf: "",
	tails: [
		{
			from: /(?:Смотрите также|См\. также|География|Дополнительно|Темы|Лица)\s+\p{Lu}/u,
			sure: "Статус материала",
			reach: 900,
		},
	],
	boxes: { pattern: BOX, sure: "Статус материала" },
};
