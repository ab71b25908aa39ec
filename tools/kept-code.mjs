// After the bundler: a large file of the program becomes a script that Node can load with the code that V8 once compiled of it (see
// packages/cli/src/invocation/kept-code.ts), since modules cannot. `NAME.code` is a function of what the file imports, and returns what
// it exports; `NAME.js` imports the same, calls it, and exports the same.
import { writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** Characters; a smaller file is compiled sooner than another is read. */
const LEAST = 16_000;

/** Names, once and without those that the engine would not take, are those of the file. */
export function withKeptCode(output, { folder, loader, isStarted }) {
	const files = output.filter(({ type }) => type === "chunk");
	const importsOf = new Map(files.map(({ fileName, imports }) => [fileName, imports]));
	for (const { fileName, code, facadeModuleId } of files) {
		if (code.length < LEAST || isStarted(facadeModuleId ?? "") || fileName === loader) continue;
		// What is imported in a circle is not there yet when it is passed on.
		if (reaches(fileName, fileName, importsOf)) continue;
		const parts = partsOf(code, fileName);
		if (parts === null) continue;
		const path = relative(dirname(fileName), loader);
		writeFileSync(join(folder, fileName.replace(/js$/, "code")), parts.script);
		writeFileSync(join(folder, fileName), parts.module(path.startsWith(".") ? path : `./${path}`));
	}
}

function reaches(from, to, importsOf, seen = new Set()) {
	return (importsOf.get(from) ?? []).some((next) => {
		if (next === to) return true;
		if (seen.has(next)) return false;
		seen.add(next);
		return reaches(next, to, importsOf, seen);
	});
}

/** The script and the module of a file; null where it waits before it has loaded. */
export function partsOf(code, fileName) {
	const { body } = parseAst(code);
	const imports = body.filter(({ type }) => type === "ImportDeclaration");
	const exports = body.filter(({ type }) => /^Export/.test(type));
	if (exports.some(({ type, declaration, source }) => type !== "ExportNamedDeclaration" || declaration || source))
		throw new Error(`Expected ${fileName} to export names of its own in a list, got other exports; mend kept-code.mjs`);
	const names = exports.flatMap(({ specifiers }) =>
		specifiers.map(({ local, exported }) => ({ inside: local.name, outside: exported.name })),
	);
	const given = imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
	const changes = [...imports, ...exports].map(({ start, end }) => ({ start, end, text: "" }));
	const exported = new Set(names.map(({ inside }) => inside));
	const variables = new Set(
		body
			.flatMap(({ kind, declarations }) => (/let|var/.test(kind) ? declarations.map(({ id }) => id.name) : []))
			.filter((name) => exported.has(name)),
	);
	let waits = false;
	const look = (node, isInside) => {
		const { type, start, end } = node;
		if (type === "AwaitExpression" && !isInside) waits = true;
		if (type === "ImportExpression") changes.push({ start, end: start + "import".length, text: "fissure_import" });
		if (type === "MetaProperty" && node.meta.name === "import") changes.push({ start, end, text: "fissure_meta" });
		const changed = type === "AssignmentExpression" ? node.left : type === "UpdateExpression" ? node.argument : null;
		// Others have what it was when the file had loaded.
		if (isInside && changed?.type === "Identifier" && variables.has(changed.name))
			throw new Error(`Expected ${changed.name} of ${fileName} to stay as it is; export a function that reads it`);
		for (const child of Object.values(node).flat())
			if (typeof child?.type === "string") look(child, isInside || /Function/.test(type));
	};
	for (const statement of body) if (!imports.includes(statement)) look(statement, false);
	if (waits) return null;
	const text = changes
		.toSorted((a, b) => b.start - a.start)
		.reduce((rest, { start, end, text: instead }) => rest.slice(0, start) + instead + rest.slice(end), code);
	const parameters = ["fissure_meta", "fissure_import", ...given];
	const returned = names.map(({ inside, outside }) => `${outside}:${inside}`);
	return {
		script: `(function(${parameters}){"use strict";${text}\nreturn{${returned}}})`,
		module: (loader) =>
			[
				`import{load as fissure_load}from"${loader}"`,
				...imports.map(({ start, end }) => code.slice(start, end).replace(/;$/, "")),
				`const{${names.map(({ outside }, at) => `${outside}:fissure_${at}`)}}=fissure_load(import.meta.url)(${["import.meta", "(name)=>import(name)", ...given]})`,
				`export{${names.map(({ outside }, at) => `fissure_${at} as ${outside}`)}};\n`,
			].join(";"),
	};
}
