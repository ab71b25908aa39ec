import page from "../../../../../docs/glossary.md?raw";

interface GlossaryTerm {
	readonly term: string;
	readonly meaning: string;
}

/** The terms of `docs/glossary.md`, in its order. */
export const GLOSSARY: readonly GlossaryTerm[] = [
	...page.matchAll(/^- \*\*(?<term>[^*]+)\*\*: (?<meaning>.+(?:\n {2}.+)*)/gm),
].map(({ groups }) => ({
	term: groups?.term ?? "",
	meaning: (groups?.meaning ?? "").replace(/\s+/g, " "),
}));
