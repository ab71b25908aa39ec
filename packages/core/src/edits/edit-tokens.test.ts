import { describe, expect, it } from "vitest";
import { editTokens } from "./edit-tokens.ts";

const read = (text: string): readonly string[] =>
	editTokens(text).map(({ start, end, kind, key }) => {
		const raw = text.slice(start, end);
		return raw === key ? `${kind} ${raw}` : `${kind} ${raw} = ${key}`;
	});

describe("the words and signs of a page", () => {
	it("are the same for the quick look at ASCII and for the closer one", () => {
		expect(read("The states’ 1st, o'clock’s")).toEqual([
			...["word The", "word states", "sign ’ = '", "number 1", "word st", "sign ,", "word o'clock’s = o'clock's"],
		]);
		expect(read("naïve a’é 10,000.5 2’000 G7-led...")).toEqual([
			...["word naïve", "word a’é = a'é", "number 10,000.5", "number 2’000 = 2'000"],
			...["word G7", "sign -", "word led", "sign ..."],
		]);
		expect(read("o.k. see www.one.example/a?b, https://two.example; http and `50%`")).toEqual([
			...["word o", "sign .", "word k", "sign .", "word see", "link www.one.example/a?b,"],
			...["link https://two.example;", "word http", "word and", "sign ` = '", "number 50", "sign %", "sign ` = '"],
		]);
		expect(read("write.to+me@one.example or 5.x@two.example, o'b@three.example.")).toEqual([
			...["link write.to+me@one.example", "word or", "link 5.x@two.example", "sign ,"],
			...["word o'b", "sign @", "word three", "sign .", "word example", "sign ."],
		]);
		expect(read('<a href="x">中国</a>\u200b\u00a0“x” e\u0301')).toEqual([
			...['markup <a href="x">', "han 中", "han 国", "markup </a>", 'sign “ = "', "word x", 'sign ” = "'],
			"word e\u0301 = \u00e9",
		]);
		expect(read("a–b “c” ---- —- 2’000² a-x@b.example")).toEqual([
			...["word a", "sign – = -", "word b", 'sign “ = "', "word c", 'sign ” = "', "sign ----", "sign —- = -"],
			...["number 2’000²", "link a-x@b.example"],
		]);
	});
});
