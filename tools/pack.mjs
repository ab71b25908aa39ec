// Packs the built tree as one package that npm installs without knowing any @fissure/*: out/fissure-VERSION.tgz.
//   npm run --silent pack
// What was built keeps its places, so that a program finds its data and pages as it does in the tree. Packages of others are
// dependencies, in the versions that the workspaces ask for.
//   node tools/pack.mjs --core
// packs the core alone, as a library: out/core/fissure-core-VERSION.tgz.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "out");
const json = (file) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const root = json("package.json");
const workspaces = root.workspaces.map((folder) => ({ folder, ...json(`${folder}/package.json`) }));
const isCore = process.argv.includes("--core");

const KEYWORDS = ["diplomacy", "official texts", "text analysis", "comparison", "quotations", "verification", "osint"];

/** Said of both packages; the address of the repository is that of the root, where it has one. */
const common = {
	version: root.version,
	license: root.license,
	type: "module",
	engines: root.engines,
	keywords: KEYWORDS,
	...(root.repository === undefined ? {} : { repository: root.repository }),
};

/** What packages of others a set of workspaces needs when it runs; one version each. */
function dependenciesOf(packages) {
	const found = new Map();
	for (const { name, dependencies = {} } of packages)
		for (const [other, version] of Object.entries(dependencies)) {
			if (other.startsWith("@fissure/")) continue;
			const before = found.get(other) ?? version;
			if (before !== version)
				throw new Error(`Expected one version of ${other}, got ${before} and ${version} in ${name}; ask for one`);
			found.set(other, version);
		}
	return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isTest = (path) => /[.]test[.]ts$/.test(path);
const isMap = (path) => /[.]map$/.test(path);

/** Copies what is wanted of a folder of the tree to the same place in the package. */
const copyTo = (to) => (path, wanted) =>
	cpSync(join(ROOT, path), join(to, path), { recursive: true, filter: (file) => wanted(file) });

function write(folder, file, content) {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), typeof content === "string" ? content : `${JSON.stringify(content, null, "\t")}\n`);
}

/** One tarball, whatever was there before; returns its path. */
function pack(folder, into) {
	for (const old of readdirSync(into).filter((name) => name.endsWith(".tgz"))) rmSync(join(into, old));
	execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", into], { cwd: folder });
	rmSync(folder, { recursive: true });
	const [tarball] = readdirSync(into).filter((name) => name.endsWith(".tgz"));
	return join(into, tarball);
}

function packProgram() {
	const to = join(OUT, "package");
	rmSync(to, { recursive: true, force: true });
	const copy = copyTo(to);
	copy("packages/cli/dist/main.js", () => true);
	copy("packages/cli/dist/program", () => true);
	copy("packages/web/dist", (file) => !isMap(file) && !/[.](tsbuildinfo|d[.]ts)$/.test(file));
	copy("examples/port-ellery", (file) => !isTest(file));
	for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) copy(file, () => true);
	for (const { folder, name, version } of workspaces) {
		write(to, `${folder}/package.json`, { name, version, private: true, type: "module" });
		// Data that the build joined: words, sources, operations.
		const data = readdirSync(join(ROOT, folder, "dist")).filter((file) => /[.](json|bin)$/.test(file));
		for (const file of data) copy(`${folder}/dist/${file}`, () => true);
	}
	write(to, "package.json", {
		name: root.name,
		description: root.description,
		...common,
		bin: { fissure: "packages/cli/dist/main.js" },
		dependencies: dependenciesOf(workspaces),
		// Packages that a person installs beside the program, where something is asked for that needs them.
		peerDependencies: Object.assign({}, ...workspaces.map((workspace) => workspace.peerDependencies)),
		peerDependenciesMeta: Object.assign({}, ...workspaces.map((workspace) => workspace.peerDependenciesMeta)),
	});
	return pack(to, OUT);
}

/** The workspaces that the core is built of; their types become parts of its own. */
const CORE = ["model", "languages", "core"];

function packCore() {
	const to = join(OUT, "core/package");
	rmSync(join(OUT, "core"), { recursive: true, force: true });
	write(
		to,
		"dist/bundle.js",
		readFileSync(join(ROOT, "packages/core/dist/bundle.js"), "utf8").replace(/^\/\/# source.*$/m, ""),
	);
	for (const name of CORE) {
		const dist = join(ROOT, "packages", name, "dist");
		const types = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".d.ts"));
		for (const file of types)
			write(to, `dist/${name}/${file}`, withOwnTypes(readFileSync(join(dist, file), "utf8"), `${name}/${file}`));
	}
	const core = workspaces.find(({ name }) => name === "@fissure/core");
	for (const file of ["lexicon.json", "browser.js"])
		cpSync(join(ROOT, `packages/core/dist/${file}`), join(to, `dist/${file}`));
	cpSync(join(ROOT, "LICENSE"), join(to, "LICENSE"));
	cpSync(join(ROOT, "packages/core/README.md"), join(to, "README.md"));
	write(to, "package.json", {
		name: core.name,
		description: core.description,
		...common,
		exports: {
			...core.exports,
			".": { types: "./dist/core/index.d.ts", default: "./dist/bundle.js" },
			"./browser": { types: "./dist/core/index.d.ts", default: "./dist/browser.js" },
		},
		dependencies: dependenciesOf(workspaces.filter(({ folder }) => CORE.includes(folder.split("/")[1]))),
	});
	return pack(to, join(OUT, "core"));
}

/** `@fissure/model` in a declaration is a file beside it; a compiler looks for what was compiled. */
function withOwnTypes(text, from) {
	const doorOf = (name, door) => {
		const { types } = json(`packages/${name}/package.json`).exports[door === undefined ? "." : `./${door}`];
		const path = relative(dirname(from), `${name}/${types.replace("./dist/", "")}`);
		return path.startsWith(".") ? path : `./${path}`;
	};
	return text
		.replace(/^\/\/# source.*$/m, "")
		.replace(
			/(["'])@fissure\/([a-z]+)(?:\/([a-z-]+))?\1/g,
			(_, quote, name, door) => quote + doorOf(name, door) + quote,
		)
		.replace(/(["'])([.][^"']*?)(?:[.]d)?[.]ts\1/g, (_, quote, path) => `${quote}${path}.js${quote}`);
}

if (!existsSync(join(ROOT, "packages/cli/dist/main.js"))) {
	console.error("Expected a built tree, got none; run npm run build");
	process.exit(2);
}
console.log(relative(process.cwd(), isCore ? packCore() : packProgram()));
