import { useMemo } from "react";
import { messages } from "../messages/messages.ts";
import { useShared } from "../state/shared-value.ts";
import { AddDialog } from "./add-dialog.tsx";
import { HistoryDrawer } from "./history-drawer.tsx";
import { JobDrawer } from "./job-drawer.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { closePanel, openPanel, type Panel, showPanel } from "./open-panel.ts";
import { Palette } from "./palette.tsx";
import { type PaletteAction, usePaletteActions } from "./palette-actions.ts";
import { useShortcut } from "./shortcuts.ts";
import { chooseTheme, THEMES } from "./theme.ts";
import { UndoDialog } from "./undo-dialog.tsx";

/** Whatever can be called up above any page, with its keys. */
export const Panels = () => {
	const panel = useShared(openPanel);
	const { shell } = messages;
	useShortcut("mod+k", shell.palette, () => showPanel("palette"), shell.name);
	useShortcut("/", shell.palette, () => showPanel("palette"), shell.name);
	useShortcut("?", shell.shortcuts, () => showPanel("keys"), shell.name);
	useShortcut("a", shell.addTitle, () => showPanel("add"), shell.name);
	useShortcut("u", shell.undo, () => showPanel("undo"), shell.name);
	useShortcut("h", shell.history, () => showPanel("history"), shell.name);
	useShortcut("j", shell.jobs, () => showPanel("jobs"), shell.name);
	usePaletteActions(useMemo(ownActions, []));
	const isOpen = (one: Panel) => ({ open: panel === one, onClose: () => openPanel.get() === one && closePanel() });
	return (
		<>
			<Palette {...isOpen("palette")} />
			<KeySheet {...isOpen("keys")} />
			<AddDialog {...isOpen("add")} />
			<HistoryDrawer {...isOpen("history")} />
			<UndoDialog {...isOpen("undo")} />
			<JobDrawer {...isOpen("jobs")} />
		</>
	);
};

const ownActions = (): readonly PaletteAction[] => {
	const { shell } = messages;
	return [
		{ id: "add", title: shell.addTitle, keys: "a", run: () => showPanel("add") },
		{ id: "undo", title: shell.undo, keys: "u", run: () => showPanel("undo") },
		{ id: "history", title: shell.history, keys: "h", run: () => showPanel("history") },
		{ id: "jobs", title: shell.jobs, keys: "j", run: () => showPanel("jobs") },
		{ id: "keys", title: shell.shortcuts, keys: "?", run: () => showPanel("keys") },
		{ id: "print", title: shell.print, run: () => window.print() },
		...THEMES.map((theme) => ({
			id: `theme-${theme}`,
			title: `${shell.themeTitle}: ${shell.themes[theme]}`,
			run: () => chooseTheme(theme),
		})),
	];
};
