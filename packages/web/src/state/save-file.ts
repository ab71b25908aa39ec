/** Hands a file to the person, as a download. */
export const saveFile = (name: string, content: Blob | string, mediaType = "text/plain"): void => {
	const blob = typeof content === "string" ? new Blob([content], { type: `${mediaType};charset=utf-8` }) : content;
	const href = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = href;
	link.download = fileName(name);
	link.click();
	// Some browsers read the address only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(href), 10_000);
};

/** Without what a file system refuses or a person cannot see. */
export const fileName = (name: string): string =>
	name
		.normalize("NFC")
		.replace(/[\p{C}\\/:*?"<>|]+/gu, " ")
		.replace(/\s+/g, "-")
		.replace(/^[.-]+|[.-]+$/g, "")
		.slice(0, 120) || "fissure";
