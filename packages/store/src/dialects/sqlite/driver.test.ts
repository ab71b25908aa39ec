import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { driverMessage, runsOn } from "./driver.ts";

describe("the driver of the case file", () => {
	it.each([
		["12.11.1", "20.19.0", true],
		["12.11.1", "22.23.2", true],
		["12.11.1", "24.18.9", true],
		["12.11.1", "24.19.0", false],
		["12.11.1", "25.0.0", false],
		["13.2.0", "20.20.2", false],
		["13.2.0", "22.0.0", true],
		["13.2.0", "24.21.0", true],
	])("%s on Node %s: %s", (driver, node, runs) => {
		expect(runsOn(driver, node)).toBe(runs);
	});

	it("may be either of the two that npm chooses between by the Node it runs on", () => {
		const { dependencies } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
		expect(dependencies["better-sqlite3"]).toBe("12.11.1 || 13.2.0");
		const asked = driverMessage(new Error("Unfit driver 11.0.0"));
		expect(asked).toMatch(
			/^Expected better-sqlite3 (12[.]11[.]1|13[.]2[.]0) for Node .+, got 11[.]0[.]0; run "npm install /,
		);
	});
});
