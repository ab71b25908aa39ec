import { expect, it } from "vitest";
import { mailServerOf } from "../operations/team/mail.ts";
import { readMailServer } from "./mail.ts";

it("takes settings of mail only where they are whole, and shows no password", async () => {
	const from = "Fissure <fissure@example.org>";
	expect(readMailServer("smtps://ana:p%40ss@mail.example.org", from)).toEqual({
		ok: true,
		value: { host: "mail.example.org", port: 465, secure: true, auth: { user: "ana", pass: "p@ss" }, from },
	});
	expect(readMailServer(undefined, "")).toEqual({ ok: true, value: null });
	for (const [url, named] of [
		["https://secret@mail.example.org", from],
		["smtp://mail.example.org", undefined],
		["smtp://mail.example.org", "fissure@example.org\r\nBcc: x@example.org"],
		[undefined, from],
	] as const) {
		const read = readMailServer(url, named);
		expect(read).toMatchObject({ problem: { code: "mail-settings" } });
		expect(JSON.stringify(read)).not.toContain("secret");
	}
	expect(await mailServerOf({})).toMatchObject({ problem: { code: "mail-unset" } });
});
