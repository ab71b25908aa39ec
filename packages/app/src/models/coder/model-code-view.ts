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

/** What a model coded, what of its answers was thrown away, and what that cost. */
export function modelCodeView(report: ModelCodeReport): CaseView {
	const { coder, codebook, prompt, coded, recoded, positions, problems, requests, fromCache, tokens, cost } = report;
	const dropped = Object.entries(report.dropped) as readonly (readonly [DropReason, number])[];
	const thrown = dropped.reduce((sum, [, many]) => sum + many, 0);
	const done = [
		...(coded > 0 ? [`${plural(coded, "text")} coded`] : []),
		...(recoded > 0 ? [`${plural(recoded, "text")} coded again`] : []),
	];
	const counted = [
		...(tokens === null ? [] : [`${count(tokens.sent)} tokens sent, ${count(tokens.answered)} answered`]),
		...(cost === null ? [] : [`cost ${money(cost)}`]),
	];
	return {
		title: `Texts coded by model:${report.model}`,
		data: report,
		columns: ["figure", "number"],
		rows: [
			["texts coded", coded],
			["texts coded again", recoded],
			["texts not coded", problems],
			["positions saved", positions],
			["positions thrown away", thrown],
			...dropped.map(([reason, many]): [string, number] => [`thrown away: ${REASONS[reason]}`, many]),
			["requests sent", requests],
			["answers from the cache", fromCache],
			["tokens sent", tokens?.sent ?? null],
			["tokens answered", tokens?.answered ?? null],
			["cost", cost],
		],
		notes: [
			done.length === 0
				? `No texts coded by model:${report.model}.`
				: `${done.join(", ")} by model:${report.model}: ${plural(positions, "position")}, with prompt ${prompt} and codebook ${codebook}, as ${coder}.`,
			...(thrown > 0 ? [`Thrown away: ${plural(thrown, "position")}.`] : []),
			...dropped.map(([reason, many]) => `  ${many} ${REASONS[reason]}`),
			`${plural(requests, "request")} sent${report.host === null ? "" : ` to ${report.host}`}, ${plural(fromCache, "answer")} from the cache${counted.length === 0 ? "" : `: ${counted.join(", ")}`}.`,
			...(problems > 0 ? [`${plural(problems, "text")} could not be coded.`] : []),
			...(report.ended === null ? [] : ["Ended early, since the model gave no usable answer."]),
			...(report.stopped ? ["What is counted here is saved; run the command again to continue."] : []),
		],
		text: [],
	};
}

/** What would be sent, and to whom. */
export function modelDryRunView(report: ModelDryRun): CaseView {
	const { host, model, prompt, texts, problems, requests, fromCache, characters, tokens, cost } = report;
	return {
		title: "Dry run: nothing was sent",
		data: report,
		columns: ["figure", "value"],
		rows: [
			["host", host],
			["model", model],
			["prompt", prompt],
			["texts", texts],
			["texts that cannot be sent", problems],
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
		text: [],
	};
}

/** What a classifier in a folder coded, and what was thrown away of it. */
export function classifierCodeView(report: ClassifierCodeReport): CaseView {
	const { model, coder, codebook, coded, recoded, positions, problems, sentences, fromCache } = report;
	const dropped = Object.entries(report.dropped) as readonly (readonly [DropReason, number])[];
	const texts = plural(coded + recoded, "text");
	return {
		title: `Texts coded by model:${model}`,
		data: report,
		columns: ["figure", "number"],
		rows: [
			["texts coded", coded],
			["texts coded again", recoded],
			["texts not coded", problems],
			["sentences", sentences],
			["positions saved", positions],
			...dropped.map(([reason, many]): [string, number] => [`thrown away: ${REASONS[reason]}`, many]),
			["texts from the cache", fromCache],
		],
		notes: [
			coded + recoded === 0
				? `No texts coded by model:${model}.`
				: `${texts} with ${plural(sentences, "sentence")} coded by model:${model}: ${plural(positions, "position")}, with codebook ${codebook}, as ${coder}.`,
			...(dropped.length > 0 ? ["Thrown away:"] : []),
			...dropped.map(([reason, many]) => `  ${many} ${REASONS[reason]}`),
			`Nothing was sent. ${plural(fromCache, "text")} from the cache.`,
			...(problems > 0 ? [`${plural(problems, "text")} could not be coded.`] : []),
			...(report.ended === null ? [] : ["Ended early, since the classifier gave no usable scores."]),
			...(report.stopped ? ["What is counted here is saved; run the command again to continue."] : []),
		],
		text: [],
	};
}

/** What a classifier in a folder would read. */
export function classifierDryRunView(report: ClassifierDryRun): CaseView {
	const { model, texts, problems, sentences, characters, fromCache, files, labels } = report;
	return {
		title: "Dry run: nothing was read by the classifier",
		data: report,
		columns: ["figure", "value"],
		rows: [
			["model", model],
			...files.map(({ name, sha256 }): [string, string] => [name, `SHA-256 ${sha256}`]),
			...labels.map((label): [string, string] => [`label ${label.label}`, meaningOf(label)]),
			["texts", texts],
			["texts that cannot be coded", problems],
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
		text: [],
	};
}

const meaningOf = ({ issue, stance, threshold }: ClassifierDryRun["labels"][number]): string =>
	issue === null ? "says nothing" : `${issue}, stance ${stance ?? "not known"}, from a probability of ${threshold}`;
