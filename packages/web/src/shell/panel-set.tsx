import { closePanel, openPanel, type Panel } from "../state/open-panel.ts";
import { useShared } from "../state/shared-value.ts";
import { OperationSheet } from "./palette/operation-sheet.tsx";
import { Palette } from "./palette/palette.tsx";
import { AddDialog } from "./panels/add-dialog.tsx";
import { GlossarySheet } from "./panels/glossary-sheet.tsx";
import { HistoryDrawer } from "./panels/history-drawer.tsx";
import { JobDrawer } from "./panels/job-drawer.tsx";
import { KeySheet } from "./panels/key-sheet.tsx";
import { UndoDialog } from "./panels/undo-dialog.tsx";

/** The panels themselves; one of them is open at most. */
export const PanelSet = () => {
	const panel = useShared(openPanel);
	// The closing of one may come after the opening of the next.
	const isOpen = (one: Panel) => ({ open: panel === one, onClose: () => openPanel.get() === one && closePanel() });
	return (
		<>
			<Palette {...isOpen("palette")} />
			<KeySheet {...isOpen("keys")} />
			<GlossarySheet {...isOpen("glossary")} />
			<AddDialog {...isOpen("add")} />
			<HistoryDrawer {...isOpen("history")} />
			<UndoDialog {...isOpen("undo")} />
			<JobDrawer {...isOpen("jobs")} />
			<OperationSheet {...isOpen("operation")} />
		</>
	);
};
