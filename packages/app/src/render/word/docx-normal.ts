/**
 * The style that headings are based on. `docx` 9.5 names it and does not write it, and then other programs find no headings:
 * they follow each style to its root.
 */
export const NORMAL_STYLE = { id: "Normal", name: "Normal", quickFormat: true } as const;
