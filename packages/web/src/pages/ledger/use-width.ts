import { type RefCallback, useCallback, useRef, useState } from "react";

/** A place of the page and how many pixels wide it is, now and whenever that changes. */
export const useWidth = <Place extends HTMLElement>(): readonly [
	place: RefCallback<Place> & { readonly current?: never },
	width: number,
	held: { readonly current: Place | null },
] => {
	const held = useRef<Place | null>(null);
	const [width, setWidth] = useState(1000);
	const place = useCallback((found: Place | null) => {
		held.current = found;
		if (found === null) return;
		const look = (): void => setWidth(Math.max(300, Math.floor(found.clientWidth)));
		const sized = new ResizeObserver(look);
		sized.observe(found);
		look();
		return () => sized.disconnect();
	}, []);
	return [place, width, held];
};
