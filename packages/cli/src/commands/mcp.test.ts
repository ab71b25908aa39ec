import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { callIn } from "../fixtures/call-in.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-mcp-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("answers an assistant until it closes its end, says nothing else to it, and needs a case and a strong key", async () => {
	const none = await callIn(folder, ["mcp"]);
	expect([none.code, none.out, none.err]).toEqual([2, "", expect.stringMatching(/Expected one case file/u)]);
	await callIn(folder, ["init", "own.fissure"]);
	// Nobody speaks to it in a test: its input has ended when it begins.
	expect(await callIn(folder, ["mcp"])).toEqual({ code: 0, out: "", err: "" });
	const weak = await callIn(folder, ["mcp", "--http"], { env: { FISSURE_MCP_KEY: "short" } });
	expect([weak.code, weak.err]).toEqual([2, expect.stringContaining("32 or more")]);
	const port = await callIn(folder, ["mcp", "--http", "--port", "many"]);
	expect([port.code, port.err]).toEqual([2, expect.stringContaining('got "many"')]);
});
