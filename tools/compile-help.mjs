// Writes what help says of every command beside the compiled program, which shows it without loading what else it needs: a line each,
// the path of the command, a tab, and its page as JSON.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compiledOperations } from "../packages/app/dist/operations/index.js";
import { commandsOf, helpPages, OWN_COMMANDS, programOf } from "../packages/cli/dist/index.js";

const { operations } = await compiledOperations();
const commands = commandsOf(operations, OWN_COMMANDS);
const program = programOf(commands, { io: process, load: () => {}, finish: () => {} });
const target = fileURLToPath(new URL("../packages/cli/dist/help.txt", import.meta.url));
writeFileSync(
	target,
	helpPages(program, commands)
		.map(([path, page]) => `${path}\t${JSON.stringify(page)}\n`)
		.join(""),
);
