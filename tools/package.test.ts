import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "./in-proof.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const isBuilt = existsSync(join(root, "packages/cli/dist/main.js"));
/** Installing compiles the driver of the case file, once for each Node: minutes. */
const MINUTES = 60_000;

const home = mkdtempSync(join(tmpdir(), "fissure-package-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const WORDS = "The Prime Minister condemned the invasion of Ukraine and called for an immediate ceasefire.\n";

/** The program as npm installs it for all folders, started with one Node. */
interface Installed {
	readonly node: string;
	readonly folder: string;
}

const programOf = ({ folder }: Installed): string => join(folder, "packages/cli/dist/main.js");

/** Runs a command in a folder of its own, without what this tree could lend it. */
function run(installed: Installed, cwd: string, ...args: readonly string[]) {
	const { stdout, stderr, status } = spawnSync(installed.node, [programOf(installed), ...args], {
		cwd,
		encoding: "utf8",
		env: { PATH: process.env.PATH, HOME: home },
	});
	return { stdout, stderr, status };
}

function emptyFolder(name: string): string {
	const folder = join(home, name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return folder;
}

/** From the tarball that was packed, as a person installs it. */
function installProgram(prefix: string, env: NodeJS.ProcessEnv): void {
	const args = ["install", "-g", "--prefix", prefix, "--allow-scripts=better-sqlite3", "--no-audit", "--no-fund"];
	const tarball = join(root, "out/fissure-0.1.0.tgz");
	execFileSync("npm", [...args, tarball], { cwd: emptyFolder("install"), env, stdio: "pipe" });
}

/** What a person does first; each step needs the one before it. */
function smoke(installed: Installed, folder: string): void {
	const demo = run(installed, folder, "demo");
	expect(demo.stderr).toBe("");
	expect(demo.status).toBe(0);
	expect(demo.stdout).toContain("Valdara");
	writeFileSync(join(folder, "a.txt"), WORDS);
	writeFileSync(join(folder, "b.txt"), "The two sides discussed trade. China supports a ceasefire in Ukraine.\n");
	writeFileSync(join(folder, "brief.md"), "Britain “called for an immediate ceasefire” in its readout.\n");
	const compared = run(installed, folder, "compare", "a.txt", "b.txt", "--publisher", "GBR,CHN", "--format", "json");
	expect(compared.stderr).toBe("");
	expect(JSON.parse(compared.stdout)).toMatchObject({ accounts: [{}, {}] });
	const verified = run(installed, folder, "verify", "brief.md", "--against", "a.txt", "--format", "json");
	expect(JSON.parse(verified.stdout)).toMatchObject({
		quotations: [{ state: "exact", quote: "called for an immediate ceasefire" }],
	});
	for (const args of [["init", "c.fissure"], ["add", "a.txt", "--publisher", "GBR"], ["code"]])
		expect(run(installed, folder, ...args)).toMatchObject({ status: 0 });
	expect(run(installed, folder, "ask")).toMatchObject({ status: 0, stdout: expect.stringContaining("GBR") });
}

/** Starts a server on the invented case, asks for its page and for the case, and stops it. */
async function serveAndAsk(
	installed: Installed,
	cwd: string,
): Promise<{ readonly page: string; readonly case: unknown }> {
	const server = spawn(installed.node, [programOf(installed), "serve", "--demo", "--no-open", "--port", "0"], {
		cwd,
		env: { PATH: process.env.PATH, HOME: home },
	});
	try {
		const address = await new Promise<string>((resolve, reject) => {
			let said = "";
			const listen = (text: Buffer): void => {
				said += text;
				const found = /http\S+key=\S+/.exec(said)?.[0];
				if (found !== undefined) resolve(found);
			};
			server.stdout.on("data", listen);
			server.stderr.on("data", listen);
			server.on("exit", () => reject(new Error(said)));
		});
		const entered = await fetch(address, { redirect: "manual" });
		const headers = {
			cookie: entered.headers
				.getSetCookie()
				.map((cookie) => cookie.split(";")[0])
				.join("; "),
		};
		const page = await fetch(new URL("/", address), { headers });
		const facts = await fetch(new URL("/api/case", address), { headers });
		return { page: await page.text(), case: await facts.json() };
	} finally {
		server.kill();
	}
}

/** A Node of this line from npm, with its headers; null where it cannot be fetched. */
function fetchNode(line: string): { readonly node: string; readonly headers: string } | null {
	const prefix = join(home, `node-${line}`);
	mkdirSync(prefix);
	writeFileSync(join(prefix, "package.json"), '{ "private": true, "allowScripts": { "node": true } }');
	const args = ["install", "--prefix", prefix, "--no-audit", "--no-fund", `node@${line}`];
	if (spawnSync("npm", args, { cwd: home }).status !== 0) return null;
	const folder = readdirSync(prefix, { recursive: true, encoding: "utf8" }).find((path) =>
		existsSync(join(prefix, path, "include/node/node.h")),
	);
	return folder === undefined ? null : { node: join(prefix, folder, "bin/node"), headers: join(prefix, folder) };
}

describe.skipIf(!isBuilt)("the packed program (skipped: not built)", () => {
	beforeAll(() => {
		mkdirSync(join(root, "out"), { recursive: true });
		writeFileSync(join(root, "out/fissure-0.0.1.tgz"), "an earlier one");
		execFileSync(process.execPath, [join(root, "tools/pack.mjs")], { cwd: root });
	}, 5 * MINUTES);
	const tarballs = () => readdirSync(join(root, "out")).filter((name) => name.endsWith(".tgz"));

	it("is one file, without source maps and tests, with what a program needs beside it", () => {
		expect(tarballs()).toEqual(["fissure-0.1.0.tgz"]);
		const listed = execFileSync("tar", ["tzf", join(root, "out/fissure-0.1.0.tgz")], { encoding: "utf8" }).split("\n");
		expect(listed.filter((path) => /[.]map$|[.]test[.]|[.]d[.]ts$|tsbuildinfo/.test(path))).toEqual([]);
		for (const path of ["README.md", "LICENSE", "packages/web/dist/index.html", "examples/port-ellery/case.yaml"])
			expect(listed).toContain(`package/${path}`);
		for (const file of ["lexicon.json", "lexicon-hashes.json", "lexicon-en.bin", "lexicon-ru.bin", "lexicon-zh.bin"])
			expect(listed).toContain(`package/packages/core/dist/${file}`);
		const manifest = execFileSync("tar", ["xzOf", join(root, "out/fissure-0.1.0.tgz"), "package/package.json"]);
		expect(manifest.toString()).not.toContain("@fissure/");
	});

	describe.skipIf(!isProof)("installed (skipped: npm run proof)", () => {
		const prefix = join(home, "prefix");
		const installed: Installed = {
			node: process.execPath,
			folder: join(prefix, "lib/node_modules/fissure"),
		};
		beforeAll(() => {
			installProgram(prefix, process.env);
		}, 20 * MINUTES);

		it("compares, verifies and keeps a case in an empty folder", { timeout: 5 * MINUTES }, () => {
			expect(existsSync(join(installed.folder, "node_modules/@fissure"))).toBe(false);
			smoke(installed, emptyFolder("work"));
		});

		it("serves the pages and the case", { timeout: 5 * MINUTES }, async () => {
			const answers = await serveAndAsk(installed, emptyFolder("serve"));
			expect(answers.page).toContain("<title>");
			expect(answers.case).toMatchObject({ name: "port-ellery.fissure" });
		});

		describe.each(["22", "24"])("on Node %s", (line) => {
			const other = fetchNode(line);
			const env = { ...process.env, PATH: `${dirname(other?.node ?? "")}${delimiter}${process.env.PATH}` };
			const withoutNode = `skipped: Node ${line} could not be fetched`;

			it("runs as installed with it", { timeout: 10 * MINUTES }, ({ skip }) => {
				if (other === null) return skip(withoutNode);
				const own = join(home, `prefix-${line}`);
				installProgram(own, env);
				smoke({ node: other.node, folder: join(own, "lib/node_modules/fissure") }, emptyFolder(`work-${line}`));
			});

			it("runs as installed with an older Node, once a person did what it says", { timeout: 30 * MINUTES }, ({
				skip,
			}) => {
				if (other === null) return skip(withoutNode);
				const folder = join(home, `fissure-${line}`);
				cpSync(installed.folder, folder, { recursive: true });
				const there: Installed = { node: other.node, folder };
				const refused = run(there, emptyFolder(`mend-${line}`), "init", "c.fissure");
				expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining(`with this Node in ${folder}`) });
				const [, remedy = ""] = /run "npm ([^"]+)"/.exec(refused.stderr) ?? [];
				execFileSync("npm", [...remedy.split(" "), `--nodedir=${other.headers}`], { cwd: folder, env, stdio: "pipe" });
				smoke(there, emptyFolder(`work-again-${line}`));
			});
		});

		it("says what to do where the file of the driver is broken", () => {
			writeFileSync(
				join(installed.folder, "node_modules/better-sqlite3/build/Release/better_sqlite3.node"),
				"no library",
			);
			const { stderr, status } = run(installed, emptyFolder("broken"), "init", "c.fissure");
			expect(stderr).toMatch(/got none that loads; run "npm rebuild better-sqlite3" with this Node in /);
			expect(stderr).not.toContain("    at ");
			expect(status).toBe(2);
		});
	});
});

