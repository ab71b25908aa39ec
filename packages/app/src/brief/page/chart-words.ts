/** What a fenced block asks for: `matrix EVENT` of `fissure matrix EVENT`. */
export const chartWords = (info: string): string =>
	info
		.replace(/^fissure\s+/u, "")
		.trim()
		.replace(/\s+/gu, " ");
