import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportProfile, printActor, printIssue, showActor, showIssue } from "./profiles.ts";

const choiceOf = caseChoices();

it("prints, serves and exports the page of an actor and of an issue, named by id or name", async () => {
	const choice = await fillCase(choiceOf());
	const context = { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
	const actor = granted(await showActor.run({ actor: "XVA" }, context));
	expect(actor.positions).toBeGreaterThan(20);
	const [{ cell, sentences } = { cell: null, sentences: [] }] = actor.issues;
	const issue = granted(await showIssue.run({ issue: cell?.issue ?? "" }, context));
	expect(issue.holders.map((one) => one.cell.holder)).toContain("XVA");

	const printed = granted(await printActor.run({ actor: "Valdara" }, context));
	expect(printed.data).toEqual(actor);
	const options = { color: false, width: 100 };
	const text = String(await printActor.write?.(printed, "text", options));
	expect(text).toMatch(/^Valdara\n/u);
	expect(text).toContain("Latest stance on each issue");
	// A sentence is wrapped behind its bar; its beginning stands in one line.
	expect(text).toContain(`│ ${sentences[0]?.sentence.exact.trim().slice(0, 40)}`);
	expect(JSON.parse(String(await printActor.write?.(printed, "json", options)))).toEqual(
		JSON.parse(JSON.stringify(actor)),
	);

	const file = async (of: { readonly actor?: string; readonly issue?: string }, format: "html" | "markdown" | "docx") =>
		granted(await exportProfile.run({ ...of, format } as never, context));
	const html = await file({ actor: "XVA" }, "html");
	expect(html.name).toBe("XVA.html");
	expect(String(html.body)).toContain("<h1>Valdara</h1>");
	expect(String(html.body)).toContain("from the texts of one case");
	expect(String((await file({ issue: issue.issue }, "markdown")).body)).toContain("## Latest stance of each holder");
	expect((await file({ issue: issue.issue }, "docx")).body).toBeInstanceOf(Uint8Array);

	expect(printIssue.exit?.(granted(await printIssue.run({ issue: issue.issue }, context)), {})).toBe("done");
	expect(codeOf(await showIssue.run({ issue: "no-such-issue" }, context))).toBe("issue-unknown");
	expect(codeOf(await showActor.run({ actor: "Nowhereland" }, context))).toBe("actor-unknown");
});
