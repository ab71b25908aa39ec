/** The items of a JSON list, each as it is written. The text must be well-formed JSON. */
export function jsonItems(text: string): readonly string[] {
	const items: string[] = [];
	let depth = 0;
	let from = -1;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '"') at = endOfString(text, at);
		else if (sign === "[" || sign === "{") {
			depth++;
			if (depth === 1) from = at + 1;
		} else if (sign === "]" || sign === "}") depth--;
		if ((sign === "," && depth === 1) || depth === 0) {
			if (from !== -1) items.push(text.slice(from, at).trim());
			from = depth === 0 ? -1 : at + 1;
		}
	}
	return items;
}

function endOfString(text: string, from: number): number {
	let at = from + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
	return at;
}
