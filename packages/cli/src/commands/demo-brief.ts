import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { formatsOf, renderBrief } from "@fissure/report";
import { endingsOf, formatByEnding } from "../terminal/format-by-ending.ts";
import { DONE, FAILED, type Io, STOPPED } from "../terminal/io.ts";
import { writeOutput } from "../terminal/output.ts";
import { progressLine } from "../terminal/progress.ts";
import { complain, complainOf } from "../terminal/report.ts";

type App = typeof import("@fissure/app");

/**
 * The invented case from its texts to its brief, in one go: a case file, what was read in the texts and found between them, what
 * is judged of it, and the brief whose every sentence leads to a source. The case itself is thrown away.
 */
export async function demoBrief(caseYaml: string, out: string, io: Io, app: App): Promise<number> {
	const formats = formatsOf("brief");
	const format = formatByEnding(formats, out);
	if (format === null) {
		complain(io.stderr, `Expected --brief to end in ${endingsOf(formats)}, got "${out}"; choose one of these endings`);
		return FAILED;
	}
	const home = mkdtempSync(join(tmpdir(), "fissure-demo-"));
	const progress = progressLine(io.stderr);
	try {
		const page = await pageOf(dirname(caseYaml), join(home, "demo.fissure"), io, app, progress.show);
		if (typeof page === "number") return page;
		const rendered = await renderBrief(page, format, { env: io.env, signal: io.signal });
		if (!rendered.ok) {
			complainOf(io.stderr, rendered.problem);
			return FAILED;
		}
		progress.clear();
		const failure = await writeOutput(rendered.value, resolve(io.folder ?? process.cwd(), out), io);
		if (failure === null) return DONE;
		complain(io.stderr, failure);
		return FAILED;
	} finally {
		progress.clear();
		rmSync(home, { recursive: true, force: true });
	}
}

type Page = NonNullable<Extract<Awaited<ReturnType<App["buildBrief"]>>, { readonly ok: true }>["value"]["page"]>;

/** What can be printed, or how it ended. */
async function pageOf(
	source: string,
	file: string,
	io: Io,
	app: App,
	onProgress: ReturnType<typeof progressLine>["show"],
): Promise<Page | number> {
	const choice = { file, folder: source, who: "demo", now: () => new Date().toISOString() };
	const hooks = { signal: io.signal, onProgress };
	const made = await app.buildExample({ case: choice, folder: source }, hooks);
	if (!made.ok) {
		complainOf(io.stderr, made.problem);
		return FAILED;
	}
	if (!made.value.whole) return STOPPED;
	const built = await app.buildBrief({ case: choice, draft: join(source, "brief.md"), strict: true }, hooks);
	if (!built.ok) {
		complainOf(io.stderr, built.problem);
		return FAILED;
	}
	const { page, problems } = built.value;
	for (const { message, line } of problems) complain(io.stderr, `brief.md:${line}: ${message}`);
	return page ?? FAILED;
}
