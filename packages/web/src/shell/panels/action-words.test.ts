import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { messages } from "../../messages/messages.ts";
import { actionWords } from "./action-words.ts";

const ROOT = join(import.meta.dirname, "../../../../");
const sourcesOf = (folder: string): readonly string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.map((name) => readFileSync(join(ROOT, folder, name), "utf8"));

it("names every action by what a person did, and every row by its noun", () => {
	const verbs = [...sourcesOf("store/src"), ...sourcesOf("app/src")].flatMap((text) =>
		[...text.matchAll(/undertake\("([^"]+)"\)/gu)].map(([, verb = ""]) => verb),
	);
	expect(verbs.length).toBeGreaterThan(30);
	expect([...new Set(verbs)].filter((verb) => messages.shell.actions[verb] === undefined)).toEqual([]);
	const tables = readFileSync(join(ROOT, "store/src/checksums/row-columns.ts"), "utf8")
		.split(/^\t(?=\w+: \[)/mu)
		.slice(1)
		.filter((part) => part.includes('"until"'))
		.map((part) => part.replace(/:.*/su, ""));
	expect(tables.length).toBeGreaterThan(15);
	expect(tables.filter((table) => messages.shell.nounOf(table) === table)).toEqual([]);
	expect(actionWords({ verb: "accept finding", rows: { verdicts: 1 } })).toBe("Finding accepted: 1 verdict");
	expect(actionWords({ verb: "mute issue", rows: { mutes: 2 } })).toBe("Issue muted: 2 muted issues");
});
