// The text of docs/methods.md, out of the registries of comparators and checks and the words of their sources.

const HEAD = `# Methods

Every comparison and check: its question, its result and when it says nothing. Written by \`npm run methods\` from the docstrings; edit those instead.

[Comparisons](#comparisons) compare texts of one event, [checks of a draft](#checks-of-a-draft) a draft with the
texts that it quotes, [checks of judgments](#checks-of-judgments) judgments with a case. Texts are compared two by two, in the given order. [The architecture](architecture.md) shows what comes
before and after; [the codebook](codebook.md) says what issues, concepts and poles are;
[base rates](methods/base-rates.md) says how often a side mentions an issue anyway; [accuracy](accuracy.md) says how
often this is right.
`;

/**
 * @param {readonly { readonly id: string, readonly version: number, readonly question: string }[]} comparators
 * @param {readonly { readonly id: string, readonly version: number, readonly question: string, readonly codes: Readonly<Record<string, string>> }[]} checks
 * @param {readonly { readonly id: string, readonly version: number, readonly question: string, readonly codes: Readonly<Record<string, string>> }[]} critics
 * @param {(folder: string, name: string) => string} read a source file of the core
 * @param {Readonly<Record<string, { readonly attitudes: readonly Rung[] }>>} languages
 * @typedef {{ readonly scale: string, readonly rung: number, readonly polarity: number, readonly terms: readonly string[] }} Rung
 */
export function methodsText(comparators, checks, critics, read, languages) {
	return `${[
		HEAD,
		"## Comparisons\n",
		...comparators.map((comparator) => section(comparator, read("comparators", comparator.id))),
		"## The order of findings\n",
		orderOf(read("findings", "rank")),
		"## Checks of a draft\n",
		`Each looks at one way in which a draft can say what its sources do not; [verify](verify.md) says how they are read
together. Every problem has one of the codes below.
`,
		...checks.map((check) => section(check, read("verification", check.id), codesOf(check.codes))),
		"## Checks of judgments\n",
		`Each looks at one way in which a judgment can claim more than it has; [judging](judging.md) says how judgments are written and
scored.
`,
		...critics.map((check) => section(check, read("critique", check.id), codesOf(check.codes))),
		"## Ladders\n",
		`How strongly a verb speaks, on the scale it belongs to; polarity says for (+), against (−) or neither. Rungs are the
practice of the craft: they order the wording of one side on one issue, and measure nothing. The words are examples in the
[notation of terms](codebook.md); all of them stand in \`packages/languages/src/*/attitudes.yaml\`.
`,
		...Object.entries(languages).map(([language, { attitudes }]) => ladders(language, attitudes)),
	]
		.join("\n")
		.trimEnd()}\n`;
}

/** @param {{ readonly id: string, readonly version: number, readonly question: string }} comparator @param {string} source */
function section({ id, version, question }, source, tail = "") {
	const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
	const doc = docBefore(source, `export const ${name}`);
	if (doc === null) throw new RangeError(`Expected a docstring before "export const ${name}" in ${id}.ts, got none`);
	const [first = "", ...rest] = doc;
	if (first.join(" ") !== question)
		throw new RangeError(`Expected the docstring of ${id} to begin with its question, got "${first.join(" ")}"`);
	return `### ${id}\n\n*${question}* Version ${version}.\n\n${rest.map(paragraph).join("\n\n")}\n${tail}`;
}

const codesOf = (/** @type {Readonly<Record<string, string>>} */ codes) =>
	`\n${Object.entries(codes)
		.map(([code, severity]) => `\`${code}\` (${severity})`)
		.join(", ")}\n`;

/** Paragraphs of lines of the doc comment that ends right before the words; null where there is none. */
function docBefore(/** @type {string} */ source, /** @type {string} */ words) {
	const end = source.indexOf(words);
	const start = source.lastIndexOf("/**", end);
	if (
		end < 0 ||
		start < 0 ||
		source
			.slice(start, end)
			.replace(/\/\*\*[\s\S]*?\*\//, "")
			.trim() !== ""
	)
		return null;
	const lines = source
		.slice(start + 3, source.lastIndexOf("*/", end))
		.split("\n")
		.map((line) => line.replace(/^\s*\* ?/, "").trim());
	return lines
		.join("\n")
		.trim()
		.split(/\n\n+/)
		.map((text) => text.split("\n"));
}

/** Lines of `- out:    …` become a list; their continuation lines belong to them. */
function paragraph(/** @type {readonly string[]} */ lines) {
	const joined = lines.join("\n").replace(/\n(?!- )/g, " ");
	return joined.replace(/^- (\w+): +/gm, "- $1: ");
}

/** Every constant of the ranking with what its comment says of it. */
function orderOf(/** @type {string} */ source) {
	const constants = [
		...source.matchAll(/(?:\/\*\* (?<doc>[^\n]*?) \*\/\n)?const (?<name>[A-Z_]+)(?::[^=]*)? = (?<value>[^;]+);/g),
	];
	const rows = constants.flatMap(({ groups: { doc = "", name = "", value = "" } = {} }) => {
		const shown = value
			.replace(/[\s{}"]+/g, " ")
			.replaceAll(" :", ":")
			.trim()
			.replace(/,$/, "");
		return shown.startsWith("new ") ? [] : [`| \`${name}\` | ${shown} | ${doc} |`];
	});
	const said = docBefore(source, "export function rankFindings");
	const lead = (said ?? []).map(paragraph).join("\n\n");
	return `${lead}\n\nThe weight is a sum; each constant is what one part of it adds.\n\n| constant | value | meaning |\n|---|---|---|\n${rows.join("\n")}\n`;
}

const EXAMPLES = 4;
const SIGN = new Map([
	[1, "+"],
	[-1, "−"],
	[0, ""],
]);

function ladders(/** @type {string} */ language, /** @type {readonly Rung[]} */ attitudes) {
	const rows = attitudes.map(({ scale, rung, polarity, terms }) => {
		const examples = terms.slice(0, EXAMPLES).map((term) => `\`${String(term).replaceAll("|", "\\|")}\``);
		return { scale, rung, row: `| ${scale} | ${rung} | ${SIGN.get(polarity) ?? polarity} | ${examples.join(" ")} |` };
	});
	const sorted = rows.toSorted((a, b) => (a.scale < b.scale ? -1 : a.scale > b.scale ? 1 : a.rung - b.rung));
	return `### ${language}\n\n| scale | rung | polarity | such as |\n|---|---|---|---|\n${sorted.map(({ row }) => row).join("\n")}\n`;
}
