import { isOn, walkXml, type XmlElement } from "../walk-xml.ts";
import { type OpenParagraph, type PageWriter, pageWriter } from "./page-writer.ts";
import { repeatsNote, type WordFields, wordFields } from "./word-fields.ts";
import type { NoteReference, WordParagraph } from "./word-paragraph.ts";
import { inFont, symbolOf } from "./word-parts.ts";
import { indentOf, type WordStyles } from "./word-styles.ts";

/** Key of the text itself among the stories; the others are the ids of notes. */
export const BODY = "body";

interface Walk {
	readonly page: PageWriter;
	readonly fields: WordFields;
	readonly styles: WordStyles;
	/** Names of the open elements. */
	readonly path: string[];
	/** Length of the path at the element whose content is left out. */
	muted: number | null;
	readonly alternatives: { written: number; taken: boolean }[];
	/** Whether the white space of the open text means what it is. */
	preserved: boolean;
}
type Reader = (walk: Walk, element: XmlElement) => void;

/**
 * The paragraphs of a part of a Word file, for its body and for each note: as somebody reads them who accepts all changes
 * and prints without comments and hidden text.
 *
 * - changes:    insertions and the new place of moved words stay, deletions and the old place go; a paragraph whose mark
 *               is deleted goes on in the next
 * - fields:     results stay, instructions go
 * - text boxes: after the paragraph that they hang on; once, where the file has them in two forms
 * - silent:     about numbers that Word counts itself, headers, footers, comments, pictures
 * - throws:     on markup that is not well-formed
 */
export function readStories(xml: string, styles: WordStyles): ReadonlyMap<string, readonly WordParagraph[]> {
	const walk: Walk = {
		page: pageWriter(),
		fields: wordFields(),
		styles,
		path: [],
		muted: null,
		alternatives: [],
		preserved: false,
	};
	walkXml(xml, {
		open: (element) => {
			walk.path.push(element.name);
			if (walk.muted === null) OPEN[element.name]?.(walk, element);
		},
		close: (name) => {
			const isRoot = walk.path.length === walk.muted;
			if (walk.muted === null || isRoot) CLOSE[name]?.(walk);
			walk.path.pop();
			if (isRoot) walk.muted = null;
		},
		text: (text) => {
			if (walk.muted !== null) return;
			const name = walk.path.at(-1);
			if (name === "w:t" || name === "m:t") say(walk, laidOut(text, walk.preserved));
			else if (name === "w:instrText") walk.fields.instruct(text);
		},
	});
	return walk.page.stories;
}

/** Leaves out the open element, or the one so many levels above it. */
const mute = (walk: Walk, levels = 0): void => {
	walk.muted = walk.path.length - levels;
};

/** Whether the open element is in these, the innermost last. */
const within = ({ path }: Walk, ...names: readonly string[]): boolean =>
	names.every((name, index) => path[path.length - 1 - names.length + index] === name);

function say(walk: Walk, text: string): void {
	const paragraph = walk.page.paragraph();
	if (paragraph === null || paragraph.run.isSign === true || !isShown(walk, paragraph)) return;
	const words = inFont(text, paragraph.run.font);
	const isText = words.trim() !== "";
	if (isText && isStruck(walk, paragraph)) walk.page.strike(words);
	else if (isText && isRaised(walk, paragraph)) walk.page.write({ raised: words });
	else walk.page.write(words);
}

/** One strike through the words or two; a run that says no to the one may still say yes to the other. */
const isStruck = ({ styles }: Walk, { run, style }: OpenParagraph): boolean =>
	run.struck ?? (styles(style).struck || (run.style !== undefined && styles(run.style).struck));

const isRaised = ({ styles }: Walk, { run }: OpenParagraph): boolean =>
	run.raised ?? (run.style !== undefined && styles(run.style).raised);

function isShown({ fields, styles }: Walk, { run, style }: OpenParagraph): boolean {
	if (!fields.shown()) return false;
	if (run.hidden !== undefined) return !run.hidden;
	return !styles(style).hidden && (run.style === undefined || !styles(run.style).hidden);
}

/** Line breaks of the markup are layout of the file, not of the text. */
function laidOut(text: string, preserved: boolean): string {
	if (!/[\r\n\t]/.test(text)) return text;
	const line = text.replace(/[\r\n\t]/g, " ");
	return preserved ? line : line.trim();
}

const character =
	(sign: string): Reader =>
	(walk) => {
		// Tab stops bear the same name, in the properties of a paragraph.
		if (within(walk, "w:r")) say(walk, sign);
	};

/** A deletion strikes a paragraph's mark, a row, or the words in it, by where it stands. */
const remove: Reader = (walk) => {
	const paragraph = walk.page.paragraph();
	if (within(walk, "w:pPr", "w:rPr") && paragraph !== null) paragraph.runsOn = true;
	else if (within(walk, "w:tr", "w:trPr")) mute(walk, 2);
	else mute(walk);
};

const vanish: Reader = (walk, element) => {
	const paragraph = walk.page.paragraph();
	if (paragraph === null) return;
	if (within(walk, "w:r", "w:rPr")) paragraph.run.hidden = isOn(element);
	else if (within(walk, "w:p", "w:pPr", "w:rPr") && isOn(element)) paragraph.runsOn = true;
};

