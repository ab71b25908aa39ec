// Does the watch see every silent edit, and none where there is none?
//   npm run --silent bench:watch-edits -- [--keep FILE.fissure]
// The edits of ../shared/data are served by a local server, first as the pages stood before, then as they stood after, with
// half as many pages again that only change their navigation. `fissure watch` fetches them twice, as it would any site.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const EDITS = fileURLToPath(new URL("../../shared/data/whitehouse-page-edits/edits.jsonl.gz", import.meta.url));
const COMMAND = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const MOST_SHOWN = 10;
const WIDTH = 160;

const { values } = parseArgs({ options: { keep: { type: "string" } } });
if (!existsSync(EDITS)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const edits = gunzipSync(readFileSync(EDITS))
	.toString("utf8")
	.split("\n")
	.filter((line) => line !== "")
	.map((line) => JSON.parse(line));
const still = edits.filter((_, at) => at % 2 === 0);
const home = mkdtempSync(join(tmpdir(), "fissure-watch-"));
process.once("exit", () => rmSync(home, { recursive: true, force: true }));
const file = values.keep ?? join(home, "edits.fissure");

let round = 1;
const server = createServer((request, response) => {
	const { pathname } = new URL(request.url ?? "/", "http://localhost");
	const body = pathname === "/list" ? listPage() : textPage(pathname);
	response.writeHead(body === null ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
	response.end(body ?? "");
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const listPage = () =>
	`<ul>${[...edits.keys()].map((at) => `<li><a href="/edit/${at}">Page ${at}</a></li>`).join("")}${[...still.keys()].map((at) => `<li><a href="/still/${at}">Still ${at}</a></li>`).join("")}</ul>`;

function textPage(path) {
	const [, kind, number] = path.split("/");
	const edit = (kind === "still" ? still : edits)[Number(number)];
	if (edit === undefined) return null;
	const text = kind === "edit" && round === 2 ? edit.after : edit.before;
	const paragraphs = text.split(/\n\s*\n/u).map((one) => `<p>${escaped(one)}</p>`);
	return `<html lang="en"><head><title>${escaped(edit.page)}</title></head><body><nav>Visit ${round} <a href="/list?token=${Math.random()}">Home</a></nav><article><h1>${kind} ${number}</h1><div class="body">${paragraphs.join("\n")}</div></article></body></html>`;
}

const source = join(home, "local.yaml");
writeFileSync(
	source,
	`id: local\nvenue: A local server\npublisher: USA\nlanguage: en\nkinds: [readout]\nsites: ["127.0.0.1"]\nlist:\n  - url: ${origin}/list\n    item: li\n    link: a\npage:\n  title: h1\n  body: .body\npoliteness: { delay: 1 }\ntested: true\n`,
);

function fissure(...args) {
	return new Promise((resolve) => {
		const run = spawn(process.execPath, [COMMAND, ...args, "--case", file], { stdio: ["ignore", "pipe", "pipe"] });
		let stdout = "";
		let stderr = "";
		run.stdout.on("data", (chunk) => {
			stdout += chunk;
		});
		run.stderr.on("data", (chunk) => {
			stderr += chunk;
		});
		run.once("exit", (code) => resolve({ stdout, stderr, code }));
	});
}

async function watch() {
	const started = performance.now();
	const args = ["--all", "--delay", "0", "--most", "100000", "--allow-private-hosts", "--format", "json"];
	const { stdout, stderr, code } = await fissure("watch", ...args);
	if (code !== 0) throw new Error(`fissure watch ended with ${code}: ${stderr.slice(0, 2000)}`);
	return { ...JSON.parse(stdout), seconds: (performance.now() - started) / 1000 };
}

try {
	if (values.keep !== undefined) rmSync(values.keep, { force: true });
	await fissure("init", file);
	const added = await fissure("watch", "source", source);
	if (added.code !== 0) throw new Error(added.stderr);
	const first = await watch();
	round = 2;
	const second = await watch();
	const third = await watch();
	console.log(`${edits.length} edited pages, ${still.length} that only change their navigation`);
	console.log(`round 1: ${first.added} added in ${first.seconds.toFixed(1)} s`);
	console.log(
		`round 2: ${second.versions} changed, ${second.unchanged} unchanged in ${second.seconds.toFixed(1)} s; ${second.edits.substantive} substantive, ${second.edits.cosmetic} cosmetic, ${second.alerts.length} alerts shown`,
	);
	console.log(`round 3: ${third.versions} changed, ${third.unchanged} unchanged, ${third.edits.compared} read`);
	const { stdout } = await fissure("edits", "--most", "100000", "--format", "json");
	const all = JSON.parse(stdout).edits;
	const kinds = new Map();
	for (const { changes } of all)
		for (const kind of new Set(changes.flatMap((change) => change.kinds))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	console.log(`pages by what was touched: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
	console.log(`the ${MOST_SHOWN} most consequential:`);
	for (const edit of all.slice(0, MOST_SHOWN)) {
		const gravest = edit.changes.toSorted((a, b) => b.consequence - a.consequence)[0];
		const page = edits[Number(/(\d+)$/u.exec(new URL(edit.url ?? `${origin}/edit/0`).pathname)?.[1])]?.id ?? edit.after;
		const words = `− ${gravest?.before?.exact ?? ""} + ${gravest?.after?.exact ?? ""}`.replace(/\s+/gu, " ");
		console.log(`  ${String(edit.consequence).padStart(3)}  ${page}\n       ${words.slice(0, WIDTH)}`);
	}
	const missed = edits.length - all.filter(({ url }) => url?.includes("/edit/")).length;
	const invented = all.filter(({ url }) => url?.includes("/still/")).length;
	console.log(`missed ${missed}, reported without an edit ${invented}`);
	process.exitCode = missed + invented === 0 ? 0 : 1;
} finally {
	server.close();
}
