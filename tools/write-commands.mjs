// Writes docs/commands.md from what the commands say of themselves.   npm run commands
import { writeFileSync } from "node:fs";
import { compiledOperations } from "../packages/app/dist/operations/index.js";
import { commandsOf, commandsText, OWN_COMMANDS } from "../packages/cli/dist/index.js";

const { operations } = await compiledOperations();
const text = commandsText(commandsOf(operations, OWN_COMMANDS));
writeFileSync(new URL("../docs/commands.md", import.meta.url), text);
