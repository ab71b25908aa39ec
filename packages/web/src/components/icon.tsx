import "./icon.css";

/** Strokes on a square of 20 units; one line an icon. */
const SHAPES = {
	case: "M3 6.5h14v10H3z M7 6.5V4h6v2.5 M3 11h14",
	compare: "M3 4h6v12H3z M11 4h6v12h-6z M5 7.5h2 M5 10h2 M13 7.5h2 M13 12.5h2",
	"over-time": "M3 14l4-5 3.5 3L17 5M12.5 5H17v4.5",
	deeds: "M3 3.5h14v5H9L5.5 11V8.5H3z M4 15l2.5 2.5L11 13 M13 13.5h4 M13 16.5h4",
	ledger: "M3 4.5h14 M3 10h14 M3 15.5h14 M6.5 3v14",
	issues: "M4 3.5h12v13H4z M10 3.5v13 M6 7h2 M12 7h2 M6 10h2 M12 10h2 M6 13h2 M12 13h2",
	document: "M5 2.5h7l3.5 3.5v11.5H5z M12 2.5V6h3.5 M7.5 10h5.5 M7.5 13h5.5",
	judge: "M10 3v14 M6.5 17h7 M3.5 5.5h13 M3.5 5.5 1.8 11h3.6z M16.5 5.5 14.8 11h3.6z",
	brief: "M4 16l1-4L13.5 3.5l3 3L8 15z M11.5 5.5l3 3 M11 17h6",
	coding: "M3 4.5h9 M3 8.5h6 M3 12.5h5 M11 16l.6-2.6L16 9l2 2-4.4 4.4z",
	watch:
		"M1.8 10S4.8 4.8 10 4.8 18.2 10 18.2 10 15.2 15.2 10 15.2 1.8 10 1.8 10z M10 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z",
	search: "M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z M12.6 12.6 17 17",
	add: "M10 4v12 M4 10h12",
	undo: "M7.5 4 3.5 8l4 4 M3.5 8H12a4.2 4.2 0 0 1 0 8.4H8",
	history: "M3.2 8A7 7 0 1 1 3 11.5 M3 4v4h4 M10 6v4.3l3 1.8",
	work: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z M6.7 10.2l2.3 2.3 4.3-4.8",
	theme: "M10 3a7 7 0 1 0 0 14z M10 3a7 7 0 0 1 0 14",
	help: "M7.4 7.4a2.6 2.6 0 1 1 3.6 2.4c-.7.3-1 .8-1 1.5v.6 M10 14.6v.1",
	close: "M5 5l10 10 M15 5 5 15",
	down: "M5.5 8l4.5 4.5L14.5 8",
	up: "M5.5 12.5 10 8l4.5 4.5",
	left: "M12 5.5 7.5 10l4.5 4.5",
	right: "M8 5.5 12.5 10 8 14.5",
	check: "M4 10.5l4 4 8-9",
	export: "M10 3v9.5 M6 9l4 4 4-4 M3.5 16.5h13",
	link: "M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3L10.4 5.3 M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1.1-1.1",
	filter: "M3 5h14 M5.5 10h9 M8 15h4",
	bell: "M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13z M8.3 17h3.4",
	alert: "M10 3 1.8 16.8h16.4z M10 8.2v4 M10 14.4v.1",
	menu: "M3 5.5h14 M3 10h14 M3 14.5h14",
	edit: "M4 16l1-4L13.5 3.5l3 3L8 15z",
	quote: "M4 11h4v5H4z M4 11c0-4 1.5-5.5 4-6.5 M12 11h4v5h-4z M12 11c0-4 1.5-5.5 4-6.5",
	table: "M3 4h14v12H3z M3 8h14 M8.5 8v8",
	chart: "M3 17h14 M5 14V9 M10 14V4 M15 14V7",
	external: "M8 4H4v12h12v-4 M11 3.5h5.5V9 M16.5 3.5 9 11",
} as const;

export type IconName = keyof typeof SHAPES;

/** A small drawing beside words; it says nothing of its own, so it is hidden from screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
	<svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
		<path d={SHAPES[name]} />
	</svg>
);
