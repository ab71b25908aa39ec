import { compiledOperations } from "@fissure/app/operations";
import { describe, expect, it } from "vitest";
import { terminal } from "../fixtures/call-in.ts";
import { OWN_COMMANDS } from "../run.ts";
import { commandsOf, programOf } from "./program.ts";
import { wrongCallWords } from "./wrong-call.ts";

const { operations } = await compiledOperations();
const commands = commandsOf(operations, OWN_COMMANDS);

type Called = (typeof commands)[number]["command"];

/** Every way to call a command wrongly that the library finds out. */
function wrongCallsOf({ acts, arguments: taken = [], options = [] }: Called): readonly (readonly string[])[] {
	const filled = taken.filter(({ name }) => name.startsWith("<")).map(() => "x");
	const isOpen = taken.some(({ name }) => name.includes("..."));
	return [
		["--nonsense"],
		...(acts === undefined ? [] : [["nonsense"]]),
		...(filled.length > 0 ? [[]] : []),
		...(isOpen || acts !== undefined ? [] : [[...taken.map(({ choices }) => choices?.[0] ?? "x"), "x", "y"]]),
		...options.flatMap(({ flags, choices }) => {
			const flag = /--[a-z-]+/u.exec(flags)?.[0] ?? "";
			if (!flags.includes("<")) return [];
			return [[...filled, flag], ...(choices === undefined ? [] : [[...filled, flag, "nonsense"]])];
		}),
	];
}

/** What is written where the command is called so; only the command itself is made, since there are hundreds of calls. */
async function writtenFor(command: Called, argv: readonly string[]): Promise<string> {
	const { written, ...streams } = terminal({ isTTY: false, columns: 90 });
	const io = { ...streams, env: {}, signal: new AbortController().signal };
	const run = async () => 0;
	const program = programOf([{ command, run }], { io, load: () => Promise.reject(), finish: () => undefined });
	await program.parseAsync([command.path.split(" ").at(-1) ?? "", ...argv], { from: "user" }).catch(() => undefined);
	return written.err;
}

describe("a wrong call", () => {
	it("of any command is told in our words: expected, got, and what to do next", async () => {
		const foreign: string[] = [];
		let calls = 0;
		for (const { command, run } of commands)
			for (const argv of run === null ? [] : wrongCallsOf(command)) {
				calls++;
				const err = await writtenFor(command, argv);
				const [first = "", next = ""] = err.split("\n");
				if (/^fissure: (?:--[a-z-]+: )?Expected .+[,;] got /u.test(first) && /^Try "fissure .+ --help"[.]$/u.test(next))
					continue;
				foreign.push(`${command.path} ${argv.join(" ")}: ${err}`);
			}
		expect(foreign).toEqual([]);
		expect(calls).toBeGreaterThan(300);
	});

	it.each([
		["error: unknown command 'lst'\n(Did you mean list?)\n", 'Expected a command, got "lst"; did you mean list?'],
		[
			"error: option '--by <what>' argument 'a\nb' is invalid. Expected one of c; got \"a\nb\".\n",
			'--by: Expected one of c; got "a\nb"',
		],
		["error: missing required argument 'names'\n", "Expected names, got none"],
		["error: something new\n", "something new"],
	])("%j", (said, words) => {
		expect(wrongCallWords(said)).toBe(words);
	});
});
