import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The driver that is tested with each line of Node; `package.json` lets npm choose between the same two. */
const FOR_NODE_20 = "12.11.1";
const FOR_NODE_22_AND_LATER = "13.2.0";

/** Whether this driver runs on this Node at all. Where it does not, the process ends by a signal, which nothing can catch. */
export function runsOn(driver: string, node: string): boolean {
	const [major = 0, minor = 0] = node.split(".").map(Number);
	// 13 calls what Node 20 does not have.
	if (Number.parseInt(driver, 10) >= 13) return major >= 22;
	// From 24.19 on, 12 compiled on the spot aborts when a statement of it is collected as garbage.
	return major < 24 || (major === 24 && minor < 19);
}

const packageFile = (): string => createRequire(import.meta.url).resolve("better-sqlite3/package.json");

/** Looks at the driver before it is loaded. Throws what `driverMessage` explains. */
export function checkDriver(): void {
	const { version } = JSON.parse(readFileSync(packageFile(), "utf8")) as { readonly version: string };
	if (!runsOn(version, process.versions.node)) throw new Error(`${UNFIT} ${version}`);
}

const UNFIT = "Unfit driver";
/** What the driver says where npm built none. */
const NO_BINDINGS = "Could not locate the bindings file";

/** The compiled part of the driver is made for another Node, or is not there. */
export const isUnusable = (error: unknown): error is Error =>
	error instanceof Error &&
	((error as NodeJS.ErrnoException).code === "ERR_DLOPEN_FAILED" ||
		error.message.startsWith(NO_BINDINGS) ||
		error.message.startsWith(UNFIT));

/** What was expected and got, and what mends it, with the folder to do it in: above the `node_modules` that the driver is in. */
export function driverMessage({ message }: Error): string {
	const folder = join(dirname(packageFile()), "../..");
	const { node } = process.versions;
	if (message.startsWith(UNFIT)) {
		const wanted = runsOn(FOR_NODE_22_AND_LATER, node) ? FOR_NODE_22_AND_LATER : FOR_NODE_20;
		const got = message.slice(UNFIT.length + 1);
		return `Expected better-sqlite3 ${wanted} for Node ${node}, got ${got}; run "npm install --no-save better-sqlite3@${wanted}" with this Node in ${folder}`;
	}
	const wanted = `better-sqlite3 built for Node ${node} on ${process.platform} ${process.arch}`;
	return `Expected ${wanted}, got none that loads; run "npm rebuild better-sqlite3" with this Node in ${folder}`;
}
