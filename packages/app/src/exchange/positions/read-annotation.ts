import { isName, isNote, LONGEST_NOTE } from "@fissure/model";
import {
	type Fields,
	type GivenCoder,
	type GivenPosition,
	type GivenWords,
	isFields,
	listOf,
	readFields,
	textOrNull,
	wrong,
} from "./given-position.ts";

type Read = Omit<GivenPosition, "words" | "coder" | "document" | "replaces">;

/**
 * The position in a Web Annotation; else what was expected of it. Fissure's own annotations have a body of the type
 * "Position"; those of other programs are taken where they tag or comment.
 *
 * The words must be given as a quotation. Where a place is given too, it is counted in code points.
 */
export function readAnnotation(annotation: Fields): GivenPosition | string {
	const position = listOf(annotation.body).filter(isFields).find(isPosition);
	const read = position === undefined ? readPlain(annotation) : readFields({ ...position, note: noteIn(annotation) });
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
			id: textOrNull(position?.document),
			sha256: textOrNull(position?.sha256),
			url: textOrNull(isFields(target.source) ? target.source.id : target.source),
		},
	};
}

/** The issue of an annotation that has no tag. */
const NO_TAG = "untagged";

/**
 * An annotation that says nothing of positions: words of the publisher, what others wrote of them as the note, and the first
 * tag as the issue. No stance is made up.
 */
function readPlain({ body, bodyValue, motivation }: Fields): Read | string {
	const texts = [
		...listOf(body).filter(isFields).filter(isText),
		...(textOrNull(bodyValue) === null ? [] : [{ value: bodyValue }]),
	].flatMap(({ purpose, value }) => {
		const purposes = listOf(purpose ?? motivation);
		const text = String(value).trim();
		const why = PLAIN_PURPOSES.find((known) => purposes.includes(known));
		return why === undefined || text === "" ? [] : [{ why, text }];
	});
	if (texts.length === 0)
		return 'Expected a body of the type "Position", or a text with the purpose tagging or commenting, got none';
	const note = texts.map(({ text }) => text).join("\n");
	if (!isNote(note)) return wrong(`tags and comments of at most ${LONGEST_NOTE} characters`, note);
	const tag = texts.find(({ why }) => why === "tagging")?.text ?? NO_TAG;
	if (!isName(tag)) return wrong("a tag of one line", tag);
	return {
		...{ issue: tag, holder: null, asserter: null, manner: "own", stance: null, status: "asserted", codebook: null },
		...{ because: [...new Set(texts.map(({ why }) => `annotation:${why}`))], note },
	};
}

const PLAIN_PURPOSES = ["tagging", "commenting"] as const;

/** Many programs leave the type out, which the standard lets them. */
const isText = ({ type, value }: Fields): boolean =>
	typeof value === "string" && (type === undefined || listOf(type).includes("TextualBody"));

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
