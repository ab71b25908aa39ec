import type { ObjectRules } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { word, written } from "./spelling.ts";

export const objects: ObjectRules = {
	empty: wordSet(`
		اقتراح مقترح مطلب دعوه جهد جهود خطه خطط تدبير تدابير اجراء فكره افكار مبادره موقف عمل عمليه مساله قضيه امر نهايه بدايه انشاء
		جديد مزيد قوه كامل كل جميع هذا هذه ذلك تلك كما ان الذي التي هو هي هم كان طرف دوله دول بلد حكوم بيان يوم عام صديق اول ثان اخير
		علاقه اسم`),
	aside: wordSet(
		"في من على إلى الى عن مع بعد قبل عندما حين كما منذ حتى خلال عبر تحت أمام أمس اليوم غدا أيضا كذلك و أو لكن الذي التي إذا رغم",
	),
	joining: wordSet("ل من على إلى الى ضد عن ب حول بشأن تجاه"),
	determiners: wordSet("كل جميع كافة هذا هذه ذلك تلك أي بعض"),
	naming: written(
		word("ك\\p{L}{3,}|وصف\\p{L}*|يصف|تصف|سم\\p{L}+|اعتبر\\p{L}*|يعتبر|تعتبر|يعد|تعد|بوصف\\p{L}*|باعتبار\\p{L}*"),
	),
	fronted: [
		written(String.raw`\s(?:هو|هي)\s(?:ما|الذي|التي)\s[^,،;؛:.!?؟]{1,60}$`),
		written(String.raw`\s(?:الذي|التي|ما)\s(?:\p{L}+\s){1,4}["“«„]?$`),
	],
	border: "أن|بأن|إن|و|لكن",
	subjectBorder: "أن|بأن|إن|هل|و|لكن",
	paired: "و|أو",
	anything: "هو|هي|هم|هذا|هذه|ذلك|الذي|التي",
	copula: "",
	prepositions: "",
	aspect: "",
	particle: "",
};
