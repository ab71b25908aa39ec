import { isName } from "@fissure/model";
import {
	type Fields,
	type GivenAnnotation,
	type GivenCoder,
	type GivenPlace,
	type GivenPosition,
	type GivenWords,
	isFields,
	listOf,
	readFields,
	textOrNull,
} from "./given-position.ts";

/**
 * The position in a Web Annotation of Fissure, whose body is of the type "Position"; of another program what was tagged and commented, once for
 * each of its targets. Else what was expected.
 *
 * The words of a position must be given as a quotation. Where a place is given too, it is counted in code points.
 */
export function readAnnotation(annotation: Fields): readonly (GivenPosition | GivenAnnotation)[] | string {
	const position = listOf(annotation.body).filter(isFields).find(isPosition);
	const targets = listOf(annotation.target).filter(isFields);
	const coder = coderOf(annotation.creator);
	if (position === undefined) return readPlain(annotation, targets, coder);
	const read = readFields({ ...position, note: noteIn(annotation) });
	if (typeof read === "string") return read;
	const [target, ...more] = targets;
	if (target === undefined || more.length > 0) return "Expected one target with a source and selectors, got others";
	const words = wordsOf(target, "code-point");
	if (words === null) return "Expected a TextQuoteSelector with exact words, got none";
	const { id, sha256 } = position;
	return [
		{
			...read,
			words,
			coder,
			document: { id: textOrNull(id), sha256: textOrNull(sha256), url: sourceOf(target.source) },
		},
	];
}

const sourceOf = (source: unknown): string | null => textOrNull(isFields(source) ? source.id : source);

/** What others tag and comment, in whatever words; they say neither whose position it is nor which. */
function readPlain(
	{ body, bodyValue, motivation, target }: Fields,
	targets: readonly Fields[],
	creator: GivenCoder | null,
): readonly GivenAnnotation[] | string {
	if (listOf(motivation).includes("replying"))
		return "Expected tags or comments on words of a text, got a reply to others";
	const bodies = listOf(body).filter(isFields).filter(isText);
	const texts = [...bodies, ...(textOrNull(bodyValue) === null ? [] : [{ value: bodyValue } as Fields])].flatMap(
		({ purpose, value, format }) => {
			const purposes = listOf(purpose ?? motivation);
			const text = textIn(value, format).trim();
			const why = PLAIN_PURPOSES.find((known) => purposes.includes(known));
			return why === undefined || text === "" ? [] : [{ why, text }];
		},
	);
	if (texts.length === 0)
		return 'Expected a body of the type "Position", or a text with the purpose tagging or commenting, got none';
	const of = (why: (typeof PLAIN_PURPOSES)[number]) => texts.flatMap((one) => (one.why === why ? [one.text] : []));
	const said = {
		...{ tags: of("tagging"), comment: of("commenting").join("\n") },
		because: [...new Set(texts.map(({ why }) => `annotation:${why}`))],
		coder: creator ?? bodies.map((one) => coderOf(one.creator)).find((one) => one !== null) ?? null,
	};
	const whole = textOrNull(target) === null ? [] : [{ source: target } as Fields];
	const all = [...targets, ...whole];
	if (all.some((one) => wordsOf(one, null) === null && listOf(one.selector).length > 0))
		return "Expected a TextQuoteSelector with exact words, got others";
	const places = all.map((one) => ({
		...{ ...said, words: wordsOf(one, null) },
		document: { id: null, sha256: null, url: sourceOf(one.source ?? one.id), name: textOrNull(one.label) },
	}));
	return places.length === 0 ? "Expected a target, got none" : places;
}

const PLAIN_PURPOSES = ["tagging", "commenting"] as const;

/** Recogito writes comments as HTML, and a tag as an object with a label. */
function textIn(value: unknown, format: unknown): string {
	if (isFields(value)) return textOrNull(value.label) ?? "";
	const text = String(value);
	if (format === "text/html") return textOfHtml(text);
	if (!text.startsWith("{")) return text;
	try {
		return textOrNull((JSON.parse(text) as Fields).label) ?? text;
	} catch {
		return text;
	}
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** Of a note: paragraphs are lines, and all other markup is left out. */
const textOfHtml = (html: string): string =>
	html
		.replace(/<\/(?:p|li|div|h\d)>|<br\s*\/?>/giu, "\n")
		.replace(/<[^>]*>/gu, "")
		.replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => ENTITIES[name] ?? "")
		.trim();

/** Many programs leave the type out, which the standard lets them. */
const isText = ({ type, value }: Fields): boolean =>
	(typeof value === "string" || isFields(value)) && (type === undefined || listOf(type).includes("TextualBody"));

const noteIn = ({ body }: Fields): unknown =>
	listOf(body)
		.filter(isFields)
		.find(({ type, purpose }) => type === "TextualBody" && purpose === "commenting")?.value;

const isPosition = ({ type }: Fields): boolean =>
	listOf(type).some((name) => typeof name === "string" && /^(Position|(urn:)?fissure:Position)$/.test(name));

function wordsOf(target: Fields, unit: GivenPlace["unit"]): GivenWords | null {
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
		at: typeof start === "number" && typeof end === "number" ? { unit, start, end } : null,
	};
}

function coderOf(creator: unknown): GivenCoder | null {
	const [agent] = listOf(creator);
	if (!isFields(agent)) return null;
	const name = agent.name ?? agent.nickname ?? agent.id;
	return isName(name) ? { name, isProgram: listOf(agent.type).includes("Software") } : null;
}
