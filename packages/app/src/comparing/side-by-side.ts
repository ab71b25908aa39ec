import type { Account, Comparison, Outcome } from "@fissure/core";
import { alignedPassages, failed, leadsOf, nameOfCoder, unreadShares } from "@fissure/core";
import { type EarlierText, type EventShown, type FindingShown, isLeftOut, type SideBySide } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { showEvents } from "../events/events-in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type ComparedInCase, type ComparedTexts, compareTextsOf } from "./compare-in-case.ts";
import { showFindings } from "./finding-shown.ts";
import { gapsOf } from "./gaps-of.ts";
import { languageVersions } from "./language-versions.ts";

export interface SideBySideRequest extends ComparedTexts {
	readonly case: CaseChoice;
}

/** Texts side by side: more than so many nobody reads at once. */
const MOST_ACCOUNTS = 8;

/**
 * The accounts of an event as a person lays them side by side: what each says on each issue, what they differ in and what the case
 * knows of that, where each is silent, and what each side said before.
 *
 * - problems: `accounts-too-many`, those of `compareInCase`
 * - stops:    throws the signal's reason when it is aborted
 */
export const laySideBySide = (
	{ case: choice, ...texts }: SideBySideRequest,
	hooks: Hooks = {},
): Promise<Outcome<SideBySide>> =>
	inCase<SideBySide>(choice, "read", async (file, store) => {
		const { event, documents = [] } = texts;
		const named = event === undefined || documents.length > 0 ? null : await store.readEvent(file, event);
		const count = named?.ok ? named.value.documents.length : documents.length;
		if (count > MOST_ACCOUNTS)
			return failed(
				"accounts-too-many",
				`Expected at most ${MOST_ACCOUNTS} texts side by side, got ${count}; choose some of them`,
				event ?? "documents",
			);
		const compared = await compareTextsOf(file, store, texts, hooks);
		if (!compared.ok) return compared;
		const findings = await showFindings(file, store, compared.value.comparison);
		if (!findings.ok) return findings;
		const shown = await showEvents(file, store, compared.value.event === null ? [] : [compared.value.event]);
		if (!shown.ok) return shown;
		const [first = null] = shown.value;
		return { ok: true, value: sideBySide(compared.value, first, findings.value, texts.trial !== undefined) };
	});

function sideBySide(
	{ comparison, earlier, lexicon }: ComparedInCase,
	event: EventShown | null,
	findings: readonly FindingShown[],
	trial: boolean,
): SideBySide {
	const {
		accounts,
		matrix,
		unmatched,
		background,
		problems,
		program,
		codebook,
		previous,
		actorNames = {},
	} = comparison;
	const documents = accounts.map(({ document }) => document);
	const touched = new Set(matrix.map(({ issue }) => issue));
	return {
		...{ matrix, unmatched, background, problems, program, codebook, previous, actorNames, event, findings, trial },
		title: comparison.event,
		leads: leadsAmong(findings),
		accounts: accounts.map(({ document, parties, sentences, mentions, positions, coder }) => ({
			...{ document, parties, sentences, mentions, positions, coderName: nameOfCoder(coder) },
		})),
		unread: unreadShares(accounts),
		gaps: gapsOf(accounts, comparison.findings),
		aligned: alignedPassages(
			accounts,
			findings.filter((found) => !isLeftOut(found)).map(({ finding }) => finding),
			new Map(lexicon.data.codebook.concepts.map((concept) => [concept.id, concept])),
		),
		versions: languageVersions(documents, comparison.findings),
		earlier: showEarlier(earlier, comparison),
		issues: Object.fromEntries(
			lexicon.data.codebook.issues.filter(({ id }) => touched.has(id)).map((issue) => [issue.id, issue]),
		),
	};
}

/** The places of the leads among all findings; what a person rejected or muted leads nothing. */
function leadsAmong(findings: readonly FindingShown[]): readonly number[] {
	const standing = [...findings.keys()].filter((at) => !isLeftOut(findings[at] ?? null));
	return leadsOf(standing.flatMap((at) => findings[at]?.finding ?? [])).flatMap((at) => standing[at] ?? []);
}

/** Each with its text only where somebody will read it: a side may have published long ones. */
function showEarlier(earlier: readonly Account[], { previous }: Comparison): readonly EarlierText[] {
	const read = new Set(previous.map(({ previousDocument }) => previousDocument));
	const last = new Map(earlier.map(({ document }) => [document.publisher, document.id]));
	return earlier.map(({ document: { id, publisher, kind, language, text, date = null, title = null } }) => ({
		...{ id, publisher, kind, language, date, title },
		text: read.has(id) || last.get(publisher) === id ? text : null,
	}));
}
