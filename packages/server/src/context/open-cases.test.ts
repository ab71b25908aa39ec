import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseIdOf, initCase } from "@fissure/app";
import { afterAll, expect, it } from "vitest";
import { openCases } from "./open-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choice = { folder, who: "Ana", now: () => new Date().toISOString() };
const file = join(folder, "one.fissure");
await initCase({ case: { ...choice, file } });

/** An answer on its way; `close` is told when it is out. */
const answer = () => new EventEmitter() as unknown as ServerResponse;
/** An hour in milliseconds, longer than a case waits. */
const HOUR = 3_600_000;

it("keeps a case open while somebody uses it and a while after, then closes it, and opens it again when it is asked for", async () => {
	let time = 0;
	const cases = openCases(choice, null, null, () => time);
	const [first, other] = [answer(), answer()];
	const opened = await cases.use(caseIdOf(file), first);
	expect(opened.ok).toBe(true);
	expect(await cases.use(caseIdOf(file), other)).toEqual(opened);
	first.emit("close");
	time += HOUR;
	await cases.closeUnused();
	// One who listens is still there.
	expect(opened.ok && opened.value.closing.aborted).toBe(false);
	other.emit("close");
	await cases.closeUnused();
	expect(opened.ok && opened.value.closing.aborted).toBe(false);
	time += HOUR;
	await cases.closeUnused();
	expect(opened.ok && opened.value.closing.aborted).toBe(true);
	expect(existsSync(`${file}-wal`)).toBe(false);
	const again = await cases.use(caseIdOf(file), answer());
	expect(again.ok && !again.value.closing.aborted).toBe(true);
	await cases.close();
});
