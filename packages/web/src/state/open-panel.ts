import { sharedValue } from "./shared-value.ts";

/** What can be called up above any page. */
export type Panel = "palette" | "keys" | "glossary" | "add" | "history" | "undo" | "jobs" | "operation";

/** Which of them is open; one at a time. */
export const openPanel = sharedValue<Panel | null>(null);

export const showPanel = (panel: Panel): void => openPanel.set(panel);
export const closePanel = (): void => openPanel.set(null);

/** What every panel above the page is given. */
export interface PanelProps {
	readonly open: boolean;
	readonly onClose: () => void;
}
