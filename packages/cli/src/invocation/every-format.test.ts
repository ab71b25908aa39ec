import { type AnyOperation, compiledOperations } from "@fissure/app/operations";
import { endingsOfFormat } from "@fissure/report";
import { describe, expect, it } from "vitest";
import { terminal } from "../fixtures/call-in.ts";
import { commandsOf, programOf } from "./program.ts";

const { operations } = await compiledOperations();

const FORMATS = [
	"text",
	"json",
	"csv",
	"markdown",
	"html",
	"docx",
	"sarif",
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
					const io = { ...streams, env: {}, signal: new AbortController().signal };
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
