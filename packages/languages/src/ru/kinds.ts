import type { KindRules } from "@fissure/model";

/** Sites in Ukraine publish in Russian under Ukrainian headings. */
export const kinds: KindRules = {
	"explanation-of-vote": {
		name: "по мотивам голосования|пояснення мотивів голосування",
		herald: "",
	},
	"fact-sheet": {
		name: String.raw`информационн[а-яёіїєґ]{2,3} справк`,
		herald: "",
	},
	"press-conference": {
		name: "пресс-конференц|прес-конференц",
		herald: "",
	},
	briefing: {
		name: "брифинг|брифінг",
		herald: "",
	},
	"joint-statement": {
		name: String.raw`совместн[а-яёіїєґ]{2,3} (?:заявлени|деклараци|коммюнике)|спільн[а-яёіїєґ]{1,3} (?:заяв|деклараці)`,
		herald: "",
	},
	readout: {
		name: String.raw`сообщени[а-яёіїєґ]{1,2} (?:по итогам|о (?:телефонном|встрече|переговорах|беседе))`,
		herald: String.raw`телефонн[а-яёіїєґ]* (?:разговор|розмов)|встреч|переговор|бесед|зустріч|розмов`,
	},
	speech: {
		name: String.raw`(?:в|о) (?:своей |своем |своём )?(?:выступлени|обращени|речи(?![а-яёіїєґ]))`,
		herald: "выступлени|обращени|речь|виступ|звернення|промова",
	},
};
