import { type Document, failed, type Outcome, quotesOf, type Unmatched } from "@fissure/core";
import {
	backgroundWords,
	escapeMarkdown,
	type PackedFinding,
	type PackNames,
	packWords,
	sourceLine,
} from "@fissure/report";
import type { CaseFile } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { caseComparer } from "../comparing/case-comparer.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";

export interface PackRequest {
	readonly case: CaseChoice;
	/** Ids of findings, or of events: all that was found of them. */
	readonly named: readonly string[];
	/** Of an event; the weightiest first. */
	readonly most?: number;
}

export interface Pack {
	/** A draft in Markdown, its references in place. */
	readonly markdown: string;
	readonly findings: number;
}

/** More than this nobody edits into a brief. */
const MOST = 20;
/** Passages that no issue covers, of one comparison. */
const MOST_UNMATCHED = 12;
const FINDING = /^finding-[0-9a-f]{8,64}$/u;

/**
 * The evidence of chosen findings, or of an event, as a draft that can be edited into a brief.
 *
 * - problems: `nothing-named`, `finding-missing`, `event-missing`, `findings-missing`, those of the lexicon and of opening
 * - stops:    throws the signal's reason when it is aborted
 */
export const packBrief = (request: PackRequest, hooks: Hooks = {}): Promise<Outcome<Pack>> =>
	inCase(request.case, "read", async (file, store) => {
		if (request.named.length === 0)
			return failed(
				"nothing-named",
				"Expected ids of findings, or an event, got none; fissure find shows them",
				"pack",
			);
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const chosen = await chosenFindings(file, store, request);
		if (!chosen.ok) return chosen;
		const { data } = lexicon.value;
		const ids = new Set(
			chosen.value.flatMap(({ finding, compared }) => [
				...compared,
				...quotesOf(finding).map(({ document }) => document),
			]),
		);
		const documents = await documentsById(file, store, [...ids]);
		if (!documents.ok) return documents;
		const names: PackNames = {
			actorNames: allNamesOf(data),
			issueNames: Object.fromEntries(data.codebook.issues.map(({ id, name }) => [id, name])),
			documents: new Map(documents.value.map((document) => [document.id, document])),
		};
		const rest = await restLines(file, store, lexicon.value, chosen.value, names, hooks);
		const lines = ["# Evidence pack", "", ...chosen.value.flatMap((one) => packWords(one, names)), ...rest];
		return { ok: true, value: { markdown: `${lines.join("\n").trimEnd()}\n`, findings: chosen.value.length } };
	});

interface ChosenFinding extends PackedFinding {
	/** Ids of what was compared. */
	readonly compared: readonly string[];
}

async function chosenFindings(
	file: CaseFile,
	store: Store,
	{ named, most = MOST }: PackRequest,
): Promise<Outcome<readonly ChosenFinding[]>> {
	const chosen: ChosenFinding[] = [];
	for (const id of named) {
		if (FINDING.test(id)) {
			const versions = await store.findingById(file, id);
			if (!versions.ok) return versions;
			const standing = versions.value.find(({ until }) => until === null);
			if (standing === undefined)
				return failed("finding-missing", `Expected a current finding, got "${id}"; fissure find shows them`, id);
			chosen.push({ id, finding: standing.finding, compared: standing.documents });
			continue;
		}
		const event = await store.readEvent(file, id);
		if (!event.ok) return event;
		const found = await store.findingsOf(file, { event: id }, { size: 10_000 });
		if (!found.ok) return found;
		if (found.value.findings.length === 0)
			return failed("findings-missing", `Expected findings of "${id}", got none; run fissure find first`, id);
		const weighed = found.value.findings.toSorted((a, b) => b.finding.weight - a.finding.weight).slice(0, most);
		chosen.push(...weighed.map(({ id: name, finding, documents }) => ({ id: name, finding, compared: documents })));
	}
	return { ok: true, value: chosen };
}

/** What is in the texts and is no finding, and what the case does not have. */
async function restLines(
	file: CaseFile,
	store: Store,
	lexicon: CaseLexicon,
	chosen: readonly ChosenFinding[],
	names: PackNames,
	hooks: Hooks,
): Promise<readonly string[]> {
	const sets = new Map(chosen.map(({ compared }) => [JSON.stringify(compared), compared]));
	const comparer = caseComparer(file, store, lexicon);
	const unmatched: Unmatched[] = [];
	const bare = new Set<string>();
	for (const ids of sets.values()) {
		const texts = ids.flatMap((id) => names.documents.get(id) ?? []);
		const compared = await comparer.compare(null, texts, hooks);
		if (!compared.ok) continue;
		const { comparison } = compared.value;
		unmatched.push(...comparison.unmatched.slice(0, MOST_UNMATCHED));
		for (const { publisher } of texts)
			if (publisher !== null && (comparison.background[publisher] ?? 0) === 0)
				bare.add(names.actorNames[publisher] ?? publisher);
	}
	return [
		"## Unmatched passages",
		"",
		...(unmatched.length === 0 ? ["*None.*", ""] : []),
		...unmatched.map(
			({ document, quote }) => `- “${escapeMarkdown(quote.exact)}” [@${document}#${quote.start}-${quote.end}]`,
		),
		...(unmatched.length === 0 ? [] : [""]),
		"## Background texts",
		"",
		...notHeldLines([...bare], names),
	];
}

function notHeldLines(bare: readonly string[], names: PackNames): readonly string[] {
	const unknown = [...names.documents.values()].filter(
		({ url, capturedAt }: Document) => url === undefined || capturedAt === undefined,
	);
	return [
		`*${escapeMarkdown(backgroundWords(bare))}*`,
		"",
		...(unknown.length === 0
			? []
			: [
					"*Without web address or capture date:*",
					"",
					...unknown.map(({ id }) => `- ${escapeMarkdown(sourceLine(id, names))} [@${id}]`),
					"",
				]),
	];
}
