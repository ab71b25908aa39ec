/**
 * Brings something into sight within what scrolls around it, and moves nothing else: `scrollIntoView` would also move a frame
 * that is not meant to scroll.
 */
export const scrollWithin = (element: Element | null | undefined, to: "center" | "nearest" = "center"): void => {
	const scroller = scrollerOf(element?.parentElement ?? null);
	if (!element || scroller === null) return;
	const [box, view] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
	const [above, below] = [box.top - view.top - MARGIN, box.bottom - view.bottom + MARGIN];
	const shift =
		to === "center"
			? box.top + Math.min(box.height, view.height) / 2 - (view.top + view.height / 2)
			: above < 0
				? above
				: Math.max(0, Math.min(below, above));
	if (Math.abs(shift) > 1) scroller.scrollBy({ top: shift, behavior: "smooth" });
};

/** Pixels left free above and below. */
const MARGIN = 24;

const scrollerOf = (element: Element | null): Element | null => {
	for (let at = element; at !== null; at = at.parentElement) {
		const isScrolling = /^(auto|scroll)$/.test(getComputedStyle(at).overflowY);
		if (isScrolling && at.scrollHeight > at.clientHeight) return at;
	}
	return null;
};
