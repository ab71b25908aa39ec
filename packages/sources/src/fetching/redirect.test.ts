import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { problemCodes, readOne } from "../fixtures/read-all.ts";

// Stands in for a public host, which a test without a network has not: 127.0.0.1 alone counts as public here.
vi.mock("./private-address.ts", () => ({ isPrivateAddress: (address: string) => address !== "127.0.0.1" }));

const TARGETS: Readonly<Record<string, string>> = {
	"/to-number": "http://127.0.0.2/secret",
	"/to-metadata": "http://169.254.169.254/latest",
	"/to-itself": "/text",
};
const server = createServer((request, response) => {
	const location = TARGETS[request.url ?? ""];
	if (location === undefined) response.end("They spoke.");
	else response.writeHead(302, { location }).end();
});
let base = "";
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe("redirects from a public page", () => {
	it("are followed to another public page", async () => {
		expect((await readOne(`${base}/to-itself`)).text).toBe("They spoke.");
	});

	it("are refused where they lead into a private network", async () => {
		expect(await problemCodes([`${base}/to-number`, `${base}/to-metadata`])).toEqual(["url-private", "url-private"]);
	});
});
