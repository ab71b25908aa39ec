/** A file that lies among texts and is about them; it is left out. */
export interface Skipped {
	/** As a problem would name it. */
	readonly place: string;
	/** What it is, by its name. */
	readonly what: string;
}

/** Names without their endings, in small letters, and what lies in files that are called so. */
const NAMES: Readonly<Record<string, string>> = {
	readme: "a description",
	source: "a note on the source",
	sources: "a note on the source",
	license: "a licence",
	licence: "a licence",
	copying: "a licence",
	copyright: "a licence",
	authors: "a list of authors",
	contributors: "a list of authors",
	citation: "a citation",
	changelog: "a list of changes",
	metadata: "data about the texts",
	datapackage: "data about the texts",
	manifest: "a list of files",
	checksums: "a list of checksums",
	md5sums: "a list of checksums",
	sha1sums: "a list of checksums",
	sha256sums: "a list of checksums",
};
/** A text may be called "notice"; the file that goes with a licence is written so. */
const IN_CAPITALS = /^NOTICE(?:\.(?:txt|md))?$/;
const ENDING = /\.(?:txt|text|md|rst|html?|pdf|json|ya?ml|xml|csv|tsv|cff|gz)$/i;

/**
 * What a file is that lies in a folder or an archive of texts and is none of them; null for what may be a text.
 *
 * Only its name counts: a person who names the file itself wants it read.
 */
export function companionOf(name: string): string | null {
	if (IN_CAPITALS.test(name)) return "a notice";
	let stem = name;
	while (ENDING.test(stem)) stem = stem.replace(ENDING, "");
	const known = NAMES[stem.toLowerCase()];
	// README.zh, README-en
	return known ?? (/^readme[._-]/i.test(stem) ? (NAMES.readme ?? null) : null);
}
