/** Short name of a series from its label: `Grain price, Kelm` → `grain-price-kelm`. */
export const idOf = (label: string): string =>
	label
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/gu, "")
		.slice(0, 60);

interface Place {
	readonly place: string;
	readonly date: string;
	readonly value: string;
	readonly where: Readonly<Record<string, string>>;
}

/** `trade.csv#value=exports&where.country=OST`, as the server keeps it, in the fields of a form. */
export function placeOf(source: string | null): Place {
	const [place = "", ...rest] = (source ?? "").split("#");
	const asked = new URLSearchParams(rest.join("#"));
	const where = [...asked].flatMap(([key, value]) =>
		key.startsWith("where.") ? [[key.slice("where.".length), value]] : [],
	);
	return { place, date: asked.get("date") ?? "", value: asked.get("value") ?? "", where: Object.fromEntries(where) };
}
