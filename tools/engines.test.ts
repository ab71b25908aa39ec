import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minVersion, satisfies, subset } from "semver";
import { expect, it } from "vitest";

interface Installed {
	readonly version?: string;
	readonly engines?: { readonly node?: string };
}

const root = fileURLToPath(new URL("..", import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(`${root}${file}`, "utf8"));
const installed = Object.entries((json("package-lock.json") as { packages: Record<string, Installed> }).packages);
const { engines } = json("package.json") as { readonly engines: { readonly node: string } };
const oldest = minVersion(engines.node)?.version ?? "";

/** The lines of Node that `npm run proof` runs the program on, each from the oldest that `engines` promises. */
const LINES = [oldest, "22.13.0", "24.0.0"];

const refusing = (packages: readonly (readonly [string, Installed])[], node: string): readonly string[] =>
	packages
		.filter(([, { engines: wanted }]) => wanted?.node !== undefined && !satisfies(node, wanted.node))
		.map(([path, { version, engines: wanted }]) => `${path} ${version} wants Node ${wanted?.node}`);

it.each(LINES)("installs no package that excludes Node %s", (node) => {
	expect(installed.length).toBeGreaterThan(100);
	expect(refusing(installed, node)).toEqual([]);
});

it("tells a package that excludes the oldest Node", () => {
	expect(refusing([["node_modules/planted", { version: "2.0.2", engines: { node: ">=22" } }]], oldest)).toEqual([
		"node_modules/planted 2.0.2 wants Node >=22",
	]);
});

it("promises the same of every workspace", () => {
	const workspaces = installed.map(([path]) => path).filter((path) => path.startsWith("packages/"));
	for (const path of workspaces.filter((folder) => existsSync(`${root}${folder}/package.json`)))
		expect(json(`${path}/package.json`), path).toMatchObject({ engines });
	expect(subset(engines.node, ">=20")).toBe(true);
});
