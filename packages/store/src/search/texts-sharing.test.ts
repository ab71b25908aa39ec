import { describe, expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { changesSince } from "../history/read-history.ts";
import { undo } from "../history/undo.ts";
import { textsSharing } from "./texts-sharing.ts";

const inFolder = caseFolder();

const TEXTS = [
	additionOf("call", "Valdara calls for an open corridor for grain, and for talks without preconditions."),
	additionOf("talks", "Both sides are ready for talks. Grain was not spoken of."),
	additionOf("zh", "瓦方呼吁开放粮食走廊，主张无条件对话。", { language: "zh" }),
	additionOf("ru", "Вальдара призывает открыть зерновой коридор без предварительных условий.", { language: "ru" }),
];

describe("textsSharing", () => {
	it("names texts that have the words, or some of them in a row", async () => {
		await withCase(inFolder("sharing.fissure"), async (file) => {
			await addAll(file, TEXTS);
			const sharing = async (words: string) => granted(await textsSharing(file, words)).map(({ document }) => document);
			expect((await sharing("an open corridor for grain"))[0]).toBe("call");
			expect((await sharing("calls for an OPEN corridor for wheat"))[0]).toBe("call");
			expect(await sharing("开放粮食走廊")).toEqual(["zh"]);
			expect(await sharing("открыть зерновые коридоры")).toEqual(["ru"]);
			expect(await sharing("sovereignty")).toEqual([]);
			expect(await sharing("…")).toEqual([]);
		});
	});

	it("tells earlier versions, and no longer names what was taken back", async () => {
		await withCase(inFolder("versions.fissure"), async (file) => {
			const page = (text: string) => additionOf("page", text, { address: "https://valdara.example/page" });
			await addAll(file, [page("The corridor is open.")]);
			await addAll(file, [page("The corridor is shut.")]);
			expect(granted(await textsSharing(file, "the corridor is")).toSorted(byId)).toEqual([
				{ document: "page", replaced: true },
				{ document: "page~2", replaced: false },
			]);
			granted(await undo(file));
			expect(granted(await textsSharing(file, "the corridor is"))).toEqual([{ document: "page", replaced: false }]);
		});
	});
});

const byId = (a: { readonly document: string }, b: { readonly document: string }): number =>
	a.document < b.document ? -1 : 1;

describe("changesSince", () => {
	it("tells whether texts changed since the last time it was asked", async () => {
		await withCase(inFolder("changes.fissure"), async (file) => {
			const ask = async (since: number) => granted(await changesSince(file, since, ["documents"]));
			expect(await ask(0)).toEqual({ until: 0, touched: false });
			await addAll(file, TEXTS);
			const first = await ask(0);
			expect(first.touched).toBe(true);
			expect(await ask(first.until)).toEqual({ until: first.until, touched: false });
			granted(await undo(file));
			expect((await ask(first.until)).touched).toBe(true);
		});
	});
});
