import { expect, it } from "vitest";
import { fileProblem } from "./read-path.ts";

const failing = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code });

it.each([
	["that is not there", failing("ENOENT"), "file-missing"],
	["that leads back to itself", failing("ELOOP"), "file-loop"],
	["that no string of the engine has room for", new RangeError("Invalid string length"), "file-too-complex"],
	["whose packed bytes are damaged", failing("Z_DATA_ERROR"), "gzip-broken"],
	["that fails in a way nobody foresaw", failing("EIO"), "file-unreadable"],
])("a file %s has a problem of its own", (_, error, code) => {
	expect(fileProblem(error, "text.txt")).toMatchObject({ ok: false, problem: { code, place: "text.txt" } });
});
