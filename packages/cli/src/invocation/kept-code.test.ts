import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Worker } from "node:worker_threads";
import { afterAll, expect, it } from "vitest";
import { asUsual, keep, load, setForOneRun } from "./kept-code.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-code-"));
afterAll(() => rmSync(folder, { recursive: true }));

const keptOf = (name: string): string[] => readdirSync(folder).filter((file) => file.startsWith(`${name}.code.v`));
const answerOf = (name: string): unknown => {
	const { twice } = load(pathToFileURL(join(folder, `${name}.js`)).href)(21) as { readonly twice: () => number };
	return twice();
};

it("keeps what was compiled of a file, and compiles the file where that is of another source or damaged", () => {
	writeFileSync(join(folder, "one.code"), "(function(n){function twice(){return n+n} return{twice}})");
	expect(answerOf("one")).toBe(42);
	keep("compare");
	const [name = ""] = keptOf("one");
	const kept = join(folder, name);
	const whole = readFileSync(kept);
	expect(answerOf("one")).toBe(42);
	for (let at = 0; at < whole.length; at += 97) {
		const damaged = Buffer.from(whole);
		damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
		writeFileSync(kept, damaged);
		expect(answerOf("one")).toBe(42);
		writeFileSync(kept, whole.subarray(0, at));
		expect(answerOf("one")).toBe(42);
	}
	writeFileSync(kept, whole);
	// As long as before.
	writeFileSync(join(folder, "one.code"), "(function(n){function twice(){return n-n} return{twice}})");
	expect(answerOf("one")).toBe(0);
});

it("keeps nothing where others may write", () => {
	writeFileSync(join(folder, "two.code"), "(function(n){function twice(){return n+n} return{twice}})");
	chmodSync(folder, 0o777);
	expect(answerOf("two")).toBe(42);
	keep("compare");
	chmodSync(folder, 0o700);
	expect(keptOf("two")).toEqual([]);
});

it("uses what was kept whatever the engine is set to since", () => {
	writeFileSync(join(folder, "three.code"), "(function(n){function twice(){return n+n} return{twice}})");
	expect(answerOf("three")).toBe(42);
	keep("compare");
	setForOneRun();
	expect(answerOf("three")).toBe(42);
	keep("ask");
	const [name = "", ...others] = keptOf("three");
	expect(others).toEqual([]);
	expect(readFileSync(join(folder, name), "latin1")).toContain('"commands":["compare","ask"]');
});

it("has the engine as usual while threads start, of which some end without a word", async () => {
	setForOneRun();
	const [usual, since] = [asUsual(cachedDataVersionTag), cachedDataVersionTag()];
	const answering = new Worker(
		"require('worker_threads').parentPort.once('message', function () { this.postMessage(0) })",
		{ eval: true },
	);
	const ending = new Worker("", { eval: true });
	// Heard from now on: a thread may end in the turn in which its message comes.
	const [answer, ...ends] = [once(answering, "message"), once(ending, "exit"), once(answering, "exit")];
	await setImmediate();
	expect(cachedDataVersionTag()).toBe(usual);
	await ends[0];
	expect(cachedDataVersionTag()).toBe(usual);
	answering.postMessage(0);
	await answer;
	expect(cachedDataVersionTag()).toBe(since);
	await ends[1];
	expect(cachedDataVersionTag()).toBe(since);
});
