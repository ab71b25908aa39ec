/** Milliseconds in which a text may still find its width: others are put aside, panels open. */
const SETTLES_MS = 1_500;
/** By which a person says that they want to be elsewhere. */
const OWN_WAY = ["wheel", "pointerdown", "keydown", "touchmove"] as const;

/**
 * Brings a place of a text into sight, and again while the text is still being laid out, until the person scrolls themselves.
 * Returns how to end that.
 */
export const keepInSight = (box: HTMLElement | null, place: number): (() => void) => {
	if (box === null) return () => {};
	scrollToPlace(box, place);
	let height = box.offsetHeight;
	const laidOut = new ResizeObserver(() => {
		if (box.offsetHeight === height) return;
		height = box.offsetHeight;
		scrollToPlace(box, place);
	});
	laidOut.observe(box);
	const column = box.closest(".account-column");
	const end = (): void => {
		clearTimeout(settled);
		laidOut.disconnect();
		for (const way of OWN_WAY) column?.removeEventListener(way, end);
	};
	const settled = setTimeout(end, SETTLES_MS);
	for (const way of OWN_WAY) column?.addEventListener(way, end, { passive: true });
	return end;
};

/** Brings a place of a text into the upper third of what scrolls it, and nothing else: other texts keep their places. */
const scrollToPlace = (box: HTMLElement | null, place: number): void => {
	const column = box?.closest<HTMLElement>(".account-column");
	if (box === null || !column) return;
	const gap = box.querySelector<HTMLElement>(`[data-gap="${place}"]`);
	const runs = [...box.querySelectorAll<HTMLElement>("[data-start]")];
	const target = gap ?? runs.findLast((run) => Number(run.dataset.start) <= place) ?? runs[0];
	if (target === undefined || column.clientHeight === 0) return;
	const top = target.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
	column.scrollTo({ top: top - column.clientHeight * ABOVE, behavior: "smooth" });
};

/** Share of the height that is seen above the place: what leads to it is read with it. */
const ABOVE = 0.34;
