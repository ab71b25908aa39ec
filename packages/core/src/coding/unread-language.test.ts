import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAccounts } from "../compare-accounts.ts";
import { codeDocument } from "./code-document.ts";
import { shippedLexicon } from "./fixtures/shipped.ts";

const lexicon = shippedLexicon();

const UNREAD = {
	French: [
		"Le Président de la République s'est entretenu ce jour avec le Président des États-Unis.",
		"Les deux chefs d'État ont réaffirmé leur soutien à la souveraineté de l'Ukraine.",
		"Il a souligné que les sanctions contre la Russie doivent être maintenues dans la durée.",
		"Ils sont convenus de renforcer la coopération sur les minerais critiques et sur le climat.",
	],
	Spanish: [
		"El presidente del Gobierno conversó hoy con el presidente de los Estados Unidos.",
		"Ambos líderes reafirmaron su apoyo a la soberanía y a la integridad territorial de Ucrania.",
		"El presidente subrayó que las sanciones contra Rusia deben mantenerse en el tiempo.",
		"Acordaron profundizar la cooperación en los minerales críticos y en la lucha contra el cambio climático.",
	],
	Persian: [
		"رئیس‌جمهور امروز با رئیس‌جمهور ایالات متحده تلفنی گفتگو کرد.",
		"دو رهبر بر پشتیبانی خود از حاکمیت اوکراین تأکید کردند.",
		"رئیس‌جمهور گفت که تحریم‌ها علیه روسیه باید ادامه پیدا کند.",
		"آنها توافق کردند که همکاری در زمینه مواد معدنی و آب‌وهوا را گسترش دهند.",
	],
	Ukrainian: [
		"Президент провів сьогодні телефонну розмову з Президентом Сполучених Штатів.",
		"Сторони підтвердили свою підтримку суверенітету та територіальної цілісності України.",
		"Президент наголосив, що санкції проти Росії мають бути збережені та посилені.",
		"Вони домовилися про поглиблення співпраці щодо критичних мінералів та про клімат.",
	],
} as const;

const READ =
	"The President spoke today with the President of France. The two leaders reaffirmed their support for the sovereignty of Ukraine. " +
	"The President stressed that the sanctions on Russia must stay in place. They agreed to deepen their cooperation on critical minerals.";

const textIn = (name: keyof typeof UNREAD) =>
	fc.shuffledSubarray([...UNREAD[name]], { minLength: 3 }).map((sentences) => sentences.join(" "));
const unreadText = fc.constantFrom(...(Object.keys(UNREAD) as (keyof typeof UNREAD)[])).chain(textIn);

const coded = (id: string, text: string, language: string, publisher: string) =>
	codeDocument({ id, text, language, kind: "readout", publisher, guessed: ["language"] }, lexicon);

describe("a text in a language that is not read", () => {
	it("is never an account, whatever language it is said or guessed to be in", () => {
		fc.assert(
			fc.property(unreadText, fc.constantFrom("en", "zh", "ru", "pt", "fa", "und"), (text, language) => {
				const account = coded("b", text, language, "FRA");
				expect(account.ok ? "read" : account.problem.code).toBe("language-unsupported");
			}),
			{ numRuns: 60 },
		);
	});

	it("is never an account where it only begins or ends with words that are read", () => {
		fc.assert(
			fc.property(unreadText, fc.boolean(), (text, first) => {
				const title = "The President spoke with the President of the United States.";
				const account = coded("b", first ? `${title}\n\n${text}` : `${text}\n\n${title}`, "en", "FRA");
				expect(account.ok ? "read" : account.problem.code).toBe("language-unsupported");
			}),
			{ numRuns: 60 },
		);
	});

	it("so nothing is said to be missing from it", () => {
		const usa = coded("a", READ, "en", "USA");
		const france = coded("b", UNREAD.French.join(" "), "en", "FRA");
		const accounts = [usa, france].flatMap((one) => (one.ok ? [one.value] : []));
		expect(accounts.map(({ document }) => document.id)).toEqual(["a"]);
		expect(compareAccounts(accounts, { codebook: lexicon.data.codebook }).findings).toEqual([]);
	});

	it("says how much of it is in another language, and what to do", () => {
		const account = coded("b", UNREAD.Spanish.join(" "), "en", "ESP");
		expect(account.ok ? "" : account.problem.message).toMatch(
			/Expected a text in English, got one of which some \d+ % is in another language; name its language/,
		);
	});

	it("a text that is read stays one with a quotation, a title or names in another language", () => {
		for (const more of [
			" He quoted the motto of the city: liberté, égalité, fraternité.",
			" The delegation included Juan de la Cruz, María de los Ángeles Ortega and Pedro del Río.",
			" The statement was published as «Совместное заявление».",
		])
			expect(coded("a", READ + more, "en", "USA").ok).toBe(true);
	});
});
