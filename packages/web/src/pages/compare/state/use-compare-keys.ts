import { useEffect, useRef } from "react";
import { messages } from "../../../messages/messages.ts";
import { shortcuts } from "../../../shell/keys/shortcuts.ts";
import type { Panel } from "./compare-url.ts";
import type { SideBySide } from "./comparison-types.ts";
import { letterOf } from "./side.ts";
import type { Looking } from "./use-looked.ts";

const words = messages.compare.keys;

/** The keys of a comparison: next and previous finding, texts by number, panels by letter. */
export const useCompareKeys = (data: SideBySide, looking: Looking): void => {
	const latest = useRef(looking);
	latest.current = looking;
	const ids = data.accounts.map(({ document }) => document.id).join("\n");
	useEffect(() => {
		const now = (): Looking => latest.current;
		const key = (keys: string, title: string, run: () => void) => ({ keys, title, run, group: messages.compare.title });
		const toPanel = (panel: Panel): void => {
			now().setPanel(panel);
			focusTab(panel);
		};
		const own = [
			...["j", "n"].map((keys) => key(keys, words.next, () => now().step(1))),
			...["k", "p"].map((keys) => key(keys, words.previous, () => now().step(-1))),
			key("escape", words.clear, () => now().clear()),
			key("s", words.summary, () => toPanel("summary")),
			key("f", words.findings, () => toPanel("findings")),
			key("m", words.matrix, () => toPanel("matrix")),
			key("l", words.passages, () => toPanel("passages")),
			key("r", words.unmatched, () => toPanel("unmatched")),
			key("b", words.before, () => toPanel("before")),
			key("w", words.words, () => toPanel("words")),
			...ids.split("\n").map((id, at) =>
				key(String(at + 1), words.side(letterOf(at)), () => {
					now().setSide(id);
					// From the summary the texts come only now.
					requestAnimationFrame(() => document.getElementById(columnId(id))?.focus());
				}),
			),
		];
		shortcuts.set((held) => [...held, ...own]);
		return () => shortcuts.set((held) => held.filter((one) => !own.includes(one)));
	}, [ids]);
};

/** The tab of a panel is the way into it: Tab goes on to what it shows. Null: of the one that is open. */
export const focusTab = (panel: Panel | null): void => {
	const which = panel === null ? "[aria-selected=true]" : `[id$="-${panel}"]`;
	document.querySelector<HTMLElement>(`.comparison-panel [role=tab]${which}`)?.focus();
};

/** Of the part of the page that holds a text, so that keys can lead there. */
export const columnId = (document: string): string => `text-${document}`;
