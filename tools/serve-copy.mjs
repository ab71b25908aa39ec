// Serves a copy of a case with pages of your own build, beside whatever else runs:
//   node tools/serve-copy.mjs <folder of pages> [case file] [port]
// Without a case file it is the invented case of examples/port-ellery. What you do to the copy is gone with it.
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildExample } from "../packages/app/dist/index.js";
import { startServer } from "../packages/server/dist/index.js";

const [pages = "packages/web/dist", original, port = "0"] = process.argv.slice(2);
if (!existsSync(join(pages, "index.html"))) {
	console.error(`Expected a built application in "${pages}", got none; run npx vite build in packages/web first`);
	process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "fissure-copy-"));
const file = join(folder, "copy.fissure");
const choice = { file, folder, who: process.env.USER ?? "somebody", now: () => new Date().toISOString() };
if (original === undefined || original === "") await make();
else for (const ending of ["", "-wal"]) if (existsSync(original + ending)) cpSync(original + ending, file + ending);

const started = await startServer({ case: choice, pages: resolve(pages), program: "fissure copy", port: Number(port) });
if (!started.ok) fail(started.problem);
console.log(started.value.openAt);
for (const signal of ["SIGINT", "SIGTERM"])
	process.once(signal, async () => {
		await started.value.close();
		rmSync(folder, { recursive: true, force: true });
		process.exit(0);
	});

async function make() {
	const made = await buildExample({ case: choice, folder: resolve("examples/port-ellery") });
	if (!made.ok) fail(made.problem);
}

function fail({ code, message }) {
	console.error(`${code}: ${message}`);
	process.exit(1);
}
