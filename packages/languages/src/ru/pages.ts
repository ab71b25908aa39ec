import type { PageWords } from "@fissure/model";

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
