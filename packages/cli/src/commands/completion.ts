import { Argument, type Command } from "commander";
import { DONE, type Io, writeAll } from "../io.ts";
import { oneOf } from "./shared-options.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;

const EXAMPLES = `
Examples:
  source <(fissure completion bash)
  fissure completion zsh > "\${fpath[1]}/_fissure"
  fissure completion fish > ~/.config/fish/completions/fissure.fish`;

export function addCompletion(program: Command, io: Io, finish: (code: number) => void): void {
	program
		.command("completion")
		.summary("print a script that completes commands and options")
		.description("Print a script that completes commands, options and their values in your shell.")
		.addArgument(new Argument("<shell>", "whose").choices(SHELLS).argParser(oneOf(SHELLS)))
		.addHelpText("after", EXAMPLES)
		.action(async (shell: (typeof SHELLS)[number]) => {
			const { completionScript } = await import("../completion-script.ts");
			await writeAll(io.stdout, completionScript(shell, program));
			finish(DONE);
		});
}
