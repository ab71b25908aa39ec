import type { IconName } from "../../components/icon.tsx";

/** One line of the palette. */
export interface PaletteEntry {
	readonly id: string;
	readonly group: string;
	readonly icon: IconName;
	readonly title: string;
	/** Language of the title, where it is not ours. */
	readonly lang?: string;
	readonly detail?: string;
	readonly keys?: string;
	/** Where it leads, or what it does. */
	readonly href?: string;
	readonly run?: () => void;
}
