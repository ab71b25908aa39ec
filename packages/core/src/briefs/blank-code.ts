const FENCE = /^[ \t>]*(`{3,}|~{3,})/u;
const BLANKED = /[^\r\n]/gu;
const IN_LINE = /(`+)(?!`)[^\r\n]*?[^`\r\n]\1(?!`)/gu;

/** The draft with code and comments blanked character by character: what stands in them is no reference. */
export function blankCode(text: string): string {
	let fence: string | null = null;
	return withoutComments(text)
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

/** Scanned by hand: an expression would look for the end of every comment that has none. */
function withoutComments(text: string): string {
	let plain = "";
	let from = 0;
	for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", from)) {
		const end = text.indexOf("-->", start + 4);
		if (end === -1) break;
		plain += text.slice(from, start) + text.slice(start, end + 3).replace(BLANKED, " ");
		from = end + 3;
	}
	return plain + text.slice(from);
}
