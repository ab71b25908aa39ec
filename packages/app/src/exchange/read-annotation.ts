import {
	type Fields,
	type GivenCoder,
	type GivenPosition,
	type GivenWords,
	isFields,
	isName,
	listOf,
	readFields,
	textOrNull,
} from "./given-position.ts";

/**
 * The position in a Web Annotation, as Fissure writes them; else what was expected of it.
 *
 * The words must be given as a quotation. Where a place is given too, it is counted in code points.
 */
export function readAnnotation(annotation: Fields): GivenPosition | string {
	const body = listOf(annotation.body).filter(isFields).find(isPosition);
	if (body === undefined) return 'Expected a body of the type "Position" with issue, holder and stance, got none';
	const read = readFields({ ...body, note: noteIn(annotation) });
	if (typeof read === "string") return read;
	const [target, ...more] = listOf(annotation.target).filter(isFields);
	if (target === undefined || more.length > 0) return "Expected one target with a source and selectors, got others";
	const words = wordsOf(target);
	if (words === null) return "Expected a TextQuoteSelector with exact words, got none";
	return {
		...read,
		words,
		coder: coderOf(annotation.creator),
		document: {
			id: textOrNull(body.document),
			sha256: textOrNull(body.sha256),
			url: textOrNull(isFields(target.source) ? target.source.id : target.source),
		},
	};
}

const noteIn = ({ body }: Fields): unknown =>
	listOf(body)
		.filter(isFields)
		.find(({ type, purpose }) => type === "TextualBody" && purpose === "commenting")?.value;

const isPosition = ({ type }: Fields): boolean =>
	listOf(type).some((name) => typeof name === "string" && /^(Position|(urn:)?fissure:Position)$/.test(name));

function wordsOf(target: Fields): GivenWords | null {
	const selectors = listOf(target.selector).filter(isFields);
	const quote = selectors.find(({ type }) => type === "TextQuoteSelector");
	const exact = textOrNull(quote?.exact);
	if (exact === null) return null;
	const place = selectors.find(({ type }) => type === "TextPositionSelector");
	const { start, end } = place ?? {};
	return {
		exact,
		prefix: textOrNull(quote?.prefix) ?? "",
		suffix: textOrNull(quote?.suffix) ?? "",
		at: typeof start === "number" && typeof end === "number" ? { unit: "code-point", start, end } : null,
	};
}

function coderOf(creator: unknown): GivenCoder | null {
	const [agent] = listOf(creator);
	if (!isFields(agent)) return null;
	const name = agent.name ?? agent.nickname ?? agent.id;
	return isName(name) ? { name, isProgram: listOf(agent.type).includes("Software") } : null;
}