describe.skipIf(!isBuilt || !isProof)("the archive for machines without a network (skipped: npm run proof)", () => {
	it("holds what it says, and works where nothing can be reached", { timeout: 5 * MINUTES }, () => {
		const [name = ""] = execFileSync(process.execPath, [join(root, "tools/pack.mjs"), "--offline"], {
			cwd: root,
			encoding: "utf8",
		}).split("\n");
		const folder = emptyFolder("offline");
		const sums = { cwd: join(root, "out"), stdio: "pipe" } as const;
		execFileSync("sha256sum", ["--check", "--status", `${basename(name)}.sha256`], sums);
		execFileSync("tar", ["xzf", join(root, name), "--strip-components=1"], { cwd: folder });
		execFileSync("sha256sum", ["--check", "--status", "SHA256SUMS"], { cwd: folder });
		const started = (...args: readonly string[]) =>
			spawnSync("unshare", ["--map-root-user", "--net", join(folder, "bin/fissure"), ...args], {
				cwd: emptyFolder("offline-work"),
				encoding: "utf8",
				env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: home },
			});
		expect(started("demo")).toMatchObject({ status: 0, stdout: expect.stringContaining("Valdara"), stderr: "" });
		expect(started("init", "c.fissure")).toMatchObject({ status: 0 });
		const [, native = ""] =
			/(@node-rs[/]argon2-\S+[.]node)/.exec(readFileSync(join(folder, "SHA256SUMS"), "utf8")) ?? [];
		expect(native, "what passwords are kept with").not.toBe("");
	});
});

