import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { textOf } from "../coding/fixtures/small-world.ts";
import { withoutCopies } from "./copies.ts";

const text = (id: string, more: Partial<Document> = {}): Document =>
	textOf("The harbour of Norland is open.", { id, title: "On the harbour", ...more });
const kept = (documents: readonly Document[], decided: readonly string[] = []): readonly string[] =>
	withoutCopies(documents, (id) => decided.includes(id))
		.map(({ id }) => id)
		.toSorted();

describe("of copies of a text", () => {
	it("the one of the lowest id is kept, in whatever order they come", () => {
		expect(kept([text("b"), text("a"), text("c")])).toEqual(["a"]);
		expect(kept([text("a"), text("c"), text("b")])).toEqual(["a"]);
	});

	it("all that are decided are kept, and no other", () => {
		expect(kept([text("a"), text("b"), text("c")], ["b"])).toEqual(["b"]);
		expect(kept([text("a"), text("b"), text("c")], ["c", "b"])).toEqual(["b", "c"]);
	});

	it.each<readonly [what: string, more: Partial<Document>]>([
		["white space", { text: " The harbour\nof  Norland is open.\n" }],
		["the hour", { date: "2024-05-06T10:00:00Z" }],
	])("those are copies too that differ in %s", (_, more) => {
		expect(kept([text("a"), text("b", more)])).toEqual(["a"]);
	});

	it.each<readonly [what: string, more: Partial<Document>]>([
		["publisher", { publisher: "XKE" }],
		["language", { language: "ru" }],
		["title", { title: "On the harbours" }],
		["day", { date: "2024-05-07" }],
		["text", { text: "The harbour of Norland is closed." }],
	])("those of another %s are none", (_, more) => {
		expect(kept([text("a"), text("b", more)])).toEqual(["a", "b"]);
	});

	it("none are known where nobody knows whose words they are", () => {
		expect(kept([text("a", { publisher: null }), text("b", { publisher: null })])).toEqual(["a", "b"]);
	});

	it("those without a title and a date are compared by their words", () => {
		const { title: _, date: __, ...bare } = text("b");
		expect(kept([{ ...bare, id: "a" }, bare])).toEqual(["a"]);
		expect(kept([{ ...bare, id: "a", title: "", date: "" }, bare])).toEqual(["a"]);
	});
});
