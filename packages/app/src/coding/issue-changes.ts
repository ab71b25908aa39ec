import type { LexiconData, Outcome } from "@fissure/core";
import type { Adjudication, ChangeOfIssue, LookAgain } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";

type Words = Pick<LexiconData, "codebook" | "frames">;

/** What of the codebook changed since a decision, of the issues that it is about. */
export type IssueChanges = (decision: Pick<Adjudication, "action" | "of" | "reading">) => readonly LookAgain[];

/**
 * Has the codebook changed what an issue is since it was decided on?
 *
 * The issue as it stood when a decision was taken is compared with the issue as it stands: its name and definition, its poles, its concepts
 * with their words. Where the case kept no codebook then, that is the one that ships with this program.
 *
 * - silent:   on words of actors and languages, which decide on no issue
 * - problems: those of the file
 * - cost:     each version of the codebook is read once
 */
export async function issueChanges(file: Case, store: Store): Promise<Outcome<IssueChanges>> {
	const versions = await store.codebookVersions(file, "codebook");
	if (!versions.ok) return versions;
	if (versions.value.length === 0) return { ok: true, value: () => [] };
	const known = versions.value.map((version) => ({ ...version, issues: issuesIn(wordsIn(version.bytes)) }));
	const standing = known.findLast(({ until }) => until === null) ?? null;
	// The words that ship take long to read, and most cases with a codebook had it before any decision.
	let shipped: ReadonlyMap<string, IssueParts> | undefined;
	const issuesThatShip = (): ReadonlyMap<string, IssueParts> => {
		const lexicon = loadLexicon({});
		if (!lexicon.ok) throw new Error(lexicon.problem.message);
		shipped = issuesIn(lexicon.value);
		return shipped;
	};
	return {
		ok: true,
		value: ({ action, of, reading }) => {
			const isThen = ({ since, until }: (typeof known)[number]) =>
				since <= action && (until === null || until > action);
			const then = known.findLast(isThen) ?? null;
			if (then === standing) return [];
			const [own, now] = [then, standing].map((one) => one?.issues ?? shipped ?? issuesThatShip());
			const issues = new Set([...of.map((one) => one.reading), reading].flatMap((one) => one?.issue ?? []));
			return [...issues].flatMap((issue): LookAgain | [] => {
				const before = own?.get(issue);
				const changed = changesOf(before, now?.get(issue));
				if (changed.length === 0) return [];
				const change = known.find(
					({ since, issues }) => since > action && changesOf(before, issues.get(issue)).length > 0,
				);
				return { why: "issue", issue, changed, at: change?.at ?? null };
			});
		},
	};
}

const wordsIn = (bytes: Uint8Array): Words => JSON.parse(new TextDecoder().decode(bytes)) as Words;

/** What an issue is, each part as one text. */
type IssueParts = Readonly<Record<Exclude<ChangeOfIssue, "added" | "removed">, string>>;

const issuesIn = ({ codebook, frames }: Words): ReadonlyMap<string, IssueParts> =>
	new Map(
		codebook.issues.map(({ id, name, definition, poleMinus3, polePlus3, foreign }) => [
			id,
			{
				definition: inOrder([name, definition, foreign]),
				poles: inOrder([poleMinus3, polePlus3]),
				terms: inOrder([
					codebook.concepts.filter(({ issue }) => issue === id),
					frames.filter(({ issue }) => issue === id),
				]),
			},
		]),
	);

/** As JSON, whatever the order of its fields. */
const inOrder = (value: unknown): string =>
	JSON.stringify(value, (_, one: unknown) =>
		typeof one === "object" && one !== null && !Array.isArray(one)
			? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
			: one,
	);

function changesOf(before: IssueParts | undefined, after: IssueParts | undefined): readonly ChangeOfIssue[] {
	if (before === undefined) return after === undefined ? [] : ["added"];
	if (after === undefined) return ["removed"];
	return (["definition", "poles", "terms"] as const).filter((part) => before[part] !== after[part]);
}
