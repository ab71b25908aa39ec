import { useEffect } from "react";
import { sharedValue } from "../../state/shared-value.ts";

/** Something that can be done, as the palette offers it. */
export interface PaletteAction {
	/** The name of the operation, where it does one: the palette then offers it once. */
	readonly id: string;
	readonly title: string;
	readonly run: () => void;
	/** Keys that do the same. */
	readonly keys?: string;
}

export const paletteActions = sharedValue<readonly PaletteAction[]>([]);

/** While this part of the page stands, the palette offers these; `actions` is kept by `useMemo`. */
export const usePaletteActions = (actions: readonly PaletteAction[]): void =>
	useEffect(() => {
		paletteActions.set((held) => [...held, ...actions]);
		return () => paletteActions.set((held) => held.filter((action) => !actions.includes(action)));
	}, [actions]);
