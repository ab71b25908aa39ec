import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import { detectLanguage, foreignShare } from "./detect-language.ts";

describe("detectLanguage", () => {
	it.each([
		["en", "The two sides agreed to resume talks on grain exports before the end of the month."],
		["en", "We thank the Prime Minister for his visit and for the frank exchange of views."],
		["en", "Readout of the Call with President Moro: the leaders discussed Taiwan (台湾) and Kyiv (Київ)."],
		["en", "PRESIDENT ARDEN: It is a great honor to be here in Berlin with the Chancellor."],
		["en", "Both delegations reaffirmed that borders must not be changed by force."],
		["zh", "双方就粮食出口问题交换意见。"],
		["zh", "雙方就糧食出口問題交換意見，並同意繼續對話。"],
		["zh", "中方支持G20和WTO在全球经济治理中发挥作用（见附件）。"],
		["zh", "会谈在东京举行，日方称其为“おもてなし”外交，中方未予置评，双方将继续沟通并保持接触。"],
		["ru", "Стороны договорились продолжить переговоры о поставках зерна."],
		["ru", "Президент провёл телефонный разговор с премьер-министром."],
		["ru", "В ходе встречи обсуждались вопросы торговли и безопасности, а также роль ООН и НАТО (NATO)."],
		["ru", "Мы не видим препятствий для возобновления диалога между нашими странами."],
		["es", "Las dos partes acordaron reanudar las negociaciones sobre las exportaciones de grano antes de fin de mes."],
		["es", "El presidente agradeció la visita del primer ministro y el intercambio franco de opiniones."],
		["es", "PRESIDENTA ANA DOLE: Es un honor recibir en nuestro país al presidente de Kestria."],
		["uk", "Сторони домовилися відновити переговори про постачання зерна до кінця місяця."],
		["uk", "Говорив з Президентом Норландії. Обговорили санкції. Росіяни кажуть: «Мы вас не слышим»."],
		[
			"fr",
			"Les deux parties ont convenu de reprendre les négociations sur les exportations de céréales avant la fin du mois.",
		],
		["fr", "Le ministre s’est entretenu avec son homologue norlandais de la situation dans la région."],
		["fr", "La France condamne fermement cette attaque et appelle toutes les parties à la retenue."],
	])("reads %s: %s", (language, text) => {
		expect(detectLanguage(text).language).toBe(language);
	});

	it.each([
		[
			"German",
			"Die beiden Seiten haben vereinbart, die Gespräche über Getreideausfuhren in diesem Monat wieder aufzunehmen.",
		],
		[
			"Italian",
			"Le due parti hanno concordato di riprendere i negoziati sulle esportazioni di grano entro la fine del mese.",
		],
		[
			"Portuguese",
			"As duas partes concordaram em retomar as negociações sobre a exportação de grãos até o fim do mês.",
		],
		["Dutch", "De twee partijen zijn het eens geworden over de hervatting van de besprekingen in deze maand."],
		["Polish", "Obie strony zgodziły się wznowić rozmowy na temat eksportu zboża do końca miesiąca."],
		["Swedish", "De båda parterna enades om att återuppta samtalen om spannmål före månadens slut."],
		["Turkish", "İki taraf ay sonuna kadar tahıl ihracatı için görüşmelere yeniden başlama konusunda anlaştı."],
		["Indonesian", "Kedua pihak sepakat untuk melanjutkan perundingan tentang ekspor gandum pada akhir bulan ini."],
		["Vietnamese", "Hai bên nhất trí nối lại các cuộc đàm phán về xuất khẩu ngũ cốc trước cuối tháng."],
		["Hungarian", "A két fél megállapodott abban, hogy a hónap végéig folytatja a tárgyalásokat."],
		["Serbian in Latin letters", "Dve strane su se dogovorile da nastave razgovore o izvozu žita do kraja meseca."],
		["Belarusian", "Бакі дамовіліся аднавіць перамовы аб пастаўках збожжа да канца месяца."],
		["Bulgarian", "Двете страни се договориха да възобновят преговорите за износа на зърно до края на месеца."],
		["Serbian", "Две стране су се договориле да наставе разговоре о извозу жита до краја месеца."],
		["Macedonian", "Двете страни се договорија да ги продолжат разговорите за извоз на жито до крајот на месецот."],
		["Kazakh", "Екі тарап астық экспорты туралы келіссөздерді ай соңына дейін жалғастыруға келісті."],
		[
			"Mongolian",
			"Хоёр тал үр тарианы экспортын талаар хэлэлцээрийг энэ сарын эцэс хүртэл үргэлжлүүлэхээр тохиролцов.",
		],
		["Japanese", "両国は月末までに穀物輸出に関する協議を再開することで合意した。"],
		["Korean", "양측은 월말까지 곡물 수출에 관한 협상을 재개하기로 합의했다."],
		["Persian", "دو طرف توافق کردند که تا پایان ماه گفتگوها درباره صادرات غلات را از سر بگیرند."],
		["Urdu", "دونوں فریقین نے ماہ کے آخر تک اناج کی برآمدات پر بات چیت دوبارہ شروع کرنے پر اتفاق کیا۔"],
		["Hebrew", "הצדדים הסכימו לחדש את השיחות על יצוא התבואה עד סוף החודש."],
		["Greek", "Οι δύο πλευρές συμφώνησαν να επαναλάβουν τις συνομιλίες για τα σιτηρά."],
		["Hindi", "दोनों पक्ष महीने के अंत तक अनाज निर्यात पर वार्ता फिर से शुरू करने पर सहमत हुए।"],
	])("says nothing of %s", (_, text) => {
		expect(detectLanguage(text).language).toBeNull();
	});

	it.each([[""], [" \n "], ["12.5 % (2022)"], ["OK"], ["Berlin"], ["— … —"]])(
		"has too little to go by in %j",
		(text) => {
			const { language, confidence } = detectLanguage(text);
			expect(language).toBeNull();
			expect(confidence).toBeLessThan(0.4);
		},
	);

	it("grows surer with more text", () => {
		const sentence = "The sides agreed on the agenda. ";
		expect(detectLanguage(sentence.repeat(20)).confidence).toBeGreaterThan(detectLanguage(sentence).confidence);
	});

	it("never throws and stays between 0 and 1", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
				const { confidence } = detectLanguage(text);
				return confidence >= 0 && confidence <= 1;
			}),
		);
	});
});

