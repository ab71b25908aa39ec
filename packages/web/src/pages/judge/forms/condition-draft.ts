import type { Plain } from "../evidence/picked-link.ts";

/** Fields of a condition on the record while somebody writes it, by kind; `kind` and `side` are of the form alone. */
const FIELDS = {
	indicator: ["indicator", "side", "value"],
	vote: ["voter", "vote", "symbol", "title"],
	deed: ["actor", "deed", "target"],
} as const;

const KINDS = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];

type Words = Readonly<Record<string, string>>;

/** What a condition says, as fields of a form: `bound.voter`. Nothing where there is none. */
export function conditionWords(place: string, condition: unknown): Words {
	if (typeof condition !== "object" || condition === null) return {};
	const plain = condition as Plain;
	const kind = KINDS.find((one) => one in plain);
	if (kind === undefined) return {};
	const side = "below" in plain ? "below" : "above";
	const said: Plain = { ...plain, kind, ...(kind === "indicator" ? { side, value: plain[side] } : {}) };
	return Object.fromEntries(
		["kind", ...FIELDS[kind]].flatMap((field) => {
			const value = said[field];
			return value === undefined || value === null ? [] : [[`${place}.${field}`, String(value)]];
		}),
	);
}

/** The same as a file has it; undefined where no kind is chosen. What cannot be right is left for the server to refuse. */
export function conditionOf(place: string, words: Words): Plain | undefined {
	const said = (field: string): string | undefined => words[`${place}.${field}`]?.trim() || undefined;
	switch (said("kind")) {
		case "indicator": {
			const typed = said("value");
			const value = typed === undefined ? undefined : Number(typed.replace(",", "."));
			return tidy({
				indicator: said("indicator") ?? "",
				[said("side") ?? "above"]: Number.isNaN(value) ? typed : value,
			});
		}
		case "vote":
			return tidy({ voter: said("voter"), vote: said("vote") ?? "yes", symbol: said("symbol"), title: said("title") });
		case "deed":
			return tidy({ actor: said("actor"), deed: said("deed") ?? "recognition", target: said("target") });
		default:
			return undefined;
	}
}

const tidy = (plain: Plain): Plain =>
	Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
