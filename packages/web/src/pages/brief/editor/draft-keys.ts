import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { search, searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap } from "@codemirror/view";
import { troubleAfter, troubleBefore } from "../state/mark.ts";
import { showCard } from "./mark-card.ts";
import { marksIn } from "./show-marks.ts";

/** What the page does when its keys are pressed in the text. */
export interface DraftActs {
	readonly save: () => void;
	readonly verify: () => void;
	/** Mends what is at this place; false where nothing can be mended by itself. */
	readonly mend: (at: number) => boolean;
	/** Leads to the search of evidence, for the words that are selected. */
	readonly evidence: (words: string) => void;
}

/** To the next, or the last, place that needs a look; false where none does. */
export function goToTrouble(view: EditorView, direction: 1 | -1): boolean {
	const marks = marksIn(view.state);
	const { from, to } = view.state.selection.main;
	const trouble = direction === 1 ? troubleAfter(marks, from) : troubleBefore(marks, Math.min(from, to));
	if (trouble === null) return false;
	goToPlace(view, trouble.start);
	view.dispatch({ effects: showCard.of(trouble.start) });
	return true;
}

export function goToPlace(view: EditorView, start: number): void {
	const at = Math.min(start, view.state.doc.length);
	// Not selected: the one who types on must not lose the words.
	view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
	view.focus();
}

/** The usual keys of an editor, and those of this one. */
export function draftKeys(acts: DraftActs): Extension {
	const own: readonly KeyBinding[] = [
		{ key: "Mod-s", preventDefault: true, run: () => done(acts.save) },
		{ key: "Mod-Enter", run: () => done(acts.verify) },
		{ key: "F8", run: (view) => goToTrouble(view, 1), shift: (view) => goToTrouble(view, -1) },
		{ key: "Mod-.", run: ({ state }) => acts.mend(state.selection.main.from) },
		{
			key: "Mod-e",
			preventDefault: true,
			run: ({ state }) => done(() => acts.evidence(state.sliceDoc(state.selection.main.from, state.selection.main.to))),
		},
		{
			key: "Alt-Enter",
			run: (view) => done(() => view.dispatch({ effects: showCard.of(view.state.selection.main.from) })),
		},
		{ key: "Escape", run: (view) => done(() => view.dispatch({ effects: showCard.of(null) }), false) },
	];
	return [history(), search({ top: true }), keymap.of([...own, ...searchKeymap, ...historyKeymap, ...defaultKeymap])];
}

const done = (act: () => void, isDone = true): boolean => {
	act();
	return isDone;
};
