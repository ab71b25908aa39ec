const FENCE = /^[ \t>]*(`{3,}|~{3,})/u;
const BLANKED = /[^\r\n]/gu;
const COMMENT = /<!--[\s\S]*?-->/gu;
const IN_LINE = /(`+)(?!`)[^\r\n]*?[^`\r\n]\1(?!`)/gu;

/** The draft with code and comments blanked character by character: what stands in them is no reference. */
export function blankCode(text: string): string {
	let fence: string | null = null;
	return text
		.replace(COMMENT, (comment) => comment.replace(BLANKED, " "))
		.split(/(?<=\r\n|\n|\r(?!\n))/u)
		.map((line) => {
			const marks = FENCE.exec(line)?.[1] ?? null;
			if (fence !== null) {
				if (marks?.startsWith(fence)) fence = null;
				return line.replace(BLANKED, " ");
			}
			if (marks === null) return line.replace(IN_LINE, (code) => " ".repeat(code.length));
			fence = marks;
			return line.replace(BLANKED, " ");
		})
		.join("");
}
