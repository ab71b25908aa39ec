import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "@fissure/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callIn } from "../../packages/cli/src/fixtures/call-in.ts";
import { readPdf } from "../../packages/sources/src/formats/pdf.ts";
import { isProof } from "../../tools/in-proof.ts";

/** Every step of the page, from the texts to the brief, in a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), "fissure-golden-brief-"));
afterAll(() => rmSync(folder, { recursive: true }));
const here = fileURLToPath(new URL(".", import.meta.url));
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

const [, marked = ""] = readFileSync(join(here, "README.md"), "utf8").split("<!-- brief commands -->");
const commands = (/```sh\n([\s\S]*?)```/u.exec(marked)?.[1] ?? "").trim().split("\n");

function call(command: string) {
	const argv = command
		.split(" ")
		.slice(1)
		.map((word) => (word.startsWith("examples/") ? join(folder, word) : word));
	return callIn(folder, argv, { env: process.env });
}

beforeAll(async () => {
	symlinkSync(join(here, ".."), join(folder, "examples"));
	for (const command of commands) {
		const { code, err } = await call(command);
		if (code !== 0) throw new Error(`${command}: ${code}\n${err}`);
	}
}, 180_000);

/** Notes of the brief; each has its own number in every format. */
const NOTES = 36;

describe("the brief of Port Ellery", () => {
	it("is built by the commands that its page gives", () => {
		expect(commands.length).toBeGreaterThan(6);
		expect(read("brief.html").match(/<li id="n\d+">/gu)).toHaveLength(NOTES);
		expect(read("brief.docx").slice(0, 2)).toBe("PK");
		expect(read("brief.bib").match(/^@misc\{/gmu)?.length).toBeGreaterThanOrEqual(12);
	});

	it("is the end of the demo, in one go", async () => {
		expect(await call("fissure demo --brief demo.html")).toMatchObject({ code: 0, out: "", err: "" });
		expect(read("demo.html").match(/<li id="n\d+">/gu)).toHaveLength(NOTES);
		expect((await call("fissure demo --brief demo.odt")).code).toBe(2);
	});

	it("is not built when a letter of it is another", async () => {
		const brief = readFileSync(join(here, "brief.md"), "utf8");
		writeFileSync(join(folder, "other.md"), brief.replace("“неизменная поддержка”", "“неизменная поддержкa”"));
		const { code, err } = await call("fissure brief other.md --out other.html");
		expect(code).toBe(1);
		expect(err).toMatch(
			/^fissure: other\.md:\d+:\d+: error words-(?:changed|gone): Expected the words “неизменная поддержкa”/u,
		);
		expect(existsSync(join(folder, "other.html"))).toBe(false);
	});

	it.skipIf(findChromium(process.env) === null)("is printed as a PDF (skipped: no Chromium)", async () => {
		expect(await call("fissure brief examples/port-ellery/brief.md --out brief.pdf")).toMatchObject({
			code: 0,
			err: expect.stringMatching(/^fissure: wrote brief[.]pdf \(\d+ kB\)\n$/),
		});
		const pdf = readFileSync(join(folder, "brief.pdf"));
		expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
		expect(pdf.byteLength).toBeGreaterThan(50_000);
	});

	const office = programNamed("soffice");
	it.skipIf(!isProof || office === null)(
		"opens in LibreOffice, and its pages show every footnote (skipped: not asked for with npm run proof, or no LibreOffice)",
		async () => {
			const profile = `-env:UserInstallation=file://${join(folder, "office")}`;
			const argv = [
				"--headless",
				profile,
				"--convert-to",
				"pdf",
				"--outdir",
				join(folder, "office-pdf"),
				join(folder, "brief.docx"),
			];
			const { status } = spawnSync(office ?? "", argv, { timeout: 120_000 });
			expect(status).toBe(0);
			const text = await textOf(join(folder, "office-pdf/brief.pdf"));
			const shown = text.replace(/\s+/gu, "");
			const html = read("brief.html");
			const cited = [...html.matchAll(/<span class="cited">([^<]*)<\/span>/gu)].map(([, words = ""]) => plain(words));
			expect(cited.length).toBeGreaterThan(20);
			// A page may end in the midst of a note; its head and its tail stand somewhere.
			const stands = (words: string) => shown.includes(words.slice(0, 15)) && shown.includes(words.slice(-15));
			expect(cited.filter((words) => !stands(words))).toEqual([]);
			const judged = [...html.matchAll(/Judgment ([\w-]+) \(/gu)].map(([, name = ""]) => name);
			expect(judged.filter((name) => !shown.includes(name))).toEqual([]);
		},
		180_000,
	);
});

const ENTITIES: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&#39;": "'",
	"&quot;": '"',
	"&lt;": "<",
	"&gt;": ">",
};
const plain = (html: string): string =>
	html.replace(/&(?:amp|#39|quot|lt|gt);/gu, (found) => ENTITIES[found] ?? found).replace(/\s+/gu, "");

function programNamed(name: string): string | null {
	const places = (process.env.PATH ?? "").split(delimiter).map((place) => join(place, name));
	return places.find((place) => existsSync(place)) ?? null;
}

/** The text of a PDF, page after page. */
async function textOf(file: string): Promise<string> {
	const read = await readPdf(new Uint8Array(readFileSync(file)), file, 60_000);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.text;
}
