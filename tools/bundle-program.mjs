// Joins what was compiled of all packages into a few files that `fissure` starts from: a command loads one file for each thing
// it does instead of a hundred and forty. Part of `npm run build`, after the compiler.
//
// main.js is what a person starts; what it imports on use, and each thread, becomes a file of its own under program/.
// Packages of others stay outside, and are found where npm put them, but for a few.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { JOINED } from "./joined-packages.mjs";
import { withKeptCode } from "./kept-code.mjs";
import { lateExpressions } from "./late-expressions.mjs";
import { latePacks } from "./late-packs.mjs";

const PACKAGES = fileURLToPath(new URL("../packages", import.meta.url));
const DIST = join(PACKAGES, "cli/dist");
const PROGRAM = join(DIST, "program");

/** Where a module was compiled to, until it is known in which file of the program it ends. */
const PLACE = /__fissure_place__\("([^"]+)"\)/g;
const THREAD = /new URL\("([.][^"]+[.]js)", import[.]meta[.]url\)/g;
/** Modules that run when they are loaded: the program, and each thread. */
const STARTED = /[/](start|kept-code|[a-z-]*worker)[.]js$/;

/** The parts of the core, not the one file that others import: what a command does not use, it should not load. */
const nameOfDoor = (name) => (name === "@fissure/core" ? join(PACKAGES, "core/dist/index.js") : null);

/** A package of others is found from the program, where it must be the very one that its importer means. */
function outside(name, importer) {
	if (isBuiltin(name)) return { id: name, external: true };
	if (JOINED.includes(packageOf(name))) return null;
	const [ours, theirs] = [join(PROGRAM, "main.js"), importer].map((from) => folderOf(name, from));
	if (ours === undefined || ours !== theirs)
		throw new Error(
			`Expected one ${name} for all packages, got ${ours} for the program and ${theirs} for ${importer}; ask for one version`,
		);
	return { id: name, external: true };
}

/** `@scope/name` of `@scope/name/part`. */
const packageOf = (name) =>
	name
		.split("/")
		.slice(0, name.startsWith("@") ? 2 : 1)
		.join("/");

/** The folder that a package is installed in, as seen from a file. */
function folderOf(name, from) {
	const bare = packageOf(name);
	return createRequire(from)
		.resolve.paths(bare)
		.map((folder) => join(folder, bare))
		.find(existsSync);
}

/** Relative addresses hold for the file that says them: a thread becomes a file of the program, others are looked up from there. */
const addresses = {
	name: "addresses",
	resolveId(name, importer) {
		if (importer === undefined || /^[./]/.test(name)) return null;
		if (name.startsWith("@fissure/")) return nameOfDoor(name);
		return outside(name, importer);
	},
	transform(code, id) {
		if (!code.includes("import.meta.url")) return null;
		const threads = code.replace(THREAD, (address, path) => {
			const file = resolve(dirname(id), path);
			if (!existsSync(file)) return address;
			return `new URL(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "chunk", id: file })})`;
		});
		return threads.replaceAll("import.meta.url", `__fissure_place__(${JSON.stringify(relative(PACKAGES, id))})`);
	},
	renderChunk(code, { fileName }) {
		if (!code.includes("__fissure_place__")) return null;
		const from = dirname(join(DIST, fileName));
		return code.replace(
			PLACE,
			(_, place) => `new URL(${JSON.stringify(relative(from, join(PACKAGES, place)))}, import.meta.url).href`,
		);
	},
};

/** Loads large files with the code that was compiled of them before. */
const LOADER = join(DIST, "invocation/kept-code.js");

