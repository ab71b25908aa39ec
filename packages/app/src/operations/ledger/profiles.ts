import type { Outcome } from "@fissure/core";
import type { ActorProfile, IssueProfile } from "@fissure/model";
import {
	actorPage,
	type BriefPage,
	type FormatOf,
	fileFactsOf,
	formatsOf,
	issuePage,
	linesOfPage,
	renderBrief,
	renderView,
} from "@fissure/report";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { program, saysOrder } from "../../provenance/colophon.ts";
import { CASE_FILE, COLOR, formatOption, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation } from "../definition/operation.ts";

export const showActor = operation({
	name: "show-actor",
	question: "What does one actor say, issue by issue, and who speaks for whom? With its latest sentences",
	effect: "reads",
	byCoderOrder: true,
	http: "GET /api/actors/:actor",
	input: ({ z, words }) => z.strictObject({ actor: words.max(300).describe("Id or name") }),
	output: ({ ActorProfileSchema }) => ActorProfileSchema,
	run: ({ actor }, { case: choice }) => inCase(choice, "read", (file, store) => readActor(file, store, actor)),
});

export const showIssue = operation({
	name: "show-issue",
	question: "Who says what on one issue? Where each holder stands, and the latest sentences of both sides",
	effect: "reads",
	byCoderOrder: true,
	http: "GET /api/issues/:issue",
	input: ({ z, words }) => z.strictObject({ issue: words.max(300).describe("Id or name") }),
	output: ({ IssueProfileSchema }) => IssueProfileSchema,
	run: ({ issue }, { case: choice }) => inCase(choice, "read", (file, store) => readIssue(file, store, issue)),
});

/** All but what a terminal shows. */
const FILES = formatsOf("profile").filter((format) => format !== "text");

export const exportProfile = fileOperation({
	name: "export-profile",
	question: "The page of one actor or one issue as a file: HTML, Word, Markdown or JSON",
	effect: "reads",
	byCoderOrder: true,
	http: "GET /api/profile/export",
	input: ({ z, words }) =>
		z
			.strictObject({
				format: z.enum(FILES as [(typeof FILES)[number]]),
				actor: words.max(300).exactOptional(),
				issue: words.max(300).exactOptional(),
			})
			.refine(({ actor, issue }) => (actor === undefined) !== (issue === undefined), {
				error: "Expected an actor or an issue, got both or neither",
			}),
	json: ({ z, ActorProfileSchema, IssueProfileSchema }) => z.union([ActorProfileSchema, IssueProfileSchema]),
	async run({ format, actor, issue = "" }, { case: choice }) {
		const read = await readProfile(choice, actor === undefined ? { issue } : { actor });
		if (!read.ok) return read;
		const { ending, mediaType } = fileFactsOf("profile", format);
		const body = await writeProfile(read.value, format, PLAIN);
		if (!body.ok) return body;
		return { ok: true, value: { name: `${read.value.id}${ending}`, mediaType, body: body.value } };
	},
});

const OPTIONS = [CASE_FILE, formatOption(formatsOf("profile")), OUT, COLOR];
const PLAIN = { color: false, width: 100 };

const more = (examples: string): string => `
Examples:
${examples}

Positions of low certainty and of muted issues are left out. With --out FILE.html, FILE.docx or FILE.md it is a page to send.
Exit status: 0 found; 1 no position found; 2 wrong call, or the case could not be read.`;

export const printActor = command({
	name: "print-actor",
	question:
		"What does one actor say, issue by issue? Latest stances, latest sentences with sources, and who speaks for whom.",
	effect: "reads",
	byCoderOrder: true,
	command: {
		path: "actor",
		summary: "what one actor says, issue by issue",
		arguments: [{ name: "<actor>", about: "a code or name (VAL, Valdara)" }],
		options: OPTIONS,
		formats: formatsOf("profile"),
		more: more("  fissure actor VAL\n  fissure actor Valdara --out valdara.docx"),
	},
	local: ({ z, words }) => z.strictObject({ actor: words }),
	json: ({ ActorProfileSchema }) => ActorProfileSchema,
	typed: ({ words: [actor = ""] }: Typed) => ({ actor }),
	run: (of, { case: choice }) => readProfile(choice, of),
	write: writeTyped,
	exit: ({ page }) => (isEmpty(page) ? "in-part" : "done"),
});

