/** Long enough to recognise a headline, short enough for a table. */
const LENGTH = 80;

/** A readable name from a file name or URL: `2022-02-04 Xi–Putin talks.txt` → `2022-02-04-xi-putin-talks`. */
export function readableId(name: string): string {
	const bare = name.replace(
		/(\.(txt|text|md|html?|xhtml|shtml|pdf|docx|jsonl|ndjson|json|csv|tsv|tei|xml|gz))+$/iu,
		"",
	);
	const words = bare.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
	// By characters, since a name may be cut but a surrogate pair may not.
	const slug = [...words]
		.slice(0, LENGTH)
		.join("")
		.replace(/^-+|-+$/g, "");
	return slug === "" ? "text" : slug;
}

/** `https://www.example.gov/news/2022/call/` → `example.gov/news/2022/call` → `example-gov-news-2022-call`. */
export function idOfUrl(url: string): string {
	const { hostname, pathname } = new URL(url);
	const parts = readablePath(pathname)
		.split("/")
		.filter((part) => part !== "");
	return readableId(`${hostname.replace(/^www\./, "")}-${parts.slice(-2).join("-")}`);
}

function readablePath(pathname: string): string {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}

/** Gives each id once: a second `readout` becomes `readout-2`. */
export function uniqueIds(): (id: string) => string {
	const taken = new Map<string, number>();
	return (id) => {
		let candidate = id;
		let count = taken.get(id) ?? 0;
		while (taken.has(candidate)) candidate = `${id}-${++count}`;
		taken.set(candidate, 1);
		taken.set(id, Math.max(1, count));
		return candidate;
	};
}