/** Of real texts one in ten is tried, and all in proof. */
const STEP = isProof ? 1 : 10;
const shared = new URL("../../../../../shared/data/", import.meta.url);
const corpora = existsSync(shared)
	? readdirSync(shared, { recursive: true, encoding: "utf8" }).filter((name) =>
			/^(?:kremlin|whitehouse-foreign|cctv|prc-mfa|ungdc).*\.jsonl\.gz$/.test(name.replaceAll("\\", "/")),
		)
	: [];

describe.skipIf(corpora.length === 0)(
	`detectLanguage on real texts${corpora.length === 0 ? " (skipped: no shared data)" : ""}`,
	() => {
		it.each(corpora.map((name) => [name]))("is right for 995 of 1,000 texts of %s", (name) => {
			const records = gunzipSync(readFileSync(new URL(name, shared)))
				.toString("utf8")
				.trim()
				.split("\n")
				.filter((_, at) => at % STEP === 0)
				.map((line) => JSON.parse(line) as { readonly lang: string; readonly text: string })
				.filter(({ text }) => text.trim().length >= 40);
			const right = records.filter(({ lang, text }) => detectLanguage(text).language === lang).length;
			expect(right / records.length).toBeGreaterThanOrEqual(0.995);
		});
	},
);

describe("foreignShare", () => {
	const english = "The two sides agreed to resume the talks on grain exports before the end of the month. ";
	const french =
		"Les deux parties ont convenu de reprendre les négociations sur les exportations de céréales avant la fin du mois. ";

	it.each([
		[0, "en", english.repeat(40)],
		[1, "en", french.repeat(40)],
		[1, "en", "双方同意继续就粮食出口问题举行谈判，并保持接触。".repeat(8)],
		[
			1,
			"ru",
			"Сторони домовилися відновити переговори про постачання зерна до кінця місяця та про безпеку. ".repeat(20),
		],
		[1, "zh", "双方は穀物輸出に関する交渉を月末までに再開することで一致しました。".repeat(8)],
		[0, "zh", "双方同意继续就粮食出口问题举行谈判，并保持接触。".repeat(8)],
		[0, "en", "Kestria 12.5 Norland 14.1"],
		[0, "und", french],
	])("is %d of a text said to be in %s", (share, language, text) => {
		expect(foreignShare(text, language)).toBe(share);
	});

	it("is about half of a text of which half is in another language, however long it is", () => {
		for (const times of [10, 100, 1000]) {
			const share = foreignShare(english.repeat(times) + french.repeat(times), "en");
			expect(share).toBeGreaterThanOrEqual(0.4);
			expect(share).toBeLessThanOrEqual(0.7);
		}
	});
});
