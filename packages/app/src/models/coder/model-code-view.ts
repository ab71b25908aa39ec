import type { ClassifierCodeReport, ClassifierDryRun, DropReason, ModelCodeReport, ModelDryRun } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";

const REASONS: Readonly<Record<DropReason, string>> = {
	"too-many": "beyond the most that one answer may have",
	malformed: "not in the form that was asked for",
	"quote-missing": "with a quotation that is not in the text",
	"quote-ambiguous": "with a quotation that is in several places",
	"quote-cuts-word": "with a quotation that begins or ends within a word",
	"verb-not-in-quote": "with a verb that is not in the quotation",
	"issue-unknown": "on an issue that is not in the codebook",
	"holder-unknown": "with a holder that nobody knows",
	"asserter-not-publisher": "with an asserter who is not the publisher",
	"manner-not-possible": "with a manner that the text does not allow",
	repeated: "given twice",
	contradictory: "given in two ways for the same words",
	"speaker-unknown": "of a sentence that is a question, or in which nobody known or more than one speaks",
	"sentence-too-long": "of a sentence with more tokens than the model reads",
};

const money = (cost: number): string => cost.toLocaleString("en", { maximumSignificantDigits: 3 });
const count = (number: number): string => number.toLocaleString("en");

type Rows = CaseView["rows"];
type Coded = ModelCodeReport | ClassifierCodeReport;

/** What a language model coded, what of its answers was thrown away, and what that cost. */
export function modelCodeView(report: ModelCodeReport): CaseView {
	const { prompt, requests, fromCache, tokens, cost, host } = report;
	const counted = [
		...(tokens === null ? [] : [`${count(tokens.sent)} tokens sent, ${count(tokens.answered)} answered`]),
		...(cost === null ? [] : [`cost ${money(cost)}`]),
	];
	return codedView(report, {
		made: `prompt ${prompt} and `,
		rows: [
			["requests sent", requests],
			["answers from the cache", fromCache],
			["tokens sent", tokens?.sent ?? null],
			["tokens answered", tokens?.answered ?? null],
			["cost", cost],
		],
		sent: `${plural(requests, "request")} sent${host === null ? "" : ` to ${host}`}, ${plural(fromCache, "answer")} from the cache${counted.length === 0 ? "" : `: ${counted.join(", ")}`}.`,
		unusable: "the model gave no usable answer",
	});
}

/** What a classifier in a folder coded, and what was thrown away of it. */
export const classifierCodeView = (report: ClassifierCodeReport): CaseView =>
	codedView(report, {
		made: "",
		rows: [
			["sentences read", report.sentences],
			["texts from the cache", report.fromCache],
		],
		sent: `Nothing was sent. ${plural(report.sentences, "sentence")} read, ${plural(report.fromCache, "text")} from the cache.`,
		unusable: "the classifier gave no usable scores",
	});

interface CodedBy {
	/** With what besides the codebook. */
	readonly made: string;
	/** Figures that only a coder of this sort has. */
	readonly rows: Rows;
	/** What left the machine, and what did not have to be asked. */
	readonly sent: string;
	/** Why a run ended early. */
	readonly unusable: string;
}

function codedView(report: Coded, { made, rows, sent, unusable }: CodedBy): CaseView {
	const { model, coder, codebook, coded, recoded, positions, problems } = report;
	const dropped = Object.entries(report.dropped) as readonly (readonly [DropReason, number])[];
	const thrown = dropped.reduce((sum, [, many]) => sum + many, 0);
	const done = [
		...(coded > 0 ? [`${plural(coded, "text")} coded`] : []),
		...(recoded > 0 ? [`${plural(recoded, "text")} coded again`] : []),
	];
	return {
		title: `Texts coded by model:${model}`,
		data: report,
		columns: ["figure", "number"],
		rows: [
			["texts coded", coded],
			["texts coded again", recoded],
			["texts not coded", problems],
			["positions saved", positions],
			["positions thrown away", thrown],
			...dropped.map(([reason, many]): [string, number] => [`thrown away: ${REASONS[reason]}`, many]),
			...rows,
		],
		notes: [
			done.length === 0
				? `No texts coded by model:${model}.`
				: `${done.join(", ")} by model:${model}: ${plural(positions, "position")}, with ${made}codebook ${codebook}, as ${coder}.`,
			...(thrown > 0 ? [`Thrown away: ${plural(thrown, "position")}.`] : []),
			...dropped.map(([reason, many]) => `  ${many} ${REASONS[reason]}`),
			sent,
			...(problems > 0 ? [`${plural(problems, "text")} could not be coded.`] : []),
			...(report.ended === null ? [] : [`Ended early, since ${unusable}.`]),
			...(report.stopped ? ["What is counted here is saved; run the command again to continue."] : []),
		],
		text: [],
	};
}

