/**
 * Older Chinese, Japanese and Korean PDFs bring no fonts and name one of Adobe's character maps instead, which weigh
 * megabytes. Text needs only the way from code to Unicode, so the maps are made here: each leads from the code straight
 * to the Unicode value, and the second map of the pair, from there to Unicode, changes nothing.
 */
interface Family {
	readonly name: RegExp;
	/** Adobe's character collection, whose second map is asked for next. */
	readonly collection: string;
	readonly encoding: string;
	/** First and last code of one byte, and of two. */
	readonly single: readonly (readonly [number, number])[];
	readonly double: readonly (readonly [number, number])[];
}

const WHOLE_PLANE: Pick<Family, "encoding" | "single" | "double"> = {
	encoding: "utf-16be",
	single: [],
	double: [[0x0000, 0xffff]],
};
const EAST_ASIAN: Pick<Family, "single" | "double"> = { single: [[0x00, 0x80]], double: [[0x8140, 0xfefe]] };
const FAMILIES: readonly Family[] = [
	{ name: /^UniGB-(UCS2|UTF16)-[HV]$/, collection: "Adobe-GB1", ...WHOLE_PLANE },
	{ name: /^UniCNS-(UCS2|UTF16)-[HV]$/, collection: "Adobe-CNS1", ...WHOLE_PLANE },
	{ name: /^UniJIS(2004)?-(UCS2|UTF16)-[HV]$/, collection: "Adobe-Japan1", ...WHOLE_PLANE },
	{ name: /^UniKS-(UCS2|UTF16)-[HV]$/, collection: "Adobe-Korea1", ...WHOLE_PLANE },
	{ name: /^GB(K|Kp|pc)?-EUC-[HV]$|^GBK2K-[HV]$/, collection: "Adobe-GB1", encoding: "gb18030", ...EAST_ASIAN },
	{ name: /^(ETen|ETenms|HKscs)-B5-[HV]$|^B5pc-[HV]$/, collection: "Adobe-CNS1", encoding: "big5", ...EAST_ASIAN },
	{ name: /^KSC-EUC-[HV]$|^KSC(ms|pc)-(UHC|EUC)-[HV]$/, collection: "Adobe-Korea1", encoding: "euc-kr", ...EAST_ASIAN },
	{
		name: /^90(ms|pv|msp)-RKSJ-[HV]$/,
		collection: "Adobe-Japan1",
		encoding: "shift_jis",
		single: [
			[0x00, 0x80],
			[0xa0, 0xdf],
		],
		double: [
			[0x8140, 0x9ffc],
			[0xe040, 0xfcfc],
		],
	},
];
const SECOND_MAP = /-UCS2$/;

export interface CharacterMaps {
	/** The map of that name in Adobe's notation; throws where it cannot be made, as the PDF reader expects. */
	readonly fetch: (request: { readonly kind: string; readonly filename: string }) => Promise<Uint8Array>;
	/** Names that were asked for in vain: words of the PDF are lost. */
	readonly missing: readonly string[];
}

/** The maps for one PDF. */
export function characterMaps(): CharacterMaps {
	const missing: string[] = [];
	const made = new Set<string>();
	const mapOf = (name: string): string | null => {
		const family = FAMILIES.find((candidate) => candidate.name.test(name));
		if (family !== undefined) {
			made.add(family.collection);
			return codesToUnicode(name, family);
		}
		// Without a first map of ours the codes are Adobe's own numbers, and an unchanged number would be a wrong letter.
		return made.has(name.replace(SECOND_MAP, "")) && SECOND_MAP.test(name) ? unicodeToUnicode(name) : null;
	};
	const fetch: CharacterMaps["fetch"] = async ({ kind, filename }) => {
		const map = kind === "cMapUrl" ? mapOf(filename) : null;
		if (map !== null) return new TextEncoder().encode(map);
		if (kind === "cMapUrl") missing.push(filename);
		throw new Error(`no ${filename}`);
	};
	return { fetch, missing };
}

function codesToUnicode(name: string, { encoding, single, double }: Family): string {
	const spaces = [...single.map((space) => range(space, 2)), ...double.map((space) => range(space, 4))];
	const lines: string[] = [];
	if (encoding === "utf-16be") lines.push("1 begincidrange", "<0000> <ffff> 0", "endcidrange");
	else {
		const decoder = new TextDecoder(encoding);
		lines.push(`1 begincidchar`);
		for (const space of single) lines.push(...codes(space, 1, decoder));
		for (const space of double) lines.push(...codes(space, 2, decoder));
		lines.push("endcidchar");
	}
	return framed(name, spaces, lines);
}

const unicodeToUnicode = (name: string): string =>
	framed(name, ["<0000> <ffff>"], ["1 beginbfrange", "<0000> <ffff> <0000>", "endbfrange"]);

function codes(
	[first, last]: readonly [number, number],
	bytes: 1 | 2,
	decoder: InstanceType<typeof TextDecoder>,
): readonly string[] {
	const lines: string[] = [];
	for (let code = first; code <= last; code++) {
		const text = decoder.decode(Uint8Array.from(bytes === 1 ? [code] : [code >> 8, code & 0xff]));
		if (text.length === 1 && text !== "\uFFFD") lines.push(`<${hex(code, bytes * 2)}> ${text.charCodeAt(0)}`);
	}
	return lines;
}

function framed(name: string, spaces: readonly string[], lines: readonly string[]): string {
	const head = `/CMapName /${name} def\n${spaces.length} begincodespacerange\n${spaces.join("\n")}\nendcodespacerange`;
	return `begincmap\n${head}\n${lines.join("\n")}\nendcmap\n`;
}

const range = ([first, last]: readonly [number, number], digits: number): string =>
	`<${hex(first, digits)}> <${hex(last, digits)}>`;

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, "0");
