const NAMED: ReadonlyMap<string, string> = new Map(
	Object.entries({
		quot: '"',
		apos: "'",
		amp: "&",
		lt: "<",
		gt: ">",
		nbsp: "\u00A0",
		ensp: "\u2002",
		emsp: "\u2003",
		thinsp: "\u2009",
		shy: "\u00AD",
		zwj: "\u200D",
		zwnj: "\u200C",
		lrm: "\u200E",
		rlm: "\u200F",
		ldquo: "“",
		rdquo: "”",
		lsquo: "‘",
		rsquo: "’",
		bdquo: "„",
		sbquo: "‚",
		laquo: "«",
		raquo: "»",
		lsaquo: "‹",
		rsaquo: "›",
		hellip: "…",
		mdash: "—",
		ndash: "–",
		minus: "−",
		middot: "·",
		bull: "•",
		sect: "§",
		para: "¶",
		copy: "©",
		reg: "®",
		trade: "™",
		deg: "°",
		euro: "€",
		pound: "£",
		times: "×",
		frac12: "½",
		lbrack: "[",
		rbrack: "]",
		eacute: "é",
		egrave: "è",
		agrave: "à",
		ccedil: "ç",
		auml: "ä",
		ouml: "ö",
		uuml: "ü",
		szlig: "ß",
		ntilde: "ñ",
	}),
);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

/** What does `&quot;` or `&#8220;` at an offset say, and how long is it? Null for what is no character. */
export function characterAt(text: string, at: number): { readonly shown: string; readonly length: number } | null {
	REFERENCE.lastIndex = at;
	const found = REFERENCE.exec(text);
	if (found === null) return null;
	const [whole, decimal, hexadecimal, name] = found;
	const shown = name === undefined ? ofCode(decimal, hexadecimal) : (NAMED.get(name) ?? null);
	return shown === null ? null : { shown, length: whole.length };
}

function ofCode(decimal: string | undefined, hexadecimal: string | undefined): string | null {
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
	const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : null;
}