describe.skipIf(!isBuilt || !isProof)("the packed core (skipped: npm run proof)", () => {
	it("is a library with types of its own, whose README works as it says", { timeout: 10 * MINUTES }, () => {
		execFileSync(process.execPath, [join(root, "tools/pack.mjs"), "--core"], { cwd: root });
		const folder = emptyFolder("library");
		writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
		const tarball = join(root, "out/core/fissure-core-0.1.0.tgz");
		execFileSync("npm", ["install", "--no-audit", "--no-fund", tarball], { cwd: folder, stdio: "pipe" });
		const readme = readFileSync(join(folder, "node_modules/@fissure/core/README.md"), "utf8");
		const [, example = ""] = /^```js\n(.*?)^```/ms.exec(readme) ?? [];
		writeFileSync(join(folder, "example.js"), example);
		expect(execFileSync(process.execPath, ["example.js"], { cwd: folder, encoding: "utf8" })).toContain("Gaza");
		writeFileSync(
			join(folder, "use.ts"),
			`import { compareAccounts, type Finding, type LexiconData } from "@fissure/core";
declare const data: LexiconData;
export const findings: readonly Finding[] = compareAccounts([], { codebook: data.codebook }).findings;
// @ts-expect-error: a list of findings is no number
export const wrong: number = findings;
`,
		);
		const compilerOptions = { strict: true, noEmit: true, module: "nodenext", target: "es2023", types: [] };
		writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
		const checked = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc")], {
			cwd: folder,
			encoding: "utf8",
		});
		expect(checked.stdout).toBe("");
		expect(checked.status).toBe(0);
		const files = readdirSync(join(folder, "node_modules/@fissure/core"), { recursive: true, encoding: "utf8" });
		expect(files.filter((file) => /[.]map$|[.]test[.]/.test(file))).toEqual([]);
	});
});
