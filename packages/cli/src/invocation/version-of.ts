import { readFileSync } from "node:fs";

/** Name and version of the program: `fissure 0.1.0`. */
export function versionOf(): string {
	const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
		version: string;
	};
	return `fissure ${version}`;
}
