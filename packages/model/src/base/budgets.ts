/**
 * What one piece of work with input from outside may take. Code that reads such input or runs such work takes the figure from here, so that
 * all limits can be seen, and changed, in one place.
 */
export const BUDGETS = {
	/** A codebook, a list of actors, judgments, events, sources: files that people write, a few levels deep. */
	yaml: { bytes: 16_000_000, depth: 100 },
	/** Judgments and positions as JSON; the deepest that Fissure writes has eight levels. */
	json: { depth: 200 },
	/**
	 * A text: characters of one word, which no language needs; and how many problems one file may have that outnumber its texts, before the
	 * rest of it is left unread.
	 */
	text: { word: 500_000, problems: 1_000 },
	/**
	 * A draft in Markdown: bytes, lists and quotations in each other, signs of emphasis, code and links in one paragraph, and quotations in all.
	 */
	draft: { bytes: 5_000_000, depth: 40, signs: 1_000, quotations: 10_000 },
	/** A PDF, whose reader is a program of its own; milliseconds, and memory. */
	pdf: { whole: 30_000, megabytes: 1_000 },
	/**
	 * A term of a codebook: its length, in how many ways it may match at one place of a text, how deep its brackets may be nested, and in how many ways
	 * in all it is tried in one text.
	 */
	term: { length: 2_000, ways: 2_000, depth: 20, tries: 10_000_000 },
	/** A question of a page. It ends when it works so long without a sign of life (`silence`), and in any case after `whole`; milliseconds of work. */
	call: { silence: 3_500, whole: 600_000, megabytes: 2_000 },
	/** Long work, which nobody waits for, and which a person can stop: it ends when one step of it takes so long (`silence`); milliseconds. */
	job: { silence: 120_000, whole: Number.POSITIVE_INFINITY, megabytes: 4_000 },
	/**
	 * A command: how long one step of it may compute without an end, and what memory it may take, unless `FISSURE_PATIENCE` or `FISSURE_MEMORY`
	 * say otherwise; milliseconds.
	 */
	command: { silence: 300_000, megabytes: 4_000 },
	/** Milliseconds for work to end in good order when it is to stop; then its worker is ended. */
	stop: { call: 1_000, job: 5_000 },
	/** Workers that answer questions of pages at once; each is a process of its own. */
	workers: 4,
} as const;

/** What work in a worker may take. */
export interface WorkBudget {
	readonly silence: number;
	readonly whole: number;
	readonly megabytes: number;
}
