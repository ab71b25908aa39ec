import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileOperations, operationsWith, withSchemas } from "@fissure/app/operations";
import fastify from "fastify";
import { describe, expect, it } from "vitest";
import { terminal } from "../packages/cli/src/fixtures/call-in.ts";
import { commandsText } from "../packages/cli/src/invocation/commands-text.ts";
import { completionScript } from "../packages/cli/src/invocation/completion-script.ts";
import { commandsOf, programOf } from "../packages/cli/src/invocation/program.ts";
import { answersBy, keepAnswers } from "../packages/server/src/answers/kept-answers.ts";
import { openSteps } from "../packages/server/src/answers/steps.ts";
import { trustAnswer } from "../packages/server/src/answers/write-answer.ts";
import type { ServerContext } from "../packages/server/src/context/server-context.ts";
import { jobOperations } from "../packages/server/src/operations/job-operations.ts";
import { listOperations } from "../packages/server/src/operations/list-operations.ts";
import { addOperations } from "../packages/server/src/routes/add-operations.ts";
import { describeInterface } from "../packages/server/src/routes/describe-interface.ts";
import { runLoaded } from "../packages/server/src/threads/run-operation.ts";
import { operationEntries } from "../packages/web/src/shell/palette/palette-operations.ts";
import { operationsIn, REGISTRY, registryOf } from "./list-operations.mjs";

const { operation, job } = operationsWith<{ readonly case: { readonly who: string } }>();

/** An operation and a job of which no other file of the program says anything. */
const greet = operation({
	name: "greet-somebody",
	question: "How is somebody greeted, in how many words?",
	effect: "reads",
	http: "GET /api/greetings/:name",
	command: {
		path: "greet",
		summary: "greet somebody by name",
		arguments: [{ name: "<name>", about: "who" }],
		options: [{ flags: "--tone <tone>", about: "how", choices: ["warm", "cool"] }],
	},
	input: ({ z, words }) => z.strictObject({ name: words, tone: z.enum(["warm", "cool"]).exactOptional() }),
	output: ({ z, words }) => z.strictObject({ said: words, by: words }).meta({ id: "Greeting" }),
	typed: ({ words: [name = ""], options }) => ({ name, ...options }),
	run: async ({ name, tone = "cool" }, { case: { who } }) => ({
		ok: true,
		value: { said: tone === "warm" ? `Dear ${name}` : name, by: who },
	}),
	write: async ({ said }) => `${said}\n`,
});
const greetAll = job({
	name: "greet-all",
	question: "Greets everybody",
	input: ({ z, words }) => z.strictObject({ names: z.array(words) }),
	run: async ({ names }) => ({ ok: true, value: names.length }),
	view: (count) => ({ title: "Greeted", data: count, columns: ["count"], rows: [[count]], notes: [], text: [] }),
});

const CHOICE = { folder: "", who: "Ana", now: () => "2026-01-01T00:00:00Z" };
const { operations, schemas } = await compileOperations([greet, greetAll]);
const commands = commandsOf(operations, []);
const { written, ...streams } = terminal();
const io = { ...streams, env: {}, folder: "/", signal: new AbortController().signal };
const statuses: number[] = [];
const program = programOf(commands, { io, load: async () => greet, finish: (status) => statuses.push(status) });

