import type { KindRules } from "@fissure/model";

export const kinds: KindRules = {
	"explanation-of-vote": {
		name: "пояснення мотивів голосування",
		herald: "",
	},
	"fact-sheet": {
		name: "інформаційн\\p{L}{1,3} довідк",
		herald: "",
	},
	"press-conference": {
		name: "пресконференц|прес-конференц",
		herald: "",
	},
	briefing: {
		name: "брифінг",
		herald: "",
	},
	"joint-statement": {
		name: "спільн\\p{L}{1,3} (?:заяв|деклараці|комюніке)",
		herald: "",
	},
	readout: {
		name: "повідомленн\\p{L}{1,2} (?:за підсумками|про (?:телефонну|зустріч|переговори|бесіду))",
		herald: "телефонн\\p{L}* розмов|зустріч|переговор|бесід|розмов",
	},
	speech: {
		name: "(?:у|в|про) (?:своєму |своїй )?(?:виступі|зверненні|промові)",
		herald: "виступ|звернення|промова",
	},
};
