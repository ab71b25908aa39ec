import type { DocumentKind, Span } from "@fissure/model";

interface KindSign {
	readonly kind: DocumentKind;
	/** Words that name the kind wherever they stand: "in its readout", «в совместном заявлении». */
	readonly name: RegExp | null;
	/** Words that announce the kind in a heading and say nothing of it in a sentence: "met with", 会谈. */
	readonly herald: RegExp | null;
}

/** In this order: a press conference held at a meeting is a press conference. */
const SIGNS: readonly KindSign[] = [
	{
		kind: "explanation-of-vote",
		name: /explanation of (?:the |its |his |her )?(?:vote|position)|解释性发言|по мотивам голосования|пояснення мотивів голосування/iu,
		herald: null,
	},
	{ kind: "fact-sheet", name: /fact[ -]sheet|事实清单|成果清单|информационн\p{L}{2,3} справк/iu, herald: null },
	{
		kind: "press-conference",
		name: /press[ -](?:conference|availability)|news conference|记者会|共见记者|共同会见记者|新闻发布会|пресс-конференц|прес-конференц/iu,
		herald: null,
	},
	{
		kind: "briefing",
		name: /(?<!policy )briefing|press gaggle|background (?:press )?call|吹风会|брифинг|брифінг/iu,
		herald: /发言人.{0,200}(?:答|主持)/u,
	},
	{
		kind: "joint-statement",
		name: /joint[ -](?:leaders['’]?[ -])?(?:statement|declaration|communiqu)|联合(?:声明|公报|宣言)|совместн\p{L}{2,3} (?:заявлени|деклараци|коммюнике)|спільн\p{L}{1,3} (?:заяв|деклараці)/iu,
		herald: null,
	},
	{
		kind: "readout",
		name: /readout|read-out|(?:会谈|会见|会晤|通话)(?:消息稿|通稿|新闻稿)|消息稿|新闻通稿|сообщени\p{L}{1,2} (?:по итогам|о (?:телефонном|встрече|переговорах|беседе))/iu,
		herald:
			/(?:call|meeting|talks|conversation|summit|meets|met|speaks|spoke|spoken|calls) with|telephone|phone (?:call|conversation)|会谈|会见|会晤|通电话|通话|телефонн\p{L}* (?:разговор|розмов)|встреч|переговор|бесед|зустріч|розмов/iu,
	},
	{
		kind: "speech",
		name: /\b(?:in|his|her|a|the|keynote|opening) (?:remarks|speech|keynote|address)\b|(?:讲话|致辞|演讲)(?:中|时|里)|(?:发表|主旨)(?:讲话|致辞|演讲|发言)|(?:в|о) (?:своей |своем |своём )?(?:выступлени|обращени|речи(?!\p{L}))/iu,
		herald:
			/general[ -]debate|remarks|speech|(?<!e-mail )address|讲话|致辞|演讲|发言|выступлени|обращени|речь|виступ|звернення|промова/iu,
	},
];

/** A heading is short; what stands further down is text. */
const HEADING_CHARACTERS = 1000;

/** What kind of text does a heading announce? Null where it announces none. */
export function kindIn(heading: string): DocumentKind | null {
	const head = heading.slice(0, HEADING_CHARACTERS);
	return SIGNS.find(({ name, herald }) => name?.test(head) === true || herald?.test(head) === true)?.kind ?? null;
}

export interface KindNamed extends Span {
	readonly kind: DocumentKind;
}

/** Which kinds of text do words in running prose name, each where it is first named, in the order of the table? */
export const kindsNamedIn = (words: string): readonly KindNamed[] =>
	SIGNS.flatMap(({ kind, name }) => {
		const match = name?.exec(words) ?? null;
		return match === null ? [] : [{ kind, start: match.index, end: match.index + match[0].length }];
	});
