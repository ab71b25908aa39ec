const names = new Intl.DisplayNames(["en"], { type: "language" });

/** `zh` → `Chinese`; a code that nobody knows stays as it is. */
export const languageName = (code: string): string => {
	try {
		return names.of(code) ?? code;
	} catch {
		return code;
	}
};
