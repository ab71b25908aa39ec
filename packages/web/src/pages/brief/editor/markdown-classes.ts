import { tagHighlighter, tags } from "@lezer/highlight";

/** What signs of Markdown look like is written in `draft-editor.css`. */
export const markdownClasses = tagHighlighter([
	{ tag: tags.heading1, class: "draft-h1" },
	{ tag: tags.heading2, class: "draft-h2" },
	{ tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: "draft-h3" },
	{ tag: [tags.processingInstruction, tags.contentSeparator], class: "draft-markup" },
	{ tag: tags.strong, class: "draft-strong" },
	{ tag: tags.emphasis, class: "draft-emphasis" },
	{ tag: [tags.monospace, tags.labelName], class: "draft-code" },
	{ tag: [tags.link, tags.url], class: "draft-link" },
]);
