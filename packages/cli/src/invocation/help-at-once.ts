import { readFileSync } from "node:fs";
import { type HelpPage, helpText } from "./help-page.ts";
import { versionOf } from "./version-of.ts";

/** Written by the build: the help of each command in a line of its own, after its path and a tab; the program's path is empty. */
const PAGES = new URL("../help.txt", import.meta.url);

const HELP = new Set(["-h", "--help"]);
const VERSION = new Set(["-V", "--version"]);
const WORD = /^[a-z-]+$/;

/**
 * What a call asks for that is known without reading one operation, null for any other. Help is what a person waits for most often, and
 * the library that reads the command line takes longer to load, and to be given all commands, than Node takes to start.
 */
export function shownAtOnce(argv: readonly string[], columns: () => number): string | null {
	if (argv.length === 1 && VERSION.has(argv[0] as string)) return `${versionOf()}\n`;
	const path = pathAsked(argv);
	const page = path === null ? null : pageAt(path);
	return page === null ? null : helpText(page, columns());
}

/** `--help`, `help`, `help compare`, `compare --help`, `votes import --help`. */
function pathAsked(argv: readonly string[]): string | null {
	const [first] = argv;
	if (!argv.every((word) => WORD.test(word))) return null;
	if (first === "help" && argv.length <= 2) return argv[1] ?? "";
	return HELP.has(argv.at(-1) as string) ? argv.slice(0, -1).join(" ") : null;
}

function pageAt(path: string): HelpPage | null {
	const pages = `\n${helpPages()}`;
	const mark = `\n${path}\t`;
	const at = pages.indexOf(mark);
	if (at < 0) return null;
	return JSON.parse(pages.slice(at + mark.length, pages.indexOf("\n", at + mark.length))) as HelpPage;
}

/** From the sources nothing was built. */
function helpPages(): string {
	try {
		return readFileSync(PAGES, "utf8");
	} catch {
		return "";
	}
}