/** What would be sent to a language model, and to whom. */
export function modelDryRunView(report: ModelDryRun): CaseView {
	const { host, model, prompt, texts, problems, requests, fromCache, characters, tokens, cost } = report;
	return plannedView(report, {
		nothing: "was sent",
		rows: [
			["host", host],
			["model", model],
			["prompt", prompt],
			...textRows(report, "sent"),
			["requests", requests - fromCache],
			["answers from the cache", fromCache],
			["characters", characters],
			["tokens (estimated)", tokens],
			["cost without answers (estimated)", cost],
		],
		notes: [
			host === null
				? `Nothing would be sent: answers of ${model} are taken from the cache.`
				: `${plural(requests - fromCache, "request")} about ${plural(texts - problems, "text")} would be sent to ${model} at ${host}: ${count(characters)} characters, about ${count(tokens)} tokens${cost === null ? "" : `, cost about ${money(cost)} without the answers`}.`,
			...(fromCache > 0 ? [`${plural(fromCache, "answer")} would be taken from the cache.`] : []),
			...(problems > 0 ? [`${plural(problems, "text")} cannot be sent, since the publisher is not known.`] : []),
			'The prompt: "fissure code prompt". The first request, whole: --format json.',
		],
	});
}

/** What a classifier in a folder would read. */
export function classifierDryRunView(report: ClassifierDryRun): CaseView {
	const { model, texts, problems, sentences, characters, fromCache, files, labels } = report;
	return plannedView(report, {
		nothing: "was read by the classifier",
		rows: [
			["model", model],
			...files.map(({ name, sha256 }): [string, string] => [name, `SHA-256 ${sha256}`]),
			...labels.map((label): [string, string] => [`label ${label.label}`, meaningOf(label)]),
			...textRows(report, "coded"),
			["sentences", sentences],
			["characters", characters],
			["texts from the cache", fromCache],
		],
		notes: [
			`${plural(texts - problems, "text")} would be read by ${model} on this machine: ${plural(sentences, "sentence")}, ${count(characters)} characters. Nothing leaves the machine.`,
			...labels.map((label) => `  ${label.label}: ${meaningOf(label)}`),
			...(fromCache > 0 ? [`Of ${plural(fromCache, "text")} what it said would be taken from the cache.`] : []),
			...(problems > 0 ? [`${plural(problems, "text")} cannot be coded.`] : []),
		],
	});
}

const textRows = ({ texts, problems }: ModelDryRun | ClassifierDryRun, done: string): Rows => [
	["texts", texts],
	[`texts that cannot be ${done}`, problems],
];

const plannedView = (
	report: ModelDryRun | ClassifierDryRun,
	{ nothing, rows, notes }: { readonly nothing: string } & Pick<CaseView, "rows" | "notes">,
): CaseView => ({
	title: `Dry run: nothing ${nothing}`,
	data: report,
	columns: ["figure", "value"],
	rows,
	notes,
	text: [],
});

const meaningOf = ({ issue, stance, threshold }: ClassifierDryRun["labels"][number]): string =>
	issue === null ? "says nothing" : `${issue}, stance ${stance ?? "not known"}, from a probability of ${threshold}`;
