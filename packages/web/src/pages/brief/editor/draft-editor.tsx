import "./draft-editor.css";
import { markdown } from "@codemirror/lang-markdown";
import { syntaxHighlighting } from "@codemirror/language";
import { Annotation, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, placeholder } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import { type ReactNode, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { languageOfMost } from "../../../components/language-of-letters.ts";
import { useReadLanguages } from "../../../components/use-read-languages.ts";
import { messages } from "../../../messages/messages.ts";
import { isBlock } from "../state/evidence-markdown.ts";
import type { TextChange } from "../state/exact-words.ts";
import type { Mark } from "../state/mark.ts";
import { type DraftActs, draftKeys, goToPlace, goToTrouble } from "./draft-keys.ts";
import { markCards, type OpenCard, showCard } from "./mark-card.ts";
import { setMarks, showMarks } from "./show-marks.ts";

/** What the page can do with the text. */
export interface DraftHandle {
	readonly text: () => string;
	/** Puts another text in the place of all, as one step that can be undone. */
	readonly replace: (text: string) => void;
	/** At the cursor; a block gets lines of its own. */
	readonly insert: (markdown: string) => void;
	readonly change: (changes: readonly TextChange[]) => void;
	/** Brings into sight, and says where it stands. */
	readonly reveal: (start: number) => void;
	readonly nextTrouble: () => void;
	readonly focus: () => void;
}

interface DraftEditorProps {
	readonly ref: React.Ref<DraftHandle>;
	/** As it stands when the editor opens; later texts come through the handle. */
	readonly initial: string;
	readonly onChange: (text: string) => void;
	/** Of the text as it is now. */
	readonly marks: readonly Mark[];
	/** The text that the marks are of: they are dropped where another is there by now. */
	readonly marksOf: string | null;
	readonly acts: DraftActs;
	readonly cardOf: (mark: Mark) => ReactNode;
}

/** Not typed by a person: nothing new that would have to be saved. */
const fromOutside = Annotation.define<boolean>();

/** With this nonce the security policy of the page allows the styles that the editor adds. */
const cspNonce = (): string => document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

/** Markdown, with what is known of it shown in the text itself. */
export const DraftEditor = ({ ref, initial, onChange, marks, marksOf, acts, cardOf }: DraftEditorProps) => {
	const place = useRef<HTMLDivElement>(null);
	const [view, setView] = useState<EditorView | null>(null);
	const [cards, setCards] = useState<readonly OpenCard[]>([]);
	const read = useReadLanguages();
	const latest = useRef({ onChange, acts, initial, read });
	useLayoutEffect(() => {
		latest.current = { onChange, acts, initial, read };
	});

	useEffect(() => {
		if (place.current === null) return;
		const made = new EditorView({
			parent: place.current,
			state: EditorState.create({
				doc: latest.current.initial,
				extensions: [
					EditorView.cspNonce.of(cspNonce()),
					EditorView.lineWrapping,
					markdown(),
					syntaxHighlighting(markdownClasses),
					drawSelection(),
					highlightActiveLine(),
					placeholder(messages.brief.editorPlaceholder),
					draftKeys({
						save: () => latest.current.acts.save(),
						verify: () => latest.current.acts.verify(),
						mend: (at) => latest.current.acts.mend(at),
						evidence: (words) => latest.current.acts.evidence(words),
					}),
					showMarks,
					markCards({
						open: (card) => setCards((held) => [...held, card]),
						close: (box) => setCards((held) => held.filter((one) => one.box !== box)),
					}),
					EditorView.contentAttributes.of(({ state }) => ({
						// What scrolls around it must be reached by the keyboard, and is by what is in it.
						tabindex: "0",
						"aria-label": messages.brief.editorLabel,
						spellcheck: "true",
						lang: languageOfMost(state.sliceDoc(0, 4000), latest.current.read) ?? document.documentElement.lang,
					})),
					EditorView.updateListener.of((update) => {
						if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside)))
							latest.current.onChange(update.state.doc.toString());
					}),
				],
			}),
		});
		setView(made);
		return () => {
			made.destroy();
			setView(null);
		};
	}, []);

	// The languages may come after the editor, which looks them up when something changes.
	// biome-ignore lint/correctness/useExhaustiveDependencies: an empty change for each new list
	useEffect(() => view?.dispatch({}), [view, read]);

	useEffect(() => {
		if (view !== null && marksOf !== null && view.state.doc.toString() === marksOf)
			view.dispatch({ effects: setMarks.of(marks) });
	}, [view, marks, marksOf]);

	useImperativeHandle(
		ref,
		() => ({
			text: () => view?.state.doc.toString() ?? latest.current.initial,
			replace: (text) =>
				view?.dispatch({
					changes: { from: 0, to: view.state.doc.length, insert: text },
					annotations: fromOutside.of(true),
				}),
			insert: (inserted) => view !== null && insertAt(view, inserted),
			change: (changes) => {
				view?.dispatch({ changes: [...changes], userEvent: "input.mend", effects: showCard.of(null) });
				view?.focus();
			},
			reveal: (start) => {
				if (view === null) return;
				goToPlace(view, start);
				view.dispatch({ effects: showCard.of(start) });
			},
			nextTrouble: () => view !== null && goToTrouble(view, 1),
			focus: () => view?.focus(),
		}),
		[view],
	);

	return (
		<>
			<div className="draft-editor" ref={place} />
			{cards.map(({ box, mark }) => createPortal(cardOf(mark), box, mark.id))}
		</>
	);
};

/** Behind what is selected, never in its place: those words were what was looked for. */
function insertAt(view: EditorView, inserted: string): void {
	const { state } = view;
	const { to } = state.selection.main;
	const before = state.sliceDoc(Math.max(0, to - 2), to);
	const after = state.sliceDoc(to, to + 2);
	const blank = (beside: string): string =>
		beside.length === 0 ? "" : NEW_LINES.slice(Math.min(2, newLinesOf(beside)));
	const insert = isBlock(inserted)
		? `${blank(before)}${inserted}${blank(after)}`
		: `${/[\p{L}\p{N}.,;:!?”»]$/u.test(before) ? " " : ""}${inserted}`;
	view.dispatch({
		changes: { from: to, insert },
		selection: { anchor: to + insert.length },
		userEvent: "input.insert",
		scrollIntoView: true,
	});
	view.focus();
}

const NEW_LINES = "\n\n";
const newLinesOf = (beside: string): number => beside.split("\n").length - 1;

/** What signs of Markdown look like is written in `draft-editor.css`. */
const markdownClasses = tagHighlighter([
	{ tag: tags.heading1, class: "draft-h1" },
	{ tag: tags.heading2, class: "draft-h2" },
	{ tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], class: "draft-h3" },
	{ tag: [tags.processingInstruction, tags.contentSeparator], class: "draft-markup" },
	{ tag: tags.strong, class: "draft-strong" },
	{ tag: tags.emphasis, class: "draft-emphasis" },
	{ tag: [tags.monospace, tags.labelName], class: "draft-code" },
	{ tag: [tags.link, tags.url], class: "draft-link" },
]);
