import { type ComponentType, useEffect, useMemo, useState } from "react";
import { START } from "../api/case-address.ts";
import { messages } from "../messages/messages.ts";
import { showPanel } from "../state/open-panel.ts";
import { useShortcut } from "./keys/shortcuts.ts";
import { type PaletteAction, usePaletteActions } from "./palette/palette-actions.ts";
import { chooseTheme, THEMES } from "./theme.ts";

/** Whatever can be called up above any page, with its keys; loaded once the page itself stands. */
export const Panels = () => {
	const { shell } = messages;
	useShortcut("mod+k", shell.palette, () => showPanel("palette"), shell.name);
	useShortcut("/", shell.palette, () => showPanel("palette"), shell.name);
	useShortcut("?", shell.shortcuts, () => showPanel("keys"), shell.name);
	useShortcut("t", shell.addTitle, () => showPanel("add"), shell.name);
	useShortcut("u", shell.undo, () => showPanel("undo"), shell.name);
	useShortcut("h", shell.history, () => showPanel("history"), shell.name);
	useShortcut("g s", messages.cases.title, () => location.assign(START), shell.name);
	useShortcut("g r", shell.jobs, () => showPanel("jobs"), shell.name);
	usePaletteActions(useMemo(ownActions, []));
	const [PanelSet, setPanelSet] = useState<ComponentType | null>(null);
	useEffect(() => {
		// Not suspended: React would hold back what was awaited, and the first letters typed would be lost.
		void import("./panel-set.tsx").then((it) => setPanelSet(() => it.PanelSet));
	}, []);
	return PanelSet === null ? null : <PanelSet />;
};

const ownActions = (): readonly PaletteAction[] => {
	const { shell } = messages;
	return [
		{ id: "add", title: shell.addTitle, keys: "t", run: () => showPanel("add") },
		{ id: "undo", title: shell.undo, keys: "u", run: () => showPanel("undo") },
		{ id: "list-history", title: shell.history, keys: "h", run: () => showPanel("history") },
		{ id: "jobs", title: shell.jobs, keys: "g r", run: () => showPanel("jobs") },
		{ id: "list-cases", title: messages.cases.title, keys: "g s", run: () => location.assign(START) },
		{ id: "keys", title: shell.shortcuts, keys: "?", run: () => showPanel("keys") },
		{ id: "glossary", title: shell.glossary, run: () => showPanel("glossary") },
		{ id: "print", title: shell.print, run: () => window.print() },
		...THEMES.map((theme) => ({
			id: `theme-${theme}`,
			title: `${shell.themeTitle}: ${shell.themes[theme]}`,
			run: () => chooseTheme(theme),
		})),
	];
};
