import { expect, it } from "vitest";
import { languageName } from "./language-name.ts";

it("names languages, and leaves what is none as it stands", () => {
	expect([languageName("zh"), languageName("fr"), languageName("qq"), languageName("no language")]).toEqual([
		...["Chinese", "French", "qq", "no language"],
	]);
});
