// A record of an archive or of the judged texts as a document of the core.

const kindOf = ({ title = "", id }) =>
	/joint statement|联合声明|совместное заявление/i.test(title)
		? "joint-statement"
		: /fact.?sheet/i.test(`${title} ${id}`)
			? "fact-sheet"
			: "readout";

export const documentOf = ({ id, text, lang, actor, title, date }) => ({
	id,
	text,
	language: lang,
	kind: kindOf({ id, title: title ?? "" }),
	publisher: actor,
	guessed: [],
	...(title ? { title } : {}),
	...(date ? { date } : {}),
});
