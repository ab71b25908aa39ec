// Which source files outside packages/languages hold what belongs to a language: literals in Han, Cyrillic or Arabic, codes of
// languages, and English words in patterns and lists.
// node tools/language-knowledge.mjs [folder]   lists them all
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Words that are in every English sentence and in hardly any identifier. */
const ENGLISH = new Set(
	`the of and to in that is was were are for with by on at from as it its this these those not no be been has have had will
	would shall should could may might must but or if an their his her our we they he she who which what when where while
	after before until unless without between against january february march april june july august september october
	november december monday tuesday wednesday thursday friday saturday sunday said says mr mrs president minister`.split(
		/\s+/,
	),
);
/** Of these, the ones that are also fields, columns or switches of programs; two of the others make a list English. */
const ALSO_NAMES = new Set(
	"to in is was by on at from as it not be or if who which where when while after before".split(" "),
);

/**
 * @typedef {{ file: string, line: number, kind: "script" | "code" | "english", text: string }} Offence
 * @param {string} file
 * @param {string} source
 * @param {ReadonlySet<string>} codes
 * @returns {readonly Offence[]}
 */
export function languageKnowledgeIn(file, source, codes) {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2023, true);
	/** @type {Offence[]} */
	const offences = [];
	/** @param {ts.Node} node */
	const visit = (node) => {
		const kind = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? null : offenceOf(node, codes);
		if (kind !== null) {
			const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
			offences.push({ file, line: line + 1, kind, text: node.getText(tree).replace(/\s+/g, " ").slice(0, 160) });
		}
		if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) ts.forEachChild(node, visit);
	};
	visit(tree);
	return offences;
}

/** @param {ts.Node} node @param {ReadonlySet<string>} codes @returns {Offence["kind"] | null} */
function offenceOf(node, codes) {
	const text = literalText(node);
	if (isKey(node, codes)) return "code";
	if (text === null) return ts.isArrayLiteralExpression(node) && isEnglishList(node) ? "english" : null;
	if (
		/[\p{Script=Han}\p{Script=Cyrillic}]|(?=\p{L})\p{Script=Arabic}|Script=(?:Han|Cyrillic)|\\u(?:[4-9][\dA-Fa-f]{3}|04[\dA-Fa-f]{2})/u.test(
			text,
		)
	)
		return "script";
	if (ts.isStringLiteralLike(node) && codes.has(text) && !namesTheInterface(node)) return "code";
	return isEnglishPattern(node, text) ? "english" : null;
}

/** `{ zh: "…" }` and `names.zh`. @param {ts.Node} node @param {ReadonlySet<string>} codes */
const isKey = (node, codes) =>
	ts.isIdentifier(node) &&
	codes.has(node.text) &&
	((ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
		(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node));

/** @param {ts.Node} node @returns {string | null} */
function literalText(node) {
	if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
	if (ts.isRegularExpressionLiteral(node)) return node.text;
	if (node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle) return node.text;
	return node.kind === ts.SyntaxKind.TemplateTail ? node.text : null;
}

/** The language that the program itself speaks: `lang="en"`, `INTERFACE_LANGUAGE = "en"`, `toLocaleString("en")`, `new Intl.Collator("en")`. */
function namesTheInterface(/** @type {ts.Node} */ node) {
	const { parent } = node;
	if (ts.isVariableDeclaration(parent)) return parent.name.getText() === "INTERFACE_LANGUAGE";
	if (ts.isJsxAttribute(parent)) return parent.name.getText() === "lang";
	const called = ts.isArrayLiteralExpression(parent) ? parent.parent : parent;
	if (!ts.isCallExpression(called) && !ts.isNewExpression(called)) return false;
	return /^Intl\.|\.toLocale\w*String$|\.localeCompare$/.test(called.expression.getText());
}

/** English words of a pattern, without its escapes, classes and names of groups, and without what is written in capitals. */
const englishIn = (/** @type {string} */ text) => {
	const words =
		text.replace(/\\[pPux](?:\{[^}]*\}|[\dA-Fa-f]{2,4})|\\\w|\(\?<\w+>|\[[^\]]*\]/g, " ").match(/[A-Za-z]{2,}/g) ?? [];
	return [...new Set(words.filter((word) => word.toUpperCase() !== word).map((word) => word.toLowerCase()))].filter(
		(word) => ENGLISH.has(word),
	);
};
const isEnglish = (/** @type {readonly string[]} */ words) =>
	words.length > 1 || words.some((word) => !ALSO_NAMES.has(word));

/** A regular expression, or the source of one, with English words; a list of words in one string. */
function isEnglishPattern(/** @type {ts.Node} */ node, /** @type {string} */ text) {
	if (ts.isRegularExpressionLiteral(node)) return isEnglish(englishIn(text));
	const isSource = /\(\?[:=!<]|\\[pPsb]|\w\*[,) ]|\(\w+\|/.test(text);
	const isList =
		ts.isCallExpression(node.parent) && /(?:wordSet|phrases|\.split)$/.test(node.parent.expression.getText());
	return (isSource || isList) && !text.includes("=>") && englishIn(text).length > 1;
}

/** @param {ts.ArrayLiteralExpression} node */
function isEnglishList(node) {
	const words = node.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? [element.text] : []));
	if (words.length < 3 || words.some((word) => !/^[\p{L} '.-]+$/u.test(word))) return false;
	return words.filter((word) => ENGLISH.has(word.toLowerCase()) && !ALSO_NAMES.has(word.toLowerCase())).length > 1;
}

/** Files that may speak a language: packs, messages of the pages, examples shown to users, tests, fixtures. */
const MAY =
	/^packages\/(?:cli\/src\/commands\/ask|app\/src\/operations\/(?:ledger\/ask|definition\/schemas))\.ts$|^packages\/languages\/|^packages\/web\/src\/messages\/|^packages\/server\/src\/team\/sign-in-words\.ts$|\/fixtures\/|\.test\.tsx?$|\.d\.ts$/;

/** @param {ReadonlySet<string>} codes */
export function languageKnowledge(codes) {
	return readdirSync(`${ROOT}packages`)
		.filter((name) => existsSync(`${ROOT}packages/${name}/src`))
		.flatMap((name) =>
			readdirSync(`${ROOT}packages/${name}/src`, { recursive: true, encoding: "utf8" }).map(
				(file) => `packages/${name}/src/${file.replaceAll("\\", "/")}`,
			),
		)
		.filter((file) => /\.tsx?$/.test(file) && !MAY.test(file))
		.toSorted()
		.flatMap((file) => languageKnowledgeIn(file, readFileSync(`${ROOT}${file}`, "utf8"), codes));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const found = languageKnowledge(new Set(["en", "zh", "ru"])).filter(({ file }) => file.includes(argv[2] ?? ""));
	for (const { file, line, kind, text } of found) console.log(`${file}:${line} ${kind} ${text}`);
	console.log(`${found.length} places in ${new Set(found.map(({ file }) => file)).size} files`);
}
