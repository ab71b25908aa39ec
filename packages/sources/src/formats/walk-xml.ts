import { SaxesParser } from "saxes";

/** Names of Word, of its strict form and of TEI, by the prefixes that everybody writes. */
const PREFIXES: Readonly<Record<string, string>> = {
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
	"http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math": "m:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
	"http://schemas.openxmlformats.org/package/2006/relationships": "",
	"http://www.tei-c.org/ns/1.0": "tei:",
};
const FOREIGN = "?:";

export interface XmlElement {
	/** `w:p`, whatever prefix the file uses; `?:…` where the namespace says nothing about words. */
	readonly name: string;
	/** By its name without a prefix. */
	readonly attribute: (name: string) => string | undefined;
	/** Where its markup begins. */
	readonly start: () => number;
}

export interface XmlHandler {
	readonly open: (element: XmlElement) => void;
	/** `end` is where its markup ends. */
	readonly close: (name: string, end: number) => void;
	readonly text?: (text: string) => void;
}

/**
 * Every element and text of well-formed markup, in order, without a tree: depth costs nothing, and no entity but XML's
 * own five is ever replaced.
 *
 * - throws: an error that says what is broken
 */
export function walkXml(xml: string, { open, close, text }: XmlHandler): void {
	const parser = new SaxesParser();
	const names = prefixes();
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ name, attributes }) => {
		names.enter(attributes);
		const end = parser.position;
		open({
			name: names.canonical(name),
			attribute: (local) => attributeOf(attributes, local),
			// No value of an attribute may hold this sign.
			start: () => xml.lastIndexOf("<", end - 1),
		});
	});
	parser.on("closetag", ({ name, attributes }) => {
		close(names.canonical(name), parser.position);
		names.leave(attributes);
	});
	if (text !== undefined) {
		parser.on("text", text);
		parser.on("cdata", text);
	}
	parser.write(xml).close();
}

type Attributes = Readonly<Record<string, string>>;

function attributeOf(attributes: Attributes, local: string): string | undefined {
	for (const name in attributes) if (localOf(name) === local) return attributes[name];
	return undefined;
}

const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Namespaces by hand: the parser's own search for them takes longer the deeper the markup. */
function prefixes() {
	const bound = new Map<string, string[]>();
	const declared = (attributes: Attributes, act: (uris: string[], uri: string) => void): void => {
		for (const name in attributes) {
			if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
			const prefix = name.slice("xmlns:".length);
			const uris = bound.get(prefix) ?? [];
			bound.set(prefix, uris);
			act(uris, attributes[name] ?? "");
		}
	};
	return {
		enter: (attributes: Attributes): void => declared(attributes, (uris, uri) => uris.push(uri)),
		leave: (attributes: Attributes): void => declared(attributes, (uris) => uris.pop()),
		canonical: (name: string): string => {
			const colon = name.indexOf(":");
			const uri = bound.get(colon === -1 ? "" : name.slice(0, colon))?.at(-1) ?? "";
			return `${PREFIXES[uri] ?? FOREIGN}${localOf(name)}`;
		},
	};
}

/** A switch that is there is on unless it says otherwise. */
export const isOn = ({ attribute }: XmlElement): boolean => !/^(?:0|false|off)$/.test(attribute("val") ?? "1");
