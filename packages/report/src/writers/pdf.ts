import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { failed, type Outcome } from "@fissure/core";

export interface PdfOptions {
	/** Path of the program; looked for where it is usual, unless given. */
	readonly chromium?: string;
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly signal?: AbortSignal;
	/** Milliseconds; a printer that hangs must not hang us. */
	readonly patience?: number;
}

const PATIENCE = 60_000;

/**
 * A page as PDF, printed by an installed Chromium that has no network and runs nothing in it.
 *
 * - problems: `chromium-missing`, `chromium-failed`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function writePdf(html: string, options: PdfOptions = {}): Promise<Outcome<Uint8Array>> {
	const { chromium, env = process.env, signal, patience = PATIENCE } = options;
	const program = chromium ?? findChromium(env);
	if (program === null || !existsSync(program)) {
		const got = program === null ? "none on this machine" : `nothing at "${program}"`;
		const message = `Expected Chromium, Chrome or Edge to print the PDF, got ${got}; install one (for fissure brief, --chromium PATH names it), or write a file that ends in .html and print that from a browser`;
		return failed("chromium-missing", message, program ?? "pdf");
	}
	const folder = await mkdtemp(join(tmpdir(), "fissure-pdf-"));
	try {
		const [page, pdf] = [join(folder, "brief.html"), join(folder, "brief.pdf")];
		await writeFile(page, html);
		const said = await print(program, { page, pdf, folder, patience, ...(signal === undefined ? {} : { signal }) });
		signal?.throwIfAborted();
		if (said === null && existsSync(pdf)) return { ok: true, value: new Uint8Array(await readFile(pdf)) };
		const message = `Expected a PDF from "${program}", got "${said ?? "no file"}"; write a file that ends in .html and print that from a browser`;
		return failed("chromium-failed", message, program);
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	}
}

interface Printing {
	readonly page: string;
	readonly pdf: string;
	readonly folder: string;
	readonly patience: number;
	readonly signal?: AbortSignal;
}

/** Null when it was printed; else what the program said last. */
const print = (program: string, { page, pdf, folder, patience, signal }: Printing): Promise<string | null> =>
	new Promise((done) => {
		const child = spawn(
			program,
			[
				...FLAGS,
				...sandbox(),
				`--user-data-dir=${join(folder, "profile")}`,
				`--print-to-pdf=${pdf}`,
				pathToFileURL(page).href,
			],
			{
				stdio: ["ignore", "ignore", "pipe"],
				timeout: patience,
				killSignal: "SIGKILL",
				...(signal === undefined ? {} : { signal }),
			},
		);
		let said = "";
		child.stderr.on("data", (chunk: Buffer) => {
			said = `${said}${chunk.toString()}`.slice(-300);
		});
		child.on("error", (error) => done(error.message));
		child.on("close", (code) => done(code === 0 ? null : said.trim().split("\n").at(-1) || `exit status ${code}`));
	});

const FLAGS = [
	"--headless",
	"--disable-gpu",
	"--disable-extensions",
	"--disable-background-networking",
	"--no-first-run",
	"--no-pdf-header-footer",
	// Every name resolves to nothing: a brief loads nothing, and must not be able to.
	"--host-resolver-rules=MAP * ~NOTFOUND",
];
/** The sandbox does not start for the superuser, as in a container. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

const NAMES = [
	"chromium-headless-shell",
	"chromium",
	"chromium-browser",
	"google-chrome",
	"google-chrome-stable",
	"microsoft-edge",
	"chrome",
];
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where Chromium, Chrome or Edge is installed; null where none is found. */
export function findChromium(env: Environment, exists: (path: string) => boolean = existsSync): string | null {
	const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
	const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...onPath, ...PLACES].find(exists) ?? null;
}
