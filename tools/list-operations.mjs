// Lists the operations of the app, one file each, so that a new one needs no other line:
// `node tools/list-operations.mjs` writes packages/app/src/operations/registry.ts; the build does so first.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../packages/app/src/operations/", import.meta.url));
export const REGISTRY = resolve(FOLDER, "registry.ts");

/** The files of the rooms of a folder, as `room/name.ts`: each is an operation, named as its file. */
export const operationFiles = (folder = FOLDER) =>
	readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name: room }) =>
			readdirSync(resolve(folder, room))
				.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
				.filter((file) =>
					/\b(operation|fileOperation|job|command)\(\{/u.test(readFileSync(resolve(folder, room, file), "utf8")),
				)
				.map((file) => `${room}/${file}`),
		)
		// By name, as Biome sorts imports: the ending is no part of it.
		.toSorted((a, b) => (a.slice(0, -3) < b.slice(0, -3) ? -1 : 1));

const camelCase = (name) => name.replace(/-(\w)/gu, (_, letter) => letter.toUpperCase());

/** The text of the registry. */
export function registryOf(files) {
	const all = files.map((file) => ({ file, name: basename(file, ".ts"), variable: camelCase(basename(file, ".ts")) }));
	const keyOf = (name) => (name.includes("-") ? `"${name}"` : name);
	return `// Written by tools/list-operations.mjs from the files in the folders beside it; do not edit.
${all.map(({ file, variable }) => `import type { ${variable} } from "./${file}";`).join("\n")}

/** Every operation by its name. */
export interface Operations {
${all.map(({ name, variable }) => `\treadonly ${keyOf(name)}: typeof ${variable};`).join("\n")}
}

export type OperationName = keyof Operations;

/** Each is loaded when it is used: help, and what only lists them, loads none. */
export const LOADERS: { readonly [Name in OperationName]: () => Promise<Operations[Name]> } = {
${all.map(({ file, name, variable }) => `\t${keyOf(name)}: async () => (await import("./${file}")).${variable},`).join("\n")}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const text = registryOf(operationFiles());
	// A file that is written again is compiled again.
	if (readFileSync(REGISTRY, { encoding: "utf8", flag: "a+" }) !== text) writeFileSync(REGISTRY, text);
}
