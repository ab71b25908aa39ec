import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 60rem)";

/** There is room for the list or the texts, not for both. */
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);

const subscribe = (heard: () => void): (() => void) => {
	const media = matchMedia(NARROW);
	media.addEventListener("change", heard);
	return () => media.removeEventListener("change", heard);
};
