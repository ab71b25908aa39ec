import { failed, type Outcome } from "@fissure/core";
import { walkXml } from "../../formats/walk-xml.ts";

/** An element of a record, with what is in it. */
export interface XmlNode {
	readonly name: string;
	readonly attribute: (name: string) => string;
	readonly children: readonly XmlNode[];
	/** Its own text, without that of its children. */
	readonly text: string;
}

interface OpenNode extends XmlNode {
	readonly children: OpenNode[];
	text: string;
}

/** No list has elements in each other more than a dozen deep. */
const DEPTH = 40;

/** `sanctionEntity`, whatever prefix and namespace it has. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Hands over each element of one of these names with all that is in it, one at a time: memory holds one record, never the tree. No
 * definition of a document is read, and no entity but XML's own five is replaced.
 *
 * - problems: `deeds-unreadable`, where the markup is broken; what came before has been handed over
 */
export function xmlRecords(
	xml: string,
	names: ReadonlySet<string>,
	place: string,
	take: (record: XmlNode, line: number) => void,
): Outcome<null> {
	const open: OpenNode[] = [];
	const lineAt = lines(xml);
	let start = 0;
	let depth = 0;
	try {
		walkXml(xml, {
			open: (element) => {
				depth++;
				if (depth > DEPTH) throw new Error(`elements more than ${DEPTH} deep`);
				const name = localName(element.name);
				if (open.length === 0 && !names.has(name)) return;
				if (open.length === 0) start = element.start();
				const node = { name, attribute: (local: string) => element.attribute(local) ?? "", children: [], text: "" };
				open.at(-1)?.children.push(node);
				open.push(node);
			},
			text: (text) => {
				const node = open.at(-1);
				if (node !== undefined) node.text += text;
			},
			close: () => {
				depth--;
				const node = open.pop();
				if (node === undefined || open.length > 0) return;
				take(node, lineAt(start));
			},
		});
	} catch (error) {
		const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 120);
		return failed("deeds-unreadable", `Expected XML that is whole, got "${reason}"; fetch the list again`, place);
	}
	return { ok: true, value: null };
}

/** The line of each of some places, which are asked for in their order. */
function lines(text: string): (offset: number) => number {
	let line = 1;
	let next = text.indexOf("\n");
	return (offset) => {
		for (; next !== -1 && next < offset; next = text.indexOf("\n", next + 1)) line++;
		return line;
	};
}

/** Elements of a name below, children of children included, in order. */
export function within(node: XmlNode, name: string): readonly XmlNode[] {
	return node.children.flatMap((child) => (child.name === name ? [child] : within(child, name)));
}

/** Texts of such elements, without white space around; those that are empty are left out. */
export const textsIn = (node: XmlNode, name: string): readonly string[] =>
	within(node, name)
		.map(({ text }) => text.trim())
		.filter((text) => text !== "");

/** The first of these, or nothing. */
export const textIn = (node: XmlNode, name: string): string => textsIn(node, name)[0] ?? "";
