import { readFileSync } from "node:fs";
import {
	buildLexicon,
	critique,
	type DatedEvent,
	failed,
	languageOfText,
	type Outcome,
	parseBrief,
} from "@fissure/core";
import type { CritiqueReport } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { readEvents } from "../../verifying/read-events.ts";
import { verifyDrafts } from "../../verifying/verify.ts";
import { readJudged } from "../judgment/judged.ts";
import { critiqueContext } from "./critique-context.ts";

export interface CritiqueRequest {
	readonly case: CaseChoice;
	/** Ids; all judgments of the case, where neither these nor a brief are named. */
	readonly judgments?: readonly string[];
	/** A Markdown draft: it is verified, and the judgments that it cites are criticised. */
	readonly brief?: string;
	/** A YAML file of what happened on which day: no judgment can rest on words about what was still to come. */
	readonly events?: string;
}

/**
 * What would a critic say of these judgments, or of a brief and the judgments that it cites?
 *
 * - problems: `judgment-missing`, `brief-unreadable`, those of `verifyDrafts`, of the events, of the lexicon and of opening
 */
export async function critiqueInCase(request: CritiqueRequest, hooks: Hooks = {}): Promise<Outcome<CritiqueReport>> {
	const events = request.events === undefined ? { ok: true as const, value: [] } : readEvents(request.events);
	if (!events.ok) return events;
	const cited = request.brief === undefined ? null : namesIn(request.brief);
	if (cited?.ok === false) return cited;
	const criticised = await criticise(request, cited?.value ?? null, events.value, hooks);
	if (!criticised.ok || request.brief === undefined) return criticised;
	const { case: choice, brief, events: file } = request;
	const asked = { drafts: [brief], against: [], case: choice, ...(file === undefined ? {} : { events: file }) };
	const verified = await verifyDrafts(asked, hooks);
	if (!verified.ok) return verified;
	return { ok: true, value: { ...criticised.value, verification: verified.value[0] ?? null } };
}

/** Judgments by name: those that are asked for must be there, of what a brief names some are documents. */
const criticise = (
	{ case: choice, judgments: asked }: CritiqueRequest,
	cited: readonly string[] | null,
	events: readonly DatedEvent[],
	{ signal }: Hooks,
): Promise<Outcome<CritiqueReport>> =>
	inCase<CritiqueReport>(choice, "read", async (file, store) => {
		const ids = asked ?? cited;
		const judged = await readJudged(file, store, ids === null ? {} : { ids });
		if (!judged.ok) return judged;
		const found = new Set(judged.value.map(({ judgment }) => judgment.id));
		const missing = asked?.find((id) => !found.has(id));
		if (missing !== undefined) return store.noJudgment(missing);
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { data } = lexicon.value;
		const names = {
			actors: allNamesOf(data),
			issues: Object.fromEntries(data.codebook.issues.map(({ id, name }) => [id, name])),
		};
		const context = await critiqueContext(file, store, judged.value, events, names, buildLexicon(data));
		if (!context.ok) return context;
		const judgments = judged.value.map(({ judgment }) => judgment);
		return {
			ok: true,
			value: {
				judgments: [...found],
				criticisms: critique(judgments, context.value, signal === undefined ? {} : { signal }),
				verification: null,
			},
		};
	});

/** Names of documents and judgments that a brief refers to as a whole. */
function namesIn(path: string): Outcome<readonly string[]> {
	try {
		const text = readFileSync(path, "utf8");
		const { references } = parseBrief(text, path, languageOfText(text));
		return { ok: true, value: references.flatMap(({ target }) => (target.kind === "named" ? target.name : [])) };
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		return failed(
			"brief-unreadable",
			`Expected a brief in Markdown, got "${message}"; name a file that is there`,
			path,
		);
	}
}
