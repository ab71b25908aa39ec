import { compiledOperations } from "@fissure/app/operations";
import { type Command, Help } from "commander";
import { expect, it } from "vitest";
import { terminal } from "../fixtures/call-in.ts";
import { OWN_COMMANDS } from "../run.ts";
import { helpText } from "./help-page.ts";
import { commandsOf, helpPages, programOf } from "./program.ts";

it("lays help out as the library does, however wide the terminal is", async () => {
	const commands = commandsOf((await compiledOperations()).operations, OWN_COMMANDS);
	const io = { ...terminal(), env: {}, signal: new AbortController().signal };
	const program = programOf(commands, { io, load: () => Promise.reject(), finish: () => {} });
	const pages = new Map(helpPages(program, commands));
	const all = (command: Command, path: readonly string[]): readonly (readonly [Command, string])[] => [
		[command, path.join(" ")],
		...command.commands.flatMap((one) => all(one, [...path, one.name()])),
	];
	const known = all(program, []);
	expect(known.map(([, path]) => path).toSorted()).toEqual([...pages.keys()].toSorted());
	for (const [command, path] of known)
		for (const columns of [30, 60, 79, 100, 137, 400]) {
			const library = new Help();
			library.helpWidth = columns;
			const page = pages.get(path);
			if (page === undefined) throw new Error(`Expected help of "${path}", got none`);
			expect(helpText({ ...page, after: "" }, columns)).toBe(library.formatHelp(command, library));
		}
});