rmSync(PROGRAM, { recursive: true, force: true });
const bundle = await rolldown({
	input: { main: join(DIST, "start.js"), "kept-code": LOADER },
	platform: "node",
	preserveEntrySignatures: "allow-extension",
	// What is in a file that is loaded anyway may be imported on use elsewhere.
	checks: { ineffectiveDynamicImport: false },
	// Only what is started does something by being loaded, so that a part nobody uses is left out, not loaded for its sake.
	treeshake: { moduleSideEffects: (id) => STARTED.test(id) },
	plugins: [latePacks, addresses, lateExpressions],
});
/** What a command serves a case with. By this name tests start it as a person has it, many cases in one process. */
const SERVER = join(PACKAGES, "server/dist/index.js");
const NAMES = {
	format: "esm",
	entryFileNames: ({ name }) => (name === "main" ? "main.js" : "program/[name].js"),
	chunkFileNames: ({ facadeModuleId }) => (facadeModuleId === SERVER ? "program/server.js" : "program/[name].js"),
};

/** What every start but that of help loads. */
const STARTING = ["cli/dist/run.js", "app/dist/operations/index.js"];

/** What asks a case. */
const ASKING = [
	"app/dist/operations/ledger/ask.js",
	"store/dist/index.js",
	"report/dist/render.js",
	"report/dist/view/view.js",
];

/**
 * The files of the program that are loaded together, by the modules that begin them: help needs the first, every other start the
 * third, all that reads and compares texts most of the fourth, and what asks a case the last. The process around a worker of a server needs a
 * line of the third, and a draft that is verified without a case a little of the last: what both load (`within`) is the second and the fifth.
 * Left to itself the bundler makes seventy files of them.
 */
const TOGETHER = [
	{ name: "showing", begins: ["cli/dist/start.js"] },
	{ name: "hosting", begins: ["server/dist/threads/host-worker.js"], within: STARTING },
	{ name: "starting", begins: STARTING },
	{
		name: "reading",
		begins: [
			"app/dist/operations/compare/compare.js",
			"report/dist/comparison/report.js",
			"report/dist/writers/text.js",
		],
	},
	{ name: "quoting", begins: ["app/dist/operations/drafts/verify.js"], within: ASKING },
	{ name: "asking", begins: ASKING },
];

/** The modules of each; a module belongs to the first that loads it. */
async function modulesTogether() {
	const files = (await bundle.generate(NAMES)).output.filter(({ type }) => type === "chunk");
	const byName = new Map(files.map((file) => [file.fileName, file]));
	const loadedBy = (begins) => {
		const loaded = new Set(begins.map((module) => fileBegunBy(module, files).fileName));
		for (const file of loaded) for (const next of byName.get(file)?.imports ?? []) loaded.add(next);
		return loaded;
	};
	const placed = new Set();
	return TOGETHER.map(({ name, begins, within }) => {
		const bound = within === undefined ? null : loadedBy(within);
		const loaded = [...loadedBy(begins)].filter((file) => !placed.has(file) && bound?.has(file) !== false);
		for (const file of loaded) placed.add(file);
		const modules = loaded.flatMap((file) => byName.get(file)?.moduleIds ?? []);
		return { name, modules: new Set(modules.filter((id) => !STARTED.test(id))) };
	});
}

function fileBegunBy(module, files) {
	const file = files.find(({ facadeModuleId }) => facadeModuleId === join(PACKAGES, module));
	if (file === undefined) throw new Error(`Expected a file of the program for ${module}, got none; mend TOGETHER`);
	return file;
}

const together = await modulesTogether();
const { output } = await bundle.write({
	...NAMES,
	dir: DIST,
	codeSplitting: {
		groups: together.map(({ name, modules }) => ({ name, test: (id) => modules.has(id) })),
		// A file takes what its modules import only where that is listed: others keep their own files.
		includeDependenciesRecursively: false,
	},
	sourcemap: false,
	minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
await bundle.close();
writeFileSync(join(PROGRAM, "LICENSES.txt"), JOINED.map(licenceOf).join("\n\n"));

/** What a package asks to be kept with its code. */
function licenceOf(name) {
	const folder = folderOf(name, join(PACKAGES, "app/package.json")) ?? folderOf(name, join(DIST, "start.js"));
	const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
	return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

withKeptCode(output, {
	folder: DIST,
	loader: "program/kept-code.js",
	isStarted: (id) => STARTED.test(id),
});
if (process.argv.includes("--list"))
	for (const { fileName, code = "" } of output) console.log(`${String(code.length).padStart(9)} ${fileName}`);
