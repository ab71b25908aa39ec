import { useLayoutEffect, useRef } from "react";
import { messages } from "../../messages/messages.ts";
import { openPanel } from "../../state/open-panel.ts";
import { sharedValue } from "../../state/shared-value.ts";
import { advance, parseKeys, pressOf } from "./keys.ts";

export interface Shortcut {
	/** `g l`, `?`, `mod+k`. */
	readonly keys: string;
	/** What it does, as the help sheet says it. */
	readonly title: string;
	/** Heading of the help sheet under which it stands; the page's own where none is given. */
	readonly group: string;
	readonly run: () => void;
}

/** All that can be pressed now: those of the frame, and those of the page that is open. */
export const shortcuts = sharedValue<readonly Shortcut[]>([]);

/** So many milliseconds after the page has done with it the first letter of two is forgotten. */
const FORGOTTEN = 1_200;

/**
 * While this part of the page stands, the keys do this: `useShortcut("n", messages.judge.add, openForm, "Judge")`. What cannot be done
 * now is not offered, and leaves its keys to another part of the page. The keys act as soon as the page shows what they act on, and on what
 * it shows: a person may press one at that moment.
 */
export const useShortcut = (keys: string, title: string, run: () => void, group: string, isOffered = true): void => {
	const latest = useRef(run);
	useLayoutEffect(() => {
		latest.current = run;
	});
	useLayoutEffect(() => {
		if (!isOffered) return;
		const shortcut: Shortcut = { keys, title, group, run: () => latest.current() };
		shortcuts.set((held) => [...held, shortcut]);
		return () => shortcuts.set((held) => held.filter((other) => other !== shortcut));
	}, [keys, title, group, isOffered]);
};

/** Hears the keys of the whole window; give it to one effect of the frame. */
export const listenToKeys = (): (() => void) => {
	let presses: readonly string[] = [];
	let at = 0;
	const hear = (event: KeyboardEvent): void => {
		const press = pressOf(event);
		if (press === null || event.defaultPrevented || event.isComposing) return;
		if (!press.startsWith("mod+") && (isWriting(event.target) || isDialogOpen())) return;
		const held = shortcuts.get();
		const step = advance(
			event.timeStamp - at > FORGOTTEN ? [] : presses,
			press,
			held.map(({ keys }) => parseKeys(keys)),
		);
		presses = step.done ? [] : step.presses;
		at = performance.now();
		if (!step.done) return;
		const meant = held.filter(({ keys }) => parseKeys(keys).join(" ") === step.presses.join(" "));
		// What the page does with a key goes before what the frame does, whichever of them came to be first; and of the
		// page, the latest to be set is the nearest to what the person sees.
		const found = meant.findLast(({ group }) => group !== messages.shell.name) ?? meant.at(-1);
		event.preventDefault();
		found?.run();
	};
	window.addEventListener("keydown", hear);
	return () => window.removeEventListener("keydown", hear);
};

const isWriting = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.closest("input:not([type=checkbox],[type=radio]), textarea, select") !== null);

/** Is anything open that covers the page? */
const isDialogOpen = (): boolean =>
	(openPanel.get() ?? "jobs") !== "jobs" || document.querySelector("dialog[open]:not(.dialog-beside)") !== null;

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