describe("an operation that is written into one file", () => {
	it("is listed by the build, with the others of its file, and nothing else of its folder is", () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-operations-"));
		mkdirSync(join(folder, "greetings"));
		writeFileSync(
			join(folder, "greetings/greetings.ts"),
			"export const greetSomebody = operation({\n});\n\nexport const greetAll = job({\n});\nconst part = operation({});\n",
		);
		writeFileSync(join(folder, "greetings/tones.ts"), 'export const TONES = ["warm", "cool"];');
		const operations = operationsIn(folder);
		rmSync(folder, { recursive: true, force: true });
		const file = "greetings/greetings.ts";
		expect(operations).toEqual([
			{ file, variable: "greetAll", name: "greet-all" },
			{ file, variable: "greetSomebody", name: "greet-somebody" },
		]);
		expect(registryOf(operations)).toContain(`import type { greetAll, greetSomebody } from "./${file}";`);
		expect(registryOf(operations)).toContain(
			`"greet-somebody": async () => (await import("./${file}")).greetSomebody,`,
		);
	});

	it("has a command, with help and completion in every shell, and is done when it is typed", async () => {
		expect(program.helpInformation()).toMatch(/greet \[options\] <name> +greet somebody by name/u);
		expect(program.commands[0]?.helpInformation()).toContain("How is somebody greeted, in how many words?");
		for (const shell of ["bash", "zsh", "fish"] as const)
			expect(completionScript(shell, program)).toMatch(/greet[\s\S]*tone[\s\S]*warm cool/u);
		await program.parseAsync(["greet", "Iris", "--tone", "warm"], { from: "user" });
		expect([statuses, written.out]).toEqual([[0], "Dear Iris\n"]);
	});

	it("stands on the page of commands", () => {
		expect(commandsText(commands)).toMatch(/## fissure greet\n[\s\S]*\| `--tone <tone>` \| how: warm, cool \|/u);
	});

	it("stands in the description of the interface", () => {
		const { paths, components } = describeInterface(operations, schemas, "0") as unknown as {
			readonly paths: Readonly<Record<string, unknown>>;
			readonly components: { readonly schemas: object };
		};
		expect(paths).toMatchObject({
			"/api/greetings/{name}": {
				get: {
					operationId: "greet-somebody",
					summary: "How is somebody greeted, in how many words?",
					parameters: [
						{ name: "name", in: "path", required: true },
						{ name: "tone", in: "query", required: false },
					],
				},
			},
		});
		expect(components.schemas).toHaveProperty("Greeting");
	});

	it("is answered over HTTP, as far as its schema lets a request through", async () => {
		const app = fastify();
		const served = operations.map((one) => ({
			...one,
			load: () => withSchemas(greet),
			run: (input: unknown) => runLoaded(greet, { input }, CHOICE, {}),
		}));
		const changes = {
			now: async () => ({ until: 0, actions: 0, touched: new Map() }),
			isStillTrue: () => true,
			notingWho: (asked: object) => asked,
		};
		const context = {
			...{ stamp: () => "1", changes, answers: answersBy(keepAnswers(), "Ana", async () => true), steps: openSteps() },
		} as unknown as ServerContext;
		addOperations(app, served, { cases: { use: async () => ({ ok: true, value: context }) }, write: trustAnswer });
		const answer = await app.inject({ method: "GET", url: "/api/greetings/Iris?tone=warm" });
		expect([answer.statusCode, answer.json(), answer.headers.etag]).toEqual([
			200,
			{ said: "Dear Iris", by: "Ana" },
			expect.stringMatching(/^W\/".+"$/u),
		]);
		for (const query of ["tone=loud", "name=Eve", "more=1"]) {
			const refused = await app.inject({ method: "GET", url: `/api/greetings/Iris?${query}` });
			expect([query, refused.json().problem.code]).toEqual([query, "request-malformed"]);
		}
		await app.close();
	});

	it("is offered by the palette of the page, with how it is asked, and long work that needs nothing with a start", async () => {
		const answer = await listOperations(operations).run({}, {});
		const listed = answer.ok ? answer.value : [];
		expect(listed).toEqual([
			{
				name: "greet-all",
				question: "Greets everybody",
				...{ permission: "write", command: null, http: null, isJob: true, formats: [], isReady: false },
			},
			{
				name: "greet-somebody",
				question: "How is somebody greeted, in how many words?",
				...{ permission: "read", command: "fissure greet", http: "GET /api/greetings/:name" },
				...{ isJob: false, formats: [], isReady: false },
			},
		]);
		const offered = (query: string, ...done: readonly string[]) =>
			operationEntries(
				query,
				listed,
				done.map((id) => ({ id, title: id, run: () => {} })),
			).map(({ title, detail }) => [title, detail]);
		expect(offered("somebody")).toEqual([["How is somebody greeted, in how many words?", "fissure greet"]]);
		expect(offered("greet")).toHaveLength(2);
		expect(offered("greet", "greet-somebody")).toEqual([["Greets everybody", "greet-all"]]);
		expect(offered("")).toEqual([]);
	});

	it("may be started as a job, and shows a table at the end", async () => {
		const { startJob } = jobOperations(operations);
		const { input } = await withSchemas(startJob);
		expect(input.safeParse({ job: "greet-all", request: { names: [] } }).success).toBe(true);
		expect(input.safeParse({ job: "greet-somebody", request: {} }).success).toBe(false);
		const order = { input: { names: ["Iris", "Eve"] }, asReport: true };
		expect(await runLoaded(greetAll, order, CHOICE, {})).toEqual({
			ok: true,
			value: { title: "Greeted", columns: ["count"], rows: [[2]], notes: [] },
		});
	});
});

it("the registry of operations is as their files are: npm run build", () => {
	expect(readFileSync(REGISTRY, "utf8")).toBe(registryOf(operationsIn()));
});
