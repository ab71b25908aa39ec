// Lists the operations of the app, so that a new one needs no other line:
// `node tools/list-operations.mjs` writes packages/app/src/operations/registry.ts; the build does so first.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../packages/app/src/operations/", import.meta.url));
export const REGISTRY = resolve(FOLDER, "registry.ts");
/** Longest line, as in biome.json. */
const LINE = 120;

/** What an operation is defined by, as it is exported: `export const showEvent = operation({`. */
const DEFINED = /^export const (\w+) = (?:operation|fileOperation|job|command)\(\{/gmu;

const kebabCase = (variable) => variable.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/**
 * The operations that the files in the rooms of a folder export, by name: `show-event` is `showEvent` in `events/events.ts`. A file has one
 * operation, or the small ones of one noun.
 */
export const operationsIn = (folder = FOLDER) =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name: room }) =>
			readdirSync(resolve(folder, room))
				.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
				.map((file) => `${room}/${file}`),
		)
		.flatMap((file) =>
			[...readFileSync(resolve(folder, file), "utf8").matchAll(DEFINED)].map(([, variable]) => ({
				...{ file, variable, name: kebabCase(variable) },
			})),
		)
		.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** The text of the registry. */
export function registryOf(operations) {
	const keyOf = (name) => (name.includes("-") ? `"${name}"` : name);
	// As Biome sorts imports: by path without its ending, then by name.
	const files = [...new Set(operations.map(({ file }) => file.slice(0, -3)))].toSorted();
	const imports = files.map((path) => {
		const file = `${path}.ts`;
		const names = operations.filter((one) => one.file === file).map(({ variable }) => variable);
		const line = `import type { ${names.toSorted().join(", ")} } from "./${file}";`;
		return line.length <= LINE ? line : `import type {\n\t${names.toSorted().join(",\n\t")},\n} from "./${file}";`;
	});
	return `// Written by tools/list-operations.mjs from the files in the folders beside it; do not edit.
${imports.join("\n")}

/** Every operation by its name. */
export interface Operations {
${operations.map(({ name, variable }) => `\treadonly ${keyOf(name)}: typeof ${variable};`).join("\n")}
}

export type OperationName = keyof Operations;

/** Each is loaded when it is used: help, and what only lists them, loads none. */
export const LOADERS: { readonly [Name in OperationName]: () => Promise<Operations[Name]> } = {
${operations.map(({ file, name, variable }) => `\t${keyOf(name)}: async () => (await import("./${file}")).${variable},`).join("\n")}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const text = registryOf(operationsIn());
	// A file that is written again is compiled again.
	if (readFileSync(REGISTRY, { encoding: "utf8", flag: "a+" }) !== text) writeFileSync(REGISTRY, text);
}
