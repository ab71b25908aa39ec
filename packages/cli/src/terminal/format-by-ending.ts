import { extname } from "node:path";

/** The first ending of each is the one that messages name. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
	text: [".txt"],
	json: [".json"],
	csv: [".csv"],
	markdown: [".md", ".markdown"],
	html: [".html", ".htm"],
	docx: [".docx"],
	pdf: [".pdf"],
};

/** The format that the ending of a file names; null where none of these has it. */
export const formatByEnding = (formats: readonly string[], file: string): string | null => {
	const ending = extname(file).toLowerCase();
	return formats.find((name) => ENDINGS[name]?.includes(ending)) ?? null;
};

/** `.md, .html or .pdf` */
export function endingsOf(formats: readonly string[]): string {
	const endings = formats.map((name) => ENDINGS[name]?.[0] ?? "");
	return `${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}`;
}
