import { ADJUDICATED, nameOfCoder, type Outcome } from "@fissure/core";
import {
	type AdjudicatedText,
	type AdjudicationReport,
	type CoderDifference,
	type CoderDifferences,
	type CodersReading,
	type DecisionChoice,
	type LookAgain,
	MANNERS,
	READING_DIFFERENCES,
	type Reading,
	type ReadingDifference,
} from "@fissure/model";
import { type CaseView, fixed, makeVisible, plural, type ViewLine } from "@fissure/report";
import { inCase } from "../../case/in-case.ts";
import { adjudicationReport } from "../../coding/adjudication-report.ts";
import { coderDifferences, type DifferencesShown } from "../../coding/coder-differences.ts";
import { settleDifference as settleInCase, takeAgreed as takeAgreedIn } from "../../coding/settle-differences.ts";
import type { Typed } from "../definition/command.ts";
import { operation, type Schemas } from "../definition/operation.ts";
import {
	isTextFiltered,
	type TextChoice,
	type TextOptions,
	textFields,
	typedTextChoice,
} from "../series/text-choice.ts";

const MOST_PASSAGES = 10_000;

const codersField = ({ listOf, words, flag }: Schemas) => ({
	coder: listOf(words.max(300)).optional().describe("Whose readings are compared; all who coded a text unless said"),
	unsure: flag.optional().describe("Include positions of low certainty"),
});

interface Chosen extends Omit<TextChoice, "party" | "title"> {
	readonly coder?: readonly string[] | undefined;
	readonly unsure?: "1" | undefined;
}

export const differencesAskedOf = (chosen: Chosen) => {
	const { coder, unsure, document, publisher, kind, language, from, to } = chosen;
	return {
		...(coder && { coders: coder }),
		...(unsure && { unsure: true }),
		...(document && { documents: document }),
		filters: {
			...(publisher && { publishers: publisher }),
			...(kind && { kinds: kind }),
			...(language && { languages: language }),
			...(from && { from }),
			...(to && { to }),
		},
	};
};

interface DifferOptions extends TextOptions {
	readonly coders?: readonly string[];
	readonly unsure?: boolean;
	readonly on?: readonly string[];
	readonly all?: boolean;
	readonly most?: number;
}

const typedCoders = ({ coders, unsure }: DifferOptions) => ({
	...(coders === undefined ? {} : { coder: [...coders] }),
	...(unsure === true ? { unsure: "1" as const } : {}),
});

export const listDifferences = operation({
	name: "list-differences",
	question: "Where do coders read the same texts differently, and what is decided there?",
	effect: "long",
	http: "GET /api/coders/differences",
	input: (schemas) => {
		const { z, listOf, whole, flag } = schemas;
		return z.strictObject({
			...textFields(schemas, "document", "publisher", "kind", "language", "from", "to"),
			...codersField(schemas),
			on: listOf(z.enum(READING_DIFFERENCES)).optional().describe("Only passages that differ on one of these"),
			decided: flag.optional().describe("Also passages that are decided"),
			most: whole.min(0).max(MOST_PASSAGES).optional().describe("At most so many passages; 200"),
		});
	},
	output: ({ CoderDifferencesSchema }) => CoderDifferencesSchema,
	typed: ({ words, options }: Typed<DifferOptions>) => {
		const { on, all, most } = options;
		const unknown = on?.find((one) => !READING_DIFFERENCES.some((known) => known === one));
		if (unknown !== undefined) return `Expected ${READING_DIFFERENCES.join(", ")} after --on, got ${unknown}`;
		return {
			...typedTextChoice(words, options),
			...typedCoders(options),
			...(on === undefined ? {} : { on: on as readonly ReadingDifference[] as ReadingDifference[] }),
			...(all === true ? { decided: "1" as const } : {}),
			...(most === undefined ? {} : { most }),
		};
	},
	run: ({ on, decided, most, ...chosen }, { case: choice, ...hooks }) => {
		const asked: DifferencesShown = {
			...differencesAskedOf(chosen),
			...(on && { on }),
			...(decided && { decided: true }),
			...(most !== undefined && { most }),
		};
		return inCase(choice, "read", (file, store) => coderDifferences(file, store, asked, hooks));
	},
	view: differencesView,
});

interface SettleOptions extends DifferOptions {
	readonly take?: string;
	readonly write?: boolean;
	readonly neither?: boolean;
	readonly keep?: boolean;
	readonly reason?: string;
	readonly issue?: string;
	readonly holder?: string;
	readonly asserter?: string;
	readonly manner?: string;
	readonly stance?: string;
	readonly words?: string;
	readonly note?: string;
}

