import type { LookupAddress } from "node:dns";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchPage } from "./fetch-page.ts";
import { type HostileServer, hostileServer, page, redirectTo } from "./fixtures/hostile-server.ts";

/** What the name server says, answer by answer; the last one stands. */
const answers: (readonly string[])[] = [];
let asked = 0;
type Callback = (error: Error | null, addresses: readonly LookupAddress[]) => void;
vi.mock("node:dns", async (importActual) => ({
	...(await importActual<typeof import("node:dns")>()),
	lookup: (_name: string, _options: unknown, callback: Callback) => {
		const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
		callback(
			null,
			addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
		);
	},
}));
// 127.0.0.1 alone stands in for a public host.
vi.mock("./private-address.ts", async (importActual) => {
	const { isPrivateAddress } = await importActual<typeof import("./private-address.ts")>();
	return { isPrivateAddress: (address: string) => address !== "127.0.0.1" && isPrivateAddress(address) };
});

let server: HostileServer;
let base = "";
beforeAll(async () => {
	server = await hostileServer({ "/text": page("They spoke."), "/again": redirectTo("/text") });
	base = `http://mfa.valdara.example:${new URL(server.base).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
	asked = 0;
	answers.length = 0;
});
const quick = { robots: "ignore", delayMs: 0, attempts: 1, timeoutMs: 1000 } as const;
async function codeOf(path: string): Promise<string> {
	const outcome = await fetchPage(base + path, quick);
	return outcome.ok ? outcome.value.state : outcome.problem.code;
}

describe("a name", () => {
	it("that is public is followed, and resolved once for each connection", async () => {
		answers.push(["127.0.0.1"]);
		expect(await codeOf("/again")).toBe("fetched");
		expect(asked).toBe(2);
	});

	it.each([
		["private", ["10.0.0.1"]],
		["the metadata of a cloud", ["169.254.169.254"]],
		["private in IPv6", ["fd00::1"]],
		["a mapped private address", ["::ffff:10.0.0.1"]],
		["public and private at once", ["127.0.0.1", "192.168.0.1"]],
		["nothing", []],
	])("that is %s is refused", async (_, addresses) => {
		answers.push(addresses);
		expect(await codeOf("/text")).toBe("url-private");
	});

	it("that turns private between two requests is refused at the second", async () => {
		answers.push(["127.0.0.1"], ["127.0.0.2"]);
		expect(await codeOf("/again")).toBe("url-private");
	});

	it("that turns private before robots.txt is asked gives nothing", async () => {
		answers.push(["127.0.0.2"]);
		expect(await fetchPage(`${base}/text`, { ...quick, robots: "obey" })).toMatchObject({
			problem: { code: "url-private" },
		});
		expect(server.heads.join("")).not.toContain("robots.txt");
	});
});
