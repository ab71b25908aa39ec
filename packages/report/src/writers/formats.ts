/** What can be written: each kind of result in some of the formats. */
export type ResultKind =
	| "comparison"
	| "verification"
	| "brief"
	| "profile"
	| "series"
	| "votes"
	| "network"
	| "view"
	| "ledger"
	| "exchange"
	| "sources"
	| "page";

interface FormatFacts {
	readonly name: string;
	/** Of its files; the first is the one that messages name. */
	readonly endings: readonly [string, ...string[]];
	readonly mediaType: string;
	readonly writes: readonly ResultKind[];
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Every format in which anything is written. Commands, HTTP and messages read this list. */
export const FORMATS = [
	{
		name: "text",
		endings: [".txt"],
		mediaType: "text/plain; charset=utf-8",
		writes: ["comparison", "verification", "profile", "series", "votes", "network", "view", "page"],
	},
	{
		name: "json",
		endings: [".json"],
		mediaType: "application/json",
		writes: ["comparison", "verification", "profile", "series", "votes", "network", "view", "page"],
	},
	{ name: "sarif", endings: [".sarif"], mediaType: "application/sarif+json", writes: ["verification"] },
	{
		name: "csv",
		endings: [".csv"],
		mediaType: "text/csv; charset=utf-8",
		writes: ["comparison", "series", "votes", "network", "view", "ledger"],
	},
	{
		name: "markdown",
		endings: [".md", ".markdown"],
		mediaType: "text/markdown; charset=utf-8",
		writes: ["comparison", "verification", "brief", "profile", "series", "votes", "network", "view", "page"],
	},
	{
		name: "html",
		endings: [".html", ".htm"],
		mediaType: "text/html; charset=utf-8",
		writes: ["comparison", "verification", "brief", "profile", "series", "votes", "network", "page"],
	},
	{
		name: "docx",
		endings: [".docx"],
		mediaType: WORD,
		writes: ["comparison", "verification", "brief", "profile", "series", "votes", "network", "page"],
	},
	{ name: "svg", endings: [".svg"], mediaType: "image/svg+xml", writes: ["votes"] },
	{ name: "pdf", endings: [".pdf"], mediaType: "application/pdf", writes: ["brief", "votes", "page"] },
	{ name: "jsonl", endings: [".jsonl"], mediaType: "application/x-ndjson", writes: ["ledger"] },
	{ name: "w3c", endings: [".jsonld"], mediaType: "application/ld+json", writes: ["ledger"] },
	{ name: "dna", endings: [".dna"], mediaType: "application/vnd.sqlite3", writes: ["exchange"] },
	{ name: "dna-events", endings: ["-events.csv"], mediaType: "text/csv; charset=utf-8", writes: ["exchange"] },
	{ name: "qdpx", endings: [".qdpx"], mediaType: "application/zip", writes: ["exchange"] },
	{ name: "qdc", endings: [".qdc"], mediaType: "application/xml", writes: ["exchange"] },
	{ name: "codebook-csv", endings: [".csv"], mediaType: "text/csv; charset=utf-8", writes: ["exchange"] },
	{ name: "codebook-docx", endings: [".docx"], mediaType: WORD, writes: ["exchange"] },
	{ name: "quanteda", endings: ["-quanteda.csv"], mediaType: "text/csv; charset=utf-8", writes: ["exchange"] },
	{ name: "dfm", endings: ["-dfm.csv"], mediaType: "text/csv; charset=utf-8", writes: ["exchange"] },
	{ name: "ftm", endings: [".ftm.json"], mediaType: "application/x-ndjson", writes: ["exchange"] },
	{ name: "graphml", endings: [".graphml"], mediaType: "application/graphml+xml", writes: ["network"] },
	{ name: "gexf", endings: [".gexf"], mediaType: "application/gexf+xml", writes: ["network"] },
	{ name: "dl", endings: [".dl"], mediaType: "text/plain; charset=utf-8", writes: ["network"] },
	{ name: "json", endings: [".json"], mediaType: "application/vnd.citationstyles.csl+json", writes: ["sources"] },
	{ name: "bib", endings: [".bib"], mediaType: "application/x-bibtex; charset=utf-8", writes: ["sources"] },
	{
		name: "ris",
		endings: [".ris"],
		mediaType: "application/x-research-info-systems; charset=utf-8",
		writes: ["sources"],
	},
] as const satisfies readonly FormatFacts[];

type Written<Entry, Kind extends ResultKind> = Entry extends { readonly name: infer Name; readonly writes: infer Kinds }
	? Kinds extends readonly (infer One)[]
		? Kind extends One
			? Name
			: never
		: never
	: never;

/** The names of the formats that write such a result. */
export type FormatOf<Kind extends ResultKind> = Written<(typeof FORMATS)[number], Kind>;

const writing = (kind: ResultKind): readonly FormatFacts[] => {
	const all: readonly FormatFacts[] = FORMATS;
	return all.filter(({ writes }) => writes.includes(kind));
};

/** In the order in which they are offered; the first is what is written unless one is named. */
export const formatsOf = <Kind extends ResultKind>(kind: Kind): readonly FormatOf<Kind>[] =>
	writing(kind).map(({ name }) => name as FormatOf<Kind>);

/** Ending and media type of a file in this format. */
export function fileFactsOf<Kind extends ResultKind>(
	kind: Kind,
	format: FormatOf<Kind>,
): { readonly ending: string; readonly mediaType: string } {
	const found = writing(kind).find(({ name }) => name === format);
	if (found === undefined) throw new RangeError(`Expected a format of a ${kind}, got "${String(format)}"`);
	return { ending: found.endings[0], mediaType: found.mediaType };
}

/** Every ending of files in a format, whatever is written in it. */
export const endingsOfFormat = (format: string): readonly string[] => {
	const all: readonly FormatFacts[] = FORMATS;
	return all.find(({ name }) => name === format)?.endings ?? [];
};
