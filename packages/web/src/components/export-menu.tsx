import { messages } from "../messages/messages.ts";
import { type CsvCell, toCsv } from "../state/csv.ts";
import { pngOf, svgText } from "../state/export-figure.ts";
import { notify } from "../state/notices.ts";
import { saveFile } from "../state/save-file.ts";
import { Menu, type MenuItem } from "./menu.tsx";

export interface ExportTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly CsvCell[])[];
}

interface ExportMenuProps {
	/** Of the file, without its ending. */
	readonly name: string;
	/** Asked when it is wanted: the whole table, not only what is on the screen. */
	readonly table?: () => ExportTable | Promise<ExportTable>;
	readonly figure?: () => SVGSVGElement | null;
	/** Further files, such as what the server writes. */
	readonly more?: readonly MenuItem[];
}

/** Takes a table or a figure along: CSV, SVG, PNG. */
export const ExportMenu = ({ name, table, figure, more = [] }: ExportMenuProps) => {
	const items: readonly MenuItem[] = [
		...(table === undefined
			? []
			: [{ id: "csv", title: messages.common.exportCsv, run: () => saveTable(name, table) }]),
		...(figure === undefined
			? []
			: [
					{ id: "svg", title: messages.common.exportSvg, run: () => saveFigure(name, figure(), "svg") },
					{ id: "png", title: messages.common.exportPng, run: () => saveFigure(name, figure(), "png") },
				]),
		...more,
	];
	return <Menu label={messages.common.export} icon="export" iconOnly kind="quiet" items={items} />;
};

const saveTable = async (name: string, table: NonNullable<ExportMenuProps["table"]>): Promise<void> => {
	try {
		const { columns, rows } = await table();
		saveFile(`${name}.csv`, toCsv(columns, rows), "text/csv");
	} catch (reason) {
		tell(reason);
	}
};

const saveFigure = async (name: string, figure: SVGSVGElement | null, format: "svg" | "png"): Promise<void> => {
	if (figure === null) return;
	try {
		if (format === "svg") saveFile(`${name}.svg`, svgText(figure, name), "image/svg+xml");
		else saveFile(`${name}.png`, await pngOf(figure, name));
	} catch (reason) {
		tell(reason);
	}
};

const tell = (reason: unknown): void =>
	notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" });
