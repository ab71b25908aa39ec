import { expect, it } from "vitest";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { phrasesOf, unwatchPhrase, watchPhrase } from "./phrases.ts";

const inFolder = caseFolder();

it("watches a wording once for each language and publisher", async () => {
	await withCase(inFolder("phrases.fissure"), async (file) => {
		const anywhere = { phrase: "grain corridor", language: null, publisher: null };
		const theirs = { ...anywhere, publisher: "OST" };
		expect(granted(await watchPhrase(file, anywhere))).toBe("new");
		expect(granted(await watchPhrase(file, theirs))).toBe("new");
		expect(granted(await watchPhrase(file, anywhere))).toBe("held");
		granted(await unwatchPhrase(file, anywhere));
		expect(granted(await phrasesOf(file))).toEqual([theirs]);
		expect(codeOf(await unwatchPhrase(file, anywhere))).toBe("phrase-missing");
		await undo(file);
		expect(granted(await phrasesOf(file))).toEqual([anywhere, theirs]);
	});
});