export const printIssue = command({
	name: "print-issue",
	question:
		"Who says what on one issue? Where each holder stands, and the latest sentences of both sides with sources.",
	effect: "reads",
	byCoderOrder: true,
	command: {
		path: "issue",
		summary: "who says what on one issue",
		arguments: [{ name: "<issue>", about: "an issue of the codebook, by id or name" }],
		options: OPTIONS,
		formats: formatsOf("profile"),
		more: more("  fissure issue sanctions\n  fissure issue sanctions --out sanctions.html"),
	},
	local: ({ z, words }) => z.strictObject({ issue: words }),
	json: ({ IssueProfileSchema }) => IssueProfileSchema,
	typed: ({ words: [issue = ""] }: Typed) => ({ issue }),
	run: (of, { case: choice }) => readProfile(choice, of),
	write: writeTyped,
	exit: ({ page }) => (isEmpty(page) ? "in-part" : "done"),
});

/** A page with what it was made of. */
interface ProfilePage {
	/** Of the actor or the issue. */
	readonly id: string;
	readonly page: BriefPage;
	readonly data: ActorProfile | IssueProfile;
}

async function readActor(file: Case, store: Store, named: string): Promise<Outcome<ActorProfile>> {
	const resolved = await resolveFilters(file, store, { holders: [named] });
	return resolved.ok ? store.actorProfile(file, resolved.value.holders[0] ?? named) : resolved;
}

async function readIssue(file: Case, store: Store, named: string): Promise<Outcome<IssueProfile>> {
	const resolved = await resolveFilters(file, store, { issues: [named] });
	return resolved.ok ? store.issueProfile(file, resolved.value.issues[0] ?? named) : resolved;
}

const readProfile = (
	choice: CaseChoice,
	of: { readonly actor: string } | { readonly issue: string },
): Promise<Outcome<ProfilePage>> =>
	inCase<ProfilePage>(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { issues } = lexicon.value.data.codebook;
		const names = {
			actorNames: allNamesOf(lexicon.value.data),
			issueNames: Object.fromEntries(issues.map(({ id, name }) => [id, name])),
		};
		const made = { program: program(), builtOn: file.now().slice(0, 10) };
		if ("actor" in of) {
			const data = await readActor(file, store, of.actor);
			return data.ok
				? {
						ok: true,
						value: {
							id: data.value.actor,
							data: data.value,
							page: saysOrder(actorPage(data.value, names, made), file),
						},
					}
				: data;
		}
		const data = await readIssue(file, store, of.issue);
		if (!data.ok) return data;
		const described = issues.find(({ id }) => id === data.value.issue) ?? null;
		const page = saysOrder(issuePage(data.value, { ...names, described }, made), file);
		return { ok: true, value: { id: data.value.issue, data: data.value, page } };
	});

/** Beside its title and the count of its positions it says nothing. */
const isEmpty = ({ blocks }: BriefPage): boolean =>
	blocks.every(({ kind }) => kind === "heading" || kind === "paragraph");

async function writeProfile(
	{ page, data }: ProfilePage,
	format: FormatOf<"profile">,
	{ color, width }: { readonly color: boolean; readonly width: number },
): Promise<Outcome<string | Uint8Array>> {
	if (format !== "text" && format !== "json") return renderBrief(page, format);
	const view = { title: page.title, data, columns: [], rows: [], notes: [], text: linesOfPage(page.blocks) };
	return { ok: true, value: await renderView(view, format, { color, width, bom: false }) };
}

async function writeTyped(
	profile: ProfilePage,
	format: string,
	options: { readonly color: boolean; readonly width: number },
): Promise<string | Uint8Array> {
	const written = await writeProfile(profile, format as FormatOf<"profile">, options);
	if (!written.ok) throw new RangeError(written.problem.message);
	return written.value;
}