/** What is typed shows the texts alone. */
const textsWritten = ({ z, list, AdjudicatedTextSchema }: Schemas) =>
	z.strictObject({ texts: list(AdjudicatedTextSchema) });

const textOutput = ({ z, AdjudicatedTextSchema }: Schemas) => z.strictObject({ text: AdjudicatedTextSchema });

export const settleDifference = operation({
	name: "settle-difference",
	question: "Decide on words that coders read differently, with the reason; the decision is a reading of `adjudicated`",
	effect: "writes",
	http: "POST /api/coders/decisions",
	input: (schemas) => {
		const { z, words, DecisionChoiceSchema } = schemas;
		return z.strictObject({
			document: words.max(500).describe("Id"),
			passage: words.max(100).describe("Id, as the list of differences has it"),
			decision: DecisionChoiceSchema,
			reason: words.max(4_000),
			seen: schemas.whole
				.min(0)
				.nullable()
				.exactOptional()
				.describe("Key of the decision that the person saw on it; null: none"),
			...codersField(schemas),
		});
	},
	output: textOutput,
	json: textsWritten,
	typed: ({ words, options }: Typed<SettleOptions>) => {
		const [document, passage, ...more] = words;
		if (document === undefined || passage === undefined || more.length > 0)
			return 'Expected a text and a passage after "settle", as fissure coders differ lists them';
		const decision = typedDecision(options);
		if (typeof decision === "string") return decision;
		if (options.reason === undefined) return "Expected why, as --reason WORDS";
		return { document, passage, decision, reason: options.reason, ...typedCoders(options) };
	},
	run: ({ coder, unsure, ...asked }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const options = { ...(coder && { coders: coder }), ...(unsure && { unsure: true }) };
			const settled = await settleInCase(file, store, { ...asked, ...options });
			return withText(settled);
		}),
	view: ({ text }) => textsView([text], []),
});

const withText = (settled: Outcome<AdjudicatedText>): Outcome<{ readonly text: AdjudicatedText }> =>
	settled.ok ? { ok: true, value: { text: settled.value } } : settled;

function typedDecision(options: SettleOptions): DecisionChoice | string {
	const { take, write, neither, keep, issue, holder, asserter, manner, stance, words, note } = options;
	const given = [take !== undefined, write === true, neither === true, keep === true].filter(Boolean).length;
	if (given !== 1) return "Expected one of --take CODER, --write, --neither and --keep";
	if (take !== undefined) return { take };
	if (neither === true) return { neither: true };
	if (keep === true) return { keep: true };
	const read = MANNERS.find((one) => one === manner);
	if (manner !== undefined && read === undefined) return `Expected --manner ${MANNERS.join(", ")}, got ${manner}`;
	if (stance !== undefined && !/^([+-]?[0-3]|unread)$/.test(stance))
		return `Expected --stance from -3 to 3, or unread, got ${stance}`;
	return {
		write: {
			...(issue === undefined ? {} : { issue }),
			...(holder === undefined ? {} : { holder }),
			...(asserter === undefined ? {} : { asserter }),
			...(read === undefined ? {} : { manner: read }),
			...(stance === undefined ? {} : { stance: stance === "unread" ? null : Number(stance) }),
			...(words === undefined ? {} : { exact: words }),
			...(note === undefined ? {} : { note }),
		},
	};
}

export const takeAgreed = operation({
	name: "take-agreed",
	question: "Take over what all coders of texts read alike; texts in which all else is decided count from then on",
	effect: "writes",
	http: "POST /api/coders/decisions/agreed",
	input: (schemas) => {
		const { z, list, words } = schemas;
		const { unsure } = codersField(schemas);
		return z.strictObject({
			...textFields(schemas, "document", "publisher", "kind", "language", "from", "to"),
			coder: list(words.max(300)).optional().describe("Whose readings are compared; all who coded a text unless said"),
			unsure,
			words: z
				.strictObject({ coder: words.max(300), reason: words.max(4_000) })
				.optional()
				.describe("Where coders differ in nothing but where words begin and end, this coder's reading, and why"),
		});
	},
	output: ({ z, list, AdjudicatedTextSchema }) =>
		z.strictObject({ taken: z.number().describe("Passages"), texts: list(AdjudicatedTextSchema) }),
	json: textsWritten,
	typed: ({ words, options }: Typed<SettleOptions>) => {
		const { take, reason } = options;
		if ((take === undefined) !== (reason === undefined))
			return "Expected --take CODER and --reason WORDS together: whose words are taken where only these differ, and why";
		if (words.length === 0 && options.all !== true && !isTextFiltered(options))
			return "Expected texts by id, --publisher or another filter, or --all; fissure coders differ lists ids";
		const own = take === undefined || reason === undefined ? {} : { words: { coder: take, reason } };
		return { ...typedTextChoice(words, options), ...typedCoders(options), ...own };
	},
	run: ({ words, ...chosen }, { case: choice, ...hooks }) =>
		inCase(choice, "write", (file, store) =>
			takeAgreedIn(file, store, { ...differencesAskedOf(chosen), ...(words && { words }) }, hooks),
		),
	view: ({ taken, texts }) => textsView(texts, [`${plural(taken, "passage")} taken over.`]),
});

