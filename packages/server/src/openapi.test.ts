import { type CompiledOperation, compiledOperations, compileOperations } from "@fissure/app/operations";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { runServer } from "./fixtures/running.ts";
import { ownOperations } from "./operations/served-operations.ts";

interface Operation {
	readonly summary?: string;
	readonly parameters?: readonly { readonly name: string; readonly in: string }[];
	readonly requestBody?: unknown;
	readonly responses: Readonly<Record<string, { readonly content?: unknown }>>;
}
interface Description {
	readonly openapi: string;
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

const { operations: ofApp } = await compiledOperations();
const { operations: own } = await compileOperations(Object.values(ownOperations(ofApp)));
// What is about a team is served only where there is one.
const ROUTES = [...ofApp, ...own].flatMap(({ http, ...one }: CompiledOperation) =>
	http === null || one.subject === "team" || one.teamOnly ? [] : [{ ...one, name: http }],
);

const caller = await runServer({ example: false });
const description = await caller.data<Description>("GET /api/openapi.json");

const described = Object.entries(description.paths).flatMap(([path, operations]) =>
	Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ":$1")}`),
);

const operationOf = (name: string): Operation => {
	const [method, path] = name.split(" ") as [string, string];
	const at = path.replaceAll(/:(\w+)/gu, "{$1}");
	return description.paths[at]?.[method.toLowerCase()] as Operation;
};

describe("the description of the interface", () => {
	it("is OpenAPI 3.1, and has each route once", () => {
		expect(description.openapi).toMatch(/^3[.]1[.]/u);
		expect(described.toSorted()).toEqual(ROUTES.map(({ name }) => name).toSorted());
	});

	it("is valid by the schema that OpenAPI itself publishes", async () => {
		const validator = new Validator();
		const { valid, errors } = await validator.validate(
			structuredClone(description) as unknown as Readonly<Record<string, unknown>>,
		);
		expect(errors ?? []).toEqual([]);
		expect([valid, validator.version]).toEqual([true, "3.1"]);
	});

	it("says of each route what it is for, what it takes and what it gives", () => {
		for (const route of ROUTES) {
			const { summary, parameters = [], requestBody, responses } = operationOf(route.name);
			expect(summary, route.name).toMatch(/^[A-Z“"].{10,}/u);
			const inPath = [...route.name.matchAll(/:(\w+)/gu)].map(([, name]) => name);
			expect(parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(inPath);
			expect(responses[200]?.content, route.name).toBeDefined();
			expect(responses["4XX"] ?? responses["4xx"], route.name).toBeDefined();
			if (/^(POST|PUT)/u.test(route.name) && requestBody === undefined)
				expect(inPath.length, `${route.name} takes nothing at all`).toBeGreaterThan(0);
		}
	});

	it("points at nothing that it does not hold", () => {
		const text = JSON.stringify(description);
		for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/gu))
			expect(Object.keys(description.components?.schemas ?? {})).toContain(name);
	});

	it("refuses what it does not describe, with the place", async () => {
		for (const route of ROUTES) {
			const [method] = route.name.split(" ") as [string];
			const answer = await caller.ask(
				`${route.name.replaceAll(/:\w+/gu, "x")}?no-such-thing=1`,
				method === "GET" ? undefined : {},
			);
			const { problem } = (await answer.json()) as { problem?: { code: string; message: string } };
			expect([route.name, problem?.code]).toEqual([route.name, "request-malformed"]);
			expect(problem?.message).toMatch(/^Expected .+, got .+; .+[^.]$/u);
		}
	});
});