const runProperty =
	(set: (paragraph: OpenParagraph, element: XmlElement) => void): Reader =>
	(walk, element) => {
		const paragraph = walk.page.paragraph();
		if (paragraph !== null && within(walk, "w:r", "w:rPr")) set(paragraph, element);
	};

const strike = runProperty(({ run }, element) => {
	run.struck = run.struck === true || isOn(element);
});

const paragraphProperty =
	(set: (paragraph: OpenParagraph, element: XmlElement) => void): Reader =>
	(walk, element) => {
		const paragraph = walk.page.paragraph();
		if (paragraph !== null && within(walk, "w:p", "w:pPr")) set(paragraph, element);
	};

const note =
	(kind: NoteReference["note"]): Reader =>
	(walk, { attribute }) => {
		const paragraph = walk.page.paragraph();
		const id = attribute("id");
		if (paragraph === null || id === undefined || !isShown(walk, paragraph)) return;
		walk.page.write({ note: kind, id });
		paragraph.run.isSign = /^(?:1|true|on)$/.test(attribute("customMarkFollows") ?? "");
	};

const enterNote: Reader = (walk, { attribute }) => {
	walk.page.enterStory(attribute("id") ?? "");
	// Lines between text and notes are kept among the notes.
	if (/separator|continuation/i.test(attribute("type") ?? "")) mute(walk);
};

/** One thing in two forms, the newer first: the second is only read where the first has no words. */
const alternative: Reader = (walk) => {
	const both = walk.alternatives.at(-1);
	if (both?.taken === true) mute(walk);
	else if (both !== undefined) both.written = walk.page.written();
};

const OPEN: Readonly<Record<string, Reader>> = {
	"w:body": ({ page }) => page.enterStory(BODY),
	"w:footnote": enterNote,
	"w:endnote": enterNote,
	"w:tbl": ({ page }) => page.flush(),
	"w:tc": ({ page }) => page.enterCell(),
	"w:txbxContent": ({ page }) => page.enterBox(),
	"w:p": ({ page }) => page.begin(),
	"w:pStyle": paragraphProperty((paragraph, { attribute }) => {
		paragraph.style = attribute("val") ?? null;
	}),
	"w:ind": paragraphProperty((paragraph, element) => Object.assign(paragraph, indentOf(element))),
	"w:outlineLvl": paragraphProperty((paragraph, { attribute }) => {
		paragraph.outline = Number(attribute("val"));
	}),
	"w:r": ({ page }) => {
		const paragraph = page.paragraph();
		if (paragraph !== null) paragraph.run = {};
	},
	"w:rStyle": runProperty(({ run }, { attribute }) => {
		run.style = attribute("val") ?? "";
	}),
	"w:rFonts": runProperty(({ run }, { attribute }) => {
		run.font = attribute("ascii") ?? attribute("hAnsi") ?? "";
	}),
	"w:vanish": vanish,
	"w:strike": strike,
	"w:dstrike": strike,
	"w:vertAlign": runProperty(({ run }, { attribute }) => {
		run.raised = attribute("val") === "superscript";
	}),
	"w:del": remove,
	"w:moveFrom": remove,
	"w:cellDel": (walk) => mute(walk, 2),
	// The small reading above a word; the word itself is beside it.
	"w:rt": (walk) => mute(walk),
	// "Click here to enter text".
	"w:showingPlcHdr": (walk, element) => {
		if (within(walk, "w:sdt", "w:sdtPr") && isOn(element)) mute(walk, 2);
	},
	"w:fldSimple": (walk, { attribute }) => {
		if (repeatsNote(attribute("instr") ?? "")) mute(walk);
	},
	"w:fldChar": ({ fields }, { attribute }) => fields.mark(attribute("fldCharType")),
	"w:t": (walk, { attribute }) => {
		walk.preserved = attribute("space") === "preserve";
	},
	"w:tab": character("\t"),
	"w:ptab": character("\t"),
	"w:br": character("\n"),
	"w:cr": character("\n"),
	"w:noBreakHyphen": character("\u2011"),
	"w:softHyphen": character("\u00AD"),
	"w:sym": (walk, { attribute }) => say(walk, symbolOf(attribute("font") ?? "", attribute("char") ?? "")),
	"w:footnoteReference": note("footnote"),
	"w:endnoteReference": note("endnote"),
	"mc:AlternateContent": ({ alternatives }) => alternatives.push({ written: 0, taken: false }),
	"mc:Choice": alternative,
	"mc:Fallback": alternative,
};

const leave = ({ page }: Walk): void => page.leave();
const endAlternative = ({ alternatives, page }: Walk): void => {
	const both = alternatives.at(-1);
	if (both !== undefined) both.taken ||= page.written() > both.written;
};

const CLOSE: Readonly<Record<string, (walk: Walk) => void>> = {
	"w:body": leave,
	"w:footnote": leave,
	"w:endnote": leave,
	"w:tc": leave,
	"w:txbxContent": leave,
	"w:p": ({ page, fields }) => {
		fields.endParagraph();
		page.end();
	},
	"mc:AlternateContent": ({ alternatives }) => alternatives.pop(),
	"mc:Choice": endAlternative,
	"mc:Fallback": endAlternative,
};
