import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEvents } from "./read-events.ts";

const file = join(mkdtempSync(join(tmpdir(), "fissure-events-")), "events.yaml");
const read = (yaml: string) => {
	writeFileSync(file, yaml);
	return readEvents(file);
};
const FLOOD = '- { id: flood, date: 2031-06-01, names: { en: ["flood of Selm"], zh: [塞尔姆洪水] } }\n';

describe("events and their days", () => {
	it("are read from a list, bare or under a name", () => {
		const flood = { id: "flood", date: "2031-06-01", names: { en: ["flood of Selm"], zh: ["塞尔姆洪水"] } };
		expect(read(FLOOD)).toEqual({ ok: true, value: [flood] });
		expect(read(`events:\n  ${FLOOD}`)).toEqual({ ok: true, value: [flood] });
		expect(read("events: []")).toEqual({ ok: true, value: [] });
	});

	it.each([
		["no list", "events: flood"],
		["an empty file", ""],
		["no day", "- { id: flood, names: { en: [flood] } }"],
		["half a day", "- { id: flood, date: 2031-06, names: { en: [flood] } }"],
		["no names", "- { id: flood, date: 2031-06-01 }"],
		["a name that is no list", "- { id: flood, date: 2031-06-01, names: { en: flood } }"],
		["an empty name", '- { id: flood, date: 2031-06-01, names: { en: [" "] } }'],
		[
			"a name that matches in too many ways",
			"- { id: flood, date: 2031-06-01, names: { en: [the ~20 a ~20 b ~20 c] } }",
		],
		["nothing at all", "- "],
	])("are refused with %s", (_, yaml) => {
		expect(read(yaml)).toMatchObject({
			ok: false,
			problem: { code: "events-invalid", message: expect.stringContaining("Expected") },
		});
	});

	it("say which entry is wrong", () => {
		const outcome = read(`${FLOOD}- { id: 7 }\n`);
		expect(outcome).toMatchObject({ ok: false, problem: { place: `${file}, event 2` } });
	});

	it("are unreadable in broken YAML or in no file", () => {
		expect(read("events: [")).toMatchObject({ ok: false, problem: { code: "events-unreadable" } });
		expect(readEvents(`${file}.none`)).toMatchObject({ ok: false, problem: { code: "events-unreadable" } });
	});
});
