import { type DraftBlock, type DraftNoteText, draftNotation, noteMark } from "../reading/draft-notation.ts";
import { addStruck, BLOCKS, isSilent } from "./element-text.ts";
import { ELEMENT, type PageNode, TEXT } from "./page-node.ts";
import { type PageNotes, pageNotes } from "./page-notes.ts";
import { isStruck, raisedWords } from "./page-words.ts";

interface Writing {
	readonly notes: PageNotes;
	readonly furniture: boolean;
	readonly blocks: DraftBlock[];
	readonly ends: DraftNoteText[];
	/** Words since the last block ended. */
	words: string[];
	/** Open elements that are struck out. */
	readonly struck: PageNode[];
	/** Ids of the block quotations that are open. */
	readonly quotations: number[];
	quotationsSoFar: number;
	heading: number | null;
	/** How many blocks stood before each note that is open. */
	readonly noteStarts: number[];
}

/** The words of an element in the notation of drafts: headings, block quotations and notes as Markdown writes them. */
export function elementDraft(root: PageNode, { furniture = true }: { readonly furniture?: boolean } = {}): string {
	const writing: Writing = {
		notes: pageNotes(root),
		furniture,
		blocks: [],
		ends: [],
		words: [],
		struck: [],
		quotations: [],
		quotationsSoFar: 0,
		heading: null,
		noteStarts: [],
	};
	walk(root, writing);
	endBlock(writing);
	const text = draftNotation(writing.blocks, writing.ends);
	return text.trim() === "" ? "" : text;
}

function walk(root: PageNode, writing: Writing): void {
	let node: PageNode | null = root;
	while (node !== null) {
		if (enter(node, writing) && node.firstChild !== null) {
			node = node.firstChild;
			continue;
		}
		while (node !== null) {
			leave(node, writing);
			if (node === root) return;
			if (node.nextSibling !== null) break;
			node = node.parentNode;
		}
		node = node?.nextSibling ?? null;
	}
}

/** Writes what is at a node's beginning; whether its content is to be read. */
function enter(node: PageNode, writing: Writing): boolean {
	if (node.nodeType === TEXT) addWords((node.nodeValue ?? "").replace(/[ \t\n\r\f\v]+/g, " "), writing);
	if (node.nodeType !== ELEMENT || isSilent(node, writing.furniture) || writing.notes.returns.has(node)) return false;
	const label = writing.notes.references.get(node);
	if (label !== undefined) {
		writing.words.push(noteMark(label));
		return false;
	}
	const raised = raisedWords(node, writing.words, writing.notes.references);
	if (raised !== null) {
		addWords(raised, writing);
		return false;
	}
	if (writing.notes.notes.has(node)) beginNote(writing);
	const name = node.nodeName.toUpperCase();
	if (name === "BR") writing.words.push("\n");
	else if (name === "Q") writing.words.push("“");
	else if (BLOCKS.has(name)) endBlock(writing);
	if (name === "BLOCKQUOTE") writing.quotations.push(writing.quotationsSoFar++);
	else if (/^H[1-6]$/.test(name)) writing.heading = Number(name[1]);
	if (isStruck(node)) writing.struck.push(node);
	return true;
}

function addWords(words: string, writing: Writing): void {
	if (words !== "" && writing.struck.length > 0) addStruck(writing.words, words);
	else if (words !== "") writing.words.push(words);
}

function leave(node: PageNode, writing: Writing): void {
	if (node.nodeType !== ELEMENT) return;
	if (writing.struck.at(-1) === node) writing.struck.pop();
	if (isSilent(node, writing.furniture)) return;
	const label = writing.notes.notes.get(node);
	const name = node.nodeName.toUpperCase();
	if (label !== undefined) endNote(label, writing);
	else if (name === "Q") writing.words.push("”");
	else if (BLOCKS.has(name) && name !== "BR") endBlock(writing);
	if (name === "BLOCKQUOTE") writing.quotations.pop();
	else if (/^H[1-6]$/.test(name)) writing.heading = null;
}

const linesIn = (words: string): readonly string[] =>
	words
		.split("\n")
		.map((line) => line.replace(/ {2,}/g, " ").trim())
		.filter((line) => line !== "");

function endBlock(writing: Writing): void {
	const lines = linesIn(writing.words.join(""));
	writing.words = [];
	if (lines.length === 0) return;
	const depth = writing.quotations.length;
	const id = writing.quotations[0];
	writing.blocks.push({ lines, heading: writing.heading, quotation: id === undefined ? null : { id, depth } });
}

function beginNote(writing: Writing): void {
	endBlock(writing);
	writing.noteStarts.push(writing.blocks.length);
}

/** A note goes where notes stand, its paragraphs in one. */
function endNote(label: string, writing: Writing): void {
	endBlock(writing);
	const own = writing.blocks.splice(writing.noteStarts.pop() ?? writing.blocks.length);
	const words = own.flatMap(({ lines }) => lines).join(" ");
	if (words !== "") writing.ends.push({ label, words });
}
