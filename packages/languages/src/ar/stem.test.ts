import { expect, it } from "vitest";
import { foldText } from "../shared/fold.ts";
import { joined, stem } from "./stem.ts";

it.each([
	"سيادة السيادة سياده سيادتها وسيادة بسيادة للسيادة وسيادتها",
	"وزير الوزير والوزير لوزير للوزير بوزير وزيرها",
	"وزارة الوزارة وزارته وزارتهم ووزارتها",
	"أمن امن الأمن الامن وأمن للأمن أمنها",
	"قرار القرار قرارات القرارات قراره والقرار قراراته",
	"اتّفاق الإتفاق اتفاقاً اتـفاق اتفاقية الاتفاقية",
	"مفاوضات المفاوضات والمفاوضات بالمفاوضات مفاوضاتهم",
	"التزام الالتزام التزامات بالتزاماتها",
	"إلغاء الغاء بإلغاء الإلغاء",
	"مسؤول مسئول مسؤولية المسؤولين",
	"لقاء اللقاء لقاءات لقائه",
	"فلسطين الفلسطينية فلسطيني الفلسطينيين",
	"٢٠٣١ 2031",
])("finds one stem in %s", (forms) => {
	expect(new Set(forms.split(" ").map((form) => stem(foldText(form)))).size).toBe(1);
});

it("keeps words apart, and a short one whole", () => {
	const words = "وزير وزارة قرار قرية دعم على في من بيان بلد".split(" ");
	expect(new Set(words.map((word) => stem(foldText(word)))).size).toBe(words.length);
});

it.each([
	["القرارات", "قرارا القرا", "رار لقر"],
	["وبالقرار", "قرا بالقر وبالقر", "الق وبا"],
	["للقرار", "قرار للقر", "قرر"],
	["وزيرها", "وزي", "زير"],
	["وزيارة", "زيا وزيا", "يا"],
	["وببرنامجها", "برنامج ببرن", "نامج"],
	["الْتِزام", "التز", "تزا زام"],
	["مسؤولية", "مسوول", "وول"],
	["سيادتها", "سيادت", "ياد"],
])("knows with which letters %s begins", (word, those, others) => {
	const begun = (letters: string) => letters.split(" ").map((asked) => [asked, joined.begins(foldText(word), asked)]);
	expect(begun(those)).toEqual(those.split(" ").map((asked) => [asked, true]));
	expect(begun(others)).toEqual(others.split(" ").map((asked) => [asked, false]));
});

it("looks for a beginning with and without an article, and asks for each stem that may begin so", () => {
	expect(joined.asked("القرا")).toEqual(["القرا", "قرا"]);
	expect(joined.asked("الق")).toEqual([]);
	expect(joined.asked("برنا")).toEqual(["برنا"]);
	expect(joined.stems("برنا")).toEqual(["برنا", "رنا"]);
	expect(joined.stems("وبالقرا")).toEqual(["وبالقرا", "بالقرا", "القرا", "قرا"]);
	expect(joined.stems("قرا")).toEqual(["قرا"]);
});
