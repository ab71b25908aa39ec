import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const built = fileURLToPath(new URL("../dist", import.meta.url));

/** In a folder where no package can be found. */
const alone = mkdtempSync(join(tmpdir(), "fissure-model-"));
afterAll(() => rmSync(alone, { recursive: true }));

const importing = (file: string): string =>
	execFileSync(
		process.execPath,
		["--input-type=module", "--eval", `await import("./dist/${file}").catch(({ code }) => console.log(code))`],
		{ cwd: alone, encoding: "utf8" },
	);

describe.skipIf(!existsSync(built))("the doors of the built package (skipped: not built)", () => {
	it("give types and closed lists without a schema library, and schemas with one", () => {
		cpSync(built, join(alone, "dist"), { recursive: true });
		expect(importing("index.js")).toBe("");
		expect(importing("schemas.js")).toBe("ERR_MODULE_NOT_FOUND\n");
	});
});
