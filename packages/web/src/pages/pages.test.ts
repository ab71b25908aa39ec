import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parseKeys } from "../shell/keys/keys.ts";
import { OUTSIDE, PAGES, UNLISTED } from "./index.ts";

it("registers every folder of a page, and none that there is not", () => {
	const folders = readdirSync(fileURLToPath(new URL(".", import.meta.url)), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect([...PAGES.map(({ id }) => id), ...Object.keys(UNLISTED), ...Object.keys(OUTSIDE)].toSorted()).toEqual(
		folders.toSorted(),
	);
});

it("gives every page its own address and its own keys", () => {
	expect(new Set([...PAGES, ...Object.values(UNLISTED), ...Object.values(OUTSIDE)].map(({ path }) => path)).size).toBe(
		PAGES.length + Object.keys(UNLISTED).length + Object.keys(OUTSIDE).length,
	);
	expect(new Set(PAGES.map(({ shortcut }) => parseKeys(shortcut).join(" "))).size).toBe(PAGES.length);
});