export const showAdjudication = operation({
	name: "show-adjudication",
	question: "How much did coders agree before decisions, how far is each from the decisions, and what is undecided?",
	effect: "long",
	http: "GET /api/coders/adjudication",
	input: (schemas) =>
		schemas.z.strictObject({
			...textFields(schemas, "document", "publisher", "kind", "language", "from", "to"),
			...codersField(schemas),
		}),
	output: ({ AdjudicationReportSchema }) => AdjudicationReportSchema,
	typed: ({ words, options }: Typed<DifferOptions>) => ({
		...typedTextChoice(words, options),
		...typedCoders(options),
	}),
	run: (chosen, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => adjudicationReport(file, store, differencesAskedOf(chosen), hooks)),
	view: adjudicationView,
});

const FACETS = ["issue", "holder", "manner", "stance"] as const;

function adjudicationView(report: AdjudicationReport): CaseView {
	const { texts, adjudicated, differing, undecided, again, agreed, taken, written, agreement } = report;
	const rows = (agreement?.groups ?? []).map((group) => {
		const values = FACETS.flatMap((facet) => {
			const measure = facet === "stance" ? "alpha-ordinal" : "alpha-nominal";
			const row = agreement?.rows.find(
				(one) => one.group === group.id && one.facet === facet && one.measure === measure,
			);
			return [row?.n ?? 0, row?.value ?? null] as const;
		});
		const when = group.coders.includes(ADJUDICATED) ? "after" : "before";
		return { when, coders: group.coders.join(" "), texts: group.texts, values };
	});
	const inOrder = rows.toSorted((a, b) => (a.when < b.when ? 1 : a.when > b.when ? -1 : 0));
	const shown = (n: number | null | undefined, value: number | null | undefined): string =>
		`${value == null ? "—" : fixed(value)} (${n})`;
	return {
		title: "Before and after decisions",
		data: report,
		columns: ["when", "coders", "texts", ...FACETS.flatMap((facet) => [`${facet}_n`, `${facet}_alpha`])],
		rows: inOrder.map((row) => [row.when, row.coders, row.texts, ...row.values]),
		notes: [
			`${plural(texts, "text")} coded by two or more, all decided in ${adjudicated}: ${plural(differing, "passage")} that differ, ${undecided} undecided, ${again} to look at again; ${agreed} on which all agree.`,
			...(taken.length + written === 0
				? []
				: [
						`Decided as read by: ${[...taken.map(({ coder, count }) => `${makeVisible(nameOfCoder(coder))} ${count}`), ...(written === 0 ? [] : [`nobody ${written}`])].join(", ")}.`,
					]),
			...(agreement === null
				? ["There is no text yet in which all is decided."]
				: [
						"Krippendorff's α (stance: ordinal) where two marked the same words, in brackets how many passages. Agreement with the decisions says how often they are the coder's.",
					]),
		],
		text:
			inOrder.length === 0
				? []
				: [
						{
							table: [
								{ cells: ["", "Coders", "Texts", "Issue", "Holder", "Manner", "Stance"], tone: "strong" },
								...inOrder.map(({ when, coders, texts: count, values }) => ({
									cells: [
										...[when, makeVisible(coders), `${count}`],
										...FACETS.map((_, at) => shown(values[at * 2], values[at * 2 + 1])),
									],
								})),
							],
						},
					],
	};
}

const textWords = (text: AdjudicatedText): string => {
	const { document, title, differing, undecided, again, agreed, toTake, finished } = text;
	return [
		`${makeVisible(document)}${title === null ? "" : ` ${makeVisible(title)}`}: ${differing - undecided} of ${plural(differing, "passage")} that differ decided`,
		...(again === 0 ? [] : [`${again} to look at again`]),
		...(toTake === 0 ? [] : [`${toTake} of ${agreed} on which all agree not taken over yet`]),
		finished === null ? "does not count yet" : `counts since ${finished.slice(0, 10)}`,
	].join("; ");
};

