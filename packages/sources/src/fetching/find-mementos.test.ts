import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { type Behaviour, type HostileServer, hostileServer, redirectTo, reply } from "./fixtures/hostile-server.ts";
import { fetchMemento, findMementos, type MementoOptions, parseCdx, parseTimemap } from "./mementos.ts";

const PAGE = "https://mfa.valdara.example/texts/1,2";
const quick: FetchOptions = { allowPrivateHosts: true, robots: "ignore", delayMs: 0, attempts: 1, timeoutMs: 2000 };

let archive: HostileServer;
afterEach(() => archive.close());
async function find(body: string | Behaviour, options: MementoOptions = {}) {
	const behaviour = typeof body === "string" ? reply({}, body) : body;
	archive = await hostileServer({ "/cdx/*": behaviour, "/web/*": behaviour });
	const found = await findMementos(PAGE, { ...quick, archive: `${archive.base}/`, ...options });
	return found.ok ? found.value : found.problem.code;
}

const CDX = JSON.stringify([
	["timestamp", "original", "mimetype", "statuscode", "digest"],
	["20310305060708", PAGE, "text/html", "200", "B"],
	["20310304060708", PAGE, "warc/revisit", "-", "A"],
	["20319999999999", PAGE, "text/html", "200", "C"],
	["20310306060708", "javascript:alert(1)", "text/html", "200", "D"],
	["19981201000000", PAGE, "text/html", "404", "E"],
	["20310307"],
]);
const TIMEMAP = `<${PAGE}>; rel="original",
<http://archive.example/web/timemap/link/${PAGE}>; rel="self"; type="application/link-format"; from="Tue, 04 Mar 2031 06:07:08 GMT",
<http://archive.example/web/20310305060708/${PAGE}>; rel="last memento"; datetime="Wed, 05 Mar 2031 06:07:08 GMT",
<http://archive.example/web/20310304060708/${PAGE}>; datetime="Tue, 04 Mar 2031 06:07:08 GMT"; rel=memento,
<http://archive.example/web/1/${PAGE}>; rel="memento"; datetime="yesterday",
<javascript:alert(1)>; rel="memento"; datetime="Tue, 04 Mar 2031 06:07:08 GMT"
`;

describe("the captures of a page", () => {
	it("come from an index, oldest first, with what it knows of them", async () => {
		const found = await find(CDX);
		const { base } = archive;
		expect(found).toEqual([
			{
				address: PAGE,
				url: `${base}/web/19981201000000/${PAGE}`,
				capturedAt: "1998-12-01T00:00:00Z",
				mediaType: "text/html",
				status: 404,
				digest: "E",
			},
			{ address: PAGE, url: `${base}/web/20310304060708/${PAGE}`, capturedAt: "2031-03-04T06:07:08Z", digest: "A" },
			{
				address: PAGE,
				url: `${base}/web/20310305060708/${PAGE}`,
				capturedAt: "2031-03-05T06:07:08Z",
				mediaType: "text/html",
				status: 200,
				digest: "B",
			},
		]);
		const asked = archive.heads[0]?.split(" ")[1] ?? "";
		expect(Object.fromEntries(new URL(asked, base).searchParams)).toMatchObject({
			url: PAGE,
			output: "json",
			collapse: "digest",
		});
	});

	it("come from a TimeMap, whose addresses may hold commas", async () => {
		expect(await find(TIMEMAP, { index: "timemap" })).toEqual([
			{ address: PAGE, url: `http://archive.example/web/20310304060708/${PAGE}`, capturedAt: "2031-03-04T06:07:08Z" },
			{ address: PAGE, url: `http://archive.example/web/20310305060708/${PAGE}`, capturedAt: "2031-03-05T06:07:08Z" },
		]);
	});

	it.each<[MementoOptions, readonly string[]]>([
		[{ from: "2031-03-05" }, ["2031-03-05"]],
		[{ to: "2031-03-04" }, ["1998-12-01", "2031-03-04"]],
		[{ from: "2031", to: "2031-03" }, ["2031-03-04", "2031-03-05"]],
		[{ most: 1 }, ["1998-12-01"]],
	])("may be limited: %j", async (options, days) => {
		const found = await find(CDX, options);
		expect(typeof found === "string" ? found : found.map(({ capturedAt }) => capturedAt.slice(0, 10))).toEqual(days);
	});

	it("may be none", async () => {
		expect(await find("[]")).toEqual([]);
		await archive.close();
		expect(await find("", { index: "timemap" })).toEqual([]);
		await archive.close();
		expect(await find(reply({}, "", "404 Not Found"))).toEqual([]);
	});

	it.each([
		["cdx", "<html>Sorry</html>"],
		["cdx", '{"a":1}'],
		["cdx", '[["other"],["x"]]'],
		["cdx", "[[1,2]]"],
		["timemap", "<html><body>Sorry</body></html>"],
		["timemap", "Sorry"],
	] as const)("are not made up where the %s is %j", async (index, body) => {
		expect(await find(body, { index })).toBe("mementos-unreadable");
	});

	it("are parsed without harm, whatever the archive writes", async () => {
		archive = await hostileServer({});
		fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => parseTimemap(text, PAGE).length >= 0));
		fc.assert(fc.property(fc.json(), (text) => parseCdx(text, "https://a.example") !== undefined));
		await inTime(5000, () => {
			for (const part of ["<", "<a>;", "<a>; a", '<a>; rel="', "<a>;;", "; a=b", `<${"a".repeat(4000)}`])
				expect(parseTimemap(part.repeat(Math.floor(2_000_000 / part.length)), PAGE).length).toBeGreaterThanOrEqual(0);
		});
	});
});

describe("a capture", () => {
	const DATE = { "memento-datetime": "Tue, 04 Mar 2031 06:07:08 GMT", "content-type": "text/html" };
	const fetchAt = async (behaviour: Behaviour) => {
		archive = await hostileServer({ "/web/*": behaviour });
		return fetchMemento({ address: PAGE, url: `${archive.base}/web/20310304000000/${PAGE}` }, quick);
	};

	it("comes with the bytes of that day and the time that the archive states", async () => {
		expect(await fetchAt(reply(DATE, "They spoke."))).toMatchObject({
			ok: true,
			value: { address: PAGE, capturedAt: "2031-03-04T06:07:08Z", bytes: Buffer.from("They spoke.") },
		});
		expect(archive.heads[0]).toContain("/web/20310304000000id_/");
	});

	it.each([[{}], [{ "memento-datetime": "2031" }], [{ "memento-datetime": "Tue, 99 Mar 2031 06:07:08 GMT" }]])(
		"that does not say of when it is, is none: %j",
		async (headers) => {
			expect(await fetchAt(reply(headers, "They spoke."))).toMatchObject({ problem: { code: "memento-undated" } });
		},
	);

	it("may not lead out of the web", async () => {
		expect(await fetchAt(redirectTo("file:///etc/hosts"))).toMatchObject({ problem: { code: "url-scheme" } });
	});
});
