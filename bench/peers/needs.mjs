// What a row needs beside the tree: packages of npm and Debian, folders, and the texts of ../shared/data.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SHARED = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

export const dataFolder = (folder) => SHARED + folder;

/** Those of a row's `needs` that are not there, and how to get each. */
export function missingOf({ npm = [], debian = [], folders = {} } = {}) {
	return [
		...npm
			.filter((one) => !existsSync(packageOf(one)))
			.map((need) => ({ need, how: "npm install --prefix bench/peers" })),
		...debian.filter((one) => debianVersion(one) === null).map((need) => ({ need, how: `apt-get install ${need}` })),
		...Object.entries(folders)
			.filter(([variable]) => !existsSync(process.env[variable] ?? ""))
			.map(([need, how]) => ({ need, how })),
	];
}

function packageOf(one) {
	return fileURLToPath(new URL(`node_modules/${one}/package.json`, import.meta.url));
}

/** What a row is prepared with: where the texts are, and which of its needs are there. */
export const givenTo = (missing, { rounds, small }) => ({
	...{ rounds, small, data: dataFolder, versionOf },
	has: (need) => !missing.some((one) => one.need === need),
});

/** Version of a package of npm or Debian; null where it is not there. */
function versionOf(one) {
	if (existsSync(packageOf(one))) return JSON.parse(readFileSync(packageOf(one), "utf8")).version;
	return debianVersion(one);
}

function debianVersion(one) {
	const { status, stdout } = spawnSync("dpkg-query", ["-s", one], { encoding: "utf8" });
	const found = status === 0 ? /^Status: install ok installed$[\s\S]*^Version: (?<version>.+)$/mu.exec(stdout) : null;
	return found === null ? null : found.groups.version;
}
