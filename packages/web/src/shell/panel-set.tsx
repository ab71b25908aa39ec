import { useShared } from "../state/shared-value.ts";
import { AddDialog } from "./add-dialog.tsx";
import { HistoryDrawer } from "./history-drawer.tsx";
import { JobDrawer } from "./job-drawer.tsx";
import { KeySheet } from "./key-sheet.tsx";
import { closePanel, openPanel, type Panel } from "./open-panel.ts";
import { OperationSheet } from "./operation-sheet.tsx";
import { Palette } from "./palette.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

/** The panels themselves; one of them is open at most. */
export const PanelSet = () => {
	const panel = useShared(openPanel);
	// The closing of one may come after the opening of the next.
	const isOpen = (one: Panel) => ({ open: panel === one, onClose: () => openPanel.get() === one && closePanel() });
	return (
		<>
			<Palette {...isOpen("palette")} />
			<KeySheet {...isOpen("keys")} />
			<AddDialog {...isOpen("add")} />
			<HistoryDrawer {...isOpen("history")} />
			<UndoDialog {...isOpen("undo")} />
			<JobDrawer {...isOpen("jobs")} />
			<OperationSheet {...isOpen("operation")} />
		</>
	);
};
