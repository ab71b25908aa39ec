import type { CodingRules, Expression } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { languages, withAllPacks } from "../index.ts";
import { firstIn, isIn } from "./expression.ts";

const rare = { needs: /Bank/u, is: /(?<!\p{L})[Hh]ead of the Bank/u };

describe("expressions", () => {
	it.each<[Expression, string, boolean]>([
		[rare, "the head of the Bank", true],
		[rare, "the Bank", false],
		[rare, "the head of the bank", false],
		[rare.is, "the head of the Bank", true],
	])("is found where the expression itself is: %o in %s", (expression, text, is) => {
		expect(isIn(expression, text)).toBe(is);
		expect(firstIn(expression, text)?.[0] ?? null).toBe(is ? "head of the Bank" : null);
	});

	// Each as a language says it, so that no wording of an expression is without what it needs.
	it.each<[keyof CodingRules, string, string]>([
		["privateTitle", "en", "the Chairman of the Board § said"],
		["privateTitle", "en", "Editor-in-Chief §"],
		["privateTitle", "en", "Head of the Acme Foundation §"],
		["privateTitle", "en", "§, Founder"],
		["privateTitle", "ru", "председатель правления §"],
		["privateTitle", "ru", "Президент клуба §"],
		["privateTitle", "ru", "§, главный редактор"],
		["privateTitle", "uk", "голова наглядової ради §"],
		["privateTitle", "uk", "§, керівник компанії"],
		["privateTitle", "es", "Director Ejecutivo §"],
		["privateTitle", "es", "presidenta de la Unión Industrial §"],
		["privateTitle", "fr", "Rédactrice en chef §"],
		["privateTitle", "fr", "patronne de l’usine §"],
		["privateTitle", "fr", "§, fondatrice"],
		["dateBefore", "en", "Since the entry into force of the "],
		["dateBefore", "en", "a task vested in it by the "],
		["dateBefore", "en", "according to article 5 of the "],
		["dateBefore", "ru", "со дня вступления в силу "],
		["leftOpen", "en", " is not yet settled"],
		["leftOpen", "en", " remains to be seen"],
		["leftOpen", "en", " has faded away"],
		["leftOpen", "ru", " остаётся открытым"],
		["leftOpen", "ru", " пока не определено"],
		["leftOpen", "ru", " миновала"],
		["givenBy", "en", "support on behalf of the "],
		["givenBy", "en", "interest from "],
		["givenBy", "ru", "поддержки со стороны "],
		["topicBefore", "en", "When we speak of "],
		["topicBefore", "en", "As far as "],
		["topicBefore", "en", "Turning to "],
		["topicBefore", "ru", "Насчёт "],
		["topicBefore", "ru", "По поводу "],
		["spokenTo", "en", "Mr §, our"],
		["spokenTo", "ru", "Уважаемый господин §!"],
		["cites", "en", "According to Ana Dole, it"],
		["cites", "en", "In her view, it"],
		["cites", "en", "As\nAna Dole once said"],
		["cites", "ru", "По её словам, это"],
		["cites", "ru", "Как писал поэт,"],
		["bySide", "ru", "Со своей стороны"],
		["hangs", "en", "The text holds even when the "],
		["hangs", "en", "The text holds only Once "],
	])("%s of %s finds %s", (rule, code, text) => {
		const expression = withAllPacks(() => languages.find((one) => one.code === code)?.coding?.[rule]) as Expression;
		expect(expression).toHaveProperty("needs");
		expect(isIn(expression, text)).toBe(true);
	});
});
