import type { ComponentType } from "react";

export type PageGroup = "read" | "judge" | "keep";

/** One line of the registry of pages. */
export interface PageEntry {
	readonly id: string;
	/** As a person reads it in the navigation. */
	readonly title: string;
	/** Its address; `{-$event}` stands for a part that varies and may be missing. */
	readonly path: string;
	/** Keys that lead there: `g l`. */
	readonly shortcut: string;
	readonly group: PageGroup;
	/** Loaded when first asked for, so that the first screen needs none of it. */
	readonly load: () => Promise<ComponentType>;
}
