import { chartWords } from "@fissure/report";

export interface ChartRequest {
	/** `matrix EVENT`. */
	readonly words: string;
	/** From 1. */
	readonly line: number;
}

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(fissure[ \t][^`]*)$/u;

/** The fenced blocks of a draft that ask for a chart, in order. */
export const chartRequests = (text: string): readonly ChartRequest[] =>
	text.split(/\r\n|\n|\r/u).flatMap((line, at) => {
		const info = FENCE.exec(line)?.[1];
		return info === undefined ? [] : [{ words: chartWords(info), line: at + 1 }];
	});
