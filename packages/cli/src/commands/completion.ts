import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { DONE, writeAll } from "../terminal/io.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

const MORE = `
Examples:
  source <(fissure completion bash)
  fissure completion zsh > "\${fpath[1]}/_fissure"
  fissure completion fish > ~/.config/fish/completions/fissure.fish`;

export const COMPLETION: RunnableCommand = {
	command: {
		path: "completion",
		summary: "print a script that completes commands and options",
		about: "Print a script that completes commands, options and their values in your shell.",
		arguments: [{ name: "<shell>", about: "for which shell", choices: SHELLS }],
		more: MORE,
	},
	async run({ words: [shell] }, io, { program }) {
		const { completionScript } = await import("../invocation/completion-script.ts");
		await writeAll(io.stdout, completionScript(shell as (typeof SHELLS)[number], program()));
		return DONE;
	},
};
