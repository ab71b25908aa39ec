import { describe, expect, it } from "vitest";
import { latePacks } from "./late-packs.mjs";

const transform = (code: string, id = "/x/packages/languages/dist/packs.js") => {
	const emitted: string[] = [];
	const emitFile = ({ id: file }: { readonly id: string }) => `place${emitted.push(file)}`;
	return { code: latePacks.transform.call({ emitFile }, code, id), emitted };
};

describe("packs in the program", () => {
	it("are files of their own where they are read later, and stay where they are always at hand", () => {
		const { code, emitted } = transform(
			`import { french } from "./fr/index.js";\nimport { english } from "./en/index.js";\nlater(profile, () => french);\n[english];\n`,
		);
		expect(emitted).toEqual(["/x/packages/languages/dist/fr/index.js"]);
		expect(code).not.toContain("./fr/index.js");
		expect(code).toContain("later(profile, () => packIn(import.meta.ROLLUP_FILE_URL_place1).french)");
		expect(code).toContain(`import { english } from "./en/index.js"`);
	});

	it("are looked for in one module, where none is a fault", () => {
		expect(transform("export const packs = [];", "/x/core/dist/index.js").code).toBeNull();
		expect(() => transform("export const packs = [];")).toThrow("Expected packs that are loaded later");
	});
});
