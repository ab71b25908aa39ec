import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { rowWindow, scrollToRow } from "../../state/row-window.ts";

interface DrawnRow {
	readonly index: number;
	/** Pixels from the top of the body. */
	readonly top: number;
}

export interface TableRows {
	/** Of the body, in pixels. */
	readonly height: number;
	readonly drawn: readonly DrawnRow[];
	readonly scrollTo: (row: number) => void;
	/** For rows of differing height: tells their true one. */
	readonly measure?: (row: HTMLElement | null) => void;
}

interface Setting {
	readonly scroller: RefObject<HTMLElement | null>;
	readonly count: number;
	readonly rowHeight: number;
	/** Of the head that stays in sight. */
	readonly head: number;
}

/** Rows of one height, up to millions: what is in sight is reckoned, not looked up. */
export const useEvenRows = ({ scroller, count, rowHeight, head }: Setting): TableRows => {
	const [{ view, scrolled }, setSight] = useState({ view: 600, scrolled: 0 });
	useLayoutEffect(() => {
		const place = scroller.current;
		if (place === null) return;
		const look = (): void => setSight({ view: Math.max(0, place.clientHeight - head), scrolled: place.scrollTop });
		const sized = new ResizeObserver(look);
		sized.observe(place);
		// Drawn within the same frame: left to React's own time, a fast scroll shows a frame or two without rows.
		const scroll = (): void => flushSync(look);
		place.addEventListener("scroll", scroll, { passive: true });
		look();
		return () => {
			sized.disconnect();
			place.removeEventListener("scroll", scroll);
		};
	}, [scroller, head]);
	const { height, first, end, top } = rowWindow({ count, rowHeight, view, scrolled });
	return {
		height,
		drawn: Array.from({ length: end - first }, (_, step) => ({ index: first + step, top: top + step * rowHeight })),
		scrollTo: (row) => {
			const place = scroller.current;
			if (place === null) return;
			const sight = { count, rowHeight, view: place.clientHeight - head, scrolled: place.scrollTop };
			const to = scrollToRow(row, sight);
			if (to !== null) place.scrollTop = to;
		},
	};
};

/** Rows whose words wrap, up to some thousands: each is measured when it is drawn. */
export const useUnevenRows = ({ scroller, count, rowHeight, head }: Setting): TableRows => {
	const virtual = useVirtualizer({
		count,
		getScrollElement: () => scroller.current,
		estimateSize: () => rowHeight,
		overscan: 8,
		scrollPaddingStart: head,
	});
	return {
		height: virtual.getTotalSize(),
		drawn: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
		scrollTo: (row) => virtual.scrollToIndex(row, { align: "auto" }),
		measure: virtual.measureElement,
	};
};
