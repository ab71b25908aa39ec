import { describe, expect, it } from "vitest";
import { failure, problemOf } from "./failure.ts";

const limits = { timeoutMs: 1000, maxBytes: 10 };
const codeOf = (error: unknown): string => {
	const outcome = problemOf(error, "https://mfa.example/", limits);
	return outcome.ok ? "" : outcome.problem.code;
};
const withCode = (code: string): Error => Object.assign(new Error("it failed"), { code });

describe("what goes wrong on the wire", () => {
	it.each([
		["CERT_HAS_EXPIRED", "url-certificate"],
		["DEPTH_ZERO_SELF_SIGNED_CERT", "url-certificate"],
		["SELF_SIGNED_CERT_IN_CHAIN", "url-certificate"],
		["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "url-certificate"],
		["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "url-certificate"],
		["ERR_TLS_CERT_ALTNAME_INVALID", "url-certificate"],
		["EPROTO", "url-garbled"],
		["ERR_SSL_WRONG_VERSION_NUMBER", "url-garbled"],
		["HPE_INVALID_CONSTANT", "url-garbled"],
		["HPE_HEADER_OVERFLOW", "url-headers"],
		["Z_DATA_ERROR", "url-garbled"],
		["Z_BUF_ERROR", "url-cut-off"],
		["ENOTFOUND", "url-unreachable"],
		["ECONNREFUSED", "url-unreachable"],
	])("%s is %s", (code, expected) => {
		expect(codeOf(withCode(code))).toBe(expected);
	});

	it("may be of our own making", () => {
		expect((["private", "slow", "too-large", "busy", "coding"] as const).map((name) => codeOf(failure(name)))).toEqual([
			"url-private",
			"url-slow",
			"too-large",
			"url-busy",
			"url-garbled",
		]);
	});

	it("may be anything that is thrown", () => {
		for (const thrown of [new Error("x".repeat(10_000)), {}, "text"]) {
			const outcome = problemOf(thrown, "https://mfa.example/", limits);
			expect(outcome.ok ? 0 : outcome.problem.message.length).toBeLessThan(400);
		}
	});
});
