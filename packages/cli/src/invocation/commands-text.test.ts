import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compiledOperations } from "@fissure/app/operations";
import { expect, it } from "vitest";
import { OWN_COMMANDS } from "../run.ts";
import { commandsText } from "./commands-text.ts";
import { commandsOf } from "./program.ts";

it("is what docs/commands.md says: npm run commands", async () => {
	const { operations } = await compiledOperations();
	const page = readFileSync(fileURLToPath(new URL("../../../../docs/commands.md", import.meta.url)), "utf8");
	expect(page).toBe(commandsText(commandsOf(operations, OWN_COMMANDS)));
});
