/** `person:Ana` as a person reads it. */
export const coderName = (coder: string): string =>
	coder
		.replace(/^person:/u, "")
		.replaceAll("%40", "@")
		.replaceAll("%25", "%");
