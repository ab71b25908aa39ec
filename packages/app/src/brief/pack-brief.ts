import { type Document, failed, type Outcome, quotesOf, type Unmatched } from "@fissure/core";
import {
	backgroundWords,
	escapeMarkdown,
	type PackedFinding,
	type PackNames,
	packWords,
	sourceLine,
	withoutDifference,
} from "@fissure/report";
import type { Case } from "@fissure/store";
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
 * The evidence of chosen findings, or of an event, as a draft that can be edited into a brief. Of an event whose texts differ in
 * nothing it says so, and has their unmatched passages.
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
		const chosen = await chosenFindings(file, store, lexicon.value, request, hooks);
		if (!chosen.ok) return chosen;
		const { data } = lexicon.value;
		const { findings, alike } = chosen.value;
		const ids = new Set([
			...findings.flatMap(({ finding, compared }) => [
				...compared,
				...quotesOf(finding).map(({ document }) => document),
			]),
			...alike.flat(),
		]);
		const documents = await documentsById(file, store, [...ids]);
		if (!documents.ok) return documents;
		const names: PackNames = {
			actorNames: allNamesOf(data),
			issueNames: Object.fromEntries(data.codebook.issues.map(({ id, name }) => [id, name])),
			documents: new Map(documents.value.map((document) => [document.id, document])),
		};
		const sets = [...findings.map(({ compared }) => compared), ...alike];
		const rest = await restLines(file, store, lexicon.value, sets, names, hooks);
		const lines = [
			...["# Evidence pack", ""],
			...findings.flatMap((one) => packWords(one, names)),
			...alike.flatMap((texts) => withoutDifference(texts, names)),
			...rest,
		];
		return { ok: true, value: { markdown: `${lines.join("\n").trimEnd()}\n`, findings: findings.length } };
	});

interface ChosenFinding extends PackedFinding {
	/** Ids of what was compared. */
	readonly compared: readonly string[];
}

interface Chosen {
	readonly findings: readonly ChosenFinding[];
	/** Ids of the texts of each event that was compared without a finding. */
	readonly alike: readonly (readonly string[])[];
}

async function chosenFindings(
	file: Case,
	store: Store,
	lexicon: CaseLexicon,
	{ named, most = MOST }: PackRequest,
	hooks: Hooks,
): Promise<Outcome<Chosen>> {
	const chosen: ChosenFinding[] = [];
	const alike: (readonly string[])[] = [];
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
		if (found.value.findings.length === 0) {
			const ids = event.value.documents.map(({ document }) => document);
			const texts = await documentsById(file, store, ids);
			if (!texts.ok) return texts;
			// Whether nobody has compared them, or they differ in nothing, only comparing them says.
			const compared = await caseComparer(file, store, lexicon).compare(null, texts.value, hooks);
			if (!compared.ok) return compared;
			if (compared.value.comparison.findings.length > 0)
				return failed("findings-missing", `Expected findings of "${id}", got none; run fissure find first`, id);
			alike.push(ids);
			continue;
		}
		const weighed = found.value.findings.toSorted((a, b) => b.finding.weight - a.finding.weight).slice(0, most);
		chosen.push(...weighed.map(({ id: name, finding, documents }) => ({ id: name, finding, compared: documents })));
	}
	return { ok: true, value: { findings: chosen, alike } };
}

/** What is in the texts and is no finding, and what the case does not have. */
async function restLines(
	file: Case,
	store: Store,
	lexicon: CaseLexicon,
	compared: readonly (readonly string[])[],
	names: PackNames,
	hooks: Hooks,
): Promise<readonly string[]> {
	const sets = new Map(compared.map((ids) => [JSON.stringify(ids), ids]));
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