const TEXT_COLUMNS = ["document", "title", "date", "differing", "undecided", "again", "agreed", "to_take", "finished"];

function textsView(texts: readonly AdjudicatedText[], notes: readonly string[]): CaseView {
	const waits = texts.some(({ undecided, toTake }) => undecided === 0 && toTake > 0);
	return {
		title: "Decisions between coders",
		data: { texts },
		columns: TEXT_COLUMNS,
		rows: texts.map((one) => [
			...[one.document, one.title, one.date, one.differing, one.undecided, one.again],
			...[one.agreed, one.toTake, one.finished],
		]),
		notes: [
			...notes,
			...(waits
				? ['What all agree on is taken over with "fissure coders agreed TEXT"; then the decisions count.']
				: []),
		],
		text: texts.map((text) => ({ text: textWords(text) })),
	};
}

const SHOWN = 20;

function differencesView({ texts, passages, morePassages }: CoderDifferences): CaseView {
	const undecided = texts.reduce((sum, text) => sum + text.undecided, 0);
	const again = texts.reduce((sum, text) => sum + text.again, 0);
	const toTake = texts.reduce((sum, text) => sum + text.toTake, 0);
	const finished = texts.filter((text) => text.finished !== null).length;
	const lines = (shown: readonly CoderDifference[]): readonly ViewLine[] => shown.flatMap(passageLines);
	const more = passages.length - SHOWN;
	return {
		title: "Where coders differ",
		data: { texts, passages, morePassages },
		columns: ["document", "passage", "differs", "coder", "issue", "holder", "asserter", "manner", "stance", "words"],
		rows: passages.flatMap(({ document, id, differs, readings, exact }) =>
			readings.map(({ coder, reading }) => [
				...[document, id, differs.join(" "), coder, reading?.issue ?? null, reading?.holder ?? null],
				...[reading?.asserter ?? null, reading?.manner ?? null, reading?.stance ?? null, exact],
			]),
		),
		notes: [
			`${plural(texts.length, "text")} coded by two or more: ${plural(undecided, "passage")} undecided, ${plural(again, "decision")} to look at again, ${plural(toTake, "passage")} on which all agree not taken over. Decisions count in ${finished}.`,
			...(morePassages > 0
				? [`${plural(morePassages, "passage")} more: --most ${passages.length + morePassages}.`]
				: []),
		],
		text: lines(passages),
		...(more > 0
			? { screen: [...lines(passages.slice(0, SHOWN)), `and ${plural(more, "more passage")}: --out FILE.csv has all.`] }
			: {}),
	};
}

function passageLines(passage: CoderDifference): readonly ViewLine[] {
	const { document, id, differs, exact, readings, decision, again } = passage;
	return [
		{ text: `${makeVisible(document)}  ${id}  ${differs.join(", ")}`, tone: "strong" },
		{ text: makeVisible(exact.replace(/\s+/gu, " ")), indent: 4, sign: "│ " },
		...readings.map((one): ViewLine => ({ text: readingWords(one, exact), indent: 4 })),
		...(decision === null
			? []
			: [
					{
						text: `decided: ${saidIn(decision.reading)} (${makeVisible(decision.who)}: ${makeVisible(decision.reason)})`,
						indent: 4,
					},
				]),
		...again.map((one): ViewLine => ({ text: againWords(one), indent: 4 })),
		"",
	];
}

const readingWords = ({ coder, reading }: CodersReading, exact: string): string => {
	const length = reading === null ? exact.length : reading.end - reading.start;
	const words = length === exact.length ? "" : `, ${length} of ${exact.length} characters`;
	return `${makeVisible(nameOfCoder(coder))}: ${saidIn(reading)}${words}`;
};

const saidIn = (reading: Reading | null): string => {
	if (reading === null) return "nothing";
	const { issue, holder, asserter, manner, stance } = reading;
	const said = stance === null ? "stance not read" : stance > 0 ? `+${stance}` : `${stance}`;
	return `${makeVisible(issue)}, ${makeVisible(holder)} ${said} ${manner}${asserter === holder ? "" : `, says ${makeVisible(asserter)}`}`;
};

const againWords = ({ why, issue, changed, at }: LookAgain): string =>
	why === "readings"
		? "look again: coders read otherwise since"
		: `look again: ${changed.join(", ")} of ${makeVisible(issue ?? "")} changed${at === null ? "" : ` on ${at.slice(0, 10)}`}`;
