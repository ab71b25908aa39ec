import { describe, expect, it } from "vitest";
import { apiPath } from "./api-path.ts";

describe("the address of a call", () => {
	it("holds the parts that vary, whatever stands in them", () => {
		expect(apiPath("GET /api/documents/:id", { id: "../case?x=1" })).toEqual({
			method: "GET",
			path: "/api/documents/..%2Fcase%3Fx%3D1",
		});
	});

	it("repeats a parameter of several values, and leaves out one of none", () => {
		const { path } = apiPath("GET /api/ledger", {}, { issue: ["a", "b"], words: "", from: undefined, offset: 0 });
		expect(path).toBe("/api/ledger?issue=a&issue=b&offset=0");
	});

	it("refuses to leave out a part of the path", () => {
		expect(() => apiPath("GET /api/events/:id")).toThrow('Expected a value for "id"');
	});
});
