import { isOn, walkXml, type XmlElement } from "../walk-xml.ts";

/** Space beside a paragraph, in twentieths of a point; undefined where nothing says. */
export interface WordIndent {
	readonly left: number | undefined;
	readonly right: number | undefined;
}

export interface WordStyle extends WordIndent {
	/** Lower case: its own names, then those of the styles that it builds on. */
	readonly names: readonly string[];
	/** Its words are not shown. */
	readonly hidden: boolean;
	/** Its words are struck out. */
	readonly struck: boolean;
	readonly raised: boolean;
	/** 0 for the highest heading. */
	readonly outline: number | undefined;
}

/** The style of an id; of the default paragraph style where the id is null. */
export type WordStyles = (id: string | null) => WordStyle;

interface Stated {
	readonly names: readonly string[];
	readonly base: string | undefined;
	readonly hidden?: boolean;
	readonly struck?: boolean;
	readonly raised?: boolean;
	readonly outline?: number;
	readonly left?: number;
	readonly right?: number;
}

/** Longer chains of styles are no style guide; the rest of the chain is left out. */
const LONGEST_CHAIN = 40;
/** A character of ordinary Chinese print, in twentieths of a point. */
const CHARACTER_WIDTH = 210;

/** How each style of a Word file looks, with all that it takes from the styles below it. */
export function wordStyles(xml: string | null): WordStyles {
	const stated = new Map<string, Stated>();
	const fallback = { id: "Normal" };
	if (xml !== null) collect(xml, stated, fallback);
	const known = new Map<string, WordStyle>();
	return (id) => {
		const key = id ?? fallback.id;
		const style = known.get(key) ?? resolve(key, stated);
		known.set(key, style);
		return style;
	};
}

function collect(xml: string, styles: Map<string, Stated>, fallback: { id: string }): void {
	const path: string[] = [];
	let id = "";
	const add = (fields: Partial<Stated>): void => {
		styles.set(id, { ...(styles.get(id) ?? { names: [id.toLowerCase()], base: undefined }), ...fields });
	};
	walkXml(xml, {
		open: (element) => {
			const { name, attribute } = element;
			const inside = path.slice(-2).join("/");
			if (name === "w:style") {
				id = attribute("styleId") ?? "";
				if (attribute("type") === "paragraph" && /^(?:1|true|on)$/.test(attribute("default") ?? "")) fallback.id = id;
				add({});
			} else if (path.at(-1) === "w:style" && name === "w:name") {
				add({ names: [id, ...(attribute("val") ?? "").split(",")].map((part) => part.trim().toLowerCase()) });
			} else if (path.at(-1) === "w:style" && name === "w:basedOn") add({ base: attribute("val") });
			else if (inside === "w:style/w:rPr" && name === "w:vanish") add({ hidden: isOn(element) });
			else if (inside === "w:style/w:rPr" && (name === "w:strike" || name === "w:dstrike"))
				add({ struck: styles.get(id)?.struck === true || isOn(element) });
			else if (inside === "w:style/w:rPr" && name === "w:vertAlign")
				add({ raised: attribute("val") === "superscript" });
			else if (inside === "w:style/w:pPr" && name === "w:outlineLvl") add({ outline: Number(attribute("val")) });
			else if (inside === "w:style/w:pPr" && name === "w:ind") {
				const { left, right } = indentOf(element);
				add({ ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) });
			}
			path.push(name);
		},
		close: () => path.pop(),
	});
}

function resolve(id: string, styles: ReadonlyMap<string, Stated>): WordStyle {
	const chain: Stated[] = [];
	let key: string | undefined = id;
	while (key !== undefined && chain.length < LONGEST_CHAIN) {
		const style = styles.get(key);
		if (style === undefined) break;
		chain.push(style);
		key = style.base;
	}
	const first = <Value>(pick: (style: Stated) => Value | undefined): Value | undefined =>
		chain.map(pick).find((value) => value !== undefined);
	return {
		// A style that the file does not describe still has its name: writers count on Word to know "Quote".
		names: chain.length === 0 ? [id.toLowerCase()] : chain.flatMap(({ names }) => names),
		hidden: first(({ hidden }) => hidden) ?? false,
		struck: first(({ struck }) => struck) ?? false,
		raised: first(({ raised }) => raised) ?? false,
		outline: first(({ outline }) => outline),
		left: first(({ left }) => left),
		right: first(({ right }) => right),
	};
}

/** What a `w:ind` says, whether in points, in characters, or by the edge at which a line starts. */
export function indentOf({ attribute }: XmlElement): WordIndent {
	const side = (names: readonly string[], inCharacters: readonly string[]): number | undefined => {
		const twips = names.map((name) => Number.parseFloat(attribute(name) ?? "")).find((value) => !Number.isNaN(value));
		const characters = inCharacters
			.map((name) => Number.parseFloat(attribute(name) ?? ""))
			.find((value) => !Number.isNaN(value));
		return twips ?? (characters === undefined ? undefined : (characters / 100) * CHARACTER_WIDTH);
	};
	return {
		left: side(["start", "left"], ["startChars", "leftChars"]),
		right: side(["end", "right"], ["endChars", "rightChars"]),
	};
}
