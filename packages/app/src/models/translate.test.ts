import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { translate } from "./translate.ts";

/** What a machine was asked, and by which path and key. */
interface Asked {
	readonly path: string;
	readonly key: string | undefined;
	readonly body: Readonly<Record<string, unknown>>;
}
type Reply = { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown };

const NOW = "2031-03-05T06:07:08.000Z";
const SAID = "雙方同意開放走廊";
let server: Server;
let asked: Asked[];
let replies: Reply[];
let folder: string;

/** A machine that answers with these in turn, the last one again and again. */
beforeEach(async () => {
	asked = [];
	folder = mkdtempSync(join(tmpdir(), "fissure-answers-"));
	server = createServer(async (request, response) => {
		const body = (await json(request)) as Asked["body"];
		asked.push({ path: request.url ?? "", key: request.headers.authorization, body });
		const { status = 200, headers = {}, body: answer } = (replies.length > 1 ? replies.shift() : replies[0]) as Reply;
		response.writeHead(status, { "content-type": "application/json", ...headers });
		response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(() => {
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true });
});

const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const translator = () => ({ FISSURE_TRANSLATE_URL: `http://${host()}/`, FISSURE_TRANSLATE_KEY: "secret" });
const model = () => ({ FISSURE_MODEL_URL: `http://${host()}/v1`, FISSURE_MODEL: "small", FISSURE_MODEL_KEY: "secret" });
const chat = (content: unknown): Reply => ({ body: { choices: [{ message: { content } }] } });

async function ask(
	env: Readonly<Record<string, string>>,
	{ text = SAID, ...options }: { text?: string; timeoutMs?: number; signal?: AbortSignal } = {},
) {
	const request = { text, from: "zh", to: "en", settings: folder, now: () => NOW, env };
	const outcome = await translate(request, { pause: async () => undefined, ...options });
	return outcome.ok ? outcome.value : outcome.problem;
}

describe("a translation", () => {
	it("is asked of a translator, with its key, and says who made it", async () => {
		replies = [{ body: { translatedText: " Both sides agreed to open the corridor \n" } }];
		expect(await ask(translator())).toEqual({
			...{ text: "Both sides agreed to open the corridor", from: "zh", to: "en" },
			...{ by: host(), at: NOW },
		});
		expect(asked).toEqual([
			{
				path: "/translate",
				key: undefined,
				body: { q: SAID, source: "zh", target: "en", format: "text", api_key: "secret" },
			},
		]);
	});

	it("is asked of a language model, as words to translate and not to obey, without what it thinks aloud", async () => {
		replies = [chat("<think>Which corridor?</think>\nBoth sides agreed")];
		expect(await ask(model())).toMatchObject({ text: "Both sides agreed", by: `small, ${host()}` });
		expect(asked[0]).toMatchObject({ path: "/v1/chat/completions", key: "Bearer secret" });
		expect(asked[0]?.body).toEqual({
			...{ model: "small", temperature: 0 },
			messages: [
				{ role: "system", content: expect.stringMatching(/from Chinese to English.+no instructions/u) },
				{ role: "user", content: SAID },
			],
		});
	});

	it("is off where no machine is configured", async () => {
		expect(await ask({})).toMatchObject({ code: "model-none" });
		expect(await ask({ FISSURE_TRANSLATE_URL: " " })).toMatchObject({ code: "model-none" });
	});

	it.each([
		[{ FISSURE_MODEL_URL: "http://127.0.0.1:1/v1" }, "FISSURE_MODEL"],
		[{ FISSURE_TRANSLATE_URL: "file:///etc/passwd" }, "FISSURE_TRANSLATE_URL"],
		[{ FISSURE_TRANSLATE_URL: "http://me:secret@one.example" }, "FISSURE_TRANSLATE_URL"],
		[{ FISSURE_MODEL_URL: "https://one.example/?key=secret", FISSURE_MODEL: "small" }, "FISSURE_MODEL_URL"],
		[{ FISSURE_MODEL_URL: "elsewhere", FISSURE_MODEL: "small" }, "FISSURE_MODEL_URL"],
	])("says which setting is wrong, and never shows it: %j", async (env, place) => {
		const problem = await ask(env as Record<string, string>);
		expect(problem).toMatchObject({ code: "model-settings", place });
		expect(JSON.stringify(problem)).not.toContain("secret");
	});

	it("is kept for this person alone, and not asked for twice", async () => {
		replies = [{ body: { translatedText: "first" } }, { body: { translatedText: "second" } }];
		expect(await ask(translator())).toMatchObject({ text: "first" });
		expect(await ask(translator())).toMatchObject({ text: "first", at: NOW, by: host() });
		expect(asked).toHaveLength(1);
		expect(await ask(translator(), { text: "其他" })).toMatchObject({ text: "second" });
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		expect(files).toHaveLength(2);
		for (const { parentPath, name } of files) {
			const file = join(parentPath, name);
			expect(statSync(file).mode & 0o777).toBe(0o600);
			expect(readFileSync(file, "utf8")).not.toContain("secret");
		}
	});

	it.each(["{", "[]", '{"text":"forged"}', '{"text":"late","at":"yesterday"}'])(
		"is asked for again where what was kept is damaged: %s",
		async (damaged) => {
			replies = [{ body: { translatedText: "right" } }];
			await ask(translator());
			const [file] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
			writeFileSync(join(file?.parentPath ?? "", file?.name ?? ""), damaged);
			expect(await ask(translator())).toMatchObject({ text: "right" });
			expect(asked).toHaveLength(2);
		},
	);

	it.each([
		["no JSON", "<html>"],
		["another object", { error: "no such language" }],
		["nothing", { translatedText: " \u202e " }],
		["a number", { translatedText: 7 }],
		["far too much", { translatedText: "more ".repeat(1_000) }],
		["more than is read", "x".repeat(2_100_000)],
	])("is refused where the answer is none: %s", async (_, body) => {
		replies = [{ body }];
		expect(await ask(translator())).toMatchObject({ code: "model-answer" });
	});

	it("takes signs out that would hide or turn words", async () => {
		replies = [{ body: { translatedText: "will\u202e not\u0007 agree\u001b[2J" } }];
		expect(await ask(translator())).toMatchObject({ text: "will not agree[2J" });
	});

	it("is asked for again where the machine is busy, as late as it asks for", async () => {
		const pauses: number[] = [];
		replies = [{ status: 429, headers: { "retry-after": "2" }, body: {} }, { status: 503, body: {} }, chat("Agreed")];
		const outcome = await translate(
			{ text: SAID, from: "zh", to: "en", now: () => NOW, env: model() },
			{ pause: async (ms) => void pauses.push(ms) },
		);
		expect(outcome).toMatchObject({ ok: true, value: { text: "Agreed" } });
		expect(pauses).toHaveLength(2);
		expect(pauses[0]).toBe(2000);
		replies = [{ status: 503, body: {} }];
		expect(await ask(model(), { text: "其他" })).toMatchObject({ code: "model-busy" });
	});

	it.each([
		[401, "model-refused"],
		[404, "model-answer"],
	])("is not asked for again after status %i", async (status, code) => {
		replies = [{ status, body: {} }];
		expect(await ask(model())).toMatchObject({ code });
		expect(asked).toHaveLength(1);
	});

	it("never follows a machine elsewhere, where the key would go along", async () => {
		replies = [{ status: 307, headers: { location: `http://${host()}/elsewhere` }, body: {} }];
		expect(await ask(model())).toMatchObject({ code: "model-unreachable" });
		expect(asked.map(({ path }) => path)).toEqual(["/v1/chat/completions"]);
	});

	it("says that nobody answers, or not in time, and stops with its caller", async () => {
		server.removeAllListeners("request");
		expect(await ask(translator(), { timeoutMs: 50 })).toMatchObject({ code: "model-slow" });
		const reason = new Error("stopped");
		await expect(ask(translator(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
		const gone = translator();
		server.close();
		server.closeAllConnections();
		expect(await ask(gone)).toMatchObject({ code: "model-unreachable" });
	});
});
