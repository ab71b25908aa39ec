import { createHash } from "node:crypto";
import type { Issue, Outcome } from "@fissure/core";
import { type CodebookReason, pick } from "@fissure/model";
import type { Case, CodebookPart, Undertaking } from "@fissure/store";
import { type CaseLexicon, joinLexicon, readCaseLexicon } from "../../case/case-lexicon.ts";
import type { Store } from "../../case/in-case.ts";
import { codebookPart } from "../../case/keep-parts.ts";

/** An issue as another program, or a table, has it. What is empty is not said. */
export interface GivenIssue extends Omit<Issue, "id" | "foreign"> {
	/** Null where it is known by its name alone. */
	readonly id: string | null;
}

/** Why a code, or a row, is no issue of the case. */
export const CODEBOOK_REASONS = {
	group: "that only group others",
	name: "whose names are no names of issues",
	twice: "that are in the file before",
} as const satisfies Readonly<Record<CodebookReason, string>>;

/** A code or a row: an issue, or why it is none. */
export type ReadIssue = GivenIssue | CodebookReason;

export interface SavedIssues {
	/** Issue of the case, by what it is known by in the file: its id, else its name. */
	readonly issueOf: ReadonlyMap<string, string>;
	readonly added: number;
	/** Of another name, definition or poles than before; the words that it is read by stay. */
	readonly changed: number;
	/** In the codebook as they are. */
	readonly held: number;
	/** Codings that another codebook made; `code` makes them again. */
	readonly stale: number;
}

interface SaveOptions {
	/** Name of the file, for the definition of an issue that has none. */
	readonly source: string;
	readonly undertaking: Undertaking;
}

const SAID = ["name", "definition", "poleMinus3", "polePlus3"] as const;

/**
 * Puts issues into the codebook of the case. One with an id takes the place of the issue with that id; one without is the issue of its name.
 * What is new has no words to be read by.
 *
 * - problems: those of the lexicon and of the file
 */
export async function saveIssues(
	file: Case,
	store: Store,
	given: readonly GivenIssue[],
	{ source, undertaking }: SaveOptions,
): Promise<Outcome<SavedIssues>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const { issues, ...counts } = joinedIssues(lexicon.value.data.codebook.issues, given, source);
	if (counts.added + counts.changed === 0) return { ok: true, value: { ...counts, stale: 0 } };
	const saved = await saveIssueList(file, store, lexicon.value, issues, [], undertaking);
	return saved.ok ? { ok: true, value: { ...counts, stale: saved.value } } : saved;
}

/**
 * Saves the codebook of the case with these issues, and with other parts that are kept beside it.
 *
 * - out:      how many texts must be analysed again
 * - problems: those of the lexicon and of the file
 */
export async function saveIssueList(
	file: Case,
	store: Store,
	{ data, parts }: CaseLexicon,
	issues: readonly Issue[],
	more: readonly CodebookPart[],
	undertaking: Undertaking,
): Promise<Outcome<number>> {
	const name = parts.find(({ part }) => part === "codebook")?.name ?? SHIPPED_NAME;
	const own = [
		...(issues === data.codebook.issues
			? []
			: [codebookPart(name, { codebook: { ...data.codebook, issues }, frames: data.frames })]),
		...more,
	];
	const joined = joinLexicon([...parts.filter(({ part }) => !own.some((one) => one.part === part)), ...own]);
	if (!joined.ok) return joined;
	const { coded } = joined.value;
	const saved = await store.saveCodebook(file, { label: coded.codebook, parts: joined.value.parts }, undertaking);
	if (!saved.ok) return saved;
	const status = await store.statusOf(file, coded);
	return status.ok ? { ok: true, value: status.value.stale ?? 0 } : status;
}

/** What the codebook that ships is called in labels. */
const SHIPPED_NAME = "fissure";

function joinedIssues(issues: readonly Issue[], given: readonly GivenIssue[], source: string) {
	const byId = new Map(issues.map((issue) => [issue.id, issue]));
	const byName = new Map(issues.map((issue) => [issue.name, issue]));
	const issueOf = new Map<string, string>();
	const count = { added: 0, changed: 0, held: 0 };
	for (const one of given) {
		const known = one.id === null ? byName.get(one.name) : byId.get(one.id);
		const id = known?.id ?? freeId(one.id ?? slugOf(one.name), byId);
		const next =
			known === undefined
				? newIssue(one, id, source)
				: one.id === null
					? known
					: {
							...known,
							...Object.fromEntries(SAID.flatMap((field) => (one[field] === "" ? [] : [[field, one[field]]]))),
						};
		byId.set(id, next);
		byName.set(next.name, next);
		issueOf.set(one.id ?? one.name, id);
		const isSame = known !== undefined && SAID.every((field) => known[field] === next[field]);
		count[known === undefined ? "added" : isSame ? "held" : "changed"]++;
	}
	return { issues: [...byId.values()], issueOf, ...count };
}

const newIssue = (given: GivenIssue, id: string, source: string): Issue => ({
	...pick(given, ["name"]),
	...{ id, definition: given.definition || `Code of ${source}`, foreign: false },
	...{
		poleMinus3: given.poleMinus3 || `Disagrees: ${given.name}`,
		polePlus3: given.polePlus3 || `Agrees: ${given.name}`,
	},
});

/** With a number, where the id is that of another issue. */
function freeId(stem: string, taken: ReadonlyMap<string, unknown>): string {
	let id = stem;
	for (let next = 2; taken.has(id); next++) id = `${stem}-${next}`;
	return id;
}

const LONGEST_ID = 80;

/** `co2-is-a-pollutant`; what has no letter is known by its hash. */
export function slugOf(name: string): string {
	const slug = name
		.toLowerCase()
		.match(/[\p{L}\p{M}\p{N}]+/gu)
		?.join("-")
		.slice(0, LONGEST_ID)
		.replace(/-$/u, "");
	return slug ?? `concept-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
