import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, isStranger, problemOf } from "./api-problem.ts";
import { call } from "./call.ts";

const answering = (status: number, body: string) =>
	vi.stubGlobal("fetch", async (_path: string, init: RequestInit) => {
		sent.push(init);
		return new Response(body, { status });
	});
const sent: RequestInit[] = [];

afterEach(() => {
	vi.unstubAllGlobals();
	sent.length = 0;
});

const problemOfCall = async (): Promise<ApiProblem> => {
	const reason: unknown = await call("GET /api/jobs").then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (!(reason instanceof ApiProblem)) throw new Error("expected a problem");
	return reason;
};

describe("a call to the server", () => {
	it("gives the answer, and marks only what changes something", async () => {
		answering(200, "[]");
		expect(await call("GET /api/jobs")).toEqual([]);
		await call("POST /api/jobs", { body: { job: "code", request: {} } });
		expect(sent.map(({ headers }) => new Headers(headers).get("x-fissure"))).toEqual([null, "1"]);
	});

	it("throws what the server says is wrong, as it says it", async () => {
		const problem = { code: "document-missing", message: "Expected …, got …; look", place: "id" };
		answering(404, JSON.stringify({ problem }));
		expect((await problemOfCall()).problem).toEqual(problem);
		answering(401, JSON.stringify({ problem: { ...problem, code: "key-missing" } }));
		expect(isStranger(await problemOfCall())).toBe(true);
	});

	it("says so where an answer is none, or nobody is there", async () => {
		answering(502, "<h1>Bad gateway</h1>");
		expect((await problemOfCall()).problem.code).toBe("server-failed");
		vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
		expect((await problemOfCall()).problem.code).toBe("server-unreachable");
	});

	it("has words for a mistake of the page too", () => {
		vi.stubGlobal("location", { pathname: "/ledger" });
		expect(problemOf(new Error("no such row"))).toEqual({
			code: "page-failed",
			message: "no such row",
			place: "/ledger",
		});
	});
});
