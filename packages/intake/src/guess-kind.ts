import type { DocumentKind } from "@fissure/core";

/** In this order: a press conference held at a meeting is a press conference. */
const SIGNS: readonly (readonly [kind: DocumentKind, sign: RegExp])[] = [
	[
		"explanation-of-vote",
		/explanation of (the )?(vote|position)|解释性发言|по мотивам голосования|пояснення мотивів голосування/iu,
	],
	["fact-sheet", /fact[ -]sheet|事实清单|成果清单|информационная справка/iu],
	[
		"press-conference",
		/press[ -](conference|availability)|记者会|共见记者|共同会见记者|пресс-конференц|прес-конференц/iu,
	],
	["briefing", /briefing|press gaggle|background (press )?call|吹风会|发言人.*(答|主持)|брифинг|брифінг/iu],
	[
		"joint-statement",
		/joint[ -](leaders['’]?[ -])?(statement|declaration|communiqu)|联合(声明|公报|宣言)|совместн\p{L}* (заявлени|деклараци|коммюнике)|спільн\p{L}* (заяв|деклараці)/iu,
	],
	[
		"readout",
		/readout|read-out|(call|meeting|talks|conversation|summit|meets|met|speaks|spoke|spoken|calls) with|telephone|phone (call|conversation)|会谈|会见|会晤|通电话|通话|телефонн\p{L}* (разговор|розмов)|встреч|переговор|бесед|зустріч|розмов/iu,
	],
	[
		"speech",
		/general[ -]debate|remarks|speech|(?<!e-mail )address|讲话|致辞|演讲|发言|выступлени|обращени|речь|виступ|звернення|промова/iu,
	],
];

/** What kind of text does a heading announce? Null where it announces none. */
export const kindIn = (heading: string): DocumentKind | null =>
	SIGNS.find(([, sign]) => sign.test(heading.slice(0, 1000)))?.[0] ?? null;
