import { type CheckedQuotation, type Document, type DraftProblem, draftChecks, type Verification } from "@fissure/core";
import { oneLine } from "../words/visible.ts";

/** Where the schema of the format is, for programs that check or complete it. */
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/** The folder that paths of drafts begin from. */
const BASE = "%SRCROOT%";
/** Drafts whose lines are those of the file; of others Fissure reads a text that the file does not have. */
const HAS_LINES = /[.](?:md|markdown|txt|text)$/iu;
/** UTF-16 units of quoted words in a message. */
const LONGEST_WORDS = 200;

/**
 * All verifications in the Static Analysis Results Interchange Format, for code review and editors: one result for each problem, with its
 * place in the draft, and one rule for each kind of problem.
 *
 * - place:  lines and columns from 1, columns in UTF-16 units, of Markdown and plain text; of other drafts the file, and the paragraph as a
 *           logical location
 * - level:  `error` and `warning`, as everywhere
 * - source: SARIF 2.1.0 (OASIS, 2020; errata 2023)
 */
export function renderVerificationSarif(verifications: readonly Verification[]): string {
	const unread = verifications[0]?.unread ?? [];
	const run = {
		tool: { driver: driverOf(verifications[0]?.program ?? "fissure") },
		automationDetails: { id: "fissure-verify/" },
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: { [BASE]: { description: { text: "The folder in which Fissure was called" } } },
		artifacts: verifications.map(({ draft: { document }, place }) => ({
			location: locationOf(document, place),
			roles: ["analysisTarget"],
			...(document.sha256 === undefined ? {} : { hashes: { "sha-256": document.sha256 } }),
		})),
		invocations: [
			{
				executionSuccessful: true,
				toolExecutionNotifications: unread.map(({ code, message, place }) => ({
					descriptor: { id: code },
					level: "error",
					message: { text: plainMessage(`${place}: ${message}`) },
				})),
			},
		],
		results: verifications.flatMap(resultsOf),
	};
	const json = JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2);
	return `${json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

/** What no reader sees, and a terminal or an editor may obey; the same text for a program that reads it. */
const UNSEEN = /[\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

const RULES = draftChecks.flatMap(({ id, question, codes }) =>
	Object.entries(codes).map(([code, level]) => ({
		id: code,
		name: code.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
		shortDescription: { text: question },
		help: {
			text: `The check “${id}” asks: ${question} Each result says what was found and what to do. docs/methods.md describes the check.`,
			markdown: `The check \`${id}\` asks: *${question}* Each result says what was found and what to do. \`docs/methods.md\` describes the check.`,
		},
		defaultConfiguration: { level },
	})),
);
const RULE_INDEX = new Map(RULES.map(({ id }, at) => [id, at]));

function driverOf(program: string) {
	const [, version] = / (\d+[.]\d+[.]\d+\S*)$/u.exec(program) ?? [];
	return { name: "Fissure", ...(version === undefined ? {} : { semanticVersion: version }), rules: RULES };
}

function resultsOf(verification: Verification, artifact: number) {
	const { quotations, problems } = verification;
	return [
		...quotations.flatMap((quotation) =>
			quotation.problems.map((problem) => resultOf(problem, quotation, verification, artifact)),
		),
		...problems.map((problem) => resultOf(problem, null, verification, artifact)),
	];
}

function resultOf(
	{ code, severity, message, start, end, evidence }: DraftProblem,
	quotation: CheckedQuotation | null,
	{ draft: { document }, place, sources }: Verification,
	artifact: number,
) {
	const words = clipped(document.text.slice(start, end));
	const index = RULE_INDEX.get(code);
	const titles = new Map(sources.map(({ id, title }) => [id, title ?? id]));
	const physicalLocation = { artifactLocation: { ...locationOf(document, place), index: artifact } };
	return {
		ruleId: code,
		...(index === undefined ? {} : { ruleIndex: index }),
		level: severity,
		message: { text: plainMessage(`“${words}”: ${message}.`) },
		locations: [
			hasLines(place)
				? { physicalLocation: { ...physicalLocation, region: regionOf(document.text, start, end) } }
				: { physicalLocation, logicalLocations: [paragraphOf(document.text, start)] },
		],
		...(evidence.length === 0
			? {}
			: {
					relatedLocations: evidence.map(({ document: id, start: from, end: to, exact }, at) => ({
						id: at + 1,
						message: { text: plainMessage(`${titles.get(id) ?? id}: “${clipped(exact)}”`) },
						logicalLocations: [{ fullyQualifiedName: id, kind: "document" }],
						properties: { document: id, start: from, end: to },
					})),
				}),
		partialFingerprints: { "codeAndWords/v1": `${code}:${words}` },
		properties: {
			draftStart: start,
			draftEnd: end,
			...(quotation === null
				? {}
				: {
						state: quotation.state,
						document: quotation.found?.document ?? null,
						start: quotation.found?.start ?? null,
						end: quotation.found?.end ?? null,
					}),
		},
	};
}

const hasLines = (place: string | undefined): boolean => place !== undefined && HAS_LINES.test(place);

/** A path from the folder of the call, the address of a page, or the id where neither is known. */
function locationOf({ id }: Document, place: string | undefined) {
	if (place !== undefined && /^[a-z][a-z0-9+.-]+:/iu.test(place))
		return { uri: place.replace(/[^!-~]/gu, encodeURIComponent) };
	return { uri: (place ?? id).split("/").map(encodeURIComponent).join("/"), uriBaseId: BASE };
}

function regionOf(text: string, start: number, end: number) {
	const from = placeIn(text, start);
	const to = placeIn(text, end);
	return {
		startLine: from.line,
		startColumn: from.column,
		endLine: to.line,
		endColumn: to.column,
		snippet: { text: text.slice(start, end) },
	};
}

/** Drafts have line breaks of one kind. */
function placeIn(text: string, offset: number) {
	const before = text.slice(0, offset);
	return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function paragraphOf(text: string, start: number) {
	const number = (text.slice(0, start).match(/\n(?:[ \t]*\n)+/gu)?.length ?? 0) + 1;
	return { name: `paragraph ${number}`, kind: "paragraph" };
}

function clipped(words: string): string {
	const line = oneLine(words);
	return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS).replace(/[\uD800-\uDBFF]$/u, "")}…` : line;
}

/** In a message `[words](1)` would be a link, and `{0}` a place for an argument. */
const plainMessage = (text: string): string =>
	text.replace(/\[(?=[^\]]*\]\()/gu, "\\[").replace(/\{(\d+)\}/gu, "{{$1}}");
