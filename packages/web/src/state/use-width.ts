import { type RefObject, useEffect, useRef, useState } from "react";

/** Width in pixels of a place, so that a drawing fills it without its letters being scaled. */
export const useWidth = <Place extends HTMLElement>(initial: number): readonly [RefObject<Place | null>, number] => {
	const place = useRef<Place>(null);
	const [width, setWidth] = useState(initial);
	useEffect(() => {
		const { current } = place;
		if (current === null) return;
		const observer = new ResizeObserver(([entry]) => {
			if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
		});
		observer.observe(current);
		return () => observer.disconnect();
	}, []);
	return [place, width];
};
