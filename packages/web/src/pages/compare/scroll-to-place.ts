/** Brings a place of a text into the upper third of what scrolls it, and nothing else: other texts keep their places. */
export const scrollToPlace = (box: HTMLElement | null, place: number): void => {
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
