import { describe, expect, it } from "vitest";
import { conceptOf, readingOf } from "../fixtures/held.ts";

type Case = readonly [text: string, ...read: readonly string[]];

/** `sanctions -2`: every thing that the text speaks of, with its stance. */
const readIn = (text: string): readonly string[] => [
	...new Set(readingOf(text).positions.map((position) => `${conceptOf(position)} ${position.stance}`)),
];

describe("a view in Chinese, where commas stand between a thing and what is said of it", () => {
	it.each<Case>([
		["实现停火和地区安宁，符合各国共同利益。", "ceasefire 2"],
		["修建输气管道，有利于两地百姓。", "pipeline 2"],
		["反复实施制裁，破坏地区稳定。", "sanctions -2"],
		["设立外国基地，不符合地区愿望。", "bases 2"],
	])("reads what is said behind the comma: %s", (text, ...read) => {
		expect(readIn(text)).toEqual(read);
	});

	it("keeps to the thing's own stretch where another thing is judged", () => {
		expect(readIn("双方谈到停火，也谈到渔业，渔船越界损害友谊。")).toEqual(["ceasefire null"]);
	});

	it.each<Case>([
		["关于上周宣布的制裁，我们坚决反对。", "sanctions -3"],
		["至于输气管道，我方表示欢迎。", "pipeline 2"],
		["前线昨天宣布停火，我们对此表示欢迎。", "ceasefire 2"],
		["我们注意到前线宣布停火，对此表示欢迎。", "ceasefire 2"],
		["我们注意到有关国家退出界河条约，对此表示遗憾。", "treaty 2"],
		["新一轮制裁范围很广，我们对此强烈不满。", "sanctions -3"],
		["我们已就凯方上周宣布的对诺企业的制裁向对方提出严正交涉。", "sanctions -3"],
		["我们就制裁向凯方外交部和驻诺使馆负责人分别提出严正交涉。", "sanctions -3"],
	])("reads the view of what was brought up first: %s", (text, ...read) => {
		expect(readIn(text)).toEqual(read);
	});

	it.each<Case>([
		["界河条约是两地多年睦邻友好、共同发展的重要成果。", "treaty 2"],
		["制裁正是当前地区局势持续紧张的根源。", "sanctions -2"],
		["制裁绝对不是解决问题的选项。", "sanctions -2"],
		["停火应该得到切实尊重。", "ceasefire 2"],
	])("reads a noun that judges: %s", (text, ...read) => {
		expect(readIn(text)).toEqual(read);
	});

	it("reads an example with what it is an example of", () => {
		expect(readIn("诺方反对一切单方面措施，包括制裁。")).toEqual(["sanctions -2"]);
	});

	it("leaves a view with an object of its own to that object", () => {
		expect(readIn("关于停火，我们坚决反对外国基地。")).toEqual(["ceasefire null", "bases 3"]);
	});

	it.each<Case>([
		["诺方主张对话，不参与制裁。", "sanctions -2"],
		["我们敦促凯方尊重事实，不参与制裁。", "sanctions -2"],
	])("reads a verb that is denied between commas: %s", (text, ...read) => {
		expect(readIn(text)).toEqual(read);
	});
});

describe("harm in Chinese", () => {
	it("is done by the thing where its threat to others is to be removed", () => {
		expect(readIn("诺方强调，须消除外国基地对诺方安全的威胁。")).toEqual(["bases 2"]);
	});

	it("is suffered by what it is done to, though its word stands behind", () => {
		expect(readIn("外国基地是对界河条约的最大威胁。")).toEqual(["bases 3", "treaty 3"]);
	});

	it("of another's that is regretted leaves the regret with who speaks", () => {
		expect(readIn("诺方对凯方退出奥维纳界河条约深表遗憾。")).toEqual(["treaty 3"]);
	});

	it("that is to be spared a thing is demanded with the rest", () => {
		const { positions } = readingOf("诺方敦促凯方恪守承诺，以免对界河条约造成损害。");
		expect(positions.map(({ stance, because }) => [stance, because.at(-1)])).toEqual([[2, "by-object"]]);
	});

	it("is never what is demanded", () => {
		expect(readIn("我必须指出，有关做法违反界河条约。")).toEqual(["treaty 2"]);
	});
});

it("takes the future for no negation", () => {
	expect(readIn("诺方愿共创未来，推动停火。")).toEqual(["ceasefire 2"]);
});

it("reads the side of a state whose short form is another's too", () => {
	expect(readIn("马夫里亚总统表示，马方坚定支持停火。")).toEqual(["ceasefire 3"]);
});
