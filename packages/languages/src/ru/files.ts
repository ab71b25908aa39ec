import type { FileWords } from "@fissure/model";

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
