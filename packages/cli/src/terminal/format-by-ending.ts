import { extname } from "node:path";
import { endingsOfFormat } from "@fissure/report";

/** The format that the ending of a file names; null where none of these has it. */
export const formatByEnding = <Format extends string>(formats: readonly Format[], file: string): Format | null => {
	const ending = extname(file).toLowerCase();
	return formats.find((name) => endingsOfFormat(name).includes(ending)) ?? null;
};

/** `.md, .html or .pdf` */
export function endingsOf(formats: readonly string[]): string {
	const endings = formats.map((name) => endingsOfFormat(name)[0] ?? "");
	return endings.length < 2 ? endings.join("") : `${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}`;
}
