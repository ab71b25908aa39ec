import { expect, it } from "vitest";
import { fileName } from "./save-file.ts";

it("makes a name that every file system takes", () => {
	expect(fileName("Stance: 台湾 / Taiwan?.csv")).toBe("Stance-台湾-Taiwan-.csv");
	expect(fileName("../../etc/passwd")).toBe("etc-passwd");
	expect(fileName("\u202Egpj.exe")).toBe("gpj.exe");
	expect(fileName("")).toBe("fissure");
});
