import { createRequire } from "node:module";
import type { Scalar, YAMLMap } from "yaml";
import { yaml } from "./yaml.ts";

const SELECTOR_FIELDS = new Set(["item", "link", "title", "date", "body"]);

interface BadSelector {
	readonly selector: string;
	/** Where in the text. */
	readonly offset: number;
}

/** The first selector of a file that the reader of pages does not understand; null where it understands all. */
export function firstBadSelector(source: YAMLMap): BadSelector | null {
	const { parseHTML } = createRequire(import.meta.url)("linkedom") as typeof import("linkedom");
	const { document } = parseHTML("<!doctype html><html><body><p>Any</p></body></html>");
	const { isScalar, visit } = yaml();
	let bad: BadSelector | null = null;
	const check = ({ value, range }: Scalar): void => {
		try {
			document.querySelector(String(value));
		} catch {
			bad = { selector: String(value).slice(0, 80), offset: range?.[0] ?? 0 };
		}
	};
	visit(source, {
		Pair: (_, { key, value }) => {
			if (!isScalar(key) || !SELECTOR_FIELDS.has(String(key.value))) return undefined;
			visit(value as Scalar, { Scalar: (_key, node) => check(node) });
			return bad === null ? visit.SKIP : visit.BREAK;
		},
	});
	return bad;
}
