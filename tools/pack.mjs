// Packs the built tree as one package that npm installs without knowing any @fissure/*: out/fissure-VERSION.tgz.
//   npm run --silent pack
// What was built keeps its places, so that a program finds its data and pages as it does in the tree. Packages of others are
// dependencies, in the versions that the workspaces ask for.
//   node tools/pack.mjs --core
// packs the core alone, as a library: out/core/fissure-core-VERSION.tgz.
//   npm run --silent pack:offline [-- --with-node]
// packs the program with every package that it needs, compiled for this system and this Node, for machines without a network:
// out/fissure-VERSION-linux-x64-node20.tar.gz, with the sum of its bytes beside it. With --with-node it brings this Node along.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readShippedLexicon } from "../packages/app/dist/lexicon/read-lexicon.js";
import { JOINED } from "./joined-packages.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "out");
const json = (file) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const root = json("package.json");
const workspaces = root.workspaces.map((folder) => ({ folder, ...json(`${folder}/package.json`) }));
const isCore = process.argv.includes("--core");
const isOffline = process.argv.includes("--offline");
const withNode = process.argv.includes("--with-node");

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
	layProgram(to);
	return pack(to, OUT);
}

/** The built program and its manifest, as npm and machines without it get them. */
function layProgram(to) {
	rmSync(to, { recursive: true, force: true });
	const copy = copyTo(to);
	copy("packages/cli/dist/main.js", () => true);
	// Compiled code is for one Node, and each keeps its own.
	copy("packages/cli/dist/program", (file) => !/[.]code[.]v/.test(file));
	copy("packages/web/dist", (file) => !isMap(file) && !/[.](tsbuildinfo|d[.]ts)$/.test(file));
	copy("examples/port-ellery", (file) => !isTest(file));
	for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) copy(file, () => true);
	for (const { folder, name, version } of workspaces) {
		write(to, `${folder}/package.json`, { name, version, private: true, type: "module" });
		// Data that the build joined: words, sources, operations, help.
		const data = readdirSync(join(ROOT, folder, "dist")).filter((file) => /[.](json|bin|txt)$/.test(file));
		for (const file of data) copy(`${folder}/dist/${file}`, () => true);
	}
	write(to, "package.json", {
		name: root.name,
		description: root.description,
		...common,
		bin: { fissure: "packages/cli/dist/main.js" },
		dependencies: Object.fromEntries(
			Object.entries(dependenciesOf(workspaces)).filter(([name]) => !JOINED.includes(name)),
		),
		// Packages that a person installs beside the program, where something is asked for that needs them.
		peerDependencies: Object.assign({}, ...workspaces.map((workspace) => workspace.peerDependencies)),
		peerDependenciesMeta: Object.assign({}, ...workspaces.map((workspace) => workspace.peerDependenciesMeta)),
	});
}

/** Of a package that is only needed to compile it or to read about it. */
const isLeftOut = (path) =>
	/[.](map|d[.][cm]?ts|tsbuildinfo)$/.test(path) ||
	/[/]better-sqlite3[/](deps|src|build[/](?!Release$|Release[/]better_sqlite3[.]node$))/.test(path);

/** The folders of all packages of others that the program loads, as they are installed here. */
function installedPackages() {
	const found = new Set();
	const look = (folder, needed, isOptional) => {
		for (const name of Object.keys(needed ?? {})) {
			if (name.startsWith("@fissure/") || JOINED.includes(name)) continue;
			const place = createRequire(join(folder, "package.json"))
				.resolve.paths(`${name}/package.json`)
				.map((path) => join(path, name))
				.find((path) => existsSync(join(path, "package.json")));
			if (place === undefined && isOptional) continue;
			if (place === undefined) throw new Error(`Expected ${name} for ${folder}, got none; run npm install`);
			if (found.has(place)) continue;
			found.add(place);
			const manifest = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
			look(place, manifest.dependencies, false);
			// Of files for many systems those of this one are installed.
			look(place, manifest.optionalDependencies, true);
		}
	};
	for (const { folder, dependencies } of workspaces) look(join(ROOT, folder), dependencies, false);
	return [...found].sort();
}

const [MAJOR] = process.versions.node.split(".");

const START = `#!/bin/sh
# Starts Fissure from this folder, wherever it is; needs nothing from the network.
here=$(dirname "$(readlink -f "$0")")/..
node=\${FISSURE_NODE:-$here/node/bin/node}
[ -x "$node" ] || node=$(command -v node) || { echo "fissure: Expected Node ${MAJOR}, got none; install it, or name it with FISSURE_NODE" >&2; exit 2; }
version=$("$node" --version)
case $version in
	v${MAJOR}.*) exec "$node" "$here/packages/cli/dist/main.js" "$@" ;;
	*) echo "fissure: Expected Node ${MAJOR}, for which this archive was made, got $version; install that, or name it with FISSURE_NODE" >&2; exit 2 ;;
esac
`;

function packOffline() {
	const name = `fissure-${root.version}-${process.platform}-${process.arch}-node${MAJOR}${withNode ? "-included" : ""}`;
	const to = join(OUT, name);
	layProgram(to);
	for (const folder of installedPackages())
		cpSync(folder, join(to, relative(ROOT, folder)), {
			recursive: true,
			dereference: true,
			// Packages within are looked up for themselves.
			filter: (path) => !isLeftOut(path.replaceAll(sep, "/")) && (path === folder || !/[\\/]node_modules$/.test(path)),
		});
	for (const folder of ["deploy", "docs"]) copyTo(to)(folder, (path) => !isTest(path));
	write(to, "bin/fissure", START);
	execFileSync("chmod", ["755", join(to, "bin/fissure")]);
	if (withNode) cpSync(process.execPath, join(to, "node/bin/node"));
	const files = readdirSync(to, { recursive: true }).filter((path) => statSync(join(to, path)).isFile());
	write(
		to,
		"SHA256SUMS",
		files
			.sort()
			.map((path) => `${sumOf(join(to, path))}  ${path}\n`)
			.join(""),
	);
	const archive = `${to}.tar.gz`;
	// The same tree gives the same bytes.
	const plain = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "--mode=go=rX,u+rw"];
	execFileSync("tar", [...plain, "-I", "gzip -9n", "-cf", archive, "-C", OUT, name]);
	rmSync(to, { recursive: true });
	writeFileSync(`${archive}.sha256`, `${sumOf(archive)}  ${name}.tar.gz\n`);
	return archive;
}

const sumOf = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

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
	// In one file, which any program reads; the words of a language are in files of their own only in ours.
	const lexicon = readShippedLexicon(join(ROOT, "packages"));
	if (!lexicon.ok) throw new Error(lexicon.problem.message);
	write(to, "dist/lexicon.json", JSON.stringify(lexicon.value));
	cpSync(join(ROOT, "packages/core/dist/browser.js"), join(to, "dist/browser.js"));
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
console.log(relative(process.cwd(), isCore ? packCore() : isOffline ? packOffline() : packProgram()));
