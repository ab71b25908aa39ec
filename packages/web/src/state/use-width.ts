import { type RefCallback, useCallback, useRef, useState } from "react";

/**
 * A place of the page and how many pixels wide it is, now and whenever that changes, so that a drawing fills it without its letters
 * being scaled.
 *
 * - initial: taken until the place is there
 */
export const useWidth = <Place extends HTMLElement>(
	initial: number,
): readonly [place: RefCallback<Place>, width: number, found: { readonly current: Place | null }] => {
	const found = useRef<Place | null>(null);
	const [width, setWidth] = useState(initial);
	const place = useCallback((element: Place | null) => {
		found.current = element;
		if (element === null) return;
		const sized = new ResizeObserver(([entry]) => {
			if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
		});
		sized.observe(element);
		return () => sized.disconnect();
	}, []);
	return [place, width, found];
};
