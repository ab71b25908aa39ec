import { describe, expect, it } from "vitest";
import { norlandText, raisedAmong } from "../fixtures/attributed-world.ts";
import { question } from "./question.ts";

const ENGLISH = `Journalist: Norland has sold the grain corridor, has it not?

President Halvorsen: No. Norland supports the grain corridor.`;
const RUSSIAN = `Вопрос: Норланд отказался от зернового коридора?

Э.Халворсен: Нет. Норланд поддерживает зерновой коридор.`;
const CHINESE = "海角社记者：诺兰已经放弃粮食走廊？\n\n答：没有。诺兰支持粮食走廊。";

const raised = (draft: string, text: string): readonly string[] =>
	raisedAmong(question, draft, [norlandText(text, { kind: "press-conference" })]).map(({ code }) => code);

describe("words that a journalist asked", () => {
	it.each([
		["Norland said it “has sold the grain corridor”.", ENGLISH],
		["Норланд заявил, что «отказался от зернового коридора».", RUSSIAN],
		["诺兰表示，“已经放弃粮食走廊”。", CHINESE],
	])("are nobody's statement: %s", (draft, text) => {
		expect(raised(draft, text)).toEqual(["question-as-statement"]);
	});

	it.each([
		["Asked whether Norland “has sold the grain corridor”, Halvorsen said no.", ENGLISH],
		["Norland “supports the grain corridor”, it said.", ENGLISH],
		["На вопрос, правда ли, что Норланд «отказался от зернового коридора», ответили: нет.", RUSSIAN],
		["有记者问诺兰是否“已经放弃粮食走廊”。", CHINESE],
	])("are quoted as asked, or are the answer's: %s", (draft, text) => {
		expect(raised(draft, text)).toEqual([]);
	});

	it("are not, where the answer has the same words", () => {
		const text = ENGLISH.replace("No.", "Anyone who says that Norland has sold the grain corridor lies.");
		expect(raised("Norland denied that it “has sold the grain corridor”.", text)).toEqual([]);
	});

	it.each([
		["Norland said it “has sold the grain corridor”.", "and XNO does not say it"],
		["The spokesman said it “has sold the grain corridor”.", "and the one who answers does not say it"],
	])("name the state that is quoted, where the draft names one: %s", (draft, who) => {
		const [problem] = raisedAmong(question, draft, [norlandText(ENGLISH, { kind: "press-conference" })]);
		expect(problem?.message).toContain(who);
	});

	it("name the one quoted and the sentence of the question", () => {
		const [problem] = raisedAmong(question, "Halvorsen said that Norland “has sold the grain corridor”.", [
			norlandText(ENGLISH, { kind: "press-conference" }),
		]);
		expect(problem?.severity).toBe("error");
		expect(problem?.message).toMatch(
			/^In the source a journalist asks this, and Halvorsen does not say it; quote the answer/,
		);
		expect(problem?.evidence[0]?.exact).toContain("has it not?");
	});
});
