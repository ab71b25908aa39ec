import { describe, expect, it } from "vitest";
import { isPrivateAddress } from "./private-address.ts";

describe("isPrivateAddress", () => {
	it.each([
		"127.0.0.1",
		"127.255.255.254",
		"10.1.2.3",
		"172.31.255.255",
		"192.168.0.1",
		"169.254.169.254",
		"100.64.0.1",
		"0.0.0.0",
		"255.255.255.255",
		"::1",
		"::",
		"[::1]",
		"fe80::1%eth0",
		"fd00::1",
		"::ffff:127.0.0.1",
		"::ffff:7f00:1",
		"::127.0.0.1",
		"64:ff9b::10.0.0.1",
		"2002:7f00:1::",
		"2001:db8::1",
		"2001:20::1",
		"3fff::1",
		"4000::1",
		"5f00::1",
		"fec0::1",
		"ff02::1",
		"64:ff9b:1::10.0.0.1",
		"::ffff:169.254.169.254",
		"fd00:ec2::254",
		"168.63.129.16",
		"224.0.0.251",
		"192.0.2.1",
		"no address",
		"",
	])("refuses %s", (address) => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	it.each([
		"1.1.1.1",
		"172.32.0.1",
		"100.128.0.1",
		"9.255.255.255",
		"2606:4700::1111",
		"2001:200::1",
		"64:ff9b::1.1.1.1",
		"::ffff:8.8.8.8",
	])("lets %s through", (address) => {
		expect(isPrivateAddress(address)).toBe(false);
	});
});
