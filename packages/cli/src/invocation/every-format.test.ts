import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExample } from "@fissure/app";
import { type AnyOperation, compiledOperations, LOADERS, type OperationName } from "@fissure/app/operations";
import { endingsOfFormat, findChromium } from "@fissure/report";
import { afterAll, describe, expect, it } from "vitest";
import { oneIn } from "../../../../tools/in-proof.ts";
import { terminal } from "../fixtures/call-in.ts";
import { commandsOf, programOf } from "./program.ts";
import type { LoadOperation } from "./runnable-command.ts";

const { operations } = await compiledOperations();
const folder = mkdtempSync(join(tmpdir(), "fissure-formats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FORMATS = [
	"text",
	"json",
	"csv",
	"markdown",
	"html",
	"docx",
	"svg",
	"pdf",
	"jsonl",
	"w3c",
	"graphml",
	"gexf",
	"dl",
];
const VIEW_FORMATS = ["text", "json", "csv", "markdown"];
const DOCUMENTS = ["docx", "pdf"];

const writing = commandsOf(operations, []).filter(
	({ command: { options = [], writesItself }, run }) =>
		run !== null && writesItself !== true && options.some(({ flags }) => flags.startsWith("--out")),
);
const formatsIn = ({ command: { formats = VIEW_FORMATS } }: (typeof writing)[number]) => formats;

describe("a format in which a command writes nothing", () => {
	const load = async (): Promise<AnyOperation> =>
		({ permission: "read", command: null, typed: () => "not refused", run: () => Promise.reject() }) as never;

	it("is refused with those in which it does, before anything is read", async () => {
		const faults: string[] = [];
		for (const one of writing) {
			const { path, arguments: taken = [] } = one.command;
			const formats = formatsIn(one);
			const known = new Set(formats.flatMap(endingsOfFormat));
			const words = taken.filter(({ name }) => name.startsWith("<")).map(() => "x");
			for (const format of formats.length === 1 ? DOCUMENTS : FORMATS.filter((name) => !formats.includes(name)))
				for (const ending of endingsOfFormat(format).filter((other) => !known.has(other))) {
					const { written, ...streams } = terminal();
					const io = { ...streams, env: {}, signal: new AbortController().signal, folder };
					const codes: number[] = [];
					const program = programOf([one], { io, load, finish: (status) => void codes.push(status) });
					await program.parseAsync([path.split(" ").at(-1) ?? "", ...words, "--out", `x${ending}`], { from: "user" });
					if (codes[0] !== 2 || !/Expected --out to end in .+, got "x[.]/u.test(written.err))
						faults.push(`${path} ${ending}: ${codes[0]} ${written.err}`);
				}
		}
		expect(faults).toEqual([]);
	});
});

/** How each command that has formats of its own is called on the example, so that it has something to write. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
	actor: ["VAL"],
	issue: ["corridor"],
	"deeds sheet": ["--holder", "VAL"],
	collocations: ["corridor"],
	divergence: ["VAL", "OST"],
	kwic: ["corridor"],
	unnamed: ["VAL"],
	expect: ["VAL"],
};
/** Commands on files or of one text, which have tests of their own. */
const OTHERS = ["brief", "brief pack", "verify", "quote", "compare"];

const BEGINS: Readonly<Record<string, RegExp>> = {
	json: /^[[{]/u,
	html: /^<!doctype html/iu,
	docx: /^PK/u,
	svg: /^(?:<\?xml[^>]*>\s*)?<svg/u,
	pdf: /^%PDF/u,
	graphml: /^<\?xml/u,
	gexf: /^<\?xml/u,
};

describe("a format that a command declares", () => {
	const own = writing.filter(({ command: { path, formats } }) => formats !== undefined && !OTHERS.includes(path));
	const canPrint = findChromium(process.env) !== null;
	// All of them take minutes; the proof goes through all.
	const tried = oneIn(8, own);

	it("is what is written", { timeout: 300_000 }, async () => {
		const file = join(folder, "example.fissure");
		const choice = { file, folder, who: "Ana", now: () => "2033-01-01T00:00:00.000Z" };
		expect(await createExample(choice)).toMatchObject({ ok: true });
		const faults: string[] = [];
		for (const one of tried) {
			const { path } = one.command;
			const formats = formatsIn(one).filter((format) => format !== "pdf" || canPrint);
			// It is asked once, and what it answered is written in each format.
			const answered: Promise<unknown>[] = [];
			const load: LoadOperation = async (name) => {
				const operation: AnyOperation = await LOADERS[name as OperationName]();
				const run: AnyOperation["run"] = (input, context) => {
					if (answered.length === 0) answered.push(operation.run(input, context));
					return answered[0] as never;
				};
				return { ...operation, run };
			};
			for (const format of formats) {
				const out = join(folder, `${path.replaceAll(" ", "-")}${endingsOfFormat(format)[0]}`);
				const { written, ...streams } = terminal();
				const io = { ...streams, env: {}, signal: new AbortController().signal, folder };
				const program = programOf([one], { io, load, finish: () => undefined });
				const argv = [path.split(" ").at(-1) ?? "", ...(CALLS[path] ?? []), "--format", format, "--out", out];
				await program
					.parseAsync([...argv, "--case", file], { from: "user" })
					.catch((error) => faults.push(`${path}: ${error}`));
				const begin = existsSync(out) ? readFileSync(out, "latin1").replace(/^\u00ef\u00bb\u00bf/u, "") : "";
				if (!(BEGINS[format] ?? /\S/u).test(begin)) faults.push(`${path} ${format}: ${written.err}`);
			}
		}
		expect(faults).toEqual([]);
	});
});
